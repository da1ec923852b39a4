package cli_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

func TestPublishToACARFileIsFinishedLater(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	folder, car := d.folder("{}"), filepath.Join(d.dir, "model.car")
	first := d.publish(1, folder, "alice/x", "MIT", "--to", "file://"+car)
	upload := first["uploads"].([]any)[0].(map[string]any)
	if info, err := os.Stat(car); err != nil || info.Size() == 0 || first["uploaded"] != false || d.ipfs.cars != 0 {
		t.Errorf("the CAR file is %v, %v, after %d uploads: %v", info, err, d.ipfs.cars, first)
	}
	if next, _ := upload["next"].(string); !strings.Contains(next, "ipfs dag import") || !strings.Contains(next, car) {
		t.Errorf("what is left to do is %q", next)
	}
	if again := d.publish(1, folder, "alice/x", "MIT"); again["uploaded"] != true || d.ipfs.cars != 1 || again["transaction"] != first["transaction"] {
		t.Errorf("published again: %v after %d uploads", again, d.ipfs.cars)
	}
	code, out, _ := d.run(1, "publish", folder, "--name", "alice/x", "--license", "MIT", "--to", "file://"+car)
	if code != cli.ExitOK || !strings.Contains(out, "nobody serves it yet") {
		t.Errorf("exit code %d and %q, want the next step", code, out)
	}
}

func TestPublishToAPinningService(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.deploy()
	folder := d.folder("{}")
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
	token, wrong, torn := filepath.Join(d.dir, "token"), filepath.Join(d.dir, "wrong"), filepath.Join(d.dir, "torn")
	for path, text := range map[string]string{token: "s3cret\n", wrong: "guess", torn: "two\nlines"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args := func(more ...string) []string {
		return append([]string{"publish", folder, "--name", "alice/x", "--license", "MIT", "--to", to}, more...)
	}
	d.fails(1, cli.ExitUsage, "needs the access token", args()...)
	d.fails(1, cli.ExitUsage, "no token file", args("--pin-token-file", token+"x")...)
	d.fails(1, cli.ExitUsage, "give one line", args("--pin-token-file", torn)...)
	d.fails(1, cli.ExitUsage, "--pin-timeout", args("--pin-token-file", token, "--pin-timeout", "0s")...)
	d.fails(1, cli.ExitUsage, "lies in the folder", args("--pin-token-file", token, "--to", "file://"+folder+"/x.car")...)
	d.fails(1, cli.ExitUnknown, "nobody published", "model", "show", "alice/x")
	d.fails(1, cli.ExitError, "refuses the access token", args("--pin-token-file", wrong)...)
	code, out, log := d.run(1, args("--pin-token-file", token)...)
	if code != cli.ExitOK || asked != 1 || !strings.Contains(out, "uploaded     "+to) || !strings.Contains(log, "pinned") {
		t.Errorf("exit code %d after %d questions:\n%s%s", code, asked, out, log)
	}
	if strings.Contains(out+log, "s3cret") {
		t.Errorf("the token was printed:\n%s%s", out, log)
	}
}
