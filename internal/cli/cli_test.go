package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// desk is a user with a chain, an IPFS node and key files.
type desk struct {
	*chaintest.Chain
	t    *testing.T
	dir  string
	ipfs *node
}

// node answers the one call of a Kubo node that publishing makes.
type node struct {
	*httptest.Server
	root string // what it reports to have imported
	cars int
}

func newDesk(t *testing.T, opts ...chaintest.Option) *desk {
	d := &desk{Chain: chaintest.Start(t, append(opts, chaintest.WithoutContracts())...), t: t, dir: t.TempDir(), ipfs: &node{}}
	d.ipfs.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		d.ipfs.cars++
		_, _ = io.WriteString(w, `{"Root":{"Cid":{"/":"`+d.ipfs.root+`"},"PinErrorMsg":""}}`+"\n")
	}))
	t.Cleanup(d.ipfs.Close)
	for account := range chaintest.Accounts {
		if err := os.WriteFile(d.keyFile(account), []byte(d.Key(account)+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func (d *desk) keyFile(account int) string {
	return filepath.Join(d.dir, "key-"+string(rune('0'+account)))
}

// run runs a command as an account and returns exit code, output and log.
func (d *desk) run(account int, args ...string) (int, string, string) {
	env := map[string]string{
		"DEHUG_RPC": d.URL(), "DEHUG_KEY_FILE": d.keyFile(account), "DEHUG_TO": d.ipfs.URL,
		"DEHUG_ADDRESSES": filepath.Join(d.dir, "addresses.json"),
	}
	var out, log bytes.Buffer
	code := cli.Run(context.Background(), "test", args, func(name string) string { return env[name] }, &out, &log)
	return code, out.String(), log.String()
}

// must runs a command with JSON output, which must succeed.
func (d *desk) must(account int, args ...string) map[string]any {
	d.t.Helper()
	code, out, log := d.run(account, append(args, "-o", "json")...)
	var value map[string]any
	if err := json.Unmarshal([]byte(out), &value); code != cli.ExitOK || err != nil {
		d.t.Fatalf("dehug %s: exit code %d, %v\n%s%s", strings.Join(args, " "), code, err, out, log)
	}
	return value
}

// fails runs a command that must end with a code and say something.
func (d *desk) fails(account, want int, says string, args ...string) {
	d.t.Helper()
	code, out, log := d.run(account, args...)
	if code != want || !strings.Contains(log, says) {
		d.t.Errorf("dehug %s: exit code %d, want %d and %q:\n%s%s", strings.Join(args, " "), code, want, says, out, log)
	}
}

func (d *desk) deploy() {
	d.t.Helper()
	d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--escrow-thaw", "1h", "--signer-thaw", "1h", "--out", filepath.Join(d.dir, "addresses.json"))
}

// folder makes a model folder and tells the IPFS node which root to report for it.
func (d *desk) folder(text string) string {
	d.t.Helper()
	folder := filepath.Join(d.t.TempDir(), "model")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "config.json"), []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
	return folder
}

// publish publishes a folder; the node reports the root that a dry run computed.
func (d *desk) publish(account int, folder, name, terms string, more ...string) map[string]any {
	d.t.Helper()
	args := append([]string{"publish", folder, "--name", name, "--license", terms}, more...)
	d.ipfs.root, _ = d.must(account, append(args, "--dry-run")...)["cid"].(string)
	return d.must(account, args...)
}

func TestDeployTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	out := filepath.Join(d.dir, "addresses.json")
	dry := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--dry-run")
	first := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	for _, field := range []string{"registry", "licenses", "oracle", "paymentToken", "chainID"} {
		if first[field] != dry[field] {
			t.Errorf("%s is %v, and the dry run said %v", field, first[field], dry[field])
		}
	}
	second := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	delete(first, "status")
	delete(first, "cost")
	status := second["status"]
	delete(second, "status")
	delete(second, "cost")
	if diff := cmp.Diff(first, second); diff != "" || !strings.Contains(status.(string), "nothing was changed") {
		t.Errorf("a second deploy: %v\n%s", status, diff)
	}
	d.fails(0, cli.ExitUsage, "either --payment-token or --dev-token", "deploy", "--out", out)
	d.fails(0, cli.ExitError, "no contract code", "deploy", "--chain-id", "901", "--payment-token", d.Account(1).String(), "--out", out+"2")
	again := d.must(0, "deploy", "--chain-id", "901", "--payment-token", first["paymentToken"].(string), "--out", out+"3")
	if again["paymentToken"] != first["paymentToken"] || again["registry"] == first["registry"] {
		t.Errorf("a deployment on an existing token: %v", again)
	}
}

func TestTheChallengeWindowIsAsAsked(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, window := range []string{"", "48h"} {
		args := []string{"deploy", "--chain-id", "901", "--dev-token", "--out", filepath.Join(d.dir, "addresses"+window)}
		want := uint64(7 * 24 * 3600)
		if window != "" {
			args, want = append(args, "--challenge-window", window), 48*3600
		}
		oracle, err := evm.ParseAddress(d.must(0, args...)["oracle"].(string))
		if err != nil {
			t.Fatal(err)
		}
		if got := d.challengeWindow(oracle); got != want {
			t.Errorf("with --challenge-window %q the oracle has %d seconds, want %d", window, got, want)
		}
	}
	for _, window := range []string{"0s", "-1h", "1.5s"} {
		out := filepath.Join(d.dir, "refused")
		if code, _, _ := d.run(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out, "--challenge-window", window); code == cli.ExitOK {
			t.Errorf("a challenge window of %s was taken", window)
		}
	}
}

// challengeWindow asks an oracle for its window in seconds.
func (d *desk) challengeWindow(oracle evm.Address) uint64 {
	d.t.Helper()
	node, err := ethclient.Dial(d.URL())
	if err != nil {
		d.t.Fatal(err)
	}
	defer node.Close()
	to, usageOracle := common.Address(oracle), bindings.NewUsageOracle()
	answer, err := node.CallContract(d.t.Context(), ethereum.CallMsg{To: &to, Data: usageOracle.PackChallengeWindow()}, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	seconds, err := usageOracle.UnpackChallengeWindow(answer)
	if err != nil {
		d.t.Fatal(err)
	}
	return seconds
}

func TestDeployRefusesAFileOfAnotherChain(t *testing.T) {
	t.Parallel()
	d, other := newDesk(t), newDesk(t, chaintest.WithChainID(902))
	out := filepath.Join(d.dir, "addresses.json")
	d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	other.fails(0, cli.ExitUsage, "chain 901", "deploy", "--chain-id", "902", "--dev-token", "--out", out)
}

func TestPublishMintsUploadsAndCanBeRepeated(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	folder := d.folder(`{"a":1}`)
	first := d.publish(1, folder, "alice/tiny-chat", "mit")
	if first["creator"] != d.Account(1).String() || first["uploaded"] != true || first["transaction"] == "" || d.ipfs.cars != 1 {
		t.Errorf("unexpected: %v after %d uploads", first, d.ipfs.cars)
	}
	if fee := first["cost"].(map[string]any)["fee"]; fee == "0" {
		t.Error("publishing cost nothing")
	}
	checkPublishedFolder(t, folder, first)
	if manifest := first["manifest"].(string); !strings.Contains(manifest, "model: alice/tiny-chat") || strings.Contains(manifest, "acceptTerms") {
		t.Errorf("manifest of open terms:\n%s", manifest)
	}
	checkNothingNew(t, d, first, d.publish(1, folder, "alice/tiny-chat", "mit"))
	d.fails(1, cli.ExitError, "other terms", "publish", folder, "--name", "alice/tiny-chat", "--license", "Apache-2.0")
	d.fails(2, cli.ExitUsage, "names", "publish", folder, "--name", "bob/copy", "--license", "MIT")
	shown := d.must(2, "model", "show", "alice/tiny-chat")
	if shown["cid"] != first["cid"] || shown["license"] != "MIT" || len(shown["versions"].([]any)) != 1 {
		t.Errorf("model show: %v", shown)
	}
}

// checkPublishedFolder compares a folder with what publishing it as alice/tiny-chat said.
func checkPublishedFolder(t *testing.T, dir string, published map[string]any) {
	t.Helper()
	imported, err := folder.Import(context.Background(), dir)
	if err != nil || imported.Root != published["cid"] {
		t.Errorf("the folder's root is %v, %v; published was %v", imported, err, published["cid"])
	}
	raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(provenance.Path)))
	if err != nil {
		t.Fatal(err)
	}
	record, err := provenance.Parse(raw)
	if err != nil || record.Name != "alice/tiny-chat" || !strings.EqualFold(record.Creator, published["creator"].(string)) {
		t.Errorf("provenance %+v, %v", record, err)
	}
}

