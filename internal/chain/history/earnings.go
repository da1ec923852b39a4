package history

import (
	"context"
	"math/big"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Earning is what a token has ever earned an account, paid out or not.
type Earning struct {
	TokenID evm.Hash
	Name    string
	// Usage is what use has credited to the account as the token's creator, Serving as its provider.
	Usage, Serving Amount
	// Grants is what licenses have credited to the account as the token's creator.
	Grants Amount
	// Held is what stands to the token for its owner, whichever account that is when it is withdrawn; nothing unless the
	// account owns it.
	Held Amount
}

// sums are what is summed up of one token.
type sums struct{ usage, serving, grants, held *big.Int }

// Earnings lists what tokens have earned an account: those that it published, owns or served.
func (h *History) Earnings(ctx context.Context, account evm.Address) ([]Earning, error) {
	book := map[evm.Hash]*sums{}
	var order []evm.Hash
	of := func(id evm.Hash) *sums {
		if book[id] == nil {
			book[id] = &sums{new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
			order = append(order, id)
		}
		return book[id]
	}
	for _, add := range []func(context.Context, evm.Address, func(evm.Hash) *sums) error{
		h.addCreated, h.addServed, h.addHeld,
	} {
		if err := add(ctx, account, of); err != nil {
			return nil, err
		}
	}
	names, err := h.Names(ctx, order)
	if err != nil {
		return nil, err
	}
	earnings := []Earning{}
	for _, id := range order {
		s := book[id]
		earnings = append(earnings, Earning{
			TokenID: id, Name: names[id], Usage: h.amount(s.usage), Serving: h.amount(s.serving),
			Grants: h.amount(s.grants), Held: h.amount(s.held),
		})
	}
	return earnings, nil
}

// addCreated adds what an account has earned as creator.
func (h *History) addCreated(ctx context.Context, account evm.Address, of func(evm.Hash) *sums) error {
	mine, err := events(ctx, h, h.atRegistry(), h.registry.UnpackPublishedEvent, nil, word(&account))
	if err != nil {
		return err
	}
	ids := make([]evm.Hash, len(mine))
	for i, p := range mine {
		ids[i] = toID(p.value.TokenId)
		of(ids[i])
	}
	for some := range slices.Chunk(ids, mostTopics) {
		moves, err := h.movesOf(ctx, some)
		if err != nil {
			return err
		}
		used, err := events(ctx, h, h.atOracle(), h.oracle.UnpackDistributedEvent, some)
		if err != nil {
			return err
		}
		for _, d := range used {
			id := toID(d.value.TokenId)
			of(id).usage.Add(of(id).usage, d.value.Creator)
			if ownerAt(moves[id], d.event) == account {
				of(id).usage.Add(of(id).usage, d.value.Owner)
			}
		}
		taken, err := events(ctx, h, h.atLicenses(), h.licenses.UnpackGrantedEvent, some)
		if err != nil {
			return err
		}
		for _, g := range taken {
			id := toID(g.value.TokenId)
			of(id).grants.Add(of(id).grants, g.value.ToCreator)
		}
	}
	return nil
}

// move is a token's coming to an owner.
type move struct {
	to    evm.Address
	event chain.Event
}

// movesOf lists how tokens came to their owners, the publication being the first time.
func (h *History) movesOf(ctx context.Context, ids []evm.Hash) (map[evm.Hash][]move, error) {
	all, err := events(ctx, h, h.atRegistry(), h.registry.UnpackTransferEvent, nil, nil, ids)
	if err != nil {
		return nil, err
	}
	moves := map[evm.Hash][]move{}
	for _, m := range all {
		id := toID(m.value.TokenId)
		moves[id] = append(moves[id], move{evm.Address(m.value.To), m.event})
	}
	return moves, nil
}

// ownerAt is who owned a token when an event was logged.
func ownerAt(moves []move, at chain.Event) evm.Address {
	var owner evm.Address
	for _, m := range moves {
		if after(at, m.event) {
			owner = m.to
		}
	}
	return owner
}

// addServed adds what an account has earned as provider.
func (h *History) addServed(ctx context.Context, account evm.Address, of func(evm.Hash) *sums) error {
	served, err := events(ctx, h, h.atOracle(), h.oracle.UnpackDistributedEvent, nil, nil, word(&account))
	if err != nil {
		return err
	}
	for _, d := range served {
		id := toID(d.value.TokenId)
		of(id).serving.Add(of(id).serving, d.value.ToProvider)
	}
	return nil
}

// addHeld adds what stands to the tokens that an account owns.
func (h *History) addHeld(ctx context.Context, account evm.Address, of func(evm.Hash) *sums) error {
	got, err := h.received(ctx, account)
	if err != nil {
		return err
	}
	for _, p := range got {
		id := toID(p.value.TokenId)
		token, err := h.reader.Token(ctx, id, chain.Latest)
		if err != nil {
			return err
		}
		if token.Owner != account {
			continue
		}
		usage, grants, err := h.reader.TokenCredits(ctx, id, chain.Latest)
		if err != nil {
			return err
		}
		of(id).held.Add(usage, grants)
	}
	return nil
}
