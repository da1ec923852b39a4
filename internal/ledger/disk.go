package ledger

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"github.com/dehug-io/dehug-operator/internal/disk"
)

const (
	// diskReserve is the bytes of the disk that events leave free: for what is under way when the disk fills up, and for
	// the reporter's state, without which nothing is settled.
	diskReserve = 16 << 20
	// restartPause is the least time between two restarts of the store.
	restartPause = 5 * time.Second
)

// store is the disk of an embedded ledger. JetStream writes nothing more to a stream after one write that failed; store
// restarts it from what is on disk once there is room.
type store struct {
	server *server.Server
	config server.JetStreamConfig
	// freeBytes measures the disk.
	freeBytes func(folder string) (int64, bool)
	restarted time.Time
}

func newStore(s *server.Server, options *server.Options, freeBytes func(folder string) (int64, bool)) *store {
	if freeBytes == nil {
		freeBytes = disk.FreeBytes
	}
	return &store{server: s, freeBytes: freeBytes, config: server.JetStreamConfig{
		StoreDir: options.StoreDir, SyncInterval: options.SyncInterval, SyncAlways: options.SyncAlways,
		MaxMemory: options.JetStreamMaxMemory, MaxStore: options.JetStreamMaxStore, Strict: !options.NoJetStreamStrict,
	}}
}

// checkRoom returns ErrNoSpace while the disk has no room, and ErrUnavailable while a failed write is not fixed. It
// restarts the store where that can help.
func (s *store) checkRoom(ctx context.Context, now time.Time) error {
	if free, known := s.freeBytes(s.config.StoreDir); known && free < diskReserve {
		return ErrNoSpace
	}
	if !s.hasFailed(ctx) {
		return nil
	}
	if now.Sub(s.restarted) >= restartPause {
		s.restarted = now
		if err := s.reopenStreams(); err != nil {
			return fmt.Errorf("%w (%w)", ErrUnavailable, err)
		}
	}
	return ErrUnavailable
}

// hasFailed reports whether a stream takes no more writes.
func (s *store) hasFailed(ctx context.Context) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "/healthz?details=true", http.NoBody)
	if err != nil {
		return false
	}
	var answer bufferedResponse
	s.server.HandleHealthz(&answer, request)
	var health server.HealthStatus
	if json.Unmarshal(answer.body.Bytes(), &health) != nil {
		return false
	}
	for _, e := range health.Errors {
		if e.Type == server.HealthzErrorStream {
			return true
		}
	}
	return false
}

// reopenStreams closes the streams and opens them from their files.
func (s *store) reopenStreams() error {
	if err := s.server.ShutdownJetStream(); err != nil {
		return fmt.Errorf("closing the usage ledger's files: %w", err)
	}
	config := s.config
	if err := s.server.EnableJetStream(&config); err != nil {
		return fmt.Errorf("opening the usage ledger's files: %w", err)
	}
	return nil
}

// bufferedResponse keeps the body of an answer in memory.
type bufferedResponse struct {
	header http.Header
	body   bytes.Buffer
}

// Header implements http.ResponseWriter.
func (b *bufferedResponse) Header() http.Header {
	if b.header == nil {
		b.header = http.Header{}
	}
	return b.header
}

// Write implements http.ResponseWriter.
func (b *bufferedResponse) Write(p []byte) (int, error) { return b.body.Write(p) }

// WriteHeader implements http.ResponseWriter.
func (b *bufferedResponse) WriteHeader(int) {}
