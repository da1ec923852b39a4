// Package ledger keeps usage events on disk until they are settled. It is NATS JetStream, embedded or external: an
// event that Append has accepted survives a crash of the process and of the machine.
package ledger

import (
	"context"
	"errors"
	"sync"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// Config configures an embedded ledger.
type Config struct {
	// Dir is where it keeps its files; one process at a time.
	Dir string
	// Listen is host:port for the reporter; empty listens nowhere.
	Listen string
	// Token is what the reporter must present; needed when Listen is set.
	Token string
	// MaxBytes bounds the events on disk; 0 means DefaultMaxBytes.
	MaxBytes int64

	// freeBytes measures the disk; nil means disk.FreeBytes.
	freeBytes func(folder string) (int64, bool)
}

// Ledger is an open ledger. It is safe for concurrent use.
type Ledger struct {
	server *server.Server
	conn   *nats.Conn
	js     jetstream.JetStream
	writer *writer
	store  *store // nil of a ledger that runs elsewhere

	stop context.CancelFunc
	done sync.WaitGroup
}

// Close finishes what is being written and stops.
func (l *Ledger) Close() {
	if l.stop != nil {
		l.stop()
		l.done.Wait()
	}
	if l.conn != nil {
		l.conn.Close()
	}
	if l.server != nil {
		l.server.Shutdown()
		l.server.WaitForShutdown()
	}
}

// Ready returns nil when an Append now can be expected to succeed; otherwise ErrFull, ErrNoSpace or ErrUnavailable.
func (l *Ledger) Ready() error {
	if !l.conn.IsConnected() {
		return ErrUnavailable
	}
	return l.writer.readyError()
}

// Alive returns an error when only a restart can help: the embedded server stopped after a disk error.
func (l *Ledger) Alive() error {
	if l.server != nil && (!l.server.Running() || !l.server.JetStreamEnabled()) {
		return errors.New("the embedded usage ledger has stopped; see the log for the disk error")
	}
	return nil
}
