package terms

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// aModel is what the commands of one model take.
const aModel = "one name, CID or token id"

func showCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "show <model>", Short: "Show all terms on which a license of a model can be taken",
		Long: "show tells the terms that a model was published with, and those that its owner offers beside them,\n" +
			"whole, with the hash that `dehug license grant --accept-terms` takes.",
		Example: "  dehug terms show alice/my-model",
		Args:    session.Arguments(1, 1, aModel),
		RunE:    func(cmd *cobra.Command, args []string) error { return showTerms(cmd.Context(), s, args[0]) },
	}
}

func showTerms(ctx context.Context, s *session.Session, given string) error {
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	m, err := n.FindModel(ctx, given)
	if err != nil {
		return err
	}
	indexes, err := n.History().Offers(ctx, m.ID, m.Owner)
	if err != nil {
		return err
	}
	if m.TermsIndex != 0 {
		indexes = append([]uint64{m.TermsIndex}, indexes...)
	}
	rows := make([]session.Record, len(indexes))
	for i, index := range indexes {
		if rows[i], err = tellNumbered(ctx, n, index, index == m.TermsIndex); err != nil {
			return err
		}
	}
	return s.PrintRecords("terms", rows, m.Name+" has no terms: no license of it can be taken")
}

// tellNumbered tells the terms of a number, after a check that they are those of their hash.
func tellNumbered(ctx context.Context, n *session.Network, index uint64, published bool) (session.Record, error) {
	t, err := n.Reader.Terms(ctx, index, chain.Latest)
	if err != nil {
		return nil, err
	}
	told, err := tell(t, n.Token)
	if err != nil {
		return nil, err
	}
	return append(told, session.Fact("termsIndex", "number", index),
		session.Fact("published", "published", published)), nil
}

func offerCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "offer <model> <terms>", Short: "Offer further terms for a model, beside those of its publication",
		Long: "offer lets licenses be taken on the terms of a file, too. They must need a license, divide as the terms of\n" +
			"publication do and, unless the sender is the creator, earn the creator no less. Terms that no account has\n" +
			"registered are registered first, in a transaction of their own; that cannot be undone. The offer itself ends\n" +
			"with `dehug terms withdraw`, or when the token is sold. Licenses that were taken on it stay.",
		Example: "  dehug terms offer alice/my-model cheaper.yaml",
		Args:    session.Arguments(2, 2, aModel+", and a terms file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return offerTerms(cmd.Context(), s, args[0], args[1])
		},
	}
}

func offerTerms(ctx context.Context, s *session.Session, given, file string) error {
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	o := offer{Trade: t}
	if o.terms, err = Load(file, t.Token.Decimals); err != nil {
		return err
	}
	if o.terms.Open {
		return session.Usagef("terms %s are open: a model is open by the terms of its publication alone, and no license of "+
			"open terms is taken", file)
	}
	if o.hash, err = chain.TermsHash(o.terms); err != nil {
		return err
	}
	tellHashed(o.terms, t.Token, o.hash).Text(s.Log)
	if o.model, err = t.FindModel(ctx, given); err != nil {
		return err
	}
	if err := o.model.RequireOwner(t.Sender.Address()); err != nil {
		return err
	}
	return o.send(ctx)
}

// The steps of an offer, and the most gas that the last takes: it needs the number of the terms, which they have only
// once they are registered.
const (
	registering = "registering the terms"
	offering    = "offering the terms"
	offeringGas = 200_000
)

// offer is what is offered for a model.
type offer struct {
	*session.Trade
	model session.Model
	terms license.Terms
	hash  evm.Hash
	// index is the number of the terms; 0 until it is read, and while they are not registered.
	index uint64
}

