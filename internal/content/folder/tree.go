package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// The parts of a repository in Hugging Face's cache: files of a snapshot are links to blobs.
const (
	hubBlobs     = "blobs"
	hubSnapshots = "snapshots"
)

// Tree is a folder that is open for reading.
type Tree struct {
	root *os.Root
	// base is where the folder lies in root: inside of it where root is a repository of Hugging Face's cache, whose
	// links lead into the folder blobs beside it.
	base string
	hub  bool
}

// OpenTree opens a folder. Nothing outside of it can be reached by what it returns, but the blobs of a snapshot.
func OpenTree(dir string) (*Tree, error) {
	resolved, err := filepath.EvalSymlinks(dir)
	if err == nil {
		resolved, err = filepath.Abs(resolved)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	t := &Tree{base: "."}
	snapshots := filepath.Dir(resolved)
	switch repository := filepath.Dir(snapshots); {
	case filepath.Base(snapshots) == hubSnapshots && isRepository(repository):
		t.hub, t.base = true, hubSnapshots+"/"+filepath.Base(resolved)
		resolved = repository
	case isRepository(resolved):
		return nil, ipld.Malformedf("%s is a repository of Hugging Face's cache: "+
			"publish one of its snapshots, such as %s", dir, oneSnapshot(resolved))
	}
	if t.root, err = os.OpenRoot(resolved); err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	return t, nil
}

// isRepository reports whether a folder is a repository of Hugging Face's cache.
func isRepository(dir string) bool {
	for _, part := range []string{hubBlobs, hubSnapshots} {
		if info, err := os.Lstat(filepath.Join(dir, part)); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

// oneSnapshot returns a snapshot of a repository to name in a message.
func oneSnapshot(repository string) string {
	snapshots := filepath.Join(repository, hubSnapshots)
	if entries, err := os.ReadDir(snapshots); err == nil && len(entries) > 0 {
		return filepath.Join(snapshots, entries[0].Name())
	}
	return filepath.Join(snapshots, "<revision>")
}

// Close ends reading.
func (t *Tree) Close() { _ = t.root.Close() }

// OpenFile opens a file by its path in the folder.
func (t *Tree) OpenFile(p string) (*os.File, error) { return t.root.Open(t.inRoot(p)) }

func (t *Tree) inRoot(p string) string { return filepath.FromSlash(path.Join(t.base, p)) }

func (t *Tree) readFolder(p string) ([]fs.DirEntry, error) {
	return fs.ReadDir(t.root.FS(), path.Join(t.base, p))
}

// followLink returns what a symbolic link stands for: a blob of the same repository. No other link is followed.
func (t *Tree) followLink(p string) (fs.FileInfo, error) {
	if !t.hub {
		return nil, ipld.Malformedf("%s is a symbolic link: replace it with the file it points to, "+
			"or leave it out with --ignore %s", p, p)
	}
	at := path.Join(t.base, p)
	target, err := t.root.Readlink(filepath.FromSlash(at))
	if err != nil {
		return nil, fmt.Errorf("reading the link %s: %w", p, err)
	}
	blob := path.Join(path.Dir(at), filepath.ToSlash(target))
	folder, name := path.Split(blob)
	if filepath.IsAbs(target) || folder != hubBlobs+"/" || strings.HasPrefix(name, ".") {
		return nil, ipld.Malformedf("%s is a symbolic link that does not lead to a blob of its repository: remove it", p)
	}
	info, err := t.root.Lstat(filepath.FromSlash(blob))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, ipld.Malformedf("%s was not downloaded: the link leads nowhere; run hf download again", p)
	case err != nil:
		return nil, fmt.Errorf("looking at %s: %w", p, err)
	case !info.Mode().IsRegular():
		return nil, ipld.Malformedf("%s is a symbolic link to something that is not a file: remove it", p)
	}
	return info, nil
}

// readIgnoreFile returns the patterns in the folder itself, "" if there are none.
func (t *Tree) readIgnoreFile() (string, error) {
	info, err := t.root.Lstat(t.inRoot(IgnoreFile))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err == nil && (!info.Mode().IsRegular() || info.Size() > maxIgnoreFile) {
		return "", ipld.Malformedf("%s is not a file of at most %d bytes: write the patterns there, one on each line",
			IgnoreFile, maxIgnoreFile)
	}
	var text []byte
	if err == nil {
		text, err = t.root.ReadFile(t.inRoot(IgnoreFile))
	}
	if err != nil {
		return "", fmt.Errorf("reading %s: %w", IgnoreFile, err)
	}
	return string(text), nil
}

// maxIgnoreFile bounds the file of patterns.
const maxIgnoreFile = 64 << 10
