package account_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// person is a user with a home and a terminal, and no chain.
type person struct {
	t     *testing.T
	home  string
	types []string // at the terminal, one after the other
	asked []string
	env   map[string]string
}

func newPerson(t *testing.T) *person {
	return &person{t: t, home: t.TempDir(), env: map[string]string{}}
}

func (p *person) file(name string) string { return filepath.Join(p.home, name) }

func (p *person) write(name, content string, mode os.FileMode) string {
	p.t.Helper()
	if err := os.WriteFile(p.file(name), []byte(content), mode); err != nil {
		p.t.Fatal(err)
	}
	return p.file(name)
}

func (p *person) run(args ...string) (int, map[string]any, string) {
	var out, log bytes.Buffer
	s := &session.Session{
		Version: "test", In: strings.NewReader(""), Out: &out, Log: &log,
		Getenv: func(name string) string {
			if name == "HOME" {
				return p.home
			}
			return p.env[name]
		},
		Secret: func(_ context.Context, ask string) (string, error) {
			p.asked = append(p.asked, ask)
			if len(p.types) == 0 {
				return "", session.Usagef("no terminal")
			}
			typed := p.types[0]
			p.types = p.types[1:]
			return typed, nil
		},
	}
	code := cli.Execute(context.Background(), s, append(args, "-o", "json"))
	var value map[string]any
	if err := json.Unmarshal(out.Bytes(), &value); err != nil && code == session.ExitOK && !slices.Contains(args, "--dry-run") {
		p.t.Fatalf("dehug %s: %v:\n%s%s", strings.Join(args, " "), err, &out, &log)
	}
	return code, value, log.String()
}

func (p *person) must(args ...string) map[string]any {
	p.t.Helper()
	code, value, log := p.run(args...)
	if code != session.ExitOK {
		p.t.Fatalf("dehug %s: exit code %d\n%s", strings.Join(args, " "), code, log)
	}
	return value
}

func (p *person) fails(says string, args ...string) {
	p.t.Helper()
	code, _, log := p.run(args...)
	if code != session.ExitUsage || !strings.Contains(log, says) {
		p.t.Errorf("dehug %s: exit code %d, want %d and %q:\n%s", strings.Join(args, " "), code, session.ExitUsage, says, log)
	}
}

func TestANewAccountIsAKeystoreForItsOwnerAlone(t *testing.T) {
	p := newPerson(t)
	p.types = []string{"correct horse", "correct horse"}
	made := p.must("account", "new")
	address := made["address"].(string)
	path := p.file(filepath.Join(".config", "dehug", "keys", address+".json"))
	if made["account"] != "keystore:"+path || len(p.asked) != 2 || !strings.Contains(p.asked[1], "once more") {
		t.Errorf("made %v, asked %q", made, p.asked)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info, err)
	}
	if folder, err := os.Stat(filepath.Dir(path)); err != nil || folder.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", folder, err)
	}
	if raw, _ := os.ReadFile(path); !strings.Contains(string(raw), `"kdf":"scrypt"`) || !strings.Contains(string(raw), `"n":262144`) {
		t.Errorf("it is no keystore of the usual strength: %s", raw)
	}
	// Its address needs no passphrase; an account in the folder is named by it.
	for _, account := range []string{"keystore:" + path, address, strings.ToLower(address)} {
		if got := p.must("account", "address", "--account", account)["address"]; got != address {
			t.Errorf("--account %s is %v", account, got)
		}
	}
	if len(p.asked) != 2 {
		t.Errorf("asked %q", p.asked)
	}
}

func TestNothingIsMadeWithoutAPassphraseThatIsCertain(t *testing.T) {
	p := newPerson(t)
	p.types = []string{"one", "two"}
	p.fails("differ", "account", "new")
	p.types = []string{""}
	p.fails("empty", "account", "new")
	p.fails("empty", "account", "new", "--passphrase-file", p.write("empty", "\n", 0o600))
	p.fails("chmod 600", "account", "new", "--passphrase-file", p.write("open", "pass\n", 0o644))
	p.fails("no terminal", "account", "new")
	if keys := p.must("account", "list")["keys"].([]any); len(keys) != 0 {
		t.Errorf("made %v", keys)
	}
}

