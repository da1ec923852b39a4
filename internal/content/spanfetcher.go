package content

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Deadlines of one request for a span.
const (
	stallAfter  = 20 * time.Second // without a leaf's worth of bytes
	slowestRate = 128 << 10        // bytes per second
)

// spanFetcher brings the leaves of one span from one source into place.
type spanFetcher struct {
	w        *staging
	file     *openFile
	source   source.Source
	leaves   leafRange
	buf      []byte
	got      *atomic.Int64 // bytes that came, also spare ones
	onPlaced func(bytes int64)
}

// fetchedSpan is what a request brought, and the error that ended it and where.
type fetchedSpan struct {
	bytes, spare int64
	blocks       int
	at           leafRef
	err          error
}

// spanDeadline is when a request for a span has to be over, whatever it brings.
func spanDeadline(size int64) time.Duration {
	return stallAfter + time.Duration(size/slowestRate)*time.Second
}

func (mv *spanFetcher) fetchSpan(ctx context.Context) (out fetchedSpan) {
	r := mv.leaves
	out.at = leafRef{uint32(r.file), uint32(r.first)}
	f := &mv.w.m.Files[r.file]
	id, err := ipld.ParseCID(f.CID)
	if err != nil {
		out.err = err
		return out
	}
	size := mv.w.offsets.rangeSize(r)
	ctx, cancel := context.WithTimeout(ctx, spanDeadline(size))
	defer cancel()
	d, err := source.OpenSpan(ctx, mv.source, source.SpanRequest{
		Path: f.Path, File: id, FileSize: f.Size, Leaves: f.Leaves[r.first:r.end],
		Offset: mv.w.offsets[r.file][r.first], Size: size,
	})
	if err != nil {
		out.err = err
		return out
	}
	defer d.Close()
	for i := r.first; i < r.end && out.err == nil; i++ {
		out.at.leaf = uint32(i)
		out.err = mv.fetchLeaf(ctx, d, &out)
	}
	return out
}

// fetchLeaf takes one leaf from the delivery, verifies it and puts it in place.
func (mv *spanFetcher) fetchLeaf(ctx context.Context, d source.LeafStream, out *fetchedSpan) error {
	f := &mv.w.m.Files[out.at.file]
	l := f.Leaves[out.at.leaf]
	side := mv.w.pairDigest(mv.file, out.at)
	to := source.LeafBuffer{Bytes: mv.buf}
	if side != nil {
		to.Paired = side
	}
	came, err := d.Next(ctx, l, to)
	if err != nil {
		return err
	}
	data, err := verifyLeaf(l, came, f.Path)
	if err != nil && !came.IsBlock {
		err = mv.judgeBytes(ctx, l, f.Path, err)
	}
	if err != nil {
		return err
	}
	if spans, ok := mv.source.(source.SpanSource); ok {
		spans.Proved()
	}
	first, err := mv.w.placeLeaf(mv.file, out.at, data)
	if err != nil {
		return &localError{err}
	}
	mv.got.Add(l.Size)
	if !first {
		out.spare += l.Size
		return nil
	}
	out.bytes += l.Size
	out.blocks++
	mv.onPlaced(l.Size)
	if err := mv.w.digestPlaced(mv.file, out.at, data, side); err != nil {
		return &localError{err}
	}
	return nil
}

// judgeBytes finds out why bytes of the file are not those of the leaf, before a
// source is blamed: the leaf may be another than its parent promises, which
// the block itself shows.
func (mv *spanFetcher) judgeBytes(ctx context.Context, l ipld.Leaf, path string, wrong error) error {
	if spans, ok := mv.source.(source.SpanSource); !ok || !spans.ByPath() {
		block, err := mv.source.Block(ctx, l.CID().String(), ipld.MaxBlock)
		if err == nil && l.CID().Matches(block) {
			if _, err = l.FileBytes(block, path); err != nil {
				return &localError{err}
			}
			return wrong
		}
	}
	if l.Wrapped {
		return &source.Error{Reason: "it sends bytes for a block that it does not send as it is, which cannot be verified"}
	}
	return wrong
}

// localError is a failure on our side, for which no source is to blame.
type localError struct{ error }

func (e *localError) Unwrap() error { return e.error }

// verifyLeaf returns the file's bytes in what came for a leaf.
func verifyLeaf(l ipld.Leaf, came source.LeafData, path string) ([]byte, error) {
	if !came.IsBlock && l.Wrapped {
		if !l.Holds(came.Data) {
			return nil, &wrongBytes{l.CID()}
		}
		return came.Data, nil
	}
	if came.Sum != l.Digest {
		return nil, &wrongBytes{l.CID()}
	}
	data, err := l.FileBytes(came.Data, path)
	if err != nil {
		return nil, &localError{err}
	}
	return data, nil
}

// isLocal reports whether an error is not the source's fault.
func isLocal(err error) bool {
	var local *localError
	return errors.As(err, &local)
}

// placeLeaf writes a verified leaf where it belongs and journals it. It reports
// whether the leaf is new.
func (w *staging) placeLeaf(f *openFile, ref leafRef, data []byte) (bool, error) {
	file, leaf := int(ref.file), int(ref.leaf)
	if w.hasLeaf(file, leaf) {
		return false, nil
	}
	if err := f.writeLeaf(data, w.offsets[file][leaf]); err != nil {
		return false, diskError(fmt.Errorf("writing %s: %w", w.m.Files[file].Path, err))
	}
	if err := w.journal.addRef(ref); err != nil {
		return false, diskError(fmt.Errorf("writing the journal: %w", err))
	}
	return w.markLeaf(file, leaf), nil
}
