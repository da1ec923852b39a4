package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"path"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of what is read of small files: bytes of one, and how many of a kind.
const (
	maxCard         = 1 << 20
	maxIndex        = 16 << 20
	maxIndexes      = 8
	maxHeaders      = 8
	maxQuantization = 64
)

// ErrShardMissing reports that a file of the model names one that is not there.
var ErrShardMissing = errors.New("shard missing")

// Quantization is a GGUF file that can be served.
type Quantization struct {
	// Path of the file, or of its first part; Name is "" where neither the
	// file's name nor its header tells it.
	Path, Name string
	// Bytes of all parts.
	Bytes int64
	// Picked: the model has it.
	Picked bool
}

// Description is what small files of a content say of it.
type Description struct {
	Tasks         []string
	Quantizations []Quantization
}

// Describe reads small files of what was surveyed with IsDescribing. It returns
// an ErrShardMissing where a file that is picked names one that is not.
func Describe(ctx context.Context, sources []source.Source, s *Survey) (*Description, error) {
	r := &smallFiles{sources: sources, survey: s}
	config, readme := r.readCard(ctx, "config.json"), r.readCard(ctx, "README.md")
	d := &Description{Tasks: modelfile.FindTasks(config, readme), Quantizations: r.findQuantizations(ctx)}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("reading the content's small files: %w", err)
	}
	return d, r.checkShards(ctx)
}

// smallFiles reads files of a survey.
type smallFiles struct {
	sources []source.Source
	survey  *Survey
}

// readCard returns a file that describes the model, nil if it cannot be read.
func (r *smallFiles) readCard(ctx context.Context, p string) []byte {
	if r.survey.File(p) == nil {
		return nil
	}
	data, err := ReadFile(ctx, r.sources, r.survey, p, maxCard)
	if err != nil {
		return nil // what is not known is not told
	}
	return data
}

// findQuantizations lists the GGUF files that can be served, the first by path.
func (r *smallFiles) findQuantizations(ctx context.Context) []Quantization {
	sizes := map[string]int64{}
	for _, f := range r.survey.listed {
		sizes[f.path] = f.size
	}
	var found []Quantization
	headers := 0
	for _, f := range r.survey.Offered {
		if f.Name != "gguf" || len(found) == maxQuantization {
			continue
		}
		q := Quantization{Path: f.Path, Name: modelfile.QuantizationOfName(f.Path), Bytes: sizes[f.Path],
			Picked: r.survey.offer(f.Path)}
		if parts := modelfile.PartsOf(f.Path); len(parts) > 1 {
			for _, p := range parts[1:] {
				q.Bytes += sizes[p]
			}
		}
		if q.Name == "" && headers < maxHeaders {
			headers++
			q.Name = modelfile.QuantizationOfHeader(r.readStart(ctx, f.Path), q.Bytes)
		}
		found = append(found, q)
	}
	return found
}

// readStart returns the first block of a file, nil if it cannot be read.
func (r *smallFiles) readStart(ctx context.Context, p string) []byte {
	f := r.survey.File(p)
	if f == nil || len(f.Leaves) == 0 {
		return nil
	}
	first := &ipld.File{Path: p, Size: f.Leaves[0].Size, Leaves: f.Leaves[:1]}
	data, err := ReadFile(ctx, r.sources, oneFile{first}, p, ipld.MaxBlock)
	if err != nil {
		return nil
	}
	return data
}

// oneFile is a listing of one file.
type oneFile struct{ file *ipld.File }

func (o oneFile) File(string) *ipld.File { return o.file }

// checkShards returns an error for the first file that another one names and
// that is not picked.
func (r *smallFiles) checkShards(ctx context.Context) error {
	read, seen := 0, map[string]bool{}
	for _, f := range r.survey.listed {
		if !f.picked {
			continue
		}
		named := modelfile.PartsOf(f.path)
		if len(named) > 0 && seen[named[0]] {
			continue
		}
		if len(named) > 0 {
			seen[named[0]] = true
		}
		if modelfile.IsIndex(f.path) || strings.ToLower(path.Ext(f.path)) == ".onnx" {
			if read++; read > maxIndexes {
				continue
			}
			var err error
			if named, err = r.readNamed(ctx, f.path); err != nil {
				return err
			}
		}
		if err := r.survey.checkNamed(f.path, named); err != nil {
			return err
		}
	}
	return nil
}

// readNamed returns the files that an index or an ONNX file names.
func (r *smallFiles) readNamed(ctx context.Context, p string) ([]string, error) {
	data, err := ReadFile(ctx, r.sources, r.survey, p, maxIndex)
	isIndex := modelfile.IsIndex(p)
	switch {
	case errors.Is(err, ipld.ErrOverBudget) && !isIndex:
		return nil, nil // its weights are inside, or the fetch finds out
	case err != nil:
		return nil, err
	case isIndex:
		return modelfile.ShardsOf(p, data)
	}
	named, err := modelfile.ExternalDataOf(p, bytes.NewReader(data), int64(len(data)))
	if errors.Is(err, modelfile.ErrUnsafe) || errors.Is(err, modelfile.ErrMalformed) {
		return nil, nil // the fetch judges the whole file, as far as it is asked to
	}
	return named, err
}

// offer reports whether a path is picked.
func (s *Survey) offer(p string) bool { return s.offers[maphash.String(s.hashes, p)] }

// checkNamed returns an ErrShardMissing for the first path that is not picked.
func (s *Survey) checkNamed(by string, named []string) error {
	for _, p := range named {
		picked, offered := s.offers[maphash.String(s.hashes, p)]
		switch {
		case picked:
		case offered:
			return ipld.Errorf(ErrShardMissing, "%s names %s, which spec.content.files does not select: add a glob for it", by,
				ipld.ClipTo(p, 200))
		default:
			return ipld.Errorf(ErrShardMissing, "%s names %s, which the content does not have: ask the creator to publish it "+
				"again, whole",
				by, ipld.ClipTo(p, 200))
		}
	}
	return nil
}
