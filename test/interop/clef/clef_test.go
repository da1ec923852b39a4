// Package clef signs with the real Clef, through both of its transports, with this test as the person at its screen.
package clef

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

const (
	chainID    = 8453
	passphrase = "a long enough passphrase"
)

// person sees what Clef shows and decides.
type person struct {
	mu     sync.Mutex
	shown  []string
	decide func(transaction map[string]any) bool
}

func (p *person) note(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = append(p.shown, fmt.Sprintf(format, args...))
}

func (p *person) saw() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.shown, "\n")
}

// screen is the interface that Clef asks a person by.
type screen struct{ *person }

func (s screen) ApproveTx(request struct {
	Transaction map[string]any   `json:"transaction"`
	Callinfo    []map[string]any `json:"call_info"`
}) map[string]any {
	s.note("transaction %v: %v", request.Transaction, request.Callinfo)
	approved := s.decide == nil || s.decide(request.Transaction)
	return map[string]any{"approved": approved, "transaction": request.Transaction}
}

func (s screen) ApproveSignData(request struct {
	ContentType string           `json:"content_type"`
	Messages    []map[string]any `json:"messages"`
	Hash        hexutil.Bytes    `json:"hash"`
}) map[string]any {
	s.note("%s %s %v", request.ContentType, request.Hash, request.Messages)
	return map[string]any{"approved": s.decide == nil || s.decide(nil)}
}

func (s screen) OnInputRequired(struct {
	Title string `json:"title"`
}) map[string]any {
	return map[string]any{"text": passphrase}
}

func (screen) OnApprovedTx(map[string]any)    {}
func (screen) OnSignerStartup(map[string]any) {}
func (screen) ShowInfo(map[string]any)        {}
func (screen) ShowError(map[string]any)       {}

// pipes are a program's input and output as one connection.
type pipes struct {
	io.Reader
	io.WriteCloser
}

func (pipes) SetWriteDeadline(time.Time) error { return nil }

