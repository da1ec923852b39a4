package content

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// Inspect resolves the tree under rootCID and returns its manifest. Only
// directories and inner nodes are fetched, no file bytes (a root that is one
// small raw block, and wrapped leaves whose siblings are unknown, excepted).
// It stops at the first thing that passes the budget, and refuses symlinks,
// weak hashes and unsafe names. Errors match one of the
// package's kinds.
func Inspect(ctx context.Context, sources []Source, rootCID string, b ipld.Budget) (*Manifest, error) {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	return inspect(ctx, g, rootCID, b, nil)
}

// inspect hands each inner node to keep, if there is one, parents first.
func inspect(ctx context.Context, g *getter, rootCID string, b ipld.Budget, keep func(id ipld.CID, block []byte) error) (*Manifest, error) {
	root, err := ipld.ParseCID(rootCID)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	p := &prefetcher{fetch: g.get, ahead: map[ipld.CID]chan fetched{}}
	defer p.wg.Wait()
	defer cancel()
	t, err := ipld.Resolver{
		Get:      func(id ipld.CID, what string) ([]byte, error) { return p.get(ctx, id, what) },
		Prefetch: func(id ipld.CID, what string) { p.want(ctx, id, what) },
		Keep:     keep,
		Budget:   b,
	}.Resolve(root)
	if err != nil {
		return nil, err
	}
	return &Manifest{Tree: *t, Formats: modelfile.FindFormats(t.Paths())}, nil
}
