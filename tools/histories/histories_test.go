package main

import (
	"bytes"
	"encoding/json"
	"io"
	"math/big"
	"os"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const golden = "../../contracts/test/vectors/valuation.json"

func TestGoldenHistoriesAreCurrent(t *testing.T) {
	var want bytes.Buffer
	if err := write(&want, goldenSeed, goldenCount); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%s is not what internal/usage gives; if its arithmetic was to change, run `make vectors`", golden)
	}
}

// TestGoldenHistoriesShowEveryCase counts what the mirrors would not be told apart without.
func TestGoldenHistoriesShowEveryCase(t *testing.T) {
	seen := map[string]int{
		"short escrows": 0, "settlements back in time": 0, "fees from before the newest": 0, "decay": 0,
		"decay to nothing": 0, "distributions without a fee": 0, "values of over 64 bits": 0, "nothing paid": 0,
	}
	count := func(what string, is bool) {
		if is {
			seen[what]++
		}
	}
	for number := range uint64(goldenCount) {
		h := newHistory(goldenSeed, number)
		outcomes, err := h.replay()
		if err != nil {
			t.Fatal(err)
		}
		settled, before := new(big.Int), outcome{lifetime: new(big.Int)}
		for i, o := range outcomes {
			count("short escrows", settled.Add(settled, o.paid).Cmp(o.value) < 0)
			count("settlements back in time", i > 0 && h.steps[i].at < h.steps[i-1].at && o.paid.Sign() > 0)
			fee := o.lifetime.Cmp(before.lifetime) > 0
			count("fees from before the newest", fee && o.keyTime < before.scoreTime)
			count("decay", fee && before.scoreTime > 0 && o.keyTime > before.scoreTime)
			count("decay to nothing", o.lifetime.Sign() > 0 && o.trendingNow.Sign() == 0)
			count("distributions without a fee", h.steps[i].distributes && o.parts.Protocol.Sign() == 0)
			count("values of over 64 bits", o.value.BitLen() > 64)
			count("nothing paid", o.paid.Sign() == 0)
			before = o
		}
	}
	for what, n := range seen {
		if n < 2 {
			t.Errorf("the histories show %d of %s, want 2 or more", n, what)
		}
	}
}

// TestManyHistoriesFit checks that no history of many is one that the contracts would refuse.
func TestManyHistoriesFit(t *testing.T) {
	for seed := range uint64(4) {
		if err := write(io.Discard, seed, 2500); err != nil {
			t.Error(err)
		}
	}
}

func TestStepsHoldWhatTheFieldsName(t *testing.T) {
	h := history{
		terms: terms{usage.Prices{InputToken: 2_000_000, OutputToken: 3_000_000, Request: 4_000_000},
			usage.Split{Creator: 5000, Owner: 3000, Provider: 2000}},
		steps: []step{{usage.Units{InputTokens: 10, OutputTokens: 20, Requests: 30}, big.NewInt(150), 7, true,
			7 + usage.HalfLife}},
	}
	encoded, err := h.encode()
	if err != nil {
		t.Fatal(err)
	}
	var read struct{ Steps [][]string }
	if err := json.Unmarshal(encoded, &read); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"inputUnits": "10", "outputUnits": "20", "requests": "30", "deposit": "150", "at": "7", "distributes": "1",
		"lookAt": "604807", "value": "200", "paid": "150", "keyTime": "7", "creator": "74", "owner": "44",
		"provider": "29", "protocol": "3", "lifetime": "3", "trending": "12884901888", "scoreTime": "7",
		"trendingNow": "1",
	}
	if len(read.Steps) != 1 || len(read.Steps[0]) != len(fields) {
		t.Fatalf("steps = %v, want one of %d numbers", read.Steps, len(fields))
	}
	for i, field := range fields {
		if got := read.Steps[0][i]; got != want[field] {
			t.Errorf("%s = %s, want %s", field, got, want[field])
		}
	}
}
