package voucher_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// object is JSON.
type object map[string]any

// desk is one at which account 2 pays provider 3 for two models of account 1.
type desk struct {
	*clitest.Desk
	first, second string
}

func open(t *testing.T) *desk {
	t.Helper()
	d := &desk{Desk: clitest.New(t)}
	d.Deploy()
	d.first = d.Publish(1, d.Folder("{}"), "alice/first", clitest.Terms("open-metered.yaml"))["tokenID"].(string)
	d.second = d.Publish(1, d.Folder(`{"v":2}`), "alice/second", clitest.Terms("open-metered.yaml"))["tokenID"].(string)
	d.Must(2, "account", "fund-dev", "100")
	return d
}

// voucher is the word of account 2 that it owes so much of each model, in smallest units.
func (d *desk) voucher(kind string, first, second string) object {
	return object{
		"kind": kind, "payer": d.Account(2), "provider": d.Account(3), "timestamp": d.Now().Unix(), "lines": []object{
			{"tokenID": d.first, "inputUnits": 7, "requests": 1, "value": first},
			{"tokenID": d.second, "outputUnits": 9, "requests": 2, "value": second},
		},
	}
}

func (d *desk) write(name string, content object) string {
	d.T.Helper()
	raw, err := json.Marshal(content)
	path := filepath.Join(d.Dir, name)
	if err == nil {
		err = os.WriteFile(path, raw, 0o600)
	}
	if err != nil {
		d.T.Fatal(err)
	}
	return path
}

// expect checks fields of what was printed.
func expect(t *testing.T, what string, got map[string]any, want object) {
	t.Helper()
	for key, value := range want {
		if got[key] != value {
			t.Errorf("%s: %s is %v, want %v: %v", what, key, got[key], value, got)
		}
	}
}

func TestAProviderSettlesARootByHand(t *testing.T) {
	t.Parallel()
	d := open(t)
	provider := d.Account(3).String()
	path := d.write("voucher.json", d.voucher("root", "2000000", "4000000"))
	signed := filepath.Join(d.Dir, "signed.json")
	expect(t, "show", d.Must(9, "voucher", "show", path), object{"value": "6", "paid": "0", "owed": "6", "escrow": "0", "signed": false})
	d.Fails(3, session.ExitRefused, "neither signed it nor stands by it", "voucher", "settle", path)
	d.Fails(4, session.ExitRefused, "may not sign", "voucher", "sign", path, "--out", signed)
	d.Fails(2, session.ExitUsage, "give --out", "voucher", "sign", path)
	code, _, log := d.Ask(2, clitest.Answer("n\n"), "voucher", "sign", path, "--out", signed)
	for _, want := range []string{"alice/second, 4 devUSD, of it settled 0 devUSD", "owes provider " + provider + " 6 devUSD in all", "for ever"} {
		if code != session.ExitError || !strings.Contains(log, want) {
			t.Errorf("exit code %d; the summary lacks %q:\n%s", code, want, log)
		}
	}
	expect(t, "sign", d.Must(2, "voucher", "sign", path, "--out", signed), object{"signed": true, "file": signed})

	d.Fails(4, session.ExitRefused, "alone settles it", "voucher", "settle", signed)
	d.Fails(3, session.ExitRefused, "is empty", "voucher", "settle", signed)
	d.Must(2, "escrow", "deposit", "3", "--provider", provider)
	d.Fails(3, session.ExitRefused, "settle it first", "voucher", "claim", signed)
	expect(t, "settle", d.Must(3, "voucher", "settle", signed), object{"paidNow": "3", "paid": "3", "owed": "3", "escrow": "0"})
	d.Fails(3, session.ExitRefused, "is empty", "voucher", "settle", signed)
	expect(t, "claim", d.Must(3, "voucher", "claim", signed), object{"claimed": "3"})
	d.Stands(3, "voucher", "claim", signed)

	d.Must(2, "escrow", "deposit", "10", "--provider", provider)
	expect(t, "settle the rest", d.Must(3, "voucher", "settle", signed), object{"paidNow": "3", "owed": "0", "escrow": "7"})
	d.Stands(3, "voucher", "settle", signed)
	expect(t, "claim the rest", d.Must(3, "voucher", "claim", signed), object{"claimed": "3"})
	for account, what := range map[int]string{1: "the creator", 3: "the provider"} {
		if has := d.Must(account, "balance")["usageCredits"]; has == "0" {
			t.Errorf("%s has %v", what, has)
		}
	}
	swapped := d.voucher("root", "2000000", "4000000")
	lines := swapped["lines"].([]object)
	lines[0], lines[1] = lines[1], lines[0]
	d.Fails(3, session.ExitRefused, "the root that was settled last", "voucher", "claim", d.write("swapped.json", swapped))
}