// start runs Clef with one account. It returns where its HTTP and its socket are.
func start(t *testing.T, p *person) (account common.Address, url, socket string) {
	t.Helper()
	program := os.Getenv("CLEF")
	if program == "" {
		t.Fatal("CLEF names no program: run make test-interop, which builds it")
	}
	dir := t.TempDir()
	made, err := keystore.StoreKey(filepath.Join(dir, "keystore"), passphrase, keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	port := freePort(t)
	cmd := exec.CommandContext(t.Context(), program, "--stdio-ui", "--suppress-bootwarn", "--nousb", "--keystore", filepath.Join(dir, "keystore"),
		"--configdir", dir, "--chainid", fmt.Sprint(chainID), "--http", "--http.port", port, "--ipcpath", dir, "--lightkdf")
	cmd.Dir = dir // it writes its log there
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill() //nolint:errcheck // it may have ended
		cmd.Wait()         //nolint:errcheck // it was killed
		if t.Failed() {
			t.Logf("Clef: %s", stderr.String())
		}
	})
	server := rpc.NewServer()
	if err := server.RegisterName("ui", screen{p}); err != nil {
		t.Fatal(err)
	}
	go server.ServeCodec(rpc.NewCodec(pipes{output, input}), 0)
	socket = filepath.Join(dir, "clef.ipc")
	for range 300 {
		if _, err := os.Stat(socket); err == nil {
			if conn, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
				conn.Close()
				return made.Address, "http://127.0.0.1:" + port, socket
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("Clef does not answer")
	return
}

func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

func open(t *testing.T, text string) signer.Signer {
	t.Helper()
	location, err := keyring.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	s, err := keyring.Open(t.Context(), location, keyring.Options{Patience: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func transaction() *types.Transaction {
	return calling(bindings.NewLicenseRegistry().PackGrant(big.NewInt(0x5eed), [32]byte{1}, common.Address{2}))
}

func calling(data []byte) *types.Transaction {
	to := common.Address{9}
	return types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), Nonce: 7, GasTipCap: big.NewInt(1_000_000), GasFeeCap: big.NewInt(2_000_000_000), Gas: 90_000,
		To: &to, Value: big.NewInt(1), Data: data,
	})
}

// calls are some of each shape: without arguments, with structs, and with lists of structs.
func calls() map[string][]byte {
	terms := bindings.ITermsRegistryTerms{LicenseId: "MIT", GrantPrice: new(big.Int)}
	return map[string][]byte{
		"several": bindings.NewModelRegistry().PackPublishBatch([]bindings.IModelRegistryPublication{{Name: "alice/chat", Parents: []*big.Int{big.NewInt(1)}}}),
		"a coin":  nil, "withdraw": bindings.NewUsageOracle().PackWithdraw(common.Address{}), "terms": bindings.NewTermsRegistry().PackRegisterTerms(terms),
		"a batch": bindings.NewUsageOracle().PackSettleBatch(bindings.IUsageOracleBatch{Timestamp: 1}, make([]byte, typeddata.LineSize), make([]byte, 65)),
	}
}

// documents are one of each kind that an account signs.
func documents() map[string]typeddata.Document {
	terms := typeddata.Terms{LicenseID: "LicenseRef-Alice", GrantPrice: big.NewInt(25_000_000), Split: typeddata.Split{Owner: 10_000}}
	oracle := typeddata.UsageOracle.At(chainID, [20]byte{1})
	return map[string]typeddata.Document{
		"acceptance": {Place: typeddata.LicenseRegistry.At(chainID, [20]byte{2}), Message: typeddata.Accept{Licensee: [20]byte{3}, TokenID: [32]byte{0xff}, Terms: terms, Deadline: 1}},
		"voucher":    {Place: oracle, Message: typeddata.Voucher{TokenID: [32]byte{4}, Value: big.NewInt(5), Timestamp: 6}},
		"batch":      {Place: oracle, Message: typeddata.Batch{Lines: []typeddata.Line{{TokenID: [32]byte{1}, Value: big.NewInt(1)}, {Value: new(big.Int)}}, Timestamp: 6}},
		"proof":      {Place: oracle, Message: typeddata.SignerProof{Account: [20]byte{7}, Signer: [20]byte{8}, Powers: 3, PerDay: big.NewInt(25), Deadline: 9}},
		"permit":     {Place: typeddata.Domain{Name: "USD Coin", Version: "2"}.At(chainID, [20]byte{2}), Message: typeddata.Permit{Value: big.NewInt(1), Nonce: new(big.Int), Deadline: 1}},
	}
}

func TestClefShowsAndSignsWhatWeAsk(t *testing.T) {
	p := &person{}
	account, url, socket := start(t, p)
	for transport, place := range map[string]string{"HTTP": url, "socket": socket} {
		s := open(t, "clef:"+place+"#"+account.Hex())
		for name, document := range documents() {
			if _, err := s.SignTyped(context.Background(), document); err != nil {
				t.Errorf("%s over %s: %v", name, transport, err)
			}
		}
		if _, err := s.SignTx(context.Background(), transaction(), chainID); err != nil {
			t.Errorf("transaction over %s: %v", transport, err)
		}
		for name, data := range calls() {
			if _, err := s.SignTx(context.Background(), calling(data), chainID); err != nil {
				t.Errorf("%s over %s: %v", name, transport, err)
			}
		}
		creation := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2), Gas: 53_000, Value: new(big.Int), Data: common.FromHex(bindings.DevTokenMetaData.Bin)})
		if _, err := s.SignTx(context.Background(), creation, chainID); err != nil {
			t.Errorf("creation over %s: %v", transport, err)
		}
	}
	for _, shown := range []string{"LicenseRef-Alice", "25000000", "USD Coin", "perDay", "grant(uint256: 24301", "settleBatch("} {
		if !strings.Contains(p.saw(), shown) {
			t.Errorf("%q was not shown to the person", shown)
		}
	}
}

func TestAPersonDeniesInClef(t *testing.T) {
	p := &person{decide: func(map[string]any) bool { return false }}
	account, url, socket := start(t, p)
	for _, place := range []string{url, socket} {
		s := open(t, "clef:"+place+"#"+account.Hex())
		_, sent := s.SignTx(context.Background(), transaction(), chainID)
		_, typed := s.SignTyped(context.Background(), documents()["permit"])
		for _, err := range []error{sent, typed} {
			if err == nil || !strings.Contains(strings.ToLower(err.Error()), "denied") {
				t.Errorf("%v", err)
			}
		}
	}
}

func TestAFeeThatAPersonRaisesInClefIsRefused(t *testing.T) {
	p := &person{decide: func(transaction map[string]any) bool {
		transaction["maxFeePerGas"] = "0xffffffffff"
		return true
	}}
	account, url, _ := start(t, p)
	_, err := open(t, "clef:"+url+"#"+account.Hex()).SignTx(context.Background(), transaction(), chainID)
	if err == nil || !strings.Contains(err.Error(), "it changed the fees") {
		t.Errorf("%v", err)
	}
}

func TestClefHoldsNoSuchAccountOrServesAnotherChain(t *testing.T) {
	account, url, _ := start(t, &person{})
	other := common.Address{1}
	if _, err := open(t, "clef:"+url+"#"+other.Hex()).SignTyped(context.Background(), documents()["permit"]); err == nil {
		t.Error("an account that Clef does not hold signed")
	}
	mainnet := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2), Gas: 21_000, To: &other, Value: new(big.Int)})
	if _, err := open(t, "clef:"+url+"#"+account.Hex()).SignTx(context.Background(), mainnet, 1); err == nil || !strings.Contains(err.Error(), "chain") {
		t.Errorf("%v", err)
	}
}
