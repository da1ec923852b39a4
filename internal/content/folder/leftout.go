package folder

import (
	"io/fs"
	"path"
)

// LeftOut is a file or folder that is not published, with all below it.
type LeftOut struct {
	Path string `json:"path"`
	// Rule is the pattern that leaves it out.
	Rule string `json:"rule"`
	// Files and Bytes are how much that is.
	Files int   `json:"files"`
	Bytes int64 `json:"bytes"`
	// Secret reports whether it looks like something that grants access.
	Secret bool `json:"secret,omitempty"`
}

// newLeftOut counts what an entry that is not published has below it.
func newLeftOut(t *Tree, e fs.DirEntry, p string, r *rule, secret bool) LeftOut {
	out := LeftOut{Path: p, Rule: r.text, Secret: secret}
	if !e.IsDir() {
		out.addFile(e)
	} else {
		// What cannot be read is left out too; it only does not count.
		_ = fs.WalkDir(t.root.FS(), path.Join(t.base, p), func(_ string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				out.addFile(e)
			}
			return nil
		})
	}
	return out
}

func (o *LeftOut) addFile(e fs.DirEntry) {
	o.Files++
	if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
		o.Bytes += info.Size()
	}
}
