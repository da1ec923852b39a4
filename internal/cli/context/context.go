// Package context has the commands that keep contexts: what a user works with again and again, under a name.
package context

import (
	"cmp"
	"io"
	"maps"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug context`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{
		Use: "context", Short: "Keep chain, contracts, account and endpoints under a name",
		Long: "A context holds what is given again and again: --chain-id, --addresses, --account, --rpc and --to. Flags\n" +
			"count before the environment, and that before the context. It holds no key and no passphrase; endpoints with\n" +
			"access keys are kept in a file for you alone, and only their hosts are shown.",
		// A context that is missing or broken is mended with these commands, so they need none.
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return s.CompleteWithoutContext() },
	}
	root.AddCommand(setCommand(s), useCommand(s), listCommand(s), showCommand(s), removeCommand(s))
	return root
}

func setCommand(s *session.Session) *cobra.Command {
	var to []string
	set := &cobra.Command{
		Use: "set <name>", Short: "Keep what the flags say under a name, and leave the rest of it as it is",
		Long: "set makes a context, or changes what the flags name in one that there is. Paths become absolute. The first\n" +
			"context is the current one.",
		Example: "  dehug context set base --chain-id 8453 --addresses base.json --rpc https://mainnet.base.org \\\n" +
			"    --account keystore:~/.config/dehug/keys/alice.json",
		Args: session.Arguments(1, 1, "one name"),
		RunE: func(cmd *cobra.Command, args []string) error { return setContext(s, cmd, args[0], to) },
	}
	set.Flags().StringArrayVar(&to, "to", nil, "where publish uploads to; repeat it for more")
	return set
}

func setContext(s *session.Session, cmd *cobra.Command, name string, to []string) error {
	if err := session.CheckContextName(name); err != nil {
		return err
	}
	contexts, err := session.ReadContexts(s.Getenv)
	if err != nil {
		return err
	}
	c := contexts.Contexts[name]
	given := cmd.Flags().Changed
	if given("chain-id") {
		c.ChainID = s.ChainID
	}
	if given("rpc") {
		c.RPC = s.RPC
	}
	if given("to") {
		c.To = to
	}
	if given("addresses") {
		if c.Addresses, err = filepath.Abs(s.AddressesFile); err != nil {
			return err
		}
	}
	if given("account") || given("key-file") {
		if c.Account, err = absoluteAccount(s); err != nil {
			return err
		}
	}
	contexts.Contexts[name] = c
	contexts.Current = cmp.Or(contexts.Current, name)
	if err := write(s, contexts); err != nil {
		return err
	}
	return print(s, contexts, name)
}

// write writes the file of contexts, but not in a dry run.
func write(s *session.Session, contexts *session.Contexts) error {
	if s.DryRun {
		s.Say("would write  %s", contexts.Path())
		return session.ErrDryRun
	}
	return contexts.Write()
}

// absoluteAccount checks the account that the flags name; a file keeps its place whatever folder one works in.
func absoluteAccount(s *session.Session) (string, error) {
	location, err := s.Location()
	if err != nil {
		return "", err
	}
	if location.Kind != keyring.File && location.Kind != keyring.Keystore {
		return location.String(), nil
	}
	path, err := filepath.Abs(location.Place)
	return string(location.Kind) + ":" + path, err
}

// readWith reads the contexts, of which one must have a name.
func readWith(s *session.Session, name string) (*session.Contexts, error) {
	contexts, err := session.ReadContexts(s.Getenv)
	if err != nil {
		return contexts, err
	}
	_, err = contexts.Find(name)
	return contexts, err
}

func useCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "use <name>", Short: "Make a context the one that counts when none is named",
		Long:    "use makes a context the current one, for all commands without --context and DEHUG_CONTEXT.",
		Example: "  dehug context use base",
		Args:    session.Arguments(1, 1, "one name"),
		RunE: func(_ *cobra.Command, args []string) error {
			contexts, err := readWith(s, args[0])
			if err != nil {
				return err
			}
			contexts.Current = args[0]
			if err := write(s, contexts); err != nil {
				return err
			}
			return print(s, contexts, args[0])
		},
	}
}

func removeCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "remove <name>", Short: "Forget a context; keys and files that it names stay",
		Long:    "remove deletes a context. Without a current one, flags and environment say everything.",
		Example: "  dehug context remove base",
		Args:    session.Arguments(1, 1, "one name"),
		RunE: func(_ *cobra.Command, args []string) error {
			contexts, err := readWith(s, args[0])
			if err != nil {
				return err
			}
			delete(contexts.Contexts, args[0])
			if contexts.Current == args[0] {
				contexts.Current = ""
			}
			if err := write(s, contexts); err != nil {
				return err
			}
			return printList(s, contexts)
		},
	}
}

func listCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the contexts",
		Long:    "list shows each context with its chain and account; a star marks the current one.",
		Example: "  dehug context list",
		Args:    session.Arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			contexts, err := session.ReadContexts(s.Getenv)
			if err != nil {
				return err
			}
			return printList(s, contexts)
		},
	}
}

func showCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "show [name]", Short: "Show a context, or the current one; of endpoints only the hosts",
		Long: "show prints what a context holds. Of endpoints and targets it prints scheme and host, as the rest may be a\n" +
			"secret.",
		Example: "  dehug context show base",
		Args:    session.Arguments(0, 1, "at most one name"),
		RunE: func(_ *cobra.Command, args []string) error {
			contexts, err := session.ReadContexts(s.Getenv)
			if err != nil {
				return err
			}
			name := cmp.Or(append(args, "")[0], s.ContextName, contexts.Current)
			if name == "" {
				return session.Usagef("no context is in use; name one, or run `dehug context use <name>`")
			}
			return print(s, contexts, name)
		},
	}
}

// shown is what is printed of a context.
type shown struct {
	Name      string   `json:"name"`
	Current   bool     `json:"current"`
	ChainID   uint64   `json:"chainID,omitempty"`
	Addresses string   `json:"addresses,omitempty"`
	Account   string   `json:"account,omitempty"`
	RPC       []string `json:"rpc,omitempty"`
	To        []string `json:"to,omitempty"`
}

func describe(contexts *session.Contexts, name string) (shown, error) {
	c, err := contexts.Find(name)
	return shown{
		Name: name, Current: contexts.Current == name, ChainID: c.ChainID, Addresses: c.Addresses, Account: c.Account,
		RPC: hosts(c.RPC), To: hosts(c.To),
	}, err
}

// hosts leave out of URLs all that may be a secret.
func hosts(urls []string) []string {
	var out []string
	for _, text := range urls {
		parsed, err := url.Parse(text)
		switch {
		case err != nil:
			out = append(out, "…")
		case parsed.Host == "" && parsed.Scheme == "file":
			out = append(out, text)
		default:
			out = append(out, parsed.Scheme+"://"+parsed.Host)
		}
	}
	return out
}

func print(s *session.Session, contexts *session.Contexts, name string) error {
	out, err := describe(contexts, name)
	if err != nil {
		return err
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "context      %s", out.Name)
		session.Line(w, "current      %s", session.Yes(out.Current))
		if out.ChainID != 0 {
			session.Line(w, "chain        %d", out.ChainID)
		}
		for _, field := range []struct{ label, text string }{
			{"addresses", out.Addresses}, {"account", out.Account}, {"rpc", strings.Join(out.RPC, ", ")},
			{"to", strings.Join(out.To, ", ")},
		} {
			if field.text != "" {
				session.Line(w, "%-12s %s", field.label, field.text)
			}
		}
	})
}

func printList(s *session.Session, contexts *session.Contexts) error {
	list := []shown{}
	for _, name := range slices.Sorted(maps.Keys(contexts.Contexts)) {
		c, err := describe(contexts, name)
		if err != nil {
			return err
		}
		list = append(list, c)
	}
	return s.Print(map[string][]shown{"contexts": list}, func(w io.Writer) {
		if len(list) == 0 {
			session.Line(w, "no contexts; `dehug context set <name>` makes one")
		}
		for _, c := range list {
			mark := " "
			if c.Current {
				mark = "*"
			}
			session.Line(w, "%s %-15s chain %-10d %s", mark, c.Name, c.ChainID, c.Account)
		}
	})
}
