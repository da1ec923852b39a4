package content

import (
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestImportRefusesFilesThatChangeMeanwhile(t *testing.T) {
	for name, size := range map[string]int64{"longer": chunkSize + 1, "shorter": chunkSize - 1, "empty": 0, "gone": -1} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "model.bin")
			if err := os.WriteFile(path, make([]byte, chunkSize), 0o644); err != nil {
				t.Fatal(err)
			}
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = root.Close() }()
			l := &lister{root: root, spent: spent{limit: DefaultBudget()}}
			if _, err := l.folder(t.Context(), "", 1); err != nil {
				t.Fatal(err)
			}
			want := ErrCorrupt
			if size < 0 {
				want, err = os.ErrNotExist, os.Remove(path)
			} else {
				err = os.Truncate(path, size)
			}
			if err != nil {
				t.Fatal(err)
			}
			err = (&leafHasher{root: root}).hash(t.Context(), l.files)
			if !errors.Is(err, want) || !strings.Contains(err.Error(), "model.bin") {
				t.Errorf("hash: %v, want %v naming the file", err, want)
			}
		})
	}
}

// The first half of the digests that the reference implementation gives.
func TestMurmur3(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "0000000000000000",
		"hello":                     "cbd8a7b341bd9b02",
		"hello, world":              "342fac623a5ebc8e",
		"19 Jan 2038 at 3:14:07 AM": "b89e5988b737affc",
		"The quick brown fox jumps over the lazy dog.": "cd99481f9ee902c9",
	} {
		sum := murmur3([]byte(text))
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("murmur3 of %q is %s, want %s", text, got, want)
		}
	}
}

func TestNamesOfTheSameHashAreRefused(t *testing.T) {
	im := &importer{spent: spent{limit: DefaultBudget()}, out: &Imported{}}
	same := []shardEntry{{link: link{name: "one"}}, {link: link{name: "two"}}}
	_, err := im.shard(same, "sub", 0)
	if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "one") || !strings.Contains(err.Error(), "sub") {
		t.Errorf("shard: %v, want ErrMalformed naming both", err)
	}
}
