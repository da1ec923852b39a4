// Package chainconfig reads which chain a DeHugNetwork names. The manager and the reporter read it here, so that one
// never settles on other contracts than the other checks.
package chainconfig

import (
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// OfNetwork returns the configuration of a network's chain. It returns a chain.ErrWrongContract for contracts without
// an address, which the API server does not admit.
func OfNetwork(network *v1alpha1.DeHugNetwork) (chain.Config, error) {
	spec := network.Spec
	config := chain.Config{ChainID: uint64(max(0, spec.ChainID)), Agreement: int(spec.RPC.Agreement)}
	for _, e := range spec.RPC.Endpoints {
		config.Endpoints = append(config.Endpoints, e.URL)
	}
	var errs [3]error
	config.Contracts.Registry, errs[0] = evm.ParseAddress(string(spec.Contracts.Registry))
	config.Contracts.Licenses, errs[1] = evm.ParseAddress(string(spec.Contracts.Licenses))
	config.Contracts.Oracle, errs[2] = evm.ParseAddress(string(spec.Contracts.Oracle))
	if err := errors.Join(errs[:]...); err != nil {
		return chain.Config{}, fmt.Errorf("reading spec.contracts: %w: %w", chain.ErrWrongContract, err)
	}
	return config, nil
}
