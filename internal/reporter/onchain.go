package reporter

import (
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chainconfig"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// onchain is a Chain on package chain.
type onchain struct {
	network *v1alpha1.DeHugNetwork
	config  chain.Config
	reader  *chain.Reader
	signer  chain.Signer
	grant   chain.Finality
	settle  chain.Finality
}

// DialChain opens the chain that a DeHugNetwork names.
func DialChain(ctx context.Context, network *v1alpha1.DeHugNetwork, key chain.Signer) (Chain, error) {
	config, err := chainconfig.OfNetwork(network)
	if err != nil {
		return nil, err
	}
	finality := network.Spec.Finality
	c := &onchain{network: network, config: config, signer: key, grant: chain.Finality(finality.Grant),
		settle: chain.Finality(finality.Settle)}
	if c.reader, err = chain.Dial(ctx, c.config); err != nil {
		return nil, fmt.Errorf("opening the chain: %w", err)
	}
	return c, nil
}

// Close implements Chain.
func (c *onchain) Close() { c.reader.Close() }

// Signer implements Chain.
func (c *onchain) Signer() evm.Address {
	if c.signer == nil {
		return evm.Address{}
	}
	return c.signer.Address()
}
