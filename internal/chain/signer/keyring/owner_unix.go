//go:build unix

package keyring

// areModesKept reports whether files have the modes of Unix.
const areModesKept = true
