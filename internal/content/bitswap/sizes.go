package bitswap

// Sizes that the protocol allows.
const (
	maxMessage = 4 << 20
	maxBlock   = 2 << 20
	maxField   = 256 // of a CID
	cidV0Bytes = 34
	cidBytes   = 36
	hashStep   = 256 << 10 // hashed while it is in the processor's cache
)
