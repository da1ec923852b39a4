package terms_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// cheaper writes the terms of an example with another price of a license.
func cheaper(t *testing.T, price string) string {
	t.Helper()
	raw, err := os.ReadFile(clitest.Terms("commercial.yaml"))
	if err != nil || !strings.Contains(string(raw), "price: 25") {
		t.Fatalf("%v: the example has no price of 25:\n%s", err, raw)
	}
	path := filepath.Join(t.TempDir(), "cheaper.yaml")
	if err := os.WriteFile(path, []byte(strings.Replace(string(raw), "price: 25", "price: "+price, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestATermsFileIsCheckedWithoutPublishing(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	before := d.Sent(1)
	checked := d.Must(1, "terms", "check", clitest.Terms("commercial.yaml"))
	if checked["grantPrice"] != "25" || checked["seats"] != "4" || checked["noticePeriod"] != "24h0m0s" ||
		checked["symbol"] != "devUSD" || checked["owner"] != "10 % of the rest" || checked["termsHash"] == nil {
		t.Errorf("checked: %v", checked)
	}
	_, text, _ := d.Run(1, "terms", "check", clitest.Terms("commercial.yaml"))
	for _, want := range []string{"25 devUSD", "10 % of the rest", checked["termsHash"].(string)} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %s:\n%s", want, text)
		}
	}
	if open := d.Must(1, "terms", "check", "MIT"); open["open"] != true || open["grantPrice"] != nil {
		t.Errorf("MIT: %v", open)
	}
	d.Fails(1, session.ExitUsage, "not written plainly", "terms", "check", cheaper(t, "025"))
	d.Fails(1, session.ExitUsage, "there is no terms file", "terms", "check", "nowhere.yaml")
	d.Rewrite("dehug.io/payment-decimals", "dehug.io/other")
	if d.Sent(1) != before {
		t.Error("something was sent")
	}
}

func TestFurtherTermsAreOfferedTakenAndWithdrawn(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	published := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))["termsHash"].(string)
	file := cheaper(t, "10")
	hash := d.Must(1, "terms", "check", file)["termsHash"].(string)

	before := d.Sent(1)
	d.Fails(2, session.ExitRefused, "belongs to", "terms", "offer", "alice/paid", file)
	d.Fails(1, session.ExitUsage, "are open", "terms", "offer", "alice/paid", "MIT")
	d.Fails(1, session.ExitRefused, "no terms have the hash", "terms", "withdraw", "alice/paid", "--terms", hash)
	d.Fails(1, session.ExitRefused, "published with these terms", "terms", "withdraw", "alice/paid", "--terms", published)
	d.Fails(1, session.ExitUsage, "give --terms", "terms", "withdraw", "alice/paid")
	if d.Sent(1) != before {
		t.Error("something refused was sent")
	}

	expectOneSummary(t, d, "terms", "offer", "alice/paid", file)
	if again := d.Must(1, "terms", "offer", "alice/paid", file); again["transaction"] != nil {
		t.Errorf("what is offered was offered again: %v", again)
	}
	shown := clitest.Rows(t, d.Must(9, "terms", "show", "alice/paid"), "terms")
	if len(shown) != 2 || shown[0]["termsHash"] != published || shown[0]["published"] != true || shown[1]["termsHash"] != hash ||
		shown[1]["grantPrice"] != "10" {
		t.Errorf("shown: %v", shown)
	}

	d.Must(2, "account", "fund-dev", "100")
	d.Must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
	if left := d.Must(2, "balance")["paymentToken"]; left != "90" {
		t.Errorf("%v is left of 100 after a license of 10", left)
	}
	expectLicensed(t, d)
	if none := clitest.Rows(t, d.Must(3, "license", "list"), "licenses"); len(none) != 0 {
		t.Errorf("licenses of a stranger: %v", none)
	}

	d.Must(1, "terms", "withdraw", "alice/paid", "--terms", hash)
	d.Stands(1, "terms", "withdraw", "alice/paid", "--terms", hash)
	if shown = clitest.Rows(t, d.Must(9, "terms", "show", "alice/paid"), "terms"); len(shown) != 1 {
		t.Errorf("after the withdrawal: %v", shown)
	}
	d.Fails(3, session.ExitUsage, "--accept-terms "+published, "license", "grant", "alice/paid", "--accept-terms", hash)

	revoke := []string{"license", "revoke", "alice/paid", "--licensee"}
	before = d.Sent(1)
	d.Fails(1, session.ExitRefused, "nothing to end", append(revoke, d.Account(3).String())...)
	if d.Sent(1) != before {
		t.Error("a revocation of nothing was sent")
	}
	d.Must(1, append(revoke, d.Account(2).String())...)
	d.Stands(1, append(revoke, d.Account(2).String())...)
}

// expectOneSummary offers new terms, which takes two transactions, at a terminal on which a person agrees once.
func expectOneSummary(t *testing.T, d *clitest.Desk, args ...string) {
	t.Helper()
	before := d.Sent(1)
	code, out, log := d.Ask(1, clitest.Answer("y\n"), args...)
	if code != session.ExitOK || d.Sent(1) != before+2 || strings.Count(log, "Continue?") != 1 ||
		!strings.Contains(log, "contract     terms registry 0x") || strings.Count(log, "code verified") != 2 ||
		!strings.Contains(log, "transaction 2 of 2, offering the terms") || !strings.Contains(out, "offered      yes") {
		t.Errorf("exit code %d after %d transactions\n%s%s", code, d.Sent(1)-before, log, out)
	}
}

// expectLicensed checks how the license of account 2 is listed.
func expectLicensed(t *testing.T, d *clitest.Desk) {
	t.Helper()
	for _, of := range [][]string{{"--licensee", d.Account(2).String()}, {"--model", "alice/paid"}} {
		list := clitest.Rows(t, d.Must(2, append([]string{"license", "list"}, of...)...), "licenses")
		if len(list) != 1 || list[0]["name"] != "alice/paid" || list[0]["status"] != "Granted" || list[0]["paid"] != "10" ||
			list[0]["licensee"] != d.Account(2).String() || list[0]["expiresAt"] == nil {
			t.Errorf("licenses %v: %v", of, list)
		}
	}
}
