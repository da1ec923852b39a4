package ledger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"

	"github.com/dehug-io/dehug-operator/internal/clock"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// publishMessage sends one message until the answer is known. The same message id makes a repetition harmless. written
// reports whether the message may be on disk, which an error does not exclude.
func (w *writer) publishMessage(ctx context.Context, events []usage.Event) (written bool, err error) {
	data, err := json.Marshal(events)
	if err != nil {
		return false, fmt.Errorf("encoding usage events: %w", err)
	}
	id := nuid.Next()
	w.setStalled(time.Now())
	defer w.setStalled(time.Time{})
	for {
		attempt, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTimeout)
		_, err = w.js.PublishMsg(attempt, &nats.Msg{Subject: subject, Data: data},
			jetstream.WithMsgID(id), jetstream.WithExpectStream(streamName))
		cancel()
		if err == nil {
			return true, nil
		}
		var refusal *jetstream.APIError
		if errors.As(err, &refusal) {
			if refusal.ErrorCode == errCodeStore {
				w.setFull(true)
				return written, fmt.Errorf("appending usage: %w", ErrFull)
			}
			return written, fmt.Errorf("appending usage: %w: %s", ErrUnavailable, refusal.Description)
		}
		written = true // without an answer, it is unknown
		if !clock.Sleep(ctx, retryWait) {
			return written, fmt.Errorf("appending usage: %w", ErrUnavailable)
		}
	}
}

func decodeEvents(data []byte) ([]usage.Event, error) {
	var events []usage.Event
	if err := json.Unmarshal(data, &events); err != nil {
		return nil, fmt.Errorf("decoding usage events: %w", err)
	}
	return events, nil
}
