package chain

import (
	"context"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// MaxEvidence is how many bytes the evidence of a claim has at most.
const MaxEvidence = 96

// ClaimKind is what the evidence of a claim is about.
type ClaimKind string

// Kinds of claims.
const (
	ClaimOfDomain      ClaimKind = "Domain"
	ClaimOfHuggingFace ClaimKind = "HuggingFace"
	ClaimOfOther       ClaimKind = "Other"
)

// Claim is an attestor's word that an account rightfully stands for a namespace. It changes nothing in the registry.
type Claim struct {
	Attestor, Account evm.Address
	// Evidence is what the attestor saw, such as `dns:acme.com` or `hf:acme`, without control characters.
	Evidence string
	// Since is the time of the attestation, Until the last second at which it holds.
	Since, Until time.Time
}

// Kind is the kind of the claim's evidence.
func (c Claim) Kind() ClaimKind {
	kind, subject, _ := strings.Cut(c.Evidence, ":")
	switch {
	case subject == "":
		return ClaimOfOther
	case kind == "dns":
		return ClaimOfDomain
	case kind == "hf":
		return ClaimOfHuggingFace
	}
	return ClaimOfOther
}

// ClaimsQuery asks for the word of some attestors on a namespace.
type ClaimsQuery struct {
	// Contract is the address of a NamespaceClaims.
	Contract  evm.Address
	Namespace string
	Attestors []evm.Address
}

// NamespaceOf returns the namespace of a model's or a data set's name.
func NamespaceOf(name string) string {
	_, bare := ContentOf(name)
	namespace, _, _ := strings.Cut(bare, "/")
	return namespace
}

// Claims reads the attestations at a block, in the order of the attestors. An attestor without one, or whose
// attestation has expired, is left out. It returns ErrUnreachable, ErrDisagreement, ErrNoCode or ErrWrongContract.
func (r *Reader) Claims(ctx context.Context, q ClaimsQuery, at evm.Block) ([]Claim, error) {
	return r.ClaimsFrom(q, r.viewsAt(ctx, at))
}

// ClaimsFrom tells the claims from the answers to a few views.
func (r *Reader) ClaimsFrom(q ClaimsQuery, ask AskView) ([]Claim, error) {
	var found []Claim
	namespace := NamespaceHash(q.Namespace)
	for _, attestor := range q.Attestors {
		claim, err := decodeView(ask, View{
			to:    contract{"namespace claims", q.Contract},
			data:  string(r.claims.PackClaimOf(common.Address(attestor), namespace)),
			hints: [2]evm.Hash{namespace}, ends: claimEnds,
		}, r.claims.UnpackClaimOf)
		if err != nil {
			return nil, err
		}
		if claim.Account == (common.Address{}) {
			continue
		}
		found = append(found, Claim{
			Attestor: attestor, Account: evm.Address(claim.Account), Evidence: boundEvidence(claim.Evidence),
			Since: seconds(claim.Since.Uint64()), Until: seconds(claim.Until.Uint64()),
		})
	}
	return found, nil
}

// ClaimsAtHead is Claims at the newest block of a finality.
func (r *Reader) ClaimsAtHead(ctx context.Context, q ClaimsQuery, f Finality) ([]Claim, error) {
	at, err := r.Head(ctx, f)
	if err != nil {
		return nil, err
	}
	return r.Claims(ctx, q, at)
}

// boundEvidence makes evidence printable, and no longer than the contract admits: what answers may be another contract.
func boundEvidence(text string) string {
	printable := endpoint.Printable(text)
	if len(printable) > MaxEvidence {
		printable = strings.ToValidUTF8(printable[:MaxEvidence], "")
	}
	return printable
}
