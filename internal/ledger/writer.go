package ledger

import (
	"sync"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	maxBatch     = 512
	queueLength  = 1024
	rememberIDs  = 1 << 16
	recallCount  = 1024
	retryWait    = 200 * time.Millisecond
	stallAfter   = 2 * time.Second
	watchPeriod  = time.Second
	errCodeStore = 10077 // JetStream: the store refused the message
)

// writer is the one goroutine that publishes: what arrives while a sync is under way goes into the next message.
type writer struct {
	js    jetstream.JetStream
	queue chan *pendingAppend

	seen  map[string]bool // event IDs on disk, the last rememberIDs of them; false for those that were withdrawn
	order []string
	voids []usage.Event // to be written next: events that may be on disk although their callers were told otherwise

	mu      sync.Mutex
	stalled time.Time // since when the message under way is without an answer
	broken  bool      // the stream could not be looked at
	full    bool
	// storeErr is what keeps the disk from taking events.
	storeErr error
}

func newWriter(js jetstream.JetStream) *writer {
	return &writer{js: js, queue: make(chan *pendingAppend, queueLength), seen: map[string]bool{}}
}
