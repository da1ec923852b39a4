package v1alpha1

// Address is an EVM address: 0x and 40 hexadecimal digits.
// +kubebuilder:validation:Pattern=`^0x[0-9a-fA-F]{40}$`
// +kubebuilder:validation:MaxLength=42
type Address string

// Hash is 32 bytes: 0x and 64 hexadecimal digits.
// +kubebuilder:validation:Pattern=`^0x[0-9a-fA-F]{64}$`
// +kubebuilder:validation:MaxLength=66
type Hash string

// ObjectReference names an object of a known kind that is in the same namespace or cluster-scoped.
type ObjectReference struct {
	// name specifies the name of the referenced object.
	// +required
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=63
	Name string `json:"name"`
}

// SecretKeyReference names one key of a Secret.
type SecretKeyReference struct {
	// namespace specifies the namespace of the Secret.
	// +required
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=63
	Namespace string `json:"namespace"`
	// name specifies the name of the Secret.
	// +required
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=253
	Name string `json:"name"`
	// key specifies the key in the Secret's data that holds a hexadecimal private key.
	// +optional
	// +kubebuilder:default=key
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=253
	Key string `json:"key,omitempty"`
}

// Finality specifies how settled a block must be before it is relied on.
// +kubebuilder:validation:Enum=Latest;Safe;Finalized
type Finality string

// Finality levels, from the fastest to the safest.
const (
	FinalityLatest    Finality = "Latest"
	FinalitySafe      Finality = "Safe"
	FinalityFinalized Finality = "Finalized"
)

// BlockReference identifies the block at which facts were read.
type BlockReference struct {
	// number is the number of the block.
	// +required
	Number int64 `json:"number"`
	// hash is the hash of the block.
	// +required
	Hash Hash `json:"hash"`
}