// send offers the terms, and registers them before where that is needed. One summary is for both.
func (o *offer) send(ctx context.Context) error {
	sent, err := o.Once(ctx, session.Deed{
		What: offering, Wish: []any{"terms offer", o.model.ID, o.hash},
		Does:    fmt.Sprintf("offer terms %s for %s", o.terms.LicenseID, o.model.Name),
		Forever: []string{"licenses that are taken on the offer stay when it is withdrawn"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if err := o.readIndex(ctx); err != nil {
			return tx.Candidate{}, err
		}
		if o.index == 0 {
			return tx.Candidate{}, o.registerFirst(ctx, a)
		}
		standing, err := o.Rights().IsOffered(ctx, o.model.ID, o.index)
		if err == nil && standing {
			err = session.ErrStands
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return o.Acts().SetOffer(o.model.ID, o.index, true)
	})
	if err != nil {
		return err
	}
	if err := o.readIndex(ctx); err != nil {
		return err
	}
	return o.Session.PrintDone(append(o.model.Fields(), session.Fact("license", "license", o.terms.LicenseID),
		session.Fact("termsHash", "terms hash", o.hash), session.Fact("termsIndex", "number", o.index),
		session.Fact("offered", "offered", true)), sent)
}

// readIndex reads the number of the terms, which never changes once they have one.
func (o *offer) readIndex(ctx context.Context) error {
	if o.index != 0 {
		return nil
	}
	var err error
	o.index, err = o.Reader.TermsIndex(ctx, o.hash, chain.Latest)
	return err
}

// registerFirst adds the steps that register the terms and offer them by the number that they get.
func (o *offer) registerFirst(ctx context.Context, a *session.Action) error {
	registry, err := o.Reader.TermsRegistry(ctx, chain.Latest)
	if err != nil {
		return err
	}
	o.Session.KnowVerified("terms registry", registry) // with the network's other contracts
	register, err := o.Encoder.RegisterTerms(registry, o.terms)
	if err != nil {
		return session.WrapUsage(err)
	}
	a.Forever = append(a.Forever, "terms that are registered cannot be changed or taken away")
	a.Steps = []session.Step{{What: registering, Candidate: register}, {
		What: offering, Candidate: tx.Candidate{To: &o.Contracts.Licenses}, MaxGas: offeringGas,
		Sign: func(ctx context.Context) (tx.Candidate, error) {
			if err := o.readIndex(ctx); err != nil {
				return tx.Candidate{}, err
			}
			if o.index == 0 {
				return tx.Candidate{}, fmt.Errorf("the endpoints do not show yet that terms %s are registered; run the "+
					"command again", o.hash)
			}
			return o.Acts().SetOffer(o.model.ID, o.index, true)
		},
	}}
	return nil
}

func withdrawCommand(s *session.Session) *cobra.Command {
	var text string
	cmd := &cobra.Command{
		Use: "withdraw <model>", Short: "Offer terms no more that were offered beside those of publication",
		Long: "withdraw ends an offer: no license can be taken on these terms any more. Licenses that were taken stay,\n" +
			"but can be renewed on terms alone that are offered. No money moves; `dehug terms offer` undoes it. The\n" +
			"terms of publication are always offered while the model is active (`dehug model deactivate`).",
		Example: "  dehug terms withdraw alice/my-model --terms " +
			"0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
		Args: session.Arguments(1, 1, aModel),
		RunE: func(cmd *cobra.Command, args []string) error {
			hash, err := evm.ParseHash(strings.ToLower(text))
			if err != nil {
				return session.Usagef("give --terms, the hash of the terms, as `dehug terms show` tells it: %w", err)
			}
			return withdrawTerms(cmd.Context(), s, args[0], hash)
		},
	}
	cmd.Flags().StringVar(&text, "terms", "", "hash of the terms")
	return cmd
}

func withdrawTerms(ctx context.Context, s *session.Session, given string, hash evm.Hash) error {
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	m, err := t.FindModel(ctx, given)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "withdrawing the terms", Wish: []any{"terms withdraw", m.ID, hash},
		Does: "offer terms " + hash.String() + " for " + m.Name + " no more",
	}, func(*session.Action) (tx.Candidate, error) { return withdrawOffer(ctx, t, m, hash) })
	if err != nil {
		return err
	}
	return s.PrintDone(append(m.Fields(), session.Fact("termsHash", "terms hash", hash),
		session.Fact("offered", "offered", false)), sent)
}

func withdrawOffer(ctx context.Context, t *session.Trade, m session.Model, hash evm.Hash) (tx.Candidate, error) {
	index, err := t.Reader.TermsIndex(ctx, hash, chain.Latest)
	if err == nil {
		err = m.RequireOwner(t.Sender.Address())
	}
	if err != nil {
		return tx.Candidate{}, err
	}
	if index != 0 && index == m.TermsIndex {
		return tx.Candidate{}, session.Refusedf("%s was published with these terms, which stay offered; `dehug model "+
			"deactivate` ends that", m.Name)
	}
	if index == 0 {
		return tx.Candidate{}, session.Refusedf("nothing to withdraw: no terms have the hash %s; `dehug terms show %s` "+
			"tells those that are offered", hash, m.Name)
	}
	offers, err := t.History().Offers(ctx, m.ID, m.Owner)
	if err == nil && !slices.Contains(offers, index) {
		err = session.ErrStands
	}
	if err != nil {
		return tx.Candidate{}, err
	}
	return t.Acts().SetOffer(m.ID, index, false)
}
