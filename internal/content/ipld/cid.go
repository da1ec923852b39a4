package ipld

import (
	"crypto/sha256"
	"encoding/base32"
)

// Multicodec codes that a CID may carry here.
const (
	CodecRaw   = 0x55
	CodecDagPB = 0x70

	codecLibp2pKey = 0x72
	cidVersion1    = 0x01
	multihashSHA2  = 0x12
	digestLength   = 32
	binaryCIDv1Len = 4 + digestLength
	binaryCIDv0Len = 2 + digestLength
)

var lowerBase32 = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// CID is a CID reduced to what is accepted: sha2-256, and raw or dag-pb.
// A CIDv0 link inside a DAG is the dag-pb block of the same digest.
type CID struct {
	Codec  byte
	Digest [digestLength]byte
}

// Bytes returns the binary CIDv1.
func (c CID) Bytes() []byte {
	return append([]byte{cidVersion1, c.Codec, multihashSHA2, digestLength}, c.Digest[:]...)
}

// String returns the CIDv1 in lower-case base32.
func (c CID) String() string { return "b" + lowerBase32.EncodeToString(c.Bytes()) }

// Matches reports whether data is the block that c names.
func (c CID) Matches(data []byte) bool { return sha256.Sum256(data) == c.Digest }

func ComputeCID(codec byte, data []byte) CID {
	return CID{Codec: codec, Digest: sha256.Sum256(data)}
}

// CIDFromDigest returns the root CID (CIDv1, dag-pb, sha2-256, base32) of a
// token: the registry's token id is the digest.
func CIDFromDigest(digest [32]byte) string {
	return CID{Codec: CodecDagPB, Digest: digest}.String()
}

// DecodeCID decodes a binary CID, version 1 or (inside old DAGs) 0.
func DecodeCID(raw []byte) (CID, error) {
	if len(raw) == binaryCIDv0Len && raw[0] == multihashSHA2 && raw[1] == digestLength {
		return CID{Codec: CodecDagPB, Digest: [digestLength]byte(raw[2:])}, nil
	}
	if len(raw) < 4 || raw[0] != cidVersion1 {
		return CID{}, Errorf(ErrInvalidCID, "not a CID of version 1: check that it was copied whole")
	}
	if raw[1] == codecLibp2pKey {
		return CID{}, Errorf(ErrInvalidCID, "it is the name of a key (IPNS), whose content can change: "+
			"give the CID that it leads to (ipfs name resolve)")
	}
	if raw[1] != CodecRaw && raw[1] != CodecDagPB {
		return CID{}, Errorf(ErrInvalidCID, "its codec is 0x%x; only dag-pb (0x70) and raw (0x55) "+
			"name files: give the CID of a UnixFS folder", raw[1])
	}
	switch {
	case raw[2] == 0x00:
		return CID{}, Errorf(ErrInvalidCID, "it is an identity CID, which verifies nothing: "+
			"add the content again with sha2-256")
	case raw[2] != multihashSHA2:
		return CID{}, Errorf(ErrInvalidCID, "its hash function is 0x%x; only sha2-256 (0x12) is accepted: "+
			"add the content again with sha2-256", raw[2])
	case raw[3] != digestLength || len(raw) != binaryCIDv1Len:
		return CID{}, Errorf(ErrInvalidCID, "its sha2-256 digest is not 32 bytes long: "+
			"check that it was copied whole")
	}
	return CID{Codec: raw[1], Digest: [digestLength]byte(raw[4:])}, nil
}
