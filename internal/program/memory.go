package program

import (
	"io/fs"
	"math"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
)

// memoryShare is the part of a container's memory that Go's heap may take, in percent. The rest is for what Go does not
// count: the ledger's mapped files and the kernel's buffers.
const memoryShare = 90

// cgroupFiles say what memory a container has: cgroup v2 and v1.
var cgroupFiles = []string{"sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory/memory.limit_in_bytes"}

// LimitMemory sets Go's memory limit from the container's, unless GOMEMLIMIT is set, and returns the limit in force, in
// bytes; 0 when there is none.
func LimitMemory() int64 {
	if os.Getenv("GOMEMLIMIT") == "" {
		if limit := cgroupMemory(os.DirFS("/")); limit > 0 {
			debug.SetMemoryLimit(limit / 100 * memoryShare)
		}
	}
	if limit := debug.SetMemoryLimit(-1); limit < math.MaxInt64 {
		return limit
	}
	return 0
}

// cgroupMemory returns the memory limit of the container whose root is given, in bytes; 0 when there is none.
func cgroupMemory(root fs.FS) int64 {
	for _, name := range cgroupFiles {
		raw, err := fs.ReadFile(root, name)
		if err != nil {
			continue
		}
		limit, err := strconv.ParseInt(strings.TrimSpace(string(raw)), 10, 64)
		if err == nil && limit < 1<<62 { // v1 says "no limit" by a number close to 2^63, v2 by the word max
			return limit
		}
	}
	return 0
}
