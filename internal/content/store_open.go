package content

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// OpenStore opens the folder that was published as out. damaged, if set, is
// called with a path when bytes on disk turn out not to be what they should
// be; it must not block. A folder without a skeleton has no directories to hand
// out, see RestoreSkeleton.
func OpenStore(out string, damaged func(path string)) (*Store, error) {
	m, err := ReadManifest(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("nothing is published as %s (there is no %s): fetch it first", out, out+manifestSuffix)
	}
	if err != nil {
		return nil, err
	}
	root, err := ipld.ParseCID(m.Root)
	if err != nil {
		return nil, ipld.Errorf(ipld.ErrCorrupt, "the manifest %s is damaged (%s): remove it and the folder, and fetch again",
			out+manifestSuffix, err.Error())
	}
	dir, err := os.OpenRoot(out)
	if err != nil {
		return nil, fmt.Errorf("opening the published folder: %w", err)
	}
	if damaged == nil {
		damaged = func(string) {}
	}
	s := &Store{out: out, m: m, root: root, dir: dir, onDamage: damaged, files: map[ipld.CID]int32{}}
	s.buffers.New = func() any { return new([ipld.MaxBlock]byte) }
	if err := s.buildIndex(); err != nil {
		_ = dir.Close()
		return nil, err
	}
	if err := s.loadSkeleton(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		_ = dir.Close()
		return nil, err
	}
	return s, nil
}
