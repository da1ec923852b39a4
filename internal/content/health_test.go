package content

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestHealthTellsMistakesFromLies(t *testing.T) {
	now := time.Unix(1000, 0)
	tests := map[string]struct {
		err        error
		o          observation
		times      int
		want       failureKind
		disabled   bool
		violations int
	}{
		"wrong bytes under a CID":       {&wrongBytes{}, observation{}, 1, failureWrong, true, 1},
		"wrong bytes under a name":      {&wrongBytes{}, observation{byName: true}, violationsAllowed, failureWrong, false, violationsAllowed},
		"too often":                     {&wrongBytes{}, observation{byName: true}, violationsAllowed + 1, failureWrong, true, violationsAllowed + 1},
		"the same mistake again":        {&wrongBytes{}, observation{byName: true, repeated: true}, 10, failureWrong, false, 0},
		"an answer that cannot be":      {&source.Error{Reason: "too much", Lied: true}, observation{byName: true}, 1, failureWrong, true, 1},
		"a block that it does not have": {&source.Error{Reason: "HTTP status 404"}, observation{}, 40, failureLacking, false, 0},
		"overload":                      {&source.Error{Reason: "HTTP status 503", Retryable: true}, observation{}, 40, failurePassing, false, 0},
		"an error of no known kind":     {errors.New("no more file handles"), observation{}, 40, failurePassing, false, 0},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var h sourceHealth
			for range tc.times {
				if got := h.observe(tc.err, tc.o, now); got != tc.want {
					t.Fatalf("observe: kind %d, want %d", got, tc.want)
				}
			}
			if h.isDisabled() != tc.disabled || h.lied != tc.disabled || h.violations != tc.violations || h.failures != tc.times {
				t.Errorf("health %+v, want disabled %t with %d violations", h, tc.disabled, tc.violations)
			}
		})
	}
}

func TestHealthKeepsTheFirstReason(t *testing.T) {
	var h sourceHealth
	h.observe(&source.Error{Reason: "first", Lied: true}, observation{}, time.Unix(1, 0))
	h.observe(&source.Error{Reason: "second", Lied: true}, observation{}, time.Unix(2, 0))
	if h.disabledReason != "first" {
		t.Errorf("disabled because it %q, want the first reason", h.disabledReason)
	}
}

func TestHealthRestsAsLongAsIsAsked(t *testing.T) {
	now := time.Unix(1000, 0)
	var h sourceHealth
	if why := h.restReason(now); why != "" {
		t.Errorf("a new source rests: %s", why)
	}
	h.observe(&source.Error{Reason: "HTTP status 429", Retryable: true, RetryAfter: time.Minute}, observation{}, now)
	h.restUntil(now.Add(time.Second))
	if !h.notBefore.Equal(now.Add(time.Minute)) {
		t.Errorf("it rests until %s, want the minute that it asked for", h.notBefore)
	}
	if why := h.restReason(now); !strings.Contains(why, "brings nothing") {
		t.Errorf("it rests because it %q", why)
	}
	h.recordGain(now)
	if why := h.restReason(now); !strings.Contains(why, "left alone") {
		t.Errorf("after a leaf it rests because it %q", why)
	}
	if why := h.restReason(now.Add(time.Minute)); why != "" {
		t.Errorf("after the minute it rests: %s", why)
	}
}

func TestHealthCountsTroubleFromTheLastLeaf(t *testing.T) {
	begun := time.Unix(1000, 0)
	passing := &source.Error{Reason: "timed out", Retryable: true}
	var h sourceHealth
	h.recordGain(begun)
	h.observe(passing, observation{}, begun.Add(2*time.Second))
	h.observe(passing, observation{}, begun.Add(3*time.Second))
	if !h.troubled.Equal(begun) {
		t.Errorf("in trouble since %s, want since the last leaf", h.troubled)
	}
	for after, want := range map[time.Duration]bool{mirrorPatience - 1: false, mirrorPatience: true} {
		if got := h.isUnhealthy(false, mirrorPatience, begun.Add(after)); got != want {
			t.Errorf("unhealthy after %s: %t, want %t", after, got, want)
		}
	}
	h.recordGain(begun.Add(4 * time.Second))
	if h.isUnhealthy(true, mirrorPatience, begun.Add(5*time.Second)) {
		t.Error("a source that just brought a leaf is unhealthy")
	}
	if !h.isUnhealthy(true, mirrorPatience, begun.Add(8*time.Second)) || h.isUnhealthy(false, mirrorPatience, begun.Add(8*time.Second)) {
		t.Error("silence should count while requests are under way, and only then")
	}
}
