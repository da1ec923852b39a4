package serve

import (
	"io"
	"net/http"
	"time"
)

// piece is how much of a file is handed to the kernel at once.
const piece = 8 << 20

// patience is how long a reader may take for what it is sent, before its
// connection is closed.
type patience struct {
	grace time.Duration // for each piece
	rate  int64         // bytes per second
}

var usualPatience = patience{grace: 10 * time.Second, rate: 128 << 10}

// pacedWriter gives each piece of an answer a time to be taken, so that a slow
// reader cannot hold a place for long, and counts what was sent.
type pacedWriter struct {
	http.ResponseWriter
	patience
	control *http.ResponseController
	status  int
	sent    int64
}

func newPacedWriter(w http.ResponseWriter, p patience) *pacedWriter {
	return &pacedWriter{ResponseWriter: w, control: http.NewResponseController(w), patience: p}
}

// Unwrap is for http.ResponseController.
func (w *pacedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *pacedWriter) allow(bytes int64) {
	// A writer without deadlines is one of a test.
	_ = w.control.SetWriteDeadline(time.Now().Add(w.grace + time.Duration(bytes)*time.Second/time.Duration(w.rate)))
}

// WriteHeader notes the status.
func (w *pacedWriter) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// begun reports whether the client may have seen a part of the answer.
func (w *pacedWriter) begun() bool { return w.status != 0 }

func (w *pacedWriter) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	w.allow(int64(len(p)))
	n, err := w.ResponseWriter.Write(p)
	w.sent += int64(n)
	return n, err
}

// ReadFrom hands a part of a file to the kernel, piece by piece.
func (w *pacedWriter) ReadFrom(r io.Reader) (sent int64, err error) {
	to, direct := w.ResponseWriter.(io.ReaderFrom)
	limited, part := r.(*io.LimitedReader)
	if !direct || !part {
		return io.Copy(writerOnly{w}, r)
	}
	if w.status == 0 {
		w.status = http.StatusOK
	}
	for limited.N > 0 && err == nil {
		step := min(limited.N, piece)
		w.allow(step)
		var n int64
		n, err = to.ReadFrom(&io.LimitedReader{R: limited.R, N: step})
		limited.N -= n
		sent += n
		w.sent += n
		if n < step {
			break
		}
	}
	return sent, err
}

// writerOnly hides ReadFrom from io.Copy.
type writerOnly struct{ io.Writer }
