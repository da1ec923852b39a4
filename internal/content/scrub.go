package content

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/clock"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// Bounds of a scrub.
const (
	// dropEvery is how much is read before the kernel may forget it.
	dropEvery = 32 << 20

	scrubLockSuffix = ".scrub.lock"
)

// ErrReplaced reports that another folder took the place of the one that is open.
var ErrReplaced = errors.New("the published folder was replaced")

// Scrub hashes every byte of the folder against its manifest and fetches what
// is wrong or missing from the sources, mirrors first: single leaves are written in place, so
// that readers of the file continue, and a file of the wrong size is built beside
// and renamed into place. Files that are not in the content are named in the
// report and left alone. What could not be repaired is as it was.
//
// The error reports why there is none: the scrub was stopped, another
// process scrubs the folder, or (ErrReplaced) it is not the one that was opened.
func (s *Store) Scrub(ctx context.Context, sources []source.Source, o ScrubOptions) (*ScrubReport, error) {
	release, err := disk.Lock(s.out+scrubLockSuffix, "scrubbing this folder")
	if err != nil {
		return nil, err
	}
	defer release()
	if err := s.checkReplaced(); err != nil {
		return nil, err
	}
	sc := &scrub{store: s, sources: sources, ScrubOptions: o, report: &ScrubReport{}}
	defer func() { _ = os.RemoveAll(s.out + repairSuffix) }()
	if len(o.Paths) == 0 {
		sc.reportExtraneous()
	}
	sc.checkSkeleton(ctx)
	disk.RunIdle(func() { sc.checkFiles(ctx) })
	if ctx.Err() == nil {
		sc.repairAll(ctx)
	}
	if ctx.Err() != nil {
		return nil, fmt.Errorf("scrubbing: %w", ctx.Err())
	}
	if len(sc.totals) > 0 {
		sc.tellProgress(ActivityRepairing, sc.report.BytesChecked, sc.report.BytesChecked)
	}
	slices.Sort(sc.report.Damaged)
	sc.report.FinishedAt = time.Now().UTC()
	if len(o.Paths) == 0 {
		if err := writeScrub(s.out, s.m.Root, sc.report); err != nil {
			sc.addError(err)
		}
	}
	return sc.report, nil
}

// checkReplaced makes sure that the folder by that name is still the one opened.
func (s *Store) checkReplaced() error {
	here, err := os.Stat(s.out)
	if err != nil {
		return ipld.Errorf(ErrReplaced, "the published folder %s is gone (%s): fetch it again, then start anew", s.out,
			err.Error())
	}
	opened, err := s.dir.Stat(".")
	if err != nil || !os.SameFile(here, opened) {
		return ipld.Errorf(ErrReplaced, "the published folder %s was replaced: start anew", s.out)
	}
	return nil
}

// reportExtraneous names what does not belong into the folder, and restores empty
// folders.
func (sc *scrub) reportExtraneous() {
	for _, d := range sc.store.m.EmptyDirs {
		if err := sc.store.dir.MkdirAll(d, dirMode); err != nil {
			sc.addError(fmt.Errorf("restoring the empty folder %s: %w", d, err))
		}
	}
	found, err := findExtraneous(sc.store.dir.FS(), sc.store.m)
	if err != nil {
		sc.addError(fmt.Errorf("listing the published folder: %w", err))
	}
	if len(found) > 0 {
		sc.addError(fmt.Errorf("%d paths are not in the content (first %s): find out who wrote them, and remove them",
			len(found), found[0]))
	}
}

