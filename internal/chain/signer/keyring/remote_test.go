package keyring_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/asn1"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const chainID = 8453

// document is one with structs within structs, text, and numbers of every size.
func document() typeddata.Document {
	return typeddata.Document{
		Place: typeddata.LicenseRegistry.At(chainID, [20]byte{1, 19: 2}),
		Message: typeddata.Accept{
			Licensee: [20]byte{3}, TokenID: [32]byte{0xff, 31: 1}, Payer: [20]byte{4}, Sequence: 5, Deadline: 1 << 63,
			Terms: typeddata.Terms{LicenseID: "MIT", Attribution: true, GrantPrice: new(big.Int).Lsh(big.NewInt(1), 95), Split: typeddata.Split{Owner: 10_000}},
		},
	}
}

func transaction() *types.Transaction {
	to := common.Address{9}
	return types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), Nonce: 7, GasTipCap: big.NewInt(1_000_000), GasFeeCap: big.NewInt(2_000_000_000), Gas: 90_000,
		To: &to, Value: big.NewInt(1), Data: []byte{1, 2, 3},
	})
}

// wallets open an account of each remote kind, at a server that behaves in some way.
var wallets = map[string]func(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string{
	"clef over HTTP": func(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string {
		return "clef:" + b.serve(t, newClefServer(t, b)) + "#" + account(held).String()
	},
	"clef over a socket": func(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string {
		path := filepath.Join(t.TempDir(), "clef.ipc")
		listener, err := net.Listen("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { listener.Close() })
		if b.raw != nil {
			go serveRaw(listener, b.raw)
		} else {
			go newClefServer(t, b).ServeListener(listener)
		}
		return "clef:" + path + "#" + account(held).String()
	},
	"web3signer": func(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string {
		return "web3signer:" + serveWeb3Signer(t, b, held) + "#" + account(held).String()
	},
	"awskms": func(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string {
		server := kmsServer{b: b, held: held, usage: "SIGN_VERIFY"}
		useAWS(t, b.serve(t, server))
		return "awskms:alias/dehug?region=eu-west-1#" + account(held).String()
	},
}

// serveRaw writes what an HTTP handler writes to each connection.
func serveRaw(listener net.Listener, raw func(http.ResponseWriter, *http.Request)) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		go raw(bare{conn}, nil)
	}
}

type bare struct{ net.Conn }

func (bare) Header() http.Header { return http.Header{} }
func (bare) WriteHeader(int)     {}

func account(key *ecdsa.PrivateKey) evm.Address {
	return evm.Address(crypto.PubkeyToAddress(key.PublicKey))
}

func open(t *testing.T, text string) (signer.Signer, error) {
	t.Helper()
	location, err := keyring.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return keyring.Open(context.Background(), location, keyring.Options{Wait: time.Second, Patience: time.Second})
}

// signBoth signs a document and a transaction; the error is of the first that failed, at opening too.
func signBoth(t *testing.T, text string) (typed, sent error) {
	t.Helper()
	s, err := open(t, text)
	if err != nil {
		return err, err
	}
	signature, typed := s.SignTyped(context.Background(), document())
	if typed == nil {
		expectSignature(t, s.Address(), signature)
	}
	signed, sent := s.SignTx(context.Background(), transaction(), chainID)
	if sent == nil {
		expectSigned(t, s.Address(), signed)
	}
	return typed, sent
}

func expectSignature(t *testing.T, want evm.Address, signature []byte) {
	t.Helper()
	digest, err := document().Digest()
	if err != nil || len(signature) != 65 || signature[64] < 27 {
		t.Fatalf("signature %x, %v", signature, err)
	}
	plain := append(append([]byte(nil), signature[:64]...), signature[64]-27)
	public, err := crypto.SigToPub(digest[:], plain)
	if err != nil || evm.Address(crypto.PubkeyToAddress(*public)) != want {
		t.Errorf("the signature is not that of %s: %v", want, err)
	}
}

func expectSigned(t *testing.T, want evm.Address, signed *types.Transaction) {
	t.Helper()
	rules := types.LatestSignerForChainID(big.NewInt(chainID))
	sender, err := types.Sender(rules, signed)
	if err != nil || evm.Address(sender) != want || rules.Hash(signed) != rules.Hash(transaction()) {
		t.Errorf("transaction of %s, %v; want what was asked, of %s", sender, err, want)
	}
}

func TestRemoteSignersSign(t *testing.T) {
	for name, start := range wallets {
		t.Run(name, func(t *testing.T) {
			key, _ := newKey(t)
			text := start(t, &behavior{key: key}, key)
			for range 4 { // every second signature of KMS has the higher s
				if typed, sent := signBoth(t, text); typed != nil || sent != nil {
					t.Fatalf("message: %v; transaction: %v", typed, sent)
				}
			}
		})
	}
}

func TestContractsAreCreatedThroughRemoteSigners(t *testing.T) {
	for name, start := range wallets {
		t.Run(name, func(t *testing.T) {
			key, _ := newKey(t)
			s, err := open(t, start(t, &behavior{key: key}, key))
			if err != nil {
				t.Fatal(err)
			}
			asked := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2), Gas: 53_000, Value: new(big.Int), Data: []byte{0x60, 0x80}})
			if signed, err := s.SignTx(context.Background(), asked, chainID); err != nil || signed.To() != nil {
				t.Errorf("creation %v, %v", signed, err)
			}
		})
	}
}

func TestAnotherAccountsSignatureIsRefused(t *testing.T) {
	for name, start := range wallets {
		t.Run(name, func(t *testing.T) {
			key, _ := newKey(t)
			other, _ := newKey(t)
			typed, sent := signBoth(t, start(t, &behavior{key: other}, key))
			for what, err := range map[string]error{"message": typed, "transaction": sent} {
				// What KMS signs is put together by the account, so it fails there.
				if !errors.Is(err, signer.ErrNotAsked) && (err == nil || name != "awskms" || !strings.Contains(err.Error(), "not of its own public key")) {
					t.Errorf("%s: %v", what, err)
				}
			}
		})
	}
}

func TestSignaturesWithTheHigherSAreMendedOrRefused(t *testing.T) {
	for name, start := range wallets {
		t.Run(name, func(t *testing.T) {
			key, _ := newKey(t)
			typed, sent := signBoth(t, start(t, &behavior{key: key, high: true}, key))
			if name == "awskms" {
				if typed != nil || sent != nil {
					t.Errorf("KMS gives such signatures: %v, %v", typed, sent)
				}
				return
			}
			if !errors.Is(typed, signer.ErrNotAsked) || sent == nil {
				t.Errorf("message: %v; transaction: %v", typed, sent)
			}
		})
	}
}

func TestAChangedTransactionIsRefusedAndTheChangeNamed(t *testing.T) {
	other := common.Address{0xbad & 0xff}
	for change, c := range map[string]func(*types.DynamicFeeTx){
		"the chain": func(tx *types.DynamicFeeTx) { tx.ChainID = big.NewInt(1) }, "the nonce": func(tx *types.DynamicFeeTx) { tx.Nonce++ },
		"the recipient": func(tx *types.DynamicFeeTx) { tx.To = &other }, "the amount": func(tx *types.DynamicFeeTx) { tx.Value = big.NewInt(1e18) },
		"the data": func(tx *types.DynamicFeeTx) { tx.Data = append(tx.Data, 4) }, "the gas limit": func(tx *types.DynamicFeeTx) { tx.Gas++ },
		"the fees":              func(tx *types.DynamicFeeTx) { tx.GasTipCap = tx.GasFeeCap },
		"another transaction":   func(tx *types.DynamicFeeTx) { tx.AccessList = types.AccessList{{Address: other}} },
		"the recipient, the am": func(tx *types.DynamicFeeTx) { tx.To, tx.Value = nil, new(big.Int) },
	} {
		t.Run(change, func(t *testing.T) {
			key, _ := newKey(t)
			_, err := signBoth(t, wallets["clef over HTTP"](t, &behavior{key: key, change: c}, key))
			if !errors.Is(err, signer.ErrNotAsked) || !strings.Contains(err.Error(), change) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestHostileAnswersAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		raw  func(http.ResponseWriter, *http.Request)
		says string
	}{
		"nothing": {func(w http.ResponseWriter, _ *http.Request) { closeConn(w) }, ""},
		"garbage": {func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "\x1b[2Jnot it\n"); closeConn(w) }, ""},
		"a false type": {func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, `{"jsonrpc":"2.0","id":1,"result":{"raw":7}}`)
			closeConn(w)
		}, ""},
		"a huge answer": {func(w http.ResponseWriter, _ *http.Request) { writeForever(w) }, ""},
		"a hang":        {wait, "in time"},
		"a refusal": {func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, `{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"Request \u001b[31mdenied"}}`)
		}, ""},
	} {
		for wallet, start := range wallets {
			t.Run(name+"/"+wallet, func(t *testing.T) {
				key, _ := newKey(t)
				began := time.Now()
				typed, sent := signBoth(t, start(t, &behavior{raw: c.raw}, key))
				for what, err := range map[string]error{"message": typed, "transaction": sent} {
					if err == nil || strings.ContainsRune(err.Error(), '\x1b') || len(err.Error()) > 500 || !strings.Contains(err.Error(), c.says) {
						t.Errorf("%s: %v", what, err)
					}
				}
				if took := time.Since(began); took > 10*time.Second {
					t.Errorf("it took %s", took)
				}
			})
		}
	}
}

