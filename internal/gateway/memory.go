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
	// ownShare times the bytes that are free is what one tenant may hold: the callers with the API keys of one namespace,
	// or all callers without a key. So one tenant alone gets three quarters of the limit, a second one three quarters of
	// the rest, and however many there are, some is left for the next (the dynamic thresholds of Choudhury and Hahne,
	// 1998).
	ownShare = 3
	// bodyCost is the bytes held at the worst moment for each byte of a body: while it moves to a larger buffer, a request
	// also while it is put together anew and a reply while it is decoded.
	bodyCost = 2
	// connectionBuffer is the bytes of the buffer in each direction of a connection to a pod.
	connectionBuffer = 16 << 10
	// streamBuffer is the bytes read ahead of a stream, and eventRoom those that its events hold without a reservation of
	// their own.
	streamBuffer, eventRoom = 16 << 10, 16 << 10
	// relayBuffers is the bytes that each request holds besides its body while a pod works on it.
	relayBuffers = 2*connectionBuffer + streamBuffer + eventRoom
	// eventCost is the bytes held at the worst moment for each byte of an event of a stream: while it is read, joined and
	// decoded.
	eventCost = 3
	// memoryWait is how long an answer that a pod worked for waits for memory.
	memoryWait = 10 * time.Second
)

var (
	errNoMemory = errors.New("too many bytes are in flight")
	errNoShare  = errors.New("too many bytes of this tenant are in flight")
	errTooLong  = errors.New("the body is too large")
)

// memory bounds the bytes of requests and answers that are held at once.
type memory struct {
	mu          sync.Mutex
	limit, used int64
	// held is what each tenant holds.
	held map[string]int64
	// freed is closed when bytes are released, and then replaced.
	freed   chan struct{}
	metrics *Metrics
}

func newMemory(limit int64, metrics *Metrics) *memory {
	return &memory{limit: limit, held: map[string]int64{}, freed: make(chan struct{}), metrics: metrics}
}

// tenantShare returns the bytes that a tenant may hold while no other holds any.
func (m *memory) tenantShare() int64 { return m.limit / (ownShare + 1) * ownShare }

// largestBody returns the bytes of the largest body that fits a tenant's share.
func (m *memory) largestBody() int64 { return (m.tenantShare()-relayBuffers)/bodyCost - 1 }

// lease is what one request holds of the memory. It is not safe for concurrent use.
type lease struct {
	memory *memory
	// tenant is the namespace of the caller's key; it is empty for callers without a known one, who share.
	tenant string
	held   int64
}

func (m *memory) newLease(tenant string) *lease { return &lease{memory: m, tenant: tenant} }

// resizeLease changes what is held to n bytes. Less is always granted; more is errNoShare or errNoMemory beyond the
// limits.
func (l *lease) resizeLease(n int64) error {
	m := l.memory
	m.mu.Lock()
	defer m.mu.Unlock()
	more := n - l.held
	switch {
	case more > 0 && m.held[l.tenant]+more > m.tenantShare():
		return errNoShare
	case more > 0 && m.held[l.tenant]+more > ownShare*(m.limit-m.used-more):
		return errNoMemory
	}
	m.used += more
	l.held = n
	if left := m.held[l.tenant] + more; left > 0 {
		m.held[l.tenant] = left
	} else {
		delete(m.held, l.tenant)
	}
	if more < 0 {
		close(m.freed)
		m.freed = make(chan struct{})
	}
	m.metrics.showHeldBytes(m.used)
	return nil
}

// awaitResize is resize that waits for other requests to release bytes, for memoryWait or until done is closed.
func (l *lease) awaitResize(n int64, done <-chan struct{}) error {
	limit := time.NewTimer(memoryWait)
	defer limit.Stop()
	for {
		l.memory.mu.Lock()
		freed := l.memory.freed
		l.memory.mu.Unlock()
		err := l.resizeLease(n)
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

// readBounded reads all of a body whose length is size, or -1 when that is not known, and of which limit bytes are
// taken. It asks reserve for memory as bytes arrive, never for what was only announced.
func readBounded(body io.Reader, size, limit int64, reserve func(capacity int64) error) ([]byte, error) {
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
