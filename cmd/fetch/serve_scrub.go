package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Waits between looks at what is damaged.
const (
	firstRetry   = 30 * time.Second
	longestRetry = 10 * time.Minute
	// jitter is by how much of itself an interval may be longer, so that the
	// caches of a cluster do not scrub together.
	jitter = 0.1
)

// hurtList collects the paths that readers found damaged.
type hurtList struct {
	mu    sync.Mutex
	paths map[string]bool
	woken chan struct{}
}

func newHurtList() *hurtList {
	return &hurtList{paths: map[string]bool{}, woken: make(chan struct{}, 1)}
}

// add takes a path, "" for the directory nodes.
func (h *hurtList) add(path string) {
	h.mu.Lock()
	h.paths[path] = true
	h.mu.Unlock()
	select {
	case h.woken <- struct{}{}:
	default:
	}
}

// take returns what was added since it was last called.
func (h *hurtList) take() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []string
	for path := range h.paths {
		out = append(out, path)
	}
	clear(h.paths)
	slices.Sort(out)
	return out
}

// schedule decides when to look at what. It has no clock of its own.
type schedule struct {
	whole   time.Time // when the whole folder is due; zero for never
	hurt    []string  // damaged paths, "" for the directory nodes
	retry   time.Time // when those are due
	backoff time.Duration
}

// found adds damaged paths, which are due at once unless a repair of them has
// just failed.
func (s *schedule) found(paths []string, now time.Time) {
	if len(paths) == 0 {
		return
	}
	if len(s.hurt) == 0 && s.retry.Before(now) {
		s.retry = now
	}
	s.hurt = append(s.hurt, paths...)
	slices.Sort(s.hurt)
	s.hurt = slices.Compact(s.hurt)
}

// looked notes that a look left paths damaged, or none.
func (s *schedule) looked(left []string, now time.Time) {
	s.hurt = left
	if len(left) == 0 {
		s.backoff = 0
		// A reader may find the same damage again before it is written back.
		s.retry = now.Add(time.Second)
		return
	}
	s.backoff = min(max(2*s.backoff, firstRetry), longestRetry)
	s.retry = now.Add(s.backoff)
}

// next returns what is due, and how long until something is.
func (s *schedule) next(now time.Time) (whole, hurt bool, wait time.Duration) {
	const forever = time.Hour
	wait = forever
	if !s.whole.IsZero() {
		wait = s.whole.Sub(now)
	}
	if wait <= 0 {
		return true, false, 0
	}
	if len(s.hurt) > 0 {
		wait = min(wait, s.retry.Sub(now))
	}
	return false, wait <= 0, max(wait, 0)
}

// folderServer serves, scrubs and repairs one published folder.
type folderServer struct {
	options serveOptions
	log     io.Writer
	store   *content.Store
	sources []source.Source // of the command line, mirrors marked
	mirrors mirrorList
	hurt    *hurtList
	state   *serveState
}

func (k *folderServer) say(format string, args ...any) {
	_, _ = fmt.Fprintf(k.log, format+"\n", args...)
}

// after returns when the scrub after one at the given time is due.
func (k *folderServer) after(last time.Time) time.Time {
	interval := k.options.scrubInterval
	if interval == 0 {
		return time.Time{}
	}
	return last.Add(interval + time.Duration(rand.Float64()*jitter*float64(interval)))
}

// look scrubs when it is time to, until the context ends (nil) or the folder is
// not the one it was.
func (k *folderServer) look(ctx context.Context) error {
	s, err := k.begin(ctx)
	for err == nil && ctx.Err() == nil {
		whole, hurt, wait := s.next(time.Now())
		if !whole && !hurt {
			timer := time.NewTimer(wait)
			select {
			case <-ctx.Done():
			case <-timer.C:
			case <-k.hurt.woken:
			}
			timer.Stop()
			s.found(k.hurt.take(), time.Now())
			continue
		}
		err = k.scrub(ctx, s, whole)
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// begin makes the directory nodes complete, and finds out when the first scrub
// is due: at once only if the last one is older than the interval.
func (k *folderServer) begin(ctx context.Context) (*schedule, error) {
	s := &schedule{}
	if err := k.store.RestoreSkeleton(ctx, k.sourcesNow()); err != nil && ctx.Err() == nil {
		k.say("files and their leaves are served, directories not yet: %s", oneLine(err.Error()))
		s.looked([]string{""}, time.Now())
	}
	last, err := k.store.LastScrub()
	if err != nil {
		return nil, err
	}
	verified, err := k.store.VerifiedAt()
	if err != nil {
		return nil, err
	}
	k.state.restored(last)
	s.whole = k.after(verified)
	if last != nil && len(last.Damaged) > 0 {
		s.found(last.Damaged, time.Now())
	}
	return s, nil
}

// scrub looks at the whole folder, or at what is damaged.
func (k *folderServer) scrub(ctx context.Context, s *schedule, whole bool) error {
	o := content.ScrubOptions{
		BytesPerSecond: k.options.scrubRate,
		Progress:       func(p content.ScrubProgress) { k.state.progress(p, time.Now()) },
	}
	if !whole {
		o.Paths = s.hurt
	}
	r, err := k.store.Scrub(ctx, k.sourcesNow(), o)
	now := time.Now()
	k.state.scrubbed(r, whole, now)
	switch {
	case ctx.Err() != nil:
		return nil
	case errors.Is(err, content.ErrReplaced):
		return err
	case err != nil:
		// Another process is at it: that will do for a while.
		k.say("not scrubbing: %s", oneLine(err.Error()))
		s.looked(s.hurt, now)
		if whole {
			s.whole = now.Add(longestRetry)
		}
		return nil
	}
	if whole {
		s.whole = k.after(now)
	}
	// The report names only some of them.
	s.looked(k.store.DamagedPaths(ctx), now)
	k.say("scrubbed %d bytes: %d blocks repaired, %d paths damaged%s", r.BytesChecked, r.RepairedBlocks, len(r.Damaged),
		because(r.Error))
	return nil
}

func because(problem string) string {
	if problem == "" {
		return ""
	}
	return " (" + oneLine(problem) + ")"
}
