package publish_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
)

func TestPublishMintsUploadsAndCanBeRepeated(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder(`{"a":1}`)
	first := d.Publish(1, folder, "alice/tiny-chat", "mit")
	if first["creator"] != d.Account(1).String() || first["uploaded"] != true || first["transaction"] == "" || d.IPFS.CARs != 1 {
		t.Errorf("unexpected: %v after %d uploads", first, d.IPFS.CARs)
	}
	if fee := first["cost"].(map[string]any)["fee"]; fee == "0" {
		t.Error("publishing cost nothing")
	}
	checkPublishedFolder(t, folder, first)
	if manifest := first["manifest"].(string); !strings.Contains(manifest, "model: alice/tiny-chat") || strings.Contains(manifest, "acceptTerms") {
		t.Errorf("manifest of open terms:\n%s", manifest)
	}
	checkNothingNew(t, d, first, d.Publish(1, folder, "alice/tiny-chat", "mit"))
	d.Fails(1, session.ExitError, "other terms", "publish", folder, "--name", "alice/tiny-chat", "--license", "Apache-2.0")
	d.Fails(2, session.ExitUsage, "names", "publish", folder, "--name", "bob/copy", "--license", "MIT")
	shown := d.Must(2, "model", "show", "alice/tiny-chat")
	if shown["cid"] != first["cid"] || shown["license"] != "MIT" || len(shown["versions"].([]any)) != 1 {
		t.Errorf("model show: %v", shown)
	}
}

// checkPublishedFolder compares a folder with what publishing it as alice/tiny-chat said.
func checkPublishedFolder(t *testing.T, dir string, published map[string]any) {
	t.Helper()
	imported, err := folder.Import(context.Background(), dir)
	if err != nil || imported.Root != published["cid"] {
		t.Errorf("the folder's root is %v, %v; published was %v", imported, err, published["cid"])
	}
	raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(provenance.Path)))
	if err != nil {
		t.Fatal(err)
	}
	record, err := provenance.Parse(raw)
	if err != nil || record.Name != "alice/tiny-chat" || !strings.EqualFold(record.Creator, published["creator"].(string)) {
		t.Errorf("provenance %+v, %v", record, err)
	}
}

// checkNothingNew wants that publishing again uploaded the content again and sent no transaction.
func checkNothingNew(t *testing.T, d *clitest.Desk, first, again map[string]any) {
	t.Helper()
	for _, field := range []string{"cid", "tokenID", "transaction", "termsHash", "termsIndex", "manifest"} {
		if again[field] != first[field] {
			t.Errorf("published again, %s is %v, was %v", field, again[field], first[field])
		}
	}
	if gas := again["cost"].(map[string]any)["gasUsed"]; gas != float64(0) || d.IPFS.CARs != 2 {
		t.Errorf("published again, it took %v gas and %d uploads", gas, d.IPFS.CARs)
	}
}

func TestADryRunLeavesTheFolderAsItWas(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder("{}")
	d.Must(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--dry-run")
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	d.Fails(1, session.ExitUnknown, "no account has published", "model", "show", "alice/x")
}

func TestAnUploadThatFailsCanBeGoneOnWith(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder("{}")
	d.IPFS.Root = "bafywrong"
	d.Fails(1, session.ExitError, "publish again to continue", "publish", folder, "--name", "alice/x", "--license", "MIT")
	if done := d.Publish(1, folder, "alice/x", "MIT"); done["uploaded"] != true {
		t.Errorf("unexpected: %v", done)
	}
}

func TestPublishRefusals(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Publish(1, d.Folder("{}"), "alice/x", "MIT")
	pickle := d.Folder("{}")
	if err := os.WriteFile(filepath.Join(pickle, "model.pkl"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	poor := filepath.Join(d.Dir, "poor")
	d.Must(0, "account", "new", "--plain", "--out", poor)
	folder := d.Folder(`{"b":2}`)
	d.Fails(2, session.ExitRefused, "RegistryNamespaceTaken", "publish", folder, "--name", "alice/y", "--license", "MIT")
	d.Fails(2, session.ExitUsage, "namespace/name", "publish", folder, "--name", "nonamespace", "--license", "MIT")
	d.Fails(2, session.ExitUsage, "not a folder", "publish", folder+"x", "--name", "bob/y", "--license", "MIT")
	d.Fails(2, session.ExitError, "model.pkl", "publish", pickle, "--name", "bob/y", "--license", "MIT")
	d.Fails(2, session.ExitFunds, "has 0 ", "publish", d.Folder("{}"), "--name", "bob/y", "--license", "MIT", "--key-file", poor)
	d.Fails(2, session.ExitUnknown, "no account has published", "publish", folder, "--name", "bob/y", "--license", "MIT", "--parent", "no/body")
	d.SetReachable(false)
	d.Fails(2, session.ExitUnreachable, "cannot be used", "publish", folder, "--name", "bob/y", "--license", "MIT")
}

func TestADerivedModelNamesItsParent(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	parent := d.Publish(1, d.Folder("{}"), "alice/x", "MIT")
	data := d.Publish(1, d.Folder(`{"rows":2}`), "alice/rows", "MIT", "--dataset")
	folder := d.Folder(`{"b":2}`)
	d.Publish(2, folder, "bob/tuned", "MIT", "--parent", "alice/x", "--parent", data["cid"].(string), "--enforce-royalty")
	raw, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(provenance.Path)))
	if err != nil {
		t.Fatal(err)
	}
	if record, err := provenance.Parse(raw); err != nil || len(record.Parents) != 2 || record.Parents[0] != parent["cid"] ||
		record.Parents[1] != data["cid"] {
		t.Errorf("parents %q, %v; want %v and %v", record.Parents, err, parent["cid"], data["cid"])
	}
}

func TestAModelAndADatasetMayHaveOneName(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	model := d.Publish(1, d.Folder("{}"), "alice/x", "MIT")
	folder := d.Folder(`{"rows":2}`)
	dataset := d.Publish(1, folder, "alice/x", "MIT", "--dataset")
	for name, want := range map[string]map[string]any{"alice/x": model, "datasets/alice/x": dataset} {
		shown := d.Must(2, "model", "show", name)
		if versions := shown["versions"].([]any); shown["cid"] != want["cid"] || len(versions) != 1 || versions[0].(map[string]any)["cid"] != want["cid"] {
			t.Errorf("%s: %v, want CID %v alone", name, shown, want["cid"])
		}
	}
	again := d.Publish(1, folder, "alice/x", "MIT", "--dataset")
	if again["tokenID"] != dataset["tokenID"] || again["cost"].(map[string]any)["gasUsed"] != float64(0) {
		t.Errorf("published again: %v", again)
	}
	d.Fails(1, session.ExitError, "under another name or as another kind", "publish", folder, "--name", "alice/x", "--license", "MIT")
}
