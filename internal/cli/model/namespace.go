package model

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// aNamespace is what the commands of one namespace take.
const aNamespace = "one namespace"

// checkNamespace refuses a name in a namespace's place.
func checkNamespace(text string) error {
	if text == "" || strings.ContainsAny(text, "/ ") {
		return session.Usagef("%q is not a namespace: give the part of a name before the slash, such as alice", text)
	}
	return nil
}

// onceInNamespace does a deed of a namespace's owner.
func onceInNamespace(
	ctx context.Context, t *session.Trade, namespace string, d session.Deed, prepare session.Prepare,
) (*session.Sent, error) {
	return t.Once(ctx, d, func(a *session.Action) (tx.Candidate, error) {
		owner, err := t.Reader.NamespaceOwner(ctx, namespace, chain.Latest)
		switch {
		case err != nil:
			return tx.Candidate{}, err
		case owner == evm.Address{}:
			return tx.Candidate{}, session.Refusedf("namespace %s is free: the first `dehug publish` in it claims it",
				namespace)
		case owner != t.Sender.Address():
			return tx.Candidate{}, session.Refusedf("namespace %s belongs to %s, and the sender is %s; send it from the "+
				"account of the owner", namespace, owner, t.Sender.Address())
		}
		return prepare(a)
	})
}

// openNamespace opens a trade for a command of a namespace.
func openNamespace(ctx context.Context, s *session.Session, namespace string) (*session.Trade, error) {
	if err := checkNamespace(namespace); err != nil {
		return nil, err
	}
	return s.Trade(ctx)
}

func showNamespace(ctx context.Context, s *session.Session, namespace string) error {
	if err := checkNamespace(namespace); err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	owner, err := n.Reader.NamespaceOwner(ctx, namespace, chain.Latest)
	if err != nil {
		return err
	}
	attested, err := findClaims(ctx, s, n, namespace, nil)
	if err != nil {
		return err
	}
	told := session.Record{session.Fact("namespace", "namespace", namespace)}
	claims := session.Fact("claims", "claims", tellClaims(attested, owner))
	if (owner == evm.Address{}) {
		return s.PrintRecord(append(told, session.Fact("status", "status", "free: the first publication in it claims it"),
			claims), nil)
	}
	told = append(told, session.Fact("owner", "owner", owner))
	offered, err := n.History().NamespaceOffer(ctx, namespace)
	if err != nil {
		return err
	}
	if offered != nil {
		told = append(told, session.Fact("offeredTo", "offered to", *offered))
	}
	keys, err := tellPublishers(ctx, n, namespace)
	if err != nil {
		return err
	}
	tokens, err := n.History().Tokens(ctx, history.TokenQuery{Namespace: namespace, Limit: listedVersions})
	if err != nil {
		return err
	}
	models := make([]session.Record, len(tokens))
	for i, row := range tellTokens(tokens) {
		row[0].Label = ""
		models[i] = session.Record{row[0], row[3], row[6]}
	}
	return s.PrintRecord(append(told, session.Fact("publishers", "publishers", keys),
		session.Fact("models", "models", models), claims), nil)
}

// tellPublishers tells the keys that may publish in a namespace still.
func tellPublishers(ctx context.Context, n *session.Network, namespace string) ([]session.Record, error) {
	keys, err := n.History().Publishers(ctx, namespace)
	if err != nil {
		return nil, err
	}
	head, err := n.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	var told []session.Record
	for _, key := range keys {
		limit, err := n.Rights().Publisher(ctx, namespace, key)
		if err != nil {
			return nil, err
		}
		if limit.Left > 0 && head.Time.Before(limit.Until) {
			told = append(told, session.Record{
				session.Fact("key", "", key), session.Fact("left", "publications left", limit.Left),
				session.Fact("until", "until", limit.Until),
			})
		}
	}
	return told, nil
}

