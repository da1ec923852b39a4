package keyring_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

const someone = "0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b"

func TestAccountsAreRead(t *testing.T) {
	t.Setenv("HOME", "/home/alice")
	for text, want := range map[string]keyring.Location{
		"file:/a/b":                                       {Kind: keyring.File, Place: "/a/b"},
		"keystore:~/keys/a.json":                          {Kind: keyring.Keystore, Place: "/home/alice/keys/a.json"},
		"clef:http://127.0.0.1:8550#" + someone:           {Kind: keyring.Clef, Place: "http://127.0.0.1:8550"},
		"clef:~/.clef/clef.ipc#" + someone:                {Kind: keyring.Clef, Place: filepath.Join("/home/alice", ".clef/clef.ipc")},
		"clef:unix:/run/clef.ipc#" + someone:              {Kind: keyring.Clef, Place: "/run/clef.ipc"},
		"web3signer:https://signer:9000#" + someone:       {Kind: keyring.Web3Signer, Place: "https://signer:9000"},
		"awskms:alias/x?region=eu-west-1&profile=p":       {Kind: keyring.AWSKMS, Place: "alias/x", Region: "eu-west-1", Profile: "p"},
		"awskms:arn:aws:kms:us-east-1:1:key/u#" + someone: {Kind: keyring.AWSKMS, Place: "arn:aws:kms:us-east-1:1:key/u", Region: "us-east-1"},
		"watch:" + someone:                                {Kind: keyring.Watch, Place: someone},
	} {
		got, err := keyring.Parse(text)
		if err != nil || got.Kind != want.Kind || got.Place != want.Place || got.Region != want.Region || got.Profile != want.Profile ||
			got.Named() != strings.Contains(text, someone) || got.Named() && got.Address.String() != someone || got.String() != text {
			t.Errorf("%s is %+v, %v", text, got, err)
		}
	}
}

func TestNothingSignsForAWatchedAccount(t *testing.T) {
	location, err := keyring.Parse("watch:" + someone)
	if err != nil {
		t.Fatal(err)
	}
	watched, err := keyring.Open(t.Context(), location, keyring.Options{})
	if err != nil || watched.Address().String() != someone {
		t.Fatalf("it is %v, %v", watched, err)
	}
	if _, err := watched.SignTyped(t.Context(), typeddata.Document{}); !errors.Is(err, keyring.ErrWatched) {
		t.Errorf("a document: %v", err)
	}
	if _, err := watched.SignTx(t.Context(), nil, 1); !errors.Is(err, keyring.ErrWatched) {
		t.Errorf("a transaction: %v", err)
	}
}

func TestAccountsThatNameNoKeyAreRefused(t *testing.T) {
	for text, says := range map[string]string{
		"": "no kind", "ledger:1": "no kind", "/home/alice/key": "no kind", "file:": "names no key", "keystore:": "names no key",
		"clef:http://127.0.0.1:8550": "no address", "clef:#" + someone: "names no key", "clef:http://#" + someone: "no URL",
		"clef:http://h#0x12": "address", "web3signer:127.0.0.1:9000#" + someone: "no URL", "web3signer:ftp://h#" + someone: "no URL",
		"web3signer:https://u:SECRET@h#" + someone: "no credentials", "web3signer:https://h?token=SECRET#" + someone: "no credentials",
		"awskms:": "names no key", "awskms:x?reg=1": "nothing else", "awskms:x?region=a&region=b": "nothing else", "awskms:x?%zz": "cannot be read",
		strings.Repeat("ab", 32): "no kind", "watch:": "address", "watch:0x12": "address",
	} {
		_, err := keyring.Parse(text)
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "SECRET") || strings.Contains(err.Error(), strings.Repeat("ab", 32)) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
