package model

import (
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug model`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "model", Short: "Show, list, sell, describe and switch models"}
	root.AddCommand(showCommand(s), listCommand(s), transferCommand(s), approveCommand(s), describeCommand(s),
		switchCommand(s, true), switchCommand(s, false))
	return root
}

// NamespaceCommand returns the group `dehug namespace`.
func NamespaceCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "namespace", Short: "Show namespaces, hand them over, attest them, say who publishes"}
	show := &cobra.Command{
		Use: "show <namespace>", Short: "Show whose a namespace is, who may publish in it, and what was",
		Long: "show tells the owner of a namespace, to whom it is offered, its publisher keys, its newest models, and the\n" +
			"newest attestations of who rightfully stands for it. Anybody can attest: whose word counts is for the reader\n" +
			"to say.",
		Example: "  dehug namespace show alice",
		Args:    session.Arguments(1, 1, aNamespace),
		RunE:    func(cmd *cobra.Command, args []string) error { return showNamespace(cmd.Context(), s, args[0]) },
	}
	root.AddCommand(show, offerCommand(s), acceptCommand(s), publisherCommand(s), latestCommand(s),
		attestCommand(s), retractCommand(s))
	return root
}
