package cli_test

import (
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli"
)

func TestALicenseIsBegunForAnotherByItsConsentAlone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	terms := filepath.Join("..", "..", "examples", "terms", "commercial.yaml")
	model := d.publish(1, d.folder("{}"), "alice/paid", terms)
	hash, licensee, payer := model["termsHash"].(string), d.Account(2).String(), d.Account(3).String()
	d.must(3, "account", "fund-dev", "100")
	grant := []string{"license", "grant", "alice/paid", "--licensee", licensee, "--accept-terms", hash}
	d.fails(3, cli.ExitRefused, "license accept", grant...)

	file := filepath.Join(d.dir, "accepted.json")
	accept := []string{"license", "accept", "alice/paid", "--payer", payer, "--out", file}
	d.fails(2, cli.ExitUsage, "--accept-terms "+hash, accept...)
	d.fails(2, cli.ExitUsage, "over before it begins", append(accept, "--accept-terms", hash, "--valid-for", "-1h")...)
	free := d.publish(1, d.folder(`{"free":1}`), "alice/free", "MIT")
	d.fails(2, cli.ExitError, "open: no license is needed", "license", "accept", "alice/free", "--payer", payer, "--out", file,
		"--accept-terms", free["termsHash"].(string))
	if _, err := os.Stat(file); err == nil {
		t.Error("an acceptance was written that cannot be used")
	}
	if got := d.must(2, append(accept, "--accept-terms", hash)...); got["licensee"] != licensee || got["payer"] != payer {
		t.Errorf("accepted: %v", got)
	}
	d.fails(1, cli.ExitUsage, "payer "+payer, append(grant, "--acceptance", file)...)
	granted := d.must(3, append(grant, "--acceptance", file)...)
	if granted["status"] != "Granted" || granted["licensee"] != licensee {
		t.Errorf("granted: %v", granted)
	}
	d.fails(3, cli.ExitRefused, "LicenseInvalidSignature", append(grant, "--acceptance", file)...)
	if renewed := d.must(3, grant...); renewed["status"] != "Granted" || renewed["expiresAt"] == granted["expiresAt"] {
		t.Errorf("renewed: %v", renewed)
	}
	if left := d.must(3, "balance")["paymentToken"]; left != "50" {
		t.Errorf("the payer has %v left of 100 after two grants of 25", left)
	}
}

func TestALicenseIsTakenPaidAndRevoked(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	terms := filepath.Join("..", "..", "examples", "terms", "commercial.yaml")
	model := d.publish(1, d.folder("{}"), "alice/paid", terms)
	hash := model["termsHash"].(string)
	if !strings.Contains(model["manifest"].(string), hash) {
		t.Errorf("the manifest does not accept the terms:\n%s", model["manifest"])
	}
	d.fails(2, cli.ExitUnlicensed, "no license in force", "license", "status", "alice/paid")
	d.fails(2, cli.ExitUsage, "--accept-terms "+hash, "license", "grant", "alice/paid")
	d.fails(2, cli.ExitRefused, "ERC20InsufficientBalance", "license", "grant", "alice/paid", "--accept-terms", hash)
	d.must(2, "account", "fund-dev", "100")
	granted := d.must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
	if granted["status"] != "Granted" || granted["transaction"] == "" || granted["expiresAt"] == "" {
		t.Errorf("grant: %v", granted)
	}
	if status := d.must(2, "license", "status", model["cid"].(string)); status["status"] != "Granted" {
		t.Errorf("status by CID: %v", status)
	}
	d.fails(3, cli.ExitRefused, "LicenseNotOwner", "license", "revoke", "alice/paid", "--licensee", d.Account(2).String())
	if revoked := d.must(1, "license", "revoke", "alice/paid", "--licensee", d.Account(2).String()); revoked["revokedAt"] == nil {
		t.Errorf("revoke: %v", revoked)
	}
	before := d.must(1, "balance")
	if before["grantEarnings"] != "25" || before["withdrawable"] != "25" {
		t.Errorf("the owner's balance: %v", before)
	}
	if paid := d.must(1, "withdraw"); paid["amount"] != "25" {
		t.Errorf("withdraw: %v", paid)
	}
	if after := d.must(1, "balance"); after["paymentToken"] != "25" || after["withdrawable"] != "0" {
		t.Errorf("after the withdrawal: %v", after)
	}
}

func TestALicenseIsPaidForInOneTransactionWhereTheTokenHasPermits(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		without string // selector that the token does not know
		sends   uint64
	}{
		"a token with permits":              {sends: 1},
		"a token without a domain":          {without: "3644e515", sends: 2},
		"a token whose permit is another's": {without: "d505accf", sends: 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.must(0, "deploy", "--chain-id", "901", "--payment-token", d.token(tc.without), "--treasury", d.Account(5).String(),
				"--out", filepath.Join(d.dir, "addresses.json"))
			model := d.publish(1, d.folder("{}"), "alice/paid", filepath.Join("..", "..", "examples", "terms", "commercial.yaml"))
			d.must(2, "account", "fund-dev", "25")
			before := d.sent(2)
			granted := d.must(2, "license", "grant", "alice/paid", "--accept-terms", model["termsHash"].(string))
			if granted["status"] != "Granted" || d.sent(2)-before != tc.sends {
				t.Errorf("%d transactions, want %d: %v", d.sent(2)-before, tc.sends, granted)
			}
			if left := d.must(2, "balance")["paymentToken"]; left != "0" {
				t.Errorf("%v is left of the price", left)
			}
		})
	}
}

// token deploys the development token, made to not know a function, and returns its address.
func (d *desk) token(without string) string {
	d.t.Helper()
	code := bindings.DevTokenMetaData.Bin
	if without != "" {
		if !strings.Contains(code, "63"+without) {
			d.t.Fatalf("the token's code has no selector %s", without)
		}
		code = strings.ReplaceAll(code, "63"+without, "63ffffffff")
	}
	receipt, err := d.Sender(0).Send(d.t.Context(), tx.Candidate{Data: common.FromHex(code)})
	if err != nil {
		d.t.Fatal(err)
	}
	return receipt.Contract.String()
}

// sent counts the transactions of an account.
func (d *desk) sent(account int) uint64 {
	d.t.Helper()
	nonce, err := d.Sender(account).NextNonce(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return nonce
}

func TestEscrowAndCoinMove(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	provider := d.Account(3).String()
	d.must(2, "account", "fund-dev", "100")
	if got := d.must(2, "escrow", "deposit", "12.5", "--provider", provider); got["balance"] != "12.5" {
		t.Errorf("deposit: %v", got)
	}
	if got := d.must(2, "escrow", "status", "--provider", provider); got["balance"] != "12.5" || got["thawing"] != "0" {
		t.Errorf("escrow status: %v", got)
	}
	fresh := filepath.Join(d.dir, "fresh")
	address := d.must(0, "account", "new", "--out", fresh)["address"].(string)
	d.fails(0, cli.ExitUsage, "exists", "account", "new", "--out", fresh)
	if got := d.must(0, "account", "address", "--key-file", fresh)["address"]; got != address {
		t.Errorf("address %v, want %v", got, address)
	}
	if info, err := os.Stat(fresh); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("key file mode %v, %v", info.Mode(), err)
	}
	d.must(1, "transfer", address, "0.25")
	coin, err := units.Parse(d.must(0, "balance", address)["coin"].(string), units.CoinDecimals)
	if err != nil || coin.Cmp(new(big.Int).Div(big.NewInt(1e18), big.NewInt(4))) != 0 {
		t.Errorf("the account has %v, %v", coin, err)
	}
}
