package session

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// Exit codes.
const (
	ExitOK = iota
	// ExitError is any failure without a code of its own.
	ExitError
	// ExitUsage: the command line or a file that it names is wrong.
	ExitUsage
	// ExitUnreachable: the chain cannot be reached; try again later.
	ExitUnreachable
	// ExitRefused: a contract refuses.
	ExitRefused
	// ExitFunds: the account cannot pay.
	ExitFunds
	// ExitUnknown: no such model, token, version or name.
	ExitUnknown
	// ExitUnlicensed: `license status` found no license in force.
	ExitUnlicensed
	// ExitFee: the chain asks more than --max-cost or --max-tip allow; nothing was signed.
	ExitFee
)

// usageError is a mistake in flags, arguments or the files that they name.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// Usagef returns an error about flags, arguments or the files that they name.
func Usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// WrapUsage makes an error one about flags, arguments or the files that they name.
func WrapUsage(err error) error { return usageError{err} }

var (
	// ErrDryRun ends a command whose dry run printed what would be sent.
	ErrDryRun = errors.New("dry run: nothing was sent")
	// errDeclined ends a command whose summary was not agreed to.
	errDeclined = errors.New("not confirmed: nothing was sent")
)

// refusal is what a contract would refuse, told before anything is sent.
type refusal struct{ error }

// Is reports whether target is chain.ErrReverted, so that a refusal ends a command as the contract's own does.
func (refusal) Is(target error) bool { return target == chain.ErrReverted }

// Refusedf returns an error about what a contract would refuse.
func Refusedf(format string, args ...any) error { return refusal{fmt.Errorf(format, args...)} }

// pluginProgram asks a cluster, which this program does not.
const pluginProgram = "kubectl-dehug"

// pluginEnded ends a command that another program carried out, with that one's exit code.
type pluginEnded struct{ code int }

func (e pluginEnded) Error() string {
	return fmt.Sprintf("%s ended with exit code %d", pluginProgram, e.code)
}

// ErrUnlicensed ends `license status` for a licensee without a license.
var ErrUnlicensed = errors.New("not licensed")

// ExitCode returns the exit code of a command that ended with an error, or with none.
func ExitCode(err error) int {
	for _, known := range []struct {
		target error
		code   int
	}{
		{chain.ErrUnreachable, ExitUnreachable},
		{chain.ErrInsufficientFunds, ExitFunds},
		{chain.ErrReverted, ExitRefused},
		{chain.ErrUnknownModel, ExitUnknown},
		{chain.ErrUnknownRevision, ExitUnknown},
		{ErrUnknownName, ExitUnknown},
		{ErrUnlicensed, ExitUnlicensed},
		{tx.ErrFeeTooHigh, ExitFee},
	} {
		if errors.Is(err, known.target) {
			return known.code
		}
	}
	var usage usageError
	var ended pluginEnded
	switch {
	case err == nil, errors.Is(err, ErrDryRun):
		return ExitOK
	case errors.As(err, &ended):
		return ended.code
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		return ExitUsage
	}
	return ExitError
}

// Arguments checks the number of arguments and says what they are.
func Arguments(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return Usagef("%s takes %s; see %s --help", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}