func TestAPlainKeyIsMadeWhenItIsAskedFor(t *testing.T) {
	p := newPerson(t)
	path := p.file("me.key")
	made := p.must("account", "new", "--plain", "--out", path)
	raw, err := os.ReadFile(path)
	if err != nil || len(strings.TrimSpace(string(raw))) != 64 || made["account"] != "file:"+path || len(p.asked) != 0 {
		t.Fatalf("made %v of %d bytes, %v", made, len(raw), err)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	p.fails("left as it is", "account", "new", "--plain", "--out", path)
	if again, _ := os.ReadFile(path); string(again) != string(raw) {
		t.Error("the key was overwritten")
	}
	for _, named := range [][]string{{"--key-file", path}, {"--account", "file:" + path}} {
		if got := p.must(append(named, "account", "address")...)["address"]; got != made["address"] {
			t.Errorf("%v is %v", named, got)
		}
	}
}

func TestADryRunMakesNoKey(t *testing.T) {
	p := newPerson(t)
	key := p.must("account", "new", "--plain", "--out", p.file("key"))["account"].(string)
	for _, args := range [][]string{{"account", "new"}, {"account", "new", "--plain"}, {"account", "import", strings.TrimPrefix(key, "file:")}} {
		if code, _, log := p.run(append(args, "--dry-run")...); code != session.ExitOK || !strings.Contains(log, "would write") || len(p.asked) > 0 {
			t.Errorf("%v: exit code %d, asked %q:\n%s", args, code, p.asked, log)
		}
	}
	if keys := p.must("account", "list")["keys"].([]any); len(keys) != 0 {
		t.Errorf("made %v", keys)
	}
}

func TestKeysAreImportedAndListed(t *testing.T) {
	p := newPerson(t)
	passphrase := p.write("passphrase", "correct horse\n", 0o600)
	plain := p.must("account", "new", "--plain", "--out", p.file("plain"))
	stored := p.must("account", "new", "--out", p.file("stored"), "--passphrase-file", passphrase)
	for _, made := range []map[string]any{plain, stored} {
		_, from, _ := strings.Cut(made["account"].(string), ":")
		kept := p.must("account", "import", from, "--passphrase-file", passphrase)
		if kept["address"] != made["address"] || kept["kind"] != "keystore" {
			t.Errorf("imported %v of %v", kept, made)
		}
		if _, err := os.Stat(from); err != nil {
			t.Errorf("the file that was imported: %v", err)
		}
		p.fails("left as it is", "account", "import", from, "--passphrase-file", passphrase)
	}
	list := p.must("account", "list", "--account", plain["address"].(string))
	keys := list["keys"].([]any)
	if len(keys) != 2 || !strings.Contains(list["account"].(string), plain["address"].(string)) {
		t.Errorf("listed %v", list)
	}
	os.Chmod(p.file("plain"), 0o644)
	p.fails("chmod 600", "account", "import", p.file("plain"))
	p.fails("not 32 bytes", "account", "import", p.write("words", "no key", 0o600))
	p.fails("no keystore", "account", "import", p.write("json", "{}", 0o600))
	p.fails("no such file", "account", "import", p.file("none"))
	p.fails("no key in", "account", "address", "--account", "0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b")
}

func TestOneAccountIsNamedAndAFlagCountsFirst(t *testing.T) {
	p := newPerson(t)
	first := p.must("account", "new", "--plain", "--out", p.file("first"))
	second := p.must("account", "new", "--plain", "--out", p.file("second"))
	p.fails("no account", "account", "address")
	p.fails("both name an account", "account", "address", "--account", "file:"+p.file("first"), "--key-file", p.file("second"))
	p.env["DEHUG_KEY_FILE"] = p.file("first")
	if got := p.must("account", "address")["address"]; got != first["address"] {
		t.Errorf("DEHUG_KEY_FILE is %v", got)
	}
	if got := p.must("account", "address", "--account", "file:"+p.file("second"))["address"]; got != second["address"] {
		t.Errorf("the flag is %v", got)
	}
	p.env["DEHUG_ACCOUNT"] = "file:" + p.file("second")
	p.fails("DEHUG_ACCOUNT and DEHUG_KEY_FILE", "account", "address")
	delete(p.env, "DEHUG_KEY_FILE")
	if got := p.must("account", "address")["address"]; got != second["address"] {
		t.Errorf("DEHUG_ACCOUNT is %v", got)
	}
	if got := p.must("account", "address", "--key-file", p.file("first"))["address"]; got != first["address"] {
		t.Errorf("the flag is %v", got)
	}
}

func TestFilesOfKeysThatCannotBeUsedAreNamed(t *testing.T) {
	p := newPerson(t)
	p.must("account", "new", "--plain", "--out", p.file("key"))
	os.Chmod(p.file("key"), 0o644)
	p.fails("chmod 600 "+p.file("key"), "account", "address", "--key-file", p.file("key"))
	p.fails("account new --plain --out", "account", "address", "--key-file", p.file("none"))
	p.fails("account new --out", "account", "address", "--account", "keystore:"+p.file("none"))
	p.fails("has no kind that is known", "account", "address", "--account", "ledger:0")
	p.fails("is no address", "account", "address", "--account", "0x12")
	p.fails("--account: address", "account", "address", "--account", "0x"+strings.Repeat("g", 40))
	secret := strings.Repeat("5e", 32)
	for _, account := range []string{secret, "0x" + secret, "file" + secret} {
		if code, _, log := p.run("account", "address", "--account", account); code != session.ExitUsage || strings.Contains(log, secret) {
			t.Errorf("a private key as an account: exit code %d:\n%s", code, log)
		}
	}
}
