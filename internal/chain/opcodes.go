package chain

// opCode is an instruction of the EVM. They are written out here, because the package that names them is the whole EVM:
// it would be a twentieth of every program.
type opCode byte

// The instructions of the aggregator.
const (
	opAdd            opCode = 0x01
	opSub            opCode = 0x03
	opLt             opCode = 0x10
	opIsZero         opCode = 0x15
	opShr            opCode = 0x1c
	opCodeSize       opCode = 0x38
	opCodeCopy       opCode = 0x39
	opReturnDataSize opCode = 0x3d
	opReturnDataCopy opCode = 0x3e
	opPop            opCode = 0x50
	opMLoad          opCode = 0x51
	opMStore         opCode = 0x52
	opJump           opCode = 0x56
	opJumpIf         opCode = 0x57
	opJumpDest       opCode = 0x5b
	opPush0          opCode = 0x5f
	opPush1          opCode = 0x60
	opPush3          opCode = 0x62
	opDup1           opCode = 0x80
	opDup2           opCode = 0x81
	opDup3           opCode = 0x82
	opDup4           opCode = 0x83
	opDup5           opCode = 0x84
	opDup6           opCode = 0x85
	opSwap1          opCode = 0x90
	opStaticCall     opCode = 0xfa
	opRevert         opCode = 0xfd
)
