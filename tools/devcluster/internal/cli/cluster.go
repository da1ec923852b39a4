package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/cluster"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/node"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/volumes"
)

func theCluster() (cluster.Cluster, error) {
	b, err := builder()
	return cluster.New(b), err
}

func upCommand() *cobra.Command {
	o := cluster.UpOptions{Progress: os.Stderr}
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Build what is missing and start the cluster; on a running one, restart what died and add nodes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			return c.Up(cmd.Context(), o)
		},
	}
	cmd.Flags().IntVar(&o.Nodes, "nodes", 0, "number of nodes (default 1, or as many as run)")
	cmd.Flags().StringVar(&o.Name, "name", "", "name of the cluster and context in the kubeconfig (default "+cluster.DefaultName+")")
	return cmd
}

func downCommand() *cobra.Command {
	var keep bool
	cmd := &cobra.Command{
		Use:   "down",
		Short: "Stop the cluster and undo everything it changed on the machine",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			return c.Down(cmd.Context(), keep, os.Stderr)
		},
	}
	cmd.Flags().BoolVar(&keep, "keep-state", false, "keep objects, volumes and images for the next up")
	return cmd
}

func statusCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Show each part of the cluster: process id and whether it is ready",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			parts, err := c.Status(cmd.Context())
			if err != nil {
				return err
			}
			if parts == nil {
				fmt.Fprintln(cmd.OutOrStdout(), "down")
				return nil
			}
			return cluster.WriteTable(cmd.OutOrStdout(), parts)
		},
	}
}

func loadImageCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "load-image <tar>...",
		Short: "Load docker-archive tars into every node, also into nodes added later",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, archives []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			return c.LoadImages(cmd.Context(), os.Stderr, archives...)
		},
	}
}

func kubeconfigCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "kubeconfig",
		Short: "Print the path of the administrator's kubeconfig",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := theCluster()
			if err != nil {
				return err
			}
			path := c.Layout.AdminKubeconfig()
			if _, err := os.Stat(path); err != nil {
				return fmt.Errorf("there is no kubeconfig yet: run `devcluster up` first")
			}
			fmt.Fprintln(cmd.OutOrStdout(), path)
			return nil
		},
	}
}

// nodeInitCommand is run by up as the first process of a node.
func nodeInitCommand() *cobra.Command {
	return &cobra.Command{
		Use: "node-init <dir> <hostname> <pause>", Hidden: true, Args: cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error { return node.Init(args[0], args[1], args[2]) },
	}
}

// volumeProvisionerCommand is run by up as a process of the cluster.
func volumeProvisionerCommand() *cobra.Command {
	return &cobra.Command{
		Use: "volume-provisioner <kubeconfig> <root>", Hidden: true, Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error { return volumes.Run(cmd.Context(), args[0], args[1]) },
	}
}
