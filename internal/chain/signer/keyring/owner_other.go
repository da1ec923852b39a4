//go:build !unix

package keyring

import "io/fs"

// areModesKept reports whether files have the modes of Unix.
const areModesKept = false

// isForeign reports nothing where files have no numbered owners.
func isForeign(fs.FileInfo) bool { return false }
