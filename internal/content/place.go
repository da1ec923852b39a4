package content

import (
	"fmt"
	"os"
	"sync"
)

// openFile is a file that requests write to.
type openFile struct {
	*os.File
	holds int
	mu    sync.Mutex
}

// write is for one caller at a time: the kernel lets only one in anyway, and
// has the others wait on a processor.
func (f *openFile) write(data []byte, offset int64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.WriteAt(data, offset)
	return err
}

// placed knows which leaves are in place. Several requests may bring the same
// leaf; the first one counts.
type placed struct {
	mu   sync.Mutex
	have [][]bool // by file and leaf
	left []int    // leaves that are missing, by file
}

func newPlaced(m *Manifest) *placed {
	p := &placed{have: make([][]bool, len(m.Files)), left: make([]int, len(m.Files))}
	for i := range m.Files {
		p.left[i] = len(m.Files[i].Leaves)
		p.have[i] = make([]bool, p.left[i])
	}
	return p
}

func (p *placed) has(file, leaf int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.have[file][leaf]
}

// mark notes a leaf and reports whether it is new.
func (p *placed) mark(file, leaf int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.have[file][leaf] {
		return false
	}
	p.have[file][leaf] = true
	p.left[file]--
	return true
}

func (p *placed) complete(file int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.left[file] == 0
}

// missing returns what of r is not in place.
func (p *placed) missing(r run) []run {
	p.mu.Lock()
	defer p.mu.Unlock()
	return missing(p.have[r.file], r)
}

// place writes a verified leaf where it belongs and journals it. It reports
// whether the leaf is new.
func (w *workspace) place(f *openFile, ref leafRef, data []byte) (bool, error) {
	file, leaf := int(ref.file), int(ref.leaf)
	if w.has(file, leaf) {
		return false, nil
	}
	if err := f.write(data, w.layout[file][leaf]); err != nil {
		return false, diskError(fmt.Errorf("writing %s: %w", w.m.Files[file].Path, err))
	}
	if err := w.journal.add(ref); err != nil {
		return false, diskError(fmt.Errorf("writing the journal: %w", err))
	}
	return w.mark(file, leaf), nil
}
