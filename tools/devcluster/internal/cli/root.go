// Package cli is devcluster's command line: it parses, calls, prints.
package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/parts"
)

// Root returns the command with all its sub-commands; interrupting it cancels the running one.
func Root() *cobra.Command {
	root := &cobra.Command{
		Use:           "devcluster",
		Short:         "A real Kubernetes on one Linux machine, without Docker",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	root.SetContext(ctx)
	root.AddCommand(upCommand(), downCommand(), statusCommand(), loadImageCommand(), kubeconfigCommand(), buildCommand(),
		imageCommand(), componentImageCommand(), pathCommand(), testAssetsCommand(), checkCommand(),
		nodeInitCommand(), volumeProvisionerCommand())
	return root
}

// builder returns a builder that reports on standard error, so that standard output stays for results.
func builder() (parts.Builder, error) {
	l, err := layout.Default()
	return parts.Builder{Layout: l, Progress: os.Stderr}, err
}

func buildCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "build [component...]",
		Short: "Build or install what is missing in the cache; without arguments all that the cluster needs",
		Long: "Build or install what is missing in the cache.\n\nComponents of the cluster: " +
			fmt.Sprint(parts.ClusterComponents()) + "\nPrograms of the demo: " + fmt.Sprint(parts.DemoComponents()),
		RunE: func(cmd *cobra.Command, components []string) error {
			b, err := builder()
			if err != nil {
				return err
			}
			if len(components) == 0 {
				components = parts.ClusterComponents()
			}
			return b.Build(cmd.Context(), components...)
		},
	}
}

func pathCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "path <program>",
		Short: "Print the absolute path of a cached program, such as kubectl, etcd, ipfs, geth or llama-server",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := builder()
			if err != nil {
				return err
			}
			path, err := b.Path(args[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), path)
			return nil
		},
	}
}

func testAssetsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "test-assets",
		Short: "Print a folder with etcd, kube-apiserver and kubectl for KUBEBUILDER_ASSETS, building them when missing",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			b, err := builder()
			if err != nil {
				return err
			}
			dir, err := b.TestAssets(cmd.Context())
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), dir)
			return nil
		},
	}
}
