package cache

import "k8s.io/apimachinery/pkg/api/resource"

// bytesPerMemory is of how many bytes of content a pod needs one byte of memory beside what it needs for any: its
// table of leaves, with twice the room for one that is being read or written, at leaves of 256 KiB.
const bytesPerMemory = 1 << 10

// memoryFor is a memory limit, in whole MiB, for a content of that many bytes.
func memoryFor(least, content int64) resource.Quantity {
	return *resource.NewQuantity((least+content/bytesPerMemory)/mebibyte*mebibyte, resource.BinarySI)
}
