package chain_test

import (
	"context"
	"encoding/json"
	"math"
	"math/big"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// fullTerms have something in every field.
func fullTerms() license.Terms {
	return license.Terms{
		LicenseID: "LicenseRef-Full.1+2", TextDigest: evm.Hash{1, 31: 2}, CommercialUse: true, Attribution: true, Derivatives: true,
		Revocable: true, NoticePeriod: math.MaxUint32 * time.Second, Period: time.Hour, Seats: math.MaxUint32,
		Currency: evm.Address{1, 19: 2}, GrantPrice: new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1)).String(),
		InputMeasure: 7, OutputMeasure: 255,
		InputPrice: math.MaxUint64, OutputPrice: 1, RequestPrice: 1 << 63,
		Split: usage.Split{Creator: 1, Owner: 2, Provider: 9_997},
	}
}

func TestTermsComeBackFromTheChainAsTheyWere(t *testing.T) {
	c := chaintest.Start(t)
	reader := c.Reader()
	registry, err := reader.TermsRegistry(context.Background(), chain.Latest)
	if err != nil || registry != c.Deployment().Terms {
		t.Fatalf("terms are at %s, %v; want %s", registry, err, c.Deployment().Terms)
	}
	for i, terms := range []license.Terms{fullTerms(), chaintest.OpenTerms(), chaintest.GrantTerms()} {
		index, hash := c.Register(1, terms)
		if again, _ := c.Register(2, terms); index != uint64(i+1) || again != index {
			t.Errorf("terms %d have index %d, then %d; want one for each", i, index, again)
		}
		got, err := reader.Terms(context.Background(), index, chain.Latest)
		if terms.GrantPrice == "" {
			terms.GrantPrice = "0"
		}
		if diff := cmp.Diff(terms, got); err != nil || diff != "" {
			t.Errorf("terms came back changed, %v (-want +got):\n%s", err, diff)
		}
		if onChain, err := reader.TermsHash(context.Background(), index, chain.Latest); err != nil || onChain != hash {
			t.Errorf("terms hash %s, %v; computed %s", onChain, err, hash)
		}
		if theirs := hashOnChain(t, c, registry, terms); theirs != hash {
			t.Errorf("the contract hashes to %s; computed %s", theirs, hash)
		}
	}
}

func TestUnregisteredTermsHaveNoIndex(t *testing.T) {
	reader := chaintest.Start(t).Reader()
	if index, err := reader.TermsIndex(context.Background(), evm.Hash{9}, chain.Latest); err != nil || index != 0 {
		t.Errorf("unregistered terms have index %d, %v", index, err)
	}
	if hash, err := reader.TermsHash(context.Background(), 99, chain.Latest); err != nil || hash != (evm.Hash{}) {
		t.Errorf("an index that nothing has is of terms %s, %v", hash, err)
	}
}

