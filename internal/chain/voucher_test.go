package chain_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

var (
	oracle  = evm.Address{0x11, 19: 0x22}
	voucher = usage.Voucher{
		TokenID: [32]byte{0xaa, 31: 0xbb}, Payer: [20]byte{1, 19: 2}, Provider: [20]byte{3, 19: 4},
		Units: usage.Units{InputTokens: 5, OutputTokens: 1 << 63, Requests: 7}, Value: new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1)),
		ReceiptsRoot: [32]byte{0xcc}, Timestamp: 1_700_000_000,
	}
)

func TestSignatureRecoversToThePayer(t *testing.T) {
	key, err := chain.NewKeySigner("0x" + common.Bytes2Hex(crypto.Keccak256([]byte("key"))))
	if err != nil {
		t.Fatal(err)
	}
	domain := chain.NewDomain(901, oracle)
	signature, err := chain.SignVoucher(context.Background(), key, domain, voucher)
	if err != nil || len(signature) != 65 || signature[64] < 27 {
		t.Fatalf("signature %x, %v", signature, err)
	}
	digest, err := domain.Voucher(voucher).Digest()
	if err != nil {
		t.Fatal(err)
	}
	signature[64] -= 27
	public, err := crypto.SigToPub(digest[:], signature)
	if err != nil || evm.Address(crypto.PubkeyToAddress(*public)) != key.Address() {
		t.Errorf("the signature is not the signer's: %v", err)
	}
}

func TestValuesMustFit(t *testing.T) {
	domain := chain.NewDomain(901, oracle)
	for name, value := range map[string]*big.Int{
		"none": nil, "negative": big.NewInt(-1), "97 bits": new(big.Int).Lsh(big.NewInt(1), 96),
	} {
		t.Run(name, func(t *testing.T) {
			v := voucher
			v.Value = value
			if _, err := domain.Voucher(v).Digest(); err == nil {
				t.Error("a value that the contract cannot hold was signed")
			}
			b := usage.Batch{Lines: []usage.BatchLine{{Value: big.NewInt(1)}, {Value: value}}}
			if _, err := domain.Batch(b).Digest(); err == nil {
				t.Error("a batch with a value that the contract cannot hold was signed")
			}
			if _, err := chain.NewEncoder(chain.Contracts{}).SettleBatches([]chain.Batch{{Batch: b}}); err == nil {
				t.Error("a batch with a value that the contract cannot hold was encoded")
			}
		})
	}
}

func TestPrivateKeysNeverShowInErrors(t *testing.T) {
	const secret = "0xdeadbeefdeadbeef"
	if _, err := chain.NewKeySigner(secret); err == nil || len(err.Error()) > 60 {
		t.Errorf("unexpected error %v", err)
	}
}
