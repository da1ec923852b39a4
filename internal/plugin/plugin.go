// Package plugin has the commands of kubectl-dehug. They run the operator's own controllers on a rehearsal of the
// cluster, tell what these decide and why, and write nothing.
package plugin

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-logr/logr"
	"github.com/spf13/cobra"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	ctrl "sigs.k8s.io/controller-runtime"
)

const long = `Explain what the operator does, and plan what it would do.

The cluster is read with your own rights, and decided about by the functions of the operator. Nothing is written: no
right to write is needed. Models are judged by the chain that their DeHugNetwork names, as far as its RPC endpoints
answer from here; else by what the operator recorded last.

Exit codes: 0 it is Ready, or the plan can be carried out; 1 failed; 2 wrong usage; 6 no such object;
7 it is not Ready, or something in the plan is refused.`

// Run executes a command line (without the program's name) and returns the exit code.
func Run(ctx context.Context, version string, args []string, streams Streams) int {
	return runSettings(ctx, &settings{version: version, streams: streams, open: openCluster}, args)
}

func runSettings(ctx context.Context, s *settings, args []string) int {
	ctrl.SetLogger(logr.Discard())
	root := rootCommand(s)
	root.SetArgs(args)
	root.SetOut(s.streams.Out)
	root.SetErr(s.streams.Err)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errNotReady) {
		_, _ = fmt.Fprintf(s.streams.Err, "kubectl dehug: %s\n", strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	return exitCode(err)
}

func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return ExitOK
	case errors.Is(err, errNotReady):
		return ExitNotReady
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		return ExitUsage
	case apierrors.IsNotFound(err):
		return ExitUnknown
	}
	return ExitError
}

// rootCommand wires the commands together.
func rootCommand(s *settings) *cobra.Command {
	root := &cobra.Command{
		Use: "kubectl-dehug", Short: "Explain what the operator does, and plan what it would do", Long: long,
		Annotations:  map[string]string{cobra.CommandDisplayNameAnnotation: "kubectl dehug"},
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if s.output != "text" && s.output != "json" {
				return usageErrorf("--output %q is not text or json", s.output)
			}
			return nil
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	s.bindFlags(root.PersistentFlags())
	root.AddCommand(explainCommand(s), planCommand(s), versionCommand(s))
	return root
}

func versionCommand(s *settings) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return s.printResult(map[string]string{"version": s.version}, func(w io.Writer) {
				_, _ = fmt.Fprintf(w, "kubectl dehug %s\n", s.version)
			})
		},
	}
}

// Commands returns the tree of the program's commands with their flags, to look commands up in. It is not meant to be
// executed: Run is.
func Commands() *cobra.Command { return rootCommand(&settings{}) }
