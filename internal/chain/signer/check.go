package signer

import (
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Check refuses a signature that is not an account's over a document, in the one form that contracts take.
func Check(account evm.Address, document typeddata.Document, signature []byte) error {
	digest, err := document.Digest()
	if err != nil {
		return err
	}
	_, err = checkSignature(account, digest, signature)
	return err
}
