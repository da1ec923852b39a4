package rollout

import (
	"slices"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// DecideCanary returns what to do about a new version, after Decide has made the plan for one that has no canary.
func DecideCanary(in CanaryInput, plan Plan) CanaryPlan {
	out := decideStep(in, plan)
	if in.Observed.Exists && in.Observed.License == LicenseEnded {
		out = endCanary(in, out)
	}
	out.Withheld = slices.DeleteFunc(out.Withheld, func(cid string) bool { return cid == "" || cid == in.Stable })
	return out
}

func decideStep(in CanaryInput, plan Plan) CanaryPlan {
	switch {
	case plan.State == StateDraining || plan.State == StateStopped || !in.Base.ModelExists:
		return followEnd(in, plan)
	case in.Stable == "":
		return CanaryPlan{Stable: plan}
	case in.Base.Suspended || in.Target == "":
		return freezeCanary(in, plan)
	case in.Policy == nil:
		return CanaryPlan{Stable: plan}
	case in.Target == in.Stable:
		return completePromotion(in, plan)
	case !plan.Apply && in.isNew():
		return freezeCanary(in, plan)
	case in.Base.Deployed == LicenseEnded && !in.isRolledBack():
		return promoteAtOnce(in, plan)
	case in.Base.Observed.Replicas == 0 && !in.isRolledBack():
		return CanaryPlan{Stable: plan} // nothing serves that a canary could protect
	}
	return runTrial(in, plan)
}

// freezeCanary leaves everything as it is: nothing is started, promoted or rolled back.
func freezeCanary(in CanaryInput, plan Plan) CanaryPlan {
	out := CanaryPlan{Stable: holdStable(in, plan), Status: in.Last, Replicas: in.Observed.Replicas}
	if in.Last != nil && in.Last.Weight == 0 {
		out.Withheld = []string{in.Last.CID}
	}
	return out
}

// endCanary stops the pods of a canary whose license ended: no request is sent to them any more, and the last one ends
// with the grace period.
func endCanary(in CanaryInput, out CanaryPlan) CanaryPlan {
	out.Apply, out.Withheld = false, append(out.Withheld, in.Observed.CID)
	left := time.Duration(0)
	if !in.Observed.EndedAt.IsZero() {
		left = in.Base.leftOf(in.Observed.EndedAt)
	}
	out.Replicas = 0
	if left > 0 {
		out.Replicas = in.Observed.Replicas
		out.RequeueAfter = left
	}
	if out.Status != nil && out.Status.CID == in.Observed.CID && out.Status.Step != dehugv1alpha1.CanaryRolledBack {
		s := out.Status.DeepCopy()
		moveTo(s, dehugv1alpha1.CanaryStarting, in.Now)
		s.Reason, s.Message = dehugv1alpha1.ReasonCanaryLicenseEnded,
			"the license of the new version ended, so it gets no requests: renew the license to try it again"
		s.Weight = 0
		out.Status = s
	}
	return out
}
