package account

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func newCommand(s *session.Session) *cobra.Command {
	var out string
	var plain bool
	create := &cobra.Command{
		Use: "new", Short: "Make a key in a keystore, encrypted with a passphrase",
		Long: "new makes a key and writes it to a file that only you can read: a keystore, as geth and wallets use them,\n" +
			"whose passphrase is asked for twice at the terminal or read from --passphrase-file. With --plain the key\n" +
			"is not encrypted: a program or person that reads the file, or a backup of it, has the account. Keep a\n" +
			"copy: the key is nowhere else.",
		Example: "  dehug account new\n  dehug account new --plain --out signer.key   # for a program that signs",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return createAccount(cmd.Context(), s, out, plain) },
	}
	create.Flags().StringVar(&out, "out", "", "file to write the key to (default: a file in the folder of keys); an "+
		"existing one is never overwritten")
	create.Flags().BoolVar(&plain, "plain", false, "write the private key in hex, not encrypted, for programs")
	return create
}

func importCommand(s *session.Session) *cobra.Command {
	var out string
	imports := &cobra.Command{
		Use: "import <file>", Short: "Keep a key that you have: a private key in hex is encrypted, a keystore is copied",
		Long: "import reads a file that only you can read. A private key in hex becomes a keystore, with a passphrase\n" +
			"that is asked for twice at the terminal or read from --passphrase-file; a keystore stays as it is. The\n" +
			"file is left where it is: remove it when it is not needed any more.",
		Example: "  dehug account import me.key\n  dehug account import ~/.ethereum/keystore/UTC--2026-11-29T12-00-00Z--5aae",
		Args:    session.Arguments(1, 1, "one file"),
		RunE:    func(cmd *cobra.Command, args []string) error { return importAccount(cmd.Context(), s, args[0], out) },
	}
	imports.Flags().StringVar(&out, "out", "", "file to write the keystore to (default: a file in the folder of keys); "+
		"an existing one is never overwritten")
	return imports
}

// kept is what is printed of a key in a file.
type kept struct {
	Address string `json:"address,omitempty"`
	Kind    string `json:"kind,omitempty"`
	Account string `json:"account"`
	Problem string `json:"problem,omitempty"`
}

func createAccount(ctx context.Context, s *session.Session, path string, plain bool) error {
	if s.DryRun {
		s.Say("would write  a new key to %s", cmp.Or(path, "the folder of keys"))
		return session.ErrDryRun
	}
	key, address, err := signer.NewKey()
	if err != nil {
		return err
	}
	if plain {
		return keepKey(s, keyring.File, address, path, []byte(key+"\n"))
	}
	return encryptAndKeep(ctx, s, key, address, path)
}

func importAccount(ctx context.Context, s *session.Session, from, path string) error {
	if s.DryRun {
		s.Say("would write  the key of %s to %s", from, cmp.Or(path, "the folder of keys"))
		return session.ErrDryRun
	}
	raw, err := keyring.ReadPrivate(from)
	if err != nil {
		return session.Usagef("reading the key: %w", err)
	}
	if strings.HasPrefix(strings.TrimSpace(string(raw)), "{") {
		entry := keyring.Inspect(from)
		if entry.Problem != "" {
			return session.Usagef("%s", entry.Problem)
		}
		if entry.Address == (evm.Address{}) {
			return session.Usagef("keystore %s does not name its account, so it cannot be found by it; add its address", from)
		}
		return keepKey(s, keyring.Keystore, entry.Address, path, raw)
	}
	opened, err := signer.NewKeySigner(string(raw))
	if err != nil {
		return session.Usagef("%s: %w", from, err)
	}
	return encryptAndKeep(ctx, s, string(raw), opened.Address(), path)
}

// encryptAndKeep writes a key into a keystore.
func encryptAndKeep(ctx context.Context, s *session.Session, key string, address evm.Address, path string) error {
	passphrase, err := newPassphrase(ctx, s, address)
	if err != nil {
		return err
	}
	raw, _, err := keyring.EncryptKey(key, passphrase)
	if err != nil {
		return err
	}
	return keepKey(s, keyring.Keystore, address, path, raw)
}

func newPassphrase(ctx context.Context, s *session.Session, address evm.Address) (string, error) {
	if s.PassphraseFile == "" {
		return s.AskNewSecret(ctx, "Passphrase for account "+address.String())
	}
	passphrase, err := keyring.ReadPassphrase(s.PassphraseFile)
	if err != nil {
		return "", session.WrapUsage(err)
	}
	if passphrase == "" {
		return "", session.Usagef("the passphrase in %s is empty; nothing was made", s.PassphraseFile)
	}
	return passphrase, nil
}

// suffixes of files in the folder of keys.
var suffixes = map[keyring.Kind]string{keyring.File: ".key", keyring.Keystore: ".json"}

// keepKey writes a new file and prints how it is named.
func keepKey(s *session.Session, kind keyring.Kind, address evm.Address, path string, raw []byte) error {
	if path == "" {
		folder, err := s.KeyFolder()
		if err != nil {
			return err
		}
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return fmt.Errorf("making the folder of keys: %w", err)
		}
		path = filepath.Join(folder, address.String()+suffixes[kind])
	}
	err := keyring.WritePrivate(path, raw)
	if errors.Is(err, fs.ErrExist) {
		return session.Usagef("%s exists and is left as it is; name another file", path)
	}
	if err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	out := kept{Address: address.String(), Kind: string(kind), Account: string(kind) + ":" + path}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "address      %s", out.Address)
		session.Line(w, "account      %s", out.Account)
	})
}

func listCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the keys in the folder of keys, and the account that signs",
		Long: "list shows the keys in the folder of keys ($XDG_CONFIG_HOME/dehug/keys), what keeps one from being used,\n" +
			"and the account that signs as flags, environment and context name it. Nothing is decrypted.",
		Example: "  dehug account list",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE:    func(*cobra.Command, []string) error { return listAccounts(s) },
	}
}

func listAccounts(s *session.Session) error {
	folder, err := s.KeyFolder()
	if err != nil {
		return err
	}
	entries, err := keyring.List(folder)
	if err != nil {
		return fmt.Errorf("reading the folder of keys: %w", err)
	}
	keys := make([]kept, 0, len(entries))
	for _, e := range entries {
		k := kept{Kind: string(e.Kind), Account: string(cmp.Or(e.Kind, keyring.File)) + ":" + e.Path, Problem: e.Problem}
		if e.Address != (evm.Address{}) {
			k.Address = e.Address.String()
		}
		keys = append(keys, k)
	}
	signs := ""
	if s.Key != "" {
		location, err := s.Location()
		if err != nil {
			return err
		}
		signs = location.String()
	}
	return s.Print(map[string]any{"folder": folder, "keys": keys, "account": signs}, func(w io.Writer) {
		session.Line(w, "folder       %s", folder)
		for _, k := range keys {
			session.Line(w, "%-12s %s  %s", "key", cmp.Or(k.Address, "unknown account"), cmp.Or(k.Problem, k.Account))
		}
		session.Line(w, "account      %s", cmp.Or(signs, "none is chosen"))
	})
}
