package script

import (
	"maps"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Tx changes the state and tells of it in logs.
type Tx func(s *state, now uint64) []logged

// Together makes many transactions one, which costs one copy of the state.
func Together(txs ...Tx) Tx {
	return func(s *state, now uint64) (all []logged) {
		for _, tx := range txs {
			all = append(all, tx(s, now)...)
		}
		return all
	}
}

// logged is an event.
type logged struct {
	Address common.Address `json:"address"`
	Topics  []common.Hash  `json:"topics"`
}

// state is never changed once it is a block's.
type state struct {
	latest map[string]evm.Hash
	tokens map[evm.Hash]token
	grants map[grantKey]grant
}

type token struct {
	creator evm.Address
	active  bool
}

type grantKey struct {
	token    evm.Hash
	licensee common.Address
}

type grant struct{ granted, expires, revoked uint64 }

func (s *state) cloneState() *state {
	next := &state{latest: maps.Clone(s.latest), tokens: maps.Clone(s.tokens), grants: maps.Clone(s.grants)}
	if next.tokens == nil {
		next.latest, next.tokens, next.grants = map[string]evm.Hash{}, map[evm.Hash]token{}, map[grantKey]grant{}
	}
	return next
}

// Terms are those of every token: a grant without an end, revocable without notice.
func Terms() license.Terms {
	return license.Terms{LicenseID: "LicenseRef-Script", CommercialUse: true, Revocable: true, GrantPrice: "0"}
}

// TermsHash returns the hash of Terms.
var TermsHash = sync.OnceValue(func() evm.Hash {
	hash, err := chain.TermsHash(Terms())
	if err != nil {
		panic(err)
	}
	return hash
})

func eventOf(name string, topics ...common.Hash) []common.Hash {
	return append([]common.Hash{crypto.Keccak256Hash([]byte(name))}, topics...)
}

// Publish makes a token the newest version of a name.
func Publish(name string, id evm.Hash, creator evm.Address) Tx {
	return func(s *state, _ uint64) []logged {
		s.latest[name], s.tokens[id] = id, token{creator: creator, active: true}
		return []logged{{common.Address(Contracts.Registry), eventOf("Published", common.Hash(id),
			common.BytesToHash(creator[:]), common.Hash(chain.NameHash(name)))}}
	}
}

// Grant gives a license; it ends after a time that is not zero.
func Grant(id evm.Hash, licensee evm.Address, period time.Duration) Tx {
	return func(s *state, now uint64) []logged {
		g := grant{granted: now}
		if period > 0 {
			g.expires = now + uint64(period/time.Second) //nolint:gosec // not negative
		}
		s.grants[grantKey{id, common.Address(licensee)}] = g
		return licenseLog("Granted", id, licensee)
	}
}

// Revoke ends a license at once.
func Revoke(id evm.Hash, licensee evm.Address) Tx {
	return func(s *state, now uint64) []logged {
		key := grantKey{id, common.Address(licensee)}
		if g, ok := s.grants[key]; ok && g.revoked == 0 {
			g.revoked = now
			s.grants[key] = g
		}
		return licenseLog("Revoked", id, licensee)
	}
}

func licenseLog(name string, id evm.Hash, licensee evm.Address) []logged {
	return []logged{{common.Address(Contracts.Licenses), eventOf(name, common.Hash(id), common.BytesToHash(licensee[:]))}}
}

// contentModel is the registry's number for models.
const contentModel = 1

// checkLicense answers as LicenseRegistry does.
func (s *state) checkLicense(id evm.Hash, licensee common.Address, at uint64) bindings.ILicenseRegistryCheck {
	answer := bindings.ILicenseRegistryCheck{TermsIndex: new(big.Int), Terms: noTerms()}
	t, ok := s.tokens[id]
	if !ok {
		return answer
	}
	answer.Owner, answer.Creator, answer.Active = common.Address(t.creator), common.Address(t.creator), t.active
	answer.ContentType = contentModel
	answer.TermsIndex, answer.TermsHash, answer.Terms = big.NewInt(1), TermsHash(), boundTerms()
	g, has := s.grants[grantKey{id, licensee}]
	switch {
	case !has:
		answer.Status = uint8(license.StatusNoGrant)
		return answer
	case g.revoked != 0 && at >= g.revoked:
		answer.Status = uint8(license.StatusRevoked)
	case g.expires != 0 && at >= g.expires:
		answer.Status = uint8(license.StatusExpired)
	default:
		answer.Status = uint8(license.StatusGranted)
	}
	answer.GrantedAt, answer.ExpiresAt, answer.RevokedAt = g.granted, g.expires, g.revoked
	return answer
}

func noTerms() bindings.ITermsRegistryTerms {
	return bindings.ITermsRegistryTerms{GrantPrice: new(big.Int)}
}

func boundTerms() bindings.ITermsRegistryTerms {
	t := Terms()
	bound := noTerms()
	bound.LicenseId, bound.CommercialUse, bound.Revocable = t.LicenseID, t.CommercialUse, t.Revocable
	return bound
}
