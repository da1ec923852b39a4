package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// session is one run: global flags and what was opened for them.
type session struct {
	getenv   func(string) string
	out, log io.Writer
	version  string

	rpc           []string
	keyFile       string
	addressesFile string
	output        string
	chainID       uint64
	maxCost       string
	maxTip        string

	closers []func()
	// outstanding are transactions that were sent and whose outcome is not known.
	outstanding []evm.Hash
}

// complete fills flags that were not given from the environment, and checks them.
func (s *session) complete() error {
	if len(s.rpc) == 0 && s.getenv("DEHUG_RPC") != "" {
		s.rpc = strings.Split(s.getenv("DEHUG_RPC"), ",")
	}
	if s.keyFile == "" {
		s.keyFile = s.getenv("DEHUG_KEY_FILE")
	}
	if s.addressesFile == "" {
		s.addressesFile = s.getenv("DEHUG_ADDRESSES")
	}
	if s.output != "text" && s.output != "json" {
		return usagef("output %q is not text or json", s.output)
	}
	return nil
}

func (s *session) close() {
	for _, c := range s.closers {
		c()
	}
}

// print writes a value as JSON, or calls text.
func (s *session) print(value any, text func(io.Writer)) error {
	if s.output == "text" {
		text(s.out)
		return nil
	}
	encoder := json.NewEncoder(s.out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

func (s *session) endpoints() ([]string, error) {
	if len(s.rpc) == 0 {
		return nil, usagef("no chain endpoint: give --rpc or set DEHUG_RPC")
	}
	return s.rpc, nil
}

func (s *session) signer() (chain.Signer, error) {
	if s.keyFile == "" {
		return nil, usagef("no account: give --key-file or set DEHUG_KEY_FILE; `dehug account new` makes one")
	}
	raw, err := os.ReadFile(s.keyFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("there is no key file %s; `dehug account new --out %s` makes one", s.keyFile, s.keyFile)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the key file: %w", err)
	}
	signer, err := chain.NewKeySigner(string(raw))
	if err != nil {
		return nil, usagef("key file %s: %w", s.keyFile, err)
	}
	return signer, nil
}

// network is one deployment whose contracts belong together, opened for reading.
type network struct {
	addresses Addresses
	token     chain.PaymentToken
	contracts chain.Contracts
	reader    *chain.Reader
	encoder   *chain.Encoder
}

// signedChain returns the chain that transactions are signed for: never what an endpoint calls its chain.
func (s *session) signedChain() (uint64, error) {
	if s.addressesFile == "" {
		if s.chainID == 0 {
			return 0, usagef("no chain to sign for: give --chain-id, or --addresses, whose file names it")
		}
		return s.chainID, nil
	}
	addresses, err := ReadAddresses(s.addressesFile)
	if errors.Is(err, fs.ErrNotExist) && s.chainID != 0 {
		return s.chainID, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return 0, usagef("there is no addresses file %s; give --chain-id", s.addressesFile)
	}
	if err != nil {
		return 0, err
	}
	return addresses.ChainID, s.sameChain(s.addressesFile, addresses)
}

// sameChain refuses an addresses file of another chain than --chain-id.
func (s *session) sameChain(path string, addresses Addresses) error {
	if s.chainID != 0 && addresses.ChainID != s.chainID {
		return usagef("%s names contracts on chain %d, and --chain-id is %d; name another file", path, addresses.ChainID,
			s.chainID)
	}
	return nil
}

// network opens the deployment that the flags name, and checks that its contracts belong together and settle in the
// payment token that the addresses file names.
func (s *session) network(ctx context.Context) (*network, error) {
	endpoints, err := s.endpoints()
	if err != nil {
		return nil, err
	}
	if s.addressesFile == "" {
		return nil, usagef("no contracts: give --addresses or set DEHUG_ADDRESSES; `dehug deploy` writes the file")
	}
	addresses, contracts, err := readDeployment(s.addressesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("there is no addresses file %s; `dehug deploy --out %s` writes it", s.addressesFile,
			s.addressesFile)
	}
	if err != nil {
		return nil, err
	}
	if err := s.sameChain(s.addressesFile, addresses); err != nil {
		return nil, err
	}
	reader, err := chain.Dial(ctx, chain.Config{Endpoints: endpoints, ChainID: addresses.ChainID, Contracts: contracts})
	if err != nil {
		return nil, err
	}
	s.closers = append(s.closers, reader.Close)
	if err := reader.Verify(ctx); err != nil {
		return nil, fmt.Errorf("checking the contracts of %s: %w", s.addressesFile, err)
	}
	token, err := reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	if err := addresses.check(s.addressesFile, token); err != nil {
		return nil, err
	}
	return &network{
		addresses: addresses, token: token, contracts: contracts, reader: reader, encoder: chain.NewEncoder(contracts),
	}, nil
}

// sayDecimals says what one payment token is in smallest units, where only the chain says it.
func (s *session) sayDecimals(n *network) {
	if n.addresses.PaymentDecimals != nil {
		return
	}
	one := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.token.Decimals)), nil)
	s.say("by the chain's word alone, 1 %s is %s of its smallest unit; to have it checked, add the annotation %s: "+
		"\"%d\" to %s",
		n.token.Symbol, one, paymentDecimalsAnnotation, n.token.Decimals, s.addressesFile)
}

