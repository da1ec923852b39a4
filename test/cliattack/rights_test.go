package cliattack_test

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// rightsVerbs are the commands by which owners, payers and providers use their rights. Each try asks for something else,
// so that a run that is repeated is told from one that did nothing.
func rightsVerbs() []verb {
	return append(append(ownersVerbs(), moneyVerbs()...), voucherVerbs()...)
}

// longAgo is longer than every thaw and window of the desk's deployment.
const longAgo = 200 * time.Hour

// stranger is an account that differs from try to try.
func stranger(try int) string { return evm.Address{0: 7, 18: byte(try >> 8), 19: byte(try)}.String() }

func sentBy(account int) func(*desk) *big.Int {
	return func(d *desk) *big.Int { return d.mined(account) }
}

// published publishes a model of its own for each try, and returns its name.
func (d *desk) published(what string, try int) string {
	d.T.Helper()
	name := fmt.Sprintf("alice/%s-%d", what, try)
	d.runInside(1, d.publication(fmt.Sprintf(`{"name": %q}`, name), name, "MIT")...)
	return name
}

// owned publishes one model for all tries of a verb.
func (d *desk) owned(name string) string {
	d.T.Helper()
	if !d.made[name] {
		d.runInside(1, d.publication(fmt.Sprintf(`{"name": %q}`, name), name, "MIT")...)
		d.made[name] = true
	}
	return name
}

// ownersVerbs are those of models and namespaces.
func ownersVerbs() []verb {
	one := func(name string, prepare func(*desk, int) []string) verb {
		return verb{name: name, account: 1, prepare: prepare, measure: sentBy(1), each: 1}
	}
	return []verb{
		one("model transfer", func(d *desk, try int) []string {
			return []string{"model", "transfer", d.published("sold", try), "--to", d.Account(4).String()}
		}),
		one("model approve", func(d *desk, try int) []string {
			return []string{"model", "approve", d.owned("alice/m"), "--operator", stranger(try + 1)}
		}),
		one("model deactivate", func(d *desk, try int) []string {
			return []string{"model", "deactivate", d.published("off", try)}
		}),
		one("model describe", func(d *desk, try int) []string {
			return []string{"model", "describe", d.owned("alice/m"), "--description", fmt.Sprintf("try %d", try)}
		}),
		{name: "terms offer", account: 1, prepare: func(d *desk, try int) []string {
			return []string{"terms", "offer", d.licensable(), d.furtherTerms(try)}
		}, measure: sentBy(1), each: 2},
		one("terms withdraw", func(d *desk, try int) []string {
			file := d.furtherTerms(1000 + try)
			d.runInside(1, "terms", "offer", d.licensable(), file)
			checked := d.Must(1, "terms", "check", file)
			return []string{"terms", "withdraw", d.licensable(), "--terms", checked["termsHash"].(string)}
		}),
		one("namespace transfer", func(d *desk, try int) []string {
			d.owned("alice/m")
			return []string{"namespace", "transfer", "alice", "--to", stranger(try + 1)}
		}),
		one("namespace publisher add", func(d *desk, try int) []string {
			d.owned("alice/m")
			return []string{"namespace", "publisher", "add", "alice", stranger(try + 1), "--limit", "3", "--for", "24h"}
		}),
		one("namespace attest", func(d *desk, try int) []string {
			return []string{"namespace", "attest", "acme", "--holder", d.Account(4).String(), "--evidence",
				fmt.Sprintf("dns:%d.example", try)}
		}),
		one("royalty trust", func(_ *desk, try int) []string {
			return []string{"royalty", "trust", stranger(try + 1)}
		}),
	}
}

// licensable publishes a model that needs a license, once.
func (d *desk) licensable() string {
	d.T.Helper()
	d.grant("alice/paid")
	return "alice/paid"
}

// furtherTerms writes terms whose license costs something else in each try.
func (d *desk) furtherTerms(try int) string {
	d.T.Helper()
	path := filepath.Join(d.Dir, fmt.Sprintf("terms-%d.yaml", try))
	text := strings.Replace(paidTerms, "price: 5", fmt.Sprintf("price: %d", 6+try), 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.T.Fatal(err)
	}
	return path
}

// moneyVerbs are those of escrow, stake and signers. Account 2 pays and stakes.
func moneyVerbs() []verb {
	one := func(name string, prepare func(*desk, int) []string) verb {
		return verb{name: name, account: 2, prepare: prepare, measure: sentBy(2), each: 1}
	}
	amount := func(try int) string { return fmt.Sprintf("0.%06d", try+1) }
	return []verb{
		one("escrow thaw", func(d *desk, try int) []string {
			d.fund(2)
			d.runInside(2, "escrow", "deposit", "1", "--provider", d.Account(3).String())
			return []string{"escrow", "thaw", amount(try), "--provider", d.Account(3).String()}
		}),
		{name: "escrow withdraw", account: 2, prepare: func(d *desk, try int) []string {
			d.fund(2)
			d.runInside(2, "escrow", "deposit", "2", "--provider", d.Account(3).String())
			d.runInside(2, "escrow", "thaw", "1", "--provider", d.Account(3).String())
			d.AdvanceTime(longAgo)
			return []string{"escrow", "withdraw", "--provider", d.Account(3).String()}
		}, measure: func(d *desk) *big.Int { return d.tokens(2) }, each: paid},
		{name: "stake deposit", account: 2, prepare: func(d *desk, _ int) []string {
			d.fund(2)
			return []string{"stake", "deposit", "1"}
		}, measure: func(d *desk) *big.Int { return new(big.Int).Neg(d.tokens(2)) }, each: paid},
		one("stake thaw", func(d *desk, try int) []string {
			d.fund(2)
			d.runInside(2, "stake", "deposit", "1")
			return []string{"stake", "thaw", amount(try)}
		}),
		{name: "stake withdraw", account: 2, prepare: func(d *desk, _ int) []string {
			d.fund(2)
			d.runInside(2, "stake", "deposit", "2")
			d.runInside(2, "stake", "thaw", "1")
			d.AdvanceTime(longAgo)
			return []string{"stake", "withdraw"}
		}, measure: func(d *desk) *big.Int { return d.tokens(2) }, each: paid},
		one("signer end", func(d *desk, try int) []string {
			proof := d.Prove(4, d.Account(2).String(), "both", fmt.Sprint(try+1))
			d.runInside(2, "signer", "authorize", "--proof", proof, "--per-day", fmt.Sprint(try+1))
			return []string{"signer", "end", d.Account(4).String()}
		}),
		one("signer allow", func(d *desk, try int) []string {
			return []string{"signer", "allow", d.published("allowed", try)}
		}),
	}
}
