package cliattack_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// lie is what an endpoint says that is not so.
type lie struct {
	name  string
	short bool
	lies  func(d *desk) map[string]chaintest.Lie
	// unsendable reports whether what was signed can never be mined: the user gives it up.
	unsendable bool
}

var hidden = chaintest.Say(nil)

// lies are about all that a command believes an endpoint about.
func lies() []lie {
	one := func(method string, l chaintest.Lie) func(*desk) map[string]chaintest.Lie {
		return func(*desk) map[string]chaintest.Lie { return map[string]chaintest.Lie{method: l} }
	}
	return []lie{
		{name: "another chain id", short: true, lies: one("eth_chainId", chaintest.Say("0x1"))},
		{name: "an absurd tip", short: true, lies: one("eth_maxPriorityFeePerGas", chaintest.Say("0x9184e72a000"))},
		{name: "an absurd base fee", lies: one("eth_getBlockByNumber",
			chaintest.SayField("baseFeePerGas", "0x38d7ea4c68000"))},
		{name: "other decimals", short: true, lies: one("eth_call", answerTo("313ce567", fmt.Sprintf("0x%064x", 8)))},
		{name: "another price", lies: one("eth_call", anotherPrice)},
		{name: "no code", lies: one("eth_getCode", chaintest.Say("0x"))},
		{name: "other code", lies: one("eth_getCode", chaintest.Say("0x6001600101"))},
		{name: "no receipts", short: true, lies: one("eth_getTransactionReceipt", hidden)},
		{name: "no receipts and no blocks", lies: func(*desk) map[string]chaintest.Lie {
			return map[string]chaintest.Lie{
				"eth_getTransactionReceipt": hidden, "eth_getBlockByNumber": chaintest.SayField("transactions", []int{}),
			}
		}},
		{name: "receipts of failure", lies: one("eth_getTransactionReceipt", failedReceipt)},
		{name: "a nonce that is used", lies: one("eth_getTransactionCount", chaintest.Say("0x0"))},
		{name: "a nonce behind a gap", short: true, lies: one("eth_getTransactionCount", chaintest.Say("0x64")), unsendable: true},
		{name: "a transaction that is not passed on", short: true, lies: one("eth_sendRawTransaction",
			chaintest.Say(evm.Hash{1}))},
	}
}

// answerTo answers calls of one function.
func answerTo(selector, answer string) chaintest.Lie {
	return func(params, truth json.RawMessage) any {
		if strings.Contains(string(params), `"0x`+selector) {
			return answer
		}
		return truth
	}
}

// anotherPrice says 1 of the smallest unit wherever the chain says what the license costs.
func anotherPrice(_, truth json.RawMessage) any {
	price, one := fmt.Sprintf("%064x", 5*paid), fmt.Sprintf("%064x", 1)
	return json.RawMessage(strings.ReplaceAll(string(truth), price, one))
}

func failedReceipt(params, truth json.RawMessage) any {
	if len(truth) == 0 || string(truth) == "null" {
		return nil
	}
	return chaintest.SayField("status", "0x0")(params, truth)
}

// liedTo is how long a command is given that an endpoint lies to, before it is interrupted.
const liedTo = 8 * time.Second

// interrupt is what Ctrl-C sends.
var interrupt = os.Interrupt

// TestLiesMoveNoMoneyTwice runs commands at an endpoint that lies, alone and beside two that do not. After a run at the
// liar alone, the command is run again at the true endpoint: together they move what one run does.
func TestLiesMoveNoMoneyTwice(t *testing.T) {
	for _, v := range verbs() {
		if !v.short && !long {
			continue
		}
		t.Run(strings.ReplaceAll(v.name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			for i, l := range lies() {
				if l.short || long {
					outvote(t, d, v, l, 2*i)
					deceive(t, d, v, l, 2*i+1)
				}
			}
		})
	}
}

// liar starts an endpoint that lies.
func (l lie) liar(t *testing.T, d *desk) string {
	t.Helper()
	return chaintest.Liar(t, d.URL(), l.lies(d))
}

// outvote runs a command at one liar and two true endpoints.
func outvote(t *testing.T, d *desk, v verb, l lie, try int) {
	t.Helper()
	args := v.prepare(d, try)
	before, coin, head := v.measure(d), d.coin(v.account), d.head()
	cmd, log := d.start(v.account, []string{l.liar(t, d), d.URL(), chaintest.Liar(t, d.URL(), nil)}, args...)
	err := end(cmd, patience)
	text := log.String()
	if refused := l.name == "another chain id"; err != nil && (refused || isBusy(err)) {
		text += d.complete(v.account, args...)
	} else if err != nil || refused {
		t.Errorf("one of three endpoints says %s to %s: %v\n%s", l.name, v.name, err, log)
	}
	judge(t, d, v, "one of three says "+l.name, before, coin, head, text)
}

// deceive runs a command at a liar, and then at the true endpoint.
func deceive(t *testing.T, d *desk, v verb, l lie, try int) {
	t.Helper()
	args := v.prepare(d, try)
	before, coin, head := v.measure(d), d.coin(v.account), d.head()
	cmd, log := d.start(v.account, []string{l.liar(t, d)}, args...)
	timer := time.AfterFunc(liedTo, func() { _ = cmd.Process.Signal(interrupt) })
	err := end(cmd, patience)
	timer.Stop()
	d.Finalize()
	text := log.String()
	if err != nil {
		if l.unsendable {
			d.giveUp(v.account)
		}
		text += d.complete(v.account, args...)
	}
	judge(t, d, v, "the only one says "+l.name, before, coin, head, text)
}

// giveUp forgets what can never be mined.
func (d *desk) giveUp(account int) {
	d.T.Helper()
	var open []struct{ Transaction string }
	if err := json.Unmarshal([]byte(d.complete(account, "tx", "list", "-o", "json")), &open); err != nil {
		d.T.Fatal(err)
	}
	for _, e := range open {
		d.complete(account, "tx", "forget", e.Transaction)
	}
}

// mostFees is more than the ceilings let the transactions of one command cost.
var mostFees = big.NewInt(4 * 2_000_000_000_000_000)

// judge compares what moved with what one run moves, and the fees with their ceiling.
func judge(t *testing.T, d *desk, v verb, attack string, before, coin *big.Int, head uint64, log string) {
	t.Helper()
	result := row{verb: v.name, attack: attack, tries: 1}
	if moved := new(big.Int).Sub(v.measure(d), before); !v.isOnce(moved) {
		result.twice++
		t.Errorf("%s: %s moved, want %d\n%s", attack, moved, v.each, log)
	}
	if spent := new(big.Int).Sub(coin, d.coin(v.account)); v.name != "deploy" && spent.Cmp(mostFees) > 0 {
		result.twice++
		t.Errorf("%s: it cost %s wei\n%s", attack, spent, log)
	}
	if result.lost = d.unseen(v.account, head); result.lost > 0 {
		t.Errorf("%s: %d transactions are not in the journal", attack, result.lost)
	}
	report.add(result)
}