// checkNothingNew wants that publishing again uploaded the content again and sent no transaction.
func checkNothingNew(t *testing.T, d *desk, first, again map[string]any) {
	t.Helper()
	for _, field := range []string{"cid", "tokenID", "transaction", "termsHash", "termsIndex", "manifest"} {
		if again[field] != first[field] {
			t.Errorf("published again, %s is %v, was %v", field, again[field], first[field])
		}
	}
	if gas := again["cost"].(map[string]any)["gasUsed"]; gas != float64(0) || d.ipfs.cars != 2 {
		t.Errorf("published again, it took %v gas and %d uploads", gas, d.ipfs.cars)
	}
}

func TestADryRunLeavesTheFolderAsItWas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	folder := d.folder("{}")
	d.must(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run")
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	d.fails(1, cli.ExitUnknown, "nobody published", "model", "show", "alice/x")
}

func TestAnUploadThatFailsCanBeGoneOnWith(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	folder := d.folder("{}")
	d.ipfs.root = "bafywrong"
	d.fails(1, cli.ExitError, "publish again to go on", "publish", folder, "--name", "alice/x", "--license", "MIT")
	if done := d.publish(1, folder, "alice/x", "MIT"); done["uploaded"] != true {
		t.Errorf("unexpected: %v", done)
	}
}

