//go:build !unix

package disk

import "errors"

// Lock is not available here, and fetching without it could mix two runs.
func Lock(_, _ string) (release func(), err error) {
	return nil, errors.New("fetching needs a system with file locks: run it on Linux or macOS")
}
