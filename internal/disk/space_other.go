//go:build !linux

package disk

import "os"

// Preallocate sets the length of a file.
func Preallocate(f *os.File, size int64) error { return f.Truncate(size) }

// AllocatedBytes returns what a file takes on disk at most.
func AllocatedBytes(info os.FileInfo) int64 { return info.Size() }

// StartWriteback does nothing on this system.
func StartWriteback(*os.File, int64, int64) {}
