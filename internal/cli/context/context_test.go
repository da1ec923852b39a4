package context_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// user is one with a home.
type user struct {
	t   *testing.T
	env map[string]string
}

func newUser(t *testing.T) *user {
	return &user{t: t, env: map[string]string{"XDG_CONFIG_HOME": t.TempDir()}}
}

func (u *user) config() string {
	return filepath.Join(u.env["XDG_CONFIG_HOME"], "dehug", "config.yaml")
}

func (u *user) run(args ...string) (int, string, string) {
	var out, log bytes.Buffer
	code := cli.Run(context.Background(), "test", args, func(name string) string { return u.env[name] }, strings.NewReader(""), &out, &log)
	return code, out.String(), log.String()
}

func (u *user) must(args ...string) map[string]any {
	u.t.Helper()
	code, out, log := u.run(append(args, "-o", "json")...)
	var value map[string]any
	if err := json.Unmarshal([]byte(out), &value); err != nil || code != session.ExitOK {
		u.t.Fatalf("dehug %s: exit code %d, %v\n%s%s", strings.Join(args, " "), code, err, out, log)
	}
	return value
}

func (u *user) fails(says string, args ...string) {
	u.t.Helper()
	code, _, log := u.run(args...)
	if code != session.ExitUsage || !strings.Contains(log, says) {
		u.t.Errorf("dehug %s: exit code %d, want %d and %q:\n%s", strings.Join(args, " "), code, session.ExitUsage, says, log)
	}
}

func (u *user) key(name string) (path, address string) {
	u.t.Helper()
	path = filepath.Join(u.t.TempDir(), name)
	return path, u.must("account", "new", "--plain", "--out", path)["address"].(string)
}

func TestAContextGivesWhatIsNotGiven(t *testing.T) {
	u := newUser(t)
	first, firstAddress := u.key("first")
	second, secondAddress := u.key("second")
	third, thirdAddress := u.key("third")
	u.must("context", "set", "base", "--chain-id", "8453", "--account", "file:"+first)
	u.must("context", "set", "dev", "--key-file", second)
	address := func() any { return u.must("account", "address")["address"] }
	if got := address(); got != firstAddress {
		t.Errorf("the first context is the current one: %v", got)
	}
	if used := u.must("context", "use", "dev"); used["current"] != true || address() != secondAddress {
		t.Errorf("used %v", used)
	}
	if got := u.must("account", "address", "--context", "base")["address"]; got != firstAddress {
		t.Errorf("--context: %v", got)
	}
	u.env["DEHUG_CONTEXT"] = "base"
	if got := address(); got != firstAddress {
		t.Errorf("DEHUG_CONTEXT: %v", got)
	}
	if got := u.must("account", "address", "--context", "dev")["address"]; got != secondAddress {
		t.Errorf("the flag counts before DEHUG_CONTEXT: %v", got)
	}
	u.env["DEHUG_KEY_FILE"] = third
	if got := address(); got != thirdAddress {
		t.Errorf("the environment counts before a context: %v", got)
	}
	if got := u.must("account", "address", "--key-file", second)["address"]; got != secondAddress {
		t.Errorf("a flag counts before the environment: %v", got)
	}
	u.fails(`no context "none"`, "account", "address", "--context", "none")
}

func TestASetContextKeepsWhatIsNotGiven(t *testing.T) {
	u := newUser(t)
	u.must("context", "set", "base", "--chain-id", "8453", "--rpc", "https://a", "--rpc", "https://b", "--to", "ipfs+rpc://n:5001", "--addresses", "base.json")
	u.env["DEHUG_RPC"] = "https://environment"
	set := u.must("context", "set", "base", "--chain-id", "84532")
	here, _ := filepath.Abs("base.json")
	if set["chainID"] != float64(84532) || len(set["rpc"].([]any)) != 2 || set["addresses"] != here || set["to"].([]any)[0] != "ipfs+rpc://n:5001" {
		t.Errorf("set %v", set)
	}
	if set = u.must("context", "set", "base", "--rpc", "https://c"); len(set["rpc"].([]any)) != 1 {
		t.Errorf("endpoints are replaced: %v", set)
	}
}

