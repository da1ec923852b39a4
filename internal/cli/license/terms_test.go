package license_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestTermsThatAreShownAreThoseOfTheHash(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	hash := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))["termsHash"].(string)
	d.Must(2, "account", "fund-dev", "100")
	// The endpoint shows a price of 0.000001 in place of 25.
	cheap := func(_, truth json.RawMessage) any {
		return json.RawMessage(strings.ReplaceAll(string(truth), fmt.Sprintf("%064x", 25_000_000), fmt.Sprintf("%064x", 1)))
	}
	liar := chaintest.Liar(t, d.URL(), map[string]chaintest.Lie{"eth_call": cheap})
	for _, args := range [][]string{
		{"license", "grant", "alice/paid"}, {"license", "grant", "alice/paid", "--accept-terms", hash}, {"license", "status", "alice/paid"},
		{"model", "show", "alice/paid"},
		{"license", "accept", "alice/paid", "--accept-terms", hash, "--payer", d.Account(3).String(), "--out", filepath.Join(d.Dir, "accepted")},
	} {
		d.Fails(2, session.ExitError, "an endpoint lies", append(args, "--rpc", liar)...)
	}
	if left := d.Must(2, "balance")["paymentToken"]; left != "100" {
		t.Errorf("%v is left of 100", left)
	}
	d.Must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
}
