package controllertest

import (
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// Expect checks a condition, and that its message contains the words.
func (h *EndpointTest) Expect(conditionType string, s metav1.ConditionStatus, reason string, words ...string) {
	h.Helper()
	expectCondition(h.T, h.Endpoint().Status.Conditions, conditionType, s, reason, words)
}

// Expect checks a condition, and that its message contains the words.
func (h *ModelTest) Expect(conditionType string, s metav1.ConditionStatus, reason string, words ...string) {
	h.Helper()
	expectCondition(h.T, h.Model().Status.Conditions, conditionType, s, reason, words)
}

func expectCondition(
	t *testing.T, conditions []metav1.Condition, conditionType string, s metav1.ConditionStatus, reason string,
	words []string,
) {
	t.Helper()
	c := meta.FindStatusCondition(conditions, conditionType)
	if c == nil {
		t.Fatalf("no condition %s", conditionType)
	}
	if c.Status != s || c.Reason != reason {
		t.Errorf("%s is %s/%s (%s), want %s/%s", conditionType, c.Status, c.Reason, c.Message, s, reason)
	}
	for _, word := range words {
		if !strings.Contains(c.Message, word) {
			t.Errorf("%s's message %q does not contain %q", conditionType, c.Message, word)
		}
	}
}

// kstatus is what `kubectl wait`-like tools make of the endpoint, in the order of kstatus.
func (h *EndpointTest) kstatus() string {
	h.Helper()
	e := h.Endpoint()
	is := func(t string) bool { return meta.IsStatusConditionTrue(e.Status.Conditions, t) }
	switch {
	case e.Status.ObservedGeneration != e.Generation || is("Reconciling"):
		return "InProgress"
	case is("Stalled"):
		return "Failed"
	case is("Ready"):
		return "Current"
	default:
		return "InProgress"
	}
}

// ExpectKstatus checks what tools that follow kstatus conclude.
func (h *EndpointTest) ExpectKstatus(want string) {
	h.Helper()
	if got := h.kstatus(); got != want {
		h.Errorf("kstatus %s, want %s: %+v", got, want, h.Endpoint().Status.Conditions)
	}
}
