package content

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"io/fs"
	"net/url"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

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

func FuzzParseSource(f *testing.F) {
	for _, s := range []string{"http://a:8080/ipfs/", "http://ipfs", "https://u:p@a", "ipfs+rpc://h:1", "http://[::1]:x", "/ip4/1.2.3.4", "http://a?x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if strings.HasPrefix(strings.ToLower(raw), "file:") {
			return // looks at the disk
		}
		s, err := ParseSource(raw)
		if err != nil {
			return
		}
		if u, err := url.Parse(s.Name()); err != nil || u.User != nil || u.Host == "" || u.RawQuery != "" {
			t.Errorf("the source %q of %q is accepted", s.Name(), raw)
		}
	})
}
