package reporter

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// outcome is how far a settlement got.
type outcome struct {
	cause.Cause
	// closes is set when the settlement is over although not all of it is settled: leftOut are the keys of the rest.
	closes  bool
	leftOut []usage.Key
	// parts is what is settled of keys that are left out, when transactions with them were sent.
	parts map[usage.Key]*big.Int
	// foreign is what others settled meanwhile, by key; nothing was sent then.
	foreign map[usage.Key]*big.Int
	// paid is what the settlement's transactions paid, as the chain says; nil while it is open.
	paid *big.Int
}

// isSettled reports whether all of it is settled.
func (o outcome) isSettled() bool {
	return o.Reason == v1alpha1.ReasonSettled || (o.Reason == v1alpha1.ReasonForeignSettlement && !o.closes)
}

// isStalled reports whether only a person can fix what holds the settlement up.
func (o outcome) isStalled() bool {
	switch o.Reason {
	case v1alpha1.ReasonSettled, v1alpha1.ReasonForeignSettlement, v1alpha1.ReasonSending, v1alpha1.ReasonChainUnreachable,
		v1alpha1.ReasonFeeAboveValue:
		return false
	}
	return true
}

var (
	outcomeSettled = outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonSettled, Message: "the settlement is on chain " +
		"at the network's settle finality"}}
	outcomeSending = outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonSending, Message: "the settlement is on its " +
		"way: waiting for the network's settle finality"}}
)

// outcomeOf turns an error into an outcome.
func outcomeOf(err error) outcome {
	var f *Failure
	if errors.As(err, &f) {
		return outcome{Cause: f.Cause}
	}
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonChainUnreachable, Message: "the chain gave no usable " +
		"answer, so this settlement " +
		"waits and usage is still counted: check spec.rpc of the DeHugNetwork; the reporter's log says more"}}
}

func signerMissing(network, detail string) outcome {
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonSignerMissing, Message: fmt.Sprintf(
		"DeHugNetwork %s cannot sign settlements: %s; usage is still counted", network, detail)}}
}

// notAuthorized says that a role of an account, payer or provider, did not authorize the signer.
func notAuthorized(signer evm.Address, role string, account usage.Account) outcome {
	address, flags := account.Payer, "--per-day <amount>"
	if role == "provider" && account.Provider != account.Payer {
		address, flags = account.Provider, "--powers send"
	}
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonSignerNotAuthorized, Message: fmt.Sprintf(
		"signer %s may not act for %s %s: as the %s, run dehug signer authorize --proof <file> %s; a key acts for one "+
			"account beside its own", signer, role, address, role, flags)}}
}

// tokenNotAllowed says that a signer may not begin to pay for the tokens of some lines.
func tokenNotAllowed(signer, payer evm.Address, barred []usage.Owed) outcome {
	tokens, models := tokensOf(barred), "<token>…"
	if len(tokens) == 1 {
		models = tokens[0]
	}
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonTokenNotAllowed, Message: fmt.Sprintf(
		"%s: payer %s took no license and did not allow it, so signer %s cannot pay for it: as the payer, run dehug signer "+
			"allow %s, or dehug license grant where the terms are not open; what is owed is settled then",
		firstTokens(tokens), payer, signer, models)}}
}

// allowanceUsed says that lines are more than what is left of the signer's allowance of the day.
func allowanceUsed(signer, payer evm.Address, late []usage.Owed, perDay *big.Int) outcome {
	wait := "what is owed is settled from the next day (UTC) on"
	if perDay.Sign() == 0 {
		wait = "what is owed waits for an allowance"
	}
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonAllowanceUsed, Message: fmt.Sprintf(
		"signer %s may settle %s a day for payer %s (smallest unit of the payment token) and has too little of it left: %s; "+
			"for more a day, as the payer, run dehug signer authorize --proof <file> --per-day <amount>; left out until "+
			"then: %s", signer, perDay, payer, wait, firstTokens(tokensOf(late)))}}
}

func escrowEmpty(account usage.Account, short []usage.Owed, escrow *big.Int) outcome {
	missing := new(big.Int).Neg(escrow)
	for _, line := range short {
		missing.Add(missing, line.Missing)
	}
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonEscrowEmpty, Message: fmt.Sprintf(
		"the escrow of payer %s for provider %s is short of %s (smallest unit of the payment token): deposit at least "+
			"that with "+
			"dehug escrow deposit; left out until then: %s", account.Payer, account.Provider, missing,
		firstTokens(tokensOf(short)))}}
}

// refusedLines returns which lines the oracle refuses, and why the first of them.
func refusedLines(refused []usage.Owed, refusal error) outcome {
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonSettlementReverted,
		Message: firstTokens(tokensOf(refused)) + ": " + refusal.Error()}}
}

// foreignSettlement says that others settled what this settlement was about.
func foreignSettlement(foreign map[usage.Key]*big.Int) outcome {
	var tokens []string
	for key := range foreign {
		tokens = append(tokens, key.TokenID.String())
	}
	slices.Sort(tokens)
	return outcome{closes: true, foreign: foreign, Cause: cause.Cause{Reason: v1alpha1.ReasonForeignSettlement,
		Message: firstTokens(tokens) +
			": more is settled than this ledger vouched for, so nothing was sent, and the next settlement starts from there; " +
			"after a restore " +
			"of the ledger that is right, otherwise another reporter settles for the same account: give each cluster its own " +
			"provider"}}
}

// paidLess says that a settlement paid less than was due, because somebody else settled the difference.
func paidLess(paid, due *big.Int) outcome {
	return outcome{Cause: cause.Cause{Reason: v1alpha1.ReasonForeignSettlement,
		Message: fmt.Sprintf("the settlement is on chain, and paid %s of %s (smallest "+
			"unit of the payment token): another reporter settled the rest meanwhile for the same account; give each cluster "+
			"its own provider",
			paid, due)}}
}

func tokensOf(lines []usage.Owed) []string {
	tokens := make([]string, len(lines))
	for i, line := range lines {
		tokens[i] = line.TokenID.String()
	}
	return tokens
}

// firstTokens names the first few of many tokens.
func firstTokens(names []string) string {
	const shown = 3
	text := "token " + strings.Join(names[:min(len(names), shown)], ", ")
	if more := len(names) - shown; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// conditionsOf derives a report's conditions. Stalled is for what only a person can fix.
func conditionsOf(o outcome) []metav1.Condition {
	switch {
	case o.isSettled():
		return []metav1.Condition{
			status.True(v1alpha1.ConditionSettled, o.Reason, o.Message),
			status.True(v1alpha1.ConditionReady, v1alpha1.ReasonReady, o.Message),
		}
	case !o.isStalled():
		settled := status.False
		if o.Reason == v1alpha1.ReasonChainUnreachable {
			settled = status.Unknown
		}
		return []metav1.Condition{
			settled(v1alpha1.ConditionSettled, o.Reason, o.Message),
			status.False(v1alpha1.ConditionReady, o.Reason, o.Message),
			status.True(v1alpha1.ConditionReconciling, o.Reason, o.Message),
		}
	}
	return []metav1.Condition{
		status.False(v1alpha1.ConditionSettled, o.Reason, o.Message),
		status.False(v1alpha1.ConditionReady, o.Reason, o.Message),
		status.True(v1alpha1.ConditionStalled, o.Reason, o.Message),
	}
}
