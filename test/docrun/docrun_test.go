//go:build e2e

// The blocks of three pages are run as they are printed, at a terminal, on a real cluster and chain. A person's own values
// are filled in where a page says so, and a wallet pays where it says so.
package docrun_test

import (
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/test/docrun/page"
	"github.com/dehug-io/dehug-operator/test/docrun/shell"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// The image that the pages name as an example is the one that the cluster has.
const (
	image = "registry.example.com/dehug-operator"
	tag   = "v0.1.0"
)

// blockLimit is how long one block may take.
const blockLimit = 12 * time.Minute

var demo *framework.Framework

func TestMain(m *testing.M) {
	os.Exit(framework.Suite{
		Name: "docrun", Limit: 35 * time.Minute, Run: m.Run,
		Prepare: func(ctx context.Context, s *framework.Framework) error {
			demo = s
			return demo.BringUpOutside(ctx, image+":"+tag)
		},
	}.Main())
}

// reader is a person who follows one page.
type reader struct {
	*testing.T
	ctx    context.Context
	page   string
	folder string
	shell  *shell.Shell
	values map[string]string
	steps  []page.Step
}

// TestThePagesRunAsPrinted follows the three pages, each by the person that it is for. The author's page waits for the
// paid answer of the other.
func TestThePagesRunAsPrinted(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 40*time.Minute)
	defer cancel()
	outside, err := demo.FindOutside(ctx)
	if err != nil {
		t.Fatal(err)
	}
	cluster, author := newHome(t), newHome(t)
	values := map[string]string{
		"CHAIN_ID": outside.ChainID, "RPC": outside.RPC, "CLUSTER_RPC": outside.ClusterRPC, "CONTENT": outside.Content,
		"PAYMENT_TOKEN": outside.PaymentToken, "TREASURY": outside.Treasury, "IMAGE": image, "TAG": tag,
		"COIN_PRICE": "0", "SETTLE_EVERY": "5s", // the chain's coin has no price, and the test no hour
		"IPFS": outside.IPFS, "ADDRESSES": filepath.Join(cluster, "addresses.json"),
	}
	admin := open(ctx, t, "admin.md", cluster, values)
	admin.follow("")
	values["LICENSEE"] = admin.value("ADMIN")
	publishing := open(ctx, t, "publishing.md", author, values)
	publishing.follow("serving.md")
	open(ctx, t, "serving.md", cluster, values).follow("")
	publishing.follow("")
}

// newHome returns a folder that has what a fresh clone has.
func newHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	clone := exec.Command("sh", "-c", `git ls-files -z | tar --null --ignore-failed-read -T - -c | tar -x -C "$1"`, "sh", home)
	clone.Dir = demo.Root
	if out, err := clone.CombinedOutput(); err != nil {
		t.Fatalf("copying the checkout: %v: %s", err, out)
	}
	return home
}

// open begins to read a page, in a checkout that has the person's home in it.
func open(ctx context.Context, t *testing.T, name, folder string, values map[string]string) *reader {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(demo.Root, "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{T: t, ctx: ctx, page: name, folder: folder, values: maps.Clone(values)}
	if r.steps, err = page.Parse(string(text)); err != nil {
		t.Fatalf("docs/%s: %v", name, err)
	}
	environment, err := demo.Environment(ctx, filepath.Join(folder, ".home"))
	if err != nil {
		t.Fatal(err)
	}
	if r.shell, err = shell.Start(folder, environment, answer); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.shell.Close)
	return r
}

var asksPassphrase = regexp.MustCompile(`(?i)passphrase[^\n]*: $`)

// answer is what a person types who agrees, and who has one passphrase.
func answer(printed string) (string, bool) {
	switch {
	case strings.HasSuffix(printed, "[y/N] "):
		return "y", true
	case asksPassphrase.MatchString(printed):
		return "correct horse battery staple", true
	}
	return "", false
}

// follow does the steps of the page in order, up to the one that waits for another page.
func (r *reader) follow(upTo string) {
	r.Helper()
	for len(r.steps) > 0 {
		step := r.steps[0]
		r.steps = r.steps[1:]
		if step.Kind == page.Until && step.Text == upTo {
			r.Logf("docs/%s:%d: waits for %s", r.page, step.Line, upTo)
			return
		}
		r.do(step)
	}
	if upTo != "" {
		r.Fatalf("docs/%s does not wait for %s", r.page, upTo)
	}
}

func (r *reader) do(step page.Step) {
	r.Helper()
	switch step.Kind {
	case page.Run:
		r.run(step)
	case page.Values:
		script, err := page.FillIn(step.Text, r.values)
		if err != nil {
			r.Fatalf("docs/%s:%d: %v", r.page, step.Line, err)
		}
		if _, err := r.shell.Run(r.ctx, script); err != nil {
			r.Fatal(err)
		}
	case page.Wallet:
		order := strings.Fields(step.Text)
		account, ok := r.values[order[2]]
		if !ok {
			account = r.value(order[2])
		}
		if err := demo.Pay(r.ctx, order[0], order[1], account); err != nil {
			r.Fatalf("docs/%s:%d: %v", r.page, step.Line, err)
		}
	case page.Skip:
		r.Logf("docs/%s:%d: not run: %s", r.page, step.Line, step.Text)
	case page.Until:
		r.Fatalf("docs/%s:%d waits for %s, which was not run", r.page, step.Line, step.Text)
	}
}

// run runs a block, and compares what it prints with what the page shows.
func (r *reader) run(step page.Step) {
	r.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, blockLimit)
	defer cancel()
	began := time.Now()
	printed, err := r.shell.Run(ctx, step.Text)
	if err != nil {
		r.Fatalf("docs/%s:%d: %v\n%s\nprinted\n%s", r.page, step.Line, err, step.Text, printed)
	}
	r.Logf("docs/%s:%d: %.1f s\n%s", r.page, step.Line, time.Since(began).Seconds(), printed)
	if step.Prints == "" {
		return
	}
	if err := page.CheckOutput(step.Prints, printed); err != nil {
		r.Errorf("docs/%s:%d: %v", r.page, step.Line, err)
	}
}

// value returns what a variable of the person's shell holds.
func (r *reader) value(name string) string {
	r.Helper()
	text, err := r.shell.Value(r.ctx, name)
	if err != nil {
		r.Fatal(err)
	}
	return text
}
