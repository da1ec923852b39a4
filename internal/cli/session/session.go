// Package session is one run of the dehug program: the flags that every command takes, what is opened for them, what is
// sent and what is printed.
package session

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"math/big"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
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

	// Secret asks for a secret; nil asks at the terminal.
	Secret func(ctx context.Context, ask string) (string, error)

	openKey func(keyring.Location) (chain.Signer, error)
	signer  chain.Signer
	// known are the contracts of the network that was opened, and balance reads an account's balance of a token there.
	known   []party
	balance func(context.Context, evm.Address, evm.Address, chain.Finality) (*big.Int, error)
	// network is the one that was opened; meant are the accounts that were given by a name.
	network *Network
	meant   []Meant
	closers []func()
	keeper  *keeper
	wish    string
	// toldAgain is set once the hosts that are named more than once are told.
	toldAgain bool
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

// Endpoints returns the endpoints of the chain, one of each host, and says once which hosts are named again.
func (s *Session) Endpoints() ([]string, error) {
	if len(s.RPC) == 0 {
		return nil, Usagef("no chain endpoint: give --rpc or set DEHUG_RPC")
	}
	for i, url := range s.RPC {
		if slices.Contains(s.RPC[:i], url) {
			return nil, Usagef("--rpc names endpoint %d a second time: its word would be compared with itself; name each "+
				"once", i+1)
		}
	}
	distinct, again := chain.Distinct(s.RPC)
	if len(again) > 0 && !s.toldAgain {
		s.Say("endpoints    %s is named more than once and counts as one, because a host cannot confirm itself: the first "+
			"URL is asked", strings.Join(again, ", "))
		s.toldAgain = true
	}
	return distinct, nil
}

// believesReverts reports whether several hosts are asked, so that no single one tells alone that a payment reverted.
func (s *Session) believesReverts() bool {
	distinct, _ := chain.Distinct(s.RPC)
	return len(distinct) > 1
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

// Say tells progress on the log stream, so that output stays what scripts read.
func (s *Session) Say(format string, args ...any) { Line(s.Log, format, args...) }

// KnowVerified names a contract whose code was verified.
func (s *Session) KnowVerified(name string, address evm.Address) {
	s.known = append(s.known, party{name: name, address: address, verified: true})
}

// markVerified notes that the code of a contract that is known by name was verified.
func (s *Session) markVerified(address evm.Address) {
	for i := range s.known {
		if s.known[i].address == address {
			s.known[i].verified = true
		}
	}
}
