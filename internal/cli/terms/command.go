package terms

import (
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug terms`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "terms", Short: "Check terms of licenses, show them, and offer further ones"}
	root.AddCommand(checkCommand(s), showCommand(s), offerCommand(s), withdrawCommand(s))
	return root
}
