package escrow

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// challenge is one kind of fault that can be shown.
type challenge struct {
	name, short, shows, example string
	files                       int
	encode                      func(*rights.Encoder, evm.Address, []string, []evidence) (tx.Candidate, error)
}

var challenges = []challenge{
	{
		"price", "Show a receipt whose cost is not that of its units",
		"a receipt whose cost is not that of its units under its terms, that names unknown terms,\n" +
			"or that is later than its attestation (one leaf)",
		"dehug challenge price evidence.json", 1,
		func(e *rights.Encoder, disputes evm.Address, paths []string, shown []evidence) (tx.Candidate, error) {
			receipts, err := shown[0].receipts(paths[0], 1)
			if err != nil {
				return tx.Candidate{}, err
			}
			return e.ChallengePrice(disputes, rights.Evidence{Attestation: shown[0].attestation(), Leaf: receipts[0]})
		},
	},
	{
		"duplicate", "Show a request that is billed twice under one root",
		"one request at two places under one root (two leaves)",
		"dehug challenge duplicate evidence.json", 1,
		func(e *rights.Encoder, disputes evm.Address, paths []string, shown []evidence) (tx.Candidate, error) {
			receipts, err := shown[0].receipts(paths[0], 2)
			if err != nil {
				return tx.Candidate{}, err
			}
			return e.ChallengeDuplicate(disputes, shown[0].attestation(), receipts[0], receipts[1])
		},
	},
	{
		"double-billing", "Show a request that is billed under two roots, or to two payers",
		"one request in two bills, each in a file of its own (one leaf each)",
		"dehug challenge double-billing first.json second.json", 2,
		func(e *rights.Encoder, disputes evm.Address, paths []string, shown []evidence) (tx.Candidate, error) {
			var bills [2]rights.Evidence
			for i := range bills {
				receipts, err := shown[i].receipts(paths[i], 1)
				if err != nil {
					return tx.Candidate{}, err
				}
				bills[i] = rights.Evidence{Attestation: shown[i].attestation(), Leaf: receipts[0]}
			}
			return e.ChallengeDoubleBilling(disputes, bills[0], bills[1])
		},
	},
	{
		"total", "Show an attested total, or a sum below it, that is no sum",
		"a node whose sum is not that of its two children (a branch)",
		"dehug challenge total evidence.json", 1,
		func(e *rights.Encoder, disputes evm.Address, paths []string, shown []evidence) (tx.Candidate, error) {
			inner, err := shown[0].inner(paths[0])
			if err != nil {
				return tx.Candidate{}, err
			}
			return e.ChallengeTotal(disputes, shown[0].attestation(), inner)
		},
	},
}

// ChallengeCommand returns the group `dehug challenge`.
func ChallengeCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "challenge", Short: "Show what is wrong with a provider's receipts, and be paid for it"}
	for _, c := range challenges {
		root.AddCommand(challengeCommand(s, c))
	}
	root.AddCommand(caseCommand(s))
	return root
}

func challengeCommand(s *session.Session, c challenge) *cobra.Command {
	use, count := c.name+" <evidence>", "one file of evidence"
	if c.files == 2 {
		use, count = c.name+" <evidence> <evidence>", "two files of evidence"
	}
	return &cobra.Command{
		Use: use, Short: c.short,
		Long: c.name + " shows " + c.shows + ".\nIt takes ten times the damage out of the provider's stake, at least a " +
			"hundredth of it: half for the sender, which\n`dehug stake withdraw --rewards` pays out, half for the " +
			"treasury. It cannot be undone. Evidence is a JSON file with the\nattestation, the leaves or the branch, and " +
			"the siblings up to the root.",
		Example: "  " + c.example,
		Args:    session.Arguments(c.files, c.files, count),
		RunE:    func(cmd *cobra.Command, args []string) error { return sendChallenge(cmd.Context(), s, c, args) },
	}
}

func sendChallenge(ctx context.Context, s *session.Session, c challenge, paths []string) error {
	shown := make([]evidence, len(paths))
	for i, path := range paths {
		var err error
		if shown[i], err = readEvidence(path); err != nil {
			return err
		}
	}
	t, err := openDisputes(ctx, s)
	if err != nil {
		return err
	}
	provider := shown[0].Attestation.Provider
	before, err := t.Rights().Stake(ctx, t.disputes, provider)
	if err != nil {
		return err
	}
	wish := []any{"challenge", c.name}
	for _, file := range shown {
		wish = append(wish, file.digest)
	}
	sent, err := t.Once(ctx, session.Deed{
		What: "challenging", Wish: wish, Does: "show a fault of provider " + provider.String() + ": " + c.short,
		Forever: []string{"what the challenge takes of the stake is gone"},
	}, func(*session.Action) (tx.Candidate, error) {
		if before.Amount.Sign() == 0 {
			return tx.Candidate{}, session.Refusedf("nothing to take: provider %s has no stake", provider)
		}
		return c.encode(t.Acts(), t.disputes, paths, shown)
	})
	if err != nil {
		return err
	}
	after, err := t.Rights().Stake(ctx, t.disputes, provider)
	if err != nil {
		return err
	}
	own, err := t.Rights().Stake(ctx, t.disputes, t.Sender.Address())
	if err != nil {
		return err
	}
	return s.PrintRecord(session.Record{
		session.Fact("provider", "provider", provider),
		session.Fact("stakeBefore", "stake before", t.AmountOf(before.Amount)),
		session.Fact("stake", "stake now", t.AmountOf(after.Amount)),
		session.Fact("rewards", "rewards", t.AmountOf(own.Rewards)),
	}, sent)
}

func caseCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "show <provider> <receipts root>", Short: "Show what a provider's root has cost its stake",
		Long: "show tells the damage that was shown of a provider's root, and what it has taken of the stake.",
		Example: "  dehug challenge show 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed " +
			"0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
		Args: session.Arguments(2, 2, "a provider and a receipts root"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return showCase(cmd.Context(), s, args[0], args[1])
		},
	}
}

func showCase(ctx context.Context, s *session.Session, providerText, rootText string) error {
	provider, err := s.Account(ctx, "provider", providerText)
	if err != nil {
		return err
	}
	root, err := evm.ParseHash(rootText)
	if err != nil {
		return session.WrapUsage(err)
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	disputes, err := s.Disputes(ctx, n)
	if err != nil {
		return err
	}
	shown, err := n.Rights().Case(ctx, disputes, provider, root)
	if err != nil {
		return err
	}
	return s.PrintRecord(session.Record{
		session.Fact("provider", "provider", provider), session.Fact("receiptsRoot", "root", root),
		session.Fact("damageMillionths", "damage, in millionths of the smallest unit", shown.Damage.String()),
		session.Fact("taken", "taken", n.AmountOf(shown.Taken)),
	}, nil)
}
