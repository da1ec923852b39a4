package rights

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// RootVoucher is a payer's word on all that it owes a provider, by the root of a tree of lines.
type RootVoucher struct {
	Payer, Provider evm.Address
	LinesRoot       evm.Hash
	// Value is the total of all lines ever, in the smallest unit of the payment token.
	Value        *big.Int
	ReceiptsRoot evm.Hash
	// Timestamp is in seconds since 1970.
	Timestamp uint64
}

// Document is what the payer signs, for an oracle on a chain. The value must fit 96 bits.
func (v RootVoucher) Document(chainID uint64, oracle evm.Address) typeddata.Document {
	return typeddata.Document{Place: typeddata.UsageOracle.At(chainID, oracle), Message: typeddata.RootVoucher{
		Payer: v.Payer, Provider: v.Provider, LinesRoot: v.LinesRoot, Value: v.Value, ReceiptsRoot: v.ReceiptsRoot,
		Timestamp: v.Timestamp,
	}}
}

// SettleRoot settles a root voucher; its provider or a signer of the provider's sends it.
func (e *Encoder) SettleRoot(v RootVoucher, signature []byte) (tx.Candidate, error) {
	data, err := e.oracle.TryPackSettleRoot(bindings.IUsageOracleRootVoucher{
		Payer: account(v.Payer), Provider: account(v.Provider), LinesRoot: v.LinesRoot, Value: v.Value,
		ReceiptsRoot: v.ReceiptsRoot, Timestamp: v.Timestamp,
	}, signature)
	return candidate(e.contracts.Oracle, data, err)
}

// Claim takes a line's part of what roots have settled, with the line's place among the leaves of the last root.
func (e *Encoder) Claim(
	payer, provider evm.Address, line usage.BatchLine, place uint64, path []evm.Hash,
) (tx.Candidate, error) {
	siblings := make([][32]byte, len(path))
	for i, hash := range path {
		siblings[i] = hash
	}
	data, err := e.oracle.TryPackClaim(account(payer), account(provider), bindings.IUsageOracleLine{
		TokenId: number(line.TokenID), InputUnits: line.Units.InputTokens, OutputUnits: line.Units.OutputTokens,
		Requests: line.Units.Requests, Value: line.Value,
	}, index(place), siblings)
	return candidate(e.contracts.Oracle, data, err)
}

// LinesTree is the tree whose root a root voucher names, over lines in their order.
func LinesTree(lines []usage.BatchLine) (*usage.Tree, error) {
	leaves := make([][32]byte, len(lines))
	for i, line := range lines {
		var err error
		leaves[i], err = typeddata.Line{
			TokenID: line.TokenID, InputUnits: line.Units.InputTokens, OutputUnits: line.Units.OutputTokens,
			Requests: line.Units.Requests, Value: line.Value,
		}.StructHash()
		if err != nil {
			return nil, err
		}
	}
	return usage.NewTree(leaves, func(left, right [32]byte) [32]byte {
		return crypto.Keccak256Hash(left[:], right[:])
	}), nil
}

// ClaimAll takes the parts of the lines at some places, in their order, and credits them to the parties of their
// tokens, all in one transaction.
func (e *Encoder) ClaimAll(
	payer, provider evm.Address, lines []usage.BatchLine, places []int,
) (tx.Candidate, error) {
	tree, err := LinesTree(lines)
	if err != nil {
		return tx.Candidate{}, err
	}
	var calls [][]byte
	var ids []evm.Hash
	for _, place := range places {
		path, err := tree.Path(place)
		if err != nil {
			return tx.Candidate{}, err
		}
		siblings := make([]evm.Hash, len(path))
		for i, hash := range path {
			siblings[i] = hash
		}
		claim, err := e.Claim(payer, provider, lines[place], uint64(max(place, 0)), siblings)
		if err != nil {
			return tx.Candidate{}, err
		}
		calls, ids = append(calls, claim.Data), append(ids, lines[place].TokenID)
	}
	distribute, err := e.Distribute(payer, provider, ids)
	if err != nil {
		return tx.Candidate{}, err
	}
	data, err := e.oracle.TryPackMulticall(append(calls, distribute.Data))
	return candidate(e.contracts.Oracle, data, err)
}

// RootSettlement is what roots have settled between a payer and a provider.
type RootSettlement struct {
	LinesRoot evm.Hash
	// Value is what the last root names, Settled what was paid of it, Claimed what lines have taken of that.
	Value, Settled, Claimed *big.Int
	SettledAt               time.Time
}

// RootSettlement reads what roots have settled between a payer and a provider.
func (r Reader) RootSettlement(ctx context.Context, payer, provider evm.Address) (RootSettlement, error) {
	name, oracle := r.atOracle()
	s, err := read(ctx, r, name, oracle, r.oracle.PackRootSettlementOf(account(payer), account(provider)),
		r.oracle.UnpackRootSettlementOf)
	if err != nil {
		return RootSettlement{}, err
	}
	return RootSettlement{
		LinesRoot: s.LinesRoot, Value: s.Value, Settled: s.Settled, Claimed: s.Claimed, SettledAt: seconds(s.SettledAt),
	}, nil
}

// Due is what claims of lines move, in their order, when so much of each line is settled already: while the last root
// is not paid in full, a line has the part of its value that the root has of its own.
func (s RootSettlement) Due(lines []usage.BatchLine, settled []*big.Int) []*big.Int {
	pot := new(big.Int).Sub(s.Settled, s.Claimed)
	due := make([]*big.Int, len(lines))
	for i, line := range lines {
		part := new(big.Int).Set(line.Value)
		if s.Settled.Cmp(s.Value) < 0 {
			part.Mul(part, s.Settled).Div(part, s.Value)
		}
		if part.Sub(part, settled[i]); part.Sign() < 0 {
			part.SetInt64(0)
		}
		if part.Cmp(pot) > 0 {
			part.Set(pot)
		}
		pot.Sub(pot, part)
		due[i] = part
	}
	return due
}
