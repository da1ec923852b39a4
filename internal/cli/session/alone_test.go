package session_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// sayReverted answers of each receipt that its transaction reverted.
func sayReverted(params, truth json.RawMessage) any {
	if len(truth) == 0 || string(truth) == "null" {
		return nil
	}
	return chaintest.SayField("status", "0x0")(params, truth)
}

func TestOneEndpointAloneIsNotBelievedThatAPaymentReverted(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_getTransactionReceipt": sayReverted})
	reader := d.Reader()
	has := func() string {
		amount, err := reader.NativeBalance(t.Context(), d.Account(5), chain.Latest)
		if err != nil {
			t.Fatal(err)
		}
		return amount.String()
	}
	before := d.Sent(1)
	pay := []string{"coin", "send", d.Account(5).String(), "0.25"}
	d.Fails(1, session.ExitUsage, "endpoint 2 a second time", append(pay, "--rpc", liar, "--rpc", liar)...)
	d.Fails(1, session.ExitRefused, "one endpoint alone says that it reverted", append(pay, "--rpc", liar)...)
	paid := has()
	// Two of its URLs are no two endpoints.
	twice := []string{"--rpc", liar, "--rpc", liar + "/v1?key=2"}
	for _, alone := range [][]string{{"--rpc", liar}, twice} {
		d.Fails(1, session.ExitError, "one endpoint alone says", append(pay, alone...)...)
	}
	d.Fails(1, session.ExitError, "127.0.0.1 is named more than once and counts as one", append(pay, twice...)...)
	done := d.Must(1, pay...)
	if done["adopted"] != true || d.Sent(1) != before+1 || has() != paid {
		t.Errorf("paid again: %v after %d transactions", done, d.Sent(1)-before)
	}

	// A person who believes it says so.
	d.Fails(1, session.ExitRefused, "dehug tx forget", append(pay, "--rpc", liar)...)
	open, _, log := d.Run(1, "tx", "list", "-o", "json")
	_, listed, _ := d.Run(1, "tx", "list")
	at := strings.Index(listed, "0x")
	if open != session.ExitOK || at < 0 {
		t.Fatalf("what was sent is not listed: %s%s", listed, log)
	}
	if code, _, log := d.Run(1, "tx", "forget", listed[at:at+66]); code != session.ExitOK {
		t.Fatalf("forgetting: %s", log)
	}
	if again := d.Must(1, pay...); again["adopted"] == true || d.Sent(1) != before+3 {
		t.Errorf("after it was forgotten: %v, %d transactions", again, d.Sent(1)-before)
	}
}
