// Package cli holds the commands of the dehug program. Commands read flags, call the adapters and print; what they
// decide is decided elsewhere.
package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
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
	// ExitUnknown: no such model, token or version.
	ExitUnknown
	// ExitUnlicensed: `license status` found no license in force.
	ExitUnlicensed
	// ExitFee: the chain asks more than --max-cost or --max-tip allow; nothing was signed.
	ExitFee
)

// usageError is a mistake of the user's in flags, arguments or files.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errUnlicensed ends `license status` for a licensee without a license.
var errUnlicensed = errors.New("not licensed")

// arguments checks the number of arguments and says what they are.
func arguments(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return usagef("%s takes %s; see %s --help", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}

// line prints a line. Texts may come from the chain, so each is made printable; what a terminal obeys stays out.
func line(w io.Writer, format string, args ...any) {
	for i, arg := range args {
		switch v := arg.(type) {
		case string:
			args[i] = endpoint.Printable(v)
		case error:
			args[i] = endpoint.Printable(v.Error())
		}
	}
	_, _ = fmt.Fprintf(w, format+"\n", args...)
}
