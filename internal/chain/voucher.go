package chain

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Domain makes the EIP-712 documents of one usage oracle on one chain. Its separator is computed once.
type Domain struct {
	place typeddata.Place
}

// NewDomain makes the Domain of an oracle.
func NewDomain(chainID uint64, oracle evm.Address) Domain {
	return Domain{place: typeddata.UsageOracle.At(chainID, oracle)}
}

// Voucher is what a payer signs for one token. The voucher's value must fit 96 bits.
func (d Domain) Voucher(v usage.Voucher) typeddata.Document {
	return d.document(typeddata.Voucher{
		TokenID: v.TokenID, Payer: v.Payer, Provider: v.Provider,
		InputUnits: v.Units.InputTokens, OutputUnits: v.Units.OutputTokens, Requests: v.Units.Requests,
		Value: v.Value, ReceiptsRoot: v.ReceiptsRoot, Timestamp: v.Timestamp,
	})
}

// Batch is what a payer signs for many tokens at once. Each line's value must fit 96 bits.
func (d Domain) Batch(b usage.Batch) typeddata.Document {
	return d.document(typeddata.Batch{
		Payer: b.Payer, Provider: b.Provider, Lines: toLines(b.Lines), ReceiptsRoot: b.ReceiptsRoot, Timestamp: b.Timestamp,
	})
}

// SignerProof is what a signer signs to show that it wants to act for an account.
func (d Domain) SignerProof(account evm.Address, a Authority) typeddata.Document {
	return d.document(typeddata.SignerProof{
		Account: account, Signer: a.Signer, Powers: uint8(a.Powers), PerDay: a.PerDay, Deadline: a.Deadline,
	})
}

// SignVoucher signs a voucher for its payer; the signature is 65 bytes with v 27 or 28.
func SignVoucher(ctx context.Context, key Signer, domain Domain, v usage.Voucher) ([]byte, error) {
	return key.SignTyped(ctx, domain.Voucher(v))
}

// SignBatch is SignVoucher for a batch.
func SignBatch(ctx context.Context, key Signer, domain Domain, b usage.Batch) ([]byte, error) {
	return key.SignTyped(ctx, domain.Batch(b))
}

func (d Domain) document(message typeddata.Message) typeddata.Document {
	return typeddata.Document{Place: d.place, Message: message}
}

func toLines(lines []usage.BatchLine) []typeddata.Line {
	out := make([]typeddata.Line, len(lines))
	for i, line := range lines {
		out[i] = typeddata.Line{
			TokenID: line.TokenID, InputUnits: line.Units.InputTokens, OutputUnits: line.Units.OutputTokens,
			Requests: line.Units.Requests, Value: line.Value,
		}
	}
	return out
}
