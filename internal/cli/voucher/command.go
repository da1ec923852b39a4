package voucher

import (
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug voucher`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{
		Use: "voucher", Short: "Give a payer's word on what it owes, and settle it by hand",
		Long: "A voucher is a payer's word on all that it ever owed a provider: a JSON file with kind (voucher for one\n" +
			"token, batch for several, root for a tree of them), payer, provider, lines (tokenID, inputUnits,\n" +
			"outputUnits, requests and value in the smallest unit of the payment token), timestamp and signature. The\n" +
			"reporter writes and settles batches by itself; these commands are for payers and providers without one.",
	}
	root.AddCommand(showCommand(s), signCommand(s), approveCommand(s), settleCommand(s), claimCommand(s))
	return root
}

func showCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "show <voucher>", Short: "Tell a voucher in words, and what of it is settled",
		Long: "show reads a voucher and tells what it is worth, line by line, what of that is settled, what the escrow\n" +
			"holds, and whether the payer stands by it on chain.",
		Example: "  dehug voucher show voucher.json",
		Args:    session.Arguments(1, 1, aFile),
		RunE: func(cmd *cobra.Command, args []string) error {
			n, err := s.Network(cmd.Context())
			if err != nil {
				return err
			}
			v, err := readStanding(cmd.Context(), n, args[0])
			if err != nil {
				return err
			}
			return s.PrintRecord(v.recordStanding(), nil)
		},
	}
}
