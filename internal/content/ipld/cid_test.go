package ipld_test

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/multiformats/go-multibase"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// TestEveryFormOfACID is about what people paste: each is answered in the one
// canonical form.
func TestEveryFormOfACID(t *testing.T) {
	const dir = "bafybeigfnd577k3wn5bimstalbw7o2oxwqtkzbxj7e4mqgp7uzmthslppm"
	id, err := ipld.ParseCID(dir)
	if err != nil || id.String() != dir || ipld.CIDFromDigest(id.Digest) != dir {
		t.Fatalf("ParseCID: %s, %v, want %s", id, err, dir)
	}
	v0 := ipldtest.CIDv0(id)
	forms := []string{
		dir, strings.ToUpper(dir), v0, "f" + hex.EncodeToString(id.Bytes()), "F" + strings.ToUpper(hex.EncodeToString(id.Bytes())),
		"z" + ipldtest.EncodeDigits(id.Bytes(), ipldtest.Base58), "k" + ipldtest.EncodeDigits(id.Bytes(), ipldtest.Base36),
		"u" + base64.RawURLEncoding.EncodeToString(id.Bytes()), "m" + base64.RawStdEncoding.EncodeToString(id.Bytes()),
		"ipfs://" + dir, "ipfs://" + dir + "/", "/ipfs/" + dir, "/ipfs/" + v0, " " + dir + "\n",
	}
	for base := range multibase.EncodingToStr {
		if text, err := multibase.Encode(base, id.Bytes()); err == nil && base != multibase.Identity {
			forms = append(forms, text)
		}
	}
	for _, form := range forms {
		got, err := ipld.ParseLink(form)
		if err != nil || got.CID != id || got.CID.String() != dir || got.V0 != strings.HasSuffix(form, v0) {
			t.Errorf("ParseLink(%q): %s, version 0 %v, %v; want %s", form, got.CID, got.V0, err, dir)
		}
	}
	raw := ipld.ComputeCID(ipld.CodecRaw, []byte("x"))
	if got, err := ipld.ParseCID(raw.String()); err != nil || got != raw {
		t.Errorf("a raw block: %s, %v", got, err)
	}
}

func TestOtherCIDsAreRefused(t *testing.T) {
	const dir = "bafybeigfnd577k3wn5bimstalbw7o2oxwqtkzbxj7e4mqgp7uzmthslppm"
	digest := make([]byte, 32)
	encode := func(head []byte, digest []byte) string {
		text, err := multibase.Encode(multibase.Base32, slices.Concat(head, digest))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	tests := map[string]struct{ in, wantIn string }{
		"empty":        {"", "empty"},
		"prefix alone": {"ipfs://", "empty"},
		"path":         {"/ipfs/" + dir + "/a.txt", "the CID alone"},
		"URL":          {"https://ipfs.io/ipfs/" + dir, "the CID alone"},
		"too long":     {strings.Repeat("b", 1000), "1000 characters"},
		"cut":          {dir[:50], "copied whole"},
		"bad letter":   {dir[:20] + "1" + dir[21:], "copied whole"},
		"one letter":   {"b", "copied whole"},
		"no base":      {"x123", "copied whole"},
		"no text":      {"\xff\xfe", "copied whole"},
		"version 0":    {"Qm" + strings.Repeat("0", 44), "copied whole"},
		"dag-cbor":     {encode([]byte{1, 0x71, 0x12, 32}, digest), "codec is 0x71"},
		"IPNS":         {encode([]byte{1, 0x72, 0x12, 32}, digest), "ipfs name resolve"},
		"identity":     {encode([]byte{1, 0x55, 0, 1}, []byte("x")), "identity"},
		"empty inline": {"bafkqaaa", "identity"},
		"sha1":         {encode([]byte{1, 0x55, 0x11, 20}, digest[:20]), "0x11"},
		"blake3":       {encode([]byte{1, 0x55, 0x1e, 32}, digest), "0x1e"},
		"short digest": {encode([]byte{1, 0x55, 0x12, 31}, digest[:31]), "32 bytes"},
		"trailing":     {encode([]byte{1, 0x55, 0x12, 32}, make([]byte, 33)), "copied whole"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := ipld.ParseCID(tc.in)
			if !errors.Is(err, ipld.ErrInvalidCID) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("ParseCID: %v, want ErrInvalidCID with %q", err, tc.wantIn)
			}
		})
	}
}
