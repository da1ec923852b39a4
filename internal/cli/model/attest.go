package model

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func attestCommand(s *session.Session) *cobra.Command {
	var holder, evidence string
	var validFor time.Duration
	cmd := &cobra.Command{
		Use: "attest <namespace>", Short: "Attest which account rightfully stands for a namespace",
		Long: "attest says on the chain that an account is the rightful holder of a namespace, and what the sender saw of\n" +
			"it: dns: and a domain, hf: and an organization at Hugging Face, or other words. It changes nothing in the\n" +
			"registry. Anybody can attest; `dehug model show` and `dehug namespace show` list the newest attestations, and\n" +
			"a DeHugNetwork names the attestors whose claims its models show. A later attestation replaces the sender's\n" +
			"earlier one, and nothing is sent where the same one stands, give or take the hundredth part of --valid-for.\n" +
			"`dehug namespace retract` takes it back. No money moves.",
		Example: "  dehug namespace attest acme --holder 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --evidence dns:acme.com",
		Args:    session.Arguments(1, 1, aNamespace),
		RunE: func(cmd *cobra.Command, args []string) error {
			rightful, err := s.RequireAccount(cmd.Context(), "--holder", holder, "the account that stands for the namespace")
			if err != nil {
				return err
			}
			return attestNamespace(cmd.Context(), s, args[0], rightful, evidence, validFor)
		},
	}
	cmd.Flags().StringVar(&holder, "holder", "", "account that stands for the namespace")
	cmd.Flags().StringVar(&evidence, "evidence", "", "what was seen, such as dns:acme.com or hf:acme; 1 to 96 bytes")
	session.DurationVar(cmd.Flags(), &validFor, "valid-for", 365*24*time.Hour, "how long the attestation holds")
	return cmd
}

func attestNamespace(
	ctx context.Context, s *session.Session, namespace string, holder evm.Address, evidence string,
	validFor time.Duration,
) error {
	if len(evidence) == 0 || len(evidence) > chain.MaxEvidence {
		return session.Usagef("give --evidence, 1 to %d bytes, such as dns:acme.com or hf:acme", chain.MaxEvidence)
	}
	if validFor < time.Minute {
		return session.Usagef("--valid-for %s is too short: give at least 1m", validFor)
	}
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	contract, err := s.Claims(ctx, t.Network)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "attesting the namespace", Wish: []any{"namespace attest", namespace, holder, evidence, validFor},
		Does: fmt.Sprintf("attest that %s rightfully stands for the namespace %s, by the evidence %q", holder, namespace,
			evidence),
		Forever: []string{"what is attested stays in the history of the chain, also when it is taken back"},
	}, func(*session.Action) (tx.Candidate, error) {
		return prepareClaim(ctx, t, contract, namespace, chain.Claim{Account: holder, Evidence: evidence}, validFor)
	})
	if err != nil {
		return err
	}
	claim, err := standingClaim(ctx, t, contract, namespace)
	if err != nil {
		return err
	}
	told := session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("account", "account", holder),
		session.Fact("evidence", "evidence", evidence), session.Fact("attestor", "attestor", t.Sender.Address()),
	}
	if claim != nil {
		told = append(told, session.Fact("until", "until", claim.Until))
	}
	return s.PrintDone(told, sent)
}

// prepareClaim makes the transaction that attests a claim of the sender, unless it stands.
func prepareClaim(ctx context.Context, t *session.Trade, contract evm.Address, namespace string, claim chain.Claim,
	validFor time.Duration) (tx.Candidate, error) {
	// It tells too whether the claims contract is one.
	standing, err := standingClaim(ctx, t, contract, namespace)
	if err != nil {
		return tx.Candidate{}, err
	}
	head, err := t.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return tx.Candidate{}, err
	}
	until := head.Time.Add(validFor).Truncate(time.Second)
	if standing != nil && standing.Account == claim.Account && standing.Evidence == claim.Evidence &&
		session.EndsAlike(standing.Until, until, validFor) {
		return tx.Candidate{}, session.ErrStands
	}
	return rights.AttestNamespace(contract, namespace, claim.Account, claim.Evidence, until)
}

// standingClaim reads what the sender says of a namespace; nil for nothing.
func standingClaim(ctx context.Context, t *session.Trade, contract evm.Address,
	namespace string) (*chain.Claim, error) {
	found, err := t.Reader.ClaimsAtHead(ctx, chain.ClaimsQuery{
		Contract: contract, Namespace: namespace, Attestors: []evm.Address{t.Sender.Address()},
	}, chain.Latest)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

func retractCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "retract <namespace>", Short: "Take back what the sender attested of a namespace",
		Long: "retract ends the sender's own attestation; those of others stay. What was attested stays in the history of\n" +
			"the chain for ever. No money moves.",
		Example: "  dehug namespace retract acme",
		Args:    session.Arguments(1, 1, aNamespace),
		RunE:    func(cmd *cobra.Command, args []string) error { return retractClaim(cmd.Context(), s, args[0]) },
	}
}

func retractClaim(ctx context.Context, s *session.Session, namespace string) error {
	t, err := openNamespace(ctx, s, namespace)
	if err != nil {
		return err
	}
	contract, err := s.Claims(ctx, t.Network)
	if err != nil {
		return err
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "taking the attestation back", Wish: []any{"namespace retract", namespace},
		Does: "take back what " + t.Sender.Address().String() + " attests of the namespace " + namespace,
	}, func(*session.Action) (tx.Candidate, error) {
		claim, err := standingClaim(ctx, t, contract, namespace)
		if err == nil && claim == nil {
			err = refuseUnattested(ctx, t, contract, namespace)
		}
		if err != nil {
			return tx.Candidate{}, err
		}
		return rights.WithdrawAttestation(contract, namespace)
	})
	if err != nil {
		return err
	}
	return s.PrintDone(session.Record{
		session.Fact("namespace", "namespace", namespace), session.Fact("attestor", "attestor", t.Sender.Address()),
		session.Fact("attested", "attested", false),
	}, sent)
}

// refuseUnattested refuses to take back what the sender never attested; it returns session.ErrStands when it did and
// that it is over.
func refuseUnattested(ctx context.Context, t *session.Trade, contract evm.Address, namespace string) error {
	attestors, err := t.History().Attestors(ctx, contract, namespace, math.MaxInt)
	switch {
	case err != nil:
		return err
	case slices.Contains(attestors, t.Sender.Address()):
		return session.ErrStands
	}
	return session.Refusedf("nothing to take back: %s never attested anything of namespace %s", t.Sender.Address(),
		namespace)
}
