package escrow

import (
	"crypto/sha256"
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mostEvidence bounds a file of evidence.
const mostEvidence = 1 << 20

// evidence is a file of what is shown against a provider: an attestation, and of what is under its root one receipt,
// two receipts or an inner node. Numbers above 53 bits are text.
type evidence struct {
	Attestation struct {
		Provider     evm.Address   `json:"provider"`
		Payer        evm.Address   `json:"payer"`
		ReceiptsRoot evm.Hash      `json:"receiptsRoot"`
		Total        session.Whole `json:"total"`
		Timestamp    uint64        `json:"timestamp"`
		// Signature is the provider's; left out when it attested on chain.
		Signature session.Hex `json:"signature"`
	} `json:"attestation"`
	Leaves []leaf  `json:"leaves"`
	Branch *branch `json:"branch"`

	// digest is that of the file.
	digest string
}

type leaf struct {
	Receipt struct {
		RequestID   evm.Hash      `json:"requestID"`
		TokenID     evm.Hash      `json:"tokenID"`
		InputUnits  uint64        `json:"inputUnits"`
		OutputUnits uint64        `json:"outputUnits"`
		Requests    uint64        `json:"requests"`
		TermsHash   evm.Hash      `json:"termsHash"`
		Cost        session.Whole `json:"cost"`
		Timestamp   uint64        `json:"timestamp"`
	} `json:"receipt"`
	place
}

type branch struct {
	Left  node `json:"left"`
	Right node `json:"right"`
	place
}

// place is where something stands below the root.
type place struct {
	Sum   session.Whole `json:"sum"`
	Index uint64        `json:"index"`
	Path  []node        `json:"path"`
}

type node struct {
	Hash evm.Hash      `json:"hash"`
	Sum  session.Whole `json:"sum"`
}

// readEvidence reads a file of evidence, strictly.
func readEvidence(path string) (evidence, error) {
	var e evidence
	raw, err := session.ReadStrict("evidence", path, mostEvidence, &e)
	e.digest = fmt.Sprintf("%x", sha256.Sum256(raw))
	return e, err
}

// attestation is what the provider stands for.
func (e evidence) attestation() rights.Attestation {
	a := e.Attestation
	return rights.Attestation{
		Provider: a.Provider, Payer: a.Payer, ReceiptsRoot: a.ReceiptsRoot, Total: &a.Total.Int, Timestamp: a.Timestamp,
		Signature: a.Signature,
	}
}

// receipts are the receipts that are shown, as many as wanted.
func (e evidence) receipts(path string, want int) ([]rights.Leaf, error) {
	if len(e.Leaves) != want || e.Branch != nil {
		return nil, session.Usagef("evidence %s has %d leaves; this challenge shows %d, and no branch", path, len(e.Leaves),
			want)
	}
	shown := make([]rights.Leaf, want)
	for i, l := range e.Leaves {
		r := l.Receipt
		shown[i] = rights.Leaf{Place: l.at(), Receipt: rights.Receipt{
			RequestID: r.RequestID, TokenID: r.TokenID, InputUnits: r.InputUnits, OutputUnits: r.OutputUnits,
			Requests: r.Requests, TermsHash: r.TermsHash, Cost: new(big.Int).Set(&r.Cost.Int), Timestamp: r.Timestamp,
		}}
	}
	return shown, nil
}

// inner is the inner node that is shown.
func (e evidence) inner(path string) (rights.Branch, error) {
	if e.Branch == nil || len(e.Leaves) > 0 {
		return rights.Branch{}, session.Usagef("evidence %s has no branch alone, which this challenge shows", path)
	}
	return rights.Branch{Left: e.Branch.Left.at(), Right: e.Branch.Right.at(), Place: e.Branch.at()}, nil
}

func (p place) at() rights.Place {
	out := rights.Place{Sum: new(big.Int).Set(&p.Sum.Int), Index: p.Index}
	for _, n := range p.Path {
		out.Path = append(out.Path, n.at())
	}
	return out
}

func (n node) at() rights.Node { return rights.Node{Hash: n.Hash, Sum: new(big.Int).Set(&n.Sum.Int)} }
