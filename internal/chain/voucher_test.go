package chain_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

var (
	oracle  = license.Address{0x11, 19: 0x22}
	voucher = usage.Voucher{
		TokenID: [32]byte{0xaa, 31: 0xbb}, Payer: [20]byte{1, 19: 2}, Provider: [20]byte{3, 19: 4},
		Units: usage.Units{InputTokens: 5, OutputTokens: 1 << 63, Requests: 7}, Value: new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1)),
		ReceiptsRoot: [32]byte{0xcc}, Timestamp: 1_700_000_000,
	}
)

// reference hashes typed data with go-ethereum's own implementation.
func reference(t *testing.T, primary string, fields []apitypes.Type, message apitypes.TypedDataMessage) license.Hash {
	t.Helper()
	data := apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {
				{Name: "name", Type: "string"}, {Name: "version", Type: "string"},
				{Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"},
			},
			primary: fields,
		},
		PrimaryType: primary,
		Domain: apitypes.TypedDataDomain{
			Name: chain.DomainName, Version: chain.DomainVersion, ChainId: math.NewHexOrDecimal256(901),
			VerifyingContract: chain.FormatAddress(oracle),
		},
		Message: message,
	}
	digest, _, err := apitypes.TypedDataAndHash(data)
	if err != nil {
		t.Fatal(err)
	}
	return license.Hash(digest)
}

func TestVoucherDigestIsEIP712(t *testing.T) {
	want := reference(t, "Voucher", []apitypes.Type{
		{Name: "tokenId", Type: "uint256"}, {Name: "payer", Type: "address"}, {Name: "provider", Type: "address"},
		{Name: "inputTokens", Type: "uint64"}, {Name: "outputTokens", Type: "uint64"}, {Name: "requests", Type: "uint64"},
		{Name: "value", Type: "uint96"}, {Name: "receiptsRoot", Type: "bytes32"}, {Name: "timestamp", Type: "uint64"},
	}, apitypes.TypedDataMessage{
		"tokenId": new(big.Int).SetBytes(voucher.TokenID[:]).String(),
		"payer":   chain.FormatAddress(voucher.Payer), "provider": chain.FormatAddress(voucher.Provider),
		"inputTokens": "5", "outputTokens": fmt.Sprint(uint64(1 << 63)), "requests": "7", "value": voucher.Value.String(),
		"receiptsRoot": chain.FormatHash(voucher.ReceiptsRoot), "timestamp": "1700000000",
	})
	got, err := chain.NewDomain(901, oracle).VoucherDigest(voucher)
	if err != nil || got != want {
		t.Errorf("digest %x, %v; want %x", got, err, want)
	}
}

func TestSignerProofDigestIsEIP712(t *testing.T) {
	payer, signer := license.Address{1}, license.Address{2}
	want := reference(t, "SignerProof", []apitypes.Type{
		{Name: "payer", Type: "address"}, {Name: "signer", Type: "address"}, {Name: "deadline", Type: "uint64"},
	}, apitypes.TypedDataMessage{
		"payer": chain.FormatAddress(payer), "signer": chain.FormatAddress(signer), "deadline": "42",
	})
	if got := chain.NewDomain(901, oracle).SignerProofDigest(payer, signer, 42); got != want {
		t.Errorf("digest %x, want %x", got, want)
	}
}

func TestSignatureRecoversToThePayer(t *testing.T) {
	key, err := chain.NewKeySigner("0x" + common.Bytes2Hex(crypto.Keccak256([]byte("key"))))
	if err != nil {
		t.Fatal(err)
	}
	domain := chain.NewDomain(901, oracle)
	signature, err := chain.SignVoucher(key, domain, voucher)
	if err != nil || len(signature) != 65 || signature[64] < 27 {
		t.Fatalf("signature %x, %v", signature, err)
	}
	digest, err := domain.VoucherDigest(voucher)
	if err != nil {
		t.Fatal(err)
	}
	signature[64] -= 27
	public, err := crypto.SigToPub(digest[:], signature)
	if err != nil || license.Address(crypto.PubkeyToAddress(*public)) != key.Address() {
		t.Errorf("the signature is not the signer's: %v", err)
	}
}

func TestVoucherValueMustFit(t *testing.T) {
	for name, value := range map[string]*big.Int{
		"none": nil, "negative": big.NewInt(-1), "97 bits": new(big.Int).Lsh(big.NewInt(1), 96),
	} {
		t.Run(name, func(t *testing.T) {
			v := voucher
			v.Value = value
			if _, err := chain.NewDomain(901, oracle).VoucherDigest(v); err == nil {
				t.Error("a value that the contract cannot hold was signed")
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

// vectorFile holds what the contract's and the Python tests check too.
const vectorFile = "../../contracts/test/vectors/voucher.json"

type vectors struct {
	Domain struct {
		ChainID           uint64         `json:"chainId"`
		VerifyingContract common.Address `json:"verifyingContract"`
	} `json:"domain"`
	SignerKey string `json:"signerKey"`
	Vouchers  []struct {
		TokenID      common.Hash    `json:"tokenId"`
		Payer        common.Address `json:"payer"`
		Provider     common.Address `json:"provider"`
		InputTokens  uint64         `json:"inputTokens,string"`
		OutputTokens uint64         `json:"outputTokens,string"`
		Requests     uint64         `json:"requests,string"`
		Value        string         `json:"value"`
		ReceiptsRoot common.Hash    `json:"receiptsRoot"`
		Timestamp    uint64         `json:"timestamp,string"`
	} `json:"vouchers"`
	Digests    []string `json:"digests"`
	Signatures []string `json:"signatures"`
}

func TestGoldenVectors(t *testing.T) {
	raw, err := os.ReadFile(vectorFile)
	if err != nil {
		t.Fatalf("reading the vectors that all languages share: %v", err)
	}
	var golden vectors
	if err := json.Unmarshal(raw, &golden); err != nil || len(golden.Vouchers) == 0 {
		t.Fatalf("decoding %s: %v", vectorFile, err)
	}
	key, err := chain.NewKeySigner(golden.SignerKey)
	if err != nil {
		t.Fatal(err)
	}
	domain := chain.NewDomain(golden.Domain.ChainID, license.Address(golden.Domain.VerifyingContract))
	for i, g := range golden.Vouchers {
		value, _ := new(big.Int).SetString(g.Value, 10)
		v := usage.Voucher{
			TokenID: g.TokenID, Payer: g.Payer, Provider: g.Provider, Value: value, ReceiptsRoot: g.ReceiptsRoot, Timestamp: g.Timestamp,
			Units: usage.Units{InputTokens: g.InputTokens, OutputTokens: g.OutputTokens, Requests: g.Requests},
		}
		digest, err := domain.VoucherDigest(v)
		if err != nil || chain.FormatHash(digest) != golden.Digests[i] {
			t.Errorf("vector %d: digest %s, %v; want %s", i, chain.FormatHash(digest), err, golden.Digests[i])
		}
		signature, err := chain.SignVoucher(key, domain, v)
		if got := fmt.Sprintf("0x%x", signature); err != nil || got != golden.Signatures[i] {
			t.Errorf("vector %d: signature %s, %v; want %s", i, got, err, golden.Signatures[i])
		}
	}
}