func TestSecretsOfEndpointsAreKeptPrivateAndNotShown(t *testing.T) {
	u := newUser(t)
	secrets := []string{"--rpc", "https://user:SECRET@base.example/v2/SECRET?key=SECRET", "--to", "ipfs+rpc://u:SECRET@node:5001", "--to", "file:///tmp/x.car"}
	for _, format := range []string{"text", "json"} {
		for _, args := range [][]string{append([]string{"context", "set", "base"}, secrets...), {"context", "show"}, {"context", "list"}, {"context", "use", "base"}} {
			code, out, log := u.run(append(args, "-o", format)...)
			if code != session.ExitOK || strings.Contains(out+log, "SECRET") {
				t.Errorf("%v: exit code %d:\n%s%s", args, code, out, log)
			}
		}
	}
	if _, out, _ := u.run("context", "show"); !strings.Contains(out, "https://base.example") || !strings.Contains(out, "file:///tmp/x.car") {
		t.Errorf("shown:\n%s", out)
	}
	raw, err := os.ReadFile(u.config())
	info, _ := os.Stat(u.config())
	if err != nil || info.Mode().Perm() != 0o600 || !strings.Contains(string(raw), "/v2/SECRET") {
		t.Errorf("mode %v, %v:\n%s", info.Mode(), err, raw)
	}
	if err := os.Chmod(u.config(), 0o644); err != nil {
		t.Fatal(err)
	}
	u.fails("chmod 600", "context", "list")
	u.fails("chmod 600", "account", "list")
}

func TestContextsThatCannotBeReadAreRefused(t *testing.T) {
	u := newUser(t)
	u.fails("is not named with", "context", "set", "Base Chain")
	u.fails("has no kind that is known", "context", "set", "base", "--account", "secret:1")
	u.fails("--account", "context", "set", "base", "--account", "web3signer:https://u:SECRET@h#0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b")
	u.fails("no context is in use", "context", "show")
	u.fails(`no context "none"`, "context", "use", "none")
	u.fails(`no context "none"`, "context", "remove", "none")
	u.must("context", "set", "base", "--chain-id", "8453")
	for name, text := range map[string]string{
		"an unknown field": "contexts:\n  base:\n    privateKey: x\n", "no YAML": "\t:", "a list": "- a\n", "another type": "contexts:\n  base:\n    chainID: base\n",
	} {
		if err := os.WriteFile(u.config(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		code, _, log := u.run("account", "list")
		if code != session.ExitUsage || !strings.Contains(log, u.config()) || strings.Contains(log, "privateKey: x") {
			t.Errorf("%s: exit code %d:\n%s", name, code, log)
		}
	}
	// One that is gone is mended by the commands themselves.
	if err := os.WriteFile(u.config(), []byte("current: gone\ncontexts:\n  base: {chainID: 1}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.fails(`no context "gone"`, "account", "list")
	u.must("context", "use", "base")
	u.must("account", "list")
}

func TestARemovedContextIsForgotten(t *testing.T) {
	u := newUser(t)
	u.must("context", "set", "base", "--chain-id", "8453")
	u.must("context", "set", "dev", "--chain-id", "901")
	if list := u.must("context", "remove", "base")["contexts"].([]any); len(list) != 1 || list[0].(map[string]any)["name"] != "dev" || list[0].(map[string]any)["current"] != false {
		t.Errorf("left %v", list)
	}
	if code, _, log := u.run("context", "use", "dev", "--dry-run"); code != session.ExitOK || !strings.Contains(log, "would write") {
		t.Errorf("exit code %d:\n%s", code, log)
	}
	u.must("account", "list") // no context is current, and none is needed
	u.must("context", "remove", "dev")
	if _, out, _ := u.run("context", "list"); !strings.Contains(out, "context set") {
		t.Errorf("listed:\n%s", out)
	}
}
