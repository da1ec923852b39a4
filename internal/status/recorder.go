package status

import (
	"context"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/events"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/log"
)

const (
	ready = "Ready"
	// eventAction is what the controllers do when they send an event.
	eventAction = "Reconcile"
)

// Recorder reports transitions of conditions in the log, and those that a person must know as events. With nil Events
// it only logs.
type Recorder struct {
	Events events.EventRecorder
	// TroubleOnly leaves out the event that an object became Ready without having been Stalled: for kinds with many
	// objects, whose conditions tell it.
	TroubleOnly bool
}

// RecordTransition logs a transition of Ready or Stalled, by status or reason, once. It is an event when the object
// became Ready or is so no longer, and when something must be fixed that did not have to be before: then a warning.
// Call it after the status was written.
func (r Recorder) RecordTransition(ctx context.Context, object client.Object, before, after []metav1.Condition) {
	if TransitionOf(before, ready) == TransitionOf(after, ready) && TransitionOf(before, stalled) == TransitionOf(after,
		stalled) {
		return
	}
	c, kind := meta.FindStatusCondition(after, ready), corev1.EventTypeNormal
	if s := meta.FindStatusCondition(after, stalled); s != nil {
		c, kind = s, corev1.EventTypeWarning
	}
	if c == nil {
		return
	}
	log.FromContext(ctx).Info("Condition changed", "condition", c.Type, "status", c.Status, "reason", c.Reason, "message",
		c.Message)
	if r.Events != nil && r.isEvent(before, after) {
		r.Events.Eventf(object, nil, kind, c.Reason, eventAction, "%s", c.Message)
	}
}

// isEvent reports whether a transition is an edge: what an object waits for meanwhile is in its status.
func (r Recorder) isEvent(before, after []metav1.Condition) bool {
	wasStalled := meta.FindStatusCondition(before, stalled) != nil
	if meta.FindStatusCondition(after, stalled) != nil {
		return TransitionOf(before, stalled) != TransitionOf(after, stalled)
	}
	was, is := meta.IsStatusConditionTrue(before, ready), meta.IsStatusConditionTrue(after, ready)
	switch {
	case was == is:
		return false
	case is:
		return wasStalled || !r.TroubleOnly
	default:
		return true
	}
}

// RecordWarning reports once that a condition took one of some reasons while the object did not become Stalled by it.
func (r Recorder) RecordWarning(ctx context.Context, object client.Object, before, after []metav1.Condition,
	conditionType string, reasons ...string) {
	c := meta.FindStatusCondition(after, conditionType)
	if c == nil || !slices.Contains(reasons, c.Reason) || meta.FindStatusCondition(after, stalled) != nil ||
		TransitionOf(before, conditionType) == TransitionOf(after, conditionType) {
		return
	}
	log.FromContext(ctx).Info("Condition changed", "condition", c.Type, "status", c.Status, "reason", c.Reason, "message",
		c.Message)
	if r.Events != nil {
		r.Events.Eventf(object, nil, corev1.EventTypeWarning, c.Reason, eventAction, "%s", c.Message)
	}
}

// TransitionOf returns the status and reason of a condition, comparable; empty without it.
func TransitionOf(conditions []metav1.Condition, conditionType string) string {
	c := meta.FindStatusCondition(conditions, conditionType)
	if c == nil {
		return ""
	}
	return string(c.Status) + "/" + c.Reason
}
