package gateway

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// leaving is a caller that takes a number of writes and is gone then.
type leaving struct {
	*httptest.ResponseRecorder
	takes int
}

func (l *leaving) Write(p []byte) (int, error) {
	if l.takes--; l.takes < 0 {
		return 0, errors.New("broken pipe")
	}
	return l.ResponseRecorder.Write(p)
}

func TestThePodsCountIsReadAfterTheCallerIsGone(t *testing.T) {
	const (
		text   = `data: {"choices":[{"index":0,"delta":{"content":"ab"}}]}` + "\n\n"
		stop   = `data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}` + "\n\n"
		counts = `data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2}}` + "\n\n"
	)
	for name, tc := range map[string]struct {
		takes int
		want  usage.Units
		basis usage.Basis
	}{
		"at the end":      {takes: 3, want: usage.Units{InputTokens: 9, OutputTokens: 2, Requests: 1}, basis: usage.BasisReported},
		"within the text": {takes: 1, want: usage.Units{OutputTokens: 1, Requests: 1}, basis: usage.BasisCounted},
	} {
		t.Run(name, func(t *testing.T) {
			w := &leaving{ResponseRecorder: httptest.NewRecorder(), takes: tc.takes}
			g := New(Config{})
			x := &exchange{Gateway: g, w: w, r: httptest.NewRequest(http.MethodPost, pathChat, nil), lease: g.memory.newLease(""),
				control: http.NewResponseController(w), call: &call{wantsUsage: true}}
			err := x.relayEvents(strings.NewReader(text+text+stop+counts+doneEvent), func() {})
			if !errors.Is(err, errCallerGone) {
				t.Errorf("error %v, want that the caller hung up", err)
			}
			if got, basis := x.count.Units(meter.Request{}); got != tc.want || basis != tc.basis {
				t.Errorf("%+v (%s), want %+v (%s)", got, basis, tc.want, tc.basis)
			}
		})
	}
}
