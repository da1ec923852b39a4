// Package model has the commands of models, of the namespaces that they are published in, and of their sale.
package model

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// aModel is what the commands of one model take.
const aModel = "one name, CID or token id"

// onModel returns what a command of one model runs: its work on the model.
func onModel(
	s *session.Session, work func(context.Context, *session.Trade, session.Model) error,
) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		t, err := s.Trade(cmd.Context())
		if err != nil {
			return err
		}
		m, err := t.FindModel(cmd.Context(), args[0])
		if err != nil {
			return err
		}
		return work(cmd.Context(), t, m)
	}
}
