package bitswap

// Block is a block to ask for.
type Block struct {
	CID CID
	// Size is about how long it is, 0 if unknown.
	Size int64
}

// unknownSize is what a block of unknown size is taken for.
const unknownSize = 256 << 10

// arrival is what came for a block.
type arrival struct {
	data []byte
	sum  digest
	err  error
}

// request is some blocks that are asked for together. All but the first two
// fields are guarded by the lock of the wants that it is among.
type request struct {
	blocks []Block
	ready  chan struct{} // something came

	came   []*arrival
	wanted int // the blocks before it are asked for
	taken  int // the blocks before it were handed over
	closed bool
}

func newRequest(blocks []Block) *request {
	return &request{blocks: blocks, came: make([]*arrival, len(blocks)), ready: make(chan struct{}, 1)}
}

// sizeOf returns about how long a block is.
func (r *request) sizeOf(n int) int64 {
	if r.blocks[n].Size <= 0 {
		return unknownSize
	}
	return min(r.blocks[n].Size, maxBlock)
}

// addArrival notes an answer.
func (r *request) addArrival(n int, a arrival) {
	if r.closed || r.came[n] != nil {
		return
	}
	r.came[n] = &a
	select {
	case r.ready <- struct{}{}:
	default:
	}
}
