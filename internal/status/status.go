// Package status sets conditions and writes status, and knows no kind of ours.
package status

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// MaxMessage bounds a condition's message, in bytes.
const MaxMessage = 1024

// The abnormal-true types of kstatus: present only while they are True.
const (
	reconciling = "Reconciling"
	stalled     = "Stalled"
)

// True returns a condition that holds.
func True(conditionType, reason, message string) metav1.Condition {
	return condition(conditionType, metav1.ConditionTrue, reason, message)
}

// False returns a condition that does not hold.
func False(conditionType, reason, message string) metav1.Condition {
	return condition(conditionType, metav1.ConditionFalse, reason, message)
}

// Unknown returns a condition that could not be decided.
func Unknown(conditionType, reason, message string) metav1.Condition {
	return condition(conditionType, metav1.ConditionUnknown, reason, message)
}

func condition(conditionType string, s metav1.ConditionStatus, reason, message string) metav1.Condition {
	return metav1.Condition{Type: conditionType, Status: s, Reason: reason, Message: message}
}

// Apply sets the desired conditions, observed at generation. A condition whose status does not change keeps its
// transition time; messages are cut to MaxMessage bytes; Reconciling and Stalled are removed when not desired;
// other conditions that are not desired stay as they are.
func Apply(conditions *[]metav1.Condition, generation int64, desired []metav1.Condition) {
	wanted := make(map[string]bool, len(desired))
	for _, c := range desired {
		wanted[c.Type] = true
		c.ObservedGeneration = generation
		c.Message = Truncate(c.Message)
		meta.SetStatusCondition(conditions, c)
	}
	for _, t := range []string{reconciling, stalled} {
		if !wanted[t] {
			meta.RemoveStatusCondition(conditions, t)
		}
	}
}

// Truncate cuts a message to MaxMessage bytes.
func Truncate(s string) string {
	s = strings.ToValidUTF8(s, "?")
	if len(s) <= MaxMessage {
		return s
	}
	const mark = " …"
	end := MaxMessage - len(mark)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + mark
}

// Patch writes after's status when it differs in meaning from before's, by a merge patch that fails on a conflict.
// It returns whether it wrote; after then holds what the server stored.
func Patch(ctx context.Context, c client.Client, before, after client.Object) (changed bool, err error) {
	if equality.Semantic.DeepEqual(before, after) {
		return false, nil
	}
	data, err := client.MergeFrom(before).Data(after)
	if err != nil {
		return false, fmt.Errorf("comparing status: %w", err)
	}
	if string(data) == "{}" {
		return false, nil
	}
	patch := client.MergeFromWithOptions(before, client.MergeFromWithOptimisticLock{})
	if err := c.Status().Patch(ctx, after, patch); err != nil {
		return false, fmt.Errorf("writing status: %w", err)
	}
	return true, nil
}
