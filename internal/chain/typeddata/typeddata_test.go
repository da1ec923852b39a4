package typeddata_test

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// vectorFile is written by tools/typeddata/vectors.py; the tests of Solidity and Python read it too.
const vectorFile = "../../../contracts/test/vectors/typed-data.json"

type message = typeddata.Message

type vectors struct {
	Signer struct {
		Address string `json:"address"`
	} `json:"signer"`
	Domains map[string][]struct {
		Name              string `json:"name"`
		Version           string `json:"version"`
		ChainID           uint64 `json:"chainId"`
		VerifyingContract string `json:"verifyingContract"`
		Separator         string `json:"separator"`
	} `json:"domains"`
	Vectors map[string][]vector `json:"vectors"`
}

type vector struct {
	Case        string   `json:"case"`
	Message     fields   `json:"message"`
	StructHash  string   `json:"structHash"`
	Digests     []string `json:"digests"`
	Signatures  []string `json:"signatures"`
	PackedLines string   `json:"packedLines"`
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	raw, err := os.ReadFile(vectorFile)
	if err != nil {
		t.Fatalf("reading the vectors that all languages share: %v", err)
	}
	var v vectors
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("decoding %s: %v", vectorFile, err)
	}
	return v
}

func TestSeparators(t *testing.T) {
	golden := readVectors(t)
	domains := map[string]typeddata.Domain{
		"LicenseRegistry": typeddata.LicenseRegistry, "ModelRegistry": typeddata.ModelRegistry,
		"ReceiptDisputes": typeddata.ReceiptDisputes, "UsageOracle": typeddata.UsageOracle,
	}
	if len(golden.Domains) != len(domains) {
		t.Errorf("the file has %d domains, not %d", len(golden.Domains), len(domains))
	}
	for name, domain := range domains {
		for _, want := range golden.Domains[name] {
			if domain.Name != want.Name || domain.Version != want.Version {
				t.Errorf("%s is %+v, want %s %s", name, domain, want.Name, want.Version)
			}
			got := domain.At(want.ChainID, [20]byte(hexutil.MustDecode(want.VerifyingContract))).Separator()
			if hexutil.Encode(got[:]) != want.Separator {
				t.Errorf("%s on chain %d: separator %x, want %s", name, want.ChainID, got, want.Separator)
			}
		}
	}
}

func TestMessagesHashAsTheVectorsSay(t *testing.T) {
	golden := readVectors(t)
	if len(golden.Vectors) != len(kinds) {
		t.Errorf("the file has %d types, not %d", len(golden.Vectors), len(kinds))
	}
	for name, kind := range kinds {
		if len(golden.Vectors[name]) < 4 {
			t.Errorf("%s has %d vectors only", name, len(golden.Vectors[name]))
		}
		for _, v := range golden.Vectors[name] {
			t.Run(name+"/"+v.Case, func(t *testing.T) {
				hash, err := kind.read(v.Message).StructHash()
				if err != nil || hexutil.Encode(hash[:]) != v.StructHash {
					t.Fatalf("struct hash %x, %v; want %s", hash, err, v.StructHash)
				}
				if (kind.domain == "") != (len(v.Digests) == 0) {
					t.Fatalf("%d digests for domain %q", len(v.Digests), kind.domain)
				}
				for i, d := range golden.Domains[kind.domain] {
					at := typeddata.Domain{Name: d.Name, Version: d.Version}.At(d.ChainID, [20]byte(hexutil.MustDecode(d.VerifyingContract)))
					digest := at.Digest(hash)
					if hexutil.Encode(digest[:]) != v.Digests[i] {
						t.Errorf("digest on chain %d is %x, want %s", d.ChainID, digest, v.Digests[i])
					}
					if signer := recovered(t, digest, v.Signatures[i]); signer != golden.Signer.Address {
						t.Errorf("signature on chain %d is of %s, want %s", d.ChainID, signer, golden.Signer.Address)
					}
				}
			})
		}
	}
}

func recovered(t *testing.T, digest [32]byte, text string) string {
	t.Helper()
	signature := hexutil.MustDecode(text)
	signature[64] -= 27
	key, err := crypto.SigToPub(digest[:], signature)
	if err != nil {
		t.Fatal(err)
	}
	return crypto.PubkeyToAddress(*key).Hex()
}

