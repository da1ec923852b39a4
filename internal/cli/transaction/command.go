// Package transaction has the commands that show and replace what was sent.
package transaction

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns the group `dehug tx`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{
		Use: "tx", Short: "Show, wait for and replace what was sent",
		Long: "Each command that sends something keeps a journal of it, and the same command run again carries on with\n" +
			"what an earlier run sent. These commands show the journal, and replace what is not mined yet.",
	}
	root.AddCommand(listCommand(s))
	for _, c := range []struct {
		use, short, long, example string
		run                       func(context.Context, *session.Session, *journal.Entry) error
	}{
		{"show", "Show a transaction of the journal",
			"show tells what the journal knows of a transaction: what it was for, its replacements and its outcome.",
			"  dehug tx show 0x5c504ed4", func(_ context.Context, s *session.Session, e *journal.Entry) error {
				return printEntry(s, e)
			}},
		{"wait", "Wait until a transaction is mined",
			"wait asks the endpoints until a transaction or a replacement of it is mined, and tells the outcome.",
			"  dehug tx wait 0x5c504ed4", await},
		{"speed-up", "Sign a transaction again with higher fees",
			"speed-up signs the same transaction again with higher fees, within --max-cost; never are both mined.",
			"  dehug tx speed-up 0x5c504ed4", speedUp},
		{"cancel", "Put a transaction that moves nothing in the place of one that is not mined",
			"cancel signs a transaction with the same nonce that moves nothing. It costs a fee, and the first may still win.",
			"  dehug tx cancel 0x5c504ed4", cancel},
		{"forget", "Give up a transaction, or take it as told: the same command then sends anew",
			"forget takes a transaction out of what commands carry on with. If it is mined all the same, one pays twice.",
			"  dehug tx forget 0x5c504ed4", forget},
	} {
		root.AddCommand(&cobra.Command{
			Use: c.use + " <hash>", Short: c.short, Long: c.long, Args: session.Arguments(1, 1, "the hash, or how it begins"),
			Example: c.example,
			RunE: func(cmd *cobra.Command, args []string) error {
				e, err := findEntry(s, args[0])
				if err != nil {
					return err
				}
				return c.run(cmd.Context(), s, e)
			},
		})
	}
	return root
}

func listCommand(s *session.Session) *cobra.Command {
	var all bool
	list := &cobra.Command{
		Use: "list", Short: "List what was sent, newest first", Args: session.Arguments(0, 0, "no arguments"),
		Long: "list tells the transactions of the journal whose outcome is not known or was not told, with --all every\n" +
			"one. It asks no endpoint.",
		Example: "  dehug tx list\n  dehug tx list --all -o json",
		RunE:    func(*cobra.Command, []string) error { return listEntries(s, all, time.Now()) },
	}
	list.Flags().BoolVar(&all, "all", false, "also what is over and was told")
	return list
}
