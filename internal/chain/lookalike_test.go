package chain_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// forger is a stranger who creates contracts that look like a deployment's.
type forger struct {
	*chaintest.Chain
	t *testing.T
}

// create creates a contract as account 7.
func (f forger) create(creation []byte) evm.Address {
	f.t.Helper()
	return f.Send(7)(tx.Candidate{Data: creation}, nil).Contract
}

// stand puts code at an address, whatever its constructor would say.
func (f forger) stand(code []byte) evm.Address {
	f.t.Helper()
	size := []byte{byte(len(code) >> 8), byte(len(code))}
	// PUSH2 size, DUP1, PUSH1 10, PUSH0, CODECOPY, PUSH0, RETURN
	return f.create(bytes.Join([][]byte{{0x61}, size, {0x80, 0x60, 0x0a, 0x5f, 0x39, 0x5f, 0xf3}, code}, nil))
}

// lookalike answers whatever a contract would, in its own storage: an ERC-1167 proxy.
func (f forger) lookalike(of evm.Address) evm.Address {
	f.t.Helper()
	return f.stand(bytes.Join([][]byte{
		common.FromHex("363d3d373d3d3d363d73"), of[:], common.FromHex("5af43d82803e903d91602b57fd5bf3"),
	}, nil))
}

// code is what stands at an address.
func (f forger) code(at evm.Address) []byte {
	f.t.Helper()
	client, err := rpc.Dial(f.URL())
	if err != nil {
		f.t.Fatal(err)
	}
	defer client.Close()
	var code hexutil.Bytes
	if err := client.Call(&code, "eth_getCode", common.Address(at), "latest"); err != nil || len(code) == 0 {
		f.t.Fatalf("%d bytes of code at %s, %v", len(code), at, err)
	}
	return code
}

// registry, licenses and oracle are made of right code, with what they are given.
func (f forger) registry(terms evm.Address) evm.Address {
	d := f.Deployment()
	return f.create(append(common.FromHex(bindings.ModelRegistryMetaData.Bin), bindings.NewModelRegistry().PackConstructor(
		common.Address(terms), common.Address{}, common.Address(d.RoyaltyPolicy), chain.DefaultContentBase)...))
}

func (f forger) licenses(registry evm.Address) evm.Address {
	return f.create(append(common.FromHex(bindings.LicenseRegistryMetaData.Bin),
		bindings.NewLicenseRegistry().PackConstructor(common.Address(registry), common.Address(f.Deployment().PaymentToken))...))
}

func (f forger) oracle(registry, licenses evm.Address) evm.Address {
	return f.create(append(common.FromHex(bindings.UsageOracleMetaData.Bin), bindings.NewUsageOracle().PackConstructor(
		common.Address(registry), common.Address(licenses), common.Address(f.Deployment().PaymentToken),
		common.Address(f.Account(7)), 3600, 3600)...))
}

// patched is an address's code with one address in it replaced by another.
func (f forger) patched(at, old, by evm.Address) evm.Address {
	f.t.Helper()
	code := f.code(at)
	changed := bytes.ReplaceAll(code, old[:], by[:])
	if bytes.Equal(code, changed) {
		f.t.Fatalf("the code at %s does not name %s", at, old)
	}
	return f.stand(changed)
}

func TestAStrangersLookalikesAreRefused(t *testing.T) {
	f := forger{chaintest.Start(t), t}
	d := f.Deployment()
	real := d.Contracts
	own := func(registry, licenses, oracle evm.Address) chain.Contracts {
		return chain.Contracts{Registry: registry, Licenses: licenses, Oracle: oracle}
	}
	flipped := func(at evm.Address, place int) evm.Address {
		code := bytes.Clone(f.code(at))
		code[place] ^= 1
		return f.stand(code)
	}
	fakeLicenses, fakeRegistry := f.lookalike(real.Licenses), f.lookalike(real.Registry)
	behind := f.licenses(fakeRegistry)
	fakeTerms := f.registry(f.lookalike(d.Terms))
	behindTerms := f.licenses(fakeTerms)
	token := f.lookalike(d.PaymentToken)
	for name, tc := range map[string]struct {
		contracts chain.Contracts
		says      string
	}{
		"a usage oracle":                   {own(real.Registry, real.Licenses, f.lookalike(real.Oracle)), "code of the usage oracle"},
		"a license registry":               {own(real.Registry, fakeLicenses, f.oracle(real.Registry, fakeLicenses)), "code of the license registry"},
		"a model registry":                 {own(fakeRegistry, behind, f.oracle(fakeRegistry, behind)), "code of the model registry"},
		"a terms registry behind":          {own(fakeTerms, behindTerms, f.oracle(fakeTerms, behindTerms)), "code of the terms registry"},
		"the first byte changed":           {own(real.Registry, real.Licenses, flipped(real.Oracle, 0)), "code of the usage oracle"},
		"the last byte changed":            {own(real.Registry, real.Licenses, flipped(real.Oracle, len(f.code(real.Oracle))-1)), "code of the usage oracle"},
		"a byte more":                      {own(real.Registry, real.Licenses, f.stand(append(f.code(real.Oracle), 0))), "code of the usage oracle"},
		"a byte less":                      {own(real.Registry, real.Licenses, f.stand(f.code(real.Oracle)[:len(f.code(real.Oracle))-1])), "code of the usage oracle"},
		"right code of another registry":   {own(real.Registry, real.Licenses, f.patched(real.Oracle, real.Registry, fakeRegistry)), "the usage oracle"},
		"right code of other licenses":     {own(real.Registry, real.Licenses, f.patched(real.Oracle, real.Licenses, fakeLicenses)), "belongs to the license registry"},
		"right code in another token":      {own(real.Registry, real.Licenses, f.patched(real.Oracle, d.PaymentToken, token)), "belongs to the payment token"},
		"right code of other terms":        {own(real.Registry, real.Licenses, f.patched(real.Oracle, d.Terms, fakeTerms)), "belongs to the terms registry"},
		"right licenses in another token":  {own(real.Registry, f.patched(real.Licenses, d.PaymentToken, token), real.Oracle), "belongs to the license registry"},
		"right licenses, another registry": {own(real.Registry, f.patched(real.Licenses, real.Registry, fakeRegistry), real.Oracle), "belongs to the model registry"},
	} {
		err := dialContracts(t, f.Chain, tc.contracts).Verify(context.Background())
		if !errors.Is(err, chain.ErrWrongContract) || !strings.Contains(err.Error(), tc.says) {
			t.Errorf("%s: error %v, want ErrWrongContract that says %q", name, err, tc.says)
		}
	}
	if err := dialContracts(t, f.Chain, real).Verify(context.Background()); err != nil {
		t.Errorf("the right contracts: %v", err)
	}
	// Verify does not tell by whom right code was deployed, and for which treasury.
	if err := dialContracts(t, f.Chain, own(real.Registry, real.Licenses, f.oracle(real.Registry, real.Licenses))).Verify(context.Background()); err != nil {
		t.Errorf("right contracts of somebody else: %v", err)
	}
}

func dialContracts(t *testing.T, c *chaintest.Chain, contracts chain.Contracts) *chain.Reader {
	t.Helper()
	reader, err := chain.Dial(context.Background(), chain.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Contracts: contracts})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(reader.Close)
	return reader
}
