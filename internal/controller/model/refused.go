package model

import (
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// refuseFetch makes what the API server refuses of claim and fetch Job the plan; other errors it returns. A content
// that is complete stays so.
func (v *version) refuseFetch(err error) error {
	refused, is := refusal.Of(err)
	if !is {
		return err
	}
	if v.plan.Cached {
		return v.noteRefusal(err)
	}
	v.plan = cache.ObjectRefused(refused.String())
	return nil
}

// noteRefusal keeps what the API server refuses and the model can do without; other errors it returns.
func (v *version) noteRefusal(err error) error {
	refused, is := refusal.Of(err)
	if !is {
		return err
	}
	v.refusals = append(v.refusals, refused.String())
	return nil
}

// cacheFromStatus keeps what status says of the content when the cluster could not be asked: unknown is not gone.
func cacheFromStatus(s *modelScope, v *version) {
	last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionCached)
	if v.view != nil || last == nil || !s.isKnown(v) {
		return
	}
	v.plan = cache.Plan{Cached: last.Status == metav1.ConditionTrue, Percent: -1,
		Cause: cause.Cause{Reason: last.Reason, Message: last.Message}}
	v.damage = damageOf(s, v)
}
