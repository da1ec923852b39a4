package cli_test

import (
	"context"
	"path/filepath"
	"testing"

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
	d.must(payer, "signer", "authorize", d.keyFile(signer))
	if !d.isSigner(payer, signer) {
		t.Error("the signer is not authorized on the chain")
	}
	d.fails(payer, cli.ExitUsage, "reading the signer's key file", "signer", "authorize", filepath.Join(d.dir, "nowhere"))
}

// isSigner asks the oracle that the addresses file names.
func (d *desk) isSigner(payer, signer int) bool {
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
	defer reader.Close()
	is, err := reader.IsSigner(context.Background(), d.Account(payer), d.Account(signer), chain.Latest)
	if err != nil {
		d.t.Fatal(err)
	}
	return is
}
