package rights

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Attestation is a provider's word that the receipts under a root are right.
type Attestation struct {
	Provider, Payer evm.Address
	ReceiptsRoot    evm.Hash
	// Total is the sum of the receipts' costs, in millionths of the smallest unit of the payment token.
	Total *big.Int
	// Timestamp is in seconds since 1970.
	Timestamp uint64
	// Signature is the provider's; empty when it attested on chain.
	Signature []byte
}

// Document is what the provider signs, for a disputes contract on a chain.
func (a Attestation) Document(chainID uint64, disputes evm.Address) (typeddata.Document, error) {
	total, err := typeddata.Word(a.Total)
	if err != nil {
		return typeddata.Document{}, err
	}
	message := typeddata.Attestation{
		Provider: a.Provider, Payer: a.Payer, ReceiptsRoot: a.ReceiptsRoot, Total: total, Timestamp: a.Timestamp,
	}
	return typeddata.Document{Place: typeddata.ReceiptDisputes.At(chainID, disputes), Message: message}, nil
}

// Bill identifies what an attestation bills, its payer and its root. Of two bills the lower one is shown first.
func (a Attestation) Bill() evm.Hash {
	var payer evm.Hash
	copy(payer[len(payer)-len(a.Payer):], a.Payer[:])
	return evm.Hash(crypto.Keccak256Hash(payer[:], a.ReceiptsRoot[:]))
}

// Receipt is one metered request.
type Receipt struct {
	RequestID, TokenID                evm.Hash
	InputUnits, OutputUnits, Requests uint64
	TermsHash                         evm.Hash
	// Cost is in millionths of the smallest unit of the payment token.
	Cost *big.Int
	// Timestamp is in seconds since 1970.
	Timestamp uint64
}

// Hash is the receipt's leaf in a tree that adds up.
func (r Receipt) Hash() (evm.Hash, error) {
	cost, err := typeddata.Word(r.Cost)
	if err != nil {
		return evm.Hash{}, err
	}
	hash, err := typeddata.Receipt{
		RequestID: r.RequestID, TokenID: r.TokenID, InputUnits: r.InputUnits, OutputUnits: r.OutputUnits,
		Requests: r.Requests, TermsHash: r.TermsHash, Cost: cost, Timestamp: r.Timestamp,
	}.StructHash()
	return evm.Hash(hash), err
}

// Node is a node of a tree that adds up.
type Node struct {
	Hash evm.Hash
	Sum  *big.Int
}

// Place is where something stands below a root.
type Place struct {
	// Sum is what its parent counts for it.
	Sum *big.Int
	// Index is its position among the nodes at its depth.
	Index uint64
	// Path are the siblings from there to the root.
	Path []Node
}

// order is the number of a place, by depth and then from the left.
func (p Place) order() *big.Int {
	return new(big.Int).Or(new(big.Int).Lsh(big.NewInt(1), uint(len(p.Path))), index(p.Index))
}

// Leaf is a receipt below a root.
type Leaf struct {
	Receipt
	Place
}

// Branch is an inner node below a root, by its children.
type Branch struct {
	Left, Right Node
	Place
}

// Evidence is a receipt that a provider attested.
type Evidence struct {
	Attestation
	Leaf
}

// ChallengePrice shows that a receipt's cost is not that of its units, or that it is not what a provider may attest.
func (e *Encoder) ChallengePrice(disputes evm.Address, shown Evidence) (tx.Candidate, error) {
	data, err := e.disputes.TryPackChallengePrice(attested(shown.Attestation), shown.Signature, leaf(shown.Leaf))
	return candidate(disputes, data, err)
}

// ChallengeDuplicate shows one request at two places under one root, in any order.
func (e *Encoder) ChallengeDuplicate(
	disputes evm.Address, attestation Attestation, a, b Leaf,
) (tx.Candidate, error) {
	if a.order().Cmp(b.order()) > 0 {
		a, b = b, a
	}
	data, err := e.disputes.TryPackChallengeDuplicate(attested(attestation), attestation.Signature, leaf(a), leaf(b))
	return candidate(disputes, data, err)
}

// ChallengeDoubleBilling shows one request in two bills of one provider's, in any order.
func (e *Encoder) ChallengeDoubleBilling(disputes evm.Address, a, b Evidence) (tx.Candidate, error) {
	if first, second := a.Bill(), b.Bill(); number(first).Cmp(number(second)) > 0 {
		a, b = b, a
	}
	data, err := e.disputes.TryPackChallengeDoubleBilling(attested(a.Attestation), a.Signature, leaf(a.Leaf),
		attested(b.Attestation), b.Signature, leaf(b.Leaf))
	return candidate(disputes, data, err)
}

// ChallengeTotal shows that a node's sum is not that of its children.
func (e *Encoder) ChallengeTotal(disputes evm.Address, attestation Attestation, b Branch) (tx.Candidate, error) {
	data, err := e.disputes.TryPackChallengeTotal(attested(attestation), attestation.Signature,
		bindings.IReceiptDisputesBranch{
			Left: node(b.Left), Right: node(b.Right), Sum: b.Sum, Index: index(b.Index), Path: nodes(b.Path),
		})
	return candidate(disputes, data, err)
}

// Attest attests on chain, as a provider must that is a contract. It cannot be taken back.
func (e *Encoder) Attest(disputes evm.Address, a Attestation) (tx.Candidate, error) {
	data, err := e.disputes.TryPackAttest(attested(a))
	return candidate(disputes, data, err)
}

// IsAttested reads whether a provider attested on chain what has a digest.
func (r Reader) IsAttested(ctx context.Context, disputes, provider evm.Address, digest evm.Hash) (bool, error) {
	return read(ctx, r, disputesName, disputes, r.disputes.PackIsAttested(account(provider), digest),
		r.disputes.UnpackIsAttested)
}

// Case is what was shown of a root.
type Case struct {
	// Damage is in millionths of the smallest unit of the payment token; Taken is what it has cost the stake.
	Damage, Taken *big.Int
}

// Case reads what was shown of a provider's root.
func (r Reader) Case(ctx context.Context, disputes, provider evm.Address, root evm.Hash) (Case, error) {
	c, err := read(ctx, r, disputesName, disputes, r.disputes.PackCaseOf(account(provider), root),
		r.disputes.UnpackCaseOf)
	return Case(c), err
}

func attested(a Attestation) bindings.IReceiptDisputesAttestation {
	return bindings.IReceiptDisputesAttestation{
		Provider: account(a.Provider), Payer: account(a.Payer), ReceiptsRoot: a.ReceiptsRoot, Total: a.Total,
		Timestamp: a.Timestamp,
	}
}

func leaf(l Leaf) bindings.IReceiptDisputesLeaf {
	return bindings.IReceiptDisputesLeaf{
		Receipt: bindings.IReceiptDisputesReceipt{
			RequestId: l.RequestID, TokenId: number(l.TokenID), InputUnits: l.InputUnits, OutputUnits: l.OutputUnits,
			Requests: l.Requests, TermsHash: l.TermsHash, Cost: l.Cost, Timestamp: l.Timestamp,
		},
		Sum: l.Sum, Index: index(l.Index), Path: nodes(l.Path),
	}
}

func node(n Node) bindings.SumTreeNode { return bindings.SumTreeNode{Hash: n.Hash, Sum: n.Sum} }

func nodes(path []Node) []bindings.SumTreeNode {
	out := make([]bindings.SumTreeNode, len(path))
	for i, n := range path {
		out[i] = node(n)
	}
	return out
}
