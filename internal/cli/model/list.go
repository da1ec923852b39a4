package model

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// listFlags are those of model list.
type listFlags struct {
	owner, creator, namespace string
	limit                     int
}

func listCommand(s *session.Session) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use: "list", Short: "List models and datasets, the newest first",
		Long: "list tells the tokens that an account owns (default: the key file's), or with --creator those that it\n" +
			"published, or those in a namespace. Several flags together narrow the list.",
		Example: "  dehug model list\n  dehug model list --namespace alice --limit 200\n" +
			"  dehug model list --creator 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return listModels(cmd.Context(), s, f) },
	}
	cmd.Flags().StringVar(&f.owner, "owner", "", "account that owns them now")
	cmd.Flags().StringVar(&f.creator, "creator", "", "account that published them")
	cmd.Flags().StringVar(&f.namespace, "namespace", "", "namespace that they were published in")
	cmd.Flags().IntVar(&f.limit, "limit", 50, "most that are listed")
	return cmd
}

func (f listFlags) query(ctx context.Context, s *session.Session) (history.TokenQuery, error) {
	q := history.TokenQuery{Namespace: f.namespace, Limit: f.limit}
	if f.limit < 1 {
		return q, session.Usagef("--limit %d lists nothing; give 1 or more", f.limit)
	}
	for _, flag := range []struct {
		name, text string
		into       **evm.Address
		mine       bool
	}{
		{"--creator", f.creator, &q.Creator, false},
		{"--owner", f.owner, &q.Owner, f.creator == "" && f.namespace == ""},
	} {
		if flag.text == "" && !flag.mine {
			continue
		}
		account, err := s.Account(ctx, flag.name, flag.text)
		if err != nil {
			return q, err
		}
		*flag.into = &account
	}
	return q, nil
}

func listModels(ctx context.Context, s *session.Session, f listFlags) error {
	query, err := f.query(ctx, s)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	tokens, err := n.History().Tokens(ctx, query)
	if err != nil {
		return err
	}
	return s.PrintList("models", tellTokens(tokens), "there are none")
}

func tellTokens(tokens []history.Token) []session.Record {
	rows := make([]session.Record, len(tokens))
	for i, t := range tokens {
		rows[i] = session.Record{
			session.Fact("name", "name", t.Name), session.Fact("newest", "newest", t.Newest),
			session.Fact("active", "active", t.Active), session.Fact("publishedAt", "published", t.PublishedAt),
			session.Fact("owner", "owner", t.Owner), session.Fact("creator", "creator", t.Creator),
			session.Fact("cid", "CID", ipld.CIDFromDigest(t.ID)), session.Fact("tokenID", "token", t.ID),
		}
	}
	return rows
}
