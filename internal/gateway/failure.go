package gateway

import (
	"errors"
	"fmt"
	"net"
	"net/http"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

var errIdle = errors.New("the pod was silent for too long")

// upstreamError tells the caller why a pod gave no answer.
func (x *exchange) upstreamError(err error) *apiError {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() && !neverConnected(err) {
		return x.timedOut("gave no answer in time")
	}
	if neverConnected(err) {
		return x.badGateway("cannot be reached")
	}
	return x.badGateway("ended the connection before it answered")
}

// timedOut says that the pod took too long, to the caller.
func (x *exchange) timedOut(what string) *apiError {
	return &apiError{status: http.StatusGatewayTimeout, kind: kindServer, code: "pod_timeout",
		message: fmt.Sprintf("a pod of InferenceEndpoint %s %s: try again, or ask for less", x.target.endpoint.ID(), what)}
}

// badGateway says that the pod failed, to the caller and to the choice of the next pod.
func (x *exchange) badGateway(what string) *apiError {
	if x.visit != nil && x.r.Context().Err() == nil {
		x.visit.fate = fateFailed
	}
	return &apiError{status: http.StatusBadGateway, kind: kindServer, code: "pod_failed",
		message: fmt.Sprintf("a pod of InferenceEndpoint %s %s: try again; kubectl logs of the pod says more",
			x.target.endpoint.ID(), what)}
}

// refuseAnswer tells a caller that there is no memory for its answer.
func (x *exchange) refuseAnswer() *apiError {
	x.config.Metrics.refusedForMemory("reply")
	return newUnavailable("overloaded", "the answers under way hold too many bytes, so nothing is charged for this "+
		"one: try again in a "+
		"few seconds")
}

// giveUp tells the caller why it gets no answer.
func (x *exchange) giveUp(refusal *apiError) usage.Outcome {
	switch {
	case x.isDraining():
		refusal = errRestarting
	case x.r.Context().Err() != nil:
		return usage.OutcomeCanceled
	}
	refusal.writeTo(x.w)
	if refusal.status == http.StatusGatewayTimeout {
		return usage.OutcomeTimeout
	}
	return usage.OutcomeServerError
}
