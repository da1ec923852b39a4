package chain

import (
	"strings"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// DatasetPrefix stands before a dataset's name wherever one text must tell it from a model's, which may be the same.
const DatasetPrefix = "datasets/"

// Content types, in the contract's order.
const (
	contentDataset uint8 = iota
	contentModel
)

// ContentOf splits `datasets/namespace/name`, or `namespace/name` of a model, into the registry's two arguments.
func ContentOf(name string) (contentType uint8, bare string) {
	if rest, ok := strings.CutPrefix(name, DatasetPrefix); ok && strings.Contains(rest, "/") {
		return contentDataset, rest
	}
	return contentModel, name
}

// IsModel reports whether a content type of the registry's is that of models.
func IsModel(contentType uint8) bool { return contentType == contentModel }

// NamespaceHash is what the registry's events name a namespace by: the hash of its lower-case form.
func NamespaceHash(namespace string) evm.Hash {
	return evm.Hash(crypto.Keccak256Hash([]byte(strings.ToLower(namespace))))
}

// NameHash is what the registry's events name a name by: its hash, for a dataset the complement.
func NameHash(name string) evm.Hash {
	contentType, bare := ContentOf(name)
	hash := evm.Hash(crypto.Keccak256Hash([]byte(bare)))
	if contentType == contentDataset {
		for i := range hash {
			hash[i] = ^hash[i]
		}
	}
	return hash
}
