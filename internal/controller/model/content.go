package model

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"strings"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Content is what the directory tree of one root CID says, without the files' bytes.
type Content struct {
	// Bytes and Files count what the model wants, OfferedBytes and OfferedFiles what there is.
	Bytes, Files, OfferedBytes, OfferedFiles int64
	// Formats are those that are offered; the path of one is empty when the model wants no file of it.
	Formats []dehugv1alpha1.ContentFormat
	// Unmatched says which globs of the selection match no file, and what is offered; empty when each matches.
	Unmatched string
	// Quantizations and Tasks are what small files and names tell.
	Quantizations []dehugv1alpha1.ContentQuantization
	Tasks         []string
	// ShardError says which file that the model wants names one that is not there; empty when none does.
	ShardError string
	// Provenance is nil when the content has no such file; ProvenanceError says what is wrong with the file.
	Provenance      *provenance.Record
	ProvenanceError string
	// UnsafeError names a file that can run code; empty when there is none.
	UnsafeError string
}

// ContentInspector looks at content without fetching it. Its errors match the kinds of package content.
type ContentInspector interface {
	// Inspect asks the sources in order, the mirrors first. The result is shared: do not change it.
	Inspect(ctx context.Context, sources SourceSet, of Inspected) (*Content, error)
}

// Inspected is what is looked at, and within which bounds. Two that are equal give the same.
type Inspected struct {
	CID string
	// MaxBytes of the content, as spec.content.maxSize of the Network says.
	MaxBytes int64
	Network  string
	// Files are the globs of the files that the model wants, one a line; empty for all.
	Files string
	// Quick: no more is looked at than can be beside many others.
	Quick bool
}

// globs of the files that the model wants.
func (i Inspected) globs() []string {
	if i.Files == "" {
		return nil
	}
	return strings.Split(i.Files, "\n")
}

// quickEntries bounds the folders of a content that is looked at beside others.
const quickEntries = 50_000

// budget bounds the look at a content: time and memory grow with it.
func (i Inspected) budget() ipld.Budget {
	b := ipld.BudgetOf(i.MaxBytes)
	b.MaxNodes = 0 // follows from what is met
	field := "spec.content.maxSize of the DeHugNetwork " + i.Network
	b.Names = ipld.LimitNames{Bytes: field, Entries: field}
	if i.Quick {
		b.MaxEntries = min(b.MaxEntries, quickEntries)
	}
	return b
}

// inspector reads from untrusted sources and verifies what it reads.
type inspector struct{ roots *x509.CertPool }

// NewContentInspector makes an inspector that reads from untrusted sources and verifies what it reads. roots
// are the authorities that it trusts; nil is the system's.
func NewContentInspector(roots *x509.CertPool) ContentInspector { return inspector{roots} }

func (i inspector) Inspect(ctx context.Context, from SourceSet, of Inspected) (*Content, error) {
	sources, err := from.openSources(i.roots)
	if len(sources) == 0 && err != nil {
		return nil, err
	}
	defer source.CloseAll(sources)
	c, err := inspectContent(ctx, sources, of)
	if err != nil {
		return nil, fmt.Errorf("reading the content's directory: %w", err)
	}
	return c, nil
}

func inspectContent(ctx context.Context, sources []source.Source, of Inspected) (*Content, error) {
	m, err := content.Look(ctx, sources, of.CID, content.SurveyOptions{
		Budget: of.budget(), Files: of.globs(), Readable: isReadable})
	if err != nil {
		return nil, err
	}
	c := &Content{
		Bytes: m.Bytes, Files: m.Files, OfferedBytes: m.OfferedBytes, OfferedFiles: m.OfferedFiles,
		Formats: formatsOf(m.Formats, m.Offered), Unmatched: describeUnmatched(m),
	}
	if m.Unsafe != nil {
		c.UnsafeError = m.Unsafe.Error()
	}
	if err := describeContent(ctx, sources, m, c); err != nil {
		return nil, err
	}
	if m.File(provenance.Path) == nil {
		return c, nil
	}
	data, err := content.ReadFile(ctx, sources, m, provenance.Path, provenance.MaxBytes)
	if err != nil && !errors.Is(err, ipld.ErrOverBudget) {
		return nil, err
	}
	if err == nil {
		var p provenance.Record
		if p, err = provenance.Parse(data); err == nil {
			c.Provenance = &p
			return c, nil
		}
	}
	c.ProvenanceError = err.Error()
	return c, nil
}

// isReadable reports whether the manager reads a file of a content.
func isReadable(path string) bool { return path == provenance.Path || content.IsDescribing(path) }

// describeContent adds what small files of the content say.
func describeContent(ctx context.Context, sources []source.Source, m *content.Survey, c *Content) error {
	d, err := content.Describe(ctx, sources, m)
	if errors.Is(err, content.ErrShardMissing) {
		c.ShardError = err.Error()
	} else if err != nil {
		return err
	}
	c.Tasks = d.Tasks
	for _, q := range d.Quantizations {
		c.Quantizations = append(c.Quantizations,
			dehugv1alpha1.ContentQuantization{Path: q.Path, Name: q.Name, Bytes: q.Bytes, Selected: q.Picked})
	}
	return nil
}

// formatsOf keeps the first file of each format that the model wants: the status lists a format once. One that is
// offered alone has no path.
func formatsOf(wanted, offered []modelfile.Format) []dehugv1alpha1.ContentFormat {
	var formats []dehugv1alpha1.ContentFormat
	seen := map[string]bool{}
	add := func(name, path string) {
		if !seen[name] {
			seen[name] = true
			formats = append(formats, dehugv1alpha1.ContentFormat{Name: name, Path: path})
		}
	}
	for _, f := range wanted {
		add(f.Name, f.Path)
	}
	for _, f := range offered {
		add(f.Name, "")
	}
	return formats
}

// describeUnmatched names globs that match nothing, and some of the files that could have been meant.
func describeUnmatched(m *content.Survey) string {
	if len(m.Unmatched) == 0 {
		return ""
	}
	return fmt.Sprintf("spec.content.files has %s, which matches no file of the content (among its %d files are %s): "+
		"correct the glob, "+
		"or remove it", strings.Join(m.Unmatched, ", "), m.OfferedFiles, ipld.ClipTo(strings.Join(m.Samples, ", "), 400))
}
