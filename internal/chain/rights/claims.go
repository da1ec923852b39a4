package rights

import (
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// AttestNamespace says, at a claims contract, that an account rightfully stands for a namespace, until a time. It takes
// the place of what the sender said of the namespace before.
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
