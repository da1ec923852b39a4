package session

import (
	"context"
	"fmt"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// OwnAccount is the account that signs.
func (s *Session) OwnAccount() (evm.Address, error) {
	signer, err := s.Signer()
	if err != nil {
		return evm.Address{}, err
	}
	return signer.Address(), nil
}

// Account reads an account: its address, or a namespace that it owns; without text, the account that signs. what names
// the flag or argument in messages.
func (s *Session) Account(ctx context.Context, what, text string) (evm.Address, error) {
	switch {
	case text == "":
		return s.OwnAccount()
	case strings.HasPrefix(text, "0x"):
		return ParseAddress(what, text)
	}
	return s.lookUp(ctx, what, text)
}

// RequireAccount is Account of a flag that must be given; meaning describes what it is for.
func (s *Session) RequireAccount(ctx context.Context, flag, text, meaning string) (evm.Address, error) {
	if text == "" {
		return evm.Address{}, Usagef("give %s, %s", flag, meaning)
	}
	return s.Account(ctx, flag, text)
}

// lookUp finds the account that owns a namespace. From then on the account counts, and not the name.
func (s *Session) lookUp(ctx context.Context, what, text string) (evm.Address, error) {
	name, err := parseName(text)
	if err != nil {
		return evm.Address{}, Usagef("%s: %w", what, err)
	}
	n, err := s.Network(ctx)
	if err != nil {
		return evm.Address{}, fmt.Errorf("looking up the name %s: %w", name, err)
	}
	owner, err := n.Reader.NamespaceOwner(ctx, name, chain.Latest)
	if err != nil {
		return owner, fmt.Errorf("looking up the name %s: %w", name, err)
	}
	if owner == (evm.Address{}) {
		return owner, fmt.Errorf("%s: %w: %s is free, so that any account can claim it; give the account's address", what,
			ErrUnknownName, name)
	}
	m := Meant{
		What: what, Name: name, Address: owner, Registry: n.Contracts.Registry, Alone: n.Reader.IsAlone(),
	}
	s.meant = append(s.meant, m)
	s.Say("name         %s", m)
	return owner, nil
}

// recallNames reads from the journal of an account what the names stood for when it last sent something by them.
func (s *Session) recallNames(chainID uint64, account evm.Address) error {
	if len(s.meant) == 0 {
		return nil
	}
	opened, err := s.Journal()
	if err != nil {
		return err
	}
	own := opened.Account(chainID, account)
	for i, m := range s.meant {
		used, err := own.LastUse(m.Registry, m.Name)
		if err != nil {
			return err
		}
		if used != nil {
			s.meant[i].Before = &Before{used.Address, used.Transaction, used.At}
		}
	}
	return nil
}

// checkNames refuses names that stand for something else than the summary said or, where no person reads that, than
// before.
func (s *Session) checkNames(ctx context.Context) error {
	for _, m := range s.meant {
		if err := m.refuseChanged(); s.Yes && err != nil {
			return Usagef("nothing was sent: %s: %w", m.What, err)
		}
		now, err := s.network.Reader.NamespaceOwner(ctx, m.Name, chain.Latest)
		if err != nil {
			return fmt.Errorf("looking up the name %s again: %w", m.Name, err)
		}
		if now != m.Address {
			return fmt.Errorf("nothing was sent: %s changed hands from %s, as the summary said, to %s; run the command again",
				m.Name, m.Address, now)
		}
	}
	return nil
}
