package source

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// localFolder is a local folder with the content's files. Inner nodes it can only
// give by computing the folder's own DAG, which is done when one is asked for.
type localFolder struct {
	path string
	tree *folder.Tree

	indexed lazily
	inner   map[ipld.CID][]byte
	leaves  map[[sha256.Size]byte]place
}

// place is where a leaf lies in a folder.
type place struct {
	path         string
	offset, size int64
}

func newLocalFolder(path string) (Source, error) {
	tree, err := folder.OpenTree(path)
	if err != nil {
		return nil, fmt.Errorf("reading the source: %w", err)
	}
	return &localFolder{path: path, tree: tree}, nil
}

// Name returns the folder's URL.
func (f *localFolder) Name() string { return "file://" + filepath.ToSlash(f.path) }

func (f *localFolder) Proved()      {}
func (f *localFolder) ByPath() bool { return true }
func (f *localFolder) Mode() string { return "folder" }

// Block computes the DAG of the folder once and gives its blocks.
func (f *localFolder) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	err := f.indexed.doOnce(ctx, func() error { return f.buildIndex(ctx) })
	if err != nil {
		return nil, &Error{Reason: "its folder cannot be published as it is (" + err.Error() + ")"}
	}
	id, err := ipld.ParseCID(cid)
	if err != nil {
		return nil, err
	}
	if block, ok := f.inner[id]; ok && int64(len(block)) <= max {
		return block, nil
	}
	at, ok := f.leaves[id.Digest]
	if !ok || id.Codec != ipld.CodecRaw || at.size > max {
		return nil, &Error{Reason: "it does not have the block"}
	}
	h, err := f.openFile(at.path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = h.Close() }()
	block := make([]byte, at.size)
	if _, err := h.ReadAt(block, at.offset); err != nil {
		return nil, &Error{Reason: "its file " + at.path + " cannot be read"}
	}
	return block, nil
}

// buildIndex notes the blocks of the folder as dehug publish would publish it and,
// where that leaves something out, of all that is in it.
func (f *localFolder) buildIndex(ctx context.Context) error {
	f.inner, f.leaves = map[ipld.CID][]byte{}, map[[sha256.Size]byte]place{}
	published, err := folder.Import(ctx, f.path, folder.WithIgnore(nil))
	if err == nil {
		f.addBlocks(published)
		if len(published.LeftOut) == 0 {
			return nil
		}
	}
	whole, wholeErr := folder.Import(ctx, f.path)
	if wholeErr == nil {
		f.addBlocks(whole)
		return nil
	}
	return err
}

func (f *localFolder) addBlocks(imp *folder.Imported) {
	for _, block := range imp.InnerNodes() {
		f.inner[ipld.ComputeCID(ipld.CodecDagPB, block)] = block
	}
	for _, file := range imp.Files {
		var at int64
		for _, l := range file.Leaves {
			f.leaves[l.Digest] = place{file.Path, at, l.Size}
			at += l.Size
		}
	}
}

func (f *localFolder) openFile(path string) (*os.File, error) {
	h, err := f.tree.OpenFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{Reason: "it does not have the file " + path, WholeFile: true}
	}
	if err != nil {
		return nil, &Error{Reason: "its file " + path + " cannot be opened", WholeFile: true}
	}
	return h, nil
}

func (f *localFolder) OpenSpan(_ context.Context, req SpanRequest) (LeafStream, error) {
	h, err := f.openFile(req.Path)
	if err != nil {
		return nil, err
	}
	return &byteStream{body: section{io.NewSectionReader(h, req.Offset, req.Size), h}}, nil
}

// section is a part of an open file.
type section struct {
	io.Reader
	io.Closer
}
