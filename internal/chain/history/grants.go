package history

import (
	"context"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Grant is what a licensee holds of a token, or held.
type Grant struct {
	TokenID  evm.Hash
	Name     string
	Licensee evm.Address
	// Payer paid the last time.
	Payer evm.Address
	// Status, License and times are those of now.
	Status                          license.Status
	License                         string
	GrantedAt, ExpiresAt, RevokedAt time.Time
	// Times is how often it was taken or renewed, Paid what all that cost.
	Times int
	Paid  Amount
}

// GrantQuery selects grants; fields that are nil or empty select all.
type GrantQuery struct {
	Tokens   []evm.Hash
	Licensee *evm.Address
	// Limit is the most grants that are listed, those that were taken or renewed last.
	Limit int
}

// holding is one licensee of one token.
type holding struct {
	token    evm.Hash
	licensee evm.Address
}

// Grants lists grants, one for each token and licensee.
func (h *History) Grants(ctx context.Context, q GrantQuery) ([]Grant, error) {
	if len(q.Tokens) > mostTopics {
		q.Tokens = q.Tokens[:mostTopics]
	}
	taken, err := events(ctx, h, h.atLicenses(), h.licenses.UnpackGrantedEvent, q.Tokens, word(q.Licensee))
	if err != nil {
		return nil, err
	}
	grants, err := completeAll(ctx, h, newest(latestHoldings(taken), q.Limit),
		func(ctx context.Context, of holding) (Grant, error) { return h.grant(ctx, of, taken) })
	if err != nil {
		return nil, err
	}
	ids := make([]evm.Hash, len(grants))
	for i, grant := range grants {
		ids[i] = grant.TokenID
	}
	names, err := h.Names(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i := range grants {
		grants[i].Name = names[grants[i].TokenID]
	}
	return grants, nil
}

// latestHoldings lists each holding once, in the order of their last grants.
func latestHoldings(taken []logged[bindings.LicenseRegistryGranted]) []holding {
	var last []holding
	seen := map[holding]bool{}
	for i := len(taken) - 1; i >= 0; i-- {
		of := holdingOf(taken[i])
		if !seen[of] {
			seen[of] = true
			last = append(last, of)
		}
	}
	return newest(last, len(last))
}

func holdingOf(g logged[bindings.LicenseRegistryGranted]) holding {
	return holding{toID(g.value.TokenId), evm.Address(g.value.Licensee)}
}

func (h *History) grant(
	ctx context.Context, of holding, taken []logged[bindings.LicenseRegistryGranted],
) (Grant, error) {
	facts, err := h.reader.Facts(ctx, chain.Query{TokenID: of.token, Licensee: of.licensee}, chain.Latest)
	if err != nil {
		return Grant{}, err
	}
	grant := Grant{
		TokenID: of.token, Licensee: of.licensee, Status: facts.Status, License: facts.Terms.LicenseID,
		GrantedAt: facts.GrantedAt, ExpiresAt: facts.ExpiresAt, RevokedAt: facts.RevokedAt,
	}
	paid := new(big.Int)
	for _, g := range taken {
		if holdingOf(g) == of {
			grant.Times++
			grant.Payer = evm.Address(g.value.Payer)
			paid.Add(paid, g.value.Price)
		}
	}
	grant.Paid = h.amount(paid)
	return grant, nil
}

// Offers lists the numbers of the terms that a token's owner offers beside those of its publication.
func (h *History) Offers(ctx context.Context, id evm.Hash, owner evm.Address) ([]uint64, error) {
	changes, err := events(ctx, h, h.atLicenses(), h.licenses.UnpackOfferChangedEvent, []evm.Hash{id}, word(&owner))
	if err != nil {
		return nil, err
	}
	var order []uint64
	offered := map[uint64]bool{}
	for _, change := range changes {
		index := change.value.TermsIndex.Uint64()
		order = append(order, index)
		offered[index] = change.value.Offered
	}
	offers := []uint64{}
	for _, index := range distinct(order) {
		if offered[index] {
			offers = append(offers, index)
		}
	}
	return offers, nil
}
