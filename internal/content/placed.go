package content

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
)

// openFile is a file that requests write to.
type openFile struct {
	*os.File
	holds int
	mu    sync.Mutex
}

// writeLeaf is for one caller at a time: the kernel lets only one in anyway, and
// has the others wait on a processor.
func (f *openFile) writeLeaf(data []byte, offset int64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.WriteAt(data, offset)
	return err
}

// bitfield knows which leaves are in place. Several requests may bring the same
// leaf; the first one counts.
type bitfield struct {
	mu   sync.Mutex
	have [][]bool // by file and leaf
	left []int    // leaves that are missing, by file
}

func newBitfield(m *Manifest) *bitfield {
	p := &bitfield{have: make([][]bool, len(m.Files)), left: make([]int, len(m.Files))}
	for i := range m.Files {
		p.left[i] = len(m.Files[i].Leaves)
		p.have[i] = make([]bool, p.left[i])
	}
	return p
}

func (p *bitfield) hasLeaf(file, leaf int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.have[file][leaf]
}

// markLeaf notes a leaf and reports whether it is new.
func (p *bitfield) markLeaf(file, leaf int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.have[file][leaf] {
		return false
	}
	p.have[file][leaf] = true
	p.left[file]--
	return true
}

func (p *bitfield) isComplete(file int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.left[file] == 0
}

// missingIn returns what of r is not in place.
func (p *bitfield) missingIn(r leafRange) []leafRange {
	p.mu.Lock()
	defer p.mu.Unlock()
	return missingRanges(p.have[r.file], r)
}

const (
	journalMagic  = "dehug-journal 1 "
	journalRecord = 8
	// maxJournal bounds it: no content has a tenth of so many leaves.
	maxJournal = 256 << 20
)

// journal lists the leaves that were written into the partial folder, as
// pairs of file and leaf index. It is a hint of what to look at after a kill:
// each leaf that it names is hashed again before it is trusted, so it needs no
// fsync of its own.
type journal struct {
	mu sync.Mutex
	f  *os.File
}

// openJournal opens or creates the journal of a fetch of root. fresh says that
// what lies in the partial folder is not of this root and has to go.
func openJournal(path, root string) (j *journal, refs []leafRef, fresh bool, err error) {
	head := journalMagic + root + "\n"
	data, err := readAtMost(path, maxJournal)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, false, fmt.Errorf("reading the journal: %w", err)
	}
	fresh = !strings.HasPrefix(string(data), head)
	if fresh {
		err = os.WriteFile(path, []byte(head), 0o644)
		data = []byte(head)
	}
	if err != nil {
		return nil, nil, false, fmt.Errorf("starting the journal: %w", err)
	}
	refs = decodeRefs(data[len(head):])
	f, err := os.OpenFile(path, os.O_RDWR, 0o644)
	if err != nil {
		return nil, nil, false, fmt.Errorf("opening the journal: %w", err)
	}
	// A kill in the middle of a record leaves a part of it: continue from before.
	if _, err := f.Seek(int64(len(head)+len(refs)*journalRecord), io.SeekStart); err != nil {
		_ = f.Close()
		return nil, nil, false, fmt.Errorf("opening the journal: %w", err)
	}
	return &journal{f: f}, refs, fresh, nil
}

func decodeRefs(data []byte) []leafRef {
	refs := make([]leafRef, 0, len(data)/journalRecord)
	for ; len(data) >= journalRecord; data = data[journalRecord:] {
		refs = append(refs, leafRef{binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])})
	}
	return refs
}

// addRef records a leaf after its bytes were written. No journal records nothing.
func (j *journal) addRef(ref leafRef) error {
	if j == nil {
		return nil
	}
	var rec [journalRecord]byte
	binary.BigEndian.PutUint32(rec[:], ref.file)
	binary.BigEndian.PutUint32(rec[4:], ref.leaf)
	j.mu.Lock()
	defer j.mu.Unlock()
	_, err := j.f.Write(rec[:])
	return err
}

func (j *journal) closeFile() { _ = j.f.Close() }
