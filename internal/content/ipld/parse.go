package ipld

import (
	"strings"

	"github.com/ipfs/go-cid"
)

// maxCIDString bounds a CID as text: the accepted ones have 296 characters in base 2.
const maxCIDString = 320

// ParseCID takes a CID in any form that people and programs write: version 1 in
// every base of multibase, version 0, and both behind ipfs:// or /ipfs/. Named
// may be dag-pb (a folder or a large file) or raw (one small file), by their
// sha2-256. Every error is an ErrInvalidCID and says what to give instead; CID.String
// is the canonical form.
func ParseCID(s string) (CID, error) {
	l, err := ParseLink(s)
	return l.CID, err
}

// ParseLink is ParseCID, and says besides whether the CID is written in version
// 0, as who asked for it expects to see it again.
func ParseLink(s string) (Link, error) {
	text := strings.TrimSpace(s)
	for _, prefix := range []string{"ipfs://", "/ipfs/"} {
		if rest, found := strings.CutPrefix(text, prefix); found {
			text = strings.TrimSuffix(rest, "/")
			break
		}
	}
	switch {
	case text == "":
		return Link{}, Errorf(ErrInvalidCID, "the CID is empty: give one such as bafybei…")
	case len(text) > maxCIDString:
		return Link{}, Errorf(ErrInvalidCID, "the CID has %d characters, more than the %d of any accepted CID: "+
			"give a CIDv1 with a sha2-256 digest", len(text), maxCIDString)
	}
	parsed, err := cid.Decode(text)
	if err != nil && strings.Contains(text, "/") {
		return Link{}, Errorf(ErrInvalidCID, "%q is a path: give the CID alone, such as bafybei…", Clip(s))
	}
	if err != nil {
		return Link{}, Errorf(ErrInvalidCID, "%q is not a CID: give one such as bafybei…, copied whole", Clip(s))
	}
	id, err := DecodeCID(parsed.Bytes())
	if err != nil {
		return Link{}, Errorf(ErrInvalidCID, "CID %q: %s", Clip(s), err.Error())
	}
	return Link{CID: id, V0: parsed.Version() == 0}, nil
}
