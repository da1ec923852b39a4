package rights

import (
	"context"
	"math/big"
	"time"

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
