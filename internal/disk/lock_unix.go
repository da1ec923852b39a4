//go:build unix

package disk

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// Lock takes an exclusive lock, so that one process does what doing says. The
// kernel drops the lock when the process ends, however it ends.
func Lock(path, doing string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("opening the lock: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("another process is %s (it holds %s): wait for it to end", doing, path)
		}
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	return func() { _ = f.Close() }, nil
}
