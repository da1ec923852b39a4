package session_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// sendingCommands are commands that sign or send, as account 2, on a desk where alice/paid is published and account 2
// has 100 of the payment token.
func sendingCommands(d *clitest.Desk, hash string) map[string][]string {
	provider := d.Account(3).String()
	return map[string][]string{
		"coin":     {"coin", "send", provider, "0.1"},
		"mint":     {"account", "fund-dev", "1"},
		"deposit":  {"escrow", "deposit", "1", "--provider", provider},
		"signer":   {"signer", "authorize", "--proof", d.Prove(4, d.Account(2).String(), "both", "1"), "--per-day", "1"},
		"prove":    {"signer", "prove", "--for", provider, "--per-day", "1", "--out", filepath.Join(d.Dir, "proof")},
		"allow":    {"signer", "allow", "alice/paid"},
		"license":  {"license", "grant", "alice/paid", "--accept-terms", hash},
		"accept":   {"license", "accept", "alice/paid", "--accept-terms", hash, "--payer", provider, "--out", filepath.Join(d.Dir, "accepted")},
		"publish":  {"publish", d.Folder(`{"c":3}`), "--name", "bob/free", "--license", "MIT"},
		"deploy":   {"deploy", "--chain-id", "901", "--dev-token", "--series", "7", "--out", filepath.Join(d.Dir, "seventh.json")},
		"withdraw": {"withdraw"},
	}
}

// openDesk opens the desk of sendingCommands and returns the hash of the terms.
func openDesk(t *testing.T) (*clitest.Desk, string) {
	d := clitest.New(t)
	d.Deploy()
	hash := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))["termsHash"].(string)
	d.Must(2, "account", "fund-dev", "100")
	return d, hash
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestNothingIsSignedBeforeItIsAgreedTo(t *testing.T) {
	t.Parallel()
	d, hash := openDesk(t)
	before := d.Sent(2)
	for name, args := range sendingCommands(d, hash) {
		if name == "withdraw" { // there is nothing to withdraw, so that nothing is asked
			continue
		}
		code, out, log := d.Ask(2, strings.NewReader("y\n"), args...)
		if code != session.ExitUsage || !strings.Contains(log, "--yes") || !strings.Contains(log, "about to ") {
			t.Errorf("%s without a terminal: exit code %d\n%s%s", name, code, out, log)
		}
		for _, answer := range []string{"n\n", "\n", "", "yesterday\n"} {
			code, out, log := d.Ask(2, clitest.Answer(answer), args...)
			if code != session.ExitError || !strings.Contains(log, "Continue? [y/N]") || !strings.Contains(log, "not confirmed") {
				t.Errorf("%s answered with %q: exit code %d\n%s%s", name, answer, code, out, log)
			}
		}
	}
	if sent := d.Sent(2); sent != before {
		t.Errorf("%d transactions were sent", sent-before)
	}
	if entries, _ := filepath.Glob(filepath.Join(d.Dir, "*accepted*")); len(entries) > 0 || exists(filepath.Join(d.Dir, "proof")) {
		t.Errorf("an acceptance or a proof was written: %v", entries)
	}
	for _, answer := range []string{"y\n", "YES\n"} {
		if code, _, log := d.Ask(2, clitest.Answer(answer), "coin", "send", d.Account(3).String(), "0.1"); code != session.ExitOK {
			t.Errorf("answered with %q: exit code %d\n%s", answer, code, log)
		}
	}
}

// expectNothingSent runs a command with --dry-run and a key.
func expectNothingSent(t *testing.T, d *clitest.Desk, name, key string, args []string) {
	t.Helper()
	args = append([]string{"--dry-run", "--key-file", key, "-o", "json"}, args...)
	code, out, log := d.Ask(2, strings.NewReader(""), args...)
	var value map[string]any
	if err := json.Unmarshal([]byte(out), &value); code != session.ExitOK || err != nil {
		t.Errorf("%s with %s: exit code %d, %v\n%s%s", name, filepath.Base(key), code, err, out, log)
	}
	if strings.Contains(log, "sending      ") || value["transaction"] != nil && value["transaction"] != "" {
		t.Errorf("%s with %s sends:\n%s%s", name, filepath.Base(key), out, log)
	}
}

func TestADryRunSendsNothingAndNeedsNoFunds(t *testing.T) {
	t.Parallel()
	d, hash := openDesk(t)
	poor := filepath.Join(d.Dir, "poor")
	poorAccount := d.Must(0, "account", "new", "--plain", "--out", poor)["address"].(string)
	before := d.Sent(2)
	for name, args := range sendingCommands(d, hash) {
		for _, key := range []string{d.KeyFile(2), poor} {
			if name == "signer" && key == poor {
				args[3] = d.Prove(4, poorAccount, "both", "1")
			}
			expectNothingSent(t, d, name, key, args)
		}
	}
	if sent := d.Sent(2); sent != before {
		t.Errorf("%d transactions were sent", sent-before)
	}
	for _, file := range []string{"accepted", "proof", "seventh.json"} {
		if found, _ := filepath.Glob(filepath.Join(d.Dir, file)); len(found) > 0 {
			t.Errorf("%s was written", file)
		}
	}
	out := d.Must(2, "escrow", "deposit", "1", "--provider", d.Account(3).String(), "--dry-run")
	transactions, _ := out["transactions"].([]any)
	if out["dryRun"] != true || len(transactions) != 2 || out["maxFee"] == "0" {
		t.Errorf("a deposit: %v", out)
	}
	if code, out, _ := d.Ask(0, nil, "account", "new", "--out", filepath.Join(d.Dir, "none"), "--dry-run"); code != session.ExitOK || out != "" {
		t.Errorf("a new account: exit code %d, %s", code, out)
	}
	if found, _ := filepath.Glob(filepath.Join(d.Dir, "none")); len(found) > 0 {
		t.Error("a key was written")
	}
}