func TestNumbersThatDoNotFitAreRefused(t *testing.T) {
	wide := new(big.Int).Lsh(big.NewInt(1), 96)
	for name, m := range map[string]message{
		"voucher without a value":  typeddata.Voucher{},
		"negative value":           typeddata.Voucher{Value: big.NewInt(-1)},
		"voucher value of 97 bits": typeddata.Voucher{Value: wide},
		"root value of 97 bits":    typeddata.RootVoucher{Value: wide},
		"line value of 97 bits":    typeddata.Line{Value: wide},
		"second line of a batch":   typeddata.Batch{Lines: []typeddata.Line{{Value: big.NewInt(1)}, {Value: wide}}},
		"limit of 97 bits":         typeddata.SignerProof{PerDay: wide},
		"terms without a price":    typeddata.Terms{},
		"terms of a publication":   typeddata.Publish{Terms: []typeddata.Terms{{GrantPrice: wide}}},
		"terms of a consent":       typeddata.Accept{Terms: typeddata.Terms{GrantPrice: wide}},
	} {
		t.Run(name, func(t *testing.T) {
			if hash, err := m.StructHash(); err == nil || hash != [32]byte{} {
				t.Errorf("hash %x, error %v: a message that no contract can read was hashed", hash, err)
			}
		})
	}
	const reason = "79228162514264337593543950336 is not a whole number of at most 96 bits"
	for want, m := range map[string]message{
		"encoding Batch: lines[1]: encoding Line: value " + reason:         typeddata.Batch{Lines: []typeddata.Line{{Value: big.NewInt(1)}, {Value: wide}}},
		"encoding Publish: terms[0]: encoding Terms: grantPrice " + reason: typeddata.Publish{Terms: []typeddata.Terms{{GrantPrice: wide}}},
	} {
		if _, err := m.StructHash(); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	if _, err := (typeddata.Voucher{Value: new(big.Int)}).StructHash(); err != nil {
		t.Errorf("an error of one message shows in the next: %v", err)
	}
}

func TestWord(t *testing.T) {
	largest := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	if got, err := typeddata.Word(largest); err != nil || new(big.Int).SetBytes(got[:]).Cmp(largest) != 0 {
		t.Errorf("word %x, %v", got, err)
	}
	if got, err := typeddata.Word(big.NewInt(258)); err != nil || got != [32]byte{30: 1, 31: 2} {
		t.Errorf("word %x, %v", got, err)
	}
	for _, v := range []*big.Int{nil, big.NewInt(-1), new(big.Int).Add(largest, big.NewInt(1))} {
		if _, err := typeddata.Word(v); err == nil {
			t.Errorf("%v became a word", v)
		}
	}
}

func BenchmarkVoucherDigest(b *testing.B) {
	at := typeddata.UsageOracle.At(8453, [20]byte{1})
	voucher := typeddata.Voucher{TokenID: [32]byte{1}, Payer: [20]byte{2}, Provider: [20]byte{3}, Value: big.NewInt(123_456), Timestamp: 1_800_000_000}
	b.ReportAllocs()
	for b.Loop() {
		hash, err := voucher.StructHash()
		if err != nil {
			b.Fatal(err)
		}
		at.Digest(hash)
	}
}

func BenchmarkPublishWithTerms(b *testing.B) {
	publish := typeddata.Publish{
		Name: "alice/tiny-chat", Parents: make([][32]byte, 3), Deadline: 1_800_000_000,
		Terms: []typeddata.Terms{{LicenseID: "Apache-2.0", Open: true, GrantPrice: big.NewInt(5), Split: typeddata.Split{Owner: 10_000}}},
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := publish.StructHash(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBatchOf100Lines(b *testing.B) {
	lines := make([]typeddata.Line, 100)
	for i := range lines {
		lines[i] = typeddata.Line{TokenID: [32]byte{byte(i)}, Requests: uint64(i), Value: big.NewInt(int64(i))}
	}
	batch := typeddata.Batch{Lines: lines}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := batch.StructHash(); err != nil {
			b.Fatal(err)
		}
	}
}
