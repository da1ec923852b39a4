package program

import (
	"testing"
	"testing/fstest"
)

func TestCgroupMemory(t *testing.T) {
	for name, c := range map[string]struct {
		file, says string
		want       int64
	}{
		"v2":           {file: "sys/fs/cgroup/memory.max", says: "1073741824\n", want: 1 << 30},
		"v2, no limit": {file: "sys/fs/cgroup/memory.max", says: "max\n"},
		"v1":           {file: "sys/fs/cgroup/memory/memory.limit_in_bytes", says: "1073741824\n", want: 1 << 30},
		"v1, no limit": {file: "sys/fs/cgroup/memory/memory.limit_in_bytes", says: "9223372036854771712\n"},
		"no cgroup":    {file: "etc/hostname", says: "host\n"},
	} {
		if got := cgroupMemory(fstest.MapFS{c.file: {Data: []byte(c.says)}}); got != c.want {
			t.Errorf("%s: %d bytes, want %d", name, got, c.want)
		}
	}
}