func offerCommand(s *session.Session) *cobra.Command {
	var to string
	var end bool
	cmd := &cobra.Command{
		Use: "transfer <namespace>", Short: "Offer a namespace to another account, which then accepts it",
		Long: "transfer is the first of two steps: nothing changes until the other account runs `dehug namespace accept`.\n" +
			"Until then --end takes the offer back. Once accepted it cannot be undone: the new owner publishes under all\n" +
			"names of the namespace and says which version they resolve to. Published tokens stay whose they are, and\n" +
			"publisher keys of the owner before count no more.",
		Example: "  dehug namespace transfer alice --to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug namespace transfer alice --end",
		Args: session.Arguments(1, 1, aNamespace),
		RunE: func(cmd *cobra.Command, args []string) error {
			if end {
				if to != "" {
					return session.Usagef("give either --to or --end")
				}
				return endOffer(cmd.Context(), s, args[0])
			}
			receiver, err := s.RequireAccount(cmd.Context(), "--to", to, "the account that the namespace is offered to")
			if err != nil {
				return err
			}
			return offerNamespace(cmd.Context(), s, args[0], receiver)
		},
	}
	cmd.Flags().StringVar(&to, "to", "", "account that the namespace is offered to")
	cmd.Flags().BoolVar(&end, "end", false, "take the offer back")
	return cmd
}

func offerNamespace(ctx context.Context, s *session.Session, namespace string, to evm.Address) error {
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	sent, err := onceInNamespace(ctx, t, namespace, session.Deed{
		What: "offering the namespace", Wish: []any{"namespace transfer", namespace, "to", to},
		Does:    "offer namespace " + namespace + " to " + to.String(),
		Forever: []string{"once the offer is accepted, the new owner alone can hand the namespace back"},
	}, func(*session.Action) (tx.Candidate, error) {
		if to == t.Sender.Address() {
			return tx.Candidate{}, session.Refusedf("namespace %s belongs to %s already", namespace, to)
		}
		offered, err := t.History().NamespaceOffer(ctx, namespace)
		if err == nil && offered != nil && *offered == to {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().OfferNamespace(namespace, to)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("owner", "owner", t.Sender.Address()),
		session.Fact("offeredTo", "offered to", to),
		session.Fact("next", "next", "the other account runs `dehug namespace accept "+namespace+"`"),
	}, sent)
}

func endOffer(ctx context.Context, s *session.Session, namespace string) error {
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	sent, err := onceInNamespace(ctx, t, namespace, session.Deed{
		What: "taking the offer back", Wish: []any{"namespace transfer --end", namespace},
		Does: "take the offer of namespace " + namespace + " back",
	}, func(*session.Action) (tx.Candidate, error) {
		offered, err := t.History().NamespaceOffer(ctx, namespace)
		if err == nil && offered == nil {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().OfferNamespace(namespace, evm.Address{})
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("owner", "owner", t.Sender.Address()),
		session.Fact("offered", "offered", false),
	}, sent)
}

func acceptCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "accept <namespace>", Short: "Take a namespace that was offered to the sender",
		Long: "accept is the second step of `dehug namespace transfer`: the namespace belongs to the sender from then on,\n" +
			"without the publisher keys of the owner before. It cannot be undone but by handing it over again.",
		Example: "  dehug namespace accept alice",
		Args:    session.Arguments(1, 1, aNamespace),
		RunE:    func(cmd *cobra.Command, args []string) error { return acceptNamespace(cmd.Context(), s, args[0]) },
	}
}

func acceptNamespace(ctx context.Context, s *session.Session, namespace string) error {
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "accepting the namespace", Wish: []any{"namespace accept", namespace},
		Does: "take namespace " + namespace + " over",
	}, func(*session.Action) (tx.Candidate, error) {
		owner, err := t.Reader.NamespaceOwner(ctx, namespace, chain.Latest)
		if err == nil && owner == t.Sender.Address() {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		offered, err := t.History().NamespaceOffer(ctx, namespace)
		if err == nil && (offered == nil || *offered != t.Sender.Address()) {
			err = session.Refusedf("namespace %s is not offered to %s; its owner does that with `dehug namespace transfer`",
				namespace, t.Sender.Address())
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().AcceptNamespace(namespace)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("owner", "owner", t.Sender.Address()),
	}, sent)
}
