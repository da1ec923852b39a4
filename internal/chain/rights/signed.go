package rights

import (
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Signed is a document to sign, with the digest that a contract stands by in place of a signature.
type Signed struct {
	Document typeddata.Document
	Digest   evm.Hash
}

// SignedOf returns a document with its digest.
func SignedOf(document typeddata.Document) (Signed, error) {
	digest, err := document.Digest()
	return Signed{document, digest}, err
}
