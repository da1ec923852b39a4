package content

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// Manifest is the resolved tree of one root CID and how it can be served.
type Manifest struct {
	ipld.Tree
	// Selection are the globs that picked the files; nil where they are all there are.
	Selection []string `json:"selection,omitempty"`
	// Formats lists how the content can be served, sorted by name, then path.
	Formats []modelfile.Format `json:"formats,omitempty"`
}

// maxManifest bounds a manifest in bytes. A leaf takes 50 of them: 4 TiB in
// chunks of 256 KiB have less than half of that.
const maxManifest = 2 << 30

// decodeManifest reads a manifest as it is kept beside a published folder. It
// refuses what no fetch writes.
func decodeManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, ipld.Malformedf("it is not the JSON object that it should be")
	}
	return m, m.Check()
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

// findExtraneous returns the paths under dir that the manifest does not explain:
// unknown names, and known names that are not a regular file or a folder.
func findExtraneous(dir fs.FS, m *Manifest) ([]string, error) {
	files, dirs := map[string]bool{}, map[string]bool{".": true}
	addDir := func(d string) {
		for ; d != "."; d = path.Dir(d) {
			dirs[d] = true
		}
	}
	for _, f := range m.Files {
		files[f.Path] = true
		addDir(path.Dir(f.Path))
	}
	for _, d := range m.EmptyDirs {
		addDir(d)
	}
	var out []string
	err := fs.WalkDir(dir, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if (d.Type().IsRegular() && files[p]) || (d.IsDir() && dirs[p]) {
			return nil
		}
		out = append(out, p)
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	return out, err
}

// describeSelection tells which files a selection picks.
func describeSelection(selection []string) string {
	if len(selection) == 0 {
		return "all of them"
	}
	return ipld.Clip(strings.Join(selection, " "))
}
