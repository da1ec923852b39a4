package chain

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestAnAggregateTakesWhatFits(t *testing.T) {
	short := make([]View, aggregateViews+1)
	long := make([]View, 3)
	for i := range long {
		long[i].data = strings.Repeat("x", maxInitCode/3)
	}
	for _, c := range []struct {
		views []View
		taken int
	}{{short, aggregateViews}, {long, 2}, {long[:1], 1}} {
		input, taken := aggregate(c.views, evm.Block{})
		if taken != c.taken || len(input) > maxInitCode || !bytes.HasPrefix(input, aggregator) {
			t.Errorf("%d views: %d taken in %d bytes, want %d", len(c.views), taken, len(input), c.taken)
		}
	}
}

func TestAnAggregatesOutputIsReadStrictly(t *testing.T) {
	word := func(n byte) string { return strings.Repeat("\x00", wordBytes-1) + string(n) }
	good := word(1) + word(2) + "ab" + word(0) + word(0)
	answers, err := splitAggregate([]byte(good), 2)
	if err != nil || answers[0] != (Answer{output: "ab"}) || answers[1] != (Answer{reverted: true}) {
		t.Errorf("answers = %+v, %v", answers, err)
	}
	for name, output := range map[string]string{
		"nothing": "", "cut off": good[:len(good)-1], "too long": good + "x",
		"a length beyond the end": word(1) + strings.Repeat("\xff", wordBytes) + "ab" + word(0) + word(0),
	} {
		if answers, err := splitAggregate([]byte(output), 2); !errors.Is(err, errNotAggregated) {
			t.Errorf("%s: %+v, %v", name, answers, err)
		}
	}
}

func TestInstructionsAreTheEVMs(t *testing.T) {
	for ours, theirs := range map[opCode]vm.OpCode{
		opAdd:            vm.ADD,
		opSub:            vm.SUB,
		opLt:             vm.LT,
		opIsZero:         vm.ISZERO,
		opShr:            vm.SHR,
		opCodeSize:       vm.CODESIZE,
		opCodeCopy:       vm.CODECOPY,
		opReturnDataSize: vm.RETURNDATASIZE,
		opReturnDataCopy: vm.RETURNDATACOPY,
		opPop:            vm.POP,
		opMLoad:          vm.MLOAD,
		opMStore:         vm.MSTORE,
		opJump:           vm.JUMP,
		opJumpIf:         vm.JUMPI,
		opJumpDest:       vm.JUMPDEST,
		opPush0:          vm.PUSH0,
		opPush1:          vm.PUSH1,
		opPush3:          vm.PUSH3,
		opDup1:           vm.DUP1,
		opDup2:           vm.DUP2,
		opDup3:           vm.DUP3,
		opDup4:           vm.DUP4,
		opDup5:           vm.DUP5,
		opDup6:           vm.DUP6,
		opSwap1:          vm.SWAP1,
		opStaticCall:     vm.STATICCALL,
		opRevert:         vm.REVERT,
	} {
		if byte(ours) != byte(theirs) {
			t.Errorf("%#x is %s", byte(ours), theirs)
		}
	}
}
