package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// forwarded are the request headers that pods see; answered are the reply headers that callers see. The caller's key is
// in neither.
var (
	forwarded = []string{"Accept", "User-Agent", "Traceparent", "Tracestate", "Baggage"}
	answered  = []string{"Content-Type", "Cache-Control", "Retry-After"}
)

// Causes of the end of an upstream request.
var (
	errIdle = errors.New("the pod was silent for too long")
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
		return x.passError(response, cancel)
	case kind == "text/event-stream":
		return x.relayStream(response, cancel)
	}
	return x.relayBuffered(response, cancel)
}

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

// passError hands a pod's refusal to the caller; it counts nothing.
func (x *exchange) passError(response *http.Response, cancel context.CancelCauseFunc) usage.Outcome {
	body, refusal := x.readReply(response, cancel)
	if refusal != nil {
		return x.giveUp(refusal)
	}
	x.writeWhole(response, body)
	if response.StatusCode >= http.StatusInternalServerError {
		return usage.OutcomeServerError
	}
	return usage.OutcomeClientError
}

// readReply reads an answer in one piece, while the pod is not silent for too long and there is memory for it.
func (x *exchange) readReply(response *http.Response, cancel context.CancelCauseFunc) ([]byte, *apiError) {
	idle := time.AfterFunc(x.config.IdleTimeout, func() { cancel(errIdle) })
	defer idle.Stop()
	reader := readerFunc(func(p []byte) (int, error) {
		n, err := response.Body.Read(p)
		idle.Reset(x.config.IdleTimeout)
		return n, err
	})
	request := x.lease.held
	body, err := readBounded(reader, response.ContentLength, x.config.MaxReply, func(capacity int64) error {
		defer idle.Reset(x.config.IdleTimeout)
		return x.lease.awaitResize(request+bodyCost*capacity, x.r.Context().Done())
	})
	switch {
	case err == nil:
		return body, nil
	case errors.Is(err, errTooLong):
		return nil, x.badGateway("gave an answer that is too large")
	case errors.Is(err, errNoMemory), errors.Is(err, errNoShare):
		return nil, x.refuseAnswer()
	case context.Cause(response.Request.Context()) == errIdle: //nolint:errorlint // the very value
		_ = x.badGateway("was silent for too long")
		return nil, x.timedOut("began its answer and then was silent for too long")
	}
	return nil, x.badGateway("broke off its answer")
}

// refuseAnswer tells a caller that there is no memory for its answer.
func (x *exchange) refuseAnswer() *apiError {
	x.config.Metrics.refusedForMemory("reply")
	return newUnavailable("overloaded", "the answers under way hold too many bytes, so nothing is charged for this "+
		"one: try again in a "+
		"few seconds")
}

// readerFunc is an io.Reader.
type readerFunc func(p []byte) (int, error)

// Read calls f.
func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

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

// relayBuffered relays a reply in one piece: its usage is on disk before its first byte is written.
func (x *exchange) relayBuffered(response *http.Response, cancel context.CancelCauseFunc) usage.Outcome {
	body, refusal := x.readReply(response, cancel)
	if refusal != nil {
		return x.giveUp(refusal)
	}
	if x.r.Context().Err() != nil && !x.isDraining() {
		return usage.OutcomeCanceled
	}
	if !json.Valid(body) {
		x.badGateway("gave an answer that is not OpenAI's JSON").writeTo(x.w)
		return usage.OutcomeServerError
	}
	x.count.ReadWhole(body)
	if x.count.Failed() {
		x.writeWhole(response, body)
		return usage.OutcomeServerError
	}
	if err := x.recordUsage(usage.OutcomeOK); err != nil {
		newUnavailable("metering_unavailable", "the answer is withheld because its usage could not be recorded: "+
			"try again").writeTo(x.w)
		return usage.OutcomeServerError
	}
	if sent := x.writeWhole(response, body); sent < len(body) {
		x.keepSent(sent, len(body))
		return usage.OutcomeCanceled
	}
	return usage.OutcomeOK
}

// writeWhole returns how many bytes of the body left.
func (x *exchange) writeWhole(response *http.Response, body []byte) int {
	x.copyHeader(response)
	x.w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	x.w.WriteHeader(response.StatusCode)
	_ = x.control.SetWriteDeadline(time.Now().Add(x.config.IdleTimeout))
	sent, _ := x.w.Write(body)
	return sent
}

func (x *exchange) copyHeader(response *http.Response) {
	for _, name := range answered {
		if value := response.Header.Get(name); value != "" {
			x.w.Header().Set(name, value)
		}
	}
}
