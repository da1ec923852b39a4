package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// scrubOnce runs fetch scrub and reads what it leaves for the operator.
func scrubOnce(t *testing.T, args ...string) (code int, left scrubOutcome, raw []byte) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "termination-log")
	var stderr strings.Builder
	code = runCommand(t.Context(), append([]string{"scrub", "--termination-log", log}, args...), &strings.Builder{}, &stderr)
	raw, err := os.ReadFile(log)
	if err != nil {
		t.Fatalf("no outcome: %v\n%s", err, stderr.String())
	}
	if err := json.Unmarshal(raw, &left); err != nil {
		t.Fatal(err)
	}
	return code, left, raw
}

func TestScrubRepairsOnceAndReportsIt(t *testing.T) {
	out, _, gateway := publish(t, model())
	if code, left, _ := scrubOnce(t, "--out", out); code != 0 || left.Reason != reasonScrubbed || left.Scrub.BytesChecked == 0 {
		t.Fatalf("a healthy folder: code %d, %+v", code, left)
	}
	damage := func() {
		if err := os.Truncate(filepath.Join(out, "b.txt"), 3); err != nil {
			t.Fatal(err)
		}
	}
	damage()
	code, left, _ := scrubOnce(t, "--out", out, "--source", "http://127.0.0.1:1")
	if code != exitDamaged || left.Reason != reasonDamaged || len(left.Scrub.Damaged) != 1 || left.Scrub.Damaged[0] != "b.txt" {
		t.Errorf("without a source that has it: code %d, %+v", code, left)
	}
	code, left, _ = scrubOnce(t, "--out", out, "--mirror", "http://127.0.0.1:1", "--source", gateway.URL)
	if code != 0 || left.Scrub.RepairedBlocks == 0 || len(left.Scrub.Damaged) != 0 {
		t.Errorf("with a source: code %d, %+v", code, left)
	}
	checkFolder(t, out, model())
}

func TestScrubThatCannotRunSaysWhy(t *testing.T) {
	out, _, _ := publish(t, model())
	for name, tc := range map[string]struct {
		args []string
		says string
	}{
		"no folder":   {nil, "--out is missing"},
		"not there":   {[]string{"--out", filepath.Join(t.TempDir(), "absent")}, "absent"},
		"a bad rate":  {[]string{"--out", out, "--scrub-rate", "-1"}, "negative --scrub-rate"},
		"a bad value": {[]string{"--out", out, "extra"}, "unexpected argument"},
	} {
		var stderr strings.Builder
		code := runCommand(t.Context(), append([]string{"scrub"}, tc.args...), &strings.Builder{}, &stderr)
		if code != 1 || !strings.Contains(stderr.String(), tc.says) {
			t.Errorf("%s: code %d, says %q", name, code, stderr.String())
		}
	}
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if code := runCommand(stopped, []string{"scrub", "--out", out}, &strings.Builder{}, &strings.Builder{}); code != exitStopped {
		t.Errorf("one that is told to stop ends with %d", code)
	}
}

func TestTheOutcomeOfAScrubFits(t *testing.T) {
	report := &content.ScrubReport{RepairedBlocks: 5, Error: strings.Repeat("e", 4000)}
	for range 16 {
		report.Damaged = append(report.Damaged, strings.Repeat("p", 500))
	}
	raw := scrubTermination(describeScrub(report, nil))
	var left scrubOutcome
	if err := json.Unmarshal(raw, &left); err != nil || len(raw) > maxTermination {
		t.Fatalf("%d bytes, %v", len(raw), err)
	}
	if left.Reason != reasonDamaged || left.Scrub.RepairedBlocks != 5 || len(left.Scrub.Damaged) == 0 || len(report.Damaged) != 16 {
		t.Errorf("%+v", left)
	}
}
