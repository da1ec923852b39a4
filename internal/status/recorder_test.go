package status

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/events"
)

func TestATransitionIsRecordedOnce(t *testing.T) {
	waiting, done, failed := False("Ready", "Fetching", "20%"), True("Ready", "Ready", "served"), False("Ready", "Corrupt", "bad")
	tests := map[string]struct {
		before, after []metav1.Condition
		want          string
	}{
		"the first condition":       {nil, []metav1.Condition{waiting}, ""},
		"Ready at once":             {nil, []metav1.Condition{done}, "Normal Ready served"},
		"another thing to wait for": {[]metav1.Condition{waiting}, []metav1.Condition{False("Ready", "Pending", "")}, ""},
		"Ready no longer":           {[]metav1.Condition{done}, []metav1.Condition{waiting}, "Normal Fetching 20%"},
		"only another message":      {[]metav1.Condition{waiting}, []metav1.Condition{False("Ready", "Fetching", "40%")}, ""},
		"another status":            {[]metav1.Condition{waiting}, []metav1.Condition{done}, "Normal Ready served"},
		"a failure for good":        {[]metav1.Condition{waiting}, []metav1.Condition{failed, True("Stalled", "Corrupt", "bad")}, "Warning Corrupt bad"},
		"Stalled alone":             {[]metav1.Condition{waiting}, []metav1.Condition{waiting, True("Stalled", "Corrupt", "bad")}, "Warning Corrupt bad"},
		"no longer stalled":         {[]metav1.Condition{waiting, True("Stalled", "Corrupt", "bad")}, []metav1.Condition{waiting}, ""},
		"Stalled by something else": {[]metav1.Condition{waiting, True("Stalled", "Other", "")}, []metav1.Condition{waiting, True("Stalled", "Corrupt", "bad")}, "Warning Corrupt bad"},
		"another condition only":    {[]metav1.Condition{waiting}, []metav1.Condition{waiting, True("Routed", "Routed", "")}, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			fake := events.NewFakeRecorder(8)
			Recorder{Events: fake}.RecordTransition(t.Context(), &corev1.ConfigMap{}, tc.before, tc.after)
			Recorder{}.RecordTransition(t.Context(), &corev1.ConfigMap{}, tc.before, tc.after)
			close(fake.Events)
			var got []string
			for e := range fake.Events {
				got = append(got, e)
			}
			if (tc.want == "" && len(got) != 0) || (tc.want != "" && (len(got) != 1 || got[0] != tc.want)) {
				t.Errorf("events %q, want %q", got, tc.want)
			}
		})
	}
}

func TestKindsThatOthersAreMadeOfTellOfTroubleAlone(t *testing.T) {
	waiting, done := False("Ready", "Fetching", "20%"), True("Ready", "Ready", "cached")
	stuck := []metav1.Condition{waiting, True("Stalled", "Corrupt", "bad")}
	for name, tc := range map[string]struct {
		before, after []metav1.Condition
		want          int
	}{
		"Ready for the first time": {[]metav1.Condition{waiting}, []metav1.Condition{done}, 0},
		"something is wrong":       {[]metav1.Condition{waiting}, stuck, 1},
		"nothing is wrong anymore": {stuck, []metav1.Condition{done}, 1},
		"Ready no longer":          {[]metav1.Condition{done}, []metav1.Condition{waiting}, 1},
	} {
		fake := events.NewFakeRecorder(8)
		Recorder{Events: fake, TroubleOnly: true}.RecordTransition(t.Context(), &corev1.ConfigMap{}, tc.before, tc.after)
		if got := len(fake.Events); got != tc.want {
			t.Errorf("%s: %d events, want %d", name, got, tc.want)
		}
	}
}
