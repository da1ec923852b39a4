package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
)

// TestKeysAreOpenedWhenTheyAreNeeded mounts a keystore as a cluster does, after the program began.
func TestKeysAreOpenedWhenTheyAreNeeded(t *testing.T) {
	dir := t.TempDir()
	o := options{keys: []string{"base=keystore:" + filepath.Join(dir, "key.json")},
		passphraseFile: filepath.Join(dir, "passphrase")}
	k, err := newKeys(o)
	if err != nil {
		t.Fatal(err)
	}
	if key, err := k.open(t.Context(), "other"); key != nil || err != nil {
		t.Errorf("a network that has none: %v, %v", key, err)
	}
	if key, err := k.open(t.Context(), "base"); err == nil {
		t.Errorf("before it is there: %v", key)
	}
	const one = "0000000000000000000000000000000000000000000000000000000000000001"
	raw, account, err := keyring.EncryptKey(one, "correct horse")
	for path, content := range map[string]string{"key.json": string(raw), "passphrase": "correct horse\n"} {
		at := filepath.Join(dir, path)
		err = errors.Join(err, os.WriteFile(at, []byte(content), 0o400), os.Chmod(at, 0o440))
	}
	if err != nil {
		t.Fatal(err)
	}
	key, err := k.open(t.Context(), "base")
	if err != nil || key.Address() != account {
		t.Fatalf("it is %v, %v", key, err)
	}
	if again, err := k.open(t.Context(), "base"); err != nil || again != key {
		t.Errorf("it is opened again: %v, %v", again, err)
	}
}
