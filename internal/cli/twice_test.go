package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// setting is a command that sets something, as an account runs it twice.
type setting struct {
	verb    string
	account int
	// args are what follows the verb. They are made when the settings before are done.
	args func() []string
	// says is what the second run says; session.Stood when it is empty.
	says string
	// stands reports whether even the first run has nothing to do.
	stands bool
}

// again are commands that move something or take something that is used up: run again, once the run before has told
// how it ended, each is a wish of its own, or is refused.
var again = map[string]string{
	"account fund-dev": "mints again", "coin send": "pays again", "escrow deposit": "pays again", "stake deposit": "pays again",
	"escrow withdraw": "refused: nothing is thawed", "stake withdraw": "refused: nothing is thawed",
	"withdraw":      "refused: nothing was earned",
	"license grant": "refused without --renew", "license accept": "refused: the consent is used",
	"challenge price": "refused: shown before", "challenge duplicate": "refused: shown before",
	"challenge total": "refused: shown before", "challenge double-billing": "refused: shown before",
	"tx speed-up": "raises the fee again", "tx cancel": "refused: it is over",
}

// silent are commands that send nothing.
var silent = []string{
	"account address", "account import", "account list", "account new", "balance", "challenge show", "completion bash",
	"completion fish", "completion powershell", "completion zsh", "context list", "context remove", "context set",
	"context show", "context use", "earnings", "escrow list", "escrow status", "explain", "license list", "license status",
	"model list", "model show", "namespace show", "publish sign", "royalty show", "settlement list", "signer list",
	"plan", "signer prove", "stake show", "terms check", "terms show", "tx forget", "tx list", "tx show", "tx wait", "version",
	"voucher show", "voucher sign",
}

// twice is a desk at which everything that can be set is at hand.
type twice struct {
	*clitest.Desk
	folder, chat, paid string
}

func openTwice(t *testing.T) *twice {
	d := &twice{Desk: clitest.New(t)}
	d.Deploy()
	d.folder = d.Folder("{}")
	d.chat, _ = d.Publish(1, d.folder, "alice/chat", "MIT")["tokenID"].(string)
	d.Publish(1, d.Folder(`{"v":2}`), "alice/chat", "MIT")
	d.Publish(5, d.Folder(`{"b":1}`), "bob/chat", "MIT")
	terms := filepath.Join("..", "..", "examples", "terms", "commercial.yaml")
	d.paid, _ = d.Publish(1, d.Folder(`{"p":1}`), "alice/paid", terms)["termsHash"].(string)
	for _, account := range []int{2, 3} {
		d.Must(0, "account", "fund-dev", "100", "--to", d.Account(account).String())
	}
	d.Must(2, "escrow", "deposit", "10", "--provider", d.Account(3).String())
	d.Must(3, "stake", "deposit", "10")
	d.Must(2, "license", "grant", "alice/paid", "--accept-terms", d.paid)
	d.Must(5, "namespace", "transfer", "bob", "--to", d.Account(4).String())
	return d
}

