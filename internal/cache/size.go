package cache

import "fmt"

const mebibyte = 1 << 20

// Suggested is the size of a claim that holds the content with some room: a tenth and 64 MiB, in whole MiB.
func Suggested(content int64) int64 {
	return (content + content/10 + 64*mebibyte + mebibyte - 1) / mebibyte * mebibyte
}

func formatMebibytes(n int64) string { return fmt.Sprintf("%dMi", n/mebibyte) }
