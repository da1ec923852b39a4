package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
)

// writeProvenance puts the provenance file into the folder. One that names the same creator is replaced; that
// of another creator is left alone and is an error. undo restores what was there.
func writeProvenance(folder string, record provenance.Record) (undo func(), err error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, session.Usagef("%s is not a folder", folder)
	}
	record.Schema = provenance.Schema
	if err := record.Validate(); err != nil {
		return nil, session.WrapUsage(err)
	}
	path := filepath.Join(folder, filepath.FromSlash(provenance.Path))
	before, err := os.ReadFile(path)
	existed := err == nil
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading the provenance: %w", err)
	}
	undo = func() { restore(path, before, existed) }
	if existed {
		if bytes.Equal(before, record.Encode()) {
			return undo, nil
		}
		standing, err := provenance.Parse(before)
		if err != nil {
			return nil, session.Usagef("%s exists and is not a provenance file of dehug; move it away: %w", path, err)
		}
		if !strings.EqualFold(standing.Creator, record.Creator) {
			return nil, session.Usagef("%s names %s as the creator, and you publish as %s; publish derived work from a copy "+
				"without the file, with --parent",
				path, standing.Creator, record.Creator)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("writing the provenance: %w", err)
	}
	return undo, session.WriteWhole(path, record.Encode(), 0o644)
}

// restore puts back what was there before a dry run; an empty folder of ours goes too.
func restore(path string, before []byte, existed bool) {
	if existed {
		_ = session.WriteWhole(path, before, 0o644)
		return
	}
	_ = os.Remove(path)
	_ = os.Remove(filepath.Dir(path))
}
