//go:build unix

package keyring

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// owned is a file of a user.
type owned uint32

func (owned) Name() string       { return "key" }
func (owned) Size() int64        { return 64 }
func (owned) Mode() fs.FileMode  { return 0o600 }
func (owned) ModTime() time.Time { return time.Time{} }
func (owned) IsDir() bool        { return false }
func (o owned) Sys() any         { return &syscall.Stat_t{Uid: uint32(o)} }

func TestAnotherUsersKeyFileIsRefused(t *testing.T) {
	us := uint32(os.Geteuid())
	for uid, foreign := range map[uint32]bool{us: false, 0: false, us + 1: true} {
		err := checkPrivate("key", owned(uid), forOwner)
		if foreign != errors.Is(err, ErrExposed) || foreign != (err != nil && strings.Contains(err.Error(), "another user")) {
			t.Errorf("of user %d, for user %d: %v", uid, us, err)
		}
	}
}
