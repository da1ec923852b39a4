package chain

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Query asks for the facts of one token and one licensee. Exactly one of Name and TokenID is set.
type Query struct {
	// Name is `namespace/name`, or `datasets/namespace/name`; it resolves to its newest version unless Revision is set.
	Name string
	// TokenID is the sha2-256 digest of the content's root CID.
	TokenID evm.Hash
	// Revision pins a version; it must be one of the name, or of the token's name.
	Revision *evm.Hash
	Licensee evm.Address
	// NotBefore is the number of a block that was seen before at the same finality: an older one is no answer.
	NotBefore uint64
}

// Facts reads everything that a license verdict needs, at one block of the given finality.
// It returns ErrUnknownModel or ErrUnknownRevision, both with the block at which that was read, or ErrUnreachable,
// ErrBehind, ErrDisagreement, ErrChainMismatch, ErrNoCode or ErrWrongContract.
func (r *Reader) Facts(ctx context.Context, q Query, finality Finality) (license.Facts, error) {
	at, err := r.headFrom(ctx, finality, q.NotBefore)
	if err != nil {
		return license.Facts{}, err
	}
	return r.FactsFrom(at, q, r.viewsAt(ctx, at))
}

// FactsFrom tells the facts at a block from the answers to a few views at that block. Its errors are those of Facts,
// and those of ask.
func (r *Reader) FactsFrom(at evm.Block, q Query, ask AskView) (license.Facts, error) {
	if (q.Name == "") == (q.TokenID == evm.Hash{}) {
		return license.Facts{}, errors.New("a query names either a model or a token id, not both and not neither")
	}
	id, err := r.resolve(q, ask)
	if err != nil {
		return license.Facts{Block: at}, err
	}
	facts, err := r.check(at, id, q.Licensee, ask)
	if err != nil {
		return license.Facts{Block: at}, err
	}
	if facts.Status == license.StatusUnknownToken {
		return license.Facts{Block: at}, unknownToken(id, r.registryContract())
	}
	return facts, nil
}

func unknownToken(id evm.Hash, registry contract) error {
	return endpoint.Errorf(ErrUnknownModel, nil,
		"no account has published token %s at the %s; check the token id and the network", id.String(), registry)
}

// resolve finds the token that a query means.
func (r *Reader) resolve(q Query, ask AskView) (evm.Hash, error) {
	id := q.TokenID
	if q.Name != "" {
		latest, err := r.latest(q.Name, ask)
		if err != nil {
			return evm.Hash{}, err
		}
		id = latest
	}
	if q.Revision == nil || *q.Revision == id {
		return id, nil
	}
	var same bool
	var err error
	if q.Name != "" {
		same, err = r.isVersionOf(q.Name, *q.Revision, ask)
	} else {
		same, err = r.sameName(id, *q.Revision, ask)
	}
	if err != nil {
		return evm.Hash{}, err
	}
	if !same {
		return evm.Hash{}, endpoint.Errorf(ErrUnknownRevision, nil,
			"revision %s is not a published version of %s; publish it, or choose one of its versions",
			q.Revision.String(), describe(q))
	}
	return *q.Revision, nil
}

func describe(q Query) string {
	if q.Name != "" {
		return q.Name
	}
	return "the name of token " + q.TokenID.String()
}

// latest returns the newest version of a name, or ErrUnknownModel.
func (r *Reader) latest(name string, ask AskView) (evm.Hash, error) {
	id, err := decodeView(ask, View{
		to: r.registryContract(), data: string(r.registry.PackLatest(ContentOf(name))),
		hints: [2]evm.Hash{NameHash(name)},
	}, r.registry.UnpackLatest)
	if err != nil {
		return evm.Hash{}, err
	}
	if id.Sign() == 0 {
		return evm.Hash{}, r.unknownName(name)
	}
	return toHash(id), nil
}

func (r *Reader) unknownName(name string) error {
	return endpoint.Errorf(ErrUnknownModel, nil,
		"no account has published %q at the %s; check the spelling and the network", name, r.registryContract())
}

// sameName reports whether two tokens are versions of one name of one creator's: both have the tag that the registry
// keeps of it. Versions from before and after a namespace was handed over are told by their name alone (isVersionOf).
func (r *Reader) sameName(a, b evm.Hash, ask AskView) (bool, error) {
	var tokens [2]bindings.IModelRegistryToken
	for i, id := range []evm.Hash{a, b} {
		var err error
		tokens[i], err = decodeView(ask, View{
			to: r.registryContract(), data: string(r.registry.PackTokenOf(tokenInt(id))), hints: [2]evm.Hash{id},
		}, r.registry.UnpackTokenOf)
		if err != nil {
			return false, err
		}
	}
	return tokens[0].Creator != (common.Address{}) && tokens[0].ContentType == tokens[1].ContentType &&
		tokens[0].NameTag.Cmp(tokens[1].NameTag) == 0 && tokens[0].Creator == tokens[1].Creator, nil
}

// isVersionOf asks the registry whether a token was published under a name.
func (r *Reader) isVersionOf(name string, id evm.Hash, ask AskView) (bool, error) {
	contentType, bare := ContentOf(name)
	return decodeView(ask, View{
		to:    r.registryContract(),
		data:  string(r.registry.PackIsVersionOf(contentType, bare, tokenInt(id))),
		hints: [2]evm.Hash{id, NameHash(name)},
	}, r.registry.UnpackIsVersionOf)
}

