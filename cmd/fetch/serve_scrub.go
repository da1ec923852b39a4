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

// damageList collects the paths that readers found damaged.
type damageList struct {
	mu    sync.Mutex
	paths map[string]bool
	woken chan struct{}
}

func newDamageList() *damageList {
	return &damageList{paths: map[string]bool{}, woken: make(chan struct{}, 1)}
}

// addPath takes a path, "" for the directory nodes.
func (h *damageList) addPath(path string) {
	h.mu.Lock()
	h.paths[path] = true
	h.mu.Unlock()
	select {
	case h.woken <- struct{}{}:
	default:
	}
}

// takePaths returns what was added since it was last called.
func (h *damageList) takePaths() []string {
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
	damaged []string  // damaged paths, "" for the directory nodes
	retry   time.Time // when those are due
	backoff time.Duration
}

// reportDamage adds damaged paths, which are due at once unless a repair of them has
// just failed.
func (s *schedule) reportDamage(paths []string, now time.Time) {
	if len(paths) == 0 {
		return
	}
	if len(s.damaged) == 0 && s.retry.Before(now) {
		s.retry = now
	}
	s.damaged = append(s.damaged, paths...)
	slices.Sort(s.damaged)
	s.damaged = slices.Compact(s.damaged)
}

// recordScrub notes that a scrub left paths damaged, or none.
func (s *schedule) recordScrub(left []string, now time.Time) {
	s.damaged = left
	if len(left) == 0 {
		s.backoff = 0
		// A reader may find the same damage again before it is written back.
		s.retry = now.Add(time.Second)
		return
	}
	s.backoff = min(max(2*s.backoff, firstRetry), longestRetry)
	s.retry = now.Add(s.backoff)
}

// nextDue returns what is due, and how long until something is.
func (s *schedule) nextDue(now time.Time) (whole, damaged bool, wait time.Duration) {
	const forever = time.Hour
	wait = forever
	if !s.whole.IsZero() {
		wait = s.whole.Sub(now)
	}
	if wait <= 0 {
		return true, false, 0
	}
	if len(s.damaged) > 0 {
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
	damaged *damageList
	state   *serveState
}

func (k *folderServer) logf(format string, args ...any) {
	_, _ = fmt.Fprintf(k.log, format+"\n", args...)
}

// currentSources are the mirrors of the list, then those of the command line. Only one goroutine asks for them.
func (k *folderServer) currentSources() []source.Source {
	mirrors, err := k.mirrors.readMirrors()
	if err != nil {
		k.logf("not all mirrors are asked: %s", oneLine(err.Error()))
	}
	return append(mirrors, k.sources...)
}

// scrubAfter returns when the scrub after one at the given time is due.
func (k *folderServer) scrubAfter(last time.Time) time.Time {
	interval := k.options.scrubInterval
	if interval == 0 {
		return time.Time{}
	}
	return last.Add(interval + time.Duration(rand.Float64()*jitter*float64(interval)))
}

// scrubLoop scrubs when it is time to, until the context ends (nil) or the folder is
// not the one it was.
func (k *folderServer) scrubLoop(ctx context.Context) error {
	s, err := k.beginScrubs(ctx)
	for err == nil && ctx.Err() == nil {
		whole, damaged, wait := s.nextDue(time.Now())
		if !whole && !damaged {
			timer := time.NewTimer(wait)
			select {
			case <-ctx.Done():
			case <-timer.C:
			case <-k.damaged.woken:
			}
			timer.Stop()
			s.reportDamage(k.damaged.takePaths(), time.Now())
			continue
		}
		err = k.scrubOnce(ctx, s, whole)
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// beginScrubs makes the directory nodes complete, and finds out when the first scrub
// is due: at once only if the last one is older than the interval.
func (k *folderServer) beginScrubs(ctx context.Context) (*schedule, error) {
	s := &schedule{}
	if err := k.store.RestoreSkeleton(ctx, k.currentSources()); err != nil && ctx.Err() == nil {
		k.logf("files and their leaves are served, directories not yet: %s", oneLine(err.Error()))
		s.recordScrub([]string{""}, time.Now())
	}
	last, err := k.store.LastScrub()
	if err != nil {
		return nil, err
	}
	verified, err := k.store.VerifiedAt()
	if err != nil {
		return nil, err
	}
	k.state.restoreScrub(last)
	s.whole = k.scrubAfter(verified)
	if last != nil && len(last.Damaged) > 0 {
		s.reportDamage(last.Damaged, time.Now())
	}
	return s, nil
}

// scrubOnce looks at the whole folder, or at what is damaged.
func (k *folderServer) scrubOnce(ctx context.Context, s *schedule, whole bool) error {
	o := content.ScrubOptions{
		BytesPerSecond: k.options.scrubRate,
		Progress:       func(p content.ScrubProgress) { k.state.noteProgress(p, time.Now()) },
	}
	if !whole {
		o.Paths = s.damaged
	}
	r, err := k.store.Scrub(ctx, k.currentSources(), o)
	now := time.Now()
	k.state.noteScrub(r, whole, now)
	switch {
	case ctx.Err() != nil:
		return nil
	case errors.Is(err, content.ErrReplaced):
		return err
	case err != nil:
		// Another process is at it: that will do for a while.
		k.logf("not scrubbing: %s", oneLine(err.Error()))
		s.recordScrub(s.damaged, now)
		if whole {
			s.whole = now.Add(longestRetry)
		}
		return nil
	}
	if whole {
		s.whole = k.scrubAfter(now)
	}
	// The report names only some of them.
	s.recordScrub(k.store.DamagedPaths(ctx), now)
	k.logf("scrubbed %d bytes: %d blocks repaired, %d paths damaged%s", r.BytesChecked, r.RepairedBlocks, len(r.Damaged),
		because(r.Error))
	return nil
}

func because(problem string) string {
	if problem == "" {
		return ""
	}
	return " (" + oneLine(problem) + ")"
}
