package publish

import (
	"context"
	"io"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

// Target is somewhere that published content goes.
type Target interface {
	// Name identifies the target in messages, without credentials.
	Name() string
	// rank orders the targets of one upload.
	uploadRank() int
	// checkTarget asks whether the target would take an upload.
	checkTarget(ctx context.Context, imp *folder.Imported) error
	// sendContent brings the content there. What is left to do by hand is returned.
	sendContent(ctx context.Context, u *upload) (next string, err error)
}

// The order of an upload: what cannot announce anything comes first; a pinning
// service comes last, because it fetches from the others.
const (
	rankCAR = iota
	rankKubo
	rankPinning
)

// TargetOptions are what URLs of targets must not carry, or cannot know.
type TargetOptions struct {
	// Folder is what will be uploaded; a CAR file must not lie inside it.
	Folder string
	// PinToken is the access token of the pinning service.
	PinToken string
	// PinTimeout is how long a pinning service is waited for; 30 minutes if zero.
	PinTimeout time.Duration
}

// Options say what goes along with an upload.
type Options struct {
	// Name is what a pinning service shows for the content.
	Name string
	// Progress, if set, is called as an upload continues, one call at a time.
	Progress func(Progress)
	// Stall is how long a Kubo node may take no byte before the upload is given up; a minute if zero.
	Stall time.Duration
}

// Progress is how far one target is.
type Progress struct {
	// Target is the target's name.
	Target string
	// Done of Total bytes are written; of a pinning service both are 0.
	Done, Total int64
	// Held is the bytes that the target has of an earlier upload and is not
	// sent again; said once, before the first byte.
	Held int64
	// State is what a pinning service says: queued, pinning or pinned.
	State string
}

// upload is one call of Upload.
type upload struct {
	Options
	dir   string
	imp   *folder.Imported
	nodes []*kuboTarget // that have the content
}

// tellProgress reports progress, if anybody wants to know.
func (u *upload) tellProgress(p Progress) {
	if u.Progress != nil {
		u.Progress(p)
	}
}

// countBytes passes what is written to w on, and tells how much of the CAR it was.
func (u *upload) countBytes(w io.Writer, target string, held folder.Held, watch *stallWatch) io.Writer {
	total := u.imp.CARSize(held)
	return &countingWriter{w: w, report: func(n int64) {
		if watch != nil {
			watch.moved()
		}
		u.tellProgress(Progress{Target: target, Done: n, Total: total})
	}}
}

type countingWriter struct {
	w      io.Writer
	n      int64
	report func(n int64)
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	c.report(c.n)
	return n, err
}
