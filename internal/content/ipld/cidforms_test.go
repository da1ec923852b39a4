package ipld_test

import (
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestAnyFormOfACID(t *testing.T) {
	id := ipld.ComputeCID(ipld.CodecDagPB, []byte("x"))
	for name, s := range map[string]string{
		"base32": id.String(), "upper base32": strings.ToUpper(id.String()), "base16": "f" + hex.EncodeToString(id.Bytes()),
		"version 0": ipldtest.CIDv0(id),
		"base58":    "z" + ipldtest.EncodeDigits(id.Bytes(), ipldtest.Base58), "base36": "k" + ipldtest.EncodeDigits(id.Bytes(), ipldtest.Base36),
	} {
		if got, _, err := ipld.ParseAnyCID(s); err != nil || got != id {
			t.Errorf("%s %q: %v, %v", name, s, got, err)
		}
	}
	for _, s := range []string{"", "b", "Qm", "x123", "zz0", "bafkqaaa", "Qm" + strings.Repeat("0", 44), "b!", strings.Repeat("k", 200), "\xff\xfe"} {
		if _, _, err := ipld.ParseAnyCID(s); !errors.Is(err, ipld.ErrInvalidCID) {
			t.Errorf("%q: %v, want ipld.ErrInvalidCID", s, err)
		}
	}
}
