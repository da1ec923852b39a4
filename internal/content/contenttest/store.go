// Package contenttest makes content and serves it from real HTTP servers that
// behave as trustless gateways, or misbehave in a chosen way. Tests of every
// package that fetches content use it.
package contenttest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

// Store holds blocks by CID.
type Store map[string][]byte

// WriteFolder writes files, given by their path with forward slashes, into a
// new temporary folder and returns it.
func WriteFolder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatalf("making the folder of %s: %v", name, err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatalf("writing %s: %v", name, err)
		}
	}
	return dir
}

// Import returns the DAG of a folder and a store of all its blocks.
func Import(t testing.TB, dir string) (*folder.Imported, Store) {
	t.Helper()
	imp, err := folder.Import(t.Context(), dir)
	if err != nil {
		t.Fatalf("importing %s: %v", dir, err)
	}
	store := Store{}
	err = imp.EachBlock(t.Context(), dir, func(cid string, data []byte) error {
		store[cid] = bytes.Clone(data)
		return nil
	})
	if err != nil {
		t.Fatalf("reading the blocks of %s: %v", dir, err)
	}
	return imp, store
}

// Noise returns n reproducible bytes that do not compress.
func Noise(n int, seed uint64) string {
	out := make([]byte, n)
	for i := range out {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		out[i] = byte(seed)
	}
	return string(out)
}

// Model returns the files of a small content: empty ones, ones of one leaf and
// of several, and folders.
func Model() map[string]string {
	return map[string]string{
		"README.md":              "# tiny\n",
		"empty.txt":              "",
		"config.json":            "{}",
		"big.txt":                Noise(3<<20+5, 1),
		"exact.txt":              Noise(1<<20, 2),
		"sub/deep/vocab.txt":     Noise(1<<20+1, 3),
		".dehug/provenance.json": "{ }",
	}
}
