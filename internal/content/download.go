package content

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
)

// download moves the missing leaves into the workspace.
type download struct {
	get   *getter
	w     *workspace
	opts  FetchOptions
	tasks chan task

	mu       sync.Mutex
	progress Progress
}

// openFile is a file that still misses leaves.
type openFile struct {
	*os.File
	index  int
	holds  atomic.Int64 // by the producer and by each leaf under way
	failed atomic.Bool
}

// task is one leaf to fetch.
type task struct {
	file   *openFile
	leaf   int
	offset int64
}

func newDownload(g *getter, w *workspace, opts FetchOptions) *download {
	if opts.Concurrency <= 0 {
		opts.Concurrency = defaultConcurrency
	}
	return &download{
		get: g, w: w, opts: opts, tasks: make(chan task),
		progress: Progress{
			BytesDone: w.resumed, Resumed: w.resumed,
			BytesTotal: w.m.TotalBytes, FilesTotal: len(w.m.Files),
		},
	}
}

// run returns the first error of any part, and only after all have ended.
func (d *download) run(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for range d.opts.Concurrency {
		wg.Go(func() {
			for t := range d.tasks {
				if err := d.leaf(ctx, t); err != nil {
					cancel(err)
				}
			}
		})
	}
	if err := d.produce(ctx); err != nil {
		cancel(err)
	}
	close(d.tasks)
	wg.Wait()
	if err := context.Cause(ctx); err != nil {
		if errors.Is(err, context.Canceled) {
			return fmt.Errorf("stopped before the content was complete; run it again to go on: %w", err)
		}
		return err
	}
	return nil
}

// produce opens the files in order and hands out their missing leaves.
func (d *download) produce(ctx context.Context) error {
	for i := range d.w.m.Files {
		h, err := d.w.open(&d.w.m.Files[i])
		if err != nil {
			return err
		}
		f := &openFile{File: h, index: i}
		f.holds.Store(1)
		for leaf, offset := range d.w.m.Files[i].Leaves.offsets() {
			if d.w.have[i][leaf] {
				continue
			}
			f.holds.Add(1)
			select {
			case d.tasks <- task{file: f, leaf: leaf, offset: offset}:
			case <-ctx.Done():
				_ = d.release(f, context.Cause(ctx))
				return d.release(f, context.Cause(ctx))
			}
		}
		if err := d.release(f, nil); err != nil {
			return err
		}
	}
	return nil
}

// leaf fetches, verifies, writes and journals one leaf.
func (d *download) leaf(ctx context.Context, t task) (err error) {
	defer func() { err = d.release(t.file, err) }()
	f := &d.w.m.Files[t.file.index]
	l := f.Leaves[t.leaf]
	block, err := d.get.get(ctx, l.id(), f.Path)
	if err != nil {
		return err
	}
	data, err := leafBytes(l, block, f.Path)
	if err != nil {
		return err
	}
	if _, err := t.file.WriteAt(data, t.offset); err != nil {
		return diskError(fmt.Errorf("writing %s: %w", f.Path, err))
	}
	if err := d.w.journal.add(leafRef{uint32(t.file.index), uint32(t.leaf)}); err != nil {
		return diskError(fmt.Errorf("writing the journal: %w", err))
	}
	d.advance(l.Size, 0)
	return nil
}

// release gives up one hold on a file. The last hold closes it; unless a leaf
// failed, its header is checked and it is synced first.
func (d *download) release(f *openFile, failed error) error {
	if failed != nil {
		f.failed.Store(true)
	}
	if f.holds.Add(-1) > 0 {
		return failed
	}
	if f.failed.Load() {
		_ = f.Close()
		return failed
	}
	err := d.finish(f)
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = diskError(fmt.Errorf("closing %s: %w", d.w.m.Files[f.index].Path, closeErr))
	}
	return err
}

func (d *download) finish(f *openFile) error {
	file := &d.w.m.Files[f.index]
	if !d.opts.AllowUnsafeFormats {
		if err := checkHeader(f.File, file.Path, file.Size); err != nil {
			return err
		}
	}
	if err := f.Sync(); err != nil {
		return diskError(fmt.Errorf("syncing %s: %w", file.Path, err))
	}
	d.advance(0, 1)
	return nil
}

func (d *download) advance(bytes int64, files int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.progress.BytesDone += bytes
	d.progress.FilesDone += files
	if d.opts.Progress != nil {
		d.opts.Progress(d.progress)
	}
}
