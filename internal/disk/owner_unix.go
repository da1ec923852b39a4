//go:build unix

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// IsForeign reports whether a file belongs to a user that is neither this one nor root.
func IsForeign(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Uid != 0 && int(stat.Uid) != os.Geteuid()
}
