package gateway

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxStreamEvent is the bytes of the largest event of a stream.
const maxStreamEvent = 16 << 20

// eventEnding is the bytes that are added to an event without a blank line.
const eventEnding = 2

var errEventTooLarge = errors.New("an event of the stream is too large")

// eventReader reads the server-sent events of one stream. What an event holds beyond eventRoom is reserved before it is
// allocated, and released when the next event is read.
type eventReader struct {
	reader *bufio.Reader
	lease  *lease
	// base is what the request held before the stream.
	base int64
	// limit is the bytes of the largest event.
	limit int64
	done  <-chan struct{}
	// alive is called after each wait for memory, in which the pod is not silent.
	alive func()
}

func (x *exchange) newEventReader(body io.Reader, alive func()) *eventReader {
	base := x.lease.held
	return &eventReader{reader: bufio.NewReaderSize(body, streamBuffer), lease: x.lease, base: base,
		limit: min(maxStreamEvent, (x.memory.tenantShare()-base)/eventCost-eventEnding), done: x.r.Context().Done(),
		alive: alive}
}

// releaseEvent gives back what the last event held.
func (r *eventReader) releaseEvent() {
	if r.lease.held > r.base {
		_ = r.lease.resizeLease(r.base)
	}
}

// nextEvent reads up to and including the blank line that ends an event. The event is valid until the next call. A
// last event that has no blank line is returned without an error, and the call after it returns io.EOF.
func (r *eventReader) nextEvent() ([]byte, error) {
	r.releaseEvent()
	var event []byte
	for {
		line, err := r.reader.ReadSlice('\n')
		var growErr error
		if event, growErr = r.growEvent(event, len(line)); growErr != nil {
			return nil, growErr
		}
		event = append(event, line...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			if errors.Is(err, io.EOF) && len(bytes.TrimSpace(event)) > 0 {
				return append(event, '\n', '\n'), nil
			}
			return nil, err
		}
		if bytes.HasSuffix(event, []byte("\n\n")) || bytes.HasSuffix(event, []byte("\n\r\n")) ||
			len(bytes.TrimSpace(event)) == 0 {
			return event, nil
		}
	}
}

// growEvent makes room for more bytes in an event, doubling what it has.
func (r *eventReader) growEvent(event []byte, more int) ([]byte, error) {
	const first = 512
	need := len(event) + more + eventEnding
	if int64(len(event)+more) > r.limit {
		return nil, errEventTooLarge
	}
	if need <= cap(event) {
		return event, nil
	}
	capacity := max(need, int(min(int64(max(2*cap(event), first)), r.limit+eventEnding)))
	if eventCost*capacity > eventRoom {
		defer r.alive()
		if err := r.lease.awaitResize(r.base+int64(eventCost*capacity), r.done); err != nil {
			return nil, err
		}
	}
	return append(make([]byte, 0, capacity), event...), nil
}

// eventData joins the data lines of an event. That of one line is a part of the event.
func eventData(event []byte) []byte {
	var data []byte
	for line := range bytes.Lines(event) {
		rest, ok := bytes.CutPrefix(line, []byte("data:"))
		if !ok {
			continue
		}
		rest = bytes.TrimSpace(rest)
		if len(data) == 0 {
			data = rest[:len(rest):len(rest)]
			continue
		}
		data = append(append(data, '\n'), rest...)
	}
	return data
}
