package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// loadSkeleton opens the skeleton that lies beside the folder now. A reader of
// the one before may continue; it is closed when no reader holds it.
func (s *Store) loadSkeleton() error {
	f, err := os.Open(s.out + skeletonSuffix)
	if err != nil {
		return fmt.Errorf("opening the skeleton: %w", err)
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return fmt.Errorf("looking at the skeleton: %w", err)
	}
	index, err := ipld.IndexCAR(context.Background(), f, info.Size())
	if err != nil {
		// What it holds is checked block by block; a scrub restores it.
		index = ipld.CARIndex{}
	}
	c := &skeletonFile{file: f, index: index}
	s.skeleton.Store(c)
	return nil
}

// nodeBlock returns a verified inner node, and tells of one that is damaged.
func (s *Store) nodeBlock(id ipld.CID) ([]byte, error) {
	block, err := s.readNode(id)
	if errors.Is(err, ipld.ErrCorrupt) {
		s.onDamage("")
	}
	return block, err
}

func (s *Store) readNode(id ipld.CID) ([]byte, error) {
	c := s.skeleton.Load()
	if c == nil || id.Codec != ipld.CodecDagPB {
		return nil, notHere(id)
	}
	at, ok := c.index[id.Digest]
	if !ok {
		return nil, notHere(id)
	}
	block := make([]byte, at.Size)
	if _, err := c.file.ReadAt(block, at.Offset); err != nil || !id.Matches(block) {
		return nil, ipld.Errorf(ipld.ErrCorrupt, "block %s is damaged here: ask another source until it is repaired", id)
	}
	return block, nil
}

// loadNode returns a verified inner node and what it says.
func (s *Store) loadNode(id ipld.CID) ([]byte, ipld.Node, ipld.UnixFS, error) {
	block, err := s.nodeBlock(id)
	if err != nil {
		return nil, ipld.Node{}, ipld.UnixFS{}, err
	}
	n, u, err := ipld.DecodeUnixFS(block)
	return block, n, u, err
}

// loadBlock appends a verified block of any kind to dst.
func (s *Store) loadBlock(id ipld.CID, dst []byte) ([]byte, error) {
	block, err := s.nodeBlock(id)
	if errors.Is(err, fs.ErrNotExist) {
		return s.leafBlock(id, dst)
	}
	return block, err
}

// Entity is what a path under a CID leads to.
type Entity struct {
	ref  ipld.Link   // its CID as it was asked for, or is linked to
	via  []ipld.Link // the blocks on the way to it
	dir  bool
	size int64
}

// CID returns the entity's CID in its canonical form.
func (e *Entity) CID() string { return e.ref.CID.String() }

// IsDir reports whether the entity is a directory.
func (e *Entity) IsDir() bool { return e.dir }

// Size returns the bytes of a file, 0 for a directory.
func (e *Entity) Size() int64 { return e.size }

// Resolve returns what names lead to, one directory after the other, from cid.
// Errors match ErrInvalidCID, fs.ErrNotExist, or ErrCorrupt for bytes that are
// damaged here.
func (s *Store) Resolve(cid string, names []string) (*Entity, error) {
	ref, err := ipld.ParseLink(cid)
	if err != nil {
		return nil, err
	}
	e := &Entity{ref: ref}
	for _, name := range names {
		if err := s.stepInto(e, name); err != nil {
			return nil, err
		}
	}
	return e, s.describeEntity(e)
}

// stepInto goes from a directory to one of its entries.
func (s *Store) stepInto(e *Entity, name string) error {
	_, n, u, err := s.loadNode(e.ref.CID)
	if err != nil {
		return err
	}
	e.via = append(e.via, e.ref)
	var next ipld.Link
	found := false
	switch u.Kind {
	case ipld.KindDirectory:
		for _, l := range n.Links {
			if l.Name == name {
				next, found = l, true
				break
			}
		}
	case ipld.KindShard:
		var via []ipld.Link
		if via, next, found, err = s.inShard(n, u, name); err != nil {
			return err
		}
		e.via = append(e.via, via...)
	}
	if !found {
		return ipld.Errorf(fs.ErrNotExist, "%s has no entry %q: check the path", e.ref.CID, name)
	}
	e.ref = next
	return nil
}

// inShard looks for a name in a sharded directory and returns the shards that
// lead to it.
func (s *Store) inShard(n ipld.Node, u ipld.UnixFS, name string) (via []ipld.Link, entry ipld.Link, found bool,
	err error) {
	width := ipld.SlotWidth(u.Fanout)
	for _, l := range n.Links {
		if len(l.Name) > width && l.Name[width:] == name {
			return nil, l, true, nil
		}
	}
	for _, l := range n.Links {
		if len(l.Name) != width {
			continue
		}
		_, n, u, err := s.loadNode(l.CID)
		if err != nil {
			return nil, ipld.Link{}, false, err
		}
		if via, entry, found, err = s.inShard(n, u, name); found || err != nil {
			return append([]ipld.Link{l}, via...), entry, found, err
		}
	}
	return nil, ipld.Link{}, false, nil
}

// describeEntity finds out what the entity is.
func (s *Store) describeEntity(e *Entity) error {
	id := e.ref.CID
	_, _, u, err := s.loadNode(id)
	switch {
	case err == nil:
		e.dir = u.IsDirectory()
		e.size = max(0, u.Size)
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if file, ok := s.files[id]; ok {
		e.size = s.m.Files[file].Size
		return nil
	}
	first, n := s.findLeaf(id)
	if n == 0 {
		return err
	}
	e.size = s.leafAt(s.index[first]).Size
	return nil
}

// Block returns the entity's own block, verified.
func (s *Store) Block(e *Entity) ([]byte, error) { return s.loadBlock(e.ref.CID, nil) }

// Bytes are the bytes of a file.
type Bytes interface {
	io.ReadSeeker
	io.Closer
}

// Open returns the bytes of the entity. Those of a whole file come from the disk
// as they are (an *os.File) and are not verified: who reads them does that,
// leaf by leaf. A file that is known to be damaged (ErrCorrupt) is not opened. It refuses (errors.ErrUnsupported) what
// is not a file.
func (s *Store) Open(e *Entity) (Bytes, error) {
	if file, ok := s.files[e.ref.CID]; ok {
		if _, damaged := s.knownDamage.Load(int(file)); damaged {
			return nil, ipld.Errorf(ipld.ErrCorrupt, "%s is damaged here: ask another source until it is repaired, "+
				"or for those of its blocks that are right (format=car)", s.m.Files[file].Path)
		}
		return s.openFile(file)
	}
	first, n := s.findLeaf(e.ref.CID)
	if n == 0 {
		return nil, ipld.Errorf(errors.ErrUnsupported, "%s is not a file: ask for its block (format=raw) or a CAR "+
			"(format=car)", e.CID())
	}
	block, err := s.leafBlock(e.ref.CID, nil)
	if err != nil {
		return nil, err
	}
	data, err := s.leafAt(s.index[first]).FileBytes(block, e.CID())
	return memoryBytes{bytes.NewReader(data)}, err
}

// memoryBytes is bytes that need no closing.
type memoryBytes struct{ *bytes.Reader }

func (memoryBytes) Close() error { return nil }