func TestTheSummaryTellsWhatIsAgreedTo(t *testing.T) {
	t.Parallel()
	d, hash := openDesk(t)
	account, provider := d.Account(2).String(), d.Account(3).String()
	for name, want := range map[string][]string{
		"coin": {"about to     send coin to " + provider, "chain        901", "account      " + account, "moves        0.1 coin from the account",
			"costs        at most 0.", "and 0.1 coin", "for ever     "},
		"deposit": {"contract     payment token devUSD 0x", "contract     usage oracle 0x", ", code verified", "moves        1 devUSD from the account to the escrow",
			"sends        transaction 1 of 2, approving the payment", "sends        transaction 2 of 2, depositing", "and 1 devUSD"},
		"license": {"owner        " + d.Account(1).String(), "grant        25 devUSD for 30d, 4 seats", "notice       1d", "terms hash   " + hash,
			"signs        a permit of payment token 0x", "may take 25 devUSD", "sends        a transaction, taking the license", "and 25 devUSD"},
		"accept": {"signs        an acceptance for the license registry 0x", "paid by " + provider, "grant        25 devUSD"},
		"signer": {"let signer " + d.Account(4).String() + " act for the account: both, up to 1 devUSD a day", "sends        a transaction, authorizing the signer"},
		"prove":  {"agree to act for account " + provider + ": both, up to 1 of the payment token a day", "signs        a proof for the usage oracle 0x", "signer " + account, "for ever     until then"},
	} {
		_, _, log := d.Ask(2, strings.NewReader(""), sendingCommands(d, hash)[name]...)
		for _, words := range want {
			if !strings.Contains(log, words) {
				t.Errorf("the summary of %s lacks %q:\n%s", name, words, log)
			}
		}
	}
}

// risingFees says a high base fee once it was asked for it, as a chain or an endpoint may after the summary.
func risingFees() chaintest.Lie {
	var asked atomic.Int32
	high := chaintest.SayField("baseFeePerGas", "0x9502f9000") // 40 gwei
	return func(params, truth json.RawMessage) any {
		if strings.Contains(string(params), `"latest"`) && asked.Add(1) > 1 {
			return high(params, truth)
		}
		return truth
	}
}

func TestNoMoreIsSpentThanTheSummarySaid(t *testing.T) {
	t.Parallel()
	d, _ := openDesk(t)
	before := d.Sent(2)
	to := d.Account(3).String()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_getBlockByNumber": risingFees()})
	d.Fails(2, session.ExitFee, "nothing was signed", "coin", "send", to, "0.1", "--rpc", liar)
	if d.Sent(2) != before {
		t.Error("it was sent")
	}
	// --max-cost alone would have let it pass.
	high := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_getBlockByNumber": chaintest.SayField("baseFeePerGas", "0x9502f9000")})
	d.Must(2, "coin", "send", to, "0.1", "--rpc", high)
}

func TestErrorsAreJSONWhereJSONIsAskedFor(t *testing.T) {
	t.Parallel()
	d, hash := openDesk(t)
	for name, tc := range map[string]struct {
		args []string
		code int
		kind string
	}{
		"usage":    {[]string{"escrow", "deposit", "x", "-o", "json"}, session.ExitUsage, "usage"},
		"a flag":   {[]string{"balance", "--frob", "-o", "json"}, session.ExitUsage, "usage"},
		"refused":  {[]string{"license", "revoke", "alice/paid", "--licensee", d.Account(3).String(), "--output=json"}, session.ExitRefused, "refused"},
		"unknown":  {[]string{"model", "show", "alice/none", "-ojson"}, session.ExitUnknown, "unknown"},
		"no terms": {[]string{"license", "grant", "alice/paid", "--accept-terms", hash[:10], "-o", "json"}, session.ExitUsage, "usage"},
	} {
		code, _, log := d.Run(2, tc.args...)
		lines := strings.Split(strings.TrimSpace(log), "\n")
		var got struct {
			Error struct {
				Code          int
				Kind, Message string
			}
		}
		err := json.Unmarshal([]byte(lines[len(lines)-1]), &got)
		if err != nil || code != tc.code || got.Error.Code != code || got.Error.Kind != tc.kind || got.Error.Message == "" {
			t.Errorf("%s: exit code %d, %v, %+v:\n%s", name, code, err, got, log)
		}
	}
}
