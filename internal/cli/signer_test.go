package cli_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestAPayerAuthorizesASigner(t *testing.T) {
	d := newDesk(t)
	d.deploy()
	const payer, signer = 1, 2
	if d.isSigner(payer, signer) {
		t.Fatal("the signer is authorized before anybody said so")
	}
	d.fails(payer, cli.ExitUsage, "--per-day", "signer", "authorize", d.keyFile(signer))
	d.fails(payer, cli.ExitUsage, "none of sign, send and both", "signer", "authorize", d.keyFile(signer), "--powers", "all")
	done := d.must(payer, "signer", "authorize", d.keyFile(signer), "--powers", "sign", "--per-day", "12.5")
	if done["powers"] != "sign" || done["perDay"] != "12.5" {
		t.Errorf("authorized: %v", done)
	}
	if !d.isSigner(payer, signer) {
		t.Error("the signer is not authorized on the chain")
	}
	d.fails(payer, cli.ExitUsage, "reading the signer's key file", "signer", "authorize", filepath.Join(d.dir, "nowhere"), "--per-day", "1")
}

// isSigner asks the oracle that the addresses file names.
func (d *desk) isSigner(payer, signer int) bool {
	d.t.Helper()
	is, err := d.reader().IsSigner(context.Background(), d.Account(payer), d.Account(signer), chain.PowerSign, chain.Latest)
	if err != nil {
		d.t.Fatal(err)
	}
	return is
}

// reader reads the contracts that the addresses file names.
func (d *desk) reader() *chain.Reader {
	d.t.Helper()
	deployed := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--escrow-thaw", "1h", "--signer-thaw", "1h",
		"--out", filepath.Join(d.dir, "addresses.json"))
	var contracts chain.Contracts
	for name, into := range map[string]*evm.Address{
		"registry": &contracts.Registry, "licenses": &contracts.Licenses, "oracle": &contracts.Oracle,
	} {
		text, _ := deployed[name].(string)
		parsed, err := evm.ParseAddress(text)
		if err != nil {
			d.t.Fatal(err)
		}
		*into = parsed
	}
	reader, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: []string{d.URL()}, ChainID: chaintest.ChainID, Contracts: contracts, Agreement: 1,
	})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(reader.Close)
	return reader
}

func TestAPayerAllowsAModelOfOpenTerms(t *testing.T) {
	d := newDesk(t)
	d.deploy()
	const creator, payer = 1, 2
	open := filepath.Join("..", "..", "examples", "terms", "open-metered.yaml")
	model := d.publish(creator, d.folder("{}"), "alice/open", open)
	token, _ := model["tokenID"].(string)
	id, err := evm.ParseHash(token)
	if err != nil {
		t.Fatal(err)
	}
	reader := d.reader()
	expect := func(when string, want bool) {
		t.Helper()
		is, err := reader.IsPayable(t.Context(), id, d.Account(payer), chain.Latest)
		if err != nil {
			t.Fatal(err)
		}
		if is != want {
			t.Errorf("%s: payable %t, want %t", when, is, want)
		}
	}
	expect("before", false)
	d.fails(payer, cli.ExitUsage, "takes 1 to 100", "signer", "allow")
	d.fails(payer, cli.ExitUnknown, "nobody published", "signer", "allow", "alice/nothing")
	done := d.must(payer, "signer", "allow", "alice/open")
	tokens, _ := done["tokens"].([]any)
	if len(tokens) != 1 || tokens[0] != token || done["allowed"] != true || done["transaction"] == "" {
		t.Errorf("allowed: %v", done)
	}
	expect("allowed", true)
	if done = d.must(payer, "signer", "allow", token, "--end"); done["allowed"] != false {
		t.Errorf("ended: %v", done)
	}
	expect("within the thaw", true)
	d.AdvanceTime(2 * time.Hour) // the thaw is an hour
	expect("after the thaw", false)
}
