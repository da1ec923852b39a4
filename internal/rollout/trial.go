package rollout

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const promotingMessage = "the stable pods are replaced by pods of the new version"

// runTrial tries a new version beside the stable one.
func runTrial(in CanaryInput, plan Plan) CanaryPlan {
	s := beginTrial(in)
	out := CanaryPlan{Status: s, Stable: holdStable(in, plan), Replicas: in.Observed.Replicas, Apply: plan.Apply}
	if out.Stable.State != StateServing && out.Stable.State != StateHolding {
		return followEnd(in, out.Stable)
	}
	if s.Step == dehugv1alpha1.CanaryRolledBack {
		return rolledBack(in, out)
	}
	countOutcomes(s, in.Outcomes)
	if plan.Apply {
		out.Replicas = canaryReplicas(in)
	}
	switch {
	case in.Policy.exceedsErrors(s):
		return rollBack(in, out, dehugv1alpha1.ReasonCanaryFailed, fmt.Sprintf(
			"%d of %d requests were answered with an error, and rollout.canary.maxErrorRate allows %s", s.Errors,
			s.Requests, writeRate(in.Policy.MaxErrors)))
	case in.Observed.Problem != nil && in.Now.Sub(s.Since.Time) >= in.Deadline:
		return rollBack(in, out, in.Observed.Problem.Reason, in.Observed.Problem.Message)
	case s.Step == dehugv1alpha1.CanaryPromoting && out.Apply:
		return promoteCanary(in, out)
	case s.Step == dehugv1alpha1.CanaryStarting:
		return startCanary(in, out)
	}
	return judgeCanary(in, out)
}

// beginTrial continues the trial so far, or begins another one.
func beginTrial(in CanaryInput) *dehugv1alpha1.CanaryStatus {
	if !in.isNew() {
		return in.Last.DeepCopy()
	}
	sum := sha256.Sum256([]byte(in.Endpoint + " " + in.Tried + " " + in.Now.UTC().Format(time.RFC3339Nano)))
	return &dehugv1alpha1.CanaryStatus{Step: dehugv1alpha1.CanaryStarting, CID: in.Target, Tried: in.Tried,
		Since: metav1.NewTime(in.Now), Trial: hex.EncodeToString(sum[:16])}
}

// startCanary waits until every pod of the canary answers.
func startCanary(in CanaryInput, out CanaryPlan) CanaryPlan {
	s := out.Status
	moveTo(s, dehugv1alpha1.CanaryStarting, in.Now)
	s.Weight, out.Withheld = 0, []string{in.Target}
	switch {
	case out.Apply && out.Replicas == 0:
		s.Reason, s.Message = dehugv1alpha1.ReasonSeatsExceeded, "the license of the new version has no seat for a pod of "+
			"it: free one, take a grant with more seats, or set rollout.strategy to Replace"
		out.RequeueAfter = RecountAfter
		return out
	case in.Observed.Ready < out.Replicas || in.Observed.Ready == 0:
		s.Reason, s.Message = dehugv1alpha1.ReasonProgressing, "pods of the new version are starting; the stable ones answer"
		if p := in.Observed.Problem; p != nil {
			s.Message += ": " + p.Message
			out.RequeueAfter = max(time.Second, in.Deadline-in.Now.Sub(s.Since.Time))
		}
		return out
	case !out.Apply:
		s.Reason, s.Message = dehugv1alpha1.ReasonPending, "the new version waits until its model is ready and licensed"
		return out
	}
	moveTo(s, dehugv1alpha1.CanaryJudging, in.Now)
	out.Withheld = nil
	return judgeCanary(in, out)
}

// judgeCanary promotes a version that answered enough requests for long enough.
func judgeCanary(in CanaryInput, out CanaryPlan) CanaryPlan {
	s, p := out.Status, in.Policy
	s.Weight, out.RequeueAfter = p.Weight, RecountAfter
	left := p.MinDuration - in.Now.Sub(s.Since.Time)
	enough := s.Requests >= p.MinRequests && (left <= 0 || s.Step == dehugv1alpha1.CanaryJudged)
	switch {
	case !enough:
		moveTo(s, dehugv1alpha1.CanaryJudging, in.Now)
		s.Reason, s.Message = dehugv1alpha1.ReasonCanaryJudging, fmt.Sprintf(
			"the new version answers %d%% of the requests; it is judged by at least %d of them over at least %s",
			p.Weight, p.MinRequests, p.MinDuration)
		if left > 0 {
			out.RequeueAfter = min(out.RequeueAfter, max(time.Second, left))
		}
	case !p.Automatic:
		moveTo(s, dehugv1alpha1.CanaryJudged, in.Now)
		s.Reason, s.Message = dehugv1alpha1.ReasonAwaitingPromotion, "the new version was judged good: set "+
			"rollout.canary.promotion to Automatic to promote it"
	case !out.Apply || in.Observed.Ready == 0:
		s.Reason, s.Message = dehugv1alpha1.ReasonPending, "the new version was judged good; it is promoted once its model "+
			"is ready and licensed, and its pods answer"
	default:
		return promoteCanary(in, out)
	}
	return out
}

