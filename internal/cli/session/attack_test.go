package session_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestAFeeAboveTheCeilingIsNotSigned(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	before := d.Sent(2)
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_maxPriorityFeePerGas": chaintest.Say("0x9184e72a000")})
	d.Fails(2, session.ExitFee, "--max-tip", "account", "fund-dev", "1", "--rpc", liar)
	d.Fails(2, session.ExitFee, "--max-cost", "account", "fund-dev", "1", "--rpc", liar, "--max-tip", "20000")
	d.Fails(2, session.ExitUsage, "--max-cost", "account", "fund-dev", "1", "--max-cost", "1e3")
	if d.Sent(2) != before {
		t.Error("something was sent")
	}
	d.Must(2, "account", "fund-dev", "1", "--rpc", liar, "--rpc", d.URL(), "--rpc", chaintest.Liar(t, d.URL(), nil))
}

func TestOnlyTheNamedChainIsSignedFor(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	var broadcasts atomic.Int32
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{
		"eth_chainId": chaintest.Say("0x1"),
		"eth_sendRawTransaction": func(_, truth json.RawMessage) any {
			broadcasts.Add(1)
			return truth
		},
	})
	to := d.Account(2).String()
	d.Fails(1, session.ExitUsage, "--chain-id", "coin", "send", to, "0.3")
	d.Fails(1, session.ExitError, "serves chain 1", "coin", "send", to, "0.3", "--chain-id", "901", "--rpc", liar)
	out := filepath.Join(d.Dir, "out.json")
	d.Fails(0, session.ExitUsage, "--chain-id", "deploy", "--dev-token", "--out", out)
	d.Fails(0, session.ExitError, "serves chain 1", "deploy", "--chain-id", "901", "--dev-token", "--out", out, "--rpc", liar)
	d.Deploy()
	d.Fails(1, session.ExitError, "serves chain 1", "coin", "send", to, "0.3", "--rpc", liar)
	d.Fails(1, session.ExitUsage, "--chain-id is 1", "coin", "send", to, "0.3", "--chain-id", "1")
	d.Fails(1, session.ExitError, "serves chain 1", "account", "fund-dev", "1", "--rpc", liar)
	if broadcasts.Load() > 0 {
		t.Errorf("%d transactions were signed and sent", broadcasts.Load())
	}
	d.Must(1, "coin", "send", to, "0.3")
}

// wrongDecimals says that every token has 8 decimals.
func wrongDecimals(params, truth json.RawMessage) any {
	if strings.Contains(string(params), "313ce567") {
		return fmt.Sprintf("0x%064x", 8)
	}
	return truth
}

func TestDecimalsArePinned(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Must(2, "account", "fund-dev", "1000")
	provider := d.Account(3).String()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": wrongDecimals})
	for _, args := range [][]string{
		{"escrow", "deposit", "1", "--provider", provider}, {"account", "fund-dev", "1"},
		{"publish", d.Folder("{}"), "--name", "alice/x", "--license", "MIT"}, {"license", "grant", "alice/x"}, {"withdraw"},
	} {
		d.Fails(2, session.ExitError, "8 decimals", append(args, "--rpc", liar)...)
	}
	if left := d.Must(2, "balance")["paymentToken"]; left != "1000" {
		t.Errorf("%v is left of 1000", left)
	}
	// Of three endpoints the liar is out-voted.
	rpc := []string{"--rpc", liar, "--rpc", d.URL(), "--rpc", chaintest.Liar(t, d.URL(), nil)}
	if got := d.Must(2, append(rpc, "escrow", "deposit", "1", "--provider", provider)...); got["balance"] != "1" {
		t.Errorf("deposit: %v", got)
	}
	// A file that does not say the decimals is told of, with the amount in smallest units.
	d.Rewrite(`"dehug.io/payment-decimals": "6",`, "")
	if _, _, log := d.Run(2, "escrow", "deposit", "1", "--provider", provider); !strings.Contains(log, "is 1000000 of its smallest unit") {
		t.Errorf("the smallest unit is not said:\n%s", log)
	}
}

