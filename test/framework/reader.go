package framework

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ChainReader opens a reader of the demo's deployment, from this machine. Close it.
func (s *Framework) ChainReader(ctx context.Context) (*chain.Reader, error) {
	url, err := s.ChainURL(ctx)
	if err != nil {
		return nil, err
	}
	addresses, err := s.Addresses()
	if err != nil {
		return nil, err
	}
	var contracts chain.Contracts
	for text, into := range map[string]*evm.Address{
		addresses.Registry: &contracts.Registry, addresses.Licenses: &contracts.Licenses, addresses.Oracle: &contracts.Oracle,
	} {
		if *into, err = evm.ParseAddress(text); err != nil {
			return nil, err
		}
	}
	return chain.Dial(ctx, chain.Config{Endpoints: []string{url}, ChainID: addresses.ChainID, Contracts: contracts,
		Agreement: 1})
}
