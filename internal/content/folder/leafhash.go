package folder

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// leafRun is how many leaves of a file are hashed in one go: enough that
// opening the file costs nothing, few enough that all cores end together.
const leafRun = 8

// hashBuffer is how much is read before it is hashed: little enough to be in the
// processor's cache still.
const hashBuffer = 256 << 10

// leafHasher hashes the leaves of files on all cores. A worker reads a part of
// a file and hashes it while it is in its core's cache, so that bytes never
// move from core to core; there are twice as many workers as cores, so that
// some read ahead while others hash. Each needs hashBuffer bytes of memory.
type leafHasher struct {
	tree     *Tree
	progress func(done int64)

	mu   sync.Mutex
	done int64
}

// leafRange is a part of a file: its leaves from first to before end.
type leafRange struct {
	file       *ipld.File
	first, end int
}

// hashFiles fills in the digests of all leaves. The sizes are known.
func (h *leafHasher) hashFiles(ctx context.Context, files []*ipld.File) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	ranges := make(chan leafRange)
	var workers sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			buf := make([]byte, hashBuffer)
			for r := range ranges {
				if err := h.hashRange(ctx, r, buf); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
	offerRanges(ctx, files, ranges)
	close(ranges)
	workers.Wait()
	return context.Cause(ctx)
}

// offerRanges cuts the files into ranges, in order, until ctx ends.
func offerRanges(ctx context.Context, files []*ipld.File, ranges chan<- leafRange) {
	for _, f := range files {
		for first := 0; first < len(f.Leaves); first += leafRun {
			select {
			case ranges <- leafRange{f, first, min(first+leafRun, len(f.Leaves))}:
			case <-ctx.Done():
				return
			}
		}
	}
}

// hashRange hashes the leaves of one range.
func (h *leafHasher) hashRange(ctx context.Context, r leafRange, buf []byte) error {
	f, err := h.tree.OpenFile(r.file.Path)
	if err != nil {
		return fmt.Errorf("opening %s: %w", r.file.Path, err)
	}
	defer func() { _ = f.Close() }()
	begin := int64(r.first) * ipld.ChunkSize
	at := begin
	for i := r.first; i < r.end; i++ {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("importing %s: %w", r.file.Path, err)
		}
		leaf := &r.file.Leaves[i]
		if leaf.Digest, err = sumAt(f, at, leaf.Size, buf); err != nil {
			return readError(r.file.Path, err)
		}
		at += leaf.Size
	}
	if r.end == len(r.file.Leaves) {
		if n, _ := f.ReadAt(buf[:1], at); n > 0 {
			return readError(r.file.Path, io.EOF)
		}
	}
	h.addProgress(at - begin)
	return nil
}

// readError names the file that could not be read; io.EOF says that it does
// not end where it did when it was listed.
func readError(path string, err error) error {
	if errors.Is(err, io.EOF) {
		return ipld.Errorf(ipld.ErrCorrupt, "%s changed while it was being read: publish the folder again when "+
			"nothing writes to it", path)
	}
	return fmt.Errorf("reading %s: %w", path, err)
}

func (h *leafHasher) addProgress(n int64) {
	if h.progress == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.done += n
	h.progress(h.done)
}

// sumAt hashes a part of a file, in steps of buf.
func sumAt(f io.ReaderAt, at, size int64, buf []byte) (sum [sha256.Size]byte, err error) {
	h := sha256.New()
	for end := at + size; at < end; {
		n, err := f.ReadAt(buf[:min(int64(len(buf)), end-at)], at)
		_, _ = h.Write(buf[:n])
		at += int64(n)
		if err != nil && at < end {
			return sum, err
		}
	}
	h.Sum(sum[:0])
	return sum, nil
}