func TestPublishRefusals(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	d.publish(1, d.folder("{}"), "alice/x", "MIT")
	pickle := d.folder("{}")
	if err := os.WriteFile(filepath.Join(pickle, "model.pkl"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	poor := filepath.Join(d.dir, "poor")
	d.must(0, "account", "new", "--out", poor)
	folder := d.folder(`{"b":2}`)
	d.fails(2, cli.ExitRefused, "RegistryNamespaceTaken", "publish", folder, "--name", "alice/y", "--license", "MIT")
	d.fails(2, cli.ExitUsage, "namespace/name", "publish", folder, "--name", "nonamespace", "--license", "MIT")
	d.fails(2, cli.ExitUsage, "not a folder", "publish", folder+"x", "--name", "bob/y", "--license", "MIT")
	d.fails(2, cli.ExitError, "model.pkl", "publish", pickle, "--name", "bob/y", "--license", "MIT")
	d.fails(2, cli.ExitFunds, "has 0 ", "publish", d.folder("{}"), "--name", "bob/y", "--license", "MIT", "--key-file", poor)
	d.fails(2, cli.ExitUnknown, "nobody published", "publish", folder, "--name", "bob/y", "--license", "MIT", "--parent", "no/body")
	d.SetReachable(false)
	d.fails(2, cli.ExitUnreachable, "cannot be used", "publish", folder, "--name", "bob/y", "--license", "MIT")
}

func TestADerivedModelNamesItsParent(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	parent := d.publish(1, d.folder("{}"), "alice/x", "MIT")
	folder := d.folder(`{"b":2}`)
	d.publish(2, folder, "bob/tuned", "MIT", "--parent", "alice/x")
	raw, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(provenance.Path)))
	if err != nil {
		t.Fatal(err)
	}
	if record, err := provenance.Parse(raw); err != nil || record.Parent != parent["cid"] {
		t.Errorf("parent %q, %v; want %v", record.Parent, err, parent["cid"])
	}
}

