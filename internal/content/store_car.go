package content

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// carBufferSize is how much of a CAR is written at once.
const carBufferSize = 64 << 10

// Scope is how much of what lies below an entity a CAR has.
type Scope int

// Scopes of a CAR.
const (
	// ScopeAll is everything below.
	ScopeAll Scope = iota
	// ScopeEntity is a whole file, or what it takes to list a directory.
	ScopeEntity
	// ScopeBlock is the entity's own block.
	ScopeBlock
)

// ByteRange is a part of a file. Negative offsets count from its end.
type ByteRange struct {
	From, To int64
	// ToEnd reports whether the range has no last byte of its own.
	ToEnd bool
}

// Within returns the range within a file of size bytes: its first byte and the
// one after its last. outside says that it lies beyond the file altogether;
// from == to that it has no bytes.
func (r ByteRange) Within(size int64) (from, to int64, outside bool) {
	from, to = r.From, r.To
	if from < 0 {
		from = max(0, size+from)
	}
	if to < 0 {
		to += size
	}
	if r.ToEnd {
		to = size - 1
	}
	outside = size > 0 && (from >= size || to < 0)
	to = min(to, size-1) + 1
	if from >= to || outside {
		return 0, 0, outside
	}
	return from, to, false
}

// CAROptions say what a CAR has.
type CAROptions struct {
	Scope Scope
	// Range, if set, implies ScopeEntity.
	Range *ByteRange
	// Dups reports whether a block is sent as often as the walk meets it.
	Dups bool
}

// WriteCAR writes a CARv1 whose root is the entity: the blocks on the way to
// it, then those of the scope in depth-first order. Each is verified before it
// is written, so an error leaves w without a wrong byte, but cut off.
func (s *Store) WriteCAR(ctx context.Context, w io.Writer, e *Entity, o CAROptions) error {
	buf := s.buffers.Get().(*[ipld.MaxBlock]byte)
	defer s.buffers.Put(buf)
	out := bufio.NewWriterSize(w, carBufferSize)
	c := &carWalk{store: s, w: out, buf: buf[:0]}
	if !o.Dups {
		c.leaves = make([]uint64, (len(s.index)+63)/64)
		c.nodes = map[ipld.CID]struct{}{}
	}
	if _, err := out.Write(ipld.EncodeCARHeader(e.ref.BinaryCID())); err != nil {
		return fmt.Errorf("writing the CAR header: %w", err)
	}
	for _, l := range e.via {
		if err := c.writeOne(l); err != nil {
			return err
		}
	}
	if err := c.writeEntity(ctx, e, o); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the CAR: %w", err)
	}
	return nil
}

// carWalk writes blocks as it meets them.
type carWalk struct {
	store *Store
	w     io.Writer
	buf   []byte
	// What was sent, where nothing is sent twice: leaves by their place in the
	// index.
	leaves []uint64
	nodes  map[ipld.CID]struct{}
}

func (c *carWalk) writeEntity(ctx context.Context, e *Entity, o CAROptions) error {
	switch {
	case o.Range != nil && !e.dir:
		if from, to, _ := o.Range.Within(e.size); from < to {
			return c.writeTree(ctx, e.ref, fileRange{from, to}, false)
		}
		return c.writeOne(e.ref)
	case o.Scope == ScopeBlock:
		return c.writeOne(e.ref)
	case o.Scope == ScopeEntity || o.Range != nil:
		return c.writeTree(ctx, e.ref, wholeFile, false)
	}
	return c.writeTree(ctx, e.ref, wholeFile, true)
}

// fileRange is what is wanted of the bytes below a block: from up to to.
type fileRange struct{ from, to int64 }

var wholeFile = fileRange{0, math.MaxInt64}

// overlaps reports whether a part of the file is wanted. One without bytes is
// where it lies at one of the ends too: who reads up to there may ask for it.
func (p fileRange) overlaps(from, to int64) bool {
	if from == to {
		return p.from <= from && from <= p.to
	}
	return from < p.to && to > p.from
}

// childRange is what is wanted below a child that begins at an offset.
func (p fileRange) childRange(at int64) fileRange { return fileRange{max(0, p.from-at), p.to - at} }

// writeOne writes one block.
func (c *carWalk) writeOne(l ipld.Link) error {
	block, err := c.store.nodeBlock(l.CID)
	if err == nil {
		return c.writeNode(l, block)
	}
	if _, n := c.store.findLeaf(l.CID); n > 0 {
		return c.writeLeaf(l)
	}
	return err
}

// writeTree writes the block and, depth first, what is wanted of those below.
// Entries of a directory are entered if deep.
func (c *carWalk) writeTree(ctx context.Context, l ipld.Link, want fileRange, deep bool) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("writing the CAR: %w", err)
	}
	if _, n := c.store.findLeaf(l.CID); n > 0 {
		return c.writeLeaf(l)
	}
	block, n, u, err := c.store.loadNode(l.CID)
	if err != nil {
		return err
	}
	if err := c.writeNode(l, block); err != nil {
		return err
	}
	switch u.Kind {
	case ipld.KindDirectory:
		return c.writeDirectory(ctx, n, 0, deep)
	case ipld.KindShard:
		return c.writeDirectory(ctx, n, ipld.SlotWidth(u.Fanout), deep)
	}
	return c.writeChildren(ctx, n, u, want)
}

func (c *carWalk) writeChildren(ctx context.Context, n ipld.Node, u ipld.UnixFS, want fileRange) error {
	if len(n.Links) != len(u.Blocks) {
		return ipld.Malformedf("an inner node has %d links but %d block sizes", len(n.Links), len(u.Blocks))
	}
	var at int64
	for i, l := range n.Links {
		if size := u.Blocks[i]; want.overlaps(at, at+size) {
			if err := c.writeTree(ctx, l, want.childRange(at), false); err != nil {
				return err
			}
		}
		at += u.Blocks[i]
	}
	return nil
}

// writeDirectory enters the shards below, whose links have a slot for a name, and
// the entries if deep.
func (c *carWalk) writeDirectory(ctx context.Context, n ipld.Node, slot int, deep bool) error {
	for _, l := range n.Links {
		shard := slot > 0 && len(l.Name) == slot
		if !shard && !deep {
			continue
		}
		if err := c.writeTree(ctx, l, wholeFile, deep); err != nil {
			return err
		}
	}
	return nil
}

func (c *carWalk) writeNode(l ipld.Link, block []byte) error {
	if c.nodes != nil {
		if _, again := c.nodes[l.CID]; again {
			return nil
		}
		c.nodes[l.CID] = struct{}{}
	}
	return ipld.WriteCARSection(c.w, l.BinaryCID(), block)
}

func (c *carWalk) writeLeaf(l ipld.Link) error {
	if c.leaves != nil {
		first, _ := c.store.findLeaf(l.CID)
		if c.leaves[first/64]&(1<<(first%64)) != 0 {
			return nil
		}
		c.leaves[first/64] |= 1 << (first % 64)
	}
	block, err := c.store.leafBlock(l.CID, c.buf)
	if err != nil {
		return err
	}
	return ipld.WriteCARSection(c.w, l.BinaryCID(), block)
}
