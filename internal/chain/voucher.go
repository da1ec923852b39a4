package chain

import (
	"encoding/binary"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// EIP-712 names of the usage oracle; the same strings are in the contract.
const (
	DomainName    = "DeHug UsageOracle"
	DomainVersion = "1"
	domainType    = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
	voucherType   = "Voucher(uint256 tokenId,address payer,address provider,uint64 inputTokens,uint64 outputTokens," +
		"uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
	proofType = "SignerProof(address payer,address signer,uint64 deadline)"
)

var (
	voucherTypeHash = crypto.Keccak256([]byte(voucherType))
	proofTypeHash   = crypto.Keccak256([]byte(proofType))
)

// Domain makes EIP-712 digests for one usage oracle on one chain. Its separator is computed once.
type Domain struct {
	separator license.Hash
}

// NewDomain makes the Domain of an oracle.
func NewDomain(chainID uint64, oracle license.Address) Domain {
	id := make([]byte, 32)
	binary.BigEndian.PutUint64(id[24:], chainID)
	return Domain{separator: license.Hash(crypto.Keccak256Hash(
		crypto.Keccak256([]byte(domainType)), crypto.Keccak256([]byte(DomainName)), crypto.Keccak256([]byte(DomainVersion)),
		id, word(oracle[:]),
	))}
}

// VoucherDigest is what a payer signs. The voucher's value must fit 96 bits.
func (d Domain) VoucherDigest(v usage.Voucher) (license.Hash, error) {
	if v.Value == nil || v.Value.Sign() < 0 || v.Value.BitLen() > 96 {
		return license.Hash{}, fmt.Errorf("voucher value %v is not a whole number of at most 96 bits", v.Value)
	}
	return d.digest(crypto.Keccak256(
		voucherTypeHash, v.TokenID[:], word(v.Payer[:]), word(v.Provider[:]),
		number(v.Units.InputTokens), number(v.Units.OutputTokens), number(v.Units.Requests),
		math.U256Bytes(new(big.Int).Set(v.Value)), v.ReceiptsRoot[:], number(v.Timestamp),
	)), nil
}

// SignerProofDigest is what a signer signs to show that it wants to sign for a payer; deadline is in seconds since 1970.
func (d Domain) SignerProofDigest(payer, signer license.Address, deadline uint64) license.Hash {
	return d.digest(crypto.Keccak256(proofTypeHash, word(payer[:]), word(signer[:]), number(deadline)))
}

// SignVoucher signs a voucher for its payer; the signature is 65 bytes with v 27 or 28.
func SignVoucher(key Signer, domain Domain, v usage.Voucher) ([]byte, error) {
	digest, err := domain.VoucherDigest(v)
	if err != nil {
		return nil, err
	}
	return key.SignDigest(digest)
}

func (d Domain) digest(structHash []byte) license.Hash {
	return license.Hash(crypto.Keccak256Hash([]byte{0x19, 0x01}, d.separator[:], structHash))
}

// word pads to 32 bytes on the left.
func word(b []byte) []byte {
	out := make([]byte, 32)
	copy(out[32-len(b):], b)
	return out
}

func number(v uint64) []byte {
	out := make([]byte, 32)
	binary.BigEndian.PutUint64(out[24:], v)
	return out
}
