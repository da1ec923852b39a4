package cliattack_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// voucherVerbs are those of payers and providers without a reporter. Account 2 pays, account 3 serves.
func voucherVerbs() []verb {
	one := func(name string, account int, prepare func(*desk, int) []string) verb {
		return verb{name: name, account: account, prepare: prepare, measure: sentBy(account), each: 1}
	}
	return []verb{
		one("voucher approve", 2, func(d *desk, try int) []string {
			return []string{"voucher", "approve", d.voucher("batch", "approved", try)}
		}),
		one("voucher settle", 3, func(d *desk, try int) []string {
			return []string{"voucher", "settle", d.signed("batch", "settled", try)}
		}),
		one("voucher claim", 3, func(d *desk, try int) []string {
			signed := d.signed("root", "claimed", try)
			d.runInside(3, "voucher", "settle", signed)
			return []string{"voucher", "claim", signed}
		}),
		one("stake attest", 3, func(d *desk, try int) []string {
			return []string{"stake", "attest", d.write(fmt.Sprintf("attestation-%d.json", try), map[string]any{
				"attestation": map[string]any{
					"provider": d.Account(3), "payer": d.Account(2), "receiptsRoot": evm.Hash{1, 31: byte(try)}, "total": "1",
					"timestamp": d.Now().Unix(),
				},
			})}
		}),
	}
}

// voucher writes the word of account 2 that it owes account 3 a millionth more for a model than after the try before.
func (d *desk) voucher(kind, model string, try int) string {
	d.T.Helper()
	name := d.owned("alice/" + model)
	shown := d.Must(1, "model", "show", name)
	return d.write(fmt.Sprintf("%s-%s-%d.json", kind, model, try), map[string]any{
		"kind": kind, "payer": d.Account(2), "provider": d.Account(3), "timestamp": d.Now().Unix(),
		"lines": []any{map[string]any{"tokenID": shown["tokenID"], "requests": try + 1, "value": fmt.Sprint(try + 1)}},
	})
}

// signed is voucher with the payer's signature and escrow.
func (d *desk) signed(kind, model string, try int) string {
	d.T.Helper()
	path := d.voucher(kind, model, try)
	d.fund(2)
	d.runInside(2, "escrow", "deposit", "1", "--provider", d.Account(3).String())
	d.runInside(2, "voucher", "sign", path, "--out", path+".signed")
	return path + ".signed"
}

func (d *desk) write(name string, content any) string {
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
