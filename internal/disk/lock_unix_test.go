//go:build unix

package disk

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestALockIsGivenBackWhileAProcessStarts holds what a process that is being started holds for a moment: the open file.
func TestALockIsGivenBackWhileAProcessStarts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	release, err := flock(f)
	if err != nil {
		t.Fatal(err)
	}
	held, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Close(held) }()
	if _, err := Lock(path, "testing"); err == nil {
		t.Fatal("a lock that is held was taken")
	}
	release()
	again, err := Lock(path, "testing")
	if err != nil {
		t.Fatal(err)
	}
	again()
}
