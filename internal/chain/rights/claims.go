package rights

import (
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// AttestNamespace attests, at a claims contract and until a time, that a namespace rightfully belongs to an account. It
// replaces the sender's earlier attestation of the namespace.
func AttestNamespace(claims evm.Address, namespace string, by evm.Address, evidence string,
	until time.Time) (tx.Candidate, error) {
	if n := len(evidence); n == 0 || n > chain.MaxEvidence {
		return tx.Candidate{}, fmt.Errorf("evidence has %d bytes: give 1 to %d, such as dns:acme.com or hf:acme", n,
			chain.MaxEvidence)
	}
	data, err := bindings.NewNamespaceClaims().TryPackAttest(namespace, account(by), evidence,
		index(uint64(max(until.Unix(), 0))))
	return candidate(claims, data, err)
}

// WithdrawAttestation takes the sender's word on a namespace back.
func WithdrawAttestation(claims evm.Address, namespace string) (tx.Candidate, error) {
	data, err := bindings.NewNamespaceClaims().TryPackWithdraw(namespace)
	return candidate(claims, data, err)
}
