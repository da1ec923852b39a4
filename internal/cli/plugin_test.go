package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// runBare runs a command line without the flags that a desk gives.
func runBare(t *testing.T, args ...string) (code int, out, log string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	none := func(string) string { return "" }
	code = cli.Run(t.Context(), "test", args, none, strings.NewReader(""), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func TestWhatAsksAClusterIsThePluginsToDo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for want, args := range map[string][]string{
		"`kubectl dehug plan -f x.yaml`":          {"plan", "-f", "x.yaml"},
		"`kubectl dehug explain endpoint a/chat`": {"explain", "endpoint", "a/chat"},
		"dehug explain takes":                     {"explain", "a/b", "a/c"},
	} {
		if code, _, log := runBare(t, args...); code != session.ExitUsage || !strings.Contains(log, want) {
			t.Errorf("dehug %s: exit code %d, %s", strings.Join(args, " "), code, log)
		}
	}
	folder := t.TempDir()
	script := "#!/bin/sh\necho \"$@\"\nexit 7\n"
	if err := os.WriteFile(filepath.Join(folder, "kubectl-dehug"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/bin:/usr/bin")
	for want, args := range map[string][]string{
		"plan -f x.yaml --namespace a": {"plan", "-f", "x.yaml", "--namespace", "a"},
		"explain model a/tiny -o json": {"explain", "model", "a/tiny", "-o", "json"},
	} {
		code, out, log := runBare(t, args...)
		if code != 7 || strings.TrimSpace(out) != want || log != "" {
			t.Errorf("dehug %s: exit code %d\n%s%s", strings.Join(args, " "), code, out, log)
		}
	}
}
