package content

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// repairSuffix is of the folder in which files of the wrong size are built anew.
const repairSuffix = ".repair"

// repairAll heals the damages: those of files that have their size in place, the
// others beside.
func (sc *scrub) repairAll(ctx context.Context) {
	var inPlace, toRebuild []damage
	for _, w := range sc.damages {
		if w.rebuild {
			toRebuild = append(toRebuild, w)
		} else {
			inPlace = append(inPlace, w)
		}
	}
	if len(inPlace) > 0 {
		sc.repairInPlace(ctx, inPlace)
	}
	if len(toRebuild) > 0 {
		sc.rebuildFiles(ctx, toRebuild)
	}
}

// repairStaging is a staging for the damaged files alone.
func (sc *scrub) repairStaging(damages []damage, dir *os.Root) *staging {
	m := &Manifest{Tree: ipld.Tree{Root: sc.store.m.Root}}
	for _, w := range damages {
		f := sc.store.m.Files[w.file]
		m.Files = append(m.Files, f)
		m.TotalBytes += f.Size
	}
	w := &staging{bitfield: newBitfield(m), out: sc.store.out, m: m, offsets: offsetsOf(m), dir: dir}
	w.markEmpty()
	return w
}

func (sc *scrub) repairInPlace(ctx context.Context, damages []damage) {
	w := sc.repairStaging(damages, sc.store.dir)
	w.existing = true // a file that went away since must not come back with holes
	for i, one := range damages {
		for leaf, right := range one.have {
			if right {
				w.markResumed(i, leaf)
			}
		}
	}
	sc.fetchDamaged(ctx, w)
	for i := range damages {
		f := &w.m.Files[i]
		if w.isComplete(i) {
			sc.store.knownDamage.Delete(damages[i].file)
			continue
		}
		sc.addDamaged(f.Path)
		// What did come is kept; the engine syncs complete files only.
		if err := syncFile(w.dir, f.Path); err != nil {
			sc.addError(fmt.Errorf("syncing %s: %w", f.Path, err))
		}
	}
}

// rebuildFiles builds files anew, from what is left of the old ones as far as it is
// true, and renames those that are complete into place.
func (sc *scrub) rebuildFiles(ctx context.Context, damages []damage) {
	base, err := os.OpenRoot(filepath.Dir(sc.store.out))
	if err != nil {
		sc.addError(fmt.Errorf("opening the folder of the cache: %w", err))
		return
	}
	defer func() { _ = base.Close() }()
	repair := filepath.Base(sc.store.out) + repairSuffix
	_ = base.RemoveAll(repair)
	w, err := sc.newRebuildStaging(base, repair, damages)
	if err == nil {
		defer func() { _ = w.dir.Close() }()
		sc.fetchDamaged(ctx, w)
	} else {
		sc.addError(diskError(err))
	}
	for i := range damages {
		p := sc.store.m.Files[damages[i].file].Path
		if err != nil || !w.isComplete(i) {
			sc.addDamaged(p)
			continue
		}
		if err := replaceFile(base, path.Join(repair, p), path.Join(filepath.Base(sc.store.out), p)); err != nil {
			sc.addDamaged(p)
			sc.addError(fmt.Errorf("putting %s in place: %w", p, err))
			continue
		}
		sc.store.knownDamage.Delete(damages[i].file)
	}
}

func (sc *scrub) newRebuildStaging(base *os.Root, repair string, damages []damage) (*staging, error) {
	if err := base.Mkdir(repair, dirMode); err != nil {
		return nil, fmt.Errorf("making the folder for repairs: %w", err)
	}
	dir, err := base.OpenRoot(repair)
	if err != nil {
		return nil, fmt.Errorf("opening the folder for repairs: %w", err)
	}
	w := sc.repairStaging(damages, dir)
	err = w.makeDirs()
	for i := 0; i < len(damages) && err == nil; i++ {
		err = sc.salvageLeaves(w, i, damages[i])
	}
	if err != nil {
		_ = dir.Close()
		return nil, err
	}
	return w, nil
}

// salvageLeaves copies the leaves of a damaged file that are right.
func (sc *scrub) salvageLeaves(w *staging, i int, one damage) error {
	from, _, err := sc.store.openRegular(one.file)
	if err != nil {
		return nil // there is nothing to salvage
	}
	defer func() { _ = from.Close() }()
	f := &w.m.Files[i]
	to, err := w.openForWriting(f)
	if err != nil {
		return err
	}
	defer func() { _ = to.Close() }()
	buf := sc.store.buffers.Get().(*[ipld.MaxBlock]byte)
	defer sc.store.buffers.Put(buf)
	for leaf, right := range one.have {
		l := f.Leaves[leaf]
		data := buf[:l.Size]
		if n, _ := from.ReadAt(data, w.offsets[i][leaf]); !right || n < len(data) || !l.Holds(data) {
			continue
		}
		if _, err := to.WriteAt(data, w.offsets[i][leaf]); err != nil {
			return fmt.Errorf("writing %s: %w", f.Path, err)
		}
		w.markResumed(i, leaf)
	}
	return nil
}

// replaceFile renames a rebuilt file over the damaged one. Both lie in base.
func replaceFile(base *os.Root, from, to string) error {
	if err := base.MkdirAll(path.Dir(to), dirMode); err != nil {
		return err
	}
	if err := base.Rename(from, to); err != nil {
		return err
	}
	dir, err := base.Open(path.Dir(to))
	if err != nil {
		return err
	}
	defer func() { _ = dir.Close() }()
	return dir.Sync()
}

func syncFile(dir *os.Root, name string) error {
	f, err := dir.OpenFile(filepath.FromSlash(name), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	return f.Sync()
}

// fetchDamaged brings what is missing in the staging from the sources.
func (sc *scrub) fetchDamaged(ctx context.Context, w *staging) {
	r := newSourcePool(sc.sources)
	e := newEngine(r, w, FetchOptions{
		// The bytes are those that were admitted when the folder was published.
		AllowUnsafeFormats: true, Concurrency: sc.Concurrency, RetryFor: sc.RetryFor,
		Progress: func(p Progress) { sc.tellProgress(ActivityRepairing, p.BytesDone, p.BytesTotal) },
	})
	err := e.fetchMissing(ctx)
	for _, t := range r.sourceTotals() {
		sc.report.RepairedBlocks += t.Blocks
		sc.addTotals(t)
	}
	if len(sc.sources) == 0 && err != nil {
		err = ipld.Errorf(source.ErrUnavailable, "no source is configured to repair from: give one (--source)")
	}
	if err != nil {
		sc.addError(err)
	}
}

// addTotals adds to what a source contributed in this scrub.
func (sc *scrub) addTotals(t SourceTotals) {
	for i := range sc.totals {
		sum := &sc.totals[i]
		if sum.Name != t.Name {
			continue
		}
		sum.Bytes += t.Bytes
		sum.Blocks += t.Blocks
		sum.Spare += t.Spare
		sum.Failures += t.Failures
		sum.InvalidResponses += t.InvalidResponses
		sum.Mode, sum.DisabledReason = cmp.Or(t.Mode, sum.Mode), cmp.Or(t.DisabledReason, sum.DisabledReason)
		return
	}
	sc.totals = append(sc.totals, t)
}
