package rollout

import dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"

// What must hold before a new version is promoted, in words.
const (
	RequiresCanaryPods     = "the pods of the new version answer"
	RequiresCanaryRequests = "the new version has answered enough requests"
	RequiresCanaryTime     = "the new version has answered for long enough"
	RequiresCanaryErrors   = "few enough of its answers are errors"
	RequiresPromotion      = "a version that was judged good is promoted"
)

// TraceCanary tells what the step of a trial is made of; nothing while no version is tried.
func TraceCanary(in CanaryInput, s *dehugv1alpha1.CanaryStatus) []Clause {
	if s == nil || in.Policy == nil {
		return nil
	}
	judged := s.Step != dehugv1alpha1.CanaryStarting && s.Step != dehugv1alpha1.CanaryJudging
	answered := s.Step == dehugv1alpha1.CanaryJudging && in.Now.Sub(s.Since.Time) >= in.Policy.MinDuration
	return []Clause{
		{RequiresCanaryPods, in.Observed.Ready > 0},
		{RequiresCanaryRequests, s.Requests >= in.Policy.MinRequests},
		{RequiresCanaryTime, judged || answered},
		{RequiresCanaryErrors, !in.Policy.exceedsErrors(s)},
		{RequiresPromotion, in.Policy.Automatic},
	}
}
