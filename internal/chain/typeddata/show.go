package typeddata

import (
	"encoding/hex"
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
)

// Numbers are decimal strings, which every reader of eth_signTypedData takes at any size.

func showAddress(a [20]byte) string { return common.Address(a).Hex() }

func showBytes(w [32]byte) string { return "0x" + hex.EncodeToString(w[:]) }

func showWord(w [32]byte) string { return new(big.Int).SetBytes(w[:]).String() }

func showNumber(v *big.Int) string { return v.String() }

func showCount[N uint8 | uint16 | uint32 | uint64](v N) string {
	return strconv.FormatUint(uint64(v), 10)
}

func showWords(list [][32]byte) []string {
	shown := make([]string, len(list))
	for i, w := range list {
		shown[i] = showWord(w)
	}
	return shown
}

func showAll[M Message](list []M) []map[string]any {
	shown := make([]map[string]any, len(list))
	for i, m := range list {
		shown[i] = m.Fields()
	}
	return shown
}
