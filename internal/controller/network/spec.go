package network

import (
	"errors"
	"fmt"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// chainConfig is what a reader of the network's chain is dialed with.
func chainConfig(network *dehugv1alpha1.DeHugNetwork) (chain.Config, error) {
	spec := network.Spec
	config := chain.Config{ChainID: uint64(spec.ChainID), Agreement: int(spec.RPC.Agreement)}
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

// Licensee returns the account that a network's licenses are granted to.
func Licensee(network *dehugv1alpha1.DeHugNetwork) (evm.Address, error) {
	licensee, err := evm.ParseAddress(string(network.Spec.Account.Licensee))
	if err != nil {
		return evm.Address{}, fmt.Errorf("spec.account.licensee: %w", err)
	}
	return licensee, nil
}

// Finality translates the API's value; both name the same three levels.
func Finality(f dehugv1alpha1.Finality) chain.Finality { return chain.Finality(f) }

// defaultMaxHeadAge is that of the schema, for objects that were stored before it had one.
const defaultMaxHeadAge = time.Hour

// MaxHeadAge is 0 when blocks may be of any age.
func MaxHeadAge(network *dehugv1alpha1.DeHugNetwork) time.Duration {
	if age := network.Spec.RPC.MaxHeadAge; age != nil {
		return age.Duration
	}
	return defaultMaxHeadAge
}