// IsVersion reports whether a token is a version of a name.
func (r *Reader) IsVersion(ctx context.Context, name string, id evm.Hash, finality Finality) (bool, error) {
	at, err := r.Head(ctx, finality)
	if err != nil {
		return false, err
	}
	return r.isVersionOf(name, id, r.viewsAt(ctx, at))
}

// check asks the license registry, at the block's own time.
func (r *Reader) check(at evm.Block, id evm.Hash, licensee evm.Address, ask AskView) (license.Facts, error) {
	answer, err := decodeView(ask, r.checkView(id, licensee), r.licenses.UnpackCheck)
	if err != nil {
		return license.Facts{}, err
	}
	if answer.Status > uint8(license.StatusRevoked) {
		return license.Facts{}, endpoint.Errorf(ErrWrongContract, nil,
			"the %s gives license status %d, which this version does not know; upgrade, or check the address",
			r.licensesContract(), answer.Status)
	}
	return license.Facts{
		Block: at, TokenID: id, Status: license.Status(answer.Status),
		Owner: evm.Address(answer.Owner), Creator: evm.Address(answer.Creator),
		Active: answer.Active, IsModel: answer.ContentType == contentModel,
		TermsIndex: answer.TermsIndex.Uint64(), TermsHash: evm.Hash(answer.TermsHash), Terms: fromTerms(answer.Terms),
		GrantedAt: seconds(answer.GrantedAt), ExpiresAt: seconds(answer.ExpiresAt), RevokedAt: seconds(answer.RevokedAt),
	}, nil
}

// checkView is the view of a license. It ends with the time that it is asked about, which is the block's.
func (r *Reader) checkView(id evm.Hash, licensee evm.Address) View {
	call := r.licenses.PackCheck(tokenInt(id), common.Address(licensee), 0)
	return View{
		to: r.licensesContract(), data: string(call[:len(call)-timeBytes]), timed: true, hints: [2]evm.Hash{id},
		ends: licenseEnds,
	}
}

func fromTerms(t bindings.ITermsRegistryTerms) license.Terms {
	price := "0"
	if t.GrantPrice != nil {
		price = t.GrantPrice.String()
	}
	return license.Terms{
		LicenseID: t.LicenseId, TextDigest: evm.Hash(t.TextDigest), Open: t.Open,
		CommercialUse: t.CommercialUse, Attribution: t.Attribution, Derivatives: t.Derivatives, Revocable: t.Revocable,
		NoticePeriod: duration(t.NoticePeriod), Period: duration(t.Period), Seats: t.Seats,
		Currency: evm.Address(t.Currency), GrantPrice: price,
		InputMeasure: t.InputMeasure, OutputMeasure: t.OutputMeasure,
		InputPrice: t.InputPrice, OutputPrice: t.OutputPrice, RequestPrice: t.RequestPrice,
		Split: usage.Split{Creator: t.Split.Creator, Owner: t.Split.Owner, Provider: t.Split.Provider},
	}
}

// toTerms is the opposite of fromTerms. It refuses what the contract's fields cannot hold.
func toTerms(t license.Terms) (bindings.ITermsRegistryTerms, error) {
	price, ok := new(big.Int).SetString(t.GrantPrice, 10)
	if t.GrantPrice == "" {
		price, ok = new(big.Int), true
	}
	if !ok || price.Sign() < 0 || price.BitLen() > 96 {
		return bindings.ITermsRegistryTerms{}, fmt.Errorf("grant price %q is not a whole number of at most 96 bits",
			t.GrantPrice)
	}
	notice, err := wholeSeconds("notice period", t.NoticePeriod)
	if err != nil {
		return bindings.ITermsRegistryTerms{}, err
	}
	period, err := wholeSeconds("period", t.Period)
	if err != nil {
		return bindings.ITermsRegistryTerms{}, err
	}
	return bindings.ITermsRegistryTerms{
		LicenseId: t.LicenseID, TextDigest: t.TextDigest, Open: t.Open,
		CommercialUse: t.CommercialUse, Attribution: t.Attribution, Derivatives: t.Derivatives, Revocable: t.Revocable,
		NoticePeriod: notice, Period: period, Seats: t.Seats,
		Currency: common.Address(t.Currency), GrantPrice: price,
		InputMeasure: t.InputMeasure, OutputMeasure: t.OutputMeasure,
		InputPrice: t.InputPrice, OutputPrice: t.OutputPrice, RequestPrice: t.RequestPrice,
		Split: bindings.ITermsRegistrySplit{Creator: t.Split.Creator, Owner: t.Split.Owner, Provider: t.Split.Provider},
	}, nil
}

func wholeSeconds(what string, d time.Duration) (uint32, error) {
	if d < 0 || d%time.Second != 0 || d/time.Second > math.MaxUint32 {
		return 0, fmt.Errorf("%s %s is not a whole number of seconds below 136 years", what, d)
	}
	return uint32(d / time.Second), nil
}

func toHash(v *big.Int) evm.Hash {
	var h evm.Hash
	v.FillBytes(h[:])
	return h
}

func (r *Reader) registryContract() contract {
	return contract{"model registry", r.config.Contracts.Registry}
}

func (r *Reader) licensesContract() contract {
	return contract{"license registry", r.config.Contracts.Licenses}
}

func (r *Reader) oracleContract() contract {
	return contract{"usage oracle", r.config.Contracts.Oracle}
}
