package session

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestTokensAreFoundByEveryFormOfTheirCID(t *testing.T) {
	id := ipld.ComputeCID(ipld.CodecDagPB, []byte("x"))
	for _, given := range []string{
		id.String(), strings.ToUpper(id.String()), ipldtest.CIDv0(id), "ipfs://" + id.String(), "/ipfs/" + ipldtest.CIDv0(id),
		"k" + ipldtest.EncodeDigits(id.Bytes(), ipldtest.Base36),
	} {
		if got, err := FindToken(t.Context(), nil, given); err != nil || got != id.Digest {
			t.Errorf("FindToken(%q): %s, %v; want %x", given, got, err, id.Digest)
		}
	}
	_, err := FindToken(t.Context(), nil, "/ipfs/"+id.String()+"/a.txt")
	if err == nil || !strings.Contains(err.Error(), "give the CID alone") {
		t.Errorf("findToken of a path: %v, want what to give", err)
	}
}
