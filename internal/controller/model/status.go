package model

import (
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// describeModel derives the whole status from one pass.
func (r *Reconciler) describeModel(s *modelScope, v *version) {
	st := &s.model.Status
	st.License = r.describeLicense(s, v)
	st.ObservedGeneration = s.model.Generation
	st.Token, st.Claims, st.Content = v.token, v.claims, v.content
	st.Cache = describeCache(st.Cache, v)
	st.Next = describeNext(s, v)
	conditions := modelConditions(v)
	r.Metrics.recordLicense(client.ObjectKeyFromObject(s.model), s.model.Spec.NetworkRef.Name, licenseValid(v))
	if s.model.Spec.Suspend {
		conditions = suspendedConditions(conditions)
	}
	status.Apply(&st.Conditions, s.model.Generation, conditions)
}

// suspendedConditions say that nothing changes. What is ready stays so, and the end of the license shows as ever.
func suspendedConditions(conditions []metav1.Condition) []metav1.Condition {
	const message = "spec.suspend is set: nothing is fetched and no newer version is taken; the license is read as before"
	if meta.IsStatusConditionFalse(conditions, dehugv1alpha1.ConditionLicenseValid) {
		return conditions
	}
	var out []metav1.Condition
	for _, c := range conditions {
		switch c.Type {
		case dehugv1alpha1.ConditionReconciling, dehugv1alpha1.ConditionStalled:
			continue
		case dehugv1alpha1.ConditionReady:
			if c.Status != metav1.ConditionTrue {
				c.Status = metav1.ConditionUnknown
			}
			c.Reason, c.Message = dehugv1alpha1.ReasonSuspended, message
		}
		out = append(out, c)
	}
	return out
}
