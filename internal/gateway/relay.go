package gateway

import (
	"context"
	"mime"
	"net/http"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// relayCall sends the call to a pod and the answer to the caller.
func (x *exchange) relayCall(endpoints []*Endpoint) usage.Outcome {
	ctx, cancel := x.upstreamContext()
	defer cancel(nil)
	defer x.endVisit()
	response, refusal := x.askPod(ctx, endpoints)
	if refusal != nil {
		return x.giveUp(refusal)
	}
	defer func() { _ = response.Body.Close() }()
	x.config.Metrics.firstByte(x.target.endpoint, x.config.Now().Sub(x.begun))
	outcome := x.relayAnswer(response, cancel)
	switch {
	case x.count.Failed():
		x.visit.fate = fateFailed
	case outcome == usage.OutcomeOK:
		x.visit.fate = fateSucceeded
	}
	return outcome
}

// relayAnswer sends the pod's answer to the caller.
func (x *exchange) relayAnswer(response *http.Response, cancel context.CancelCauseFunc) usage.Outcome {
	kind, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	switch {
	case response.StatusCode >= 300 && response.StatusCode < 400:
		x.badGateway("answered with a redirect").writeTo(x.w)
		return usage.OutcomeServerError
	case response.StatusCode >= 400:
		return x.relayError(response, cancel)
	case kind == "text/event-stream":
		return x.relayStream(response, cancel)
	}
	return x.relayBuffered(response, cancel)
}