// wait answers never.
func wait(_ http.ResponseWriter, r *http.Request) {
	if r != nil {
		io.Copy(io.Discard, r.Body) // the server notices the end of a connection only when the request was read
		<-r.Context().Done()
	}
}

func closeConn(w http.ResponseWriter) {
	if conn, ok := w.(bare); ok {
		conn.Close()
	}
}

func writeForever(w http.ResponseWriter) {
	if _, ok := w.(bare); !ok {
		w.Header().Set("Content-Type", "application/json")
	}
	io.WriteString(w, `{"jsonrpc":"2.0","id":1,"result":"0x`)
	for range 4096 {
		if _, err := io.WriteString(w, strings.Repeat("00", 1<<13)); err != nil {
			return
		}
	}
}

func TestAHugeAnswerIsNotKept(t *testing.T) {
	key, _ := newKey(t)
	for _, wallet := range []string{"clef over HTTP", "clef over a socket", "web3signer"} {
		typed, _ := signBoth(t, wallets[wallet](t, &behavior{raw: func(w http.ResponseWriter, _ *http.Request) { writeForever(w) }}, key))
		if typed == nil || !strings.Contains(typed.Error(), "longer than any signature") {
			t.Errorf("%s: %v", wallet, typed)
		}
	}
}

func TestAPersonsRefusalIsShown(t *testing.T) {
	key, _ := newKey(t)
	typed, sent := signBoth(t, wallets["clef over HTTP"](t, &behavior{raw: func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, `{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"Request denied"}}`)
	}}, key))
	for _, err := range []error{typed, sent} {
		if err == nil || !strings.Contains(err.Error(), `it says "Request denied"`) || !strings.Contains(err.Error(), "that you approved") {
			t.Errorf("%v", err)
		}
	}
}