// promoteCanary replaces the stable pods while those of the canary answer as well. Where the license has no seats for
// both, the canary's pods go first.
func promoteCanary(in CanaryInput, out CanaryPlan) CanaryPlan {
	s := out.Status
	moveTo(s, dehugv1alpha1.CanaryPromoting, in.Now)
	s.Weight, s.Reason, s.Message = 0, dehugv1alpha1.ReasonCanaryPromoting, promotingMessage
	out.Apply, out.RequeueAfter = false, 0
	out.Replicas = keptBeside(in)
	if in.Observed.Pods <= out.Replicas {
		out.Stable = planServe(in.Base)
	}
	return out
}

// keptBeside is how many pods of the canary the license has seats for beside all stable ones.
func keptBeside(in CanaryInput) int32 {
	n := in.Observed.Replicas
	if seats := in.Base.Seats; seats != nil {
		stable, _ := boundBySeats(in.Base)
		n = min(n, int32(max(0, min(int64(n), *seats-int64(stable))))) //nolint:gosec // at most n
	}
	return n
}

// promoteAtOnce promotes a version because the license of the stable one ended.
func promoteAtOnce(in CanaryInput, plan Plan) CanaryPlan {
	out := CanaryPlan{Stable: plan}
	if in.isNew() {
		return out
	}
	out.Status = in.Last.DeepCopy()
	out.Replicas = keptBeside(in)
	moveTo(out.Status, dehugv1alpha1.CanaryPromoting, in.Now)
	out.Status.Weight, out.Status.Reason = 0, dehugv1alpha1.ReasonCanaryPromoting
	out.Status.Message = "the license of the stable version ended, so its pods are replaced before the new version " +
		"is judged"
	return out
}

// completePromotion keeps the canary until the stable pods are all of its version. When the model names the stable
// version again, the canary is given up.
func completePromotion(in CanaryInput, plan Plan) CanaryPlan {
	last := in.Last
	if last == nil || last.CID != in.Target || last.Step == dehugv1alpha1.CanaryRolledBack {
		return CanaryPlan{Stable: plan}
	}
	out := CanaryPlan{Stable: plan, Status: last.DeepCopy()}
	s := out.Status
	if s.Step == dehugv1alpha1.CanaryPromoted {
		return out
	}
	if !in.StableCompleted {
		moveTo(s, dehugv1alpha1.CanaryPromoting, in.Now)
		s.Weight, s.Reason = 0, dehugv1alpha1.ReasonCanaryPromoting
		s.Message = promotingMessage
		out.Replicas = keptBeside(in)
		return out
	}
	moveTo(s, dehugv1alpha1.CanaryPromoted, in.Now)
	s.Weight, s.Seen = 0, nil
	s.Reason, s.Message = dehugv1alpha1.ReasonCanaryPromoted, "all pods are of the version that was tried"
	return out
}

// rollBack gives a version up, and remembers what was tried.
func rollBack(in CanaryInput, out CanaryPlan, reason, why string) CanaryPlan {
	s := out.Status
	moveTo(s, dehugv1alpha1.CanaryRolledBack, in.Now)
	s.JudgedBy, s.Reason = in.Policy.Digest, reason
	s.Message = "the new version was rolled back: " + why
	return rolledBack(in, out)
}

// rolledBack ends what is left of a version that was given up. The stable one stays.
func rolledBack(in CanaryInput, out CanaryPlan) CanaryPlan {
	out.Status.Weight, out.Status.Seen = 0, nil
	out.Apply, out.Replicas, out.Withheld = false, 0, []string{in.Target}
	return out
}

// canaryReplicas is how many pods a canary has: its share of the replicas, at least one, and at most what the license
// has seats for.
func canaryReplicas(in CanaryInput) int32 {
	n := CanaryPods(in.Base.Desired, in.Policy.Weight)
	if seats := in.Base.Seats; seats != nil {
		n = int32(max(0, min(int64(n), *seats))) //nolint:gosec // at most n
	}
	return n
}

// CanaryPods is how many pods a canary of that weight has beside that many replicas.
func CanaryPods(replicas, weight int32) int32 {
	return max(1, int32((int64(replicas)*int64(weight)+99)/100)) //nolint:gosec // at most replicas
}

// followEnd ends the canary with the stable pods.
func followEnd(in CanaryInput, plan Plan) CanaryPlan {
	out := CanaryPlan{Stable: plan, Status: in.Last}
	if plan.Replicas > 0 {
		out.Replicas = in.Observed.Replicas
	}
	return out
}

// holdStable keeps the stable workload at the version that it is made of. It never follows the model's version.
func holdStable(in CanaryInput, plan Plan) Plan {
	if in.Base.Deployed == LicenseEnded {
		return planEnd(in.Base)
	}
	if !plan.Apply {
		return plan
	}
	n := in.Base.Observed.Replicas
	if in.Base.Desired < n || (in.Base.Deployed == LicenseValid && in.FormerUnlimited) {
		n = in.Base.Desired
	}
	return Plan{State: StateServing, Replicas: n, Routed: n > 0 && in.Base.Observed.Ready > 0, Held: true}
}
