package session_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestMoneyMovesWithAKeystoreAndItsPassphrase(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	passphrase, wrong := filepath.Join(d.Dir, "passphrase"), filepath.Join(d.Dir, "wrong")
	for path, text := range map[string]string{passphrase: "correct horse\n", wrong: "incorrect\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept := d.Must(2, "account", "import", d.KeyFile(2), "--passphrase-file", passphrase)
	if kept["address"] != d.Account(2).String() {
		t.Fatalf("kept %v", kept)
	}
	before := d.Sent(2)
	account := kept["account"].(string)
	d.Must(7, "account", "fund-dev", "3", "--account", account, "--passphrase-file", passphrase)
	d.Must(7, "account", "fund-dev", "4", "--account", d.Account(2).String(), "--passphrase-file", passphrase)
	if d.Sent(2) != before+2 {
		t.Error("the keystore's account did not send")
	}
	if got := d.Must(7, "balance", "--account", account)["paymentToken"]; got != "7" {
		t.Errorf("it has %v; its balance needs no passphrase", got)
	}
	d.Fails(7, session.ExitError, "the passphrase is wrong", "account", "fund-dev", "1", "--account", account, "--passphrase-file", wrong)
	if d.Sent(2) != before+2 {
		t.Error("something was sent")
	}
}

// web3Signer is a Web3Signer with one account's key, or one that signs with another key.
func web3Signer(t *testing.T, d *clitest.Desk, held, signs int) string {
	t.Helper()
	key := func(account int) []byte { return hexutil.MustDecode("0x" + strings.TrimPrefix(d.Key(account), "0x")) }
	private, err := crypto.ToECDSA(key(held))
	if err != nil {
		t.Fatal(err)
	}
	signing, err := crypto.ToECDSA(key(signs))
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v1/eth1/publicKeys", func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode([]string{hexutil.Encode(crypto.FromECDSAPub(&private.PublicKey)[1:])})
	})
	mux.HandleFunc("POST /api/v1/eth1/sign/{key}", func(w http.ResponseWriter, r *http.Request) {
		var body struct {
			Data hexutil.Bytes `json:"data"`
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		signature, err := crypto.Sign(crypto.Keccak256(body.Data), signing)
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		signature[64] += 27
		io.WriteString(w, hexutil.Encode(signature))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return "web3signer:" + server.URL + "#" + d.Account(held).String()
}

func TestMoneyMovesWithARemoteKey(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	account := web3Signer(t, d, 2, 2)
	d.Must(7, "account", "fund-dev", "30", "--account", account)
	d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("metered.yaml"))
	// The price is paid with a permit: a message and a transaction are signed.
	before := d.Sent(2)
	_, _, log := d.Run(7, "license", "grant", "alice/paid", "--account", account)
	hash := log[strings.Index(log, "--accept-terms ")+len("--accept-terms "):][:66]
	granted := d.Must(7, "license", "grant", "alice/paid", "--accept-terms", hash, "--account", account)
	if granted["licensee"] != d.Account(2).String() || d.Sent(2) != before+1 {
		t.Errorf("granted %v with %d transactions", granted, d.Sent(2)-before)
	}
	other := web3Signer(t, d, 3, 4)
	before = d.Sent(3)
	d.Fails(7, session.ExitError, "is of account "+d.Account(4).String(), "account", "fund-dev", "1", "--account", other)
	if d.Sent(3) != before {
		t.Error("something was sent")
	}
}

func TestAKeyFileThatOthersMayReadSignsNothing(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	if err := os.Chmod(d.KeyFile(2), 0o640); err != nil {
		t.Fatal(err)
	}
	before := d.Sent(2)
	d.Fails(2, session.ExitUsage, "chmod 600", "account", "fund-dev", "1")
	if d.Sent(2) != before {
		t.Error("something was sent")
	}
}
