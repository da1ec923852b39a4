package controller

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/events"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// eventAction is what the controllers of DeHugNetwork and DeHugModel were doing.
const eventAction = "Reconcile"

// recordReady tells a transition of Ready. It is called after the status write succeeded.
func recordReady(recorder events.EventRecorder, object client.Object, before, after []metav1.Condition) {
	if recorder == nil || readyReason(before) == readyReason(after) {
		return
	}
	ready := meta.FindStatusCondition(after, dehugv1alpha1.ConditionReady)
	if ready == nil {
		return
	}
	kind := corev1.EventTypeNormal
	if meta.FindStatusCondition(after, dehugv1alpha1.ConditionStalled) != nil {
		kind = corev1.EventTypeWarning
	}
	recorder.Eventf(object, nil, kind, ready.Reason, eventAction, "%s", ready.Message)
}

// readyReason is the status and reason of Ready, comparable; empty without the condition.
func readyReason(conditions []metav1.Condition) string {
	ready := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionReady)
	if ready == nil {
		return ""
	}
	return string(ready.Status) + "/" + ready.Reason
}
