package keyring_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func write(t *testing.T, content string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAKeyFileThatOthersMayUseIsRefused(t *testing.T) {
	key, address := newKey(t)
	for mode, ok := range map[os.FileMode]bool{
		0o600: true, 0o400: true, 0o700: true, 0o640: false, 0o604: false, 0o644: false, 0o660: false, 0o601: false, 0o620: false,
	} {
		path := write(t, "0x"+hexOf(key)+"\n", mode)
		s, err := open(t, "file:"+path)
		if ok && (err != nil || s.Address() != address) {
			t.Errorf("mode %o: %v", mode, err)
		}
		if !ok && (!errors.Is(err, keyring.ErrExposed) || !strings.Contains(err.Error(), "run chmod 600 "+path) || strings.Contains(err.Error(), hexOf(key))) {
			t.Errorf("mode %o: %v", mode, err)
		}
	}
}

func TestAMountedFileMayBeReadByItsGroup(t *testing.T) {
	key, address := newKey(t)
	for mode, ok := range map[os.FileMode]bool{0o600: true, 0o440: true, 0o640: true, 0o444: false, 0o460: false, 0o604: false} {
		location, err := keyring.Parse("file:" + write(t, hexOf(key), mode))
		if err != nil {
			t.Fatal(err)
		}
		s, err := keyring.Open(t.Context(), location, keyring.Options{Mounted: true})
		if ok && (err != nil || s.Address() != address) || !ok && !errors.Is(err, keyring.ErrExposed) {
			t.Errorf("mode %o: %v", mode, err)
		}
		if _, err := keyring.ReadMountedPassphrase(location.Place); ok != (err == nil) {
			t.Errorf("a passphrase of mode %o: %v", mode, err)
		}
	}
}

func TestAKeyFileIsReadThroughALink(t *testing.T) {
	key, address := newKey(t)
	link := filepath.Join(t.TempDir(), "my key's link")
	if err := os.Symlink(write(t, hexOf(key), 0o600), link); err != nil {
		t.Fatal(err)
	}
	if s, err := open(t, "file:"+link); err != nil || s.Address() != address {
		t.Errorf("%v", err)
	}
	os.Remove(link)
	if err := os.Symlink(write(t, hexOf(key), 0o644), link); err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, "file:"+link); err == nil || !strings.Contains(err.Error(), `chmod 600 '`+strings.ReplaceAll(link, "'", `'\''`)+`'`) {
		t.Errorf("a link does not hide a mode, and a shell takes the path: %v", err)
	}
}

