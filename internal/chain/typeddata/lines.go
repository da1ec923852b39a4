package typeddata

import (
	"encoding/binary"
	"fmt"
	"math/big"
)

// LineSize is the length of a packed line: tokenId (32), value (12), inputUnits, outputUnits and requests (8 each),
// big-endian.
const LineSize = 68

const (
	valueSize = 12
	valueAt   = 32
	unitsAt   = valueAt + valueSize
)

// PackLines makes the bytes that UsageOracle.settleBatch takes. It fails when a value does not fit 96 bits.
func PackLines(lines []Line) ([]byte, error) {
	packed := make([]byte, 0, len(lines)*LineSize)
	for i, line := range lines {
		value, err := bigWord(line.Value, 8*valueSize)
		if err != nil {
			return nil, fmt.Errorf("packing lines[%d]: value %w", i, err)
		}
		packed = append(packed, line.TokenID[:]...)
		packed = append(packed, value[32-valueSize:]...)
		packed = binary.BigEndian.AppendUint64(packed, line.InputUnits)
		packed = binary.BigEndian.AppendUint64(packed, line.OutputUnits)
		packed = binary.BigEndian.AppendUint64(packed, line.Requests)
	}
	return packed, nil
}

// UnpackLines reads what PackLines made.
func UnpackLines(packed []byte) ([]Line, error) {
	if len(packed)%LineSize != 0 {
		return nil, fmt.Errorf("unpacking lines: %d bytes are not a multiple of %d", len(packed), LineSize)
	}
	lines := make([]Line, 0, len(packed)/LineSize)
	for ; len(packed) > 0; packed = packed[LineSize:] {
		lines = append(lines, Line{
			TokenID:     [32]byte(packed[:valueAt]),
			Value:       new(big.Int).SetBytes(packed[valueAt:unitsAt]),
			InputUnits:  binary.BigEndian.Uint64(packed[unitsAt:]),
			OutputUnits: binary.BigEndian.Uint64(packed[unitsAt+8:]),
			Requests:    binary.BigEndian.Uint64(packed[unitsAt+16:]),
		})
	}
	return lines, nil
}
