package cliattack_test

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// benched reports whether times are measured, which only says something on a machine that has nothing else to do.
var benched = os.Getenv("DEHUG_CLI_BENCH") != ""

const (
	benchRuns = 5
	// mostBeyond is the bar: what a verb may take beyond the time for which endpoints are asked.
	mostBeyond = 300 * time.Millisecond
	// mostBeside is the bar of publishing beside hashing and copying the same bytes.
	mostBeside = 1.2
	// mostBytes is the bar of the program's size.
	mostBytes = 25_000_000
)

// TestTheProgramIsSmall measures the program as it is released.
func TestTheProgramIsSmall(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dehug")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path, "../../cmd/dehug")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building dehug: %v: %s", err, out)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("dehug has %.1f MB", float64(info.Size())/1e6)
	if info.Size() > mostBytes {
		t.Errorf("dehug has %d bytes, more than %d", info.Size(), mostBytes)
	}
}

// reads are commands that send nothing.
func reads() []verb {
	line := func(name string, args ...string) verb {
		return verb{name: name, account: 1, prepare: func(d *desk, _ int) []string {
			d.owned("alice/m")
			return args
		}}
	}
	return []verb{
		line("account address", "account", "address"), line("balance", "balance"), line("earnings", "earnings"),
		line("model show", "model", "show", "alice/m"), line("model list", "model", "list"),
		line("namespace show", "namespace", "show", "alice"), line("terms show", "terms", "show", "alice/m"),
		line("license list", "license", "list"), line("escrow list", "escrow", "list"),
		line("signer list", "signer", "list"), line("settlement list", "settlement", "list"),
		line("stake show", "stake", "show"), line("tx list", "tx", "list"),
	}
}

// TestVerbsArePrompt measures what each verb takes beyond the time for which an endpoint is asked.
func TestVerbsArePrompt(t *testing.T) {
	if !benched {
		t.Skip("it measures times: make bench-cli")
	}
	fmt.Printf("\n| verb | requests | in all, ms | of it asking the chain, ms | beyond, ms (median of %d) |\n"+
		"| --- | ---: | ---: | ---: | ---: |\n", benchRuns)
	for _, v := range append(verbs(), reads()...) {
		t.Run(strings.ReplaceAll(v.name, " ", "-"), func(t *testing.T) { measure(t, v) })
	}
}

// measure runs a verb a few times, and prints the run that took the median time beyond the chain's.
func measure(t *testing.T, v verb) {
	t.Helper()
	d := newDesk(t)
	p := newProxy(t, d.URL())
	type run struct{ beyond, wall, busy time.Duration }
	var runs []run
	requests := 0
	for try := range benchRuns {
		args := v.prepare(d, try)
		p.arm(0, false, nil)
		begun := time.Now()
		cmd, log := d.start(v.account, []string{p.URL}, args...)
		if err := end(cmd, patience); err != nil {
			t.Fatalf("dehug %s: %v\n%s", strings.Join(args, " "), err, log)
		}
		wall := time.Since(begun)
		requests = p.disarm()
		runs = append(runs, run{wall - p.busy, wall, p.busy})
	}
	slices.SortFunc(runs, func(a, b run) int { return int(a.beyond - b.beyond) })
	median := runs[benchRuns/2]
	fmt.Printf("| %s | %d | %d | %d | %d |\n", v.name, requests, median.wall.Milliseconds(), median.busy.Milliseconds(),
		median.beyond.Milliseconds())
	if median.beyond > mostBeyond {
		t.Errorf("dehug %s takes %s beyond the chain's time, more than %s", v.name, median.beyond, mostBeyond)
	}
}

// TestPublishingTakesLittleMoreThanHashingAndCopying publishes a model of 1 GiB into a CAR file, beside sha256sum and cp
// of the same bytes, in turn.
func TestPublishingTakesLittleMoreThanHashingAndCopying(t *testing.T) {
	if !benched {
		t.Skip("it measures times: make bench-cli")
	}
	d := newDesk(t)
	dir, err := os.MkdirTemp(os.Getenv("DEHUG_CLI_BENCH_DIR"), "dehug-bench-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	var publishing, copying []time.Duration
	for try := range benchRuns {
		folder := largeModel(t, filepath.Join(dir, fmt.Sprintf("model-%d", try)), 1<<30)
		weights := filepath.Join(folder, "model.safetensors")
		out := filepath.Join(dir, "out")
		// Both read from the page cache, and both end with what they wrote on disk.
		clock(t, "sync")
		copying = append(copying, clock(t, "sh", "-c", `sha256sum "$0" >/dev/null`, weights)+
			clock(t, "sh", "-c", `cp "$0" "$1" && sync "$1"`, weights, out))
		_ = os.Remove(out)
		begun := time.Now()
		cmd, log := d.start(1, []string{d.URL()}, "publish", folder, "--name", "alice/large", "--license", "MIT", "--to",
			"file://"+filepath.Join(dir, "out.car"))
		if err := end(cmd, patience); err != nil {
			t.Fatalf("publishing: %v\n%s", err, log)
		}
		publishing = append(publishing, time.Since(begun))
		_ = os.RemoveAll(folder)
		_ = os.Remove(filepath.Join(dir, "out.car"))
	}
	slices.Sort(publishing)
	slices.Sort(copying)
	ratio := publishing[benchRuns/2].Seconds() / copying[benchRuns/2].Seconds()
	fmt.Printf("\n| 1 GiB, median of %d | s |\n| --- | ---: |\n| dehug publish to a CAR file | %.2f |\n"+
		"| sha256sum, cp, synced | %.2f |\n| ratio | %.2f |\n", benchRuns, publishing[benchRuns/2].Seconds(),
		copying[benchRuns/2].Seconds(), ratio)
	if ratio > mostBeside {
		t.Errorf("publishing takes %.2f times as long as hashing and copying, more than %.1f", ratio, mostBeside)
	}
}

// largeModel makes a model of random weights.
func largeModel(t *testing.T, folder string, size int64) string {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	header := fmt.Sprintf(`{"w":{"dtype":"U8","shape":[%d],"data_offsets":[0,%d]}}`, size, size)
	file, err := os.Create(filepath.Join(folder, "model.safetensors"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := binary.Write(file, binary.LittleEndian, uint64(len(header))); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(file, io.MultiReader(strings.NewReader(header), io.LimitReader(rand.Reader, size))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "config.json"), []byte(`{}`), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}

// clock runs a program and returns how long it took.
func clock(t *testing.T, name string, args ...string) time.Duration {
	t.Helper()
	begun := time.Now()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	return time.Since(begun)
}