func TestAModelAndADatasetMayHaveOneName(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	model := d.publish(1, d.folder("{}"), "alice/x", "MIT")
	folder := d.folder(`{"rows":2}`)
	dataset := d.publish(1, folder, "alice/x", "MIT", "--dataset")
	for name, want := range map[string]map[string]any{"alice/x": model, "datasets/alice/x": dataset} {
		shown := d.must(2, "model", "show", name)
		if versions := shown["versions"].([]any); shown["cid"] != want["cid"] || len(versions) != 1 || versions[0] != want["cid"] {
			t.Errorf("%s: %v, want CID %v alone", name, shown, want["cid"])
		}
	}
	again := d.publish(1, folder, "alice/x", "MIT", "--dataset")
	if again["tokenID"] != dataset["tokenID"] || again["cost"].(map[string]any)["gasUsed"] != float64(0) {
		t.Errorf("published again: %v", again)
	}
	d.fails(1, cli.ExitError, "under another name or as another kind", "publish", folder, "--name", "alice/x", "--license", "MIT")
}

func TestTermsAreBoundOnceByTheirHash(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	terms := filepath.Join("..", "..", "examples", "terms", "commercial.yaml")
	model := d.publish(1, d.folder("{}"), "alice/paid", terms)
	hash, payer, provider := model["termsHash"].(string), d.Account(2).String(), d.Account(3).String()
	bind := []string{"terms", "bind", "alice/paid", "--payer", payer}
	d.fails(3, cli.ExitUsage, "--accept-terms "+hash, bind...)
	bind = append(bind, "--accept-terms", hash)
	d.fails(2, cli.ExitRefused, "OracleNotProvider", append(bind, "--provider", provider)...)
	bound := d.must(3, bind...)
	if bound["termsIndex"] != model["termsIndex"] || bound["provider"] != provider || bound["payer"] != payer || bound["transaction"] == "" {
		t.Errorf("bound: %v", bound)
	}
	d.fails(3, cli.ExitRefused, "OracleTermsFixed", bind...)
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
			d.must(0, "deploy", "--chain-id", "901", "--payment-token", d.token(tc.without), "--out", filepath.Join(d.dir, "addresses.json"))
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

func TestMistakesOnTheCommandLine(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, tc := range map[string]struct {
		args []string
		says string
	}{
		"unknown command":   {[]string{"frobnicate"}, "unknown command"},
		"unknown flag":      {[]string{"version", "--frob"}, "unknown flag"},
		"unknown output":    {[]string{"version", "-o", "xml"}, "text or json"},
		"missing folder":    {[]string{"publish", "--name", "a/b"}, "takes one folder"},
		"missing name":      {[]string{"publish", "."}, "--name"},
		"missing addresses": {[]string{"model", "show", "a/b"}, "dehug deploy"},
		"missing key":       {[]string{"account", "address", "--key-file", "/nonexistent"}, "dehug account new"},
		"mistyped address":  {[]string{"balance", "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}, "checksum"},
		"bad amount":        {[]string{"transfer", d.Account(1).String(), "1,5"}, "decimal number"},
	} {
		t.Run(name, func(t *testing.T) { d.fails(0, cli.ExitUsage, tc.says, tc.args...) })
	}
	if code, out, _ := d.run(0, "version"); code != cli.ExitOK || out != "dehug test\n" {
		t.Errorf("version: %d, %q", code, out)
	}
}
