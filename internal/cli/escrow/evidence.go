package escrow

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"strings"

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
		Provider     evm.Address `json:"provider"`
		Payer        evm.Address `json:"payer"`
		ReceiptsRoot evm.Hash    `json:"receiptsRoot"`
		Total        whole       `json:"total"`
		Timestamp    uint64      `json:"timestamp"`
		// Signature is the provider's; left out when it attested on chain.
		Signature signature `json:"signature"`
	} `json:"attestation"`
	Leaves []leaf  `json:"leaves"`
	Branch *branch `json:"branch"`

	// digest is that of the file.
	digest string
}

type leaf struct {
	Receipt struct {
		RequestID   evm.Hash `json:"requestID"`
		TokenID     evm.Hash `json:"tokenID"`
		InputUnits  uint64   `json:"inputUnits"`
		OutputUnits uint64   `json:"outputUnits"`
		Requests    uint64   `json:"requests"`
		TermsHash   evm.Hash `json:"termsHash"`
		Cost        whole    `json:"cost"`
		Timestamp   uint64   `json:"timestamp"`
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
	Sum   whole  `json:"sum"`
	Index uint64 `json:"index"`
	Path  []node `json:"path"`
}

type node struct {
	Hash evm.Hash `json:"hash"`
	Sum  whole    `json:"sum"`
}

// whole is a whole number that is not negative, of at most 256 bits.
type whole struct{ big.Int }

func (w *whole) UnmarshalJSON(raw []byte) error {
	text := string(bytes.Trim(raw, `"`))
	if _, ok := w.SetString(text, 10); !ok || w.Sign() < 0 || w.BitLen() > 256 {
		return fmt.Errorf("%q is not a whole number of at most 256 bits", text)
	}
	return nil
}

// signature is bytes in hexadecimal, with 0x.
type signature []byte

func (s *signature) UnmarshalText(text []byte) error {
	digits, ok := strings.CutPrefix(string(text), "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil {
		return fmt.Errorf("signature %q is not 0x and hexadecimal digits", text)
	}
	*s = raw
	return nil
}

// readEvidence reads a file of evidence, strictly.
func readEvidence(path string) (evidence, error) {
	var e evidence
	info, err := os.Stat(path)
	if err != nil {
		return e, session.Usagef("reading the evidence: %w", err)
	}
	if info.Size() > mostEvidence {
		return e, session.Usagef("evidence %s is larger than %d bytes", path, mostEvidence)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return e, session.Usagef("reading the evidence: %w", err)
	}
	e.digest = fmt.Sprintf("%x", sha256.Sum256(raw))
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return e, session.Usagef("evidence %s: %w", path, err)
	}
	return e, nil
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
