// Package keyring opens the keys that a person or a program signs with, wherever they are: in a file, in a keystore, in
// Clef and the hardware wallets behind it, in Web3Signer, or in AWS KMS.
package keyring

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Kind is a kind of key.
type Kind string

// Kinds of keys.
const (
	// File is a private key in hex, not encrypted.
	File Kind = "file"
	// Keystore is a private key in a JSON file of version 3, encrypted with a passphrase.
	Keystore Kind = "keystore"
	// Clef is a key that Clef holds, alone or in a hardware wallet.
	Clef Kind = "clef"
	// Web3Signer is a key that a Web3Signer holds.
	Web3Signer Kind = "web3signer"
	// AWSKMS is a key that AWS KMS holds.
	AWSKMS Kind = "awskms"
	// Watch is an account that is only watched, such as a contract's: nothing signs for it.
	Watch Kind = "watch"
)

// forms are how each kind is written.
var forms = map[Kind]string{
	File: "file:<path>", Keystore: "keystore:<path>", Clef: "clef:<URL or socket>#<address>",
	Web3Signer: "web3signer:<URL>#<address>", AWSKMS: "awskms:<key id>?region=<region>", Watch: "watch:<address>",
}

// Forms are how accounts are written, one of each kind.
func Forms() []string {
	return []string{forms[File], forms[Keystore], forms[Clef], forms[Web3Signer], forms[AWSKMS], forms[Watch]}
}

// Location specifies where an account's key is.
type Location struct {
	Kind Kind
	// Place is a path, a URL, or the id of a key.
	Place string
	// Address is the account, where the location names it.
	Address evm.Address
	// Region and Profile are those of AWS; empty for what its own settings say.
	Region, Profile string
	text            string
}

// String is the location as it was written.
func (l Location) String() string { return l.text }

// Named reports whether the location itself names the account.
func (l Location) Named() bool { return l.Address != evm.Address{} }

// Parse reads an account such as keystore:~/keys/alice.json.
func Parse(text string) (Location, error) {
	kind, place, found := strings.Cut(text, ":")
	l := Location{Kind: Kind(kind), Place: place, text: text}
	if _, known := forms[l.Kind]; !found || !known {
		return Location{}, fmt.Errorf("account %q has no kind that is known; write it as %s", shorten(text),
			strings.Join(Forms(), ", "))
	}
	var err error
	switch l.Kind {
	case File, Keystore:
		l.Place, err = expandHome(place)
	case Clef:
		if err = l.takeAddress(true); err == nil {
			err = l.checkClef()
		}
	case Web3Signer:
		if err = l.takeAddress(true); err == nil {
			err = checkURL(l.Place)
		}
	case AWSKMS:
		if err = l.takeAddress(false); err == nil {
			err = l.takeRegion()
		}
	case Watch:
		l.Address, err = evm.ParseAddress(place)
	}
	if err == nil && l.Place == "" {
		err = fmt.Errorf("it names no key")
	}
	if err != nil {
		return Location{}, fmt.Errorf("account of kind %s: %w; write it as %s", kind, err, forms[l.Kind])
	}
	return l, nil
}

// takeAddress cuts the account's address off the place.
func (l *Location) takeAddress(required bool) error {
	place, address, found := strings.Cut(l.Place, "#")
	if !found && required {
		return fmt.Errorf("it names no address")
	}
	if !found {
		return nil
	}
	parsed, err := evm.ParseAddress(address)
	if err != nil {
		return err
	}
	l.Place, l.Address = place, parsed
	return nil
}

// checkClef reads a URL or the path of a socket.
func (l *Location) checkClef() error {
	if strings.HasPrefix(l.Place, "http:") || strings.HasPrefix(l.Place, "https:") {
		return checkURL(l.Place)
	}
	path, err := expandHome(strings.TrimPrefix(l.Place, "unix:"))
	l.Place = path
	return err
}

// takeRegion cuts the settings of AWS off the place.
func (l *Location) takeRegion() error {
	place, query, _ := strings.Cut(l.Place, "?")
	values, err := url.ParseQuery(query)
	if err != nil {
		return fmt.Errorf("its settings cannot be read")
	}
	for name, given := range values {
		if !slices.Contains([]string{"region", "profile"}, name) || len(given) != 1 {
			return fmt.Errorf("it may have one region and one profile, and nothing else")
		}
	}
	l.Place, l.Region, l.Profile = place, values.Get("region"), values.Get("profile")
	if arn := strings.Split(place, ":"); l.Region == "" && len(arn) == 6 && arn[0] == "arn" {
		l.Region = arn[3]
	}
	return nil
}

// checkURL refuses URLs that cannot be called, and those that hold credentials: an account is shown and stored.
func checkURL(text string) error {
	parsed, err := url.Parse(text)
	switch {
	case err != nil || parsed.Host == "" || parsed.Scheme != "http" && parsed.Scheme != "https":
		return fmt.Errorf("it has no URL such as http://127.0.0.1:9000")
	case parsed.User != nil || parsed.RawQuery != "":
		return fmt.Errorf("its URL holds more than host and path, and an account may hold no credentials")
	}
	return nil
}

// expandHome replaces ~ at the beginning, which shells leave alone behind a colon.
func expandHome(path string) (string, error) {
	if path != "~" && !strings.HasPrefix(path, "~/") {
		return path, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("finding the home directory: %w", err)
	}
	return filepath.Join(home, path[1:]), nil
}

// shorten bounds what is shown of a text that may be a key by mistake.
func shorten(text string) string {
	if kind, _, found := strings.Cut(text, ":"); found && len(kind) <= 20 {
		return kind + ":…"
	}
	return "…"
}
