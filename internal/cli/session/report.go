package session

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// kinds name the exit codes in JSON.
var kinds = map[int]string{
	ExitError: "failed", ExitUsage: "usage", ExitUnreachable: "unreachable", ExitRefused: "refused",
	ExitFunds: "insufficientFunds", ExitUnknown: "unknown", ExitUnlicensed: "unlicensed", ExitFee: "feeTooHigh",
}

// failure is an error as -o json writes it.
type failure struct {
	Code    int    `json:"code"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
	// Transactions were sent and may be mined or may still be.
	Transactions []string `json:"transactions,omitempty"`
}

// Conclude ends a run: it tells how the command line failed, as it asks for, names the transactions whose outcome is
// not known, or records that all outcomes are. It says nothing of a nil error or a dry run.
func (s *Session) Conclude(err error, args []string) {
	outstanding := s.settle(err)
	if err == nil || errors.Is(err, ErrDryRun) || errors.As(err, &pluginEnded{}) {
		return
	}
	message := endpoint.Printable(strings.ReplaceAll(err.Error(), "\n", "; "))
	if !wantsJSON(s.Output, args) {
		Line(s.Log, "dehug: %s", message)
		s.sayOutstanding(outstanding)
		return
	}
	out := failure{Code: ExitCode(err), Message: message}
	out.Kind = kinds[out.Code]
	if errors.Is(err, errDeclined) {
		out.Kind = "declined"
	}
	for _, entry := range outstanding {
		for _, t := range entry.Transactions {
			out.Transactions = append(out.Transactions, t.Hash.String())
		}
	}
	_ = json.NewEncoder(s.Log).Encode(map[string]failure{"error": out})
}

// settle records that the outcomes are known, after a result or an error that tells them, and returns what was sent
// whose outcome is not known otherwise.
func (s *Session) settle(err error) []*journal.Entry {
	if s.keeper == nil || s.keeper.Account == nil {
		return nil
	}
	if err == nil || errors.Is(err, tx.ErrCanceled) || isReverted(err) && s.believesReverts() {
		// The command's context may have ended; what the user was told is recorded all the same.
		if err := s.keeper.MarkReported(context.Background()); err != nil {
			s.Say("warning      %s", err)
		}
		return nil
	}
	outstanding, err := s.keeper.Outstanding()
	if err != nil {
		s.Say("warning      %s", err)
	}
	return outstanding
}

// isReverted reports whether an error is of a transaction that was mined and reverted. One endpoint alone is not
// believed about that: it could hide a payment.
func isReverted(err error) bool {
	var reverted *tx.RevertError
	return errors.As(err, &reverted) && reverted.TxHash != (evm.Hash{})
}

// sayOutstanding names what was sent and whose outcome is not known.
func (s *Session) sayOutstanding(outstanding []*journal.Entry) {
	if len(outstanding) > 0 {
		s.Say("run the same command again to carry on with what was sent; nothing is sent twice. To look at it, wait for " +
			"it, speed it up or cancel it, see `dehug tx`:")
	}
	for _, e := range outstanding {
		for _, t := range e.Transactions {
			s.Say("transaction  %s (%s, %s)", t.Hash, e.Words, strings.ToLower(string(e.State)))
		}
		if e.State == journal.Reverted {
			s.Say("one endpoint alone says that it reverted: give another with --rpc, or believe it with `dehug tx forget %s`",
				e.First())
		}
	}
}

// wantsJSON reports whether a command line asks for JSON, also one that could not be read to its end.
func wantsJSON(output string, args []string) bool {
	if output == "json" {
		return true
	}
	for i, arg := range args {
		if arg == "--" {
			return false
		}
		if slices.Contains([]string{"-ojson", "-o=json", "--output=json"}, arg) ||
			((arg == "-o" || arg == "--output") && i+1 < len(args) && args[i+1] == "json") {
			return true
		}
	}
	return false
}
