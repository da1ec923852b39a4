package content

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Names beside the destination folder.
const (
	partialSuffix  = ".partial"
	journalSuffix  = ".journal"
	lockSuffix     = ".lock"
	manifestSuffix = ".manifest.json"
	skeletonSuffix = ".skeleton.car"
)

const (
	dirMode  = 0o755
	fileMode = 0o644
)

// diskError gives a full disk its kind.
func diskError(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return &ipld.Error{Kind: ErrNoSpace, Cause: err, Message: "the volume is full: " +
			"enlarge it (spec.cache.size) or free space"}
	}
	return err
}

// readAtMost reads a file of at most max bytes.
func readAtMost(path string, max int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, max+1))
	if err == nil && int64(len(data)) > max {
		err = fmt.Errorf("%s has more than %d bytes", path, max)
	}
	return data, err
}

// writeJSON replaces a file by the JSON of v, durably.
func writeJSON(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	tmp := path + ".tmp"
	f, err := os.OpenFile(tmp, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp, path)
}
