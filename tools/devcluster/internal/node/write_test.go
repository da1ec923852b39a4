package node

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestAFileThatIsRightIsNotWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kube-proxy.yaml")
	written := func(text string) time.Time {
		t.Helper()
		if err := writeChanged(path, text); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.ModTime()
	}
	written("one")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	if at := written("one"); !at.Equal(old) {
		t.Error("the same text was written again")
	}
	if at := written("two"); at.Equal(old) {
		t.Error("another text was not written")
	}
}
