package escrow_test

import (
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestEscrowAndCoinMove(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	provider := d.Account(3).String()
	d.Must(2, "account", "fund-dev", "100")
	if got := d.Must(2, "escrow", "deposit", "12.5", "--provider", provider); got["balance"] != "12.5" {
		t.Errorf("deposit: %v", got)
	}
	if got := d.Must(2, "escrow", "status", "--provider", provider); got["balance"] != "12.5" || got["thawing"] != "0" {
		t.Errorf("escrow status: %v", got)
	}
	fresh := filepath.Join(d.Dir, "fresh")
	address := d.Must(0, "account", "new", "--plain", "--out", fresh)["address"].(string)
	d.Fails(0, session.ExitUsage, "exists", "account", "new", "--plain", "--out", fresh)
	if got := d.Must(0, "account", "address", "--key-file", fresh)["address"]; got != address {
		t.Errorf("address %v, want %v", got, address)
	}
	if info, err := os.Stat(fresh); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("key file mode %v, %v", info.Mode(), err)
	}
	d.Must(1, "coin", "send", address, "0.25")
	coin, err := units.Parse(d.Must(0, "balance", address)["coin"].(string), units.CoinDecimals)
	if err != nil || coin.Cmp(new(big.Int).Div(big.NewInt(1e18), big.NewInt(4))) != 0 {
		t.Errorf("the account has %v, %v", coin, err)
	}
}
