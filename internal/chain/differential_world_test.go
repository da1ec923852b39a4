package chain_test

import (
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// world is the contracts in a bare EVM, without blocks, transactions or JSON-RPC: millions of gas a millisecond.
type world struct {
	t                                *testing.T
	r                                *rand.Rand
	config                           runtime.Config
	rules                            params.Rules
	deployer, treasury               common.Address
	payment, terms, registry, oracle common.Address
	place                            typeddata.Place
	usage                            *bindings.UsageOracle
	tokens                           []token
	pairs                            []*pair
	credits                          map[common.Address]*big.Int
	seen                             seen
}

// seen counts what a run must have met to show anything: settlements and fees that are older than what is
// counted already, and claims that empty a pot, are the hard ones.
type seen struct {
	settlements, backwards, lateFees, emptied, refunds, sales, tokenCredits, tokenWithdrawals int
}

// token is a content version, and the score that the mirror gives it.
type token struct {
	id             [32]byte
	owner, creator common.Address
	split          usage.Split
	earned         *big.Int // by its owners, not withdrawn
	published      bool
	score          usage.Score
	newestFee      uint32
}

// pair is a payer and a provider: the mirror of their escrow, keys and roots.
type pair struct {
	key             *ecdsa.PrivateKey
	payer, provider common.Address
	escrow          *big.Int
	pot             usage.Settled // by roots; what is distributed of it was claimed
	rootValue       *big.Int      // that the last root names, which the pot may be short of
	keys            map[int]usage.Settled
	lines           []typeddata.Line
	lineTokens      []int
	tree            *usage.Tree
}

func keccakPair(left, right [32]byte) [32]byte { return crypto.Keccak256Hash(left[:], right[:]) }

func newWorld(t *testing.T, seed uint64) *world {
	t.Helper()
	statedb, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	rules := *params.AllDevChainProtocolChanges
	rules.OsakaTime, rules.BogotaTime, rules.AmsterdamTime = nil, nil, nil
	w := &world{
		t: t, r: rand.New(rand.NewPCG(seed, 0)), deployer: common.Address{19: 1}, treasury: common.Address{19: 2},
		usage: bindings.NewUsageOracle(), credits: map[common.Address]*big.Int{},
		config: runtime.Config{ChainConfig: &rules, State: statedb, Time: 1_800_000_000},
	}
	w.rules = rules.Rules(new(big.Int), true, w.config.Time)
	w.payment = w.create(bindings.DevTokenMetaData.Bin, nil)
	w.terms = w.create(bindings.TermsRegistryMetaData.Bin, nil)
	policy := w.create(bindings.RoyaltyPolicyMetaData.Bin, bindings.NewRoyaltyPolicy().PackConstructor(nil))
	w.registry = w.create(bindings.ModelRegistryMetaData.Bin,
		bindings.NewModelRegistry().PackConstructor(w.terms, common.Address{}, policy, chain.DefaultContentBase))
	licenses := w.create(bindings.LicenseRegistryMetaData.Bin, bindings.NewLicenseRegistry().PackConstructor(w.registry, w.payment))
	w.oracle = w.create(bindings.UsageOracleMetaData.Bin,
		w.usage.PackConstructor(w.registry, licenses, w.payment, w.treasury, 3600, 3600))
	w.place = typeddata.UsageOracle.At(rules.ChainID.Uint64(), w.oracle)

	most := new(big.Int).Lsh(big.NewInt(1), 255)
	w.call(w.deployer, w.payment, bindings.NewDevToken().PackMint(w.deployer, most))
	w.call(w.deployer, w.payment, bindings.NewDevToken().PackApprove(w.oracle, most))
	return w
}

func (w *world) create(bytecode string, arguments []byte) common.Address {
	w.t.Helper()
	w.config.Origin = w.deployer
	_, address, _, err := runtime.Create(append(common.FromHex(bytecode), arguments...), &w.config)
	if err != nil {
		w.t.Fatalf("creating a contract: %v", err)
	}
	w.config.State.Finalise(w.rules)
	return address
}

// try sends a transaction.
func (w *world) try(from, to common.Address, data []byte) ([]byte, error) {
	w.config.Origin = from
	output, _, err := runtime.Call(to, data, &w.config)
	w.config.State.Finalise(w.rules)
	return output, err
}

func (w *world) call(from, to common.Address, data []byte) []byte {
	w.t.Helper()
	output, err := w.try(from, to, data)
	if err != nil {
		w.t.Fatalf("calling %x: %v, %x", data[:4], err, output)
	}
	return output
}

func (w *world) ask(data []byte) []byte {
	w.t.Helper()
	return w.call(w.deployer, w.oracle, data)
}

// sign gives a payer's signature of a message.
func (w *world) sign(key *ecdsa.PrivateKey, structHash [32]byte, err error) []byte {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	digest := w.place.Digest(structHash)
	signature, err := crypto.Sign(digest[:], key)
	if err != nil {
		w.t.Fatal(err)
	}
	signature[64] += 27
	return signature
}

func (w *world) now() uint32 { return uint32(w.config.Time) }

// addPair makes a payer's escrow for a provider.
func (w *world) addPair(payer, provider int) {
	key, err := crypto.ToECDSA(crypto.Keccak256(fmt.Appendf(nil, "payer %d", payer)))
	if err != nil {
		w.t.Fatal(err)
	}
	w.pairs = append(w.pairs, &pair{
		key: key, payer: crypto.PubkeyToAddress(key.PublicKey), provider: common.Address{18: 3, 19: byte(provider)},
		escrow: new(big.Int), keys: map[int]usage.Settled{},
	})
}

// publish mints tokens under random terms, moves some to an owner who did not make them, and leaves the last few unpublished.
func (w *world) publish(count, unpublished, creators int) {
	w.t.Helper()
	splits := w.registerTerms(20)
	b := bindings.NewModelRegistry()
	publications := make([][]bindings.IModelRegistryPublication, creators)
	w.tokens = make([]token, count+unpublished)
	for i := range w.tokens {
		creator := i % creators
		terms := splits[w.r.IntN(len(splits))]
		address := common.Address{18: 4, 19: byte(creator)}
		w.tokens[i] = token{
			id: crypto.Keccak256Hash(fmt.Appendf(nil, "content %d", i)), owner: address, creator: address,
			split: terms.split, published: i < count,
		}
		if !w.tokens[i].published {
			continue
		}
		publications[creator] = append(publications[creator], bindings.IModelRegistryPublication{
			Name: fmt.Sprintf("maker-%d/model-%d", creator, i), ContentType: 1, Digest: w.tokens[i].id,
			TermsHash: terms.hash,
		})
	}
	for creator, all := range publications {
		for len(all) > 0 {
			chunk := min(len(all), 50)
			w.call(common.Address{18: 4, 19: byte(creator)}, w.registry, b.PackPublishBatch(all[:chunk]))
			all = all[chunk:]
		}
	}
}

// sell moves a published token to another owner: what is not distributed goes with it.
func (w *world) sell(i int) {
	w.t.Helper()
	t := &w.tokens[i]
	if !t.published {
		return
	}
	buyer := common.Address{18: 5, 19: byte(w.r.IntN(5))}
	w.call(t.owner, w.registry, bindings.NewModelRegistry().PackTransferFrom(t.owner, buyer, new(big.Int).SetBytes(t.id[:])))
	t.owner = buyer
	w.seen.sales++
}

// withdrawToken pays what a token's owners have earned to its current owner; no other account can take it.
func (w *world) withdrawToken(i int) {
	w.t.Helper()
	t := &w.tokens[i]
	call := w.usage.PackWithdrawToken(new(big.Int).SetBytes(t.id[:]), t.owner)
	if _, err := w.try(common.Address{19: 99}, w.oracle, call); err == nil {
		w.t.Fatalf("token %d: a stranger took what its owners earned", i)
	}
	_, err := w.try(t.owner, w.oracle, call)
	if due := t.published && orZero(t.earned).Sign() > 0; (err == nil) != due {
		w.t.Fatalf("token %d: withdrawing %v: %v", i, t.earned, err)
	}
	if err == nil {
		t.earned = nil
		w.seen.tokenWithdrawals++
	}
}

// published are terms of publication.
type published struct {
	hash  [32]byte
	split usage.Split
}

// registerTerms registers terms with random splits. The first are none.
func (w *world) registerTerms(count int) []published {
	w.t.Helper()
	all := []published{{}}
	for i := range count {
		owner := w.r.IntN(10_001)
		provider := w.r.IntN(10_001 - owner)
		s := usage.Split{Creator: uint16(10_000 - owner - provider), Owner: uint16(owner), Provider: uint16(provider)}
		switch i {
		case 0:
			s = usage.Split{Provider: 10_000}
		case 1:
			s = usage.Split{Owner: 5000, Provider: 5000}
		}
		terms := license.Terms{LicenseID: fmt.Sprintf("LicenseRef-%d", i), Open: true, Split: s}
		hash, err := chain.TermsHash(terms)
		if err != nil {
			w.t.Fatal(err)
		}
		candidate, err := chain.NewEncoder(chain.Contracts{}).RegisterTerms(evm.Address(w.terms), terms)
		if err != nil {
			w.t.Fatal(err)
		}
		w.call(w.deployer, w.terms, candidate.Data)
		all = append(all, published{hash, s})
	}
	return all
}
