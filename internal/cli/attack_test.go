package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestAFeeAboveTheCeilingIsNotSigned(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	before := d.sent(2)
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_maxPriorityFeePerGas": chaintest.Say("0x9184e72a000")})
	d.fails(2, cli.ExitFee, "--max-tip", "account", "fund-dev", "1", "--rpc", liar)
	d.fails(2, cli.ExitFee, "--max-cost", "account", "fund-dev", "1", "--rpc", liar, "--max-tip", "20000")
	d.fails(2, cli.ExitUsage, "--max-cost", "account", "fund-dev", "1", "--max-cost", "1e3")
	if d.sent(2) != before {
		t.Error("something was sent")
	}
	d.must(2, "account", "fund-dev", "1", "--rpc", liar, "--rpc", d.URL(), "--rpc", d.URL())
}

func TestOnlyTheNamedChainIsSignedFor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var broadcasts atomic.Int32
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{
		"eth_chainId": chaintest.Say("0x1"),
		"eth_sendRawTransaction": func(_, truth json.RawMessage) any {
			broadcasts.Add(1)
			return truth
		},
	})
	to := d.Account(2).String()
	d.fails(1, cli.ExitUsage, "--chain-id", "transfer", to, "0.3")
	d.fails(1, cli.ExitError, "serves chain 1", "transfer", to, "0.3", "--chain-id", "901", "--rpc", liar)
	out := filepath.Join(d.dir, "out.json")
	d.fails(0, cli.ExitUsage, "--chain-id", "deploy", "--dev-token", "--out", out)
	d.fails(0, cli.ExitError, "serves chain 1", "deploy", "--chain-id", "901", "--dev-token", "--out", out, "--rpc", liar)
	d.deploy()
	d.fails(1, cli.ExitError, "serves chain 1", "transfer", to, "0.3", "--rpc", liar)
	d.fails(1, cli.ExitUsage, "--chain-id is 1", "transfer", to, "0.3", "--chain-id", "1")
	d.fails(1, cli.ExitError, "serves chain 1", "account", "fund-dev", "1", "--rpc", liar)
	if broadcasts.Load() > 0 {
		t.Errorf("%d transactions were signed and sent", broadcasts.Load())
	}
	d.must(1, "transfer", to, "0.3")
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
	d := newDesk(t)
	d.deploy()
	d.must(2, "account", "fund-dev", "1000")
	provider := d.Account(3).String()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": wrongDecimals})
	for _, args := range [][]string{
		{"escrow", "deposit", "1", "--provider", provider}, {"account", "fund-dev", "1"},
		{"publish", d.folder("{}"), "--name", "alice/x", "--license", "MIT"}, {"license", "grant", "alice/x"}, {"withdraw"},
	} {
		d.fails(2, cli.ExitError, "8 decimals", append(args, "--rpc", liar)...)
	}
	if left := d.must(2, "balance")["paymentToken"]; left != "1000" {
		t.Errorf("%v is left of 1000", left)
	}
	// Of three endpoints the liar is out-voted.
	rpc := []string{"--rpc", liar, "--rpc", d.URL(), "--rpc", chaintest.Liar(t, d.URL(), nil)}
	if got := d.must(2, append(rpc, "escrow", "deposit", "1", "--provider", provider)...); got["balance"] != "1" {
		t.Errorf("deposit: %v", got)
	}
	// A file that does not say the decimals is told of, with the amount in smallest units.
	d.rewrite(`"dehug.io/payment-decimals": "6",`, "")
	if _, _, log := d.run(2, "escrow", "deposit", "1", "--provider", provider); !strings.Contains(log, "is 1000000 of its smallest unit") {
		t.Errorf("the smallest unit is not said:\n%s", log)
	}
}

// rewrite changes a text in the addresses file.
func (d *desk) rewrite(from, to string) {
	d.t.Helper()
	path := filepath.Join(d.dir, "addresses.json")
	raw, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(raw), from) {
		d.t.Fatalf("%v: the addresses file has no %s:\n%s", err, from, raw)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(raw), from, to, 1)), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func TestMoneyGoesOnlyToContractsThatBelongTogether(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	d.must(2, "account", "fund-dev", "10")
	other := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--series", "2", "--out", filepath.Join(d.dir, "other.json"))
	own := d.must(0, "deploy", "--dev-token", "--out", filepath.Join(d.dir, "addresses.json"))
	before := d.sent(2)
	refused := func(code int, says string) {
		t.Helper()
		for _, args := range [][]string{
			{"escrow", "deposit", "0.5"}, {"account", "fund-dev", "1"}, {"withdraw"}, {"signer", "authorize", d.keyFile(4), "--per-day", "1"},
			{"license", "revoke", "a/b", "--licensee", d.Account(3).String()},
		} {
			d.fails(2, code, says, args...)
		}
	}
	token := own["paymentToken"].(string)
	d.rewrite(token, "0x000000000000000000000000000000000000dEaD")
	refused(cli.ExitUsage, "settles in "+token)
	d.rewrite("0x000000000000000000000000000000000000dEaD", token)
	d.rewrite(own["oracle"].(string), other["oracle"].(string))
	refused(cli.ExitError, "take all addresses from one deployment")
	if d.sent(2) != before {
		t.Error("something was sent")
	}
}

func TestUnknownCommandsOfAGroupAreRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for says, args := range map[string][]string{
		`"dehug license revoke"`:     {"license", "revke", "x", "--licensee", "0x00"},
		`"dehug signer authorize"`:   {"signer", "athorize", "x"},
		"it has deposit, status":     {"escrow", "withdraw", "10"},
		"dehug model has no command": {"model", "list"},
		`"dehug account address"`:    {"account", "addrss"},
	} {
		d.fails(0, cli.ExitUsage, says, args...)
	}
	if code, out, _ := d.run(0, "escrow"); code != cli.ExitOK || !strings.Contains(out, "deposit") {
		t.Errorf("a group alone: exit code %d:\n%s", code, out)
	}
}

func TestEveryGroupRefusesWhatIsNoneOfItsCommands(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	groups := 0
	var visit func(command *cobra.Command, path []string)
	visit = func(command *cobra.Command, path []string) {
		if !command.HasSubCommands() {
			return
		}
		groups++
		for _, rest := range [][]string{{"bogus"}, {"bogus", "alice/tiny-chat", "--force"}} {
			args := slices.Concat(path, rest)
			if code, out, log := d.run(0, args...); code != cli.ExitUsage || out != "" || !strings.Contains(log, `"bogus"`) {
				t.Errorf("dehug %s: exit code %d\n%s%s", strings.Join(args, " "), code, out, log)
			}
		}
		for _, c := range command.Commands() {
			visit(c, slices.Concat(path, []string{c.Name()}))
		}
	}
	visit(cli.Commands(), nil)
	if groups < 7 {
		t.Errorf("found only %d groups", groups)
	}
}

func TestTermsAreToldInWordsBeforeTheyAreRegistered(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	_, _, log := d.run(1, "publish", d.folder("{}"), "--name", "alice/paid", "--license",
		filepath.Join("..", "..", "examples", "terms", "commercial.yaml"), "--dry-run", "-o", "json")
	for _, words := range []string{"25 devUSD for 720h0m0s", "4 seats", "notice       24h0m0s", "0.4 devUSD", "protocol 2.5 %; of the rest creator 70 %, owner 10 %, provider 20 %"} {
		if !strings.Contains(log, words) {
			t.Errorf("%q is not said:\n%s", words, log)
		}
	}
}

// otherTerms says that all terms have number 1.
func otherTerms(selector string) chaintest.Lie {
	return func(params, truth json.RawMessage) any {
		if strings.Contains(string(params), selector) {
			return fmt.Sprintf("0x%064x", 1)
		}
		return truth
	}
}

func TestNothingIsPublishedUnderOtherTerms(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	d.publish(1, d.folder("{}"), "alice/free", "MIT") // number 1
	selector := common.Bytes2Hex(bindings.NewTermsRegistry().PackTermsIndexOf(evm.Hash{})[:4])
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": otherTerms(selector)})
	paid := []string{"publish", d.folder(`{"b":2}`), "--name", "alice/paid", "--license", filepath.Join("..", "..", "examples", "terms", "commercial.yaml")}
	// The token is bound to the hash that was computed here: registered under any number, or not at all, it is never another.
	d.fails(1, cli.ExitRefused, "RegistryUnknownTerms", append(paid, "--rpc", liar)...)
	d.fails(1, cli.ExitUnknown, "nobody published", "model", "show", "alice/paid")
}

func TestASentTransactionIsNotLostFromSight(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
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
		"account", "fund-dev", "1", "--rpc", liar, "--key-file", d.keyFile(2), "--addresses", filepath.Join(d.dir, "addresses.json"),
	}, func(string) string { return "" }, &out, &log)
	if text := log.String(); code != cli.ExitError || !strings.Contains(text, "before you run the command again") ||
		strings.Count(text, hash.Load().(string)) != 2 {
		t.Errorf("exit code %d; the log does not name transaction %v at its broadcast and at the end:\n%s", code, hash.Load(), text)
	}
}

func TestASymbolCannotCommandATerminal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": symbolOf("\x1b[2Jfree\r\nmoney")})
	_, out, _ := d.run(2, "balance", "--rpc", liar)
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

func TestTermsThatAreShownAreThoseOfTheHash(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	hash := d.publish(1, d.folder("{}"), "alice/paid", filepath.Join("..", "..", "examples", "terms", "commercial.yaml"))["termsHash"].(string)
	d.must(2, "account", "fund-dev", "100")
	// The endpoint shows a price of 0.000001 in place of 25.
	cheap := func(_, truth json.RawMessage) any {
		return json.RawMessage(strings.ReplaceAll(string(truth), fmt.Sprintf("%064x", 25_000_000), fmt.Sprintf("%064x", 1)))
	}
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": cheap})
	for _, args := range [][]string{
		{"license", "grant", "alice/paid"}, {"license", "grant", "alice/paid", "--accept-terms", hash}, {"license", "status", "alice/paid"},
		{"model", "show", "alice/paid"},
		{"license", "accept", "alice/paid", "--accept-terms", hash, "--payer", d.Account(3).String(), "--out", filepath.Join(d.dir, "accepted")},
	} {
		d.fails(2, cli.ExitError, "an endpoint lies", append(args, "--rpc", liar)...)
	}
	if left := d.must(2, "balance")["paymentToken"]; left != "100" {
		t.Errorf("%v is left of 100", left)
	}
	d.must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
}
