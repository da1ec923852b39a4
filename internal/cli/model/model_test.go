package model_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestModelsAreListedAndShownWithTheirDates(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	first := d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	second := d.Publish(1, d.Folder(`{"v":2}`), "alice/chat", "MIT")
	d.Publish(2, d.Folder(`{"b":1}`), "bob/chat", "MIT")
	d.Must(1, "model", "transfer", first["cid"].(string), "--to", d.Account(3).String())

	for name, tc := range map[string]struct {
		account int
		args    []string
		want    string
	}{
		"mine":                  {1, nil, "alice/chat"},
		"those that came to me": {3, nil, "alice/chat"},
		"a creator's":           {9, []string{"--creator", d.Account(1).String()}, "alice/chat alice/chat"},
		"a namespace's":         {9, []string{"--namespace", "Bob"}, "bob/chat"},
		"the newest":            {9, []string{"--creator", d.Account(1).String(), "--limit", "1"}, "alice/chat"},
		"none":                  {9, nil, ""},
	} {
		var names []string
		for _, row := range clitest.Rows(t, d.Must(tc.account, append([]string{"model", "list"}, tc.args...)...), "models") {
			names = append(names, row["name"].(string))
			if row["publishedAt"] == "" || row["tokenID"] == "" {
				t.Errorf("%s: %v", name, row)
			}
		}
		if got := strings.Join(names, " "); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
	d.Fails(1, session.ExitUsage, "--limit 0", "model", "list", "--limit", "0")

	shown := d.Must(9, "model", "show", "alice/chat")
	versions := clitest.Rows(t, shown, "versions")
	if len(versions) != 2 || versions[0]["cid"] != second["cid"] || versions[0]["newest"] != true ||
		versions[1]["publishedAt"] == "" {
		t.Errorf("versions: %v", versions)
	}
	_, text, _ := d.Run(9, "model", "list", "--creator", d.Account(1).String())
	for _, want := range []string{"NAME", "alice/chat", second["cid"].(string), d.Account(3).String()} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %s, which JSON has:\n%s", want, text)
		}
	}
}

func TestATokenIsGivenAwayByItsOwnerAlone(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	before, to := d.Sent(1), d.Account(2).String()
	transfer := []string{"model", "transfer", "alice/chat"}
	d.Fails(1, session.ExitUsage, "give --to", transfer...)
	d.Fails(1, session.ExitUsage, "zero address", append(transfer, "--to", "0x"+strings.Repeat("0", 40))...)
	d.Fails(1, session.ExitUsage, "write "+to, append(transfer, "--to", strings.ToLower(to))...)
	d.Stands(1, append(transfer, "--to", d.Account(1).String())...)
	d.Fails(2, session.ExitRefused, "belongs to "+d.Account(1).String(), append(transfer, "--to", to)...)
	d.Fails(1, session.ExitUnknown, "alice/none", "model", "transfer", "alice/none", "--to", to)
	if d.Sent(1) != before {
		t.Error("a refused transfer was sent")
	}
	if got := d.Must(1, append(transfer, "--to", to)...); got["owner"] != to || got["name"] != "alice/chat" ||
		got["transaction"] == nil {
		t.Errorf("transfer: %v", got)
	}
	if got := d.Must(9, "model", "show", "alice/chat"); got["owner"] != to || got["creator"] != d.Account(1).String() {
		t.Errorf("after the transfer: %v", got)
	}
}

func TestAnOperatorIsApprovedAndNoMore(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	token := d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")["tokenID"].(string)
	operator := d.Account(5).String()
	approve := []string{"model", "approve", "alice/chat", "--operator", operator}
	d.Stands(1, append(approve, "--end")...)
	d.Must(1, approve...)
	d.Stands(1, approve...)
	d.Fails(1, session.ExitRefused, operator+" may move", "model", "approve", "alice/chat", "--operator", d.Account(6).String(), "--end")
	d.Must(1, append(approve, "--end")...)
	d.Fails(1, session.ExitUsage, "either a model or --all", "model", "approve", "--operator", operator)
	all := []string{"model", "approve", "--all", "--operator", operator}
	d.Stands(1, append(all, "--end")...)
	d.Must(1, all...)
	d.Stands(1, all...)
	// The operator can move the token now, which it does not own.
	d.Fails(5, session.ExitRefused, "belongs to", "model", "transfer", token, "--to", operator)
	d.Must(1, append(all, "--end")...)
}

func TestAModelIsSwitchedOffAndOn(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	d.Fails(2, session.ExitRefused, "belongs to", "model", "deactivate", "alice/chat")
	if again := d.Must(1, "model", "activate", "alice/chat"); again["transaction"] != nil {
		t.Errorf("what is active was activated: %v", again)
	}
	for verb, active := range map[string]bool{"deactivate": false} {
		d.Must(1, "model", verb, "alice/chat")
		if got := d.Must(9, "model", "show", "alice/chat"); got["active"] != active {
			t.Errorf("after %s: %v", verb, got)
		}
	}
	d.Must(1, "model", "activate", "alice/chat")
	if got := d.Must(9, "model", "show", "alice/chat"); got["active"] != true {
		t.Errorf("after activate: %v", got)
	}
}

