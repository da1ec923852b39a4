package voucher

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// aFile is what the commands take.
const aFile = "one file with a voucher"

// onVoucher returns what a command that sends runs: its work on a voucher.
func onVoucher(
	s *session.Session, work func(context.Context, *session.Trade, *standing) error,
) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		t, err := s.Trade(cmd.Context())
		if err != nil {
			return err
		}
		v, err := readStanding(cmd.Context(), t.Network, args[0])
		if err != nil {
			return err
		}
		return work(cmd.Context(), t, v)
	}
}
