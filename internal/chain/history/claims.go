package history

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Attestors lists the accounts that attested something of a namespace at a claims contract last, the newest first, and
// at most limit of them: anybody can attest. What they attested may be over, or taken back.
func (h *History) Attestors(ctx context.Context, claims evm.Address, namespace string,
	limit int) ([]evm.Address, error) {
	contract := bindings.NewNamespaceClaims()
	found, err := events(ctx, h, source{claims, contract.GetABI()}, contract.UnpackNamespaceAttestedEvent,
		[]evm.Hash{chain.NamespaceHash(namespace)})
	if err != nil {
		return nil, err
	}
	attestors := make([]evm.Address, len(found))
	for i, attested := range found {
		attestors[len(found)-1-i] = evm.Address(attested.value.Attestor)
	}
	attestors = distinct(attestors)
	return attestors[:min(limit, len(attestors))], nil
}
