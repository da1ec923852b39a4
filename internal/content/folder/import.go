package folder

import (
	"context"
	"sort"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// Imported is a folder whose DAG was computed, not stored: inner nodes are
// kept, leaves are read from the folder again when blocks are wanted.
type Imported struct {
	// Root is the root CID and Digest its digest, the token id.
	Root   string
	Digest [32]byte
	// TotalBytes is the sum of the file sizes.
	TotalBytes int64
	// Blocks counts the blocks of the DAG, as they are uploaded.
	Blocks int
	// Files are sorted by path, with their leaves.
	Files []ipld.File
	// Formats lists how the content can be served.
	Formats []modelfile.Format
	// LeftOut is what the folder has and the content has not, sorted by path.
	LeftOut []LeftOut

	inner [][]byte // inner nodes, the root first
}

// Option changes how a folder is imported.
type Option func(*options)

type options struct {
	progress func(done, total int64)
	leaveOut bool
	patterns []string
}

// WithIgnore leaves out of the content what a published folder should not
// hold: version control, caches, the state of a training; what the folder's
// IgnoreFile names, and then what patterns name. Secrets are left out whatever
// these say.
func WithIgnore(patterns []string) Option {
	return func(o *options) { o.leaveOut, o.patterns = true, patterns }
}

// WithProgress has progress called as bytes are hashed, one call at a
// time, with the bytes done and the bytes that there are.
func WithProgress(progress func(done, total int64)) Option {
	return func(o *options) { o.progress = progress }
}

// Import computes offline the root CID of a folder: CIDv1, raw leaves of 1 MiB,
// 1024 links a node, sha2-256, directories sharded where their node would pass
// 256 KiB; what `ipfs add -r --hidden` gives with the profile unixfs-v1-2025.
// Hidden files are included, unless WithIgnore leaves them out. It refuses
// (ErrMalformed) what a fetch would refuse too: symbolic links, special files,
// unsafe names. Of links, only those of a snapshot in Hugging Face's cache to a
// blob of the same repository are followed. It does not judge formats: see
// modelfile.CheckPaths.
func Import(ctx context.Context, dir string, opts ...Option) (*Imported, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	t, err := OpenTree(dir)
	if err != nil {
		return nil, err
	}
	defer t.Close()
	l := &lister{tree: t, meter: ipld.NewMeter(ipld.DefaultBudget())}
	if l.ignore, err = o.readIgnore(t); err != nil {
		return nil, err
	}
	top, err := l.listFolder(ctx, "", 1)
	if err != nil {
		return nil, err
	}
	h := &leafHasher{tree: t}
	if o.progress != nil {
		h.progress = func(done int64) { o.progress(done, l.meter.Bytes) }
	}
	if err := h.hashFiles(ctx, l.files); err != nil {
		return nil, err
	}
	im := &importer{meter: l.meter, builder: ipld.NewBuilder(l.meter), out: &Imported{}}
	sub, err := im.addFolder(top)
	if err != nil {
		return nil, err
	}
	im.out.LeftOut = l.leftOut
	return im.finishImport(sub), nil
}

// readIgnore returns what is left out, nil for nothing.
func (o options) readIgnore(t *Tree) (*ignore, error) {
	if !o.leaveOut {
		return nil, nil
	}
	file, err := t.readIgnoreFile()
	if err != nil {
		return nil, err
	}
	i, err := newIgnore(file, o.patterns)
	if err != nil {
		return nil, ipld.Malformedf("%s", err.Error())
	}
	return i, nil
}

// importer builds the DAG over a listed folder whose leaves are hashed.
type importer struct {
	meter   *ipld.Meter
	builder *ipld.Builder
	out     *Imported
}

func (im *importer) finishImport(top ipld.Subtree) *Imported {
	out := im.out
	out.Root, out.Digest, out.TotalBytes = top.CID.String(), top.CID.Digest, im.meter.Bytes
	out.Blocks = im.meter.Nodes
	out.Formats = modelfile.FindFormats(ipld.Paths(out.Files))
	out.inner = im.builder.Blocks()
	sort.Slice(out.LeftOut, func(i, j int) bool { return out.LeftOut[i].Path < out.LeftOut[j].Path })
	sort.Slice(out.Files, func(i, j int) bool { return out.Files[i].Path < out.Files[j].Path })
	return out
}

func (im *importer) addFolder(f *listedFolder) (ipld.Subtree, error) {
	links := make([]ipld.Link, 0, len(f.entries))
	for _, e := range f.entries {
		var sub ipld.Subtree
		var err error
		if e.folder != nil {
			sub, err = im.addFolder(e.folder)
		} else {
			sub, err = im.addFile(e.file)
		}
		if err != nil {
			return ipld.Subtree{}, err
		}
		links = append(links, sub.LinkTo(e.name))
	}
	return im.builder.AddDirectory(links, f.path)
}

func (im *importer) addFile(f *ipld.File) (ipld.Subtree, error) {
	top, err := im.builder.AddFile(f.Leaves, f.Path)
	f.CID = top.CID.String()
	im.out.Files = append(im.out.Files, *f)
	return top, err
}
