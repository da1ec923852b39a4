package gateway

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const doneEvent = "data: [DONE]\n\n"

// relayStream relays server-sent events one by one. The last one, [DONE], is held back until the usage is on disk.
func (x *exchange) relayStream(response *http.Response, cancel context.CancelCauseFunc) usage.Outcome {
	x.copyHeader(response)
	x.w.Header().Set("X-Accel-Buffering", "no")
	x.w.WriteHeader(response.StatusCode)
	idle := time.AfterFunc(x.config.IdleTimeout, func() { cancel(errIdle) })
	defer idle.Stop()

	err := x.relayEvents(response.Body, func() { idle.Reset(x.config.IdleTimeout) })
	ended := err == nil || (errors.Is(err, io.EOF) && (x.count.Finished() || x.count.Reported()))
	switch {
	case x.isDraining() && !ended && !x.count.Failed() && !errors.Is(err, errCallerGone):
		return x.cutShort()
	case errors.Is(err, errCallerGone), x.r.Context().Err() != nil && !x.isDraining():
		return x.chargeAbandoned()
	case errors.Is(err, errNoMemory), errors.Is(err, errNoShare):
		x.sendError(x.refuseAnswer())
		return usage.OutcomeServerError
	case x.count.Failed():
		// The pod named the failure itself.
		_ = x.sendEvent([]byte(doneEvent))
		return usage.OutcomeServerError
	case ended:
		return x.completeStream()
	case context.Cause(response.Request.Context()) == errIdle: //nolint:errorlint // the very value
		x.sendError(x.upstreamSilent())
		return usage.OutcomeTimeout
	}
	x.sendError(x.badGateway("broke off its answer; nothing is charged for it"))
	return usage.OutcomeServerError
}

// relayEvents returns nil at [DONE], io.EOF when the pod ended without it, errCallerGone, or the read error. When the
// caller hangs up after an answer's end, it reads on for the pod's count.
func (x *exchange) relayEvents(body io.Reader, alive func()) error {
	events := x.newEventReader(body, alive)
	defer events.releaseEvent()
	gone := false
	for {
		event, err := events.nextEvent()
		data := eventData(event)
		switch {
		case gone && (err != nil || bytes.Equal(data, []byte("[DONE]"))):
			return errCallerGone
		case err != nil:
			return err
		case bytes.Equal(data, []byte("[DONE]")):
			return nil
		}
		alive()
		countOnly := x.count.ReadChunk(data)
		if countOnly && (gone || !x.call.wantsUsage) {
			x.count.Deliver()
			continue
		}
		if gone {
			continue
		}
		if x.count.Finishes() {
			x.finishing.Store(true)
		}
		if err := x.sendEvent(event); err != nil {
			// What this chunk carried was not delivered.
			if !x.count.Finished() {
				return errCallerGone
			}
			gone = true
			if !countOnly {
				continue
			}
		}
		x.count.Deliver()
	}
}

// completeStream puts the usage on disk and ends the stream.
func (x *exchange) completeStream() usage.Outcome {
	if err := x.recordUsage(usage.OutcomeOK); err != nil {
		x.sendError(newUnavailable("metering_unavailable",
			"the usage of this answer could not be recorded, so it does not count as complete: try again"))
		return usage.OutcomeServerError
	}
	_ = x.sendEvent([]byte(doneEvent))
	return usage.OutcomeOK
}

// chargeAbandoned charges a caller that hung up for what it was sent.
func (x *exchange) chargeAbandoned() usage.Outcome {
	if x.count.Delivered() {
		_ = x.recordUsage(usage.OutcomeCanceled)
	}
	return usage.OutcomeCanceled
}

// cutShort ends a stream that outlasts the gateway, and charges for what was sent.
func (x *exchange) cutShort() usage.Outcome {
	if x.count.Delivered() {
		_ = x.recordUsage(usage.OutcomeCanceled)
	}
	x.sendError(errRestarting)
	return usage.OutcomeServerError
}

func (x *exchange) upstreamSilent() *apiError {
	return x.badGateway("was silent for too long; nothing is charged for it")
}

func (x *exchange) sendEvent(event []byte) error {
	_ = x.control.SetWriteDeadline(time.Now().Add(x.config.IdleTimeout))
	if _, err := x.w.Write(event); err != nil {
		return err
	}
	return x.control.Flush()
}

// sendError ends a stream that failed: an error event and no [DONE].
func (x *exchange) sendError(e *apiError) {
	_ = x.sendEvent(append(append([]byte("data: "), e.encodeBody()...), '\n', '\n'))
}
