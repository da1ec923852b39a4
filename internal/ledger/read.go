package ledger

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Position is a place in a ledger.
type Position struct {
	// Ledger is the ledger's identity; empty means any.
	Ledger string
	Seq    uint64
}

// Identity is the random name that the ledger got when it was made; empty for one of an older gateway.
func (l *Ledger) Identity(ctx context.Context) (string, error) {
	stream, err := l.js.Stream(ctx, streamName)
	if err != nil {
		return "", fmt.Errorf("opening the usage stream: %w (%w)", ErrUnavailable, err)
	}
	return stream.CachedInfo().Config.Metadata[identityKey], nil
}

// Read hands every position after the given one to handle, in order, and then waits for more until ctx ends, the
// connection is lost or handle fails; it returns that error. It returns ErrOtherLedger for a position in another
// ledger, and ErrRewound when the ledger ends before it.
func (l *Ledger) Read(ctx context.Context, from Position, handle func(seq uint64, events []usage.Event) error) error {
	after := from.Seq
	// Another ledger may answer after a connection was lost, and would skip what it has before this position.
	lost, cancel := context.WithCancel(ctx)
	defer cancel()
	changes := l.conn.StatusChanged(nats.DISCONNECTED, nats.RECONNECTING, nats.CLOSED)
	defer l.conn.RemoveStatusListener(changes)
	go func() {
		select {
		case <-changes:
			cancel()
		case <-lost.Done():
		}
	}()
	stream, err := l.js.Stream(ctx, streamName)
	if err != nil {
		return fmt.Errorf("opening the usage stream: %w (%w)", ErrUnavailable, err)
	}
	if id := stream.CachedInfo().Config.Metadata[identityKey]; from.Ledger != "" && id != from.Ledger {
		return fmt.Errorf("reading usage: %w", ErrOtherLedger)
	}
	if last := stream.CachedInfo().State.LastSeq; last < after {
		return fmt.Errorf("reading after position %d: %w", after, ErrRewound)
	}
	return readAfter(ctx, lost, stream, after, handle)
}

// readAfter hands over what comes after a position, until ctx ends or lost says that the connection is another one.
func readAfter(
	ctx, lost context.Context, stream jetstream.Stream, after uint64,
	handle func(seq uint64, events []usage.Event) error,
) error {
	consumer, err := stream.OrderedConsumer(ctx, jetstream.OrderedConsumerConfig{
		DeliverPolicy: jetstream.DeliverByStartSequencePolicy, OptStartSeq: after + 1,
	})
	if err != nil {
		return fmt.Errorf("reading the usage stream: %w (%w)", ErrUnavailable, err)
	}
	messages, err := consumer.Messages()
	if err != nil {
		return fmt.Errorf("reading the usage stream: %w (%w)", ErrUnavailable, err)
	}
	defer messages.Stop()
	defer context.AfterFunc(lost, messages.Stop)()
	for {
		message, err := messages.Next()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("reading the usage stream: %w (%w)", ErrUnavailable, err)
		}
		meta, err := message.Metadata()
		if err != nil {
			return fmt.Errorf("reading the usage stream: %w", err)
		}
		events, err := decodeEvents(message.Data())
		if err != nil {
			return fmt.Errorf("reading position %d: %w", meta.Sequence.Stream, err)
		}
		if err := handle(meta.Sequence.Stream, events); err != nil {
			return err
		}
	}
}

// Last is the ledger's newest position; 0 when it is empty.
func (l *Ledger) Last(ctx context.Context) (uint64, error) {
	stream, err := l.js.Stream(ctx, streamName)
	if err != nil {
		return 0, fmt.Errorf("opening the usage stream: %w (%w)", ErrUnavailable, err)
	}
	return stream.CachedInfo().State.LastSeq, nil
}

