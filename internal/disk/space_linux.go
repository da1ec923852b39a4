package disk

import (
	"errors"
	"os"
	"syscall"
)

// Preallocate reserves size bytes for a file, so that a full disk shows before
// the bytes are fetched. On file systems that cannot, it sets the length.
func Preallocate(f *os.File, size int64) error {
	if size == 0 {
		return nil
	}
	err := syscall.Fallocate(int(f.Fd()), 0, 0, size)
	if errors.Is(err, syscall.EOPNOTSUPP) || errors.Is(err, syscall.ENOSYS) || errors.Is(err, syscall.EINVAL) {
		return f.Truncate(size)
	}
	return err
}

// StartWriteback asks the kernel to begin writing a part of a file to disk, so
// that the sync at the end has little left to wait for.
func StartWriteback(f *os.File, offset, size int64) {
	const syncFileRangeWrite = 2
	_ = syscall.SyncFileRange(int(f.Fd()), offset, size, syncFileRangeWrite)
}

// AllocatedBytes returns what a file already takes on disk.
func AllocatedBytes(info os.FileInfo) int64 {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return st.Blocks * 512
	}
	return 0
}
