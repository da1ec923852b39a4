package content

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// Result is what a fetch did.
type Result struct {
	// Manifest is that of the published folder.
	Manifest *Manifest
	// Fetched and Resumed bytes came from the sources, and from an earlier run.
	Fetched, Resumed int64
	// AlreadyPublished reports whether there was nothing to do.
	AlreadyPublished bool
	// Sources has one entry for each source, in the order given.
	Sources []SourceTotals
}

// Fetch downloads the content into opts.Out, verifies every byte, and
// publishes the folder by an atomic rename. It may be killed at any point and
// continues from there when it is called again. On an error the result, if not
// nil, tells what was reached.
func Fetch(ctx context.Context, sources []source.Source, opts FetchOptions) (*Result, error) {
	root, err := ipld.ParseCID(opts.Root)
	if err != nil {
		return nil, err
	}
	out, err := filepath.Abs(opts.Out)
	if err != nil || opts.Out == "" {
		return nil, fmt.Errorf("the destination folder %q is not usable: give a path", opts.Out)
	}
	if err := os.MkdirAll(filepath.Dir(out), dirMode); err != nil {
		return nil, diskError(fmt.Errorf("making the folder of the destination: %w", err))
	}
	release, err := disk.Lock(out+lockSuffix, "fetching into this folder")
	if err != nil {
		return nil, err
	}
	defer release()
	if m, err := findPublished(ctx, out, root.String(), modelfile.CleanPatterns(opts.Files), opts.Verify); m != nil ||
		err != nil {
		if err == nil {
			// Older caches have none. A server of the folder reports one that it misses.
			_ = rebuildSkeleton(out, m)
		}
		return &Result{Manifest: m, AlreadyPublished: err == nil}, err
	}
	g, err := newGetter(sources, opts.RetryFor)
	if err != nil {
		return nil, err
	}
	result := &Result{}
	tree := treeRequest{root: root, budget: opts.Budget, files: modelfile.CleanPatterns(opts.Files)}
	err = fetchNew(ctx, g, tree, out, opts, result)
	if errors.Is(err, ipld.ErrMisjudged) {
		tree.exact = true
		err = fetchNew(ctx, g, tree, out, opts, result)
	}
	result.Sources = g.sourceTotals()
	return result, err
}

// fetchNew fetches a tree that is not published yet, and notes in the result
// what was reached.
func fetchNew(ctx context.Context, g *getter, tree treeRequest, out string, opts FetchOptions, result *Result) error {
	opts.Live.setInspecting(tree.root.String(), g.sourcePool)
	skeleton, err := createSkeleton(out, tree.root)
	if err != nil {
		return err
	}
	defer skeleton.discardFile()
	tree.keep = skeleton.addNode
	m, err := resolveTree(ctx, g, tree)
	if err != nil {
		return err
	}
	result.Manifest = m
	if len(m.Files) == 0 && len(tree.files) > 0 {
		return ipld.Malformedf("no file of the content matches %s: correct --files", describeSelection(tree.files))
	}
	if !opts.AllowUnsafeFormats {
		if err := modelfile.CheckPaths(m.Paths()); err != nil {
			return err
		}
	}
	w, err := openStaging(ctx, out, m)
	if err != nil {
		return err
	}
	defer w.closeFiles()
	if err := w.checkSpace(); err != nil {
		return err
	}
	opts.Progress = opts.Live.trackProgress(opts.Progress)
	e := newEngine(g.sourcePool, w, opts)
	err = e.fetchMissing(ctx)
	if !tree.exact { // what is in place at a second start came in the first one
		result.Resumed = w.resumed
	}
	result.Fetched = e.progress.state.BytesDone - result.Resumed
	if err != nil {
		return err
	}
	if err := skeleton.publishAs(out + skeletonSuffix); err != nil {
		return err
	}
	return w.publishFolder()
}
