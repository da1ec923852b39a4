package content

import (
	"context"
	"errors"
	"io/fs"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Inspect resolves the tree under rootCID and returns its manifest. Only
// directories and inner nodes are fetched, no file bytes (a root that is one
// small raw block, and wrapped leaves whose siblings are unknown, excepted).
// It stops at the first thing that passes the budget, and refuses symlinks,
// weak hashes and unsafe names. Errors match one of the
// package's kinds.
func Inspect(ctx context.Context, sources []source.Source, rootCID string, b ipld.Budget) (*Manifest, error) {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	root, err := ipld.ParseCID(rootCID)
	if err != nil {
		return nil, err
	}
	return resolveTree(ctx, g, treeRequest{root: root, budget: b})
}

// treeRequest specifies which tree to resolve and how; see ipld.Resolver.
type treeRequest struct {
	root   ipld.CID
	budget ipld.Budget
	keep   func(id ipld.CID, block []byte) error
	exact  bool
	// files are the globs that pick files; sorted, without duplicates.
	files []string
	// whole has the names of all files looked at, not only of those that are picked.
	whole bool
	// see and seeLeaves, if set, take the files instead of the manifest.
	see       func(f ipld.File, picked bool) error
	seeLeaves func(path string) bool
}

func resolveTree(ctx context.Context, g *getter, tree treeRequest) (*Manifest, error) {
	ctx, cancel := context.WithCancel(ctx)
	p := &prefetcher{fetch: g.getBlock, ahead: map[ipld.CID]chan fetched{}}
	defer p.wg.Wait()
	defer cancel()
	r := ipld.Resolver{
		Get:       func(id ipld.CID, what string) ([]byte, error) { return p.awaitBlock(ctx, id, what) },
		Prefetch:  func(id ipld.CID, what string) { p.startFetch(ctx, id, what) },
		Keep:      tree.keep,
		Budget:    tree.budget,
		Exact:     tree.exact,
		See:       tree.see,
		SeeLeaves: tree.seeLeaves,
	}
	globs, err := modelfile.ParseGlobs(tree.files)
	if err != nil {
		return nil, ipld.Malformedf("%s", err.Error())
	}
	if len(globs) > 0 {
		r.Pick = globs.Match
		if !tree.whole {
			r.Below = globs.Below
		}
	}
	t, err := r.Resolve(tree.root)
	if err != nil {
		return nil, err
	}
	return &Manifest{Tree: *t, Selection: tree.files, Formats: modelfile.FindFormats(t.Paths())}, nil
}

// Listing has files by their path: a Manifest or a Survey.
type Listing interface {
	File(path string) *ipld.File
}

// ReadFile returns the bytes of one small file of a listing, verified. It
// refuses (ErrOverBudget) a file of more than max bytes, and (fs.ErrNotExist) a
// path that the listing does not have.
func ReadFile(ctx context.Context, sources []source.Source, in Listing, path string, max int64) ([]byte, error) {
	f := in.File(path)
	if f == nil {
		return nil, ipld.Errorf(fs.ErrNotExist, "the content has no file %s: check the path, or ask the creator to "+
			"publish it", path)
	}
	if f.Size > max {
		return nil, ipld.Errorf(ipld.ErrOverBudget, "%s has %d bytes, more than the %d that are read of such a file: "+
			"ask the creator to publish a smaller one", path, f.Size, max)
	}
	var known int64
	for _, l := range f.Leaves {
		known += l.Size
	}
	if known != f.Size {
		return nil, ipld.Errorf(ipld.ErrOverBudget, "%s lies in too many blocks: ask the creator to add it again with "+
			"larger chunks", path)
	}
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	data, err := readLeaves(ctx, g, f)
	if !errors.Is(err, ipld.ErrMisjudged) {
		return data, err
	}
	if f, err = resolveExactly(ctx, g, f, max); err != nil {
		return nil, err
	}
	return readLeaves(ctx, g, f)
}

// resolveExactly returns a file of a manifest whose leaves were misjudged, of at
// most max bytes, after a look at each.
func resolveExactly(ctx context.Context, g *getter, f *ipld.File, max int64) (*ipld.File, error) {
	root, err := ipld.ParseCID(f.CID)
	if err != nil {
		return nil, err
	}
	m, err := resolveTree(ctx, g, treeRequest{root: root, budget: ipld.Budget{MaxBytes: max}, exact: true})
	if err != nil {
		return nil, err
	}
	if len(m.Files) != 1 {
		return nil, ipld.Malformedf("%s is not a file: ask the creator to publish it again", f.Path)
	}
	exact := m.Files[0]
	exact.Path = f.Path
	return &exact, nil
}

// readLeaves returns the bytes of a file, verified.
func readLeaves(ctx context.Context, g *getter, f *ipld.File) ([]byte, error) {
	out := make([]byte, 0, f.Size)
	for _, leaf := range f.Leaves {
		block, err := g.getBlock(ctx, leaf.CID(), f.Path)
		if err != nil {
			return nil, err
		}
		data, err := leaf.FileBytes(block, f.Path)
		if err != nil {
			return nil, err
		}
		out = append(out, data...)
	}
	return out, nil
}

// maxPrefetchs is how many inner nodes are fetched before the walk reaches them.
// What waits is bounded by that many blocks.
const maxPrefetchs = 48

// prefetcher fetches inner nodes side by side for a walk that takes them one
// after the other.
type prefetcher struct {
	fetch func(ctx context.Context, id ipld.CID, what string) ([]byte, error)

	wg    sync.WaitGroup
	ahead map[ipld.CID]chan fetched
}

type fetched struct {
	block []byte
	err   error
}

// startFetch starts the fetch of a block that get will be asked for, if there is
// room. Only the walk's goroutine calls want and get.
func (p *prefetcher) startFetch(ctx context.Context, id ipld.CID, what string) {
	if _, under := p.ahead[id]; under || len(p.ahead) >= maxPrefetchs {
		return
	}
	done := make(chan fetched, 1)
	p.ahead[id] = done
	p.wg.Go(func() {
		block, err := p.fetch(ctx, id, what)
		done <- fetched{block, err}
	})
}

func (p *prefetcher) awaitBlock(ctx context.Context, id ipld.CID, what string) ([]byte, error) {
	done, under := p.ahead[id]
	if !under {
		return p.fetch(ctx, id, what)
	}
	delete(p.ahead, id)
	f := <-done
	return f.block, f.err
}