// hashOnChain is the contract's own hash of terms.
func hashOnChain(t *testing.T, c *chaintest.Chain, registry evm.Address, terms license.Terms) evm.Hash {
	t.Helper()
	b := bindings.NewTermsRegistry()
	binding := bindings.ITermsRegistryTerms{
		LicenseId: terms.LicenseID, TextDigest: terms.TextDigest, Open: terms.Open, CommercialUse: terms.CommercialUse,
		Attribution: terms.Attribution, Derivatives: terms.Derivatives, Revocable: terms.Revocable,
		NoticePeriod: uint32(terms.NoticePeriod / time.Second), Period: uint32(terms.Period / time.Second), Seats: terms.Seats,
		Currency: common.Address(terms.Currency), GrantPrice: decimal(t, terms.GrantPrice),
		InputMeasure: terms.InputMeasure, OutputMeasure: terms.OutputMeasure,
		InputPrice: terms.InputPrice, OutputPrice: terms.OutputPrice, RequestPrice: terms.RequestPrice,
		Split: bindings.ITermsRegistrySplit(terms.Split),
	}
	hash, err := b.UnpackHashOf(ask(t, c, registry, b.PackHashOf(binding)))
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

func decimal(t *testing.T, text string) *big.Int {
	t.Helper()
	v, ok := new(big.Int).SetString(text, 10)
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return v
}

// goldenTerms are the vectors of Terms; their numbers are decimal.
type goldenTerms struct {
	Vectors struct {
		Terms []struct {
			Case    string
			Message struct {
				LicenseID                                                string `json:"licenseId"`
				TextDigest                                               string
				Open, CommercialUse, Attribution, Derivatives, Revocable bool
				NoticePeriod, Period, Seats, InputMeasure, OutputMeasure number
				Currency, GrantPrice                                     string
				InputPrice, OutputPrice, RequestPrice                    number
				Split                                                    struct{ Creator, Owner, Provider number }
			}
			StructHash string
		}
	}
}

type number string

func TestTermsHashIsThatOfTheGoldenVectors(t *testing.T) {
	raw, err := os.ReadFile("../../contracts/test/vectors/typed-data.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden goldenTerms
	if err := json.Unmarshal(raw, &golden); err != nil {
		t.Fatal(err)
	}
	value := func(n number) uint64 {
		v, err := strconv.ParseUint(string(n), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, v := range golden.Vectors.Terms {
		m := v.Message
		got := termsHash(t, license.Terms{
			LicenseID: m.LicenseID, TextDigest: evm.Hash(common.HexToHash(m.TextDigest)), Open: m.Open, CommercialUse: m.CommercialUse,
			Attribution: m.Attribution, Derivatives: m.Derivatives, Revocable: m.Revocable,
			NoticePeriod: time.Duration(value(m.NoticePeriod)) * time.Second, Period: time.Duration(value(m.Period)) * time.Second,
			Seats: uint32(value(m.Seats)), Currency: evm.Address(common.HexToAddress(m.Currency)), GrantPrice: m.GrantPrice,
			InputMeasure: uint8(value(m.InputMeasure)), OutputMeasure: uint8(value(m.OutputMeasure)),
			InputPrice: value(m.InputPrice), OutputPrice: value(m.OutputPrice), RequestPrice: value(m.RequestPrice),
			Split: usage.Split{
				Creator: uint16(value(m.Split.Creator)), Owner: uint16(value(m.Split.Owner)), Provider: uint16(value(m.Split.Provider)),
			},
		})
		if got.String() != v.StructHash {
			t.Errorf("%s: %s, want %s", v.Case, got, v.StructHash)
		}
	}
	if len(golden.Vectors.Terms) < 10 {
		t.Errorf("only %d vectors found", len(golden.Vectors.Terms))
	}
}

func TestTermsThatTheContractCannotHoldAreRefused(t *testing.T) {
	encoder := chain.NewEncoder(chain.Contracts{})
	for name, change := range map[string]func(*license.Terms){
		"a price of 97 bits":       func(t *license.Terms) { t.GrantPrice = new(big.Int).Lsh(big.NewInt(1), 96).String() },
		"a negative price":         func(t *license.Terms) { t.GrantPrice = "-1" },
		"a price in words":         func(t *license.Terms) { t.GrantPrice = "free" },
		"a price in hex":           func(t *license.Terms) { t.GrantPrice = "0x10" },
		"half a second of notice":  func(t *license.Terms) { t.NoticePeriod = time.Second / 2 },
		"a negative notice":        func(t *license.Terms) { t.NoticePeriod = -time.Second },
		"a period of 33 bits":      func(t *license.Terms) { t.Period = (math.MaxUint32 + 1) * time.Second },
		"a period of a nanosecond": func(t *license.Terms) { t.Period = 1 },
	} {
		terms := fullTerms()
		change(&terms)
		if _, err := encoder.RegisterTerms(evm.Address{1}, terms); err == nil {
			t.Errorf("%s was encoded", name)
		}
		if _, err := chain.TermsHash(terms); err == nil {
			t.Errorf("%s was hashed", name)
		}
	}
	if _, err := chain.TermsHash(fullTerms()); err != nil {
		t.Errorf("the largest terms: %v", err)
	}
}
