package typeddata

// Message is one struct of EIP-712.
type Message interface {
	// EncodedType is the message's type as EIP-712 encodes it: its own, and then those of the structs that it holds.
	EncodedType() string
	// StructHash is the EIP-712 hashStruct of the message.
	StructHash() ([32]byte, error)
	// Fields are the message's values by their names, as JSON shows them to a wallet.
	Fields() map[string]any
}
