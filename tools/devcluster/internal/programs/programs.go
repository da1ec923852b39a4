// Package programs carries the sources of the small programs that run inside the cluster. They use the standard
// library alone, so that they build anywhere in a second.
package programs

import "embed"

//go:embed pause/main.go checkapp/main.go
var files embed.FS

// Source returns the one source file of the program "pause" or "checkapp".
func Source(name string) ([]byte, error) { return files.ReadFile(name + "/main.go") }
