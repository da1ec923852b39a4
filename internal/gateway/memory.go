package gateway

import (
	"errors"
	"io"
	"sync"
	"time"
)

// Limits of the memory that bodies may take.
const (
	// DefaultMaxInflight is used where no memory limit is known.
	DefaultMaxInflight = 256 << 20
	// ownShare of the limit, in quarters, is what one caller may hold: one API key, or all callers without one together.
	ownShare = 3
	// bodyCost is the bytes held at the worst moment for each byte of a body: while it moves to a larger buffer, a request
	// also while it is put together anew and a reply while it is decoded.
	bodyCost = 2
	// memoryWait is how long an answer that a pod worked for waits for memory.
	memoryWait = 10 * time.Second
)

var (
	errNoMemory = errors.New("too many bytes are in flight")
	errNoShare  = errors.New("too many bytes of this caller are in flight")
	errTooLong  = errors.New("the body is too large")
)

// memory bounds the bytes of bodies that are held at once.
type memory struct {
	mu          sync.Mutex
	limit, used int64
	holders     map[KeyHash]int64
	// freed is closed when somebody gives bytes back, and then replaced.
	freed   chan struct{}
	metrics *Metrics
}

func newMemory(limit int64, metrics *Metrics) *memory {
	return &memory{limit: limit, holders: map[KeyHash]int64{}, freed: make(chan struct{}), metrics: metrics}
}

// share is what one caller may hold, in bytes.
func (m *memory) share() int64 { return m.limit / 4 * ownShare }

// lease is what one request holds of the memory. It is not safe for concurrent use.
type lease struct {
	memory *memory
	// caller is the hash of a known key; callers without one are one caller.
	caller KeyHash
	held   int64
}

func (m *memory) lease(caller KeyHash) *lease { return &lease{memory: m, caller: caller} }

// set changes what is held to n bytes. Less is always granted; more is errNoShare or errNoMemory beyond the limits.
func (l *lease) set(n int64) error {
	m := l.memory
	m.mu.Lock()
	defer m.mu.Unlock()
	more := n - l.held
	switch {
	case more > 0 && m.holders[l.caller]+more > m.share():
		return errNoShare
	case more > 0 && m.used+more > m.limit:
		return errNoMemory
	}
	m.used += more
	l.held = n
	if left := m.holders[l.caller] + more; left > 0 {
		m.holders[l.caller] = left
	} else {
		delete(m.holders, l.caller)
	}
	if more < 0 {
		close(m.freed)
		m.freed = make(chan struct{})
	}
	m.metrics.hold(m.used)
	return nil
}

// wait is set that waits for others to give bytes back, until the time is over or done is closed.
func (l *lease) wait(n int64, done <-chan struct{}) error {
	limit := time.NewTimer(memoryWait)
	defer limit.Stop()
	for {
		l.memory.mu.Lock()
		freed := l.memory.freed
		l.memory.mu.Unlock()
		err := l.set(n)
		if err == nil {
			return nil
		}
		select {
		case <-freed:
		case <-limit.C:
			return err
		case <-done:
			return err
		}
	}
}

// gather reads all of a body whose length is size, or -1 when that is not known, and of which limit bytes are taken.
// It asks reserve for memory as bytes arrive, never for what was only announced.
func gather(body io.Reader, size, limit int64, reserve func(capacity int64) error) ([]byte, error) {
	const first = 4 << 10
	capacity := int64(first)
	if size >= 0 {
		capacity = min(16*first, size+1)
	}
	if err := reserve(capacity); err != nil {
		return nil, err
	}
	buffer := make([]byte, 0, capacity)
	for {
		n, err := body.Read(buffer[len(buffer):cap(buffer)])
		buffer = buffer[:len(buffer)+n]
		switch {
		case int64(len(buffer)) > limit:
			return nil, errTooLong
		case errors.Is(err, io.EOF):
			return buffer, nil
		case err != nil:
			return nil, err
		}
		if len(buffer) < cap(buffer) {
			continue
		}
		capacity = min(2*int64(cap(buffer)), limit+1)
		if size >= int64(cap(buffer)) {
			capacity = min(capacity, size+1)
		}
		if err := reserve(capacity); err != nil {
			return nil, err
		}
		grown := make([]byte, len(buffer), capacity)
		copy(grown, buffer)
		buffer = grown
	}
}