func TestSignersAreNotFollowedElsewhere(t *testing.T) {
	key, _ := newKey(t)
	reached := false
	elsewhere := (&behavior{raw: func(http.ResponseWriter, *http.Request) { reached = true }}).serve(t, nil)
	for _, wallet := range []string{"clef over HTTP", "web3signer", "awskms"} {
		typed, sent := signBoth(t, wallets[wallet](t, &behavior{raw: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere, http.StatusTemporaryRedirect)
		}}, key))
		if typed == nil || sent == nil || reached {
			t.Errorf("%s: message %v, transaction %v, reached elsewhere %v", wallet, typed, sent, reached)
		}
	}
}

func TestTheCallersEndEndsAQuestion(t *testing.T) {
	for wallet, start := range wallets {
		if wallet == "awskms" {
			continue // it is asked when it is opened
		}
		key, _ := newKey(t)
		location, err := keyring.Parse(start(t, &behavior{raw: wait}, key))
		if err != nil {
			t.Fatal(err)
		}
		s, err := keyring.Open(context.Background(), location, keyring.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
		defer cancel()
		if _, err := s.SignTx(ctx, transaction(), chainID); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", wallet, err)
		}
	}
}

func TestKeysThatAreNotThereAreNamed(t *testing.T) {
	key, _ := newKey(t)
	other, _ := newKey(t)
	b := &behavior{key: key}
	url := serveWeb3Signer(t, b, key)
	if typed, _ := signBoth(t, "web3signer:"+url+"#"+account(other).String()); typed == nil || !strings.Contains(typed.Error(), "has 2 keys, none of account "+account(other).String()) {
		t.Errorf("web3signer: %v", typed)
	}
	if typed, _ := signBoth(t, "clef:"+filepath.Join(t.TempDir(), "none.ipc")+"#"+account(key).String()); typed == nil || !strings.Contains(typed.Error(), "no such socket") {
		t.Errorf("clef: %v", typed)
	}
	useAWS(t, b.serve(t, kmsServer{b: b, held: key, usage: "SIGN_VERIFY"}))
	for text, says := range map[string]string{
		"awskms:alias/other?region=eu-west-1":                            "NotFoundException",
		"awskms:alias/dehug":                                             "no region",
		"awskms:alias/dehug?region=eu-west-1#" + account(other).String(): "is of account " + account(key).String(),
		"awskms:arn:aws:kms:eu-west-1:111122223333:key/x":                "NotFoundException",
		"awskms:alias/dehug?region=eu-west-1&profile=none":               "no AWS credentials",
	} {
		if _, err := open(t, text); err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), awsSecret) || strings.Contains(err.Error(), "AKID") {
			t.Errorf("%s: %v", text, err)
		}
	}
	t.Setenv("AWS_ACCESS_KEY_ID", "")
	if _, err := open(t, "awskms:alias/dehug?region=eu-west-1"); err == nil || !strings.Contains(err.Error(), "no AWS credentials") {
		t.Errorf("without credentials: %v", err)
	}
	for _, wrong := range []kmsServer{{usage: "SIGN_VERIFY", curve: asn1.ObjectIdentifier{1, 2, 840, 10045, 3, 1, 7}}, {usage: "KEY_AGREEMENT"}} {
		wrong.b, wrong.held = b, key
		useAWS(t, b.serve(t, wrong))
		if _, err := open(t, "awskms:alias/dehug?region=eu-west-1"); err == nil || !strings.Contains(err.Error(), "ECC_SECG_P256K1") {
			t.Errorf("%+v: %v", wrong, err)
		}
	}
}

