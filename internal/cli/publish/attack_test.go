package publish_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

func TestADeadTargetRefusesBeforeAnythingIsMinted(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	forbidden := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(forbidden.Close)
	for target, says := range map[string]string{
		"ipfs+rpc://127.0.0.1:1": "does not answer", forbidden.URL: "takes no uploads (HTTP status 404)",
	} {
		d.Fails(1, session.ExitError, says, "publish", d.Folder("{}"), "--name", "alice/x", "--license", "MIT", "--to", target)
	}
	if d.Sent(1) != 0 {
		t.Error("something was sent")
	}
}

func TestTwoPublishesOfOneFolderDoNotMix(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder("{}")
	release, err := disk.LockFolder(folder, "publishing")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"publish", folder, "--name", "alice/x", "--license", "MIT"}
	d.Fails(1, session.ExitError, "another process is publishing "+folder, args...)
	d.Fails(1, session.ExitError, "another process is publishing "+folder, append(args, "--dry-run")...)
	release()
	// A program that takes no lock changes the provenance while the targets are tried.
	path := filepath.Join(folder, ".dehug", "provenance.json")
	meddling := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(raw), "alice/x", "alice/y")), 0o644); err != nil {
			t.Error(err)
		}
		_, _ = w.Write([]byte(`{"Version":"0.42.0"}`))
	}))
	t.Cleanup(meddling.Close)
	d.Fails(1, session.ExitError, "changed while it was published", append(args, "--to", meddling.URL)...)
	if d.Sent(1) != 0 {
		t.Error("something was sent")
	}
}
