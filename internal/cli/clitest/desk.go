// Package clitest is the desk at which tests of the dehug program work: a chain, an IPFS node and key files.
package clitest

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Desk is a user with a chain, an IPFS node and key files.
type Desk struct {
	*chaintest.Chain
	T *testing.T
	// Dir holds the key files and the addresses file.
	Dir  string
	IPFS *Node
}

// Node answers the one call of a Kubo node that publishing makes.
type Node struct {
	*httptest.Server
	Root string // what it reports to have imported
	CARs int
}

// New opens a desk whose chain has no contracts.
func New(t *testing.T, opts ...chaintest.Option) *Desk {
	chain := chaintest.Start(t, append(opts, chaintest.WithoutContracts())...)
	d := &Desk{Chain: chain, T: t, Dir: t.TempDir(), IPFS: &Node{}}
	d.IPFS.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		if r.URL.Path != "/api/v0/dag/import" {
			w.WriteHeader(http.StatusForbidden) // a node behind a proxy that lets uploads alone through
			return
		}
		if r.Header.Get("Content-Type") == "" {
			http.Error(w, "file argument 'path' is required", http.StatusBadRequest)
			return
		}
		d.IPFS.CARs++
		_, _ = io.WriteString(w, `{"Root":{"Cid":{"/":"`+d.IPFS.Root+`"},"PinErrorMsg":""}}`+"\n")
	}))
	t.Cleanup(d.IPFS.Close)
	for account := range chaintest.Accounts {
		if err := os.WriteFile(d.KeyFile(account), []byte(d.Key(account)+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// Terms returns the path of an example of terms, for a test of a package directly below internal/cli.
func Terms(file string) string { return filepath.Join("..", "..", "..", "examples", "terms", file) }

// KeyFile returns the path of an account's key file.
func (d *Desk) KeyFile(account int) string {
	return filepath.Join(d.Dir, "key-"+string(rune('0'+account)))
}

// Run runs a command as an account, which agrees to what it does, and returns exit code, output and log.
func (d *Desk) Run(account int, args ...string) (int, string, string) {
	return d.Ask(account, strings.NewReader(""), append([]string{"--yes"}, args...)...)
}

// Person is a terminal on which a person writes an answer.
type Person struct{ io.Reader }

// Answer returns a terminal with an answer.
func Answer(text string) Person { return Person{strings.NewReader(text)} }

// IsTerminal implements session.Terminal.
func (Person) IsTerminal() bool { return true }

// Ask runs a command that asks on stdin, and returns exit code, output and log.
func (d *Desk) Ask(account int, stdin io.Reader, args ...string) (int, string, string) {
	env := map[string]string{
		"DEHUG_RPC": d.URL(), "DEHUG_KEY_FILE": d.KeyFile(account), "DEHUG_TO": d.IPFS.URL,
		"DEHUG_ADDRESSES": filepath.Join(d.Dir, "addresses.json"), "XDG_STATE_HOME": filepath.Join(d.Dir, "state"),
		"XDG_CONFIG_HOME": d.Dir,
	}
	var out, log bytes.Buffer
	code := cli.Run(context.Background(), "test", args, func(name string) string { return env[name] }, stdin, &out,
		&log)
	return code, out.String(), log.String()
}

// Must runs a command with JSON output, which must succeed.
func (d *Desk) Must(account int, args ...string) map[string]any {
	d.T.Helper()
	code, out, log := d.Run(account, append(args, "-o", "json")...)
	var value map[string]any
	if err := json.Unmarshal([]byte(out), &value); code != session.ExitOK || err != nil {
		d.T.Fatalf("dehug %s: exit code %d, %v\n%s%s", strings.Join(args, " "), code, err, out, log)
	}
	return value
}

// Fails runs a command that must end with a code and say something.
func (d *Desk) Fails(account, want int, says string, args ...string) {
	d.T.Helper()
	code, out, log := d.Run(account, args...)
	if code != want || !strings.Contains(log, says) {
		d.T.Errorf("dehug %s: exit code %d, want %d and %q:\n%s%s", strings.Join(args, " "), code, want, says, out, log)
	}
}

// Stands runs a command that finds everything as it is asked for: it must succeed, and send nothing.
func (d *Desk) Stands(account int, args ...string) {
	d.T.Helper()
	before := d.Sent(account)
	code, out, log := d.Run(account, args...)
	if code != session.ExitOK || !strings.Contains(out+log, session.Stood) || d.Sent(account) != before {
		d.T.Errorf("dehug %s: exit code %d, %d transactions, want none and %q:\n%s%s", strings.Join(args, " "), code,
			d.Sent(account)-before, session.Stood, out, log)
	}
}

// Prove has one account sign that it acts for another, with powers and up to an amount a day, and returns the file.
func (d *Desk) Prove(signer int, account, powers, perDay string) string {
	d.T.Helper()
	path := filepath.Join(d.T.TempDir(), "proof.json")
	d.Must(signer, "signer", "prove", "--for", account, "--powers", powers, "--per-day", perDay, "--out", path)
	return path
}

// Deploy deploys the contracts with a development token.
func (d *Desk) Deploy() {
	d.T.Helper()
	d.deploy()
}

func (d *Desk) deploy() map[string]any {
	d.T.Helper()
	return d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--escrow-thaw", "1h", "--signer-thaw", "1h",
		"--out", filepath.Join(d.Dir, "addresses.json"))
}

// Folder makes a model folder with a configuration.
func (d *Desk) Folder(config string) string {
	d.T.Helper()
	folder := filepath.Join(d.T.TempDir(), "model")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		d.T.Fatal(err)
	}
	d.Write(folder, "config.json", config)
	d.Write(folder, "model.safetensors", TinyWeights)
	return folder
}

// Publish publishes a folder; the node reports the root that a dry run computed.
func (d *Desk) Publish(account int, folder, name, terms string, more ...string) map[string]any {
	d.T.Helper()
	args := append([]string{"publish", folder, "--name", name, "--license", terms}, more...)
	d.IPFS.Root, _ = d.Must(account, append(args, "--dry-run")...)["cid"].(string)
	return d.Must(account, args...)
}

// TinyWeights is a file of safetensors with one number.
var TinyWeights = func() string {
	const header = `{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`
	return string(binary.LittleEndian.AppendUint64(nil, uint64(len(header)))) + header + "\x00\x00\x80\x3f"
}()

// Write puts a file into a folder.
func (d *Desk) Write(folder, name, text string) {
	d.T.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		d.T.Fatal(err)
	}
}

