package chain

import (
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Domain makes EIP-712 digests for one usage oracle on one chain. Its separator is computed once.
type Domain struct {
	separator typeddata.Separator
}

// NewDomain makes the Domain of an oracle.
func NewDomain(chainID uint64, oracle evm.Address) Domain {
	return Domain{separator: typeddata.UsageOracle.At(chainID, oracle)}
}

// VoucherDigest is what a payer signs for one token. The voucher's value must fit 96 bits.
func (d Domain) VoucherDigest(v usage.Voucher) (evm.Hash, error) {
	return d.digest(typeddata.Voucher{
		TokenID: v.TokenID, Payer: v.Payer, Provider: v.Provider,
		InputUnits: v.Units.InputTokens, OutputUnits: v.Units.OutputTokens, Requests: v.Units.Requests,
		Value: v.Value, ReceiptsRoot: v.ReceiptsRoot, Timestamp: v.Timestamp,
	})
}

// BatchDigest is what a payer signs for many tokens at once. Each line's value must fit 96 bits.
func (d Domain) BatchDigest(b usage.Batch) (evm.Hash, error) {
	return d.digest(typeddata.Batch{
		Payer: b.Payer, Provider: b.Provider, Lines: toLines(b.Lines), ReceiptsRoot: b.ReceiptsRoot, Timestamp: b.Timestamp,
	})
}

// SignerProofDigest is what a signer signs to show that it wants to act for an account.
func (d Domain) SignerProofDigest(account evm.Address, a Authority) (evm.Hash, error) {
	return d.digest(typeddata.SignerProof{
		Account: account, Signer: a.Signer, Powers: uint8(a.Powers), PerDay: a.PerDay, Deadline: a.Deadline,
	})
}

// SignVoucher signs a voucher for its payer; the signature is 65 bytes with v 27 or 28.
func SignVoucher(key Signer, domain Domain, v usage.Voucher) ([]byte, error) {
	digest, err := domain.VoucherDigest(v)
	if err != nil {
		return nil, err
	}
	return key.SignDigest(digest)
}

// SignBatch is SignVoucher for a batch.
func SignBatch(key Signer, domain Domain, b usage.Batch) ([]byte, error) {
	digest, err := domain.BatchDigest(b)
	if err != nil {
		return nil, err
	}
	return key.SignDigest(digest)
}

func (d Domain) digest(message interface{ StructHash() ([32]byte, error) }) (evm.Hash, error) {
	hash, err := message.StructHash()
	if err != nil {
		return evm.Hash{}, err
	}
	return d.separator.Digest(hash), nil
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
