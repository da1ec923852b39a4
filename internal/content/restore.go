package content

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// skeleton checks the inner nodes beside the folder, and computes or fetches
// them again if one is wrong or missing.
func (sc *scrub) skeleton(ctx context.Context) {
	wrong := sc.shelf.wrongNodes(ctx)
	if wrong == 0 || ctx.Err() != nil {
		return
	}
	if err := sc.shelf.RestoreSkeleton(ctx, sc.sources); err != nil {
		sc.complain(err)
		return
	}
	sc.report.RepairedBlocks += wrong
}

// wrongNodes counts the inner nodes that are not beside the folder as the root
// wants them. Below one that is missing it cannot look.
func (s *Shelf) wrongNodes(ctx context.Context) int {
	wrong := 0
	seen := map[ipld.CID]struct{}{}
	var visit func(id ipld.CID)
	visit = func(id ipld.CID) {
		if _, again := seen[id]; again || ctx.Err() != nil {
			return
		}
		if _, n := s.find(id); n > 0 {
			return // a leaf
		}
		seen[id] = struct{}{}
		var n ipld.Node
		block, err := s.readNode(id)
		if err == nil {
			n, err = ipld.DecodeNode(block)
		}
		if err != nil {
			wrong++
			return
		}
		for _, l := range n.Links {
			visit(l.CID)
		}
	}
	visit(s.root)
	return wrong
}

// Hurt returns the paths that are known to be damaged, sorted, the first one ""
// if directory nodes are.
func (s *Shelf) Hurt(ctx context.Context) []string {
	var out []string
	if s.wrongNodes(ctx) > 0 {
		out = append(out, "")
	}
	s.hurt.Range(func(file, _ any) bool {
		out = append(out, s.m.Files[file.(int)].Path)
		return true
	})
	slices.Sort(out)
	return out
}

// RestoreSkeleton makes the inner nodes complete, so that directories and CARs
// can be served: it computes them where the content was added in the usual way,
// and else fetches them from the sources.
func (s *Shelf) RestoreSkeleton(ctx context.Context, sources []Source) error {
	if s.wrongNodes(ctx) == 0 {
		return ctx.Err()
	}
	err := writeComputed(s.out, s.m)
	if errors.Is(err, ipld.ErrNotCanonical) {
		err = s.fetchSkeleton(ctx, sources)
	}
	if err == nil {
		err = s.loadSkeleton()
	}
	if err != nil {
		return fmt.Errorf("restoring the skeleton: %w", err)
	}
	if wrong := s.wrongNodes(ctx); wrong > 0 && ctx.Err() == nil {
		return ipld.Errorf(ipld.ErrCorrupt, "%d nodes of the content lead to leaves that the manifest %s does not have: "+
			"remove it and the folder, and fetch again", wrong, s.out+manifestSuffix)
	}
	return ctx.Err()
}

func (s *Shelf) fetchSkeleton(ctx context.Context, sources []Source) error {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return err
	}
	w, err := remakeSkeleton(s.out, s.root)
	if err != nil {
		return err
	}
	defer w.discard()
	if _, err := inspect(ctx, g, s.m.Root, ipld.Unbounded(), w.add); err != nil {
		return err
	}
	return w.publish(s.out + skeletonSuffix)
}
