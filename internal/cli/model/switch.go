package model

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// switchCommand returns `dehug model activate` or `dehug model deactivate`.
func switchCommand(s *session.Session, active bool) *cobra.Command {
	cmd := &cobra.Command{
		Use: "activate <model>", Short: "Let new licenses of a model be taken again",
		Long:    "activate lets licenses of a version be taken again, after `dehug model deactivate`. No money moves.",
		Example: "  dehug model activate alice/my-model",
		Args:    session.Arguments(1, 1, aModel),
		RunE: onModel(s, func(ctx context.Context, t *session.Trade, m session.Model) error {
			return switchModel(ctx, t, m, active)
		}),
	}
	if !active {
		cmd.Use, cmd.Short = "deactivate <model>", "Let no new licenses of a model be taken"
		cmd.Long = "deactivate switches one version off: no new license of it can be taken. Licenses that run go on\n" +
			"to their end. Its content, its name and its entry stay for ever. No money moves; `dehug model activate`\n" +
			"undoes it."
		cmd.Example = "  dehug model deactivate alice/my-model"
	}
	return cmd
}

func switchModel(ctx context.Context, t *session.Trade, m session.Model, active bool) error {
	does := "let licenses of " + m.Name + " be taken again"
	if !active {
		does = "let no new license of " + m.Name + " be taken"
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "switching the model", Wish: []any{"model activate", m.ID, active}, Does: does,
	}, func(*session.Action) (tx.Candidate, error) {
		if err := m.RequireOwner(t.Sender.Address()); err != nil {
			return tx.Candidate{}, err
		}
		if m.Active == active {
			return tx.Candidate{}, session.ErrStands
		}
		return t.Encoder.SetActive(m.ID, active)
	})
	if err != nil {
		return err
	}
	return t.Session.PrintDone(append(m.Fields(), session.Fact("active", "active", active)), sent)
}

// mostDescribed is how many bytes the registry takes as a description.
const mostDescribed = 280

func describeCommand(s *session.Session) *cobra.Command {
	var text string
	cmd := &cobra.Command{
		Use: "describe <name>", Short: "Inscribe a description into the newest version's entry, for marketplaces",
		Long: "describe writes a name and a description of at most 280 bytes into what marketplaces read of a token. The\n" +
			"sender published the version and owns the namespace. It can be written anew; what was written stays in\n" +
			"the chain's history for ever. No money moves.",
		Example: "  dehug model describe alice/my-model --description \"Answers questions about tides\"",
		Args:    session.Arguments(1, 1, "one name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return describeModel(cmd.Context(), s, args[0], text)
		},
	}
	cmd.Flags().StringVar(&text, "description", "", "what to write")
	return cmd
}

func describeModel(ctx context.Context, s *session.Session, name, text string) error {
	if !session.IsName(name) {
		return session.Usagef("%q is not a name; give namespace/name or datasets/namespace/name", name)
	}
	if text == "" || len(text) > mostDescribed {
		return session.Usagef("give --description, 1 to %d bytes", mostDescribed)
	}
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	id, err := t.Reader.Latest(ctx, name, chain.Latest)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "describing the model", Wish: []any{"model describe", name, id, text},
		Does:    "inscribe a description into the entry of " + name,
		Forever: []string{"what is written stays in the history of the chain, also when it is written anew"},
	}, func(*session.Action) (tx.Candidate, error) {
		standing, err := t.Reader.Metadata(ctx, id, chain.Latest)
		if err == nil && session.IsName(standing.Name) && standing.Description == text {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return t.Acts().Describe(name, id, text)
	})
	if err != nil {
		return err
	}
	m := session.Model{Name: name, ID: id}
	return s.PrintDone(append(m.Fields(), session.Fact("description", "description", text)), sent)
}
