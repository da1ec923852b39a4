// Package disk measures file systems.
package disk

import "syscall"

// FreeBytes returns what an unprivileged writer may still store under a folder. It reports false where that is not
// known.
func FreeBytes(folder string) (int64, bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * s.Bsize, true
}
