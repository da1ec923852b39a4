package escrow_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
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
	proof := filepath.Join(d.Dir, "proof.json")
	proving := []string{"signer", "prove", "--for", d.Account(payer).String(), "--powers", "sign", "--per-day", "12.5", "--out", proof}
	// The signer's machine reaches no endpoint.
	proved := d.Must(signer, append(proving, "--rpc", "http://127.0.0.1:1")...)
	if proved["signer"] != d.Account(signer).LowerHex() || proved["perDay"] != "12500000" {
		t.Errorf("proved: %v", proved)
	}
	authorizing := []string{"signer", "authorize", "--proof", proof}
	d.Fails(payer, session.ExitUsage, "--per-day", authorizing...)
	d.Fails(payer, session.ExitUsage, "none of sign, send and both", append(authorizing, "--powers", "all")...)
	d.Fails(payer, session.ExitUsage, "is for --powers sign --per-day 12.5", append(authorizing, "--per-day", "12.5")...)
	d.Fails(payer, session.ExitUsage, "is for --powers sign --per-day 12.5", append(authorizing, "--powers", "sign", "--per-day", "13")...)
	d.Fails(3, session.ExitUsage, "is for account "+d.Account(payer).String(), append(authorizing, "--powers", "sign", "--per-day", "12.5")...)
	before := d.Sent(payer)
	done := d.Must(payer, append(authorizing, "--powers", "sign", "--per-day", "12.5")...)
	if d.Sent(payer) != before+1 {
		t.Error("more than one transaction was sent")
	}
	if done["powers"] != "sign" || done["perDay"] != "12.5" {
		t.Errorf("authorized: %v", done)
	}
	if !isSigner(d, payer, signer) {
		t.Error("the signer is not authorized on the chain")
	}
	again := d.Must(payer, append(authorizing, "--powers", "sign", "--per-day", "12.5")...)
	if d.Sent(payer) != before+1 || again["transaction"] != nil || !strings.Contains(again["status"].(string), "nothing was sent") {
		t.Errorf("what stands was authorized again: %v", again)
	}
	d.Fails(payer, session.ExitUsage, "reading the proof", "signer", "authorize", "--proof", filepath.Join(d.Dir, "nowhere"), "--per-day", "1")
}

func TestAProofThatWasChangedOrEndedIsRefused(t *testing.T) {
	d := clitest.New(t)
	d.Deploy()
	const payer, signer = 1, 2
	proof := filepath.Join(d.Dir, "proof.json")
	d.Fails(signer, session.ExitUsage, "give --for", "signer", "prove", "--per-day", "1", "--out", proof)
	d.Fails(signer, session.ExitUsage, "give --for", "signer", "prove", "--for", d.Account(payer).String(), "--per-day", "1")
	d.Fails(signer, session.ExitUsage, "--for", "signer", "prove", "--for", "0x12", "--per-day", "1", "--out", proof)
	d.Fails(signer, session.ExitUsage, "--per-day", "signer", "prove", "--for", d.Account(payer).String(), "--out", proof)
	d.Must(signer, "signer", "prove", "--for", d.Account(payer).String(), "--per-day", "1", "--out", proof)
	raw, err := os.ReadFile(proof)
	if err != nil {
		t.Fatal(err)
	}
	before := d.Sent(payer)
	for name, c := range map[string]struct{ from, to, says string }{
		"a higher amount":  {`"perDay": "1000000"`, `"perDay": "2000000"`, "was not signed by"},
		"other powers":     {`"powers": "both"`, `"powers": "send"`, "was not signed by"},
		"unknown powers":   {`"powers": "both"`, `"powers": "all"`, "cannot be read"},
		"another signer":   {d.Account(signer).LowerHex(), d.Account(3).LowerHex(), "was not signed by"},
		"another contract": {`"oracle": "0x`, `"oracle": "0x0000`, "is not what"},
		"another chain":    {`"chainID": 901`, `"chainID": 902`, "was not signed by"},
		"an unknown field": {`"powers"`, `"admin": true, "powers"`, "is not what"},
		"no JSON":          {`{`, `[`, "is not what"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(proof, []byte(strings.Replace(string(raw), c.from, c.to, 1)), 0o600); err != nil {
				t.Fatal(err)
			}
			d.Fails(payer, session.ExitUsage, c.says, "signer", "authorize", "--proof", proof, "--per-day", "1")
		})
	}
	if err := os.WriteFile(proof, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	d.AdvanceTime(25 * time.Hour)
	d.Fails(payer, session.ExitUsage, "the proof ended", "signer", "authorize", "--proof", proof, "--per-day", "1")
	// A proof for another deployment.
	d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--series", "2", "--out", filepath.Join(d.Dir, "other.json"))
	d.Must(signer, "signer", "prove", "--for", d.Account(payer).String(), "--per-day", "1", "--out", proof, "--valid-for", "48h", "--addresses", filepath.Join(d.Dir, "other.json"))
	d.Fails(payer, session.ExitUsage, "take the same addresses file", "signer", "authorize", "--proof", proof, "--per-day", "1")
	if d.Sent(payer) != before {
		t.Error("something was sent")
	}
	// An addresses file without decimals.
	d.Rewrite(`"dehug.io/payment-decimals": "6",`, "")
	d.Fails(signer, session.ExitUsage, "does not say the decimals", "signer", "prove", "--for", d.Account(payer).String(), "--per-day", "1", "--out", proof)
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
	d.Stands(payer, "signer", "allow", token)
	other := d.Publish(creator, d.Folder(`{"v":2}`), "alice/other", open)["tokenID"].(string)
	planned := d.Must(payer, "signer", "allow", token, other, "--dry-run")
	data, _ := planned["transactions"].([]any)[0].(map[string]any)["data"].(string)
	if strings.Contains(data, token[2:]) || !strings.Contains(data, other[2:]) {
		t.Errorf("of two models, one of which is allowed, %s is sent", data)
	}
	if done = d.Must(payer, "signer", "allow", token, "--end"); done["allowed"] != false {
		t.Errorf("ended: %v", done)
	}
	d.Stands(payer, "signer", "allow", token, other, "--end")
	expect("within the thaw", true)
	d.AdvanceTime(2 * time.Hour) // the thaw is an hour
	expect("after the thaw", false)
}