func TestAPayerStandsByAVoucherOnChain(t *testing.T) {
	t.Parallel()
	d := open(t)
	path := d.write("voucher.json", d.voucher("batch", "2000000", "4000000"))
	d.Must(2, "escrow", "deposit", "10", "--provider", d.Account(3).String())
	d.Fails(4, session.ExitRefused, "alone stands by it", "voucher", "approve", path)

	before := d.Sent(2)
	watched := []string{"voucher", "approve", path, "--account", "watch:" + d.Account(2).String()}
	planned := d.Must(4, watched...)
	sent, _ := planned["transactions"].([]any)
	if len(sent) != 1 || planned["account"] != d.Account(2).String() || planned["dryRun"] != true || d.Sent(2) != before {
		t.Fatalf("for a watched account: %v", planned)
	}
	if one := sent[0].(map[string]any); len(one["data"].(string)) != 2+2*36 || one["to"] == "" {
		t.Errorf("what it has to send: %v", one)
	}
	if _, out, _ := d.Run(4, watched...); !strings.Contains(out, "is only watched: have it send this itself") {
		t.Errorf("the text:\n%s", out)
	}

	expect(t, "approve", d.Must(2, "voucher", "approve", path), object{"approved": true})
	d.Stands(2, "voucher", "approve", path)
	expect(t, "settle", d.Must(3, "voucher", "settle", path), object{"paidNow": "6", "owed": "0", "escrow": "4"})
	d.Stands(3, "voucher", "settle", path)
	d.Fails(3, session.ExitUsage, "has nothing to claim", "voucher", "claim", path)

	single := d.voucher("voucher", "3000000", "0")
	single["lines"] = single["lines"].([]object)[:1]
	more := d.write("more.json", single)
	d.Must(2, "voucher", "approve", more)
	expect(t, "a voucher", d.Must(3, "voucher", "settle", more), object{"paidNow": "1", "escrow": "3"})
}

func TestVouchersAreReadStrictly(t *testing.T) {
	t.Parallel()
	d := open(t)
	for says, change := range map[string]func(object){
		"unknown field":             func(o object) { o["total"] = "1" },
		"none of voucher, batch":    func(o object) { o["kind"] = "promise" },
		"is for one token":          func(o object) { o["kind"] = "voucher" },
		"has two lines":             func(o object) { o["lines"].([]object)[0]["tokenID"] = d.second },
		"is not a whole number":     func(o object) { o["lines"].([]object)[0]["value"] = "-1" },
		"is not a whole number of ": func(o object) { o["lines"].([]object)[0]["value"] = "+1" },
		"does not fit 96 bits":      func(o object) { o["lines"].([]object)[0]["value"] = strings.Repeat("9", 30) },
		"no timestamp":              func(o object) { delete(o, "timestamp") },
		"names no payer":            func(o object) { delete(o, "payer") },
		"has 0 lines":               func(o object) { o["lines"] = []object{} },
		"not 0x and hexadecimal":    func(o object) { o["signature"] = "abc" },
	} {
		content := d.voucher("root", "1", "2")
		change(content)
		d.Fails(3, session.ExitUsage, says, "voucher", "show", d.write("odd.json", content))
	}
	d.Fails(3, session.ExitUsage, "reading the voucher", "voucher", "show", filepath.Join(d.Dir, "none"))
}
