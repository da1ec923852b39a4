package content

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestContentThatDoesNotFitIsRefusedBeforeItsBytes(t *testing.T) {
	dir, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	fits := &workspace{dir: dir, m: &Manifest{Tree: ipld.Tree{Files: []ipld.File{{Path: "small", Size: 1}}}}}
	if err := fits.checkSpace(); err != nil {
		t.Errorf("a byte is refused: %v", err)
	}
	huge := &workspace{dir: dir, m: &Manifest{Tree: ipld.Tree{Files: []ipld.File{{Path: "small", Size: 1}, {Path: "huge", Size: 1 << 60}}}}}
	err = huge.checkSpace()
	if !errors.Is(err, ErrNoSpace) || Reason(err) != ReasonNoSpace {
		t.Fatalf("an exbibyte gives %v", err)
	}
	for _, says := range []string{"1099511627777 MiB more", "MiB free", "spec.cache.size"} {
		if !strings.Contains(err.Error(), says) {
			t.Errorf("error %q does not say %q", err, says)
		}
	}
}

func TestAFullDiskHasItsOwnReason(t *testing.T) {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		err := diskError(fmt.Errorf("writing a leaf: %w", &os.PathError{Op: "write", Path: "x", Err: full}))
		if Reason(err) != ReasonNoSpace || !strings.Contains(err.Error(), "enlarge it (spec.cache.size)") {
			t.Errorf("%v gives %q: %v", full, Reason(err), err)
		}
	}
	if Reason(diskError(&os.PathError{Op: "write", Path: "x", Err: syscall.EIO})) == ReasonNoSpace {
		t.Error("a broken disk counts as full")
	}
}
