package ipld

import (
	"encoding/hex"
	"errors"
	"strings"
	"testing"
)

// The first half of the digests that the reference implementation gives.
func TestMurmur3(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "0000000000000000",
		"hello":                     "cbd8a7b341bd9b02",
		"hello, world":              "342fac623a5ebc8e",
		"19 Jan 2038 at 3:14:07 AM": "b89e5988b737affc",
		"The quick brown fox jumps over the lazy dog.": "cd99481f9ee902c9",
	} {
		sum := murmur3([]byte(text))
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("murmur3 of %q is %s, want %s", text, got, want)
		}
	}
}

func TestNamesOfTheSameHashAreRefused(t *testing.T) {
	b := NewBuilder(NewMeter(DefaultBudget()))
	same := []shardEntry{{link: Link{Name: "one"}}, {link: Link{Name: "two"}}}
	_, err := b.addShard(same, "sub", 0)
	if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "one") || !strings.Contains(err.Error(), "sub") {
		t.Errorf("addShard: %v, want ErrMalformed naming both", err)
	}
}
