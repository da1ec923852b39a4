package content

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// maxListed bounds the files whose names a survey keeps: those by which a model
// is served. What there is beyond is counted only.
const maxListed = 20_000

// maxSmall bounds the files that a survey can read, and maxSmallLeaves the
// leaves of one.
const (
	maxSmall       = 64
	maxSmallLeaves = 64
)

// Survey is what the directory tree of a content says, without the files'
// bytes. It takes memory for the names of the files by which a model is served,
// whatever the size of the content.
type Survey struct {
	// Bytes and Files count what there is.
	Bytes, Files int64
	// Formats lists how the content can be served, sorted by name, then path.
	Formats []modelfile.Format
	// Unsafe is the ErrUnsafe of the first path that is of a kind that can carry
	// code; nil when there is none.
	Unsafe error

	unsafePath string
	listed     []string
	small      map[string]*ipld.File
}

// SurveyOptions bound a survey.
type SurveyOptions struct {
	Budget ipld.Budget
	// Readable reports whether ReadFile is to read a file of the survey.
	Readable func(path string) bool
}

// ErrUnfinished says that the time for a survey was over while it went on well.
var ErrUnfinished = errors.New("the content's directory was not read to its end")

// fewNodes are met before a survey is said to have gone on well.
const fewNodes = 256

// Look surveys the content of a root CID. Directories and inner nodes are
// fetched, no file bytes (a root that is one small raw block, and wrapped leaves
// whose siblings are unknown, excepted). Errors match one of the package's kinds.
func Look(ctx context.Context, sources []source.Source, rootCID string, opts SurveyOptions) (*Survey, error) {
	g, err := newGetter(sources, inspectRetryFor)
	if err != nil {
		return nil, err
	}
	root, err := ipld.ParseCID(rootCID)
	if err != nil {
		return nil, err
	}
	s := &Survey{small: map[string]*ipld.File{}}
	readable := func(path string) bool { return opts.Readable != nil && len(s.small) < maxSmall && opts.Readable(path) }
	met := 0
	count := func(ipld.CID, []byte) error {
		met++
		return nil
	}
	_, err = resolveTree(ctx, g, treeRequest{root: root, budget: opts.Budget, see: s.addFile, seeLeaves: readable, keep: count})
	if err != nil && ctx.Err() != nil && met >= fewNodes {
		return nil, fmt.Errorf("%w: %d of its nodes were read: %w", ErrUnfinished, met, err)
	}
	if err != nil {
		return nil, err
	}
	s.Formats = modelfile.FindFormats(s.listed)
	return s, nil
}

// addFile takes note of a file, in any order.
func (s *Survey) addFile(f ipld.File, _ bool) error {
	s.Bytes += f.Size
	s.Files++
	if len(s.listed) < maxListed && modelfile.IsServed(f.Path) {
		s.listed = append(s.listed, f.Path)
	}
	if n := len(f.Leaves); n > 0 && n <= maxSmallLeaves {
		s.small[f.Path] = &f
	}
	if s.Unsafe == nil || f.Path < s.unsafePath {
		if err := modelfile.CheckPaths([]string{f.Path}); err != nil {
			s.Unsafe, s.unsafePath = err, f.Path
		}
	}
	return nil
}

// File returns a file that ReadFile can read, or nil.
func (s *Survey) File(path string) *ipld.File { return s.small[path] }
