package source

import (
	"context"
	"crypto/sha256"
	"errors"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Source is something that can be asked for blocks. It is not trusted: the
// caller verifies what it returns.
type Source interface {
	// Name identifies the source in messages, without credentials.
	Name() string
	// Block returns the bytes that the source gives for a CID, at most max of
	// them. Its errors are a *Error where the source answered or could
	// not be reached.
	Block(ctx context.Context, cid string, max int64) ([]byte, error)
}

// ErrUnavailable reports that no source could deliver a block.
var ErrUnavailable = errors.New("content unavailable")

// Error is why a source did not deliver a block.
type Error struct {
	// Reason is a stable phrase, such as "HTTP status 503".
	Reason string
	// Retryable reports whether the same request may succeed later.
	Retryable bool
	// RetryAfter is how long the source asked to be left alone.
	RetryAfter time.Duration
	// Lied reports whether the answer cannot be the block, whatever the block is.
	Lied bool

	WholeFile bool // the source has nothing of the file
}

func (e *Error) Error() string { return e.Reason }

// SpanRequest asks for a run of leaves of one file.
type SpanRequest struct {
	Path     string
	File     ipld.CID // names the file's own DAG
	FileSize int64
	Leaves   []ipld.Leaf // never empty
	Offset   int64       // of the first leaf in the file
	Size     int64       // of all the leaves
}

// SpanSource is a source that can hand over many leaves in one answer.
type SpanSource interface {
	Source
	// openSpan asks for the leaves. Its errors are those of Block.
	OpenSpan(ctx context.Context, req SpanRequest) (LeafStream, error)
	// proved is called after a leaf was verified.
	Proved()
	// mode says in one word how the source is asked, "" if not yet known.
	Mode() string
	// byPath reports whether the source knows files by name and not by CID, so that
	// wrong bytes may be another version instead of a lie.
	ByPath() bool
}

// LeafStream is an answer to a SpanRequest: its leaves, in order.
type LeafStream interface {
	// next reads the next leaf. What it returns is valid until the next call.
	Next(ctx context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error)
	Close()
}

// LeafBuffer is where a leaf is read to.
type LeafBuffer struct {
	Bytes  []byte     // has room for any block
	Paired PairedHash // continues while the leaf is hashed; may be nil
}

// LeafData is what came for a leaf, not verified.
type LeafData struct {
	Data    []byte
	Sum     [sha256.Size]byte // of data
	IsBlock bool              // data is the block; else the file's bytes
}

// OpenSpan asks a source for a run of leaves, block by block if it knows no better.
func OpenSpan(ctx context.Context, s Source, req SpanRequest) (LeafStream, error) {
	if spans, ok := s.(SpanSource); ok {
		return spans.OpenSpan(ctx, req)
	}
	return &blockStream{source: s}, nil
}

// blockStream asks for each leaf by itself.
type blockStream struct{ source Source }

func (d *blockStream) Next(ctx context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error) {
	block, err := d.source.Block(ctx, leaf.CID().String(), ipld.MaxBlock)
	if err != nil {
		return LeafData{}, err
	}
	return LeafData{Data: block, Sum: hashBlock(block, to.Paired), IsBlock: true}, nil
}

func (d *blockStream) Close() {}
