package session

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// Deployment reads the addresses file, and asks no endpoint.
func (s *Session) Deployment() (Addresses, chain.Contracts, error) {
	var none chain.Contracts
	if s.AddressesFile == "" {
		return Addresses{}, none, Usagef("no contracts: give --addresses or set DEHUG_ADDRESSES; `dehug deploy` writes " +
			"the file")
	}
	addresses, contracts, err := ReadDeployment(s.AddressesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return addresses, none, Usagef("there is no addresses file %s; `dehug deploy --out %s` writes it", s.AddressesFile,
			s.AddressesFile)
	}
	if err != nil {
		return addresses, none, err
	}
	return addresses, contracts, s.CheckChain(s.AddressesFile, addresses)
}

// Network opens the deployment that the flags name, and checks that its contracts belong together and settle in the
// payment token that the addresses file names. Once open, it stays so.
func (s *Session) Network(ctx context.Context) (*Network, error) {
	if s.network != nil {
		return s.network, nil
	}
	endpoints, err := s.Endpoints()
	if err != nil {
		return nil, err
	}
	addresses, contracts, err := s.Deployment()
	if err != nil {
		return nil, err
	}
	told := newProgress(s.Say, time.Now)
	reader, err := chain.Dial(ctx, chain.Config{
		Endpoints: endpoints, ChainID: addresses.ChainID, Contracts: contracts, OnScan: told.tellScan,
	})
	if err != nil {
		return nil, err
	}
	s.closers = append(s.closers, reader.Close)
	if err := reader.Verify(ctx); err != nil {
		return nil, fmt.Errorf("checking the contracts of %s: %w", s.AddressesFile, err)
	}
	token, err := reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	if err := addresses.check(s.AddressesFile, token); err != nil {
		return nil, err
	}
	n := &Network{
		Addresses: addresses, Token: token, Contracts: contracts, Reader: reader, Encoder: chain.NewEncoder(contracts),
		progress: told,
	}
	s.known, s.balance, s.network = n.parties(), reader.PaymentTokenBalance, n
	return n, nil
}

// SayDecimals prints what one payment token is in smallest units, where only the chain says it.
func (s *Session) SayDecimals(n *Network) {
	if n.Addresses.PaymentDecimals != nil {
		return
	}
	one := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.Token.Decimals)), nil)
	s.Say("by the chain's word alone, 1 %s is %s of its smallest unit; to have it checked, add the annotation %s: "+
		"\"%d\" to %s",
		n.Token.Symbol, one, paymentDecimalsAnnotation, n.Token.Decimals, s.AddressesFile)
}

// Trade is a network with a sender for the key file's account.
type Trade struct {
	*Network
	Session *Session
	Sender  *tx.Sender
}

// Trade opens all that a payment needs.
func (s *Session) Trade(ctx context.Context) (*Trade, error) {
	n, err := s.Network(ctx)
	if err != nil {
		return nil, err
	}
	sender, err := s.Sender(ctx, n.Addresses.ChainID)
	if err != nil {
		return nil, err
	}
	s.SayDecimals(n)
	return &Trade{Network: n, Session: s, Sender: sender}, nil
}

// Amount reads a decimal number of the payment token.
func (t *Trade) Amount(text string) (*big.Int, error) {
	amount, err := units.Parse(text, t.Token.Decimals)
	if err != nil {
		return nil, WrapUsage(err)
	}
	return amount, nil
}
