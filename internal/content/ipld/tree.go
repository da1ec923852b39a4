package ipld

import (
	"encoding/hex"
	"io/fs"
)

// File is one file of the content.
type File struct {
	// Path is relative to the root, with forward slashes.
	Path string `json:"path"`
	// Size is in bytes.
	Size int64 `json:"size"`
	// CID names the file's own DAG.
	CID string `json:"cid"`
	// SHA256 is the plain sha2-256 of all the file's bytes, in hex, as other
	// tools give it. It is known once the file is complete, and "" in a manifest
	// of an older version.
	SHA256 string `json:"sha256,omitempty"`
	// Leaves hold the file's bytes in order.
	Leaves Leaves `json:"leaves"`
}

// Tree is the resolved tree of one root CID: what there is to fetch and how
// each byte is verified.
type Tree struct {
	// Root is the canonical CID.
	Root string `json:"root"`
	// Files are sorted by path.
	Files []File `json:"files"`
	// EmptyDirs are the folders without entries, sorted.
	EmptyDirs []string `json:"emptyDirs,omitempty"`
	// TotalBytes is the sum of the file sizes.
	TotalBytes int64 `json:"totalBytes"`
	// Nodes is the number of DAG nodes, inner ones and leaves.
	Nodes int `json:"nodes"`
}

// File returns the file at path, or nil.
func (t *Tree) File(path string) *File {
	for i := range t.Files {
		if t.Files[i].Path == path {
			return &t.Files[i]
		}
	}
	return nil
}

// Paths returns the paths of the files.
func (t *Tree) Paths() []string { return Paths(t.Files) }

// Paths returns the paths of files, in their order.
func Paths(files []File) []string {
	out := make([]string, len(files))
	for i := range files {
		out[i] = files[i].Path
	}
	return out
}

// Check returns an ErrMalformed for a tree that Resolve does not give. It is
// for a tree that was stored.
func (t *Tree) Check() error {
	for i := range t.Files {
		if err := t.Files[i].checkFile(); err != nil {
			return err
		}
	}
	for _, dir := range t.EmptyDirs {
		if !fs.ValidPath(dir) || dir == "." {
			return Malformedf("it has a folder of the name %q", Clip(dir))
		}
	}
	return nil
}

// checkFile returns an error for a file that Resolve does not give.
func (f *File) checkFile() error {
	if !fs.ValidPath(f.Path) || f.Path == "." {
		return Malformedf("it has a file of the name %q", Clip(f.Path))
	}
	if _, err := ParseCID(f.CID); err != nil {
		return Malformedf("it has a file without a valid CID")
	}
	var size int64
	for _, l := range f.Leaves {
		if size += l.Size; l.Size > MaxBlock {
			return Malformedf("it has a leaf that is too large")
		}
	}
	if size != f.Size {
		return Malformedf("it has a file whose leaves do not add up to its size")
	}
	if sum, err := hex.DecodeString(f.SHA256); err != nil || (len(sum) != 0 && len(sum) != digestLength) {
		return Malformedf("it has a file with a sha256 that is none")
	}
	return nil
}

// KnownSHA256 returns the file's sha2-256 if its leaves give it away: the digest
// of a single raw leaf is that of the file.
func (f *File) KnownSHA256() (string, bool) {
	if len(f.Leaves) != 1 || f.Leaves[0].Wrapped {
		return "", false
	}
	return hex.EncodeToString(f.Leaves[0].Digest[:]), true
}
