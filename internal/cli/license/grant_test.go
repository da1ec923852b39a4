package license_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestALicenseInForceIsNotPaidForAgain(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	hash := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))["termsHash"].(string)
	d.Must(2, "account", "fund-dev", "100")
	grant := []string{"license", "grant", "alice/paid", "--accept-terms", hash}
	d.Fails(2, session.ExitUsage, "has no license of alice/paid to renew", append(grant, "--renew")...)
	granted := d.Must(2, grant...)
	before := d.Sent(2)
	d.Fails(2, session.ExitUsage, "in force until "+granted["expiresAt"].(string), grant...)
	d.Fails(2, session.ExitUsage, "give --renew", append(grant, "--version", "newest")...)
	d.Fails(2, session.ExitUsage, "give --renew", "license", "grant", granted["tokenID"].(string), "--accept-terms", hash)
	if left := d.Must(2, "balance")["paymentToken"]; left != "75" || d.Sent(2) != before {
		t.Errorf("%v is left of 100 after one grant of 25", left)
	}
	renewed := d.Must(2, append(grant, "--renew")...)
	if renewed["expiresAt"] == granted["expiresAt"] || d.Must(2, "balance")["paymentToken"] != "50" {
		t.Errorf("renewed: %v, before %v", renewed, granted)
	}
}

func TestRenewingRenewsTheVersionThatIsHeld(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	first := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))
	hash := first["termsHash"].(string)
	d.Must(2, "account", "fund-dev", "200")
	grant := []string{"license", "grant", "alice/paid", "--accept-terms", hash}
	d.Must(2, grant...)
	second := d.Publish(1, d.Folder(`{"v":2}`), "alice/paid", clitest.Terms("commercial.yaml"))
	other := d.Publish(1, d.Folder(`{"other":1}`), "alice/other", clitest.Terms("commercial.yaml"))

	d.Fails(2, session.ExitUsage, "of another version of alice/paid in force until ", grant...)
	d.Fails(2, session.ExitUsage, first["tokenID"].(string), grant...)
	d.Fails(2, session.ExitUsage, "is not a version of alice/paid", append(grant, "--version", other["cid"].(string))...)
	d.Fails(2, session.ExitUsage, "--version is for names", "license", "grant", first["cid"].(string), "--version", "newest")
	if left := d.Must(2, "balance")["paymentToken"]; left != "175" {
		t.Errorf("%v is left of 200 after one grant of 25", left)
	}
	if renewed := d.Must(2, append(grant, "--renew")...); renewed["tokenID"] != first["tokenID"] {
		t.Errorf("renewed is %v, want the version that is held, %v", renewed["tokenID"], first["tokenID"])
	}
	if taken := d.Must(2, append(grant, "--version", "newest")...); taken["tokenID"] != second["tokenID"] {
		t.Errorf("taken is %v, want the newest version, %v", taken["tokenID"], second["tokenID"])
	}
	if renewed := d.Must(2, append(grant, "--version", first["cid"].(string), "--renew")...); renewed["tokenID"] != first["tokenID"] {
		t.Errorf("renewed is %v, want the version that was named, %v", renewed["tokenID"], first["tokenID"])
	}
}

func TestTokenAndOwnerOfALicenseAreBound(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	model := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))
	hash, token, owner := model["termsHash"].(string), model["tokenID"].(string), d.Account(1).String()
	d.Must(2, "account", "fund-dev", "100")
	before := d.Sent(2)
	d.Fails(2, session.ExitUsage, "--token "+token+" --owner "+owner, "license", "grant", "alice/paid")
	grant := []string{"license", "grant", "alice/paid", "--accept-terms", strings.ToUpper(hash[2:])}
	accept := []string{"license", "accept", "alice/paid", "--accept-terms", hash, "--payer", owner, "--out", d.Dir + "/accepted"}
	for _, args := range [][]string{grant, accept} {
		d.Fails(2, session.ExitUsage, "the token belongs to "+owner, append(args, "--owner", d.Account(3).String())...)
		d.Fails(2, session.ExitUsage, "the license would be of token "+token, append(args, "--token", hash)...)
		d.Fails(2, session.ExitUsage, "--owner: ", append(args, "--owner", "0x12")...)
	}
	if d.Sent(2) != before {
		t.Error("something was sent")
	}
	d.Must(2, append(grant, "--token", token, "--owner", owner)...)
}

func TestTheWholeTermsAreInJSON(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	published := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))
	_, status, _ := d.Run(2, "license", "status", "alice/paid", "-o", "json")
	_, shown, _ := d.Run(2, "model", "show", "alice/paid", "-o", "json")
	for _, want := range []string{
		`"grantPrice": "25"`, `"period": "720h0m0s"`, `"seats": "4"`, `"revocable": true`, `"noticePeriod": "24h0m0s"`, `"symbol": "devUSD"`,
		`"inputPerMillion": "0.1"`, `"outputMeasure": "token"`, `"protocol": "2.5 %"`, `"creator": "70 % of the rest"`, `"provider": "20 % of the rest"`, `"open": false`,
	} {
		if !strings.Contains(status, want) || !strings.Contains(shown, want) {
			t.Errorf("%s is not in\n%s\n%s", want, status, shown)
		}
	}
	terms, _ := published["terms"].(map[string]any)
	if terms["grantPrice"] != "25" {
		t.Errorf("published: %v", published)
	}
	if !strings.Contains(status, `"owner": "`+d.Account(1).String()+`"`) {
		t.Errorf("no owner in\n%s", status)
	}
}
