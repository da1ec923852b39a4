package cliattack_test

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// verb is a command under attack.
type verb struct {
	name    string
	account int
	// short reports whether the short form attacks it.
	short bool
	// prepare is called before each try and returns the command line.
	prepare func(d *desk, try int) []string
	// measure is what the command moves, and each what one run moves of that.
	measure func(d *desk) *big.Int
	each    int64
}

// paid is in smallest units of the development token, which has 6 decimals.
const paid = 1_000_000

// verbs are the commands that send something. Where no amount tells how often, the account's transactions do.
func verbs() []verb {
	sent := func(account int) func(*desk) *big.Int {
		return func(d *desk) *big.Int { return d.mined(account) }
	}
	line := func(args ...string) func(*desk, int) []string { return func(*desk, int) []string { return args } }
	return append([]verb{
		{"coin send", 1, true, func(d *desk, _ int) []string { return []string{"coin", "send", d.Account(5).String(), "0.000001"} },
			func(d *desk) *big.Int { return d.coin(5) }, 1_000_000_000_000},
		{"account fund-dev", 1, false, line("account", "fund-dev", "1"), func(d *desk) *big.Int { return d.tokens(1) }, paid},
		{"escrow deposit", 2, true, func(d *desk, _ int) []string {
			d.fund(2)
			return []string{"escrow", "deposit", "1", "--provider", d.Account(3).String()}
		}, func(d *desk) *big.Int { return d.escrow(2, 3) }, paid},
		{"publish", 1, false, func(d *desk, try int) []string {
			return d.publication(fmt.Sprintf(`{"try": %d}`, try), "alice/m", "MIT")
		}, sent(1), 1},
		{"license grant", 2, false, func(d *desk, try int) []string {
			d.fund(2)
			return d.grantAgain("alice/paid", try)
		}, func(d *desk) *big.Int { return new(big.Int).Neg(d.tokens(2)) }, 5 * paid},
		{"license revoke", 1, false, func(d *desk, try int) []string {
			d.fund(2)
			model := fmt.Sprintf("alice/paid-%d", try) // a license that was ended is never taken again
			d.runInside(2, d.grant(model)...)
			return []string{"license", "revoke", model, "--licensee", d.Account(2).String()}
		}, sent(1), 1},
		{"withdraw", 1, false, func(d *desk, try int) []string {
			d.fund(2)
			d.runInside(2, d.grantAgain("alice/paid", try)...)
			return []string{"withdraw"}
		}, sent(1), 1},
		{"signer authorize", 2, false, func(d *desk, try int) []string {
			proof := d.Prove(4, d.Account(2).String(), "both", fmt.Sprint(try+1))
			return []string{"signer", "authorize", "--proof", proof, "--per-day", fmt.Sprint(try + 1)}
		}, sent(2), 1},
		{"deploy", 0, false, func(d *desk, try int) []string {
			return []string{"deploy", "--chain-id", "901", "--dev-token", "--series", fmt.Sprint(try + 2), "--out",
				filepath.Join(d.Dir, fmt.Sprintf("series-%d.json", try))}
		}, sent(0), 2},
	}, rightsVerbs()...)
}

// paidTerms are terms whose license costs 5.
const paidTerms = `license: LicenseRef-Paid
commercialUse: true
attribution: true
derivatives: false
grant: {price: 5, period: 720h, seats: 4, revocable: true, noticePeriod: 72h}
split: {creator: 75%, owner: 10%, provider: 15%}
`

// fund gives an account enough development tokens for all tries, once. It is called by another account, whose
// transactions are not counted.
func (d *desk) fund(account int) {
	d.T.Helper()
	if key := fmt.Sprint("account ", account); !d.made[key] {
		d.runInside(6, "account", "fund-dev", "1000000", "--to", d.Account(account).String())
		d.made[key] = true
	}
}

// escrow is what a payer has set aside for a provider.
func (d *desk) escrow(payer, provider int) *big.Int {
	d.T.Helper()
	escrow, err := d.reader.Escrow(d.T.Context(), d.Account(payer), d.Account(provider), chain.Latest)
	if err != nil {
		d.T.Fatal(err)
	}
	return escrow.Balance
}

// publication returns the command line that publishes a new folder; the IPFS node reports the root of a dry run.
func (d *desk) publication(config, name, terms string) []string {
	d.T.Helper()
	args := []string{"publish", d.Folder(config), "--name", name, "--license", terms}
	d.IPFS.Root, _ = d.Must(1, append(args, "--dry-run")...)["cid"].(string)
	return args
}

// grantAgain is grant, and from the second try on renews.
func (d *desk) grantAgain(model string, try int) []string {
	if try == 0 {
		return d.grant(model)
	}
	return append(d.grant(model), "--renew")
}

// grant returns the command line that takes a license of a model that is paid for, which is published when it is not
// yet.
func (d *desk) grant(model string) []string {
	d.T.Helper()
	if d.termsHash[model] == "" {
		terms := filepath.Join(d.Dir, "paid.yaml")
		if err := os.WriteFile(terms, []byte(paidTerms), 0o600); err != nil {
			d.T.Fatal(err)
		}
		published := d.Must(1, d.publication(fmt.Sprintf(`{"name": %q}`, model), model, terms)...)
		d.termsHash[model], _ = published["termsHash"].(string)
	}
	return []string{"license", "grant", model, "--accept-terms", d.termsHash[model]}
}
