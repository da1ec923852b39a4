package content

import (
	"context"
	"io/fs"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// ReadFile returns the bytes of one small file of the manifest, verified. It
// refuses (ErrOverBudget) a file of more than max bytes, and (fs.ErrNotExist) a
// path that the manifest does not have.
func ReadFile(ctx context.Context, sources []Source, m *Manifest, path string, max int64) ([]byte, error) {
	f := m.File(path)
	if f == nil {
		return nil, ipld.Errorf(fs.ErrNotExist, "the content has no file %s: check the path, or ask the creator to publish it", path)
	}
	if f.Size > max {
		return nil, ipld.Errorf(ipld.ErrOverBudget, "%s has %d bytes, more than the %d that are read of such a file: "+
			"ask the creator to publish a smaller one", path, f.Size, max)
	}
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, f.Size)
	for _, leaf := range f.Leaves {
		block, err := g.get(ctx, leaf.CID(), path)
		if err != nil {
			return nil, err
		}
		data, err := leaf.FileBytes(block, path)
		if err != nil {
			return nil, err
		}
		out = append(out, data...)
	}
	return out, nil
}
