package publish

import (
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns `dehug publish`.
func Command(s *session.Session) *cobra.Command {
	var f publishFlags
	cmd := &cobra.Command{
		Use: "publish <folder>", Short: "Publish a folder as a model or dataset",
		Example: "  dehug publish ./my-model --name alice/my-model --license MIT\n" +
			"  dehug publish ./my-model --name alice/my-model --license terms.yaml --parent bob/base --dry-run\n" +
			"  dehug publish ./my-model --signed signed.json --license MIT\n  dehug publish --batch batch.yaml",
		Long: "publish writes .dehug/provenance.json into the folder, computes its root CID, registers the terms,\n" +
			"mints the token and then uploads the content. No other file is touched. The same publish again continues\n" +
			"where it stopped. What tools and trainings leave next to a model is left out, and what .dehugignore in the\n" +
			"folder and --ignore name.",
		Args: session.Arguments(0, 1, "one folder, or --batch"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case (f.batch == "") == (len(args) == 0):
				return session.Usagef("give either one folder or --batch, a file that lists several")
			case f.batch != "":
				return publishBatch(cmd.Context(), s, f)
			}
			return publishFolder(cmd.Context(), s, args[0], f)
		},
	}
	f.registerContent(cmd)
	f.register(cmd)
	cmd.Flags().StringVar(&f.network, "network", "default", "DeHugNetwork to name in the printed manifest")
	cmd.Flags().StringVar(&f.owner, "for", "", "owner of the namespace, when the sender is one of its publisher keys")
	cmd.Flags().StringVar(&f.signed, "signed", "", "file that the creator wrote with `dehug publish sign`: publish for it")
	cmd.Flags().StringVar(&f.batch, "batch", "", "YAML file that lists folders with name, license, dataset and parents")
	cmd.AddCommand(signCommand(s))
	return cmd
}
