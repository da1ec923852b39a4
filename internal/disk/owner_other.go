//go:build !unix

package disk

import "io/fs"

// IsForeign reports nothing where files have no numbered owners.
func IsForeign(fs.FileInfo) bool { return false }
