package model_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestClaimsAreAttestedShownAndTakenBack(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	const creator, notary, stranger = 1, 3, 4
	model := d.Publish(creator, d.Folder("{}"), "Acme/chat", "MIT")
	holder := d.Account(creator).String()
	attest := []string{"namespace", "attest", "acme", "--holder", holder, "--evidence"}
	d.Fails(notary, session.ExitUsage, "--holder", "namespace", "attest", "acme", "--evidence", "dns:acme.com")
	d.Fails(notary, session.ExitUsage, "1 to 96 bytes", append(attest, "")...)
	d.Fails(notary, session.ExitUsage, "1 to 96 bytes", append(attest, strings.Repeat("a", 97))...)
	d.Fails(notary, session.ExitUsage, "too short", append(attest, "dns:acme.com", "--valid-for", "1s")...)
	d.Fails(notary, session.ExitUsage, "not a namespace", "namespace", "attest", "acme/chat", "--holder", holder, "--evidence", "x")

	done := d.Must(notary, append(attest, "dns:acme.com", "--valid-for", "48h")...)
	if done["attestor"] != d.Account(notary).String() || done["until"] == "" || done["transaction"] == "" {
		t.Errorf("attested: %v", done)
	}
	d.Must(stranger, "namespace", "attest", "acme", "--holder", d.Account(stranger).String(), "--evidence", "hf:acme")

	for _, command := range [][]string{
		{"model", "show", "Acme/chat"}, {"model", "show", "Acme/chat", "--attestor", d.Account(notary).String()},
		{"namespace", "show", "acme"},
	} {
		expectClaims(t, d, command, holder, d.Account(notary).String())
	}
	if claims, has := d.Must(9, "model", "show", model["cid"].(string))["claims"]; has {
		t.Errorf("claims of a model without a name: %v", claims)
	}
	code, out, log := d.Run(9, "model", "show", "Acme/chat")
	if want := "claims       hf:acme"; code != session.ExitOK || !strings.Contains(out, want) {
		t.Errorf("exit code %d, want a line %q:\n%s%s", code, want, out, log)
	}

	d.Must(stranger, "namespace", "retract", "ACME")
	d.Stands(stranger, "namespace", "retract", "acme")
	d.Fails(stranger, session.ExitRefused, "nothing to take back", "namespace", "retract", "acmee")
	if claims := clitest.Rows(t, d.Must(9, "namespace", "show", "acme"), "claims"); len(claims) != 1 {
		t.Errorf("claims after one was taken back: %v, want that of the notary", claims)
	}
}

// expectClaims checks what a command shows of the notary's attestation and, unless it asks for one attestor, of another.
func expectClaims(t *testing.T, d *clitest.Desk, command []string, holder, notary string) {
	t.Helper()
	claims := clitest.Rows(t, d.Must(9, command...), "claims")
	byEvidence := map[any]map[string]any{}
	for _, claim := range claims {
		byEvidence[claim["evidence"]] = claim
	}
	ours, theirs := byEvidence["dns:acme.com"], byEvidence["hf:acme"]
	if ours["same"] != true || ours["account"] != holder || ours["kind"] != "Domain" || ours["attestor"] != notary {
		t.Errorf("%v: claim %v", command, ours)
	}
	if alone := len(command) > 3; alone != (theirs == nil) || (!alone && (theirs["same"] != false || theirs["kind"] != "HuggingFace")) {
		t.Errorf("%v: claim %v", command, theirs)
	}
}

func TestAnAttestationIsShownAndAskedForBeforeItIsSigned(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	args := []string{"namespace", "attest", "acme", "--holder", d.Account(1).String(), "--evidence", "dns:acme.com"}
	for _, ask := range []struct {
		answer string
		more   string
	}{{"no\n", "-o=text"}, {"", "--dry-run"}} {
		_, out, log := d.Ask(3, clitest.Answer(ask.answer), append(args, ask.more)...)
		for _, want := range []string{"attest that " + d.Account(1).String(), "dns:acme.com", "stays in the history of the chain"} {
			if !strings.Contains(out+log, want) {
				t.Errorf("answer %q, %s: the summary does not say %q:\n%s%s", ask.answer, ask.more, want, out, log)
			}
		}
		if claims, has := d.Must(9, "namespace", "show", "acme")["claims"]; has {
			t.Errorf("answer %q, %s: attested all the same: %v", ask.answer, ask.more, claims)
		}
	}
}
