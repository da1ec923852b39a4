package publish_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestAnotherAccountPublishesBySignature(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder, file := d.Folder("{}"), filepath.Join(d.Dir, "signed.json")
	terms := clitest.Terms("commercial.yaml")
	sign := []string{"publish", "sign", folder, "--name", "alice/signed", "--license", terms}
	d.Fails(1, session.ExitUsage, "--out", sign...)
	d.Fails(1, session.ExitUsage, "over before it begins", append(sign, "--out", file, "--valid-for", "-1h")...)
	signed := d.Must(1, append(sign, "--out", file)...)
	if d.Sent(1) != 0 || signed["creator"] != d.Account(1).String() || signed["until"] == nil {
		t.Errorf("signed: %v, %d sent", signed, d.Sent(1))
	}
	d.IPFS.Root, _ = signed["cid"].(string)

	send := []string{"publish", folder, "--signed", file, "--license"}
	d.Fails(7, session.ExitUsage, "leave out --name", append(send, terms, "--name", "alice/other")...)
	d.Fails(7, session.ExitUsage, "was signed for terms", append(send, "MIT")...)
	other := d.Folder(`{"other":1}`)
	d.Fails(7, session.ExitUsage, "was signed for token", "publish", other, "--signed", file, "--license", terms)
	d.Fails(7, session.ExitUsage, "give --license", "publish", folder, "--signed", file)
	if d.Sent(7) != 0 {
		t.Error("something refused was sent")
	}
	done := d.Must(7, append(send, terms)...)
	if done["creator"] != d.Account(1).String() || done["tokenID"] != signed["tokenID"] || done["uploaded"] != true {
		t.Errorf("published: %v", done)
	}
	if shown := d.Must(9, "model", "show", "alice/signed"); shown["owner"] != d.Account(1).String() {
		t.Errorf("shown: %v", shown)
	}
	if again := d.Must(7, append(send, terms)...); !strings.Contains(again["status"].(string), "published before") {
		t.Errorf("again: %v", again)
	}

	late := filepath.Join(d.Dir, "late.json")
	next := d.Folder(`{"v":2}`)
	d.Must(1, "publish", "sign", next, "--name", "alice/signed", "--license", terms, "--out", late, "--valid-for", "1m")
	d.AdvanceTime(2 * time.Minute)
	d.Fails(7, session.ExitRefused, "is over since", "publish", next, "--signed", late, "--license", terms)

	raw, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, []byte(strings.Replace(string(raw), `"chainID": 901`, `"chainID": 1`, 1)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.Fails(7, session.ExitUsage, "on chain 1, not for", append(send, terms)...)
}

func TestAPublisherKeyPublishesForTheOwner(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/chat", "MIT")
	owner := d.Account(1).String()
	folder := d.Folder(`{"v":2}`)
	args := []string{"--for", owner}
	d.Fails(5, session.ExitUsage, "write "+owner, "publish", folder, "--name", "alice/chat", "--license", "MIT", "--for", strings.ToLower(owner))
	d.Fails(5, session.ExitRefused, "RegistryNotPublisher", "publish", folder, "--name", "alice/chat", "--license", "MIT", "--for", owner)
	d.Must(1, "namespace", "publisher", "add", "alice", d.Account(5).String(), "--limit", "1", "--for", "1h")
	// The terms are new, so that they are registered before.
	done := d.Publish(5, folder, "alice/chat", clitest.Terms("commercial.yaml"), args...)
	if done["creator"] != owner || done["transaction"] == "" {
		t.Errorf("published: %v", done)
	}
	if shown := d.Must(9, "model", "show", "alice/chat"); shown["owner"] != owner || shown["tokenID"] != done["tokenID"] {
		t.Errorf("shown: %v", shown)
	}
}

func TestABatchIsPublishedInOneTransaction(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	one, two := d.Folder("{}"), d.Folder(`{"rows":1}`)
	file := filepath.Join(d.Dir, "batch.yaml")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args := []string{"publish", "--batch", file, "--to", "pin+" + d.IPFS.URL}
	d.Fails(1, session.ExitUsage, "either one folder or --batch", "publish")
	d.Fails(1, session.ExitUsage, "either one folder or --batch", append(args, one)...)
	write("- {folder: x, name: alice/x, license: MIT, revision: 2}\n")
	d.Fails(1, session.ExitUsage, "unknown field", args...)
	write("- {folder: x, name: alice/x}\n")
	d.Fails(1, session.ExitUsage, "entry 1: give folder, name and license", args...)
	write("[]\n")
	d.Fails(1, session.ExitUsage, "lists 0 folders", args...)
	entries := "- {folder: " + one + ", name: alice/one, license: MIT}\n" +
		"- {folder: " + two + ", name: alice/two, license: " + clitest.Terms("commercial.yaml") + ", dataset: true}\n"
	write(entries + "- {folder: " + one + ", name: alice/three, license: MIT}\n")
	d.Fails(1, session.ExitUsage, "is listed twice", args...)
	write(entries)
	d.Fails(1, session.ExitUsage, "leave out the flags", append(args, "--name", "alice/x")...)
	d.Fails(1, session.ExitUsage, "does not go to one file", "publish", "--batch", file, "--to", "file://"+file+".car")
	if d.Sent(1) != 0 {
		t.Error("something refused was sent")
	}

	// The IPFS node of the desk reports one root, so that the uploads of a batch fail there; what is minted stays.
	code, _, log := d.Run(1, "publish", "--batch", file)
	if code != session.ExitError || !strings.Contains(log, "alice/one: the token is minted") {
		t.Errorf("exit code %d\n%s", code, log)
	}
	if d.Sent(1) != 3 { // the terms of each, and all tokens at once
		t.Errorf("%d transactions were sent, want 3", d.Sent(1))
	}
	for _, name := range []string{"alice/one", "datasets/alice/two"} {
		if shown := d.Must(9, "model", "show", name); shown["owner"] != d.Account(1).String() {
			t.Errorf("%s: %v", name, shown)
		}
	}
	if _, _, _ = d.Run(1, "publish", "--batch", file); d.Sent(1) != 3 {
		t.Errorf("publishing the batch again sent %d transactions more", d.Sent(1)-3)
	}
}
