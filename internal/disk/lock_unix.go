//go:build unix

package disk

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

// lockPoll is how often a lock that another process holds is tried again.
const lockPoll = 50 * time.Millisecond

// Lock takes an exclusive lock, so that one process does what doing says. The
// kernel drops the lock when the process ends, however it ends.
func Lock(path, doing string) (release func(), err error) {
	release, err = tryLock(path, 0o644)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("another process is %s (it holds %s): wait for it to end", doing, path)
	}
	return release, err
}

// LockFolder is Lock of a folder itself, which leaves no file behind.
func LockFolder(path, doing string) (release func(), err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	release, err = flock(f)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("another process is %s: wait for it to end", doing)
	}
	return release, err
}

// WaitLock takes an exclusive lock on a file that only its owner can read, and waits for another process that holds it.
// waiting, if set, is called once before it waits.
func WaitLock(ctx context.Context, path string, waiting func()) (release func(), err error) {
	for {
		release, err = tryLock(path, 0o600)
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return release, err
		}
		if waiting != nil {
			waiting()
			waiting = nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(lockPoll):
		}
	}
}

// tryLock returns an error that is EWOULDBLOCK when another process holds the lock.
func tryLock(path string, mode os.FileMode) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, mode)
	if err != nil {
		return nil, fmt.Errorf("opening the lock: %w", err)
	}
	return flock(f)
}

// flock locks an open file, and closes it when that fails.
func flock(f *os.File) (release func(), err error) {
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("locking %s: %w", f.Name(), err)
	}
	return func() {
		// A process that is being started has the file open, too, until it becomes another program: closing alone would not
		// give the lock back.
		_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
		_ = f.Close()
	}, nil
}