// checkFiles looks at each file in turn.
func (sc *scrub) checkFiles(ctx context.Context) {
	var total int64
	var todo []int
	for i := range sc.store.m.Files {
		if f := &sc.store.m.Files[i]; len(sc.Paths) == 0 || slices.Contains(sc.Paths, f.Path) {
			todo, total = append(todo, i), total+f.Size
		}
	}
	p := pace{rate: sc.BytesPerSecond, began: time.Now()}
	sc.tellProgress(ActivityScrubbing, 0, total)
	for _, i := range todo {
		if ctx.Err() != nil {
			return
		}
		w, damaged := sc.checkFile(ctx, i, &p, total)
		switch {
		case damaged:
			sc.store.knownDamage.Store(i, true)
			sc.damages = append(sc.damages, w)
		case ctx.Err() == nil:
			sc.store.knownDamage.Delete(i)
		}
	}
}

func (sc *scrub) checkFile(ctx context.Context, index int, p *pace, total int64) (w damage, damaged bool) {
	f := &sc.store.m.Files[index]
	w = damage{file: index, have: make([]bool, len(f.Leaves))}
	h, size, err := sc.store.openRegular(index)
	if err != nil {
		w.rebuild = true
		return w, true
	}
	defer func() { _ = h.Close() }()
	w.rebuild = size != f.Size
	damaged = w.rebuild
	buf := sc.store.buffers.Get().(*[ipld.MaxBlock]byte)
	defer sc.store.buffers.Put(buf)
	var dropped int64
	for i, l := range f.Leaves {
		if !p.waitFor(ctx, sc.report.BytesChecked) {
			return w, false
		}
		at := sc.store.at[index].offsetOf(uint32(i))
		n, _ := h.ReadAt(buf[:l.Size], at)
		w.have[i] = int64(n) == l.Size && l.Holds(buf[:n])
		damaged = damaged || !w.have[i]
		sc.report.BytesChecked += l.Size
		if end := at + l.Size; end-dropped >= dropEvery || i == len(f.Leaves)-1 {
			disk.DropPages(h, dropped, end-dropped)
			dropped = end
			sc.tellProgress(ActivityScrubbing, sc.report.BytesChecked, total)
		}
	}
	return w, damaged
}

// pace keeps the reading to a rate.
type pace struct {
	rate  int64
	began time.Time
}

// waitFor reports whether to continue, once so many bytes may have been read.
func (p *pace) waitFor(ctx context.Context, bytes int64) bool {
	if p.rate > 0 {
		due := time.Duration(float64(bytes) / float64(p.rate) * float64(time.Second))
		if ahead := due - time.Since(p.began); ahead > 0 {
			return clock.Sleep(ctx, ahead)
		}
	}
	return ctx.Err() == nil
}

const scrubSuffix = ".scrub.json"

// scrubRecord is the last report on a content, beside its folder.
type scrubRecord struct {
	Root string `json:"root"`
	*ScrubReport
}

func writeScrub(out, root string, r *ScrubReport) error {
	if err := writeJSON(out+scrubSuffix, scrubRecord{root, r}); err != nil {
		return diskError(fmt.Errorf("recording the scrub: %w", err))
	}
	return nil
}

// LastScrub returns the report of the last scrub of the whole folder, nil if
// there was none of this content.
func (s *Store) LastScrub() (*ScrubReport, error) {
	data, err := os.ReadFile(s.out + scrubSuffix)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the last scrub: %w", err)
	}
	r := scrubRecord{ScrubReport: &ScrubReport{}}
	if err := json.Unmarshal(data, &r); err != nil || r.Root != s.m.Root {
		return nil, nil // torn, or of other content: as if there were none
	}
	return r.ScrubReport, nil
}

// VerifiedAt returns when every byte was last known to be right: when the
// folder was published or scrubbed, whichever is later.
func (s *Store) VerifiedAt() (time.Time, error) {
	info, err := os.Stat(s.out + manifestSuffix)
	if err != nil {
		return time.Time{}, fmt.Errorf("looking at the manifest: %w", err)
	}
	last, err := s.LastScrub()
	if err == nil && last != nil && last.FinishedAt.After(info.ModTime()) {
		return last.FinishedAt, nil
	}
	return info.ModTime(), err
}
