package ipld

import (
	"encoding/hex"
	"math/big"
	"strings"
)

const (
	base36Digits = "0123456789abcdefghijklmnopqrstuvwxyz"
	base58Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
)

// ParseAnyCID decodes a CID as other programs may write it: version 1 in
// base32, base16, base36 or base58, or version 0. v0 reports whether it is the
// binary form of version 0, which a client expects to see again.
func ParseAnyCID(s string) (id CID, v0 bool, err error) {
	bad := func() (CID, bool, error) {
		return CID{}, false, Errorf(ErrInvalidCID, "%q is not a CID: give one such as bafybei…, copied whole", Clip(s))
	}
	if len(s) < 2 || len(s) > maxCIDString {
		return bad()
	}
	var binary []byte
	ok := true
	switch {
	case len(s) == 46 && strings.HasPrefix(s, "Qm"):
		binary, ok = fromDigits(s, base58Digits)
	case s[0] == 'b' || s[0] == 'B':
		binary, err = lowerBase32.DecodeString(strings.ToLower(s[1:]))
	case s[0] == 'f' || s[0] == 'F':
		binary, err = hex.DecodeString(s[1:])
	case s[0] == 'k' || s[0] == 'K':
		binary, ok = fromDigits(strings.ToLower(s[1:]), base36Digits)
	case s[0] == 'z':
		binary, ok = fromDigits(s[1:], base58Digits)
	default:
		ok = false
	}
	if err != nil || !ok {
		return bad()
	}
	if id, err = DecodeCID(binary); err != nil {
		return CID{}, false, Errorf(ErrInvalidCID, "CID %q: %s", Clip(s), err.Error())
	}
	return id, len(binary) == binaryCIDv0Len, nil
}

// fromDigits decodes a number whose leading zeros count as bytes.
func fromDigits(s, digits string) ([]byte, bool) {
	base, n := big.NewInt(int64(len(digits))), new(big.Int)
	zeros := len(s) - len(strings.TrimLeft(s, digits[:1]))
	for _, c := range []byte(s) {
		i := strings.IndexByte(digits, c)
		if i < 0 {
			return nil, false
		}
		n.Add(n.Mul(n, base), big.NewInt(int64(i)))
	}
	return append(make([]byte, zeros), n.Bytes()...), true
}