func TestMoneyGoesOnlyToContractsThatBelongTogether(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Must(2, "account", "fund-dev", "10")
	other := d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--series", "2", "--out", filepath.Join(d.Dir, "other.json"))
	own := d.Must(0, "deploy", "--dev-token", "--out", filepath.Join(d.Dir, "addresses.json"))
	proof := filepath.Join(d.Dir, "proof.json")
	d.Must(4, "signer", "prove", "--for", d.Account(2).String(), "--per-day", "1", "--out", proof)
	before := d.Sent(2)
	refused := func(code int, says string) {
		t.Helper()
		for _, args := range [][]string{
			{"escrow", "deposit", "0.5", "--provider", d.Account(3).String()}, {"account", "fund-dev", "1"}, {"withdraw"}, {"signer", "authorize", "--proof", proof, "--per-day", "1"},
			{"license", "revoke", "a/b", "--licensee", d.Account(3).String()},
		} {
			d.Fails(2, code, says, args...)
		}
	}
	token := own["paymentToken"].(string)
	d.Rewrite(token, "0x000000000000000000000000000000000000dEaD")
	refused(session.ExitUsage, "settles in "+token)
	d.Rewrite("0x000000000000000000000000000000000000dEaD", token)
	d.Rewrite(own["oracle"].(string), other["oracle"].(string))
	refused(session.ExitError, "take all addresses from one deployment")
	if d.Sent(2) != before {
		t.Error("something was sent")
	}
}

func TestASentTransactionIsNotLostFromSight(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	var hash atomic.Value
	sent := make(chan struct{}, 8)
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{
		"eth_getTransactionReceipt": chaintest.Say(nil),
		"eth_sendRawTransaction": func(_, truth json.RawMessage) any {
			hash.CompareAndSwap(nil, strings.Trim(string(truth), `"`))
			sent <- struct{}{}
			return truth
		},
	})
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		<-sent
		interrupt()
	}()
	var out, log bytes.Buffer
	code := cli.Run(ctx, "test", []string{
		"account", "fund-dev", "1", "--yes", "--rpc", liar, "--key-file", d.KeyFile(2), "--addresses", filepath.Join(d.Dir, "addresses.json"),
		"--state-dir", filepath.Join(d.Dir, "state", "dehug"),
	}, func(string) string { return "" }, nil, &out, &log)
	if text := log.String(); code != session.ExitError || !strings.Contains(text, "run the same command again to carry on") ||
		strings.Count(text, hash.Load().(string)) != 2 {
		t.Errorf("exit code %d; the log does not name transaction %v at its broadcast and at the end:\n%s", code, hash.Load(), text)
	}
	// What was agreed to once is not asked about again.
	code, text, _ := d.Ask(2, nil, "account", "fund-dev", "1", "-o", "json")
	if code != session.ExitOK || !strings.Contains(text, hash.Load().(string)) || !strings.Contains(text, `"adopted": true`) {
		t.Errorf("the next run has %s, want that transaction %v is adopted", text, hash.Load())
	}
	if got := d.Must(2, "balance")["paymentToken"]; got != "1" {
		t.Errorf("the account has %v, want 1", got)
	}
}

func TestASymbolCannotCommandATerminal(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": symbolOf("\x1b[2Jfree\r\nmoney")})
	_, out, _ := d.Run(2, "balance", "--rpc", liar)
	if strings.ContainsAny(out, "\x1b\r") || !strings.Contains(out, `\x1b[2Jfree\r\nmoney`) {
		t.Errorf("the symbol reaches the terminal as it is: %q", out)
	}
}

// symbolOf says that every token has a symbol.
func symbolOf(symbol string) chaintest.Lie {
	return func(params, truth json.RawMessage) any {
		if !strings.Contains(string(params), "95d89b41") {
			return truth
		}
		return fmt.Sprintf("0x%064x%064x%s", 32, len(symbol), common.Bytes2Hex(common.RightPadBytes([]byte(symbol), 32)))
	}
}

// TestAFullDiskLosesNoPayment makes the journal unwritable before a transaction is recorded, and between its broadcast
// and the record that it was taken.
func TestAFullDiskLosesNoPayment(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	pay := []string{"coin", "send", d.Account(5).String(), "0.25"}
	d.Must(1, pay...) // makes the journal
	lock := filepath.Join(d.Dir, "state", "dehug", "write.lock")
	fill := func() {
		if err := errors.Join(os.Remove(lock), os.Mkdir(lock, 0o700)); err != nil {
			t.Error(err)
		}
	}
	before := d.Sent(1)
	fill()
	d.Fails(1, session.ExitError, "recording the transaction before its broadcast", pay...)
	if d.Sent(1) != before {
		t.Error("a transaction was sent that the journal does not know")
	}
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}

	var once sync.Once
	filling := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_sendRawTransaction": func(_, truth json.RawMessage) any {
		once.Do(fill)
		return truth
	}})
	d.Fails(1, session.ExitError, "run the same command again", append(pay, "--rpc", filling)...)
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if done := d.Must(1, pay...); done["adopted"] != true || d.Sent(1) != before+1 {
		t.Errorf("after the disk had room again: %v, %d transactions", done, d.Sent(1)-before)
	}
}
