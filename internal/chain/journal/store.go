package journal

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/disk"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const (
	// keepFor is how long entries that are over are kept, and keepMost how many of an account.
	keepFor  = 90 * 24 * time.Hour
	keepMost = 1000
	// temporaryFor is the age at which a file that was never finished is of a process that is gone.
	temporaryFor = time.Hour

	suffix         = ".json"
	temporary      = ".new-"
	writeLock      = "write.lock"
	asideDirectory = "damaged"
)

// errForeign is why an entry is not read that this program did not write for this user.
var errForeign = errors.New("it is no file of this user")

// Journal is a directory of entries. Each file is replaced whole, so a crash leaves the older or the newer one.
type Journal struct {
	dir string
	now func() time.Time
}

// Directory returns the default folder of the journal, below $XDG_STATE_HOME or $HOME.
func Directory(getenv func(string) string) (string, error) {
	if state := getenv("XDG_STATE_HOME"); filepath.IsAbs(state) {
		return filepath.Join(state, "dehug"), nil
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "state", "dehug"), nil
	}
	return "", errors.New("there is no place for the journal of transactions: neither XDG_STATE_HOME nor HOME is set")
}

// Open opens a journal, which only its owner can read, and makes it when there is none.
func Open(dir string) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the journal of transactions: %w", err)
	}
	info, err := os.Stat(dir)
	switch {
	case err == nil && disk.IsForeign(info):
		return nil, fmt.Errorf("the journal of transactions %s belongs to another user, who could write into it that "+
			"something is paid; give a directory of your own with --state-dir", dir)
	case err == nil:
		err = os.Chmod(dir, 0o700)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the journal of transactions: %w", err)
	}
	return &Journal{dir: dir, now: time.Now}, nil
}

// Path is the journal's directory.
func (j *Journal) Path() string { return j.dir }

// Entries returns all entries, oldest first. A damaged one is moved aside and returned as an error, once.
func (j *Journal) Entries() ([]*Entry, error) { return j.read("") }

// Find returns the entry that holds a transaction whose hash begins with the given digits.
func (j *Journal) Find(prefix string) (*Entry, error) {
	entries, err := j.Entries()
	if err != nil {
		return nil, err
	}
	prefix = strings.ToLower(strings.TrimPrefix(prefix, "0x"))
	var found []*Entry
	for _, e := range entries {
		if slices.ContainsFunc(e.Transactions, func(t Transaction) bool {
			return strings.HasPrefix(strings.TrimPrefix(t.Hash.String(), "0x"), prefix)
		}) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("the journal %s has no transaction 0x%s", j.dir, prefix)
	case 1:
		return found[0], nil
	}
	return nil, fmt.Errorf("%d transactions of the journal begin with 0x%s; give more digits", len(found), prefix)
}

// fileName is an entry's file.
func fileName(e *Entry) string {
	return fmt.Sprintf("%s%d-%s%s", accountPrefix(e.ChainID, e.Account), e.Nonce, shortHash(e.First()), suffix)
}

// shortHash is as much of a hash as a file's name holds.
func shortHash(hash evm.Hash) string { return hash.String()[2:18] }

func accountPrefix(chainID uint64, account evm.Address) string {
	return fmt.Sprintf("%d-%s-", chainID, account.LowerHex())
}

// read reads the entries whose files' names begin with a prefix, oldest first.
func (j *Journal) read(prefix string) ([]*Entry, error) {
	files, err := os.ReadDir(j.dir)
	if err != nil {
		return nil, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	var entries []*Entry
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), prefix) || !strings.HasSuffix(f.Name(), suffix) {
			continue
		}
		e, err := j.readFile(f.Name())
		if errors.Is(err, fs.ErrNotExist) { // pruned meanwhile
			continue
		}
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b *Entry) int { return a.PreparedAt.Compare(b.PreparedAt) })
	return entries, nil
}

func (j *Journal) readFile(name string) (*Entry, error) {
	path := filepath.Join(j.dir, name)
	info, err := os.Lstat(path)
	if err != nil {
		return nil, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	// Others could put files there before the directory was for its owner alone.
	if !info.Mode().IsRegular() || disk.IsForeign(info) {
		return nil, j.moveAside(name, errForeign)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	e, err := decode(raw)
	switch {
	case errors.Is(err, errNewer):
		return nil, fmt.Errorf("%s of the journal of transactions is of a newer version of this program; use that one, or "+
			"name "+
			"another directory in XDG_STATE_HOME", path)
	case err != nil:
		return nil, j.moveAside(name, err)
	}
	return e, nil
}

// moveAside moves a damaged entry to where no run reads it, and returns an error that names the place.
func (j *Journal) moveAside(name string, cause error) error {
	aside := filepath.Join(j.dir, asideDirectory)
	to := filepath.Join(aside, fmt.Sprintf("%s.%d", name, j.now().UnixNano()))
	if err := errors.Join(os.MkdirAll(aside, 0o700), os.Rename(filepath.Join(j.dir, name), to)); err != nil {
		return fmt.Errorf("the journal's entry %s is damaged (%w) and cannot be moved aside: %w", name, cause, err)
	}
	return fmt.Errorf("the journal's entry %s is damaged (%w) and was moved to %s; it is of a transaction that may be "+
		"mined, so look at the account on the chain before you run the command again", name, cause, to)
}

// update changes an entry under a lock. change is called with the entry, or with nil when there is none, and returns
// what to write, or nil for nothing.
func (j *Journal) update(ctx context.Context, name string, change func(*Entry) (*Entry, error)) error {
	release, err := disk.WaitLock(ctx, filepath.Join(j.dir, writeLock), nil)
	if err != nil {
		return fmt.Errorf("locking the journal of transactions: %w", err)
	}
	defer release()
	e, err := j.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		e, err = nil, nil
	}
	if err != nil {
		return err
	}
	if e, err = change(e); err != nil || e == nil {
		return err
	}
	return j.write(name, e)
}

// write replaces an entry's file whole.
func (j *Journal) write(name string, e *Entry) error {
	raw, err := encode(e)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(j.dir, temporary+"*")
	if err != nil {
		return fmt.Errorf("writing the journal of transactions: %w", err)
	}
	_, err = f.Write(raw)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(j.dir, name))
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("writing the journal of transactions: %w", err)
	}
	if err := disk.SyncFolder(j.dir); err != nil {
		return fmt.Errorf("writing the journal of transactions: %w", err)
	}
	return nil
}

// prune removes what is over and old or too much, of one account, and files that were never finished.
func (j *Journal) prune(prefix string) error {
	entries, err := j.read(prefix)
	if err != nil {
		return err
	}
	over := slices.DeleteFunc(entries, func(e *Entry) bool { return e.Open() })
	for i, e := range over {
		if i < len(over)-keepMost || j.now().Sub(e.PreparedAt) > keepFor {
			_ = os.Remove(filepath.Join(j.dir, fileName(e)))
		}
	}
	files, err := os.ReadDir(j.dir)
	if err != nil {
		return fmt.Errorf("reading the journal of transactions: %w", err)
	}
	for _, f := range files {
		info, err := f.Info()
		if err == nil && strings.HasPrefix(f.Name(), temporary) && j.now().Sub(info.ModTime()) > temporaryFor {
			_ = os.Remove(filepath.Join(j.dir, f.Name()))
		}
	}
	return nil
}