func TestAModelIsDescribed(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	d.Fails(1, session.ExitUsage, "1 to 280 bytes", "model", "describe", "alice/chat")
	d.Fails(1, session.ExitUsage, "not a name", "model", "describe", "0x12", "--description", "x")
	d.Fails(2, session.ExitRefused, "RegistryNotNamespaceOwner", "model", "describe", "alice/chat", "--description", "x")
	if shown, has := d.Must(9, "model", "show", "alice/chat")["description"]; has {
		t.Errorf("shown before it was described: %v", shown)
	}
	if got := d.Must(1, "model", "describe", "alice/chat", "--description", "tides"); got["description"] != "tides" {
		t.Errorf("described: %v", got)
	}
	d.Stands(1, "model", "describe", "alice/chat", "--description", "tides")
	if shown := d.Must(9, "model", "show", "alice/chat")["description"]; shown != "tides" {
		t.Errorf("shown after it was described: %v", shown)
	}
}

func TestANamespaceIsHandedOverInTwoSteps(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	to := d.Account(2).String()
	if free := d.Must(9, "namespace", "show", "bob"); free["owner"] != nil || free["status"] == nil {
		t.Errorf("a free namespace: %v", free)
	}
	d.Fails(9, session.ExitUsage, "not a namespace", "namespace", "show", "alice/chat")
	d.Fails(1, session.ExitUsage, "give --to", "namespace", "transfer", "alice")
	d.Fails(1, session.ExitRefused, "is free", "namespace", "transfer", "bob", "--to", to)
	d.Fails(2, session.ExitRefused, "belongs to", "namespace", "transfer", "alice", "--to", to)
	d.Fails(2, session.ExitRefused, "not offered to "+to, "namespace", "accept", "alice")
	d.Stands(1, "namespace", "transfer", "alice", "--end")

	d.Must(1, "namespace", "transfer", "alice", "--to", to)
	d.Stands(1, "namespace", "transfer", "alice", "--to", to)
	if shown := d.Must(9, "namespace", "show", "alice"); shown["offeredTo"] != to {
		t.Errorf("an offered namespace: %v", shown)
	}
	d.Must(1, "namespace", "transfer", "alice", "--end")
	d.Fails(2, session.ExitRefused, "not offered to "+to, "namespace", "accept", "alice")
	d.Must(1, "namespace", "transfer", "alice", "--to", to)
	if got := d.Must(2, "namespace", "accept", "alice"); got["owner"] != to {
		t.Errorf("accepted: %v", got)
	}
	d.Stands(2, "namespace", "accept", "alice")
	shown := d.Must(9, "namespace", "show", "alice")
	if models := clitest.Rows(t, shown, "models"); shown["owner"] != to || shown["offeredTo"] != nil || len(models) != 1 ||
		models[0]["name"] != "alice/chat" {
		t.Errorf("the namespace now: %v", shown)
	}
}

func TestPublisherKeysAreLimited(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	key := d.Account(5).String()
	add := []string{"namespace", "publisher", "add", "alice", key}
	d.Fails(1, session.ExitUsage, "--limit", add...)
	d.Fails(2, session.ExitRefused, "belongs to", append(add, "--limit", "2", "--for", "1h")...)
	d.Fails(1, session.ExitRefused, "nothing to end", "namespace", "publisher", "remove", "alice", key)
	d.Fails(1, session.ExitUsage, "has no command", "namespace", "publisher", "list")
	d.Must(1, append(add, "--limit", "2", "--for", "1h")...)
	keys := clitest.Rows(t, d.Must(9, "namespace", "show", "alice"), "publishers")
	if len(keys) != 1 || keys[0]["key"] != key || keys[0]["left"] != 2.0 || keys[0]["until"] == "" {
		t.Errorf("publishers: %v", keys)
	}
	d.Must(1, "namespace", "publisher", "remove", "alice", key)
	d.Stands(1, "namespace", "publisher", "remove", "alice", key)
	if shown := d.Must(9, "namespace", "show", "alice"); shown["publishers"] != nil {
		t.Errorf("after the end: %v", shown)
	}
}

func TestANameIsPointedToAnEarlierVersion(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	first := d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")["cid"].(string)
	second := d.Publish(1, d.Folder(`{"v":2}`), "alice/chat", "MIT")["cid"].(string)
	other := d.Publish(1, d.Folder(`{"o":1}`), "alice/other", "MIT")["cid"].(string)
	d.Fails(1, session.ExitUsage, "CID or token id of a version", "namespace", "latest", "alice/chat", "alice/other")
	d.Fails(1, session.ExitRefused, "is not a version of alice/chat", "namespace", "latest", "alice/chat", other)
	d.Fails(2, session.ExitRefused, "belongs to", "namespace", "latest", "alice/chat", first)
	if same := d.Must(1, "namespace", "latest", "alice/chat", second); same["transaction"] != nil {
		t.Errorf("what is the newest was set: %v", same)
	}
	d.Must(1, "namespace", "latest", "alice/chat", first)
	if shown := d.Must(9, "model", "show", "alice/chat"); shown["cid"] != first {
		t.Errorf("the name is %v, want the first version", shown["cid"])
	}
}

func TestACreatorSaysWhoSells(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	seller := d.Account(5).String()
	if got := d.Must(1, "royalty", "show", seller); got["opensSales"] != false || got["moves"] != false {
		t.Errorf("at first: %v", got)
	}
	if same := d.Must(1, "royalty", "trust", seller, "--end"); same["transaction"] != nil {
		t.Errorf("what was not trusted was ended: %v", same)
	}
	if got := d.Must(1, "royalty", "trust", seller); got["opensSales"] != true || got["transaction"] == nil {
		t.Errorf("trusted: %v", got)
	}
	d.Must(1, "royalty", "allow", seller)
	d.Must(1, "royalty", "trust", seller, "--end")
	got := d.Must(9, "royalty", "show", seller, "--creator", d.Account(1).String())
	if got["opensSales"] != false || got["moves"] != true {
		t.Errorf("at last: %v", got)
	}
}
