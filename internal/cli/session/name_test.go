package session_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// openNames opens a desk where alice is the namespace of account 1, and returns the flags of two endpoints that agree.
func openNames(t *testing.T) (*clitest.Desk, []string) {
	t.Helper()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/m", "MIT")
	return d, []string{"--rpc", d.URL(), "--rpc", chaintest.Liar(t, d.URL(), nil)}
}

// owner says that an account owns a namespace.
func owner(d *clitest.Desk, namespace string, account int) map[string]chaintest.Lie {
	asked := hex.EncodeToString(bindings.NewModelRegistry().PackNamespaceOwner(namespace)[4:])
	return map[string]chaintest.Lie{"eth_call": func(params, truth json.RawMessage) any {
		if !strings.Contains(string(params), asked) {
			return truth
		}
		return fmt.Sprintf("0x%024d%s", 0, strings.ToLower(d.Account(account).String()[2:]))
	}}
}

// handOver gives the namespace alice from one account to another.
func handOver(d *clitest.Desk, from, to int) {
	d.T.Helper()
	d.Must(from, "namespace", "transfer", "alice", "--to", d.Account(to).String())
	d.Must(to, "namespace", "accept", "alice")
}

func TestANamespaceStandsForItsOwner(t *testing.T) {
	t.Parallel()
	d, rpc := openNames(t)
	d.Must(2, "account", "fund-dev", "10")
	account := d.Account(1).String()
	for _, args := range [][]string{
		{"coin", "send", "Alice", "0.1"},
		{"account", "fund-dev", "1", "--to", "alice"},
		{"escrow", "deposit", "1", "--provider", "alice", "--payer", "ALICE"},
		{"stake", "deposit", "1", "--provider", "alice"},
		{"royalty", "trust", "alice"},
		{"namespace", "attest", "acme", "--holder", "alice", "--evidence", "dns:acme.example"},
		{"model", "approve", "--all", "--operator", "alice"},
		{"signer", "prove", "--for", "alice", "--per-day", "1", "--out", filepath.Join(d.Dir, "proof")},
	} {
		out := d.Must(2, append(append(args, "--dry-run"), rpc...)...)
		names := clitest.Rows(t, out, "names")
		if len(names) == 0 || names[0]["name"] != "alice" || names[0]["address"] != account || names[0]["as"] == "" {
			t.Errorf("dehug %s: %v", strings.Join(args, " "), out)
		}
		if action, _ := out["action"].(string); !strings.Contains(action, account) {
			t.Errorf("dehug %s does not name the account: %q", strings.Join(args, " "), action)
		}
	}
	_, _, log := d.Run(2, append([]string{"coin", "send", "alice", "0.1"}, rpc...)...)
	for _, want := range []string{"about to     send coin to " + account, "name         alice is " + account + " (account)"} {
		if !strings.Contains(log, want) {
			t.Errorf("the summary lacks %q:\n%s", want, log)
		}
	}
	if got := d.Must(9, "balance", "alice"); got["account"] != account {
		t.Errorf("balance: %v", got)
	}
	if rows := clitest.Rows(t, d.Must(9, "model", "list", "--owner", "alice"), "models"); len(rows) != 1 {
		t.Errorf("models of alice: %v", rows)
	}
}

func TestWhatOnlyLooksLikeAnAccountIsRefused(t *testing.T) {
	t.Parallel()
	d, rpc := openNames(t)
	d.Publish(4, d.Folder(`{"v":2}`), "0xabc/m", "MIT")
	digits := d.Account(1).String()[2:]
	d.Publish(4, d.Folder(`{"v":3}`), "Ox"+digits+"/m", "MIT")
	before := d.Sent(2)
	for given, tc := range map[string]struct {
		code int
		says string
	}{
		"0xabc":       {session.ExitUsage, "address"},
		"0Xabc":       {session.ExitUsage, "begins as an address"},
		digits:        {session.ExitUsage, "looks like an address"},
		"Ox" + digits: {session.ExitUsage, "looks like an address"},
		"\u0430lice":  {session.ExitUsage, `"\u0430lice" has letters that only look like`},
		"alice\u200b": {session.ExitUsage, "has letters that only look like"},
		"alice/m":     {session.ExitUsage, "a namespace alone, such as alice"},
		"-alice":      {session.ExitUsage, "neither an address"},
		"al ice":      {session.ExitUsage, "neither an address"},
		"":            {session.ExitUsage, "give account"},
		"bob":         {session.ExitUnknown, "bob is free"},
	} {
		d.Fails(2, tc.code, tc.says, append(append([]string{"coin", "send"}, rpc...), "--", given, "0.1")...)
	}
	if d.Sent(2) != before {
		t.Error("something was sent")
	}
}

