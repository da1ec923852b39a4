//go:build !unix

package disk

import (
	"context"
	"errors"
)

// Lock is not available here, and fetching without it could mix two runs.
func Lock(_, _ string) (release func(), err error) {
	return nil, errors.New("fetching needs a system with file locks: run it on Linux or macOS")
}

// LockFolder is not available here, and publishing without it could mix two runs.
func LockFolder(_, _ string) (release func(), err error) {
	return nil, errors.New("publishing needs a system with file locks: run it on Linux or macOS")
}

// WaitLock is not available here, and two processes of one account could send the same twice.
func WaitLock(context.Context, string, func()) (release func(), err error) {
	return nil, errors.New("sending needs a system with file locks: run it on Linux or macOS")
}
