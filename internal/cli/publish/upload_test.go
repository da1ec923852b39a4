package publish_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestPublishToACARFileIsFinishedLater(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder, car := d.Folder("{}"), filepath.Join(d.Dir, "model.car")
	first := d.Publish(1, folder, "alice/x", "MIT", "--to", "file://"+car)
	upload := first["uploads"].([]any)[0].(map[string]any)
	if info, err := os.Stat(car); err != nil || info.Size() == 0 || first["uploaded"] != false || d.IPFS.CARs != 0 {
		t.Errorf("the CAR file is %v, %v, after %d uploads: %v", info, err, d.IPFS.CARs, first)
	}
	if next, _ := upload["next"].(string); !strings.Contains(next, "ipfs dag import") || !strings.Contains(next, car) {
		t.Errorf("what is left to do is %q", next)
	}
	if again := d.Publish(1, folder, "alice/x", "MIT"); again["uploaded"] != true || d.IPFS.CARs != 1 || again["transaction"] != first["transaction"] {
		t.Errorf("published again: %v after %d uploads", again, d.IPFS.CARs)
	}
	code, out, _ := d.Run(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--to", "file://"+car)
	if code != session.ExitOK || !strings.Contains(out, "not served yet") {
		t.Errorf("exit code %d and %q, want the next step", code, out)
	}
}

func TestPublishToAPinningService(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	folder := d.Folder("{}")
	asked := 0
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer s3cret" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		asked++
		_, _ = fmt.Fprintf(w, `{"count":1,"results":[{"requestid":"1","status":"pinned","pin":{"cid":%q}}]}`, r.URL.Query().Get("cid"))
	}))
	t.Cleanup(service.Close)
	to := "pin+" + service.URL
	token, wrong, torn := filepath.Join(d.Dir, "token"), filepath.Join(d.Dir, "wrong"), filepath.Join(d.Dir, "torn")
	for path, text := range map[string]string{token: "s3cret\n", wrong: "guess", torn: "two\nlines"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args := func(more ...string) []string {
		return append([]string{"publish", folder, "--name", "alice/x", "--license", "MIT", "--to", to}, more...)
	}
	d.Fails(1, session.ExitUsage, "needs the access token", args()...)
	d.Fails(1, session.ExitUsage, "no token file", args("--pin-token-file", token+"x")...)
	d.Fails(1, session.ExitUsage, "give one line", args("--pin-token-file", torn)...)
	d.Fails(1, session.ExitUsage, "--pin-timeout", args("--pin-token-file", token, "--pin-timeout", "0s")...)
	d.Fails(1, session.ExitUsage, "lies in the folder", args("--pin-token-file", token, "--to", "file://"+folder+"/x.car")...)
	d.Fails(1, session.ExitUnknown, "no account has published", "model", "show", "alice/x")
	d.Fails(1, session.ExitError, "refuses the access token", args("--pin-token-file", wrong)...)
	if d.Sent(1) != 0 {
		t.Error("something was minted for a service that refuses the token")
	}
	code, out, log := d.Run(1, args("--pin-token-file", token)...)
	if code != session.ExitOK || asked != 2 || !strings.Contains(out, "uploaded     "+to) || !strings.Contains(log, "pinned") {
		t.Errorf("exit code %d after %d questions:\n%s%s", code, asked, out, log)
	}
	if strings.Contains(out+log, "s3cret") {
		t.Errorf("the token was printed:\n%s%s", out, log)
	}
}
