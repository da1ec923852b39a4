package keyring

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Entry is one key of a folder.
type Entry struct {
	Path    string
	Kind    Kind
	Address evm.Address
	// Problem is why the key cannot be used; empty for one that can.
	Problem string
}

// List reads the keys of a folder in the order of their names; one that does not exist has none. Nothing is decrypted.
func List(folder string) ([]Entry, error) {
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var entries []Entry
	for _, file := range files {
		if file.IsDir() || strings.HasPrefix(file.Name(), ".") {
			continue
		}
		entries = append(entries, Inspect(filepath.Join(folder, file.Name())))
	}
	return entries, nil
}

// Inspect tells what kind of key a file holds, without decrypting it.
func Inspect(path string) Entry {
	e := Entry{Path: path}
	raw, err := ReadPrivate(path)
	if err != nil {
		e.Problem = err.Error()
		return e
	}
	if !strings.HasPrefix(strings.TrimSpace(string(raw)), "{") {
		key, err := signer.NewKeySigner(string(raw))
		if err != nil {
			e.Problem = err.Error()
			return e
		}
		e.Kind, e.Address = File, key.Address()
		return e
	}
	e.Kind = Keystore
	file, err := readKeystore(path, Options{})
	if err != nil {
		e.Problem = err.Error()
	}
	e.Address = file.address
	return e
}
