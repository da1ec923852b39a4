package status

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

func TestApply(t *testing.T) {
	old := metav1.NewTime(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	with := func(c metav1.Condition, generation int64) metav1.Condition {
		c.ObservedGeneration, c.LastTransitionTime = generation, old
		return c
	}
	tests := map[string]struct {
		have, desired, want []metav1.Condition
		moved               []string
	}{
		"a first condition is stamped": {
			desired: []metav1.Condition{True("Ready", "Ready", "")},
			want:    []metav1.Condition{with(True("Ready", "Ready", ""), 7)},
			moved:   []string{"Ready"},
		},
		"the same status with another message keeps its transition time": {
			have:    []metav1.Condition{with(False("Ready", "A", "a"), 6)},
			desired: []metav1.Condition{False("Ready", "B", "b")},
			want:    []metav1.Condition{with(False("Ready", "B", "b"), 7)},
		},
		"another status moves the transition time": {
			have:    []metav1.Condition{with(False("Ready", "A", "a"), 6)},
			desired: []metav1.Condition{True("Ready", "B", "")},
			want:    []metav1.Condition{with(True("Ready", "B", ""), 7)},
			moved:   []string{"Ready"},
		},
		"reconciling and stalled go when not desired, others stay": {
			have: []metav1.Condition{with(True("Reconciling", "P", ""), 6), with(True("Stalled", "S", ""), 6), with(True("X", "X", ""), 6)},
			want: []metav1.Condition{with(True("X", "X", ""), 6)},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got := append([]metav1.Condition(nil), tc.have...)
			Apply(&got, 7, tc.desired)
			if diff := cmp.Diff(tc.want, got, cmpopts.IgnoreFields(metav1.Condition{}, "LastTransitionTime")); diff != "" {
				t.Errorf("conditions (-want +got):\n%s", diff)
			}
			var moved []string
			for _, c := range got {
				if !c.LastTransitionTime.Equal(&old) {
					moved = append(moved, c.Type)
				}
			}
			if diff := cmp.Diff(tc.moved, moved); diff != "" {
				t.Errorf("moved transition times (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMessagesAreBoundedAndValid(t *testing.T) {
	for name, message := range map[string]string{
		"long ASCII":      strings.Repeat("x", 3000),
		"long multi-byte": strings.Repeat("é", 1500),
		"invalid bytes":   "a\xffb",
	} {
		t.Run(name, func(t *testing.T) {
			var got []metav1.Condition
			Apply(&got, 1, []metav1.Condition{True("Ready", "Ready", message)})
			m := got[0].Message
			if len(m) > MaxMessage || !utf8.ValidString(m) || m == "" {
				t.Errorf("message has %d bytes, valid UTF-8: %t", len(m), utf8.ValidString(m))
			}
		})
	}
}
