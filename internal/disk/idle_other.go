//go:build !linux || !(amd64 || arm64)

package disk

import "os"

// RunIdle runs f; there are no idle priorities on this system.
func RunIdle(f func()) { f() }

// DropPages does nothing on this system.
func DropPages(*os.File, int64, int64) {}
