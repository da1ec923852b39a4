package typeddata_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// shown is the digest that a wallet computes of the document's JSON.
func shown(t *testing.T, d typeddata.Document) string {
	t.Helper()
	raw, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var read apitypes.TypedData
	if err := json.Unmarshal(raw, &read); err != nil {
		t.Fatalf("a wallet cannot read %s: %v", raw, err)
	}
	// Clef cannot show numbers in an array.
	if _, err := read.Format(); err != nil && read.PrimaryType != "Publish" {
		t.Fatalf("Clef cannot show %s: %v", raw, err)
	}
	digest, _, err := apitypes.TypedDataAndHash(read)
	if err != nil {
		t.Fatalf("a wallet cannot hash %s: %v", raw, err)
	}
	return hexutil.Encode(digest)
}

func TestWalletsHashWhatIsShownToTheDigestsOfTheVectors(t *testing.T) {
	golden := readVectors(t)
	for name, kind := range kinds {
		for _, v := range golden.Vectors[name] {
			for i, d := range golden.Domains[kind.domain] {
				t.Run(name+"/"+v.Case, func(t *testing.T) {
					document := typeddata.Document{
						Place:   typeddata.Domain{Name: d.Name, Version: d.Version}.At(d.ChainID, [20]byte(hexutil.MustDecode(d.VerifyingContract))),
						Message: kind.read(v.Message),
					}
					if got := shown(t, document); got != v.Digests[i] {
						t.Errorf("on chain %d a wallet signs %s, the contract checks %s", d.ChainID, got, v.Digests[i])
					}
					digest, err := document.Digest()
					preimage, imageErr := document.Preimage()
					if err != nil || imageErr != nil || hexutil.Encode(digest[:]) != v.Digests[i] ||
						hexutil.Encode(crypto.Keccak256(preimage)) != v.Digests[i] {
						t.Errorf("digest %x of %x, %v, %v; want %s", digest, preimage, err, imageErr, v.Digests[i])
					}
				})
			}
		}
	}
}

func TestPermitsAreShownAsTheyAreHashed(t *testing.T) {
	largest := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	document := typeddata.Document{
		Place:   typeddata.Domain{Name: "USD Coin", Version: "2"}.At(8453, [20]byte{7}),
		Message: typeddata.Permit{Owner: [20]byte{1}, Spender: [20]byte{2}, Value: largest, Nonce: big.NewInt(3), Deadline: 1 << 63},
	}
	digest, err := document.Digest()
	if got := shown(t, document); err != nil || got != hexutil.Encode(digest[:]) {
		t.Errorf("a wallet signs %s, the token checks %x, %v", got, digest, err)
	}
	if got, want := document.String(), "Permit to USD Coin at 0x0700000000000000000000000000000000000000 on chain 8453"; got != want {
		t.Errorf("it is called %q, want %q", got, want)
	}
	document.Message = typeddata.Permit{Value: new(big.Int).Add(largest, big.NewInt(1)), Nonce: new(big.Int)}
	if _, err := document.Digest(); err == nil || !strings.Contains(err.Error(), "value") {
		t.Errorf("a value of 257 bits: %v", err)
	}
	if _, err := document.Preimage(); err == nil {
		t.Error("a value of 257 bits has an image")
	}
}
