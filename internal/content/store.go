package content

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// skeletonFile is the skeleton that lies beside the folder.
type skeletonFile struct {
	file  *os.File
	index ipld.CARIndex
}

// Store is a published folder, indexed by CID: what it can hand out are the
// blocks and files of its content and nothing else. It may be used by several
// goroutines at once. Its index takes 56 bytes a leaf.
type Store struct {
	out   string
	m     *Manifest
	root  ipld.CID
	dir   *os.Root
	at    []leafOffsets
	index []leafRef          // sorted by digest
	files map[ipld.CID]int32 // by CID

	skeleton    atomic.Pointer[skeletonFile]
	buffers     sync.Pool
	onDamage    func(path string)
	knownDamage sync.Map // files that were found damaged, until a scrub finds them right
}

// Close ends the use of the folder.
func (s *Store) Close() {
	_ = s.dir.Close()
	if old := s.skeleton.Swap(nil); old != nil {
		_ = old.file.Close()
	}
}

// Manifest returns the content's manifest, which must not be changed.
func (s *Store) Manifest() *Manifest { return s.m }

func (s *Store) buildIndex() error {
	leaves := 0
	for i := range s.m.Files {
		leaves += len(s.m.Files[i].Leaves)
	}
	s.index = make([]leafRef, 0, leaves)
	s.at = make([]leafOffsets, len(s.m.Files))
	for i := range s.m.Files {
		f := &s.m.Files[i]
		id, err := ipld.ParseCID(f.CID)
		if err != nil {
			return err // not of a manifest that was read
		}
		if _, again := s.files[id]; !again {
			s.files[id] = int32(i)
		}
		s.at[i] = newLeafOffsets(f.Leaves)
		for j := range f.Leaves {
			s.index = append(s.index, leafRef{uint32(i), uint32(j)})
		}
	}
	slices.SortFunc(s.index, func(a, b leafRef) int {
		if byID := compareIDs(s.leafAt(a).CID(), s.leafAt(b).CID()); byID != 0 {
			return byID
		}
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.leaf, b.leaf))
	})
	return nil
}

func compareIDs(a, b ipld.CID) int {
	if byDigest := slices.Compare(a.Digest[:], b.Digest[:]); byDigest != 0 {
		return byDigest
	}
	return cmp.Compare(a.Codec, b.Codec)
}

func (s *Store) leafAt(ref leafRef) ipld.Leaf { return s.m.Files[ref.file].Leaves[ref.leaf] }

// findLeaf returns where in the index the leaf of a CID begins, and how many
// places hold it.
func (s *Store) findLeaf(id ipld.CID) (first, n int) {
	first, found := slices.BinarySearchFunc(s.index, id, func(ref leafRef, id ipld.CID) int {
		return compareIDs(s.leafAt(ref).CID(), id)
	})
	if !found {
		return first, 0
	}
	for first+n < len(s.index) && s.leafAt(s.index[first+n]).CID() == id {
		n++
	}
	return first, n
}

// leafOffsets specifies where the leaves of a file begin, in no space where they
// are of one size as they usually are.
type leafOffsets struct {
	step int64
	each []int64
}

func newLeafOffsets(ls ipld.Leaves) leafOffsets {
	if len(ls) == 0 {
		return leafOffsets{}
	}
	for _, l := range ls[:len(ls)-1] {
		if l.Size != ls[0].Size {
			return leafOffsets{each: ls.Offsets()}
		}
	}
	return leafOffsets{step: ls[0].Size}
}

func (o leafOffsets) offsetOf(leaf uint32) int64 {
	if o.each != nil {
		return o.each[leaf]
	}
	return o.step * int64(leaf)
}

// openRegular opens a file of the content in whatever size it has. A name that
// leads elsewhere, or a pipe, is not opened.
func (s *Store) openRegular(file int) (*os.File, int64, error) {
	name := filepath.FromSlash(s.m.Files[file].Path)
	info, err := s.dir.Lstat(name)
	if err != nil {
		return nil, 0, err
	}
	if !info.Mode().IsRegular() {
		return nil, 0, errors.New("it is not a regular file")
	}
	h, err := s.dir.Open(name)
	return h, info.Size(), err
}

// noteDamage remembers a damaged file and tells of it.
func (s *Store) noteDamage(file int) {
	s.knownDamage.Store(file, true)
	s.onDamage(s.m.Files[file].Path)
}

// openFile opens a file of the content, and tells of one that is damaged.
func (s *Store) openFile(file int32) (*os.File, error) {
	f := &s.m.Files[file]
	h, size, err := s.openRegular(int(file))
	if err == nil && size != f.Size {
		_ = h.Close()
		err = errors.New("its size is wrong")
	}
	if err != nil {
		s.noteDamage(int(file))
		return nil, ipld.Errorf(ipld.ErrCorrupt, "%s is damaged here (%s): ask another source until it is repaired", f.Path,
			err.Error())
	}
	return h, nil
}

// leafBlock appends the verified block of a leaf to dst. Where several places
// hold the leaf, any true one will do.
func (s *Store) leafBlock(id ipld.CID, dst []byte) ([]byte, error) {
	first, n := s.findLeaf(id)
	if n == 0 {
		return nil, notHere(id)
	}
	var err error
	for _, ref := range s.index[first : first+n] {
		var block []byte
		if block, err = s.readLeaf(ref, dst); err == nil {
			return block, nil
		}
	}
	return nil, err
}

func (s *Store) readLeaf(ref leafRef, dst []byte) ([]byte, error) {
	l := s.leafAt(ref)
	h, err := s.openFile(int32(ref.file))
	if err != nil {
		return nil, err
	}
	defer func() { _ = h.Close() }()
	data := append(dst, make([]byte, l.Size)...)
	if _, err = h.ReadAt(data[len(dst):], s.at[ref.file].offsetOf(ref.leaf)); err == nil {
		if block, ok := l.Block(data[len(dst):]); ok {
			if l.Wrapped {
				return append(dst, block...), nil
			}
			return data, nil
		}
	}
	path := s.m.Files[ref.file].Path
	s.noteDamage(int(ref.file))
	return nil, ipld.Errorf(ipld.ErrCorrupt, "block %s of %s is damaged here: ask another source until it is repaired",
		l.CID(), path)
}

func notHere(id ipld.CID) error {
	return ipld.Errorf(fs.ErrNotExist, "block %s is not part of what is published here", id)
}
