package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/check"
)

func checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Assert on the running cluster: logs, exec, port-forward, DNS, Services, node to node, claims",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			archive := filepath.Join(c.Layout.Temp(), "checkapp.tar")
			if err := componentImage(cmd.Context(), c.Builder, "checkapp", archive); err != nil {
				return err
			}
			return check.Run(cmd.Context(), c, archive, cmd.OutOrStdout())
		},
	}
}