func TestOneEndpointAloneDoesNotNameAnAccount(t *testing.T) {
	t.Parallel()
	d, rpc := openNames(t)
	liar := chaintest.Liar(t, d.URL(), owner(d, "alice", 5))
	before := d.Sent(2)
	send := []string{"coin", "send", "alice", "0.1"}
	for _, alone := range [][]string{{"--rpc", liar}, {"--rpc", liar, "--rpc", liar + "/"}, nil} {
		d.Fails(2, session.ExitUsage, "one endpoint alone says", append(send, alone...)...)
	}
	code, _, log := d.Ask(2, clitest.Answer("n\n"), append(send, "--rpc", liar)...)
	if code != session.ExitError || !strings.Contains(log, d.Account(5).String()+" (account), the owner of that namespace "+
		"by the word of one endpoint alone") {
		t.Errorf("exit code %d:\n%s", code, log)
	}
	d.Fails(2, session.ExitError, "agree on", append(send, "--rpc", liar, "--rpc", d.URL())...)
	if d.Sent(2) != before {
		t.Fatal("something was sent")
	}
	// Of three endpoints the liar is out-voted, and what the name stood for is known from then on.
	d.Must(2, append(append(send, "--rpc", liar), rpc...)...)
	d.Must(2, send...)
	d.Fails(2, session.ExitUsage, "was "+d.Account(1).String(), append(send, "--rpc", liar)...)
}

// asked is a terminal on which an answer comes after something else happened.
type asked struct {
	answer   io.Reader
	meantime func()
}

func (asked) IsTerminal() bool { return true }

func (a *asked) Read(p []byte) (int, error) {
	if a.meantime != nil {
		a.meantime()
		a.meantime = nil
	}
	return a.answer.Read(p)
}

func TestANameThatChangesHandsBeforeTheSendIsNotFollowed(t *testing.T) {
	t.Parallel()
	d, rpc := openNames(t)
	before := d.Sent(2)
	terminal := &asked{strings.NewReader("y\n"), func() { handOver(d, 1, 4) }}
	code, _, log := d.Ask(2, terminal, append([]string{"coin", "send", "alice", "0.1"}, rpc...)...)
	if code != session.ExitError || !strings.Contains(log, "changed hands from "+d.Account(1).String()) || d.Sent(2) != before {
		t.Errorf("exit code %d:\n%s", code, log)
	}
}

// cutOff runs a command until it has sent something, whose outcome it never learns.
func cutOff(t *testing.T, d *clitest.Desk, account int, args ...string) {
	t.Helper()
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	hiding := func() string {
		return chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{
			"eth_getTransactionReceipt": func(_, _ json.RawMessage) any { interrupt(); return nil },
		})
	}
	var log bytes.Buffer
	code := cli.Run(ctx, "test", append(args, "--yes", "--rpc", hiding(), "--rpc", hiding(), "--key-file", d.KeyFile(account),
		"--addresses", filepath.Join(d.Dir, "addresses.json"), "--state-dir", filepath.Join(d.Dir, "state", "dehug")),
		func(string) string { return "" }, nil, &log, &log)
	if code != session.ExitError || !strings.Contains(log.String(), "run the same command again") {
		t.Fatalf("exit code %d:\n%s", code, log.String())
	}
}

func TestARepeatedCommandDoesNotFollowItsNameElsewhere(t *testing.T) {
	t.Parallel()
	d, rpc := openNames(t)
	send := append([]string{"coin", "send", "alice", "0.1"}, rpc...)
	cutOff(t, d, 2, send[:4]...)
	sent := d.Sent(2)
	handOver(d, 1, 4)

	d.Fails(2, session.ExitUsage, "was "+d.Account(1).String()+" when transaction 0x", send...)
	d.Fails(2, session.ExitUsage, "alice is "+d.Account(4).String()+" now", send...)
	code, _, log := d.Ask(2, clitest.Answer("n\n"), send...)
	if code != session.ExitError || !strings.Contains(log, "it CHANGED") || !strings.Contains(log, "Continue?") {
		t.Errorf("exit code %d:\n%s", code, log)
	}
	if d.Sent(2) != sent {
		t.Fatal("something was sent")
	}
	// By the address that was meant, the command is the same wish, and carries on.
	if got := d.Must(2, "coin", "send", d.Account(1).String(), "0.1"); got["adopted"] != true || d.Sent(2) != sent {
		t.Errorf("the earlier transaction is not adopted: %v", got)
	}
	// What a person has read and agreed to is what the name stands for then.
	if code, _, log := d.Ask(2, clitest.Answer("y\n"), send...); code != session.ExitOK {
		t.Errorf("exit code %d:\n%s", code, log)
	}
	d.Must(2, send...)
	if d.Sent(2) != sent+2 {
		t.Errorf("%d transactions were sent, want 2", d.Sent(2)-sent)
	}
}
