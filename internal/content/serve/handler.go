// Package serve is an HTTP handler that serves published folders as a trustless
// gateway: raw blocks, CARs, and the bytes of files.
package serve

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

const (
	defaultRequests = 64
	queueFor        = 2 * time.Second
)

// Options bound a handler.
type Options struct {
	// MaxRequests is how many are answered at once, 64 if zero; others wait
	// for a moment and are then told to come back.
	MaxRequests int
}

// Handler answers GET and HEAD of /ipfs/<cid>[/path]. Blocks and CARs are
// verified as they are read: what is damaged on disk is not sent, and a CAR
// that meets it breaks off. The bytes of files go out as they are, as the
// server of a mirror would send them; clients verify them, leaf by leaf.
//
// Its server needs a ReadHeaderTimeout and a WriteTimeout; the handler extends
// the latter as long as the client takes what is sent.
type Handler struct {
	patience
	stores []*content.Store
	places chan struct{}
	counts counts
}

// New returns a handler over folders that stay open as long as it is used.
func New(o Options, shelves ...*content.Store) *Handler {
	if o.MaxRequests <= 0 {
		o.MaxRequests = defaultRequests
	}
	return &Handler{stores: shelves, places: make(chan struct{}, o.MaxRequests), patience: usualPatience}
}

// ServeHTTP answers one request.
func (h *Handler) ServeHTTP(to http.ResponseWriter, r *http.Request) {
	w := newPacedWriter(to, h.patience)
	req, err := parseRequest(r)
	defer func() { h.counts.countAnswer(req.format, w) }()
	if err == nil && !h.waitForPlace(r) {
		w.Header().Set("Retry-After", "1")
		err = refusalf(http.StatusServiceUnavailable, "too many requests are being answered: come back in a second")
	} else if err == nil {
		defer func() { <-h.places }()
		err = answerRequest(w, r, req, h.stores)
	}
	if err == nil {
		return
	}
	if w.begun() {
		// The client must see that the answer is not whole.
		panic(http.ErrAbortHandler)
	}
	writeError(w, req, err)
}

// waitForPlace waits for a place among those that are answered at once.
func (h *Handler) waitForPlace(r *http.Request) bool {
	select {
	case h.places <- struct{}{}:
		return true
	default:
	}
	wait := time.NewTimer(queueFor)
	defer wait.Stop()
	select {
	case h.places <- struct{}{}:
		return true
	case <-r.Context().Done():
	case <-wait.C:
	}
	return false
}

// Counts returns what was answered so far, in no order.
func (h *Handler) Counts() []Count { return h.counts.listCounts() }

// writeError answers with an error.
func writeError(w http.ResponseWriter, req request, err error) {
	status := http.StatusInternalServerError
	var no *refusal
	switch {
	case errors.As(err, &no):
		status = no.status
	case errors.Is(err, ipld.ErrInvalidCID):
		status = http.StatusBadRequest
	case errors.Is(err, errors.ErrUnsupported):
		status = http.StatusNotAcceptable
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, ipld.ErrCorrupt):
		// What is damaged here is not here: other sources have it.
		status = http.StatusNotFound
	}
	if status == http.StatusNotFound && req.onlyIfCached {
		status = http.StatusPreconditionFailed
	}
	header := w.Header()
	retry := header.Get("Retry-After")
	clear(header)
	if retry != "" {
		header.Set("Retry-After", retry)
	}
	if status == http.StatusMethodNotAllowed {
		header.Set("Allow", "GET, HEAD")
	}
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Type", "text/plain; charset=utf-8")
	header.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = fmt.Fprintln(w, strings.ToValidUTF8(err.Error(), "�"))
}
