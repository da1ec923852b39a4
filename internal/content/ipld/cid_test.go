package ipld

import (
	"errors"
	"strings"
	"testing"
)

func TestParseCID(t *testing.T) {
	const dir = "bafybeigfnd577k3wn5bimstalbw7o2oxwqtkzbxj7e4mqgp7uzmthslppm"
	encode := func(raw ...byte) string { return "b" + lowerBase32.EncodeToString(raw) }
	digest := make([]byte, 32)
	tests := map[string]struct {
		in     string
		want   string
		wantIn string
	}{
		"folder":       {in: dir, want: dir},
		"upper case":   {in: strings.ToUpper(dir), want: dir},
		"raw":          {in: "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku", want: "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"},
		"empty":        {in: "", wantIn: "empty"},
		"version 0":    {in: "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH", wantIn: "ipfs cid base32 Qmb"},
		"base58":       {in: "zdj7W", wantIn: "not in base32"},
		"path":         {in: "/ipfs/" + dir, wantIn: "the CID alone"},
		"URL":          {in: "ipfs://" + dir, wantIn: "the CID alone"},
		"too long":     {in: strings.Repeat("b", 1000), wantIn: "1000 characters"},
		"cut":          {in: dir[:50], wantIn: "copied whole"},
		"bad letter":   {in: dir[:20] + "1" + dir[21:], wantIn: "not valid base32"},
		"dag-cbor":     {in: encode(append([]byte{1, 0x71, 0x12, 32}, digest...)...), wantIn: "codec is 0x71"},
		"identity":     {in: encode(1, 0x55, 0, 1, 'x'), wantIn: "identity"},
		"sha1":         {in: encode(append([]byte{1, 0x55, 0x11, 20}, digest[:20]...)...), wantIn: "0x11"},
		"blake3":       {in: encode(append([]byte{1, 0x55, 0x1e, 32}, digest...)...), wantIn: "0x1e"},
		"short digest": {in: encode(append([]byte{1, 0x55, 0x12, 31}, digest[:31]...)...), wantIn: "32 bytes"},
		"trailing":     {in: encode(append([]byte{1, 0x55, 0x12, 32}, make([]byte, 33)...)...), wantIn: "32 bytes"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := ParseCID(tc.in)
			if tc.wantIn != "" {
				if !errors.Is(err, ErrInvalidCID) || !strings.Contains(err.Error(), tc.wantIn) {
					t.Errorf("ParseCID: %v, want ErrInvalidCID with %q", err, tc.wantIn)
				}
				return
			}
			if err != nil || got.String() != tc.want {
				t.Fatalf("ParseCID: %s, %v; want %s", got, err, tc.want)
			}
			if tc.want == dir && CIDFromDigest(got.Digest) != dir {
				t.Errorf("CIDFromDigest gives %s, want %s", CIDFromDigest(got.Digest), dir)
			}
		})
	}
}
