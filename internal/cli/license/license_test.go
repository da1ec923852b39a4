package license_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestALicenseIsBegunForAnotherByItsConsentAlone(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	terms := clitest.Terms("commercial.yaml")
	model := d.Publish(1, d.Folder("{}"), "alice/paid", terms)
	hash, licensee, payer := model["termsHash"].(string), d.Account(2).String(), d.Account(3).String()
	d.Must(3, "account", "fund-dev", "100")
	grant := []string{"license", "grant", "alice/paid", "--licensee", licensee, "--accept-terms", hash}
	d.Fails(3, session.ExitRefused, "license accept", grant...)

	file := filepath.Join(d.Dir, "accepted.json")
	accept := []string{"license", "accept", "alice/paid", "--payer", payer, "--out", file}
	d.Fails(2, session.ExitUsage, "--accept-terms "+hash, accept...)
	d.Fails(2, session.ExitUsage, "over before it begins", append(accept, "--accept-terms", hash, "--valid-for", "-1h")...)
	free := d.Publish(1, d.Folder(`{"free":1}`), "alice/free", "MIT")
	d.Fails(2, session.ExitError, "open: no license is needed", "license", "accept", "alice/free", "--payer", payer, "--out", file,
		"--accept-terms", free["termsHash"].(string))
	if _, err := os.Stat(file); err == nil {
		t.Error("an acceptance was written that cannot be used")
	}
	if got := d.Must(2, append(accept, "--accept-terms", hash)...); got["licensee"] != licensee || got["payer"] != payer {
		t.Errorf("accepted: %v", got)
	}
	d.Fails(1, session.ExitUsage, "payer "+payer, append(grant, "--acceptance", file)...)
	granted := d.Must(3, append(grant, "--acceptance", file)...)
	if granted["status"] != "Granted" || granted["licensee"] != licensee {
		t.Errorf("granted: %v", granted)
	}
	d.Fails(3, session.ExitRefused, "LicenseInvalidSignature", append(grant, "--acceptance", file, "--renew")...)
	d.Fails(3, session.ExitUsage, "--renew", grant...)
	if renewed := d.Must(3, append(grant, "--renew")...); renewed["status"] != "Granted" || renewed["expiresAt"] == granted["expiresAt"] {
		t.Errorf("renewed: %v", renewed)
	}
	if left := d.Must(3, "balance")["paymentToken"]; left != "50" {
		t.Errorf("the payer has %v left of 100 after two grants of 25", left)
	}
}

func TestALicenseIsTakenPaidAndRevoked(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	terms := clitest.Terms("commercial.yaml")
	model := d.Publish(1, d.Folder("{}"), "alice/paid", terms)
	hash := model["termsHash"].(string)
	if !strings.Contains(model["manifest"].(string), hash) {
		t.Errorf("the manifest does not accept the terms:\n%s", model["manifest"])
	}
	d.Fails(2, session.ExitUnlicensed, "no license in force", "license", "status", "alice/paid")
	d.Fails(2, session.ExitUsage, "--accept-terms "+hash, "license", "grant", "alice/paid")
	d.Fails(2, session.ExitRefused, "ERC20InsufficientBalance", "license", "grant", "alice/paid", "--accept-terms", hash)
	d.Must(2, "account", "fund-dev", "100")
	granted := d.Must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
	if granted["status"] != "Granted" || granted["transaction"] == "" || granted["expiresAt"] == "" {
		t.Errorf("grant: %v", granted)
	}
	if status := d.Must(2, "license", "status", model["cid"].(string)); status["status"] != "Granted" {
		t.Errorf("status by CID: %v", status)
	}
	d.Fails(3, session.ExitRefused, "LicenseNotOwner", "license", "revoke", "alice/paid", "--licensee", d.Account(2).String())
	if revoked := d.Must(1, "license", "revoke", "alice/paid", "--licensee", d.Account(2).String()); revoked["revokedAt"] == nil {
		t.Errorf("revoke: %v", revoked)
	}
	before := d.Must(1, "balance")
	if before["grantEarnings"] != "25" || before["withdrawable"] != "25" {
		t.Errorf("the owner's balance: %v", before)
	}
	if paid := d.Must(1, "withdraw"); paid["amount"] != "25" {
		t.Errorf("withdraw: %v", paid)
	}
	if after := d.Must(1, "balance"); after["paymentToken"] != "25" || after["withdrawable"] != "0" {
		t.Errorf("after the withdrawal: %v", after)
	}
}

func TestALicenseIsPaidForInOneTransactionWhereTheTokenHasPermits(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		without string // selector that the token does not know
		sends   uint64
	}{
		"a token with permits":              {sends: 1},
		"a token without a domain":          {without: "3644e515", sends: 2},
		"a token whose permit is another's": {without: "d505accf", sends: 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := clitest.New(t)
			d.Must(0, "deploy", "--chain-id", "901", "--payment-token", d.Token(tc.without), "--treasury", d.Account(5).String(),
				"--out", filepath.Join(d.Dir, "addresses.json"))
			model := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))
			d.Must(2, "account", "fund-dev", "25")
			before := d.Sent(2)
			code, out, log := d.Ask(2, clitest.Answer("y\n"), "license", "grant", "alice/paid", "--accept-terms",
				model["termsHash"].(string))
			if code != session.ExitOK || !strings.Contains(out, "Granted") || d.Sent(2)-before != tc.sends {
				t.Errorf("exit code %d after %d transactions, want %d:\n%s%s", code, d.Sent(2)-before, tc.sends, log, out)
			}
			if asked := strings.Count(log, "Continue?"); asked != 1 {
				t.Errorf("a person was asked %d times:\n%s", asked, log)
			}
			if left := d.Must(2, "balance")["paymentToken"]; left != "0" {
				t.Errorf("%v is left of the price", left)
			}
		})
	}
}
