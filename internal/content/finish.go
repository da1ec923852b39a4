package content

import (
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// maxFinishing bounds the files that are synced at once.
const maxFinishing = 8

// startFinishing checks and syncs complete files beside the requests.
func (e *engine) startFinishing() {
	for len(e.finish) > 0 && e.finishing < maxFinishing && e.failure == nil {
		file := e.finish[0]
		e.finish = e.finish[1:]
		f, err := e.holdFile(file)
		if err != nil {
			e.setFailure(err)
			return
		}
		delete(e.files, file)
		e.finishing++
		go func() {
			err := e.finishFile(f, file)
			e.reports <- report{err: err}
		}()
	}
}

// finishFile checks a complete file's header, completes its sum, syncs and
// closes it.
func (e *engine) finishFile(f *openFile, index int) error {
	file := &e.w.m.Files[index]
	var err error
	if !e.opts.AllowUnsafeFormats {
		err = modelfile.CheckFile(f.File, file.Path, file.Size)
	}
	if err == nil {
		file.SHA256, err = e.w.finishDigest(f, index)
	}
	if err == nil {
		if err = f.Sync(); err != nil {
			err = diskError(fmt.Errorf("syncing %s: %w", file.Path, err))
		}
	}
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = diskError(fmt.Errorf("closing %s: %w", file.Path, closeErr))
	}
	if err == nil {
		e.progress.addFile()
	}
	return err
}

// checkStuck returns an error when waiting is of no use any more: no source may have
// what is missing, or every source has failed for too long.
func (e *engine) checkStuck(now time.Time) error {
	if len(e.pending.ranges) == 0 && len(e.open) == 0 {
		return nil
	}
	wake, failing := e.nextWake(now)
	if e.requests == 0 && wake.IsZero() {
		id, what := e.firstMissing()
		return e.pool.deliveryError(id, what, e.failureReasons())
	}
	limit := e.lastGain.Add(e.retryFor())
	if failing && (now.After(limit) || (e.requests == 0 && wake.After(limit))) {
		id, what := e.firstMissing()
		return e.pool.deliveryError(id, what, e.failureReasons())
	}
	return nil
}

// nextWake returns when the next source can be asked for something that is
// missing, the zero time if none can, and whether all of them are failing.
func (e *engine) nextWake(now time.Time) (wake time.Time, failing bool) {
	failing = true
	for _, l := range e.queues {
		if l.isDisabled() || !e.mayHave(l) {
			continue
		}
		failing = failing && (l.failing || l.state.notBefore.After(now))
		at := l.state.notBefore
		if at.Before(now) {
			at = now
		}
		if wake.IsZero() || at.Before(wake) {
			wake = at
		}
	}
	return wake, failing
}

// mayHave reports whether a source may have something that is missing.
func (e *engine) mayHave(l *sourceQueue) bool {
	for _, s := range e.open {
		if s.heldBy(l) || !l.excludesLeaf(s.leaves.file, s.leaves.first) {
			return true
		}
	}
	for _, r := range e.pending.ranges {
		for i := r.first; i < r.end; i++ {
			if !l.excludesLeaf(r.file, i) {
				return true
			}
		}
	}
	return false
}

func (e *engine) retryFor() time.Duration {
	if e.opts.RetryFor > 0 {
		return e.opts.RetryFor
	}
	return defaultRetryFor
}

// firstMissing names a leaf that is missing and its file.
func (e *engine) firstMissing() (ipld.CID, string) {
	var r leafRange
	switch {
	case len(e.pending.ranges) > 0:
		r = e.pending.ranges[len(e.pending.ranges)-1]
	case len(e.open) > 0:
		r = e.open[0].leaves
	default:
		return ipld.CID{}, ""
	}
	f := &e.w.m.Files[r.file]
	return f.Leaves[r.first].CID(), f.Path
}

// failureReasons returns for each source why it did not bring what is missing.
func (e *engine) failureReasons() *attempt {
	tried := e.pool.newAttempt()
	for _, l := range e.queues {
		tried.reasons[l.index], tried.gone[l.index] = l.lastError(time.Now()), l.isDisabled()
		tried.corrupt = tried.corrupt || l.state.lied || l.state.violations > 0
	}
	return tried
}

// lastError returns why the source does not bring what is missing, as far as it is known.
func (l *sourceQueue) lastError(now time.Time) string {
	switch {
	case l.isDisabled():
		return l.state.disabledReason
	case l.reason != "":
		return l.reason
	case l.state.notBefore.After(now):
		return l.state.restReason(now)
	default:
		return l.lacking // it brought other things since
	}
}
