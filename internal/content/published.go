package content

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// publishFolder makes the complete partial folder durable and gives it its name.
// The folder under its name has every verified byte of the content.
func (w *staging) publishFolder() error {
	if err := w.pruneExtraneous(); err != nil {
		return err
	}
	if err := w.checkNames(); err != nil {
		return err
	}
	if err := syncDirs(w.out + partialSuffix); err != nil {
		return diskError(fmt.Errorf("syncing the partial folder: %w", err))
	}
	if err := writeJSON(w.out+manifestSuffix, w.m); err != nil {
		return diskError(fmt.Errorf("writing the manifest: %w", err))
	}
	if err := os.Rename(w.out+partialSuffix, w.out); err != nil {
		return diskError(fmt.Errorf("publishing the folder: %w", err))
	}
	if err := disk.SyncFolder(filepath.Dir(w.out)); err != nil {
		return diskError(fmt.Errorf("syncing the published folder: %w", err))
	}
	// The journal is of no use any more; a later run removes what is left of it.
	_ = os.Remove(w.out + journalSuffix)
	return nil
}

func syncDirs(root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return disk.SyncFolder(p)
	})
}

// writeJSON replaces a file by the JSON of v, durably.
func writeJSON(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	tmp := path + ".tmp"
	f, err := os.OpenFile(tmp, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// ReadManifest returns the manifest of the folder that was published as out.
// One of an older version, without sha256 sums, is as good.
func ReadManifest(out string) (*Manifest, error) {
	data, err := readAtMost(out+manifestSuffix, maxManifest)
	if err != nil {
		return nil, fmt.Errorf("reading the manifest: %w", err)
	}
	m, err := decodeManifest(data)
	if err != nil {
		return nil, ipld.Errorf(ipld.ErrCorrupt, "the manifest %s is damaged (%s): remove it and the folder, and fetch again",
			out+manifestSuffix, err.Error())
	}
	return m, nil
}

// findPublished returns the manifest of out if it is already published with this
// root, nil if there is no such folder, and an error if there is another.
func findPublished(ctx context.Context, out, root string, selection []string, verify bool) (*Manifest, error) {
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("looking at the destination: %w", err)
	}
	m, err := ReadManifest(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the destination %s exists but was not published by a fetch: "+
			"choose another folder, or remove it", out)
	}
	if err != nil {
		return nil, err
	}
	if m.Root != root {
		return nil, fmt.Errorf("the destination %s holds other content (%s): choose another folder, or remove it", out,
			m.Root)
	}
	if !slices.Equal(m.Selection, selection) {
		return nil, fmt.Errorf("the destination %s holds other files of the content (%s): choose another folder, or "+
			"remove it",
			out, describeSelection(m.Selection))
	}
	bad, err := verifyFolder(ctx, out, m, verify)
	if err != nil {
		return m, err
	}
	if len(bad) > 0 {
		return m, ipld.Errorf(ipld.ErrCorrupt, "the published folder %s was changed (%d files, first %s): "+
			"remove it and fetch again", out, len(bad), bad[0])
	}
	return m, nil
}

// describeSelection says which files a selection picks.
func describeSelection(selection []string) string {
	if len(selection) == 0 {
		return "all of them"
	}
	return ipld.Clip(strings.Join(selection, " "))
}

// VerifyFolder hashes the folder that was published as out against its
// manifest and returns, sorted, the paths that are missing, changed, or not in
// the content. The error tells why it could not be read to the end.
func VerifyFolder(ctx context.Context, out string) (bad []string, err error) {
	m, err := ReadManifest(out)
	if err != nil {
		return nil, err
	}
	return verifyFolder(ctx, out, m, true)
}

// verifyFolder compares names and sizes, and with hashes also every byte.
func verifyFolder(ctx context.Context, out string, m *Manifest, hashes bool) ([]string, error) {
	dir, err := os.OpenRoot(out)
	if err != nil {
		return nil, fmt.Errorf("opening the published folder: %w", err)
	}
	defer func() { _ = dir.Close() }()
	bad, err := findExtraneous(dir.FS(), m)
	if err != nil {
		return nil, fmt.Errorf("listing the published folder: %w", err)
	}
	buf := make([]byte, ipld.MaxBlock)
	for i := range m.Files {
		if err := ctx.Err(); err != nil {
			return bad, fmt.Errorf("verifying the published folder: %w", err)
		}
		if !fileHolds(ctx, dir, &m.Files[i], hashes, buf) {
			bad = append(bad, m.Files[i].Path)
		}
	}
	slices.Sort(bad)
	return slices.Compact(bad), ctx.Err()
}

func fileHolds(ctx context.Context, dir *os.Root, f *ipld.File, hashes bool, buf []byte) bool {
	name := filepath.FromSlash(f.Path)
	info, err := dir.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != f.Size {
		return false
	}
	if !hashes {
		return true
	}
	h, err := dir.Open(name)
	if err != nil {
		return false
	}
	defer func() { _ = h.Close() }()
	offsets := f.Leaves.Offsets()
	for i, l := range f.Leaves {
		if ctx.Err() != nil {
			return false
		}
		if l.Size > int64(len(buf)) {
			return false
		}
		data := buf[:l.Size]
		if n, _ := h.ReadAt(data, offsets[i]); n < len(data) || !l.Holds(data) {
			return false
		}
	}
	return true
}

// maxManifest bounds a manifest in bytes. A leaf takes 50 of them: 4 TiB in
// chunks of 256 KiB have less than half of that.
const maxManifest = 2 << 30

// Manifest is the resolved tree of one root CID and how it can be served.
type Manifest struct {
	ipld.Tree
	// Selection are the globs that picked the files; nil where they are all there are.
	Selection []string `json:"selection,omitempty"`
	// Formats lists how the content can be served, sorted by name, then path.
	Formats []modelfile.Format `json:"formats,omitempty"`
}

// decodeManifest reads a manifest as it is kept beside a published folder. It
// refuses what no fetch writes.
func decodeManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, ipld.Malformedf("it is not the JSON object that it should be")
	}
	return m, m.Check()
}

// readAtMost reads a file of at most max bytes.
func readAtMost(path string, max int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, max+1))
	if err == nil && int64(len(data)) > max {
		err = fmt.Errorf("%s has more than %d bytes", path, max)
	}
	return data, err
}
