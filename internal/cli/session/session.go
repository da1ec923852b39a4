// Package session is one run of the dehug program: the flags that every command takes, what is opened for them, what is
// sent and what is printed.
package session

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Session is one run of the program.
type Session struct {
	Options
	Version string
	Getenv  func(string) string
	// In is where a person answers questions.
	In io.Reader
	// Out is what scripts read; Log is for progress and errors.
	Out, Log io.Writer

	// known are the contracts of the network that was opened, and balance reads an account's balance of a token there.
	known   []party
	balance func(context.Context, evm.Address, evm.Address, chain.Finality) (*big.Int, error)
	closers []func()
	keeper  *keeper
	wish    string
}

// Close closes what was opened.
func (s *Session) Close() {
	for _, c := range s.closers {
		c()
	}
}

// Print writes a value as JSON, or calls text.
func (s *Session) Print(value any, text func(io.Writer)) error {
	if s.Output == "text" {
		text(s.Out)
		return nil
	}
	encoder := json.NewEncoder(s.Out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// Endpoints returns the endpoints of the chain.
func (s *Session) Endpoints() ([]string, error) {
	if len(s.RPC) == 0 {
		return nil, Usagef("no chain endpoint: give --rpc or set DEHUG_RPC")
	}
	return s.RPC, nil
}

// Signer opens the key of the sending account.
func (s *Session) Signer() (chain.Signer, error) {
	if s.KeyFile == "" {
		return nil, Usagef("no account: give --key-file or set DEHUG_KEY_FILE; `dehug account new` makes one")
	}
	raw, err := os.ReadFile(s.KeyFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, Usagef("there is no key file %s; `dehug account new --out %s` makes one", s.KeyFile, s.KeyFile)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the key file: %w", err)
	}
	signer, err := chain.NewKeySigner(string(raw))
	if err != nil {
		return nil, Usagef("key file %s: %w", s.KeyFile, err)
	}
	return signer, nil
}

// SignedChain returns the chain that transactions are signed for: never what an endpoint calls its chain.
func (s *Session) SignedChain() (uint64, error) {
	if s.AddressesFile == "" {
		if s.ChainID == 0 {
			return 0, Usagef("no chain to sign for: give --chain-id, or --addresses, whose file names it")
		}
		return s.ChainID, nil
	}
	addresses, err := ReadAddresses(s.AddressesFile)
	if errors.Is(err, fs.ErrNotExist) && s.ChainID != 0 {
		return s.ChainID, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return 0, Usagef("there is no addresses file %s; give --chain-id", s.AddressesFile)
	}
	if err != nil {
		return 0, err
	}
	return addresses.ChainID, s.CheckChain(s.AddressesFile, addresses)
}

// CheckChain refuses an addresses file of another chain than --chain-id.
func (s *Session) CheckChain(path string, addresses Addresses) error {
	if s.ChainID != 0 && addresses.ChainID != s.ChainID {
		return Usagef("%s names contracts on chain %d, and --chain-id is %d; name another file", path, addresses.ChainID,
			s.ChainID)
	}
	return nil
}

// Sender opens a sender for the key file's account.
func (s *Session) Sender(ctx context.Context, chainID uint64) (*tx.Sender, error) {
	endpoints, err := s.Endpoints()
	if err != nil {
		return nil, err
	}
	signer, err := s.Signer()
	if err != nil {
		return nil, err
	}
	limits, err := s.limits()
	if err != nil {
		return nil, err
	}
	s.keeper = &keeper{say: s.Say, chainID: chainID, address: signer.Address()}
	sender, err := chain.NewSender(ctx, tx.Config{Endpoints: endpoints, ChainID: chainID, Signer: signer, Limits: limits,
		Keeper: s.keeper})
	if err != nil {
		return nil, err
	}
	s.closers = append(s.closers, sender.Close)
	return sender, nil
}

// Account parses an address, or takes the key file's when there is none.
func (s *Session) Account(text string) (evm.Address, error) {
	if text == "" {
		signer, err := s.Signer()
		if err != nil {
			return evm.Address{}, err
		}
		return signer.Address(), nil
	}
	return ParseAddress("account", text)
}

// Say tells progress on the log stream, so that output stays what scripts read.
func (s *Session) Say(format string, args ...any) { Line(s.Log, format, args...) }
