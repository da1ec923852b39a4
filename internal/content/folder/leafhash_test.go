package folder

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestImportRefusesFilesThatChangeMeanwhile(t *testing.T) {
	for name, size := range map[string]int64{"longer": ipld.ChunkSize + 1, "shorter": ipld.ChunkSize - 1, "empty": 0, "gone": -1} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "model.bin")
			if err := os.WriteFile(path, make([]byte, ipld.ChunkSize), 0o644); err != nil {
				t.Fatal(err)
			}
			tr, err := OpenTree(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer tr.Close()
			l := &lister{tree: tr, meter: ipld.NewMeter(ipld.DefaultBudget())}
			if _, err := l.listFolder(t.Context(), "", 1); err != nil {
				t.Fatal(err)
			}
			want := ipld.ErrCorrupt
			if size < 0 {
				want, err = os.ErrNotExist, os.Remove(path)
			} else {
				err = os.Truncate(path, size)
			}
			if err != nil {
				t.Fatal(err)
			}
			err = (&leafHasher{tree: tr}).hashFiles(t.Context(), l.files)
			if !errors.Is(err, want) || !strings.Contains(err.Error(), "model.bin") {
				t.Errorf("hash: %v, want %v naming the file", err, want)
			}
		})
	}
}
