package rollout

import (
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

// Diagnosis says how a workload is.
type Diagnosis struct {
	// Cause has ReasonAvailable when pods answer and nothing is wrong. Its message names no pod, so that it stays the same
	// when pods are replaced.
	cause.Cause
	// Terminal says that nothing will change until somebody fixes it.
	Terminal bool
	// Complete says that every pod is as the Deployment says and answers.
	Complete bool
	// RecheckAfter is when the diagnosis can change without any object changing; zero when it cannot.
	RecheckAfter time.Duration
}

// severity orders findings: the one that explains the others comes first.
var severity = map[string]int{
	dehugv1alpha1.ReasonAvailable: 0, dehugv1alpha1.ReasonProgressing: 1, dehugv1alpha1.ReasonServerNotReady: 2,
	dehugv1alpha1.ReasonUnschedulable: 3, dehugv1alpha1.ReasonServerCrashed: 4,
	dehugv1alpha1.ReasonObjectRefused: 5, dehugv1alpha1.ReasonInvalidTemplate: 5, dehugv1alpha1.ReasonImagePullFailed: 6,
}

// graver returns the graver of two findings; of two alike the one whose text sorts first, whatever the pods' order.
func graver(a, b Diagnosis) Diagnosis {
	recheck := a.RecheckAfter
	if recheck == 0 || (b.RecheckAfter > 0 && b.RecheckAfter < recheck) {
		recheck = b.RecheckAfter
	}
	out := a
	if severity[b.Reason] > severity[a.Reason] || (b.Reason == a.Reason && b.Message < a.Message) {
		out = b
	}
	out.RecheckAfter = recheck
	return out
}
