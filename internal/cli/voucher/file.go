// Package voucher has the commands of a payer's word on what it owes a provider: to sign it, to stand by it on chain,
// and to settle it without a program that does.
package voucher

import (
	"math/big"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	// mostFile and mostLines bound a file, and what one transaction settles.
	mostFile  = 1 << 20
	mostLines = 200
	// valueBits are those of an amount that the oracle keeps.
	valueBits = 96
)

// Kinds of vouchers, by what settles them.
const (
	kindVoucher = "voucher"
	kindBatch   = "batch"
	kindRoot    = "root"
)

// file is a payer's word: the totals that it ever owed a provider for tokens, and its signature.
type file struct {
	// Kind specifies what is signed: a voucher for one token, a batch of lines, or the root of a tree of lines.
	Kind         string      `json:"kind"`
	Payer        evm.Address `json:"payer"`
	Provider     evm.Address `json:"provider"`
	Lines        []line      `json:"lines"`
	ReceiptsRoot evm.Hash    `json:"receiptsRoot"`
	// Timestamp is in seconds since 1970.
	Timestamp uint64 `json:"timestamp"`
	// Signature is the payer's or its signer's; left out when the payer stands by it on chain.
	Signature session.Hex `json:"signature,omitempty"`
}

// line is cumulative usage of one token. Value is in the smallest unit of the payment token.
type line struct {
	TokenID     evm.Hash      `json:"tokenID"`
	InputUnits  uint64        `json:"inputUnits,omitempty"`
	OutputUnits uint64        `json:"outputUnits,omitempty"`
	Requests    uint64        `json:"requests,omitempty"`
	Value       session.Whole `json:"value"`
}

// readFile reads a file, strictly.
func readFile(path string) (*file, error) {
	f := &file{}
	if _, err := session.ReadStrict("voucher", path, mostFile, f); err != nil {
		return nil, err
	}
	if err := f.checkFile(); err != nil {
		return nil, session.Usagef("voucher %s: %w", path, err)
	}
	return f, nil
}

// checkFile refuses what no oracle settles.
func (f *file) checkFile() error {
	switch {
	case !slices.Contains([]string{kindVoucher, kindBatch, kindRoot}, f.Kind):
		return session.Usagef("kind %q is none of voucher, batch and root", f.Kind)
	case f.Payer == evm.Address{} || f.Provider == evm.Address{}:
		return session.Usagef("it names no payer or no provider")
	case len(f.Lines) == 0 || len(f.Lines) > mostLines:
		return session.Usagef("it has %d lines; give 1 to %d", len(f.Lines), mostLines)
	case f.Kind == kindVoucher && len(f.Lines) != 1:
		return session.Usagef("it has %d lines, and a voucher is for one token; its kind is batch or root", len(f.Lines))
	case f.Timestamp == 0:
		return session.Usagef("it has no timestamp")
	case f.totalValue().BitLen() > valueBits:
		return session.Usagef("its value does not fit %d bits", valueBits)
	}
	seen := map[evm.Hash]bool{}
	for _, l := range f.Lines {
		if seen[l.TokenID] {
			return session.Usagef("token %s has two lines; a line is all that was ever used of a token", l.TokenID)
		}
		seen[l.TokenID] = true
	}
	return nil
}

// totalValue is what the lines are worth together.
func (f *file) totalValue() *big.Int {
	sum := new(big.Int)
	for i := range f.Lines {
		sum.Add(sum, &f.Lines[i].Value.Int)
	}
	return sum
}

func (f *file) batchLines() []usage.BatchLine {
	out := make([]usage.BatchLine, len(f.Lines))
	for i, l := range f.Lines {
		out[i] = usage.BatchLine{TokenID: l.TokenID, Value: new(big.Int).Set(&f.Lines[i].Value.Int), Units: usage.Units{
			InputTokens: l.InputUnits, OutputTokens: l.OutputUnits, Requests: l.Requests,
		}}
	}
	return out
}

func (f *file) singleVoucher() usage.Voucher {
	l := f.batchLines()[0]
	return usage.Voucher{
		TokenID: l.TokenID, Payer: f.Payer, Provider: f.Provider, Units: l.Units, Value: l.Value,
		ReceiptsRoot: f.ReceiptsRoot, Timestamp: f.Timestamp,
	}
}

func (f *file) batchVoucher() usage.Batch {
	return usage.Batch{
		Payer: f.Payer, Provider: f.Provider, Lines: f.batchLines(), ReceiptsRoot: f.ReceiptsRoot, Timestamp: f.Timestamp,
	}
}

func (f *file) rootVoucher() (rights.RootVoucher, error) {
	tree, err := rights.LinesTree(f.batchLines())
	if err != nil {
		return rights.RootVoucher{}, err
	}
	return rights.RootVoucher{
		Payer: f.Payer, Provider: f.Provider, LinesRoot: tree.Root(), Value: f.totalValue(), ReceiptsRoot: f.ReceiptsRoot,
		Timestamp: f.Timestamp,
	}, nil
}

// typedDocument is what the payer signs, and its digest what it stands by on chain.
func (f *file) typedDocument(n *session.Network) (rights.Signed, error) {
	domain := chain.NewDomain(n.Addresses.ChainID, n.Contracts.Oracle)
	switch f.Kind {
	case kindVoucher:
		return rights.SignedOf(domain.Voucher(f.singleVoucher()))
	case kindBatch:
		return rights.SignedOf(domain.Batch(f.batchVoucher()))
	}
	v, err := f.rootVoucher()
	if err != nil {
		return rights.Signed{}, err
	}
	return rights.SignedOf(v.Document(n.Addresses.ChainID, n.Contracts.Oracle))
}

// settleCandidate is the transaction that settles it, and credits what of it can be credited at once.
func (f *file) settleCandidate(n *session.Network) (tx.Candidate, error) {
	switch f.Kind {
	case kindVoucher:
		return n.Encoder.Settle(chain.Voucher{Voucher: f.singleVoucher(), Signature: f.Signature})
	case kindBatch:
		return n.Encoder.SettleBatches([]chain.Batch{{Batch: f.batchVoucher(), Signature: f.Signature}})
	}
	v, err := f.rootVoucher()
	if err != nil {
		return tx.Candidate{}, err
	}
	return n.Acts().SettleRoot(v, f.Signature)
}
