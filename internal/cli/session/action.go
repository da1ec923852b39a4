package session

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Action is what a command signs and sends. Nothing is signed before its summary was shown and agreed to.
type Action struct {
	// Does specifies what it does, in words that follow "about to".
	Does string
	// Moves are the amounts that go from one account to another.
	Moves []Move
	// Signs tells in words the typed data that is signed besides the transactions.
	Signs []string
	// Forever tells what cannot be undone.
	Forever []string
	// Details prints more of what is agreed to, before the summary; nil prints nothing.
	Details func(io.Writer)
	// Steps are the transactions, in order. Without any, only typed data is signed, by Account for ChainID.
	Steps   []Step
	Account evm.Address
	ChainID uint64
}

// Step is one transaction of an Action.
type Step struct {
	// What specifies what the transaction does, such as "depositing".
	What string
	// Name tells the steps of a command apart, the same from one run to the next; What when it is empty.
	Name string
	// Repeatable marks what the chain says is needed still, such as an allowance.
	Repeatable bool
	// Candidate is what is sent. With Sign, it is what the chain is asked about in its place.
	Candidate tx.Candidate
	// Sign makes what is sent, because a signature or what an earlier step leaves is part of it; nil when Candidate is
	// sent.
	Sign func(context.Context) (tx.Candidate, error)
	// Otherwise are sent in its place when Sign returns ErrOtherwise. They are agreed to with it, and cost together no
	// more than it.
	Otherwise []Step
	// Needs are what the chain is asked about before Candidate, when Sign does the same by a signature.
	Needs []tx.Candidate
	// MaxGas bounds the gas of a step whose Candidate has no data to ask the chain about.
	MaxGas uint64
}

// ErrOtherwise is what Sign returns when the steps that take its place are to be sent.
var ErrOtherwise = errors.New("another way is taken")

// Sending returns an action of one transaction.
func Sending(does, what string, candidate tx.Candidate) Action {
	return Action{Does: does, Steps: []Step{{What: what, Candidate: candidate}}}
}

// summarize tells an action with what its steps can cost.
func (s *Session) summarize(a Action, estimates []tx.Estimate) summary {
	m := summary{
		does: a.Does, chain: nameChain(a.ChainID), account: a.Account, moves: a.Moves, signs: a.Signs, forever: a.Forever,
		names: s.meant,
	}
	for i, step := range a.Steps {
		m.steps = append(m.steps, plannedStep{
			what: step.What, ceiling: estimates[i].Ceiling, l1Fee: estimates[i].L1Fee, gas: estimates[i].Gas,
		})
		at := findParty(s.known, step.Candidate.To)
		if isCall := len(step.Candidate.Data) > 0 || step.Sign != nil; isCall && !slices.Contains(m.contracts, at) {
			m.contracts = append(m.contracts, at)
		}
	}
	return m
}

// estimate asks the chain what the steps of an action take. It needs no coin.
func (a Action) estimate(ctx context.Context, sender *tx.Sender) ([]tx.Estimate, error) {
	var asked []tx.Candidate
	for _, step := range a.Steps {
		if step.MaxGas == 0 {
			asked = append(append(asked, step.Needs...), step.Candidate)
		}
	}
	answers, err := sender.EstimateAll(ctx, asked)
	if err != nil {
		return nil, err
	}
	var estimates []tx.Estimate
	for _, step := range a.Steps {
		if step.MaxGas > 0 {
			bound, err := sender.EstimateGas(ctx, step.Candidate, step.MaxGas)
			if err != nil {
				return nil, err
			}
			estimates = append(estimates, bound)
			continue
		}
		sum := answers[len(step.Needs)]
		for _, need := range answers[:len(step.Needs)] {
			sum.Gas += need.Gas
			sum.Ceiling = new(big.Int).Add(sum.Ceiling, need.Ceiling)
			sum.MaxCost = new(big.Int).Add(sum.MaxCost, need.MaxCost)
			sum.L1Fee = new(big.Int).Add(sum.L1Fee, need.L1Fee)
		}
		estimates, answers = append(estimates, sum), answers[len(step.Needs)+1:]
	}
	return estimates, nil
}

// bind limits what each step may cost to what the summary said.
func (a Action) bind(m summary) {
	for i := range a.Steps {
		a.Steps[i].Candidate.MaxCost = m.steps[i].ceiling
	}
}

func (p Step) name() string { return cmp.Or(p.Name, p.What) }

// make returns what a step sends for a wish, of which it is one step.
func (p Step) make(ctx context.Context, wish tx.Wish) (tx.Candidate, error) {
	candidate := p.Candidate
	if p.Sign != nil {
		var err error
		if candidate, err = p.Sign(ctx); err != nil {
			return tx.Candidate{}, fmt.Errorf("%s: %w", p.What, err)
		}
		candidate.MaxCost = p.Candidate.MaxCost
	}
	wish.Step, wish.Words, wish.Repeatable = p.name(), p.What, p.Repeatable
	candidate.Wish = wish
	return candidate, nil
}
