package bitswap

import (
	"errors"
	"sync/atomic"

	"github.com/libp2p/go-yamux/v5"
)

// errWindows ends a connection on which more streams are open than there is
// memory for what may lie unread in them.
var errWindows = errors.New("too many streams are open")

// windows bounds the receive windows of all streams of one connection.
type windows struct{ left atomic.Int64 }

func newWindows(bytes int64) *windows {
	w := &windows{}
	w.left.Store(bytes)
	return w
}

// newWindow returns the account of one more stream.
func (w *windows) newWindow() (yamux.MemoryManager, error) { return &window{of: w}, nil }

// window is what one stream has reserved.
type window struct {
	of    *windows
	bytes atomic.Int64
}

func (w *window) ReserveMemory(size int, _ uint8) error {
	if w.of.left.Add(-int64(size)) < 0 {
		w.of.left.Add(int64(size))
		return errWindows
	}
	w.bytes.Add(int64(size))
	return nil
}

func (w *window) ReleaseMemory(size int) {
	w.bytes.Add(-int64(size))
	w.of.left.Add(int64(size))
}

func (w *window) Done() { w.of.left.Add(w.bytes.Swap(0)) }
