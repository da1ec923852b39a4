package ipldtest

import (
	"encoding/binary"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// The digits of the bases in which CIDs are written.
const (
	Base36 = "0123456789abcdefghijklmnopqrstuvwxyz"
	Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
)

// CIDv0 returns the text of a CID in version 0.
func CIDv0(id ipld.CID) string { return EncodeDigits(ipld.Link{CID: id, V0: true}.BinaryCID(), Base58) }

// EncodeDigits returns the number that raw is, written with the given digits.
func EncodeDigits(raw []byte, digits string) string {
	var out []byte
	base, n, digit := big.NewInt(int64(len(digits))), new(big.Int).SetBytes(raw), new(big.Int)
	for n.Sign() > 0 {
		n.DivMod(n, base, digit)
		out = append([]byte{digits[digit.Int64()]}, out...)
	}
	return string(out)
}

// CAR returns a CARv1 of raw blocks.
func CAR(root ipld.CID, blocks ...[]byte) []byte {
	out := ipld.EncodeCARHeader(root.Bytes())
	for _, b := range blocks {
		id := ipld.ComputeCID(ipld.CodecRaw, b).Bytes()
		out = binary.AppendUvarint(out, uint64(len(id)+len(b)))
		out = append(append(out, id...), b...)
	}
	return out
}
