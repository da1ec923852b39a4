package publish_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// dryRun runs a dry run, with --rpc as given, and returns its exit code, output and log.
func dryRun(d *clitest.Desk, account int, folder string, more ...string) (int, string, string) {
	return d.Run(account, append([]string{"publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run"}, more...)...)
}

func TestAFolderWithoutAModelIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	for name, tc := range map[string]struct {
		files map[string]string
		more  []string
		says  string
	}{
		"an empty one":       {nil, nil, "there is no model: a folder to publish holds *.safetensors, *.gguf or *.onnx, and it is empty"},
		"a tokenizer":        {map[string]string{"README.md": "x", "tokenizer.json": "{}"}, nil, "it has README.md, tokenizer.json; name the folder that holds the weights, or say --dataset"},
		"only checkpoints":   {map[string]string{"README.md": "x", "checkpoint-500/model.safetensors": clitest.TinyWeights}, nil, "/checkpoint-500"},
		"pickles":            {map[string]string{"pytorch_model.bin": "x"}, nil, "pytorch_model.bin can be a Python pickle"},
		"nothing but text":   {map[string]string{"README.md": "x"}, []string{"--allow-unsafe"}, "there is no model"},
		"an LFS pointer":     {map[string]string{"model.safetensors": "version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 5\n"}, nil, "run git lfs pull"},
		"a cut download":     {map[string]string{"model.safetensors": clitest.TinyWeights[:len(clitest.TinyWeights)-2]}, nil, "model.safetensors is not a valid model file"},
		"a pickled .model":   {map[string]string{"model.safetensors": clitest.TinyWeights, "spiece.model": "\x80\x04K\x01."}, nil, "spiece.model is a Python pickle"},
		"a pattern too much": {map[string]string{"model.safetensors": clitest.TinyWeights}, []string{"--ignore", "*.safetensors"}, "there is no model"},
		"a broken pattern":   {map[string]string{"model.safetensors": clitest.TinyWeights}, []string{"--ignore", "["}, "pattern 1 of --ignore"},
	} {
		folder := t.TempDir()
		for path, text := range tc.files {
			d.Write(folder, path, text)
		}
		args := append([]string{"publish", folder, "--name", "alice/x", "--license", "MIT"}, tc.more...)
		code, out, log := d.Run(1, args...)
		if code != session.ExitError || !strings.Contains(log, tc.says) || d.Sent(1) != 0 {
			t.Errorf("%s: exit code %d after %d transactions, want %q:\n%s%s", name, code, d.Sent(1), tc.says, out, log)
		}
		if entries, err := os.ReadDir(folder); err != nil || len(entries) != len(tc.files) {
			t.Errorf("%s: the folder holds %v, %v", name, entries, err)
		}
	}
	weights := t.TempDir()
	d.Write(weights, "pytorch_model.bin", "x")
	if code, _, log := dryRun(d, 1, weights, "--allow-unsafe"); code != session.ExitOK {
		t.Errorf("pickles with --allow-unsafe: %d\n%s", code, log)
	}
	rows := t.TempDir()
	d.Write(rows, "data.jsonl", "{}")
	if code, _, log := dryRun(d, 1, rows, "--dataset"); code != session.ExitOK {
		t.Errorf("a dataset: %d\n%s", code, log)
	}
}

func TestWhatIsLeftOutIsSaid(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder("{}")
	_, plain, _ := dryRun(d, 1, folder, "-o", "json")
	for path, text := range map[string]string{
		".git/HEAD": "12345", ".git/objects/ab/cd": "1234567", "optimizer.pt": "x", "notes.log": "y", ".env": "HF_TOKEN=hf_secret", ".dehugignore": "*.log\n",
		"tokenizer.model": "\x0a\x0e\x0a\x05<unk>\x15\x00\x00\x00\x00\x18\x02\x12\x00",
	} {
		d.Write(folder, path, text)
	}
	code, out, log := dryRun(d, 1, folder, "--ignore", "/tokenizer.model", "-o", "json")
	for _, want := range []string{
		"left out     .git, 2 files of 12 bytes (rule .git)\n", "left out     optimizer.pt, 1 file of 1 bytes (rule optimizer.pt)\n",
		"left out     notes.log, 1 file of 1 bytes (rule *.log)\n", "left out     tokenizer.model, 1 file of 18 bytes (rule /tokenizer.model)\n",
		"warning      .env looks like a secret and is not published (rule .env)",
	} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
	if code != session.ExitOK || strings.Contains(out+log, "hf_secret") || !strings.Contains(out, `"secret": true`) {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	if cid := fieldOf(t, out, "cid"); cid != fieldOf(t, plain, "cid") {
		t.Errorf("the root is %s, want that of the model alone:\n%s", cid, plain)
	}
	with := d.Publish(1, folder, "alice/x", "MIT")
	if with["files"] != float64(4) {
		t.Errorf("published %v files, want the tokenizer among 4", with["files"])
	}
}

// fieldOf returns a line's text of printed JSON.
func fieldOf(t *testing.T, out, name string) string {
	t.Helper()
	_, rest, ok := strings.Cut(out, `"`+name+`": "`)
	value, _, closed := strings.Cut(rest, `"`)
	if !ok || !closed {
		t.Fatalf("no %s in:\n%s", name, out)
	}
	return value
}

func TestADryRunNeedsNeitherFundsNorBalancesNorAnEndpoint(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	poor := filepath.Join(d.Dir, "poor")
	d.Must(0, "account", "new", "--plain", "--out", poor)
	noBalances := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil || bytes.Contains(body, []byte("eth_getBalance")) {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		resp, err := http.Post(d.URL(), "application/json", bytes.NewReader(body))
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer func() { _ = resp.Body.Close() }()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, resp.Body)
	}))
	t.Cleanup(noBalances.Close)
	folder := d.Folder("{}")
	want := d.Must(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run", "--key-file", poor)
	got := d.Must(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run", "--key-file", poor, "--rpc", noBalances.URL)
	if want["cid"] != got["cid"] || want["cost"].(map[string]any)["gasUsed"] != got["cost"].(map[string]any)["gasUsed"] {
		t.Errorf("without balances %v, want %v", got, want)
	}
	env := map[string]string{"DEHUG_KEY_FILE": poor, "DEHUG_ADDRESSES": filepath.Join(d.Dir, "addresses.json")}
	var out, log bytes.Buffer
	args := []string{"publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run"}
	code := cli.Run(t.Context(), "test", args, func(name string) string { return env[name] }, nil, &out, &log)
	if code != session.ExitOK || !strings.Contains(out.String(), want["cid"].(string)) || !strings.Contains(out.String(), "without an endpoint") {
		t.Errorf("without an endpoint: exit code %d, want CID %v\n%s%s", code, want["cid"], &out, &log)
	}
	args = append(args, "--parent", "bob/base")
	if code := cli.Run(t.Context(), "test", args, func(name string) string { return env[name] }, nil, &out, &log); code != session.ExitUsage {
		t.Errorf("a parent by name without an endpoint: exit code %d", code)
	}
	if code := cli.Run(t.Context(), "test", args[:6], func(name string) string { return env[name] }, nil, &out, &log); code != session.ExitUsage {
		t.Errorf("no dry run without an endpoint: exit code %d", code)
	}
}
