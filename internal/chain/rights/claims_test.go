package rights_test

import (
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestEvidenceThatTheContractRefusesIsNotSent(t *testing.T) {
	for _, evidence := range []string{"", strings.Repeat("a", chain.MaxEvidence+1)} {
		if _, err := rights.AttestNamespace(evm.Address{1}, "acme", evm.Address{2}, evidence, time.Now()); err == nil {
			t.Errorf("evidence of %d bytes: no error", len(evidence))
		}
	}
}

func TestAttestorsChangeTheirOwnWordAlone(t *testing.T) {
	w := newWorld(t)
	claims, until := w.Deployment().Claims, w.Now().Add(time.Hour)
	query := chain.ClaimsQuery{Contract: claims, Namespace: "alice", Attestors: []evm.Address{w.Account(3)}}
	w.Send(3)(rights.AttestNamespace(claims, "alice", w.Account(1), "dns:alice.example", until))
	w.Send(2)(rights.WithdrawAttestation(claims, "alice"))
	if found, err := w.reader.ClaimsAtHead(t.Context(), query, chain.Latest); err != nil || len(found) != 1 {
		t.Errorf("after another's withdrawal: %v, %v; want one claim", found, err)
	}
	w.refuses(3, "ClaimInvalid")(rights.AttestNamespace(claims, "alice", w.Account(1), "dns:alice.example", w.Now().Add(-time.Hour)))
	w.Send(3)(rights.WithdrawAttestation(claims, "alice"))
	if found, err := w.reader.ClaimsAtHead(t.Context(), query, chain.Latest); err != nil || len(found) != 0 {
		t.Errorf("after the attestor's own: %v, %v; want none", found, err)
	}
}
