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

// repair heals the wounds: those of files that have their size in place, the
// others beside.
func (sc *scrub) repair(ctx context.Context) {
	var inPlace, beside []wound
	for _, w := range sc.wounds {
		if w.rebuild {
			beside = append(beside, w)
		} else {
			inPlace = append(inPlace, w)
		}
	}
	if len(inPlace) > 0 {
		sc.inPlace(ctx, inPlace)
	}
	if len(beside) > 0 {
		sc.beside(ctx, beside)
	}
}

// bench is a workspace for the wounded files alone.
func (sc *scrub) bench(wounds []wound, dir *os.Root) *workspace {
	m := &Manifest{Tree: ipld.Tree{Root: sc.shelf.m.Root}}
	for _, w := range wounds {
		f := sc.shelf.m.Files[w.file]
		m.Files = append(m.Files, f)
		m.TotalBytes += f.Size
	}
	w := &workspace{placed: newPlaced(m), out: sc.shelf.out, m: m, layout: layoutOf(m), dir: dir}
	w.markEmpty()
	return w
}

func (sc *scrub) inPlace(ctx context.Context, wounds []wound) {
	w := sc.bench(wounds, sc.shelf.dir)
	w.existing = true // a file that went away since must not come back with holes
	for i, wound := range wounds {
		for leaf, right := range wound.have {
			if right {
				w.keep(i, leaf)
			}
		}
	}
	sc.fetch(ctx, w)
	for i := range wounds {
		f := &w.m.Files[i]
		if w.complete(i) {
			sc.shelf.hurt.Delete(wounds[i].file)
			continue
		}
		sc.damaged(f.Path)
		// What did come is kept; the engine syncs complete files only.
		if err := syncFile(w.dir, f.Path); err != nil {
			sc.complain(fmt.Errorf("syncing %s: %w", f.Path, err))
		}
	}
}

// beside builds files anew, from what is left of the old ones as far as it is
// true, and renames those that are complete into place.
func (sc *scrub) beside(ctx context.Context, wounds []wound) {
	base, err := os.OpenRoot(filepath.Dir(sc.shelf.out))
	if err != nil {
		sc.complain(fmt.Errorf("opening the folder of the cache: %w", err))
		return
	}
	defer func() { _ = base.Close() }()
	repair := filepath.Base(sc.shelf.out) + repairSuffix
	_ = base.RemoveAll(repair)
	w, err := sc.besideBench(base, repair, wounds)
	if err == nil {
		defer func() { _ = w.dir.Close() }()
		sc.fetch(ctx, w)
	} else {
		sc.complain(diskError(err))
	}
	for i := range wounds {
		p := sc.shelf.m.Files[wounds[i].file].Path
		if err != nil || !w.complete(i) {
			sc.damaged(p)
			continue
		}
		if err := exchange(base, path.Join(repair, p), path.Join(filepath.Base(sc.shelf.out), p)); err != nil {
			sc.damaged(p)
			sc.complain(fmt.Errorf("putting %s in place: %w", p, err))
			continue
		}
		sc.shelf.hurt.Delete(wounds[i].file)
	}
}

func (sc *scrub) besideBench(base *os.Root, repair string, wounds []wound) (*workspace, error) {
	if err := base.Mkdir(repair, dirMode); err != nil {
		return nil, fmt.Errorf("making the folder for repairs: %w", err)
	}
	dir, err := base.OpenRoot(repair)
	if err != nil {
		return nil, fmt.Errorf("opening the folder for repairs: %w", err)
	}
	w := sc.bench(wounds, dir)
	err = w.makeDirs()
	for i := 0; i < len(wounds) && err == nil; i++ {
		err = sc.salvage(w, i, wounds[i])
	}
	if err != nil {
		_ = dir.Close()
		return nil, err
	}
	return w, nil
}

// salvage copies the leaves of a damaged file that are right.
func (sc *scrub) salvage(w *workspace, i int, hurt wound) error {
	from, _, err := sc.shelf.openRegular(hurt.file)
	if err != nil {
		return nil // there is nothing to salvage
	}
	defer func() { _ = from.Close() }()
	f := &w.m.Files[i]
	to, err := w.open(f)
	if err != nil {
		return err
	}
	defer func() { _ = to.Close() }()
	buf := sc.shelf.buffers.Get().(*[ipld.MaxBlock]byte)
	defer sc.shelf.buffers.Put(buf)
	for leaf, right := range hurt.have {
		l := f.Leaves[leaf]
		data := buf[:l.Size]
		if n, _ := from.ReadAt(data, w.layout[i][leaf]); !right || n < len(data) || !l.Holds(data) {
			continue
		}
		if _, err := to.WriteAt(data, w.layout[i][leaf]); err != nil {
			return fmt.Errorf("writing %s: %w", f.Path, err)
		}
		w.keep(i, leaf)
	}
	return nil
}

// exchange renames a rebuilt file over the damaged one. Both lie in base.
func exchange(base *os.Root, from, to string) error {
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

// fetch brings what is missing in the workspace from the sources.
func (sc *scrub) fetch(ctx context.Context, w *workspace) {
	r := newRoster(sc.sources)
	e := newEngine(r, w, FetchOptions{
		// The bytes are those that were admitted when the folder was published.
		AllowUnsafeFormats: true, Concurrency: sc.Concurrency, RetryFor: sc.RetryFor,
		Progress: func(p Progress) { sc.tell(ActivityRepairing, p.BytesDone, p.BytesTotal) },
	})
	err := e.run(ctx)
	for _, t := range r.totals() {
		sc.report.RepairedBlocks += t.Blocks
		sc.credit(t)
	}
	if len(sc.sources) == 0 && err != nil {
		err = ipld.Errorf(source.ErrUnavailable, "no source is configured to repair from: give one (--source)")
	}
	if err != nil {
		sc.complain(err)
	}
}

// credit adds to what a source contributed in this scrub.
func (sc *scrub) credit(t SourceTotals) {
	for i := range sc.totals {
		sum := &sc.totals[i]
		if sum.Name != t.Name {
			continue
		}
		sum.Bytes += t.Bytes
		sum.Blocks += t.Blocks
		sum.Spare += t.Spare
		sum.Failures += t.Failures
		sum.Strikes += t.Strikes
		sum.Mode, sum.Struck = cmp.Or(t.Mode, sum.Mode), cmp.Or(t.Struck, sum.Struck)
		return
	}
	sc.totals = append(sc.totals, t)
}
