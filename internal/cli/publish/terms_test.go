package publish_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestTermsAreToldInWordsBeforeTheyAreRegistered(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	_, _, log := d.Run(1, "publish", d.Folder("{}"), "--name", "alice/paid", "--license",
		clitest.Terms("commercial.yaml"), "--dry-run", "-o", "json")
	for _, words := range []string{"25 devUSD for 30d", "4 seats", "notice       1d", "0.4 devUSD", "protocol 2.5 %; of the rest creator 70 %, owner 10 %, provider 20 %"} {
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
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/free", "MIT") // number 1
	selector := common.Bytes2Hex(bindings.NewTermsRegistry().PackTermsIndexOf(evm.Hash{})[:4])
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": otherTerms(selector)})
	paid := []string{"publish", d.Folder(`{"b":2}`), "--name", "alice/paid", "--license", clitest.Terms("commercial.yaml")}
	// The token is bound to the hash that was computed here: registered under any number, or not at all, it is never another.
	d.Fails(1, session.ExitRefused, "RegistryUnknownTerms", append(paid, "--rpc", liar)...)
	d.Fails(1, session.ExitUnknown, "no account has published", "model", "show", "alice/paid")
}
