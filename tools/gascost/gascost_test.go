package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../.."

func TestPageIsCurrent(t *testing.T) {
	want, err := rendered(root)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the snapshots give; run `go run ./tools/gascost`", page)
	}
}

func TestRenderingNeedsItsMarkersAndActs(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct{ file, text, want string }{
		{page, "no markers", "put them where"},
		{page, "a\n" + begin + "old\n" + end + "z\n", "make -C contracts gas"},
		{snapshots + "/RegistryGasTest.json", `{}`, "make -C contracts gas"},
		{snapshots + "/LicenseGasTest.json", `{}`, "make -C contracts gas"},
		{snapshots + "/OracleGasTest.json", `{}`, "make -C contracts gas"},
		{snapshots + "/AlphaGasTest.json", `{}`, "make -C contracts gas"},
		{snapshots + "/PeersGasTest.json", `{"a": "x"}`, "invalid syntax"},
		{snapshots + "/PeersGasTest.json", `{"a": "1"}`, "holds no act"},
	} {
		write(step.file, step.text)
		if _, err := rendered(dir); err == nil || !strings.Contains(err.Error(), step.want) {
			t.Errorf("after %s = %q: %v, want %q", step.file, step.text, err, step.want)
		}
	}
}

func TestFastLZ(t *testing.T) {
	random := (&message{}).random(640).bytes
	for name, c := range map[string]struct {
		data []byte
		want int
	}{
		"nothing":         {nil, 0},
		"literals":        {random, 640 + 20},
		"a short copy":    {append(random[:64:64], random[:8]...), 64 + 2 + 2},
		"a long copy":     {append(random[:64:64], random[:9]...), 64 + 2 + 3},
		"zeros":           {make([]byte, 1+2*maxCopy), 2 + 3 + 3},
		"too far":         {append(append(random[:32:32], (&message{next: 99}).random(maxDistance).bytes...), random[:32]...), 0},
		"two are no copy": {append(random[:32:32], random[0], random[1]), 32 + 2 + 2},
	} {
		if name == "too far" {
			c.want = len(c.data) + (len(c.data)+maxRun-1)/maxRun
		}
		if got := fastLZ(c.data); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestFees(t *testing.T) {
	p := prices{l2: 0.01, l1: 1, blob: 0.01, etherUSD: 3000}
	// 100,000 gas at 0.01 gwei are 1,000 gwei; 300 bytes count as 208.3644, at 2269 · 16 · 1 + 1055762 · 0.01 = 46861.62 a million bytes.
	want := (1000 + 208.3644*0.04686162) * 1e-9 * 3000
	if got := p.dollars(100_000, 300, 1); math.Abs(got-want) > 1e-12 {
		t.Errorf("fee = %v, want %v", got, want)
	}
	if got := p.l1Fee(10); math.Abs(got-100*0.04686162) > 1e-9 {
		t.Errorf("L1 fee of a tiny transaction = %v, want that of 100 bytes", got)
	}
	p.l2 = p.highest(100_000, 300, 0.008)
	if got := p.dollars(100_000, 300, 1); math.Abs(got-0.008) > 1e-12 {
		t.Errorf("fee at the highest price = %v, want 0.008", got)
	}
	if got := (prices{l1: 1e6, etherUSD: 3000}).highest(100_000, 300, 0.008); got != 0 {
		t.Errorf("highest price under a dear L1 = %v, want none", got)
	}
}
