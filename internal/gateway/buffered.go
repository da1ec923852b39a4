package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

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

// relayError hands a pod's refusal to the caller; it counts nothing.
func (x *exchange) relayError(response *http.Response, cancel context.CancelCauseFunc) usage.Outcome {
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

// readerFunc is an io.Reader.
type readerFunc func(p []byte) (int, error)

// Read calls f.
func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// writeWhole returns how many bytes of the body left.
func (x *exchange) writeWhole(response *http.Response, body []byte) int {
	x.copyHeader(response)
	x.w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	x.w.WriteHeader(response.StatusCode)
	_ = x.control.SetWriteDeadline(time.Now().Add(x.config.IdleTimeout))
	sent, _ := x.w.Write(body)
	return sent
}
