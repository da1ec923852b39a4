package usage

import (
	"cmp"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/age"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Domain is the contract that usage is settled with. It is what a signature over a voucher holds for.
type Domain struct {
	ChainID int64 `json:"chainID,omitempty"`
	// Oracle is zero when ChainID is.
	Oracle evm.Address `json:"oracle,omitzero"`
	// Network names the DeHugNetwork of usage that was recorded without chain and oracle; empty otherwise.
	Network string `json:"network,omitempty"`
}

// Token names what usage is metered under.
type Token struct {
	Domain
	TokenID evm.Hash `json:"tokenID"`
}

// Account is the payer of usage and the provider that served it. It is zero while that is not known.
type Account struct {
	Payer    evm.Address `json:"payer,omitzero"`
	Provider evm.Address `json:"provider,omitzero"`
}

// Key is what the chain settles under.
type Key struct {
	Token
	Account
}

// Party is a network as far as settlement is concerned: it settles what its account owes in its domain.
type Party struct {
	Name    string
	Created time.Time
	Domain  Domain
	Account Account
}

// Older orders parties by age, then by name.
func (p Party) Older(q Party) bool {
	return age.IsOlder(age.Age{Created: p.Created, Name: p.Name}, age.Age{Created: q.Created, Name: q.Name})
}

// TwinOf returns the oldest other party of the same domain and account when that is older than the named one. Two of
// them would each vouch for totals of their own under the same keys.
func TwinOf(parties []Party, name string) (Party, bool) {
	i := slices.IndexFunc(parties, func(p Party) bool { return p.Name == name })
	if i < 0 {
		return Party{}, false
	}
	oldest := parties[i]
	for _, p := range parties {
		if p.Domain == oldest.Domain && p.Account == oldest.Account && p.Older(oldest) {
			oldest = p
		}
	}
	return oldest, oldest.Name != name
}

// SettlerOf names the party that settles a key: the oldest with the key's account; when no party has this account any
// more, the one that the key's newest usage was served under, else the oldest of the domain. It is empty when no party
// has the domain.
func SettlerOf(parties []Party, key Key, lastNetwork string) string {
	var best Party
	rank := func(p Party) int {
		switch {
		case p.Account == key.Account:
			return 3
		case p.Name == lastNetwork:
			return 2
		}
		return 1
	}
	for _, p := range parties {
		if p.Domain != key.Domain {
			continue
		}
		if best.Name == "" || rank(p) > rank(best) || (rank(p) == rank(best) && p.Older(best)) {
			best = p
		}
	}
	return best.Name
}

// Resolver finds the domain and the present account of a DeHugNetwork by its name, for events that do not name them.
type Resolver func(network string) (Domain, Account, bool)

// keyOf is what an event is settled under.
func keyOf(e Event, resolve Resolver) Key {
	key := Key{
		Token:   Token{Domain: Domain{ChainID: e.ChainID, Oracle: e.Oracle}, TokenID: e.TokenID},
		Account: Account{Payer: e.Payer, Provider: cmp.Or(e.Provider, e.Payer)},
	}
	if e.ChainID != 0 && e.Oracle != (evm.Address{}) && e.Payer != (evm.Address{}) {
		return key
	}
	key.Domain, key.Account = Domain{Network: e.Network}, Account{}
	if resolve != nil {
		if domain, account, ok := resolve(e.Network); ok {
			key.Domain, key.Account = domain, account
		}
	}
	return key
}
