//go:build linux && (amd64 || arm64)

package disk

import (
	"os"
	"runtime"
	"syscall"
)

// RunIdle runs f on a thread that gives way to all others, on the processor and
// on the disk, and ends with it.
func RunIdle(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // never unlocked: the thread is not used again
		const (
			leastNice     = 19
			ioprioProcess = 1
			ioprioIdle    = 3 << 13
		)
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, leastNice)
		_, _, _ = syscall.Syscall(syscall.SYS_IOPRIO_SET, ioprioProcess, 0, ioprioIdle)
		f()
	}()
	<-done
}

// DropPages lets the kernel forget a part of a file, unless it is mapped, so
// that a scrub takes no memory from others and the next one reads the disk.
func DropPages(f *os.File, offset, size int64) {
	const dontNeed = 4
	_, _, _ = syscall.Syscall6(syscall.SYS_FADVISE64, f.Fd(), uintptr(offset), uintptr(size), dontNeed, 0, 0)
}