// sender opens a sender for the key file's account.
func (s *session) sender(ctx context.Context, chainID uint64) (*tx.Sender, error) {
	endpoints, err := s.endpoints()
	if err != nil {
		return nil, err
	}
	signer, err := s.signer()
	if err != nil {
		return nil, err
	}
	limits, err := s.limits()
	if err != nil {
		return nil, err
	}
	sender, err := chain.NewSender(ctx, tx.Config{Endpoints: endpoints, ChainID: chainID, Signer: signer, Limits: limits,
		Journal: s})
	if err != nil {
		return nil, err
	}
	s.closers = append(s.closers, sender.Close)
	return sender, nil
}

// trade is a network with a sender for the key file's account.
type trade struct {
	*network
	session *session
	sender  *tx.Sender
}

// trade opens all that a payment needs.
func (s *session) trade(ctx context.Context) (*trade, error) {
	n, err := s.network(ctx)
	if err != nil {
		return nil, err
	}
	sender, err := s.sender(ctx, n.addresses.ChainID)
	if err != nil {
		return nil, err
	}
	s.sayDecimals(n)
	return &trade{network: n, session: s, sender: sender}, nil
}

// amount reads a decimal number of the payment token.
func (t *trade) amount(text string) (*big.Int, error) {
	amount, err := units.Parse(text, t.token.Decimals)
	if err != nil {
		return nil, usageError{err}
	}
	return amount, nil
}

// account parses an address, or takes the key file's when there is none.
func (s *session) account(text string) (evm.Address, error) {
	if text == "" {
		signer, err := s.signer()
		if err != nil {
			return evm.Address{}, err
		}
		return signer.Address(), nil
	}
	address, err := evm.ParseAddress(text)
	if err != nil {
		return evm.Address{}, usageError{err}
	}
	return address, nil
}

// say tells progress on the log stream, so that output stays what scripts read.
func (s *session) say(format string, args ...any) { line(s.log, format, args...) }

// limits reads the ceilings of what a transaction may cost.
func (s *session) limits() (tx.Limits, error) {
	var l tx.Limits
	var err error
	if l.MaxCost, err = units.Parse(cmp.Or(s.maxCost, usualMaxCost), units.CoinDecimals); err != nil {
		return l, usagef("--max-cost: %w", err)
	}
	if l.MaxTip, err = units.Parse(s.maxTip, gweiDecimals); err != nil {
		return l, usagef("--max-tip: %w", err)
	}
	return l, nil
}
