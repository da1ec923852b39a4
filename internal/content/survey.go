package content

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"path"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// maxListed bounds the files whose names a survey keeps: those by which a model
// is served. What there is beyond is counted only.
const maxListed = 20_000

// maxSmall bounds the files that a survey has for Describe.
const maxSmall = 64

// Survey is what the directory tree of a content says, without the files'
// bytes. It takes memory for the names of the files by which a model is served,
// whatever the size of the content.
type Survey struct {
	// Bytes and Files count what is picked.
	Bytes, Files int64
	// OfferedBytes and OfferedFiles count what there is; the size of a file that
	// is not picked is what its first node claims.
	OfferedBytes, OfferedFiles int64
	// Formats lists how what is picked can be served, sorted by name, then path.
	Formats []modelfile.Format
	// Offered lists how the content could be served.
	Offered []modelfile.Format
	// Unmatched are the globs that match no file.
	Unmatched []string
	// Samples are some paths of the content.
	Samples []string
	// Unsafe is the ErrUnsafe of the first path that is of a kind that can carry
	// code; nil when there is none.
	Unsafe error

	hashes     maphash.Seed
	offers     map[uint64]bool // whether it is picked, by the hash of a path
	unsafePath string
	listed     []listedFile
	globs      modelfile.Globs
	matched    []bool
	readable   func(path string) bool
	small      map[string]*ipld.File
}

// listedFile is a file by which a model could be served.
type listedFile struct {
	path   string
	size   int64
	picked bool
}

// SurveyOptions bound a survey.
type SurveyOptions struct {
	Budget ipld.Budget
	// Files are globs that pick files; all if there are none.
	Files []string
	// Readable reports whether ReadFile is to read a file of the survey.
	Readable func(path string) bool
}

// ErrUnfinished reports that the time for a survey was over while it made progress.
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
	globs, err := modelfile.ParseGlobs(opts.Files)
	if err != nil {
		return nil, ipld.Malformedf("%s", err.Error())
	}
	s := &Survey{small: map[string]*ipld.File{}, globs: globs, matched: make([]bool, len(globs)),
		hashes: maphash.MakeSeed(), offers: map[uint64]bool{}}
	s.readable = func(path string) bool {
		return opts.Readable != nil && opts.Readable(path) && (len(s.small) < maxSmall || !IsDescribing(path))
	}
	met := 0
	count := func(ipld.CID, []byte) error {
		met++
		return nil
	}
	_, err = resolveTree(ctx, g, treeRequest{root: root, budget: opts.Budget, files: opts.Files, whole: true,
		see: s.addFile, seeLeaves: s.readable, keep: count})
	if err != nil && ctx.Err() != nil && met >= fewNodes {
		return nil, fmt.Errorf("%w: %d of its nodes were read: %w", ErrUnfinished, met, err)
	}
	if err != nil {
		return nil, err
	}
	s.Formats = modelfile.FindFormats(s.listedPaths(true))
	s.Offered = modelfile.FindFormats(s.listedPaths(false))
	for i, pattern := range opts.Files {
		if !s.matched[i] {
			s.Unmatched = append(s.Unmatched, pattern)
		}
	}
	slices.Sort(s.Samples)
	return s, nil
}

// addFile takes note of a file, in any order.
func (s *Survey) addFile(f ipld.File, picked bool) error {
	s.OfferedBytes += f.Size
	s.OfferedFiles++
	s.offers[maphash.String(s.hashes, f.Path)] = picked
	s.addSample(f.Path)
	if s.readable(f.Path) {
		s.small[f.Path] = &f
	}
	if len(s.listed) < maxListed && modelfile.IsServed(f.Path) {
		s.listed = append(s.listed, listedFile{f.Path, f.Size, picked})
	}
	if !picked {
		return nil
	}
	s.Bytes += f.Size
	s.Files++
	s.markMatches(f.Path)
	if s.Unsafe == nil || f.Path < s.unsafePath {
		if err := modelfile.CheckPaths([]string{f.Path}); err != nil {
			s.Unsafe, s.unsafePath = err, f.Path
		}
	}
	return nil
}

// markMatches notes which globs match a file that is picked.
func (s *Survey) markMatches(path string) {
	for i := range s.matched {
		if !s.matched[i] {
			s.matched[i] = s.globs[i : i+1].Match(path)
		}
	}
}

// maxSamples is how many paths a survey names.
const maxSamples = 8

// addSample keeps some paths: those by which a model is served rather than others.
func (s *Survey) addSample(path string) {
	if len(s.Samples) < maxSamples {
		s.Samples = append(s.Samples, path)
		return
	}
	if !modelfile.IsServed(path) {
		return
	}
	if i := slices.IndexFunc(s.Samples, func(p string) bool { return !modelfile.IsServed(p) }); i >= 0 {
		s.Samples[i] = path
	}
}

// listedPaths returns the paths of the listed files, or of those that are picked.
func (s *Survey) listedPaths(picked bool) []string {
	var paths []string
	for _, f := range s.listed {
		if f.picked || !picked {
			paths = append(paths, f.path)
		}
	}
	return paths
}

// File returns a file that ReadFile can read, or nil.
func (s *Survey) File(path string) *ipld.File { return s.small[path] }

// IsDescribing reports whether Describe reads a file.
func IsDescribing(p string) bool {
	switch {
	case p == "config.json", p == "README.md", modelfile.IsIndex(p), strings.ToLower(path.Ext(p)) == ".onnx":
		return true
	default:
		return strings.ToLower(path.Ext(p)) == ".gguf" && modelfile.QuantizationOfName(p) == ""
	}
}
