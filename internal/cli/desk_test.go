package cli_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
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
		if r.URL.Path != "/api/v0/dag/import" {
			w.WriteHeader(http.StatusForbidden) // a node behind a proxy that lets uploads alone through
			return
		}
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
	d.write(folder, "config.json", text)
	d.write(folder, "model.safetensors", tinyWeights)
	return folder
}

// publish publishes a folder; the node reports the root that a dry run computed.
func (d *desk) publish(account int, folder, name, terms string, more ...string) map[string]any {
	d.t.Helper()
	args := append([]string{"publish", folder, "--name", name, "--license", terms}, more...)
	d.ipfs.root, _ = d.must(account, append(args, "--dry-run")...)["cid"].(string)
	return d.must(account, args...)
}

// tinyWeights is a file of safetensors with one number.
var tinyWeights = func() string {
	const header = `{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`
	return string(binary.LittleEndian.AppendUint64(nil, uint64(len(header)))) + header + "\x00\x00\x80\x3f"
}()

// write puts a file into a folder.
func (d *desk) write(folder, name, text string) {
	d.t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		d.t.Fatal(err)
	}
}
