package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

const long = `Publish models and datasets on chain and IPFS, license them, and see what they earn.

Flags can be given in the environment: DEHUG_RPC (several endpoints with commas), DEHUG_KEY_FILE,
DEHUG_ADDRESSES, DEHUG_TO (several targets with commas).

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 chain unreachable (try again), 4 refused by a contract,
5 not enough funds, 6 no such model, token or version, 7 not licensed (license status),
8 the fee is above --max-cost or --max-tip.`

// Run executes a command line (without the program's name) and returns the exit code.
func Run(ctx context.Context, version string, args []string, getenv func(string) string, stdout, stderr io.Writer) int {
	s := &session{getenv: getenv, out: stdout, log: stderr, version: version}
	defer s.close()
	root := s.root()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := nameLimit(root.ExecuteContext(ctx))
	if err != nil {
		line(stderr, "dehug: %s", strings.ReplaceAll(err.Error(), "\n", "; "))
		s.sayOutstanding()
	}
	return exitCode(err)
}

func exitCode(err error) int {
	for _, known := range []struct {
		target error
		code   int
	}{
		{chain.ErrUnreachable, ExitUnreachable},
		{chain.ErrInsufficientFunds, ExitFunds},
		{chain.ErrReverted, ExitRefused},
		{chain.ErrUnknownModel, ExitUnknown},
		{chain.ErrUnknownRevision, ExitUnknown},
		{errUnlicensed, ExitUnlicensed},
		{tx.ErrFeeTooHigh, ExitFee},
	} {
		if errors.Is(err, known.target) {
			return known.code
		}
	}
	var usage usageError
	switch {
	case err == nil:
		return ExitOK
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		return ExitUsage
	}
	return ExitError
}

func (s *session) root() *cobra.Command {
	root := &cobra.Command{
		Use: "dehug", Short: "Publish, license and settle models on chain", Long: long,
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return s.complete() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	flags := root.PersistentFlags()
	flags.StringSliceVar(&s.rpc, "rpc", nil, "JSON-RPC endpoint of the chain; repeat it to compare several (DEHUG_RPC)")
	flags.StringVar(&s.keyFile, "key-file", "", "file with the private key of the sending account, in hex "+
		"(DEHUG_KEY_FILE)")
	flags.StringVar(&s.addressesFile, "addresses", "", "file with the contracts' addresses, as deploy writes it "+
		"(DEHUG_ADDRESSES)")
	flags.Uint64Var(&s.chainID, "chain-id", 0, "chain to sign for where --addresses names none; an endpoint of another "+
		"chain is refused")
	flags.StringVar(&s.maxCost, "max-cost", "",
		"most that one transaction may cost, in the chain's coin (default "+usualMaxCost+"; "+deployMaxCost+" for deploy)")
	flags.StringVar(&s.maxTip, "max-tip", "1", "highest priority fee, in gwei per gas")
	flags.StringVarP(&s.output, "output", "o", "text", "text or json")
	root.AddCommand(s.deployCommand(), s.publishCommand(), s.licenseCommand(), s.escrowCommand(), s.balanceCommand(),
		s.withdrawCommand(), s.signerCommand(), s.accountCommand(), s.modelCommand(), s.transferCommand(),
		s.versionCommand())
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
				return usagef("%s has no command %q; did you mean %q?", cmd.CommandPath(), args[0], cmd.CommandPath()+" "+near[0])
			}
			return usagef("%s has no command %q; it has %s", cmd.CommandPath(), args[0], strings.Join(names, ", "))
		}
	}
}

func (s *session) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			return s.print(map[string]string{"version": s.version}, func(w io.Writer) { line(w, "dehug %s", s.version) })
		},
	}
}

// Main is the whole program.
func Main(ctx context.Context, version string) int {
	return Run(ctx, version, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)
}
