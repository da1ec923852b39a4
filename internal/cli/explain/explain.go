// Package explain has the command that tells why a cluster may or may not serve a model.
package explain

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Command returns `dehug explain`.
func Command(s *session.Session) *cobra.Command {
	var o options
	c := &cobra.Command{
		Use: "explain <model>", Short: "Tell why a cluster may or may not serve a model (exit code 7 when not)",
		Long: "explain reads what the operator reads and decides by the functions that it decides by. It lists every\n" +
			"clause of the decision with the block that it was read at, and tells what a new endpoint and one that\n" +
			"runs would do. It signs, sends and changes nothing, and asks no cluster: content, caches, seats and the\n" +
			"network's limits of prices are not looked at. It ends with 7 when a new endpoint would not start.\n" +
			"Objects of a cluster (explain model <namespace/name>, explain endpoint <namespace/name>) are explained by\n" +
			"kubectl-dehug, where that is in the PATH.",
		Example: "  dehug explain alice/my-model --licensee 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n" +
			"  dehug explain alice/my-model --use NonCommercial --revoke-finality Safe -o json",
		Args: session.Arguments(1, 2, "one name, CID or token id; or model or endpoint and the name of an object"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1:
				return explainModel(cmd.Context(), s, args[0], o)
			case args[0] == "model" || args[0] == "endpoint":
				return explainObject(cmd.Context(), s, args)
			}
			return session.Usagef("dehug explain takes one name, CID or token id; or model or endpoint and the name of an " +
				"object of a cluster")
		},
	}
	flags := c.Flags()
	flags.StringVar(&o.licensee, "licensee", "", "account that the license is for (default: the key file's)")
	flags.StringVar(&o.use, "use", string(license.UseCommercial), "Commercial or NonCommercial, as spec.license.use")
	flags.StringVar(&o.acceptTerms, "accept-terms", "", "hash of the terms that are accepted, as spec.license.acceptTerms")
	flags.StringVar(&o.revision, "revision", "", "CID of a version, as spec.revision (default: the newest)")
	flags.StringVar(&o.grant, "grant-finality", string(chain.Safe), "Latest, Safe or Finalized, as spec.finality.grant")
	flags.StringVar(&o.revoke, "revoke-finality", string(chain.Finalized), "the same, as spec.finality.revoke")
	return c
}

// explainObject hands an object of a cluster on to the plugin.
func explainObject(ctx context.Context, s *session.Session, args []string) error {
	line := append([]string{"explain"}, args...)
	if s.Output != "text" {
		line = append(line, "-o", s.Output)
	}
	return s.RunPlugin(ctx, line...)
}

func explainModel(ctx context.Context, s *session.Session, given string, o options) error {
	w, err := readWish(ctx, s, given, o)
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	final, err := readFacts(ctx, n, w.query, w.revoke)
	if err != nil {
		return err
	}
	facts := final
	if w.grant != w.revoke {
		if facts, err = readFacts(ctx, n, w.query, w.grant); err != nil {
			return err
		}
	}
	e := decideModel(w, facts, final)
	if e.endpoints, err = s.Endpoints(); err != nil {
		return err
	}
	if err := s.Print(e.recordExplanation(), e.printText); err != nil {
		return err
	}
	if !e.fresh.Allowed {
		return fmt.Errorf("%w: a new endpoint of %s would not start: %s", session.ErrUnlicensed, given, e.fresh.Message)
	}
	return nil
}

// readFacts reads at one finality. That there is no such version is an answer too.
func readFacts(ctx context.Context, n *session.Network, q chain.Query, level chain.Finality) (*license.Facts, error) {
	facts, err := n.Reader.Facts(ctx, q, level)
	switch {
	case errors.Is(err, chain.ErrUnknownModel):
		facts.Missing = &cause.Cause{Reason: license.ReasonModelNotFound, Message: err.Error()}
	case errors.Is(err, chain.ErrUnknownRevision):
		facts.Missing = &cause.Cause{Reason: license.ReasonRevisionNotFound, Message: err.Error()}
	case err != nil:
		return nil, fmt.Errorf("reading the %s block: %w", level.Tag(), err)
	case facts.TermsIndex != 0:
		err = session.CheckTerms(facts)
		return &facts, err
	}
	return &facts, nil
}
