package session

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"go.yaml.in/yaml/v3"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
)

// Context is what a user works with again and again: one chain, its endpoints, and one account.
type Context struct {
	ChainID   uint64   `yaml:"chainID,omitempty"`
	Addresses string   `yaml:"addresses,omitempty"`
	Account   string   `yaml:"account,omitempty"`
	RPC       []string `yaml:"rpc,omitempty"`
	To        []string `yaml:"to,omitempty"`
}

// Contexts is the file of contexts.
type Contexts struct {
	// Current is the name of the context that counts when none is named.
	Current  string             `yaml:"current,omitempty"`
	Contexts map[string]Context `yaml:"contexts,omitempty"`
	path     string
}

var contextName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,62}$`)

// CheckContextName refuses a name that is not one word in lower case.
func CheckContextName(name string) error {
	if !contextName.MatchString(name) {
		return Usagef("context %q is not named with at most 63 lower-case letters, digits, dots, dashes and underscores",
			name)
	}
	return nil
}

// ReadContexts reads the file of contexts; without one there are none. Endpoints may hold access keys, so the file must
// be private.
func ReadContexts(getenv func(string) string) (*Contexts, error) {
	folder, err := configFolder(getenv)
	if err != nil {
		return nil, err
	}
	c := &Contexts{Contexts: map[string]Context{}, path: filepath.Join(folder, "config.yaml")}
	raw, err := keyring.ReadPrivate(c.path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, Usagef("reading the contexts: %w", err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	decoder.KnownFields(true)
	if err := decoder.Decode(c); err != nil && !errors.Is(err, io.EOF) {
		return nil, Usagef("reading the contexts: %s is not what `dehug context set` writes", c.path)
	}
	if c.Contexts == nil {
		c.Contexts = map[string]Context{}
	}
	return c, nil
}

// Path is the file's.
func (c *Contexts) Path() string { return c.path }

// Find returns a context that must be there.
func (c *Contexts) Find(name string) (Context, error) {
	found, ok := c.Contexts[name]
	if !ok {
		return found, Usagef("there is no context %q in %s; `dehug context list` shows those that there are", name, c.path)
	}
	return found, nil
}

// Write writes the file whole or not at all, for its owner alone.
func (c *Contexts) Write() error {
	raw, err := yaml.Marshal(c)
	if err != nil {
		return fmt.Errorf("encoding the contexts: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(c.path), 0o700); err != nil {
		return fmt.Errorf("writing the contexts: %w", err)
	}
	return WriteWhole(c.path, raw, 0o600)
}
