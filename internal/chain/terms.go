package chain

import (
	"context"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Terms reads the terms of an index, which never change.
func (r *Reader) Terms(ctx context.Context, index uint64, f Finality) (license.Terms, error) {
	registry, at, err := r.termsRegistry(ctx, f)
	if err != nil {
		return license.Terms{}, err
	}
	call := r.terms.PackTermsOf(new(big.Int).SetUint64(index))
	terms, err := read(ctx, r, at, registry, call, r.terms.UnpackTermsOf)
	if err != nil {
		return license.Terms{}, err
	}
	return fromTerms(terms), nil
}

// TermsIndex reads the index of terms by hash; 0 when they are not registered.
func (r *Reader) TermsIndex(ctx context.Context, hash evm.Hash, f Finality) (uint64, error) {
	registry, at, err := r.termsRegistry(ctx, f)
	if err != nil {
		return 0, err
	}
	v, err := read(ctx, r, at, registry, r.terms.PackTermsIndexOf(hash), r.terms.UnpackTermsIndexOf)
	if err != nil {
		return 0, err
	}
	return v.Uint64(), nil
}

// TermsHash reads the hash of the terms with a number; zero when there are none.
func (r *Reader) TermsHash(ctx context.Context, index uint64, f Finality) (evm.Hash, error) {
	registry, at, err := r.termsRegistry(ctx, f)
	if err != nil {
		return evm.Hash{}, err
	}
	call := r.terms.PackTermsHashOf(new(big.Int).SetUint64(index))
	v, err := read(ctx, r, at, registry, call, r.terms.UnpackTermsHashOf)
	return evm.Hash(v), err
}

// TermsRegistry reads where the terms that publications name are registered.
func (r *Reader) TermsRegistry(ctx context.Context, f Finality) (evm.Address, error) {
	registry, _, err := r.termsRegistry(ctx, f)
	return registry.address, err
}

// termsRegistry reads which terms registry the model registry names, and the block at which that was read.
func (r *Reader) termsRegistry(ctx context.Context, f Finality) (contract, evm.Block, error) {
	address, at, err := readAt(ctx, r, f, r.registryContract(), r.registry.PackTerms(), r.registry.UnpackTerms)
	return termsContract(evm.Address(address)), at, err
}

// TermsHash is the hash that everything binds terms by: their EIP-712 struct hash.
func TermsHash(terms license.Terms) (evm.Hash, error) {
	typed, err := typedTerms(terms)
	if err != nil {
		return evm.Hash{}, err
	}
	return typed.StructHash()
}

// typedTerms are terms as they stand in signed messages.
func typedTerms(terms license.Terms) (typeddata.Terms, error) {
	encoded, err := toTerms(terms)
	if err != nil {
		return typeddata.Terms{}, err
	}
	return typeddata.Terms{
		LicenseID: encoded.LicenseId, TextDigest: encoded.TextDigest, Open: encoded.Open,
		CommercialUse: encoded.CommercialUse, Attribution: encoded.Attribution, Derivatives: encoded.Derivatives,
		Revocable: encoded.Revocable, NoticePeriod: encoded.NoticePeriod, Period: encoded.Period, Seats: encoded.Seats,
		Currency: encoded.Currency, GrantPrice: encoded.GrantPrice,
		InputMeasure: encoded.InputMeasure, OutputMeasure: encoded.OutputMeasure,
		InputPrice: encoded.InputPrice, OutputPrice: encoded.OutputPrice, RequestPrice: encoded.RequestPrice,
		Split: typeddata.Split{
			Creator: encoded.Split.Creator, Owner: encoded.Split.Owner, Provider: encoded.Split.Provider,
		},
	}, nil
}
