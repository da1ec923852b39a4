package session

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const (
	// addressLength is that of an address in hex, with 0x.
	addressLength = 42
	// passphraseAttempts is how often a passphrase may be mistyped.
	passphraseAttempts = 3
	// personalResubmission is when a person is asked to sign a higher fee for a transaction that is not mined.
	personalResubmission = 2 * time.Minute
)

// Prepare completes the flags and makes the run ready to open keys. What it waits for then ends with the context.
func (s *Session) Prepare(ctx context.Context) error {
	if err := s.Complete(s.Getenv); err != nil {
		return err
	}
	s.openKey = func(l keyring.Location) (chain.Signer, error) { return keyring.Open(ctx, l, s.keyOptions()) }
	s.DryRun = s.DryRun || s.isWatched()
	return nil
}

// isWatched reports whether nothing signs for the account: then what it has to send itself is printed.
func (s *Session) isWatched() bool { return strings.HasPrefix(s.Key, string(keyring.Watch)+":") }

// CompleteWithoutContext is Prepare for a command that uses no context and opens no key.
func (s *Session) CompleteWithoutContext() error { return s.completeOutside(s.Getenv) }

func (s *Session) keyOptions() keyring.Options {
	if s.PassphraseFile != "" {
		return keyring.Options{Passphrase: func(context.Context, string) (string, error) {
			return keyring.ReadPassphrase(s.PassphraseFile)
		}}
	}
	return keyring.Options{Passphrase: s.AskSecret, Attempts: passphraseAttempts}
}

// KeyFolder is where keys are made and looked for.
func (s *Session) KeyFolder() (string, error) {
	config, err := configFolder(s.Getenv)
	return filepath.Join(config, "keys"), err
}

// Location returns where the key of the sending account is.
func (s *Session) Location() (keyring.Location, error) {
	if s.Key == "" {
		return keyring.Location{}, Usagef("no account: give --account or --key-file, set DEHUG_ACCOUNT, or use a context; " +
			"`dehug account new` makes one")
	}
	if strings.HasPrefix(s.Key, "0x") {
		return s.findKey(s.Key)
	}
	location, err := keyring.Parse(s.Key)
	if err != nil {
		return location, Usagef("--account: %w", err)
	}
	return location, nil
}

// findKey looks an account's key up in the folder of keys.
func (s *Session) findKey(text string) (keyring.Location, error) {
	if len(text) != addressLength {
		return keyring.Location{}, Usagef("--account begins with 0x and is no address; a private key is never given there")
	}
	address, err := evm.ParseAddress(text)
	if err != nil {
		return keyring.Location{}, Usagef("--account: %w", err)
	}
	folder, err := s.KeyFolder()
	if err != nil {
		return keyring.Location{}, err
	}
	entries, err := keyring.List(folder)
	if err != nil {
		return keyring.Location{}, err
	}
	for _, e := range entries {
		if e.Address == address && e.Problem == "" {
			return keyring.Parse(string(e.Kind) + ":" + e.Path)
		}
	}
	return keyring.Location{}, Usagef("no key in %s is of account %s; `dehug account list` shows those that are", folder,
		address)
}

// Signer opens the key of the sending account.
func (s *Session) Signer() (chain.Signer, error) {
	if s.signer != nil {
		return s.signer, nil
	}
	location, err := s.Location()
	if err != nil {
		return nil, err
	}
	opened, err := s.openKey(location)
	if err != nil {
		return nil, explainKey(location, err)
	}
	s.signer = opened
	if location.Kind == keyring.Clef {
		s.signer = signer.Announce(opened, func(what string) { s.Say("approve %s in Clef at %s", what, location.Place) })
	}
	return s.signer, nil
}

// explainKey makes errors about files that hold keys mistakes in usage.
func explainKey(l keyring.Location, err error) error {
	switch {
	case l.Kind != keyring.File && l.Kind != keyring.Keystore:
		return err
	case errors.Is(err, fs.ErrNotExist) && l.Kind == keyring.File:
		return Usagef("there is no key file %s; `dehug account new --plain --out %s` makes one", l.Place, l.Place)
	case errors.Is(err, fs.ErrNotExist):
		return Usagef("there is no keystore %s; `dehug account new --out %s` makes one", l.Place, l.Place)
	}
	return WrapUsage(err)
}

// resubmitAfter is when a transaction that is not mined is signed again with a higher fee; 0 for the usual time.
func (s *Session) resubmitAfter() time.Duration {
	if location, err := s.Location(); err == nil && location.Kind == keyring.Clef {
		return personalResubmission
	}
	return 0
}
