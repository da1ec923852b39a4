package reporter

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Text that ledgers hold already. It is spelled out here, because it must never change.
const (
	storedName     = "total.901." + oracle + "." + storedToken + "." + payer + "." + provider
	storedToken    = "0x00000000000000000000000000000000000000000000000000000000000000ef"
	storedNetwork  = "total.network.base." + storedToken
	recordOfBefore = "settlement.901." + oracle + ".base"
	storedTx       = "0xbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeefbeef"
	storedKey      = `"chainID":901,"oracle":"` + oracle + `","tokenID":"` + storedToken + `","payer":"` + payer +
		`","provider":"` + provider + `"`
	storedTotal = `{` + storedKey + `,"model":"alice/tiny-chat","units":{"inputTokens":0,"outputTokens":5,"requests":1},` +
		`"baseline":0,"scaled":50000000,"seq":0,"ledger":"a"}`
	storedOfNetwork = `{"network":"base","tokenID":"` + storedToken + `","payer":"","provider":"","lastNetwork":"base",` +
		`"units":{"inputTokens":0,"outputTokens":0,"requests":0},"scaled":0,` +
		`"pending":[{"day":20833,"units":{"inputTokens":0,"outputTokens":7,"requests":1}}],"seq":1,"ledger":"a"}`
	storedIntent = `{"sequence":4,"open":[{"report":"base-4","at":"2027-01-15T08:00:00Z","lines":[{` + storedKey +
		`,"units":{"inputTokens":0,"outputTokens":5,"requests":1},"value":50}],"before":[0],"own":[0],"transactions":["` +
		storedTx + `"]}]}`
)

func storedKeyOf() usage.Key { return keyAt(oracle, 0xef, payer, provider) }

func TestTotalsKeepTheirStoredNames(t *testing.T) {
	key := storedKeyOf()
	if got := keyName(key); got != storedName {
		t.Errorf("a total is saved under %s, want %s", got, storedName)
	}
	unattributed := usage.Key{Token: usage.Token{Domain: usage.Domain{Network: "base"}, TokenID: key.TokenID}}
	if got := keyName(unattributed); got != storedNetwork {
		t.Errorf("a total of a network is saved under %s, want %s", got, storedNetwork)
	}
	record, err := loadRecord(t.Context(), newWorld(t).ledger, key.Domain, "base")
	if err != nil || record.key != recordOfBefore {
		t.Errorf("settlements are saved under %s, %v; want %s", record.key, err, recordOfBefore)
	}
}

// What older reporters saved is continued under the same keys, whatever case addresses of new events are in.
func TestALedgerOfBeforeIsContinued(t *testing.T) {
	w := newWorld(t)
	for name, value := range map[string]string{
		storedName: storedTotal, storedNetwork: storedOfNetwork, recordOfBefore: storedIntent,
		countedKey: `{"ledger":"a","seq":0}`,
	} {
		w.ledger.values[name], w.ledger.revs[name] = []byte(value), 1
	}
	for _, spell := range []func(string) string{
		strings.ToLower,
		func(text string) string { return "0x" + strings.ToUpper(text[2:]) },
		func(text string) string { return evm.StoredAddress(text).String() },
	} {
		w.record(0xef, 2, func(e *usage.Event) {
			text := fmt.Sprintf(`{"oracle":%q,"payer":%q,"provider":%q}`, spell(oracle), spell(payer), spell(provider))
			if err := json.Unmarshal([]byte(text), e); err != nil {
				t.Fatal(err)
			}
		})
	}
	w.chain.settled[storedKeyOf()] = big.NewInt(20) // of the 50 that the saved settlement is about
	w.chain.paidBy[evm.StoredHash(storedTx)] = big.NewInt(20)
	w.run(6)
	w.expectKey(storedKeyOf(), 50+70+3*20)
	var total map[string]any
	if err := json.Unmarshal(w.ledger.values[storedName], &total); err != nil {
		t.Fatal(err)
	}
	for field, want := range map[string]string{"oracle": oracle, "payer": payer, "provider": provider,
		"tokenID": storedToken} {
		if got := fmt.Sprint(total[field]); got != want {
			t.Errorf("%s is saved as %s, want %s", field, got, want)
		}
	}
	entries, err := w.ledger.LoadAll(t.Context(), totalPrefix)
	if err != nil || len(entries) != 2 || string(entries[storedNetwork].Value) != emptied {
		t.Errorf("%d totals, that of the network is %s, %v; want one total and an emptied one", len(entries),
			entries[storedNetwork].Value, err)
	}
}
