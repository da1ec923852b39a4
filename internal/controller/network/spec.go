package network

import (
	"fmt"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

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