// Trim drops the older half of the positions up to and including counted when the ledger is more than half full.
// Counted events are kept that long for audit.
func (l *Ledger) Trim(ctx context.Context, counted uint64) error {
	stream, err := l.js.Stream(ctx, streamName)
	if err != nil {
		return fmt.Errorf("opening the usage stream: %w (%w)", ErrUnavailable, err)
	}
	info := stream.CachedInfo()
	first := info.State.FirstSeq
	if info.Config.MaxBytes <= 0 || int64(info.State.Bytes) <= info.Config.MaxBytes/2 || counted < first {
		return nil
	}
	keepFrom := first + (counted-first)/2 + 1
	if err := stream.Purge(ctx, jetstream.WithPurgeSequence(keepFrom)); err != nil {
		return fmt.Errorf("trimming the usage stream: %w", err)
	}
	return nil
}

// Load returns what is saved under a key, and its revision for Save. It returns ErrNotFound when there is nothing.
func (l *Ledger) Load(ctx context.Context, key string) ([]byte, uint64, error) {
	bucket, err := l.js.KeyValue(ctx, bucketName)
	if err != nil {
		return nil, 0, fmt.Errorf("opening the reporter's bucket: %w (%w)", ErrUnavailable, err)
	}
	entry, err := bucket.Get(ctx, key)
	if errors.Is(err, jetstream.ErrKeyNotFound) {
		return nil, 0, ErrNotFound
	}
	if err != nil {
		return nil, 0, fmt.Errorf("loading %s: %w (%w)", key, ErrUnavailable, err)
	}
	return entry.Value(), entry.Revision(), nil
}

// Entry is a saved value and its revision for Save.
type Entry struct {
	Value    []byte
	Revision uint64
}

// LoadAll returns everything that is saved under keys that begin with a prefix and a dot.
func (l *Ledger) LoadAll(ctx context.Context, prefix string) (map[string]Entry, error) {
	bucket, err := l.js.KeyValue(ctx, bucketName)
	if err != nil {
		return nil, fmt.Errorf("opening the reporter's bucket: %w (%w)", ErrUnavailable, err)
	}
	watcher, err := bucket.Watch(ctx, prefix+".>", jetstream.IgnoreDeletes())
	if err != nil {
		return nil, fmt.Errorf("listing the reporter's bucket: %w (%w)", ErrUnavailable, err)
	}
	defer watcher.Stop() //nolint:errcheck // what was read is complete
	entries := map[string]Entry{}
	for {
		select {
		case entry, open := <-watcher.Updates():
			if !open {
				return nil, fmt.Errorf("listing the reporter's bucket: %w", ErrUnavailable)
			}
			if entry == nil {
				return entries, nil
			}
			entries[entry.Key()] = Entry{Value: entry.Value(), Revision: entry.Revision()}
		case <-time.After(startTimeout):
			return nil, fmt.Errorf("listing the reporter's bucket: %w", ErrUnavailable)
		case <-ctx.Done():
			return nil, fmt.Errorf("listing the reporter's bucket: %w", ctx.Err())
		}
	}
}

// Save writes a value and returns when it is on disk, with its revision. revision is the one that Load or the last Save
// returned, 0 for a new key; it returns ErrConflict when somebody else saved the key since.
func (l *Ledger) Save(ctx context.Context, key string, value []byte, revision uint64) (uint64, error) {
	bucket, err := l.js.KeyValue(ctx, bucketName)
	if err != nil {
		return 0, fmt.Errorf("opening the reporter's bucket: %w (%w)", ErrUnavailable, err)
	}
	next, err := bucket.Update(ctx, key, value, revision)
	var refusal *jetstream.APIError
	if errors.Is(err, jetstream.ErrKeyExists) ||
		(errors.As(err, &refusal) && refusal.ErrorCode == jetstream.JSErrCodeStreamWrongLastSequence) {
		return 0, fmt.Errorf("saving %s: %w", key, ErrConflict)
	}
	if err != nil {
		return 0, fmt.Errorf("saving %s: %w (%w)", key, ErrUnavailable, err)
	}
	return next, nil
}
