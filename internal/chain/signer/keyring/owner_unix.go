//go:build unix

package keyring

import (
	"io/fs"
	"os"
	"syscall"
)

// areModesKept reports whether files have the modes of Unix.
const areModesKept = true

// isForeign reports whether a file belongs to a user that is neither this one nor root.
func isForeign(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Uid != 0 && int(stat.Uid) != os.Geteuid()
}
