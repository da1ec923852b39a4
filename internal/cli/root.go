// Package cli is the root command of the dehug program: it wires the groups of commands together. Commands read flags,
// call the adapters and print; what they decide is decided elsewhere.
package cli

import (
	"context"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli/account"
	clicontext "github.com/dehug-io/dehug-operator/internal/cli/context"
	"github.com/dehug-io/dehug-operator/internal/cli/deploy"
	"github.com/dehug-io/dehug-operator/internal/cli/escrow"
	"github.com/dehug-io/dehug-operator/internal/cli/explain"
	"github.com/dehug-io/dehug-operator/internal/cli/license"
	"github.com/dehug-io/dehug-operator/internal/cli/model"
	"github.com/dehug-io/dehug-operator/internal/cli/publish"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/cli/transaction"
	"github.com/dehug-io/dehug-operator/internal/cli/voucher"
)

const long = `Publish models and datasets on chain and IPFS, license them, and see what they earn.

Flags can be given in the environment: DEHUG_RPC (several endpoints with commas), DEHUG_ACCOUNT or
DEHUG_KEY_FILE, DEHUG_PASSPHRASE_FILE, DEHUG_ADDRESSES, DEHUG_TO (several targets with commas), DEHUG_CONTEXT;
and kept in a context (dehug context). A flag counts before the environment, and that before the context.

An account is given by its address, or by a namespace that it owns (--provider alice). The endpoints must agree on
whose the namespace is; the summary shows the address, and that alone counts from then on.

Before anything is signed, a summary is shown and asked for: chain, contract, account, what moves and the most that it
can cost. Where there is no terminal to ask on, give --yes. With --dry-run nothing is signed or sent, and no funds are
needed. With -o json an error is one line of JSON on the error stream, the last one.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 chain unreachable (try again), 4 refused by a contract,
5 not enough funds, 6 no such model, token, version or name, 7 not licensed (license status),
8 the fee is above --max-cost or --max-tip.`

// Run executes a command line (without the program's name) and returns the exit code.
func Run(
	ctx context.Context, version string, args []string, getenv func(string) string, stdin io.Reader,
	stdout, stderr io.Writer,
) int {
	s := &session.Session{Getenv: getenv, In: stdin, Out: stdout, Log: stderr, Version: version}
	return Execute(ctx, s, args)
}

// Execute is Run in a session of one's own.
func Execute(ctx context.Context, s *session.Session, args []string) int {
	defer s.Close()
	root := rootCommand(s)
	root.SetArgs(args)
	root.SetOut(s.Out)
	root.SetErr(s.Log)
	err := session.NameLimit(root.ExecuteContext(ctx))
	s.Conclude(err, args)
	return session.ExitCode(err)
}

// rootCommand wires the groups of commands together.
func rootCommand(s *session.Session) *cobra.Command {
	root := &cobra.Command{
		Use: "dehug", Short: "Publish, license and settle models on chain", Long: long,
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return s.Prepare(cmd.Context()) },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return session.WrapUsage(err) })
	s.Register(root.PersistentFlags())
	root.AddCommand(deploy.Command(s), publish.Command(s), license.Command(s), explain.Command(s), terms.Command(s),
		escrow.Command(s), escrow.BalanceCommand(s), escrow.WithdrawCommand(s), escrow.SignerCommand(s),
		escrow.StakeCommand(s), escrow.ChallengeCommand(s), escrow.SettlementCommand(s), escrow.EarningsCommand(s),
		account.Command(s), model.Command(s), model.NamespaceCommand(s), model.RoyaltyCommand(s), account.CoinCommand(s),
		clicontext.Command(s), transaction.Command(s), voucher.Command(s), planCommand(s), versionCommand(s))
	root.InitDefaultCompletionCmd() // cobra's own group, which refuses nothing either
	refuseUnknownCommands(root)
	return root
}

// refuseUnknownCommands makes the groups of commands refuse what is none of their commands; cobra itself prints help
// and succeeds.
func refuseUnknownCommands(root *cobra.Command) {
	for _, group := range root.Commands() {
		if !group.HasSubCommands() {
			continue
		}
		refuseUnknownCommands(group)
		if group.Runnable() {
			continue // it takes arguments of its own
		}
		group.Args = cobra.ArbitraryArgs
		group.FParseErrWhitelist.UnknownFlags = true // the flags are of a command that does not exist
		group.SuggestionsMinimumDistance = 2
		group.RunE = func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			var names []string
			for _, c := range cmd.Commands() {
				names = append(names, c.Name())
			}
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				return session.Usagef("%s has no command %q; did you mean %q?", cmd.CommandPath(), args[0],
					cmd.CommandPath()+" "+near[0])
			}
			return session.Usagef("%s has no command %q; it has %s", cmd.CommandPath(), args[0], strings.Join(names, ", "))
		}
	}
}

// planCommand hands its arguments on: what asks a cluster is the plugin's.
func planCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "plan -f <file>", Short: "Tell what would become of manifests in a cluster (kubectl dehug plan does it)",
		Long: "Plan tells what manifests would change in a cluster, and what the operator would then do, without writing\n" +
			"anything. Reading a cluster is the work of kubectl-dehug, which has to be in the PATH: arguments are handed on\n" +
			"to it as they are, and its exit code is returned.",
		Example:            "  dehug plan -f model.yaml",
		DisableFlagParsing: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.RunPlugin(cmd.Context(), append([]string{"plan"}, args...)...)
		},
	}
}

func versionCommand(s *session.Session) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			return s.Print(map[string]string{"version": s.Version}, func(w io.Writer) { session.Line(w, "dehug %s", s.Version) })
		},
	}
}

// Commands returns the tree of the program's commands with their flags, to look commands up in. It is not meant to be
// executed: Run is.
func Commands() *cobra.Command { return rootCommand(&session.Session{}) }

// Main is the whole program.
func Main(ctx context.Context, version string) int {
	return Run(ctx, version, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr)
}
