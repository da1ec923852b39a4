package interop

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/blockstore"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	blocks "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	"github.com/ipfs/go-datastore"
	dssync "github.com/ipfs/go-datastore/sync"
	format "github.com/ipfs/go-ipld-format"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// boxoStore is blocks in memory that boxo writes and reads.
type boxoStore struct {
	blocks  blockstore.Blockstore
	service blockservice.BlockService
	dag     format.DAGService
}

func newBoxoStore() *boxoStore {
	// Blocks by digest, whatever version their CID is written in.
	bs := blockstore.NewBlockstore(dssync.MutexWrap(datastore.NewMapDatastore()))
	return newStoreOver(bs)
}

// newStoreOver returns a store that has boxo read the blocks of bs.
func newStoreOver(bs blockstore.Blockstore) *boxoStore {
	s := blockservice.New(bs, offline.Exchange(bs))
	return &boxoStore{blocks: bs, service: s, dag: merkledag.NewDAGService(s)}
}

// put adds a block under the CID that it has.
func (s *boxoStore) put(id ipld.CID, data []byte) error {
	c, err := cid.Cast(id.Bytes())
	if err != nil {
		return err
	}
	block, err := blocks.NewBlockWithCid(data, c)
	if err != nil {
		return err
	}
	return s.blocks.Put(context.Background(), block)
}

// get returns a block to our own resolver.
func (s *boxoStore) get(id ipld.CID, _ string) ([]byte, error) {
	c, err := cid.Cast(id.Bytes())
	if err != nil {
		return nil, err
	}
	block, err := s.blocks.Get(context.Background(), c)
	if err != nil {
		return nil, err
	}
	return block.RawData(), nil
}

// read returns the files under a root as boxo reads them, by path. A file that is
// the root itself has its CID for a path.
func (s *boxoStore) read(ctx context.Context, root cid.Cid) (files map[string]string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("boxo panics: %v", r)
		}
	}()
	node, err := s.dag.Get(ctx, root)
	if err != nil {
		return nil, err
	}
	files = map[string]string{}
	return files, s.readNode(ctx, node, "", files)
}

var errManyFiles = errors.New("too many files for a test")

func (s *boxoStore) readNode(ctx context.Context, node format.Node, path string, files map[string]string) error {
	if len(files) > 2000 || strings.Count(path, "/") > 20 {
		return errManyFiles
	}
	if pb, ok := node.(*merkledag.ProtoNode); ok {
		n, err := unixfs.FSNodeFromBytes(pb.Data())
		if err != nil {
			return err
		}
		if n.IsDir() {
			return s.readDirectory(ctx, node, path, files)
		}
	}
	r, err := uio.NewDagReader(ctx, node, s.dag)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	data, err := io.ReadAll(io.LimitReader(r, 64<<20))
	if path == "" {
		path = canonical(node.Cid())
	}
	files[path] = string(data)
	return err
}

func (s *boxoStore) readDirectory(ctx context.Context, node format.Node, path string, files map[string]string) error {
	dir, err := uio.NewDirectoryFromNode(s.dag, node)
	if err != nil {
		return err
	}
	links, err := dir.Links(ctx)
	if err != nil {
		return err
	}
	for _, l := range links {
		child, err := l.GetNode(ctx, s.dag)
		if err != nil {
			return err
		}
		if err := s.readNode(ctx, child, ipld.JoinPath(path, l.Name), files); err != nil {
			return err
		}
	}
	return nil
}

// canonical returns a CID as our own code writes it.
func canonical(c cid.Cid) string {
	return ipld.CID{Codec: byte(c.Prefix().Codec), Digest: [32]byte(c.Hash()[2:])}.String()
}

// readOurs returns the files under a root as a fetch reads them.
func readOurs(get func(ipld.CID, string) ([]byte, error), root string) (map[string]string, error) {
	id, err := ipld.ParseCID(root)
	if err != nil {
		return nil, err
	}
	files, err := readResolved(ipld.Resolver{Get: get}, id)
	if errors.Is(err, ipld.ErrMisjudged) {
		files, err = readResolved(ipld.Resolver{Get: get, Exact: true}, id)
	}
	return files, err
}

func readResolved(r ipld.Resolver, root ipld.CID) (map[string]string, error) {
	tree, err := r.Resolve(root)
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, f := range tree.Files {
		var out strings.Builder
		for _, l := range f.Leaves {
			block, err := r.Get(l.CID(), f.Path)
			if err != nil {
				return nil, err
			}
			data, err := l.FileBytes(block, f.Path)
			if err != nil {
				return nil, err
			}
			if again, ok := l.Block(data); !ok || string(again) != string(block) {
				return nil, fmt.Errorf("the bytes of a leaf of %s do not give its block again", f.Path)
			}
			out.Write(data)
		}
		files[f.Path] = out.String()
	}
	return files, nil
}

// sameFiles fails the test where files differ.
func sameFiles(t testing.TB, what string, want, got map[string]string) {
	t.Helper()
	for path, text := range want {
		if other, there := got[path]; !there || other != text {
			t.Errorf("%s: %s has %d bytes (there %v) that differ from the %d wanted", what, path, len(other), there, len(text))
		}
	}
	for path := range got {
		if _, wanted := want[path]; !wanted {
			t.Errorf("%s: there is a file %s too many", what, path)
		}
	}
}