// Rewrite changes a text in the addresses file.
func (d *Desk) Rewrite(from, to string) {
	d.T.Helper()
	path := filepath.Join(d.Dir, "addresses.json")
	raw, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(raw), from) {
		d.T.Fatalf("%v: the addresses file has no %s:\n%s", err, from, raw)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(raw), from, to, 1)), 0o600); err != nil {
		d.T.Fatal(err)
	}
}

// Token deploys the development token, made to not know the function with a selector, and returns its address.
func (d *Desk) Token(without string) string {
	d.T.Helper()
	code := bindings.DevTokenMetaData.Bin
	if without != "" {
		if !strings.Contains(code, "63"+without) {
			d.T.Fatalf("the token's code has no selector %s", without)
		}
		code = strings.ReplaceAll(code, "63"+without, "63ffffffff")
	}
	data, err := hex.DecodeString(strings.TrimPrefix(code, "0x"))
	if err != nil {
		d.T.Fatal(err)
	}
	receipt, err := d.Sender(0).Send(d.T.Context(), tx.Candidate{Data: data})
	if err != nil {
		d.T.Fatal(err)
	}
	return receipt.Contract.String()
}

// Sent counts the transactions of an account.
func (d *Desk) Sent(account int) uint64 {
	d.T.Helper()
	nonce, err := d.Sender(account).NextNonce(d.T.Context())
	if err != nil {
		d.T.Fatal(err)
	}
	return nonce
}

// Reader reads the contracts that the addresses file names.
func (d *Desk) Reader() *chain.Reader {
	d.T.Helper()
	deployed := d.deploy()
	var contracts chain.Contracts
	for name, into := range map[string]*evm.Address{
		"registry": &contracts.Registry, "licenses": &contracts.Licenses, "oracle": &contracts.Oracle,
	} {
		text, _ := deployed[name].(string)
		parsed, err := evm.ParseAddress(text)
		if err != nil {
			d.T.Fatal(err)
		}
		*into = parsed
	}
	reader, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: []string{d.URL()}, ChainID: chaintest.ChainID, Contracts: contracts, Agreement: 1,
	})
	if err != nil {
		d.T.Fatal(err)
	}
	d.T.Cleanup(reader.Close)
	return reader
}

// Rows returns the records of a list that a command printed.
func Rows(t *testing.T, printed map[string]any, key string) []map[string]any {
	t.Helper()
	list, ok := printed[key].([]any)
	if !ok {
		t.Fatalf("there is no list of %s: %v", key, printed)
	}
	out := make([]map[string]any, len(list))
	for i, row := range list {
		out[i], _ = row.(map[string]any)
	}
	return out
}
