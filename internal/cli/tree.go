package cli

import "github.com/spf13/cobra"

// Commands returns the tree of the program's commands with their flags, for those that look a command up. It is not
// meant to be executed: Run is.
func Commands() *cobra.Command {
	return (&session{}).root()
}
