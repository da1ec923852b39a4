package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// CheckWritable reports why a file could not be written, before anything is done that it is to tell of.
func CheckWritable(path string) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return Usagef("%s is there already and is not a file: name another one", path)
	}
	partial, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return Usagef("%s cannot be written: %w", path, err)
	}
	if err := errors.Join(partial.Close(), os.Remove(partial.Name())); err != nil {
		return fmt.Errorf("trying to write %s: %w", path, err)
	}
	return nil
}

// WriteWhole writes a file whole or not at all.
func WriteWhole(path string, data []byte, mode fs.FileMode) error {
	partial, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	defer func() { _ = os.Remove(partial.Name()) }()
	_, err = partial.Write(data)
	if err = errors.Join(err, partial.Chmod(mode), partial.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := os.Rename(partial.Name(), path); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