func TestTheAWSCommandLineGivesCredentials(t *testing.T) {
	key, address := newKey(t)
	b := &behavior{key: key}
	useAWS(t, b.serve(t, kmsServer{b: b, held: key, usage: "SIGN_VERIFY"}))
	asked := filepath.Join(t.TempDir(), "asked")
	script := "#!/bin/sh\nprintf '%s ' \"$@\" >> " + asked + "\nprintf '{\"Version\":1,\"AccessKeyId\":\"AKIDEXAMPLE\",\"SecretAccessKey\":\"x\"}'\n"
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "aws"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	for text, want := range map[string]string{
		"awskms:alias/dehug?region=eu-west-1&profile=work": "configure export-credentials --format process --profile work ",
		"awskms:alias/dehug?region=eu-west-1":              "configure export-credentials --format process ",
	} {
		if !strings.Contains(text, "profile") {
			t.Setenv("AWS_ACCESS_KEY_ID", "") // what the environment has counts first
		}
		os.Remove(asked)
		s, err := open(t, text)
		if err != nil || s.Address() != address {
			t.Fatalf("%s: %v", text, err)
		}
		if _, err := s.SignTyped(context.Background(), document()); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if raw, err := os.ReadFile(asked); err != nil || string(raw) != want {
			t.Errorf("%s: it was asked %q, %v; want %q once", text, raw, err, want)
		}
	}
}
