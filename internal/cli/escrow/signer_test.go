package escrow_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestAPayerAuthorizesASigner(t *testing.T) {
	d := clitest.New(t)
	d.Deploy()
	const payer, signer = 1, 2
	if isSigner(d, payer, signer) {
		t.Fatal("the signer is authorized before it was")
	}
	d.Fails(payer, session.ExitUsage, "--per-day", "signer", "authorize", d.KeyFile(signer))
	d.Fails(payer, session.ExitUsage, "none of sign, send and both", "signer", "authorize", d.KeyFile(signer), "--powers", "all")
	done := d.Must(payer, "signer", "authorize", d.KeyFile(signer), "--powers", "sign", "--per-day", "12.5")
	if done["powers"] != "sign" || done["perDay"] != "12.5" {
		t.Errorf("authorized: %v", done)
	}
	if !isSigner(d, payer, signer) {
		t.Error("the signer is not authorized on the chain")
	}
	d.Fails(payer, session.ExitUsage, "reading the signer's key file", "signer", "authorize", filepath.Join(d.Dir, "nowhere"), "--per-day", "1")
}

// isSigner asks the oracle that the addresses file names.
func isSigner(d *clitest.Desk, payer, signer int) bool {
	d.T.Helper()
	is, err := d.Reader().IsSigner(context.Background(), d.Account(payer), d.Account(signer), chain.PowerSign, chain.Latest)
	if err != nil {
		d.T.Fatal(err)
	}
	return is
}

func TestAPayerAllowsAModelOfOpenTerms(t *testing.T) {
	d := clitest.New(t)
	d.Deploy()
	const creator, payer = 1, 2
	open := clitest.Terms("open-metered.yaml")
	model := d.Publish(creator, d.Folder("{}"), "alice/open", open)
	token, _ := model["tokenID"].(string)
	id, err := evm.ParseHash(token)
	if err != nil {
		t.Fatal(err)
	}
	reader := d.Reader()
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
	d.Fails(payer, session.ExitUsage, "takes 1 to 100", "signer", "allow")
	d.Fails(payer, session.ExitUnknown, "no account has published", "signer", "allow", "alice/nothing")
	done := d.Must(payer, "signer", "allow", "alice/open")
	tokens, _ := done["tokens"].([]any)
	if len(tokens) != 1 || tokens[0] != token || done["allowed"] != true || done["transaction"] == "" {
		t.Errorf("allowed: %v", done)
	}
	expect("allowed", true)
	if done = d.Must(payer, "signer", "allow", token, "--end"); done["allowed"] != false {
		t.Errorf("ended: %v", done)
	}
	expect("within the thaw", true)
	d.AdvanceTime(2 * time.Hour) // the thaw is an hour
	expect("after the thaw", false)
}
