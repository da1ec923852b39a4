package session

import (
	"context"
	"errors"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Deed is what a command does in one transaction.
type Deed struct {
	// What specifies what the transaction does, such as "depositing".
	What string
	// Wish is the verb and what tells this wish from others of the verb, as for Want.
	Wish []any
	// Does specifies what it does, in words that follow "about to"; Forever what cannot be undone.
	Does    string
	Forever []string
}

// ErrStands is what a deed's preparation returns when everything is as it was asked for, so that nothing is sent.
var ErrStands = errors.New("it stands so already")

// Prepare checks what stands, and makes the transaction of a deed. It adds to the action what moves, and the steps that
// come before it; or all steps, and then the transaction that it returns is none.
type Prepare func(a *Action) (tx.Candidate, error)

// Once performs a deed, unless an earlier run of the same command did. It returns nil when nothing had to be sent.
func (t *Trade) Once(ctx context.Context, d Deed, prepare Prepare) (*Sent, error) {
	verb, _ := d.Wish[0].(string)
	if err := t.Session.Want(ctx, verb, d.Wish[1:]...); err != nil {
		return nil, err
	}
	earlier, err := t.Session.Resume(ctx, t.Sender, d.What)
	if err != nil {
		return nil, err
	}
	if earlier != nil {
		sent := SentOf(*earlier)
		return &sent, nil
	}
	action := Action{Does: d.Does, Forever: d.Forever}
	candidate, err := prepare(&action)
	switch {
	case errors.Is(err, ErrStands):
		return nil, nil
	case err != nil:
		return nil, err
	}
	if candidate.To != nil {
		action.Steps = append(action.Steps, Step{What: d.What, Candidate: candidate})
	}
	receipts, err := t.Session.Perform(ctx, t.Sender, action)
	if err != nil {
		return nil, err
	}
	sent := SentOf(receipts[len(receipts)-1])
	return &sent, nil
}

// Stood is what is told of what stands already.
const Stood = "nothing to do: it stood so before, and nothing was sent"

// PrintDone prints what a deed did; without a transaction, that everything stood so before.
func (s *Session) PrintDone(told Record, sent *Sent) error {
	if sent == nil {
		told = append(told, Fact("status", "status", Stood))
	}
	return s.PrintRecord(told, sent)
}

// Pay adds to an action that a contract takes an amount from the sender, with the approval that it needs. to says what
// the amount goes into.
func (t *Trade) Pay(ctx context.Context, a *Action, spender evm.Address, amount *big.Int, to string) error {
	steps, err := t.ApproveStep(ctx, spender, amount)
	a.Steps = append(a.Steps, steps...)
	a.Moves = append(a.Moves, Move{Amount: amount, Token: t.Token, From: t.Sender.Address(), To: spender, ToWords: to})
	return err
}
