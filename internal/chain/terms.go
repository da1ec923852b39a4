package chain

import (
	"context"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/license"
)

// Terms reads the terms of an index, which never change.
func (r *Reader) Terms(ctx context.Context, index uint64, f Finality) (license.Terms, error) {
	call := r.licenses.PackTermsOf(new(big.Int).SetUint64(index))
	terms, _, err := readAt(ctx, r, f, r.licensesContract(), call, r.licenses.UnpackTermsOf)
	if err != nil {
		return license.Terms{}, err
	}
	return fromTerms(terms), nil
}
