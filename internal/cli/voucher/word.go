package voucher

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func signCommand(s *session.Session) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "sign <voucher>", Short: "Sign a voucher as its payer, or as a signer of the payer's",
		Long: "sign shows a voucher in words, signs it with the key file's account, and writes it with the signature, for\n" +
			"the provider to settle. It sends nothing and needs no coin. A signature cannot be taken back.",
		Example: "  dehug voucher sign voucher.json --out signed.json",
		Args:    session.Arguments(1, 1, aFile),
		RunE:    func(cmd *cobra.Command, args []string) error { return signVoucher(cmd.Context(), s, args[0], out) },
	}
	cmd.Flags().StringVar(&out, "out", "", "file to write")
	return cmd
}

func signVoucher(ctx context.Context, s *session.Session, path, out string) error {
	if out == "" {
		return session.Usagef("give --out, the file to write the signed voucher to")
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	v, err := readStanding(ctx, n, path)
	if err != nil {
		return err
	}
	key, err := s.Signer()
	if err != nil {
		return err
	}
	if may, err := n.Reader.IsSigner(ctx, v.Payer, key.Address(), chain.PowerSign, chain.Latest); err != nil || !may {
		if err == nil {
			err = session.Refusedf("%s may not sign what %s pays; use the payer's key, or that of a signer with --powers sign",
				key.Address(), v.Payer)
		}
		return err
	}
	if _, err := s.Perform(ctx, nil, session.Action{
		Does: "sign " + v.describeStanding(), Account: key.Address(), ChainID: n.Addresses.ChainID, Details: v.printDetails(),
		Signs:   []string{fmt.Sprintf("a %s for the usage oracle %s, digest %s", v.Kind, n.Contracts.Oracle, v.Digest)},
		Forever: []string{"the provider can settle it at any time, as far as the escrow reaches; it cannot be taken back"},
	}); err != nil {
		return err
	}
	if v.Signature, err = key.SignTyped(ctx, v.Document); err != nil {
		return fmt.Errorf("signing the voucher: %w", err)
	}
	raw, err := json.MarshalIndent(v.file, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the voucher: %w", err)
	}
	if err := session.WriteWhole(out, append(raw, '\n'), 0o644); err != nil {
		return err
	}
	return s.PrintRecord(append(v.recordStanding(), session.Fact("file", "file", out),
		session.Fact("next", "next", "the provider runs `dehug voucher settle`")), nil)
}

func approveCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "approve <voucher>", Short: "Stand by a voucher on chain, as a payer that cannot sign",
		Long: "approve stands by a voucher in place of a signature: for a payer whose account is a contract, such as a\n" +
			"Safe. With --account watch:<its address> nothing is sent, and what the contract has to send is printed\n" +
			"(-o json). It cannot be taken back.",
		Example: "  dehug voucher approve voucher.json\n" +
			"  dehug voucher approve voucher.json --account watch:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed -o json",
		Args: session.Arguments(1, 1, aFile),
		RunE: onVoucher(s, approveVoucher),
	}
}

func approveVoucher(ctx context.Context, t *session.Trade, v *standing) error {
	sent, err := t.Once(ctx, session.Deed{
		What: "approving the voucher", Wish: []any{"voucher approve", v.Digest}, Does: "stand by " + v.describeStanding(),
		Forever: []string{"the provider can settle it at any time, as far as the escrow reaches; it cannot be taken back"},
	}, func(a *session.Action) (tx.Candidate, error) {
		if t.Sender.Address() != v.Payer {
			return tx.Candidate{}, session.Refusedf("payer %s alone stands by it, and the sender is %s", v.Payer,
				t.Sender.Address())
		}
		if v.approved {
			return tx.Candidate{}, session.ErrStands
		}
		a.Details = v.printDetails()
		return t.Acts().ApproveVoucher(v.Digest)
	})
	if err != nil {
		return err
	}
	v.approved = true
	return t.Session.PrintDone(v.recordStanding(), sent)
}
