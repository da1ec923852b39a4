package serve

import (
	"bytes"
	"encoding/base32"
	"net/http"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// maxIdentity bounds the bytes that a CID may carry itself, as IPFS nodes do.
const maxIdentity = 128

// The start of a CID that is its own content: version 1, raw, the hash function "identity".
var identityPrefix = []byte{0x01, 0x55, 0x00}

var base32Lower = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// identity is a CID that carries its content. Clients probe with the one of no bytes, bafkqaaa.
type identity struct {
	cid    string
	binary []byte
}

// parseIdentity reads a CID in base32. What is not an identity CID has another reader.
func parseIdentity(cid string) (id identity, ok bool) {
	body, ok := strings.CutPrefix(cid, "b")
	if !ok || len(body) > 2*maxIdentity {
		return id, false
	}
	raw, err := base32Lower.DecodeString(body)
	if err != nil || !bytes.HasPrefix(raw, identityPrefix) || len(raw) == len(identityPrefix) {
		return id, false
	}
	size, data := raw[len(identityPrefix)], raw[len(identityPrefix)+1:]
	return identity{cid: cid, binary: raw}, int(size) == len(data) && size < maxIdentity
}

// content returns the bytes that the CID carries.
func (i identity) content() []byte { return i.binary[len(identityPrefix)+1:] }

// answerIdentity sends what the CID itself says. A CAR of it has no block: there is none to verify.
func answerIdentity(w *pacedWriter, r *http.Request, req request, id identity) error {
	body := id.content()
	d := description{cid: id.cid, root: id.cid, media: typeBytes, tag: quoteTag(string(req.format) + "." + id.cid)}
	switch req.format {
	case raw:
		d.media = typeRaw
	case car:
		d.media, body = carType(req), ipld.EncodeCARHeader(id.binary)
	}
	describe(w.Header(), r, req, d)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return nil
}
