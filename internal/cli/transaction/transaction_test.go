package transaction_test

import (
	"context"
	"encoding/json"
	"math/big"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// interrupted runs a transfer whose transaction the endpoint keeps to itself, and ends it as Ctrl-C does.
func interrupted(t *testing.T, d *clitest.Desk, args ...string) {
	t.Helper()
	sent := make(chan struct{}, 64)
	swallowing := chaintest.Swallow(t, d.URL(), func() { sent <- struct{}{} })
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		<-sent
		time.Sleep(50 * time.Millisecond)
		interrupt()
	}()
	args = append(args, "--yes", "--rpc", swallowing, "--key-file", d.KeyFile(1), "--addresses", filepath.Join(d.Dir, "none.json"),
		"--chain-id", "901", "--state-dir", filepath.Join(d.Dir, "state", "dehug"))
	if code := cli.Run(ctx, "test", args, func(string) string { return "" }, nil, t.Output(), t.Output()); code != session.ExitError {
		t.Fatalf("exit code %d", code)
	}
}

// list returns what `dehug tx list` shows.
func list(t *testing.T, d *clitest.Desk, args ...string) []map[string]any {
	t.Helper()
	code, out, log := d.Run(1, append([]string{"tx", "list", "-o", "json"}, args...)...)
	var entries []map[string]any
	if err := json.Unmarshal([]byte(out), &entries); code != session.ExitOK || err != nil {
		t.Fatalf("exit code %d, %v\n%s%s", code, err, out, log)
	}
	return entries
}

// received is the difference of two amounts.
func received(t *testing.T, before, after string) string {
	t.Helper()
	a, okBefore := new(big.Int).SetString(before, 10)
	b, okAfter := new(big.Int).SetString(after, 10)
	if !okBefore || !okAfter {
		t.Fatal(before, after)
	}
	return new(big.Int).Sub(b, a).String()
}

func coin(t *testing.T, d *clitest.Desk, account int) string {
	t.Helper()
	balance, err := d.Reader().NativeBalance(t.Context(), d.Account(account), "Latest")
	if err != nil {
		t.Fatal(err)
	}
	return balance.String()
}

func TestWhatWasInterruptedIsListedAndReplaced(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	to, before := d.Account(5).String(), coin(t, d, 5)
	transfer := []string{"coin", "send", to, "0.25"}
	if got := list(t, d); len(got) != 0 {
		t.Fatalf("listed are %v", got)
	}
	interrupted(t, d, transfer...)
	open := list(t, d)
	if len(open) != 1 || open[0]["state"] != "Sent" || open[0]["what"] != "sending coin" {
		t.Fatalf("listed are %v, want one transfer", open)
	}
	hash := open[0]["transaction"].(string)
	expectShown(t, d, hash)

	expectRefusedWithoutAgreement(t, d, hash)
	faster := d.Must(1, "tx", "speed-up", hash, "--chain-id", "901")
	if faster["replaces"] != hash || faster["transaction"] == hash {
		t.Errorf("speeding up: %v", faster)
	}
	if got := d.Must(1, "tx", "wait", hash); got["state"] != "Succeeded" || got["transaction"] != faster["transaction"] {
		t.Errorf("waiting: %v", got)
	}
	d.Fails(1, session.ExitError, "is over", "tx", "cancel", hash)
	again := d.Must(1, transfer...)
	if again["adopted"] != true || again["transaction"] != faster["transaction"] {
		t.Errorf("the command run again has %v, want %v adopted", again, faster["transaction"])
	}
	if all := list(t, d, "--all"); len(list(t, d)) != 0 || all[0]["transaction"] != faster["transaction"] {
		t.Errorf("after the report open are %v of %v", list(t, d), all)
	}
	if got := received(t, before, coin(t, d, 5)); got != "250000000000000000" {
		t.Errorf("%s wei arrived", got)
	}
}

// expectRefusedWithoutAgreement checks that nothing takes a transaction's place without an agreement.
func expectRefusedWithoutAgreement(t *testing.T, d *clitest.Desk, hash string) {
	t.Helper()
	for _, verb := range []string{"speed-up", "cancel"} {
		code, _, log := d.Ask(1, clitest.Answer("n\n"), "tx", verb, hash)
		if code != session.ExitError || !strings.Contains(log, "signs        under nonce 0, ") {
			t.Errorf("%s without an agreement: exit code %d\n%s", verb, code, log)
		}
	}
}

// expectShown checks how a transaction of account 1 is shown, and that it is no other account's.
func expectShown(t *testing.T, d *clitest.Desk, hash string) {
	t.Helper()
	if got := d.Must(1, "tx", "show", hash[:10]); got["transaction"] != hash || got["nonce"] != 0.0 {
		t.Errorf("shown is %v", got)
	}
	_, text, _ := d.Run(1, "tx", "show", hash)
	if !strings.Contains(text, "told         not yet") {
		t.Errorf("shown is %s", text)
	}
	d.Fails(2, session.ExitUsage, "give the other --key-file", "tx", "cancel", hash)
	d.Fails(1, session.ExitUsage, "no transaction", "tx", "show", "0x99999999")
}

func TestWhatWasCanceledIsNotSent(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	before := coin(t, d, 5)
	transfer := []string{"coin", "send", d.Account(5).String(), "0.25"}
	interrupted(t, d, transfer...)
	hash := list(t, d)[0]["transaction"].(string)
	canceled := d.Must(1, "tx", "cancel", hash)
	d.Fails(1, session.ExitError, "took the place", "tx", "wait", hash)
	if got := d.Must(1, "tx", "show", hash); got["state"] != "Canceled" || got["transaction"] != canceled["transaction"] {
		t.Errorf("shown is %v", got)
	}
	if got := received(t, before, coin(t, d, 5)); got != "0" {
		t.Errorf("%s wei arrived", got)
	}
	if again := d.Must(1, transfer...); again["adopted"] == true {
		t.Errorf("the command run again has %v, want a transaction of its own", again)
	}
}

func TestAForgottenTransactionIsNotCarriedOnWith(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	transfer := []string{"coin", "send", d.Account(5).String(), "0.25"}
	interrupted(t, d, transfer...)
	hash := list(t, d)[0]["transaction"].(string)
	if got := d.Must(1, "tx", "forget", hash); got["state"] != "Forgotten" || len(list(t, d)) != 0 {
		t.Errorf("forgetting: %v", got)
	}
	if again := d.Must(1, transfer...); again["adopted"] == true {
		t.Errorf("the command run again has %v, want a transaction of its own", again)
	}
}
