package keyring

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// privateFileLimit is more than any key takes.
const privateFileLimit = 64 << 10

// ErrExposed reports that others than its owner may read or change a file that holds a secret.
var ErrExposed = errors.New("the file is not private")

// What others than its owner must not be able to do with a file that holds a secret, as a mode: anything, or anything
// but reading by its group.
const (
	forOwner fs.FileMode = 0o077
	forGroup fs.FileMode = 0o037
)

// ReadPrivate reads a file that holds a secret. Like ssh, it refuses one that others may read or that belongs to
// another user; a link is followed.
func ReadPrivate(path string) ([]byte, error) { return readSecret(path, forOwner) }

// ReadMounted is ReadPrivate of a file that a cluster mounts, which the group of the pod may read.
func ReadMounted(path string) ([]byte, error) { return readSecret(path, forGroup) }

// read reads a file that holds a key.
func (o Options) read(path string) ([]byte, error) {
	if o.Mounted {
		return ReadMounted(path)
	}
	return ReadPrivate(path)
}

func readSecret(path string, forbidden fs.FileMode) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if err := checkPrivate(path, info, forbidden); err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(file, privateFileLimit+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if len(raw) > privateFileLimit {
		return nil, fmt.Errorf("%s is larger than %d bytes, so it is no key", path, privateFileLimit)
	}
	return raw, nil
}

func checkPrivate(path string, info fs.FileInfo, forbidden fs.FileMode) error {
	switch {
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file", path)
	case disk.IsForeign(info):
		return fmt.Errorf("%w: %s belongs to another user; copy it, or run as that user", ErrExposed, path)
	case areModesKept && info.Mode().Perm()&forbidden != 0:
		return fmt.Errorf("%w: others may use %s (mode %04o); run chmod 600 %s", ErrExposed, path, info.Mode().Perm(),
			quote(path))
	}
	return nil
}

// quote writes a path as a shell takes it.
func quote(path string) string {
	if strings.Trim(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./") == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// WritePrivate writes a new file that only its owner can read. It never overwrites one.
func WritePrivate(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", filepath.Base(path), err)
	}
	return nil
}

// openFile opens a private key in hex.
func openFile(path string, o Options) (signer.Signer, error) {
	raw, err := o.read(path)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(strings.TrimSpace(string(raw)), "{") {
		return nil, fmt.Errorf("%s is a keystore; name it as keystore:%s", path, path)
	}
	opened, err := signer.NewKeySigner(string(raw))
	if err != nil {
		return nil, fmt.Errorf("key file %s: %w", path, err)
	}
	return opened, nil
}

// ReadPassphrase reads a passphrase out of a private file; one line break at its end is no part of it.
func ReadPassphrase(path string) (string, error) { return readPassphrase(path, forOwner) }

// ReadMountedPassphrase is ReadPassphrase of a file that a cluster mounts.
func ReadMountedPassphrase(path string) (string, error) { return readPassphrase(path, forGroup) }

func readPassphrase(path string, forbidden fs.FileMode) (string, error) {
	raw, err := readSecret(path, forbidden)
	if err != nil {
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(raw), "\n"), "\r"), nil
}
