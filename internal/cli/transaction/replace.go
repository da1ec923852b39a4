package transaction

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// openSender opens a sender for an entry that is not over. The account is not locked: the process that waits for the
// transaction may hold the lock, and sees in the journal what is signed here.
func openSender(ctx context.Context, s *session.Session, e *journal.Entry) (*tx.Sender, error) {
	if e.Ended() {
		return nil, fmt.Errorf("transaction %s is over: %s", e.First(), strings.ToLower(string(e.State)))
	}
	sender, err := s.ReplacingSender(ctx, e.ChainID)
	if err != nil {
		return nil, err
	}
	if sender.Address() != e.Account {
		return nil, session.Usagef("transaction %s is of account %s, and the key is of account %s; give the other --key-file",
			e.First(), e.Account, sender.Address())
	}
	return sender, nil
}

// await waits and prints the outcome. The command that sent it tells its own result when it is run again.
func await(ctx context.Context, s *session.Session, e *journal.Entry) error {
	if !e.Ended() {
		sender, err := openSender(ctx, s, e)
		if err != nil {
			return err
		}
		if _, err := sender.Await(ctx, e.ToSent()); err != nil {
			return err
		}
	}
	again, err := findEntry(s, e.First().String())
	if err != nil {
		return err
	}
	return printEntry(s, again)
}

// replacement is what speed-up and cancel print.
type replacement struct {
	Transaction string `json:"transaction"`
	Replaces    string `json:"replaces"`
	Nonce       uint64 `json:"nonce"`
}

func speedUp(ctx context.Context, s *session.Session, e *journal.Entry) error {
	return replace(ctx, s, e, (*tx.Sender).SpeedUp, "speed up", "again, with higher fees within --max-cost and --max-tip")
}

func cancel(ctx context.Context, s *session.Session, e *journal.Entry) error {
	return replace(ctx, s, e, (*tx.Sender).Cancel, "cancel", "a transaction that moves nothing, with higher fees within "+
		"--max-cost and --max-tip; either is mined")
}

func replace(
	ctx context.Context, s *session.Session, e *journal.Entry,
	sign func(*tx.Sender, context.Context, tx.Sent) (evm.Hash, error), verb, signs string,
) error {
	sender, err := openSender(ctx, s, e)
	if err != nil {
		return err
	}
	if _, err := s.Perform(ctx, nil, session.Action{
		Does:    fmt.Sprintf("%s transaction %s (%s)", verb, e.First(), e.Words),
		Signs:   []string{fmt.Sprintf("under nonce %d, %s", e.Nonce, signs)},
		Account: e.Account, ChainID: e.ChainID,
	}); err != nil {
		return err
	}
	hash, err := sign(sender, ctx, e.ToSent())
	if err != nil {
		return err
	}
	out := replacement{
		Transaction: hash.String(), Replaces: e.Transactions[len(e.Transactions)-1].Hash.String(), Nonce: e.Nonce,
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "transaction  %s", out.Transaction)
		session.Line(w, "replaces     %s, under nonce %d; one of both is mined", out.Replaces, out.Nonce)
	})
}

func forget(ctx context.Context, s *session.Session, e *journal.Entry) error {
	if s.DryRun {
		s.Say("would forget %s", e.First())
		return session.ErrDryRun
	}
	opened, err := s.Journal()
	if err != nil {
		return err
	}
	if err := opened.Account(e.ChainID, e.Account).Forget(ctx, e.First()); err != nil {
		return err
	}
	again, err := opened.Find(e.First().String())
	if err != nil {
		return err
	}
	if !e.Ended() {
		s.Say("warning      should %s be mined all the same, and its command run again, that pays twice", e.First())
	}
	return printEntry(s, again)
}
