package typeddata_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

func TestLinesPackAsTheVectorsSay(t *testing.T) {
	for _, v := range readVectors(t).Vectors["Batch"] {
		t.Run(v.Case, func(t *testing.T) {
			lines := v.Message.lines()
			packed, err := typeddata.PackLines(lines)
			if err != nil || hexutil.Encode(packed) != v.PackedLines {
				t.Fatalf("packed %x, %v; want %s", packed, err, v.PackedLines)
			}
			if len(packed) != len(lines)*typeddata.LineSize {
				t.Errorf("%d lines take %d bytes", len(lines), len(packed))
			}
			back, err := typeddata.UnpackLines(packed)
			if err != nil || len(back) != len(lines) {
				t.Fatalf("unpacked %v, %v", back, err)
			}
			for i := range lines {
				// big.Int has more than one form of zero.
				if back[i].Value.Cmp(lines[i].Value) != 0 {
					t.Errorf("line %d: value %v, want %v", i, back[i].Value, lines[i].Value)
				}
				back[i].Value = lines[i].Value
			}
			if !reflect.DeepEqual(back, lines) {
				t.Errorf("unpacked %+v, want %+v", back, lines)
			}
		})
	}
}

func TestLinesThatNoContractReadsAreRefused(t *testing.T) {
	for name, value := range map[string]*big.Int{
		"none": nil, "negative": big.NewInt(-1), "97 bits": new(big.Int).Lsh(big.NewInt(1), 96),
	} {
		if packed, err := typeddata.PackLines([]typeddata.Line{{Value: value}}); err == nil {
			t.Errorf("a value that is %s was packed: %x", name, packed)
		}
	}
	for _, length := range []int{1, 67, 69, 135} {
		if lines, err := typeddata.UnpackLines(make([]byte, length)); err == nil {
			t.Errorf("%d bytes became %v", length, lines)
		}
	}
}
