package content

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Multicodec codes that a CID may carry here.
const (
	codecRaw   = 0x55
	codecDagPB = 0x70

	cidVersion1    = 0x01
	multihashSHA2  = 0x12
	digestLength   = 32
	binaryCIDv1Len = 4 + digestLength
	binaryCIDv0Len = 2 + digestLength
	maxCIDString   = 128
)

var lowerBase32 = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// blockID is a CID reduced to what is accepted: sha2-256, and raw or dag-pb.
// A CIDv0 link inside a DAG is the dag-pb block of the same digest.
type blockID struct {
	codec  byte
	digest [digestLength]byte
}

// bytes returns the binary CIDv1.
func (c blockID) bytes() []byte {
	return append([]byte{cidVersion1, c.codec, multihashSHA2, digestLength}, c.digest[:]...)
}

// String returns the CIDv1 in lower-case base32.
func (c blockID) String() string { return "b" + lowerBase32.EncodeToString(c.bytes()) }

// matches reports whether data is the block that c names.
func (c blockID) matches(data []byte) bool { return sha256.Sum256(data) == c.digest }

func idOf(codec byte, data []byte) blockID {
	return blockID{codec: codec, digest: sha256.Sum256(data)}
}

// ParseCID takes a CID as a user writes it and returns its canonical form
// (CIDv1, base32, lower case) and its digest. It accepts CIDv1 in base32 with a
// sha2-256 multihash over dag-pb (a folder or a large file) or raw (one small
// file). Every error is an ErrInvalidCID and says what to give instead.
func ParseCID(s string) (canonical string, digest [32]byte, err error) {
	id, err := parseBlockID(s)
	if err != nil {
		return "", digest, err
	}
	return id.String(), id.digest, nil
}

// CIDFromDigest returns the root CID (CIDv1, dag-pb, sha2-256, base32) of a
// token: the registry's token id is the digest.
func CIDFromDigest(digest [32]byte) string {
	return blockID{codec: codecDagPB, digest: digest}.String()
}

func parseBlockID(s string) (blockID, error) {
	if s == "" {
		return blockID{}, errorOf(ErrInvalidCID, "the CID is empty: give a CIDv1 such as bafybei…")
	}
	if len(s) > maxCIDString {
		return blockID{}, errorOf(ErrInvalidCID, "the CID has %d characters, more than the %d of any accepted CID: "+
			"give a CIDv1 with a sha2-256 digest", len(s), maxCIDString)
	}
	switch {
	case strings.HasPrefix(s, "/ipfs/") || strings.HasPrefix(s, "ipfs://"):
		return blockID{}, errorOf(ErrInvalidCID, "CID %q is a path or URL: give the CID alone", s)
	case strings.HasPrefix(s, "Qm"):
		return blockID{}, errorOf(ErrInvalidCID, "CID %q is version 0: give its version 1 form "+
			"(ipfs cid base32 %s)", s, s)
	case s[0] == 'B':
		s = strings.ToLower(s)
	case s[0] != 'b':
		return blockID{}, errorOf(ErrInvalidCID, "CID %q is not in base32: give the form that starts with b "+
			"(ipfs cid base32 <cid>)", s)
	}
	raw, err := lowerBase32.DecodeString(s[1:])
	if err != nil {
		return blockID{}, errorOf(ErrInvalidCID, "CID %q is not valid base32: check that it was copied whole", s)
	}
	id, err := decodeBlockID(raw)
	if err != nil {
		return blockID{}, errorOf(ErrInvalidCID, "CID %q: %s", s, err.Error())
	}
	if id.String() != s {
		return blockID{}, errorOf(ErrInvalidCID, "CID %q is not canonical base32: did you mean %s?", s, id)
	}
	return id, nil
}

// decodeBlockID decodes a binary CID, version 1 or (inside old DAGs) 0.
func decodeBlockID(raw []byte) (blockID, error) {
	if len(raw) == binaryCIDv0Len && raw[0] == multihashSHA2 && raw[1] == digestLength {
		return blockID{codec: codecDagPB, digest: [digestLength]byte(raw[2:])}, nil
	}
	if len(raw) < 4 || raw[0] != cidVersion1 {
		return blockID{}, errorOf(ErrInvalidCID, "not a CID of version 1: check that it was copied whole")
	}
	if raw[1] != codecRaw && raw[1] != codecDagPB {
		return blockID{}, errorOf(ErrInvalidCID, "its codec is 0x%x; only dag-pb (0x70) and raw (0x55) "+
			"name files: give the CID of a UnixFS folder", raw[1])
	}
	switch {
	case raw[2] == 0x00:
		return blockID{}, errorOf(ErrInvalidCID, "it is an identity CID, which verifies nothing: "+
			"add the content again with sha2-256")
	case raw[2] != multihashSHA2:
		return blockID{}, errorOf(ErrInvalidCID, "its hash function is 0x%x; only sha2-256 (0x12) is accepted: "+
			"add the content again with sha2-256", raw[2])
	case raw[3] != digestLength || len(raw) != binaryCIDv1Len:
		return blockID{}, errorOf(ErrInvalidCID, "its sha2-256 digest is not 32 bytes long: "+
			"check that it was copied whole")
	}
	return blockID{codec: raw[1], digest: [digestLength]byte(raw[4:])}, nil
}
