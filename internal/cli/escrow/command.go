package escrow

import (
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug escrow`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "escrow", Short: "Set aside payment for a provider's usage, and take it back"}
	root.AddCommand(depositCommand(s), statusCommand(s), listCommand(s), thawCommand(s), takeBackCommand(s))
	return root
}

// SignerCommand returns the group `dehug signer`.
func SignerCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "signer", Short: "Say which keys may act for an account"}
	root.AddCommand(proveCommand(s), authorizeCommand(s), allowCommand(s), signersCommand(s), endCommand(s))
	return root
}
