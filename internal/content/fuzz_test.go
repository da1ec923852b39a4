package content

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func FuzzJournal(f *testing.F) {
	const root = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"
	f.Add([]byte(journalMagic + root + "\n\x00\x00\x00\x00\x00\x00\x00\x01\x00"))
	f.Add([]byte("another file"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "journal")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		j, refs, _, err := openJournal(path, root)
		if err != nil {
			t.Fatalf("opening a damaged journal: %v", err)
		}
		if err := j.addRef(leafRef{7, 8}); err != nil {
			t.Fatal(err)
		}
		j.closeFile()
		j, again, fresh, err := openJournal(path, root)
		if err != nil || fresh || len(again) != len(refs)+1 || again[len(refs)] != (leafRef{7, 8}) {
			t.Errorf("the journal lost what was added to %d records: %v, %v", len(refs), again, err)
		}
		j.closeFile()
	})
}

// These fuzzers are about what blocks, files and the user say.

func FuzzManifest(f *testing.F) {
	leaf := ipld.Leaf{Size: 1, Digest: sha256.Sum256([]byte("a"))}
	good, err := json.Marshal(Manifest{Tree: ipld.Tree{
		Root: ipld.CIDFromDigest(leaf.Digest), TotalBytes: 1, EmptyDirs: []string{"b"},
		Files: []ipld.File{{Path: "a/b.txt", Size: 1, CID: leaf.CID().String(), SHA256: strings.Repeat("0a", 32), Leaves: ipld.Leaves{leaf}}},
	}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(bytes.Replace(good, []byte("a/b.txt"), []byte("../b.txt"), 1))
	f.Add(bytes.Replace(good, []byte(`"size":1`), []byte(`"size":-1`), 1))
	f.Add([]byte(`{"files":[{}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := decodeManifest(data)
		if err != nil {
			return
		}
		for _, file := range m.Files {
			var sum int64
			for _, l := range file.Leaves {
				sum += l.Size
			}
			if !fs.ValidPath(file.Path) || sum != file.Size || (file.SHA256 != "" && len(file.SHA256) != 64) {
				t.Errorf("the file %+v is accepted", file)
			}
		}
		again, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := decodeManifest(again); err != nil {
			t.Errorf("the manifest does not survive a round trip: %v", err)
		}
	})
}
