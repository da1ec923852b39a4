package session

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// Journal opens the journal of what was sent.
func (s *Session) Journal() (*journal.Journal, error) {
	dir := s.StateDir
	if dir == "" {
		var err error
		if dir, err = journal.Directory(s.Getenv); err != nil {
			return nil, Usagef("%w; give --state-dir", err)
		}
	}
	return journal.Open(dir)
}

// Want records what the command is asked for, in words that are the same whenever the same is asked for: the verb, and
// what tells this wish from others of the verb. It takes the account for this process, so it comes before the reads
// that decide what is sent. A run that finds a transaction of the same wish, whose outcome was not told, carries on
// with it.
func (s *Session) Want(ctx context.Context, verb string, parts ...any) error {
	if s.keeper == nil {
		return errors.New("a command wants something before it has opened its account")
	}
	if s.keeper.Account == nil && !s.DryRun {
		opened, err := s.Journal()
		if err != nil {
			return err
		}
		account := opened.Account(s.keeper.chainID, s.keeper.address)
		if err := account.Lock(ctx, func() {
			s.Say("waiting      for another process that uses account %s", s.keeper.address)
		}); err != nil {
			return err
		}
		s.keeper.Account = account
		s.closers = append(s.closers, account.Unlock)
	}
	words := make([]string, 0, len(parts)+1)
	words = append(words, verb)
	for _, part := range parts {
		words = append(words, fmt.Sprint(part))
	}
	s.wish = strings.Join(words, " ")
	return nil
}

// ReplacingSender opens a sender that replaces what was sent. It takes no account, so it gets no new nonces.
func (s *Session) ReplacingSender(ctx context.Context, chainID uint64) (*tx.Sender, error) {
	sender, err := s.Sender(ctx, chainID)
	if err != nil {
		return nil, err
	}
	opened, err := s.Journal()
	if err != nil {
		return nil, err
	}
	s.keeper.Account = opened.Account(chainID, sender.Address())
	return sender, nil
}

// Unlock lets other processes use the account while this one does what needs none.
func (s *Session) Unlock() {
	if s.keeper != nil && s.keeper.Account != nil {
		s.keeper.Unlock()
	}
}