func TestFilesThatAreNoKeysAreRefusedAndNotShown(t *testing.T) {
	key, _ := newKey(t)
	for name, c := range map[string]struct{ content, says string }{
		"too short": {hexOf(key)[:62], "not 32 bytes"}, "words": {"correct horse battery staple", "not 32 bytes"},
		"a keystore": {`{"version": 3}`, "keystore:"}, "too long": {strings.Repeat("0", 1<<17), "larger than"}, "nothing": {"", "not 32 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open(t, "file:"+write(t, c.content, 0o600))
			if err == nil || !strings.Contains(err.Error(), c.says) || c.content != "" && strings.Contains(err.Error(), c.content) {
				t.Errorf("%v", err)
			}
		})
	}
	if _, err := open(t, "file:"+t.TempDir()); err == nil || !strings.Contains(err.Error(), "not a file") {
		t.Errorf("a folder: %v", err)
	}
	if _, err := open(t, "file:"+filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

// light is a keystore that is fast to open.
func light(t *testing.T, passphrase string) (path string, address evm.Address, encoded map[string]any) {
	t.Helper()
	key, address := newKey(t)
	raw, err := keystore.EncryptKey(&keystore.Key{Id: uuid.New(), Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}, passphrase, keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &encoded); err != nil {
		t.Fatal(err)
	}
	return write(t, string(raw), 0o600), address, encoded
}

// passphrases answers with one after the other.
func passphrases(t *testing.T, asked *[]string, words ...string) keyring.Options {
	return keyring.Options{Attempts: 3, Passphrase: func(_ context.Context, ask string) (string, error) {
		*asked = append(*asked, ask)
		if len(*asked) > len(words) {
			t.Fatal("asked once too often")
		}
		return words[len(*asked)-1], nil
	}}
}

func openWith(t *testing.T, path string, o keyring.Options) (signer.Signer, error) {
	t.Helper()
	location, err := keyring.Parse("keystore:" + path)
	if err != nil {
		t.Fatal(err)
	}
	return keyring.Open(context.Background(), location, o)
}

func TestAKeystoreIsOpenedWhenItSignsAndOnce(t *testing.T) {
	path, address, _ := light(t, "correct horse")
	var asked []string
	s, err := openWith(t, path, passphrases(t, &asked, "wrong", "correct horse"))
	if err != nil || s.Address() != address || len(asked) != 0 {
		t.Fatalf("account %v, asked %q, %v; its address needs no passphrase", s, asked, err)
	}
	signature, err := s.SignTyped(context.Background(), document())
	if err != nil {
		t.Fatal(err)
	}
	expectSignature(t, address, signature)
	signed, err := s.SignTx(context.Background(), transaction(), chainID)
	if err != nil {
		t.Fatal(err)
	}
	expectSigned(t, address, signed)
	if len(asked) != 2 || asked[0] != "Passphrase of account "+address.String() {
		t.Errorf("asked %q", asked)
	}
}

func TestAWrongPassphraseOpensNothing(t *testing.T) {
	path, _, _ := light(t, "correct horse")
	var asked []string
	s, err := openWith(t, path, passphrases(t, &asked, "a", "b", "c"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SignTyped(context.Background(), document()); !errors.Is(err, keyring.ErrPassphrase) {
		t.Errorf("%v", err)
	}
	s, _ = openWith(t, path, keyring.Options{})
	if _, err := s.SignTx(context.Background(), transaction(), chainID); err == nil || !strings.Contains(err.Error(), "--passphrase-file") {
		t.Errorf("without a way to ask: %v", err)
	}
}

func TestAKeystoreThatNamesAnotherAccountIsRefused(t *testing.T) {
	path, address, encoded := light(t, "x")
	_, other := newKey(t)
	encoded["address"] = other.String()
	raw, _ := json.Marshal(encoded)
	os.WriteFile(path, raw, 0o600)
	var asked []string
	s, err := openWith(t, path, passphrases(t, &asked, "x"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SignTx(context.Background(), transaction(), chainID); err == nil || !strings.Contains(err.Error(), "holds the key of "+address.String()) {
		t.Errorf("%v", err)
	}
	delete(encoded, "address")
	raw, _ = json.Marshal(encoded)
	os.WriteFile(path, raw, 0o600)
	asked = nil
	if s, err = openWith(t, path, passphrases(t, &asked, "x")); err != nil || s.Address() != address || len(asked) != 1 {
		t.Errorf("without an address it is opened for it: %v, asked %q", err, asked)
	}
}

// set changes a value deep in a document.
func set(path string, value any) func(map[string]any) {
	return func(m map[string]any) {
		parts := strings.Split(path, ".")
		for _, part := range parts[:len(parts)-1] {
			m = m[part].(map[string]any)
		}
		m[parts[len(parts)-1]] = value
	}
}

func TestKeystoresThatNoWalletMakesAreRefusedBeforeTheyAreDecrypted(t *testing.T) {
	for name, change := range map[string]func(map[string]any){
		"version 1": set("version", "1"), "version 4": set("version", 4), "bad address": set("address", "12"),
		"no crypto": set("crypto", map[string]any{}), "other cipher": set("crypto.cipher", "aes-128-cbc"),
		"16 GiB": set("crypto.kdfparams.n", 1<<24), "8 GiB by r": set("crypto.kdfparams.r", 1<<14), "long by p": set("crypto.kdfparams.p", 1<<20),
		"overflow": set("crypto.kdfparams.r", 1<<30), "n of no power": set("crypto.kdfparams.n", 1000), "n is text": set("crypto.kdfparams.n", "2"),
		"n is a fraction": set("crypto.kdfparams.n", 4096.5), "negative r": set("crypto.kdfparams.r", -8), "no p": set("crypto.kdfparams.p", nil),
		"salt is a number": set("crypto.kdfparams.salt", 7), "no salt": set("crypto.kdfparams.salt", ""), "short derived key": set("crypto.kdfparams.dklen", 16),
		"short vector": set("crypto.cipherparams.iv", "00"), "short text": set("crypto.ciphertext", "00"), "no checksum": set("crypto.mac", ""),
		"other derivation": set("crypto.kdf", "argon2"),
		"pbkdf2 for hours": func(m map[string]any) {
			set("crypto.kdf", "pbkdf2")(m)
			set("crypto.kdfparams", map[string]any{"c": 1 << 30, "prf": "hmac-sha256", "dklen": 32, "salt": strings.Repeat("ab", 32)})(m)
		},
		"pbkdf2 of sha1": func(m map[string]any) {
			set("crypto.kdf", "pbkdf2")(m)
			set("crypto.kdfparams", map[string]any{"c": 1000, "prf": "hmac-sha1", "dklen": 32, "salt": strings.Repeat("ab", 32)})(m)
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, _, encoded := light(t, "x")
			change(encoded)
			raw, err := json.Marshal(encoded)
			if err != nil {
				t.Fatal(err)
			}
			os.WriteFile(path, raw, 0o600)
			if _, err := openWith(t, path, passphrases(t, new([]string), "x")); err == nil || !strings.Contains(err.Error(), path) {
				t.Errorf("%v", err)
			}
		})
	}
	if _, err := openWith(t, write(t, strings.Repeat("ab", 32), 0o600), keyring.Options{}); err == nil || !strings.Contains(err.Error(), "file:") {
		t.Errorf("a plain key: %v", err)
	}
}

// The test vectors of the Web3 Secret Storage Definition, version 3.
func TestTheDefinitionsKeystoresAreOpened(t *testing.T) {
	const address = "0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b"
	for name, crypto := range map[string]string{
		"pbkdf2": `{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},"ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256","salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"}`,
		"scrypt": `{"cipher":"aes-128-ctr","cipherparams":{"iv":"83dbcc02d8ccb40e466191a123791e0e"},"ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c","kdf":"scrypt","kdfparams":{"dklen":32,"n":262144,"p":8,"r":1,"salt":"ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},"mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := write(t, `{"crypto":`+crypto+`,"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}`, 0o600)
			s, err := openWith(t, path, passphrases(t, new([]string), "testpassword"))
			if err != nil || s.Address().String() != address {
				t.Errorf("%v, %v; want account %s", s, err, address)
			}
		})
	}
}

func TestAMadeKeystoreIsOpenedByOthersAndByUs(t *testing.T) {
	key, address := newKey(t)
	raw, named, err := keyring.EncryptKey(hexOf(key), "päss phrase")
	if err != nil || named != address || strings.Contains(string(raw), hexOf(key)) {
		t.Fatalf("account %s, %v", named, err)
	}
	theirs, err := keystore.DecryptKey(raw, "päss phrase")
	if err != nil || evm.Address(theirs.Address) != address {
		t.Errorf("geth reads %v, %v", theirs, err)
	}
	s, err := openWith(t, write(t, string(raw), 0o600), passphrases(t, new([]string), "päss phrase"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SignTx(context.Background(), transaction(), chainID); err != nil {
		t.Error(err)
	}
	if _, _, err := keyring.EncryptKey("zz", "x"); err == nil {
		t.Error("no key became a keystore")
	}
}

func TestPrivateFilesAreNewAndPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new")
	if err := keyring.WritePrivate(path, []byte("secret")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := keyring.WritePrivate(path, []byte("other")); !errors.Is(err, os.ErrExist) {
		t.Errorf("an existing file: %v", err)
	}
	if raw, _ := os.ReadFile(path); string(raw) != "secret" {
		t.Errorf("it was overwritten: %q", raw)
	}
}

func TestPassphrasesComeFromPrivateFiles(t *testing.T) {
	for content, want := range map[string]string{"pass\n": "pass", "pass\r\n": "pass", "pass": "pass", " pass \n\n": " pass \n"} {
		if got, err := keyring.ReadPassphrase(write(t, content, 0o600)); err != nil || got != want {
			t.Errorf("%q is %q, %v", content, got, err)
		}
	}
	if _, err := keyring.ReadPassphrase(write(t, "pass", 0o644)); !errors.Is(err, keyring.ErrExposed) {
		t.Errorf("%v", err)
	}
}

func TestAFolderOfKeysIsListed(t *testing.T) {
	folder := t.TempDir()
	path, address, _ := light(t, "x")
	raw, _ := os.ReadFile(path)
	plain, plainAddress := newKey(t)
	for name, file := range map[string]struct {
		content string
		mode    os.FileMode
	}{
		"a.json": {string(raw), 0o600}, "b": {hexOf(plain), 0o600}, "c": {hexOf(plain), 0o644}, "d": {"no key", 0o600}, ".hidden": {"", 0o600},
	} {
		os.WriteFile(filepath.Join(folder, name), []byte(file.content), file.mode)
	}
	os.Mkdir(filepath.Join(folder, "e"), 0o700)
	entries, err := keyring.List(folder)
	if err != nil || len(entries) != 4 {
		t.Fatalf("%+v, %v", entries, err)
	}
	if e := entries[0]; e.Kind != keyring.Keystore || e.Address != address || e.Problem != "" {
		t.Errorf("%+v", e)
	}
	if e := entries[1]; e.Kind != keyring.File || e.Address != plainAddress || e.Problem != "" {
		t.Errorf("%+v", e)
	}
	if !strings.Contains(entries[2].Problem, "chmod") || !strings.Contains(entries[3].Problem, "32 bytes") {
		t.Errorf("%+v", entries[2:])
	}
	if entries, err := keyring.List(filepath.Join(folder, "none")); err != nil || entries != nil {
		t.Errorf("%v, %v", entries, err)
	}
}
