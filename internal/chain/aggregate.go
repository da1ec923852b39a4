package chain

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// An aggregate is one eth_call that answers many views. It creates a contract whose constructor makes the calls and
// reverts with what they returned: nothing need be deployed, and what is reverted with has no limit of size. The input
// is the program, and behind it for each call its contract (20 bytes), the length of its data (2) and the data.
// The output is for each call a word that is 1 when it succeeded, a word with the length of what it returned, and that.

const (
	// aggregateViews is how many views one aggregate answers at most. 200 checks of licenses take 6 million gas, which
	// every node admits, and 24 KB of the 48 KB that a constructor may have (EIP-3860).
	aggregateViews = 200
	maxInitCode    = 49_152
	// aggregateGas is what one call may use.
	aggregateGas = 3_000_000
	callHead     = 22
	wordBytes    = 32
)

// aggregator is the program. Its comments show the stack behind each line, the top last.
var aggregator = assembleAggregator()

func assembleAggregator() []byte {
	const (
		loop, done = 11, 73
		size       = 80
	)
	push := func(n byte) []byte { return []byte{byte(opPush1), n} }
	op := func(codes ...opCode) []byte {
		out := make([]byte, len(codes))
		for i, c := range codes {
			out[i] = byte(c)
		}
		return out
	}
	gas := []byte{byte(opPush3), aggregateGas >> 16, aggregateGas >> 8 & 0xff, aggregateGas & 0xff}
	var p []byte
	for _, line := range [][]byte{
		push(size), op(opCodeSize, opSub), // end
		op(opDup1), push(size), op(opPush0, opCodeCopy), // end; the input is at 0 in memory
		op(opDup1, opPush0),                                          // end, out, in
		op(opJumpDest),                                               // loop
		op(opDup3, opDup2, opLt, opIsZero), push(done), op(opJumpIf), // until in reaches end
		op(opDup1), push(20), op(opAdd, opMLoad), push(240), op(opShr), // end, out, in, length
		op(opPush0, opPush0, opDup3, opDup5), push(callHead), op(opAdd), // …, 0, 0, length, data
		op(opDup6, opMLoad), push(96), op(opShr), gas, op(opStaticCall), // end, out, in, length, ok
		op(opDup4, opMStore),                                               // end, out, in, length
		op(opReturnDataSize, opDup4), push(wordBytes), op(opAdd, opMStore), //
		op(opReturnDataSize, opPush0, opDup5), push(2 * wordBytes), //
		op(opAdd, opReturnDataCopy),          // end, out, in, length
		op(opAdd), push(callHead), op(opAdd), // end, out, next in
		op(opSwap1, opReturnDataSize, opAdd), push(2 * wordBytes), op(opAdd, opSwap1), // end, next out, next in
		push(loop), op(opJump),
		op(opJumpDest, opPop),                         // done: end, out
		op(opDup2, opSwap1, opSub, opSwap1, opRevert), // what lies between them
	} {
		p = append(p, line...)
	}
	if len(p) != size || p[loop] != byte(opJumpDest) || p[done] != byte(opJumpDest) {
		panic(fmt.Sprintf("the aggregator has %d bytes", len(p)))
	}
	return p
}

// aggregate returns the input of the call that answers views at a block, and how many of them it answers: the first
// ones, as many as fit.
func aggregate(views []View, at evm.Block) (input []byte, taken int) {
	input = append(input, aggregator...)
	for _, v := range views {
		data := v.callData(at)
		if taken == aggregateViews || (taken > 0 && len(input)+callHead+len(data) > maxInitCode) {
			break
		}
		input = append(input, v.to.address[:]...)
		input = binary.BigEndian.AppendUint16(input, uint16(len(data))) //nolint:gosec // names have at most 128 bytes
		input = append(input, data...)
		taken++
	}
	return input, taken
}

var errNotAggregated = errors.New("the endpoint does not answer calls that create a contract")

// splitAggregate returns the answers that an aggregate's output holds.
func splitAggregate(output []byte, want int) ([]Answer, error) {
	answers := make([]Answer, want)
	for i := range answers {
		if len(output) < 2*wordBytes {
			return nil, errNotAggregated
		}
		ok, length := output[wordBytes-1] == 1, binary.BigEndian.Uint64(output[2*wordBytes-8:])
		output = output[2*wordBytes:]
		if uint64(len(output)) < length {
			return nil, errNotAggregated
		}
		answers[i] = Answer{output: string(output[:length]), reverted: !ok}
		output = output[length:]
	}
	if len(output) > 0 {
		return nil, errNotAggregated
	}
	return answers, nil
}