// writeJSON writes a file of JSON and returns its path.
func (d *twice) writeJSON(name string, content map[string]any) string {
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

// writeVoucher writes the word of account 2 that it owes account 3 something for alice/chat.
func (d *twice) writeVoucher(kind, value string) string {
	return d.writeJSON(kind+value+".json", map[string]any{
		"kind": kind, "payer": d.Account(2), "provider": d.Account(3), "timestamp": d.Now().Unix(),
		"lines": []any{map[string]any{"tokenID": d.chat, "requests": len(value), "value": value}},
	})
}

func (d *twice) signVoucher(kind, value string) string {
	path := d.writeVoucher(kind, value)
	d.Must(2, "voucher", "sign", path, "--out", path+".signed")
	return path + ".signed"
}

// runAs is a setting of which the arguments are known before.
func runAs(account int, verb string, args ...string) setting {
	return setting{verb: verb, account: account, args: func() []string { return args }}
}

// runLater is a setting of which the arguments are made when it is its turn.
func runLater(account int, verb string, args func() []string) setting {
	return setting{verb: verb, account: account, args: args}
}

// allSettings are all, in an order in which each can be done.
func (d *twice) allSettings() []setting { return append(d.ownersSettings(), d.partiesSettings()...) }

// ownersSettings are those of models and namespaces.
func (d *twice) ownersSettings() []setting {
	other, cheaper := d.Account(7).String(), filepath.Join(d.Dir, "cheaper.yaml")
	return []setting{
		{verb: "deploy", stands: true, says: "nothing was changed", args: func() []string {
			return []string{"--chain-id", "901", "--dev-token", "--escrow-thaw", "1h", "--signer-thaw", "1h", "--out",
				filepath.Join(d.Dir, "addresses.json")}
		}},
		{verb: "publish", account: 1, says: "nothing was sent", args: func() []string {
			folder := d.Folder(`{"n":1}`)
			args := []string{folder, "--name", "alice/new", "--license", "MIT"}
			d.IPFS.Root, _ = d.Must(1, slices.Concat([]string{"publish"}, args, []string{"--dry-run"})...)["cid"].(string)
			return args
		}},
		runAs(1, "model deactivate", "alice/chat"), runAs(1, "model activate", "alice/chat"),
		runAs(1, "model approve", "alice/chat", "--operator", other),
		runAs(1, "model describe", "alice/chat", "--description", "tides"),
		runAs(1, "model transfer", "alice/new", "--to", other),
		runAs(1, "namespace publisher add", "alice", other, "--limit", "3", "--for", "24h"),
		runAs(1, "namespace publisher remove", "alice", other),
		runAs(1, "namespace latest", "alice/chat", d.chat),
		runAs(4, "namespace attest", "acme", "--holder", other, "--evidence", "dns:acme.com"),
		runAs(4, "namespace retract", "acme"),
		runAs(4, "namespace accept", "bob"),
		runAs(1, "namespace transfer", "alice", "--to", other),
		runAs(1, "royalty trust", other), runAs(1, "royalty allow", other),
		runLater(1, "terms offer", func() []string {
			raw, err := os.ReadFile(filepath.Join("..", "..", "examples", "terms", "commercial.yaml"))
			if err == nil {
				err = os.WriteFile(cheaper, []byte(strings.Replace(string(raw), "price: 25", "price: 10", 1)), 0o600)
			}
			if err != nil {
				d.T.Fatal(err)
			}
			return []string{"alice/paid", cheaper}
		}),
		runLater(1, "terms withdraw", func() []string {
			hash, _ := d.Must(1, "terms", "check", cheaper)["termsHash"].(string)
			return []string{"alice/paid", "--terms", hash}
		}),
		runAs(1, "license revoke", "alice/paid", "--licensee", d.Account(2).String()),
	}
}

// partiesSettings are those of payers and providers.
func (d *twice) partiesSettings() []setting {
	provider := d.Account(3).String()
	return []setting{
		runLater(2, "signer authorize", func() []string {
			return []string{"--proof", d.Prove(8, d.Account(2).String(), "both", "5"), "--per-day", "5"}
		}),
		runAs(2, "signer allow", "alice/chat"), runAs(2, "signer end", d.Account(8).String()),
		runAs(2, "escrow thaw", "1", "--provider", provider),
		runLater(2, "voucher approve", func() []string { return []string{d.writeVoucher("batch", "1000000")} }),
		runLater(3, "voucher settle", func() []string { return []string{d.signVoucher("batch", "2000000")} }),
		// A batch credits the parties at once: escrow_test distributes what a voucher settled.
		{verb: "settlement distribute", account: 9, stands: true, args: func() []string {
			return []string{"--payer", d.Account(2).String(), "--provider", provider}
		}},
		runLater(3, "voucher claim", func() []string {
			signed := d.signVoucher("root", "30000000")
			d.Must(3, "voucher", "settle", signed)
			return []string{signed}
		}),
		runLater(3, "stake attest", func() []string {
			return []string{d.writeJSON("attestation.json", map[string]any{"attestation": map[string]any{
				"provider": d.Account(3), "payer": d.Account(2), "receiptsRoot": evm.Hash{1}, "total": "1",
				"timestamp": d.Now().Unix(),
			}})}
		}),
		runAs(3, "stake thaw", "4"),
	}
}

// TestWhatStandsIsNotSentAgain runs each command that sets something twice.
func TestWhatStandsIsNotSentAgain(t *testing.T) {
	t.Parallel()
	d := openTwice(t)
	for _, s := range d.allSettings() {
		args := slices.Concat(strings.Fields(s.verb), s.args())
		before := d.Sent(s.account)
		if code, out, log := d.Run(s.account, args...); code != session.ExitOK || (d.Sent(s.account) == before) != s.stands {
			t.Errorf("dehug %s: exit code %d, %d transactions\n%s%s", strings.Join(args, " "), code, d.Sent(s.account)-before,
				out, log)
		}
		d.AdvanceTime(30 * time.Second) // what is asked for from now on ends later than what stands
		sent := d.Sent(s.account)
		code, out, log := d.Run(s.account, args...)
		if s.says == "" {
			s.says = session.Stood
		}
		if code != session.ExitOK || d.Sent(s.account) != sent || !strings.Contains(out+log, s.says) {
			t.Errorf("dehug %s, again: exit code %d, %d transactions, want none and %q\n%s%s", strings.Join(args, " "), code,
				d.Sent(s.account)-sent, s.says, out, log)
		}
	}
}

// TestEachCommandIsKnownToSendOrNot fails for a command that is in none of the tables.
func TestEachCommandIsKnownToSendOrNot(t *testing.T) {
	known := map[string]int{}
	for verb := range again {
		known[verb]++
	}
	for _, verb := range silent {
		known[verb]++
	}
	for _, s := range (&twice{Desk: clitest.New(t)}).allSettings() {
		known[s.verb]++
	}
	var visit func(command *cobra.Command)
	visit = func(command *cobra.Command) {
		name := strings.TrimPrefix(command.CommandPath(), "dehug ")
		if command.Runnable() && (!command.HasSubCommands() || strings.Contains(command.Use, "<")) {
			if known[name] != 1 {
				t.Errorf("dehug %s is in %d tables: say in one whether it sends, and what it does when it is run again", name,
					known[name])
			}
			delete(known, name)
		}
		for _, c := range command.Commands() {
			visit(c)
		}
	}
	visit(cli.Commands())
	for name := range known {
		t.Errorf("there is no command dehug %s", name)
	}
}
