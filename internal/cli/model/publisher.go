package model

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func publisherCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "publisher", Short: "Let other keys publish in a namespace"}
	var limit uint32
	var validFor time.Duration
	add := &cobra.Command{
		Use: "add <namespace> <key>", Short: "Let a key publish in a namespace for its owner, within a limit",
		Long: "add lets a key publish for the sender, who owns the namespace: what the key publishes is the sender's. Its\n" +
			"thief can publish up to --limit, for --for, and nothing else. A further add replaces the limit; nothing is sent\n" +
			"where the same one stands, give or take the hundredth part of --for. No money moves.\n" +
			"What the key has published cannot be taken back; `dehug namespace latest` points a name elsewhere.",
		Example: "  dehug namespace publisher add alice 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --limit 10 --for 720h",
		Args:    session.Arguments(2, 2, "a namespace and a key's address"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if limit == 0 || validFor <= 0 {
				return session.Usagef("give --limit, how many publications, and --for, how long, such as --limit 10 --for 720h")
			}
			return addPublisher(cmd.Context(), s, args[0], args[1], limit, validFor)
		},
	}
	add.Flags().Uint32Var(&limit, "limit", 0, "most that the key can publish")
	session.DurationVar(add.Flags(), &validFor, "for", 0, "how long it can publish, such as 30d")
	remove := &cobra.Command{
		Use: "remove <namespace> <key>", Short: "Let a key publish in a namespace no more",
		Long: "remove ends at once what `dehug namespace publisher add` allowed. What the key has published stays. No\n" +
			"money moves; a further add undoes it.",
		Example: "  dehug namespace publisher remove alice 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		Args:    session.Arguments(2, 2, "a namespace and a key's address"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return removePublisher(cmd.Context(), s, args[0], args[1])
		},
	}
	root.AddCommand(add, remove)
	return root
}

func addPublisher(
	ctx context.Context, s *session.Session, namespace, keyText string, limit uint32, validFor time.Duration,
) error {
	key, err := s.Account(ctx, "key", keyText)
	if err != nil {
		return err
	}
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	sent, err := onceInNamespace(ctx, t, namespace, session.Deed{
		What: "adding the publisher key", Wish: []any{"namespace publisher add", namespace, key, limit, validFor},
		Does:    fmt.Sprintf("let %s publish in namespace %s, %d times within %s", key, namespace, limit, validFor),
		Forever: []string{"what the key publishes cannot be taken back"},
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Publisher(ctx, namespace, key)
		if err != nil {
			return tx.Candidate{}, err
		}
		head, err := t.Reader.Head(ctx, chain.Latest)
		if err != nil {
			return tx.Candidate{}, err
		}
		until := head.Time.Add(validFor).Truncate(time.Second)
		if standing.Left == limit && session.EndsAlike(standing.Until, until, validFor) {
			return tx.Candidate{}, session.ErrStands
		}
		return t.Acts().SetPublisher(namespace, key, rights.Limit{Left: limit, Until: until})
	})
	if err != nil {
		return err
	}
	return printPublisher(ctx, t, namespace, key, sent)
}

func removePublisher(ctx context.Context, s *session.Session, namespace, keyText string) error {
	key, err := s.Account(ctx, "key", keyText)
	if err != nil {
		return err
	}
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	sent, err := onceInNamespace(ctx, t, namespace, session.Deed{
		What: "removing the publisher key", Wish: []any{"namespace publisher remove", namespace, key},
		Does: "let " + key.String() + " publish in namespace " + namespace + " no more",
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Rights().Publisher(ctx, namespace, key)
		if err == nil && standing.Left == 0 {
			err = refuseStranger(ctx, t, namespace, key)
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().SetPublisher(namespace, key, rights.Limit{})
	})
	if err != nil {
		return err
	}
	return printPublisher(ctx, t, namespace, key, sent)
}

// refuseStranger refuses a key that never could publish in a namespace; it returns session.ErrStands when it once
// could.
func refuseStranger(ctx context.Context, t *session.Trade, namespace string, key evm.Address) error {
	keys, err := t.History().Publishers(ctx, namespace)
	switch {
	case err != nil:
		return err
	case slices.Contains(keys, key):
		return session.ErrStands
	}
	return session.Refusedf("nothing to end: %s never could publish in %s; `dehug namespace show %s` tells the keys that "+
		"can", key, namespace, namespace)
}

func printPublisher(
	ctx context.Context, t *session.Trade, namespace string, key evm.Address, sent *session.Sent,
) error {
	limit, err := t.Rights().Publisher(ctx, namespace, key)
	if err != nil {
		return err
	}
	return t.Session.PrintDone(session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("key", "key", key),
		session.Fact("left", "left", limit.Left), session.Fact("until", "until", limit.Until),
	}, sent)
}

func latestCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "latest <name> <version>", Short: "Say which version a name resolves to",
		Long: "latest points a name of the sender's namespace to one of its versions, given by CID or token id: back to\n" +
			"an earlier one, for example. The name stands for that version from then on; licenses are of versions and\n" +
			"do not change. No money moves; it can be set again at any time.",
		Example: "  dehug namespace latest alice/my-model bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi",
		Args:    session.Arguments(2, 2, "a name, and the CID or token id of one of its versions"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return setLatest(cmd.Context(), s, args[0], args[1])
		},
	}
}

func setLatest(ctx context.Context, s *session.Session, name, given string) error {
	if !session.IsName(name) || session.IsName(given) {
		return session.Usagef("give a name, namespace/name or datasets/namespace/name, and the CID or token id of a version")
	}
	id, err := session.FindToken(ctx, nil, given)
	if err != nil {
		return err
	}
	t, err := openNamespace(ctx, s, chain.NamespaceOf(name))
	if err != nil {
		return err
	}
	sent, err := onceInNamespace(ctx, t, chain.NamespaceOf(name), session.Deed{
		What: "setting the newest version", Wish: []any{"namespace latest", name, id},
		Does: "let " + name + " stand for version " + given,
	}, func(*session.Action) (tx.Candidate, error) {
		latest, err := t.Reader.Latest(ctx, name, chain.Latest)
		if err == nil && latest == id {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		version, err := t.Reader.IsVersion(ctx, name, id, chain.Latest)
		if err == nil && !version {
			err = session.Refusedf("%s is not a version of %s; `dehug model show %s` lists them", given, name, name)
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().SetLatest(name, id)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Model{Name: name, ID: id}.Fields(), sent)
}
