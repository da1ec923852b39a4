package rights_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

var first = evm.Hash{1}

// world is a chain with a model of account 1.
type world struct {
	*chaintest.Chain
	t      *testing.T
	make   *rights.Encoder
	reader rights.Reader
}

func newWorld(t *testing.T) *world {
	t.Helper()
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	c.Publish(1, "alice/chat", first, &open)
	return &world{c, t, rights.NewEncoder(c.Contracts()), rights.NewReader(c.Reader())}
}

// refused checks that an account cannot send a candidate, and why.
func (w *world) refused(account int, why string, candidate tx.Candidate, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	_, err = w.Sender(account).Send(w.t.Context(), candidate)
	var revert *tx.RevertError
	if !errors.As(err, &revert) || revert.Name != why {
		w.t.Errorf("account %d: %v, want the refusal %s", account, err, why)
	}
}

func (w *world) refuses(account int, why string) func(tx.Candidate, error) {
	return func(candidate tx.Candidate, err error) { w.t.Helper(); w.refused(account, why, candidate, err) }
}

func (w *world) owner(id evm.Hash) evm.Address {
	w.t.Helper()
	token, err := w.reader.Token(w.t.Context(), id, chain.Latest)
	if err != nil {
		w.t.Fatal(err)
	}
	return token.Owner
}

func TestTokensMove(t *testing.T) {
	w := newWorld(t)
	w.refuses(2, "ERC721InsufficientApproval")(w.make.Transfer(first, w.Account(1), w.Account(2)))
	w.Send(1)(w.make.Approve(first, w.Account(2)))
	if got, err := w.reader.ApprovedFor(t.Context(), first); err != nil || got != w.Account(2) {
		t.Errorf("approved for %s, %v", got, err)
	}
	w.Send(2)(w.make.Transfer(first, w.Account(1), w.Account(3)))
	if w.owner(first) != w.Account(3) {
		t.Errorf("the owner is %s, want account 3", w.owner(first))
	}
	w.Send(3)(w.make.ApproveAll(w.Account(4), true))
	if all, err := w.reader.IsApprovedForAll(t.Context(), w.Account(3), w.Account(4)); err != nil || !all {
		t.Errorf("approved for all: %t, %v", all, err)
	}
	w.Send(4)(w.make.Transfer(first, w.Account(3), w.Account(4)))
	if w.owner(first) != w.Account(4) {
		t.Errorf("the owner is %s, want account 4", w.owner(first))
	}
	w.refuses(4, "ERC721InvalidReceiver")(w.make.Transfer(first, w.Account(4), w.Contracts().Oracle))
}

func TestATokenIsDescribedByItsCreator(t *testing.T) {
	w := newWorld(t)
	w.refuses(2, "RegistryNotNamespaceOwner")(w.make.Describe("alice/chat", first, "a model"))
	w.refuses(1, "RegistryInvalidDescription")(w.make.Describe("alice/chat", first, strings.Repeat("x", 281)))
	if got := w.Send(1)(w.make.Describe("alice/chat", first, "a model")); got.GasUsed == 0 {
		t.Error("nothing was sent")
	}
}

func TestTermsAreOfferedAndWithdrawn(t *testing.T) {
	w := newWorld(t)
	terms := chaintest.GrantTerms()
	index, _ := w.Register(1, terms)
	offered := func(want bool) {
		t.Helper()
		if got, err := w.reader.IsOffered(t.Context(), first, index); err != nil || got != want {
			t.Errorf("offered %t, %v; want %t", got, err, want)
		}
	}
	offered(false)
	w.refuses(2, "LicenseNotOwner")(w.make.SetOffer(first, index, true))
	w.Send(1)(w.make.SetOffer(first, index, true))
	offered(true)
	w.Send(1)(w.make.SetOffer(first, index, false))
	offered(false)
}

func TestACreatorSaysWhoMaySell(t *testing.T) {
	w := newWorld(t)
	policy, err := w.reader.RoyaltyPolicy(t.Context())
	if err != nil || policy != w.Deployment().RoyaltyPolicy {
		t.Fatalf("royalty policy %s, %v", policy, err)
	}
	expect := func(want rights.SalePowers) {
		t.Helper()
		if got, err := w.reader.SalePowers(t.Context(), policy, w.Account(1), w.Account(5)); err != nil || got != want {
			t.Errorf("sale powers %+v, %v; want %+v", got, err, want)
		}
	}
	expect(rights.SalePowers{})
	w.Send(1)(w.make.TrustAuthorizer(policy, w.Account(5), true))
	expect(rights.SalePowers{Authorizer: true})
	w.Send(1)(w.make.AllowMover(policy, w.Account(5), true))
	w.Send(1)(w.make.TrustAuthorizer(policy, w.Account(5), false))
	expect(rights.SalePowers{Mover: true})
}

func TestANamespaceIsHandedOver(t *testing.T) {
	w := newWorld(t)
	w.refuses(2, "RegistryNotNamespaceOwner")(w.make.OfferNamespace("alice", w.Account(2)))
	w.Send(1)(w.make.OfferNamespace("alice", w.Account(2)))
	w.refuses(3, "RegistryNotOffered")(w.make.AcceptNamespace("alice"))
	w.Send(1)(w.make.OfferNamespace("alice", evm.Address{}))
	w.refuses(2, "RegistryNotOffered")(w.make.AcceptNamespace("alice"))
	w.Send(1)(w.make.OfferNamespace("Alice", w.Account(2)))
	w.Send(2)(w.make.AcceptNamespace("alice"))
	if owner, err := w.reader.NamespaceOwner(t.Context(), "alice", chain.Latest); err != nil || owner != w.Account(2) {
		t.Errorf("the namespace is %s's, %v", owner, err)
	}
}

func TestAPublisherKeyHasALimit(t *testing.T) {
	w := newWorld(t)
	until := w.Now().Add(time.Hour).Truncate(time.Second)
	w.Send(1)(w.make.SetPublisher("alice", w.Account(5), rights.Limit{Left: 1, Until: until}))
	second := chain.Publication{Name: "alice/chat", Digest: evm.Hash{2}}
	w.refuses(6, "RegistryNotPublisher")(w.Encoder().PublishFor(w.Account(1), second))
	w.Send(5)(w.Encoder().PublishFor(w.Account(1), second))
	if limit, err := w.reader.Publisher(t.Context(), "alice", w.Account(5)); err != nil || limit.Left != 0 ||
		!limit.Until.Equal(until) {
		t.Errorf("the limit is %+v, %v", limit, err)
	}
	if w.owner(second.Digest) != w.Account(1) {
		t.Errorf("what the key published is %s's", w.owner(second.Digest))
	}
	third := chain.Publication{Name: "alice/chat", Digest: evm.Hash{3}}
	w.refuses(5, "RegistryNotPublisher")(w.Encoder().PublishFor(w.Account(1), third))
	w.Send(1)(w.make.SetPublisher("alice", w.Account(5), rights.Limit{}))
	if limit, err := w.reader.Publisher(t.Context(), "alice", w.Account(5)); err != nil || limit != (rights.Limit{}) {
		t.Errorf("the ended limit is %+v, %v", limit, err)
	}
}

func TestANameIsSetBackToAnEarlierVersion(t *testing.T) {
	w := newWorld(t)
	w.Publish(1, "alice/chat", evm.Hash{2}, nil)
	w.refuses(1, "RegistryNotAVersion")(w.make.SetLatest("datasets/alice/chat", first))
	w.Send(1)(w.make.SetLatest("alice/chat", first))
	if got, err := w.reader.Latest(t.Context(), "alice/chat", chain.Latest); err != nil || got != first {
		t.Errorf("the name is %s, %v", got, err)
	}
}

func TestPublishingInBatchesAndBySignature(t *testing.T) {
	w := newWorld(t)
	terms := chaintest.OpenTerms()
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	// What is published already is left out.
	w.Send(1)(w.Encoder().PublishBatch([]chain.Publication{
		{Name: "alice/chat", Digest: first, TermsHash: hash}, {Name: "alice/two", Digest: evm.Hash{2}, TermsHash: hash},
		{Name: "alice/data", Dataset: true, Digest: evm.Hash{3}},
	}))
	for name, want := range map[string]evm.Hash{"alice/chat": first, "alice/two": {2}, "datasets/alice/data": {3}} {
		if got, err := w.reader.Latest(t.Context(), name, chain.Latest); err != nil || got != want {
			t.Errorf("%s is %s, %v; want %s", name, got, err, want)
		}
	}

	p := chain.Publication{
		Name: "alice/signed", Digest: evm.Hash{4}, TermsHash: hash, Parents: []evm.Hash{first}, EnforceRoyalty: true,
	}
	deadline := uint64(w.Now().Add(time.Hour).Unix())
	document, err := chain.PublishDocument(w.ID(), w.Contracts().Registry, p, &terms, w.Account(1), deadline)
	if err != nil {
		t.Fatal(err)
	}
	signature, err := w.Signer(1).SignTyped(t.Context(), document)
	if err != nil {
		t.Fatal(err)
	}
	other := p
	other.Digest = evm.Hash{5}
	w.refuses(7, "RegistryInvalidSignature")(w.Encoder().PublishWithSig(other, w.Account(1), deadline, signature))
	w.Send(7)(w.Encoder().PublishWithSig(p, w.Account(1), deadline, signature))
	if w.owner(p.Digest) != w.Account(1) {
		t.Errorf("what was signed for is %s's", w.owner(p.Digest))
	}
}

func TestEscrowThawsAndIsTakenBack(t *testing.T) {
	w := newWorld(t)
	w.Fund(2, 1000)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(1000)))
	thaws, err := w.reader.Thaws(t.Context())
	if err != nil || thaws != (rights.Thaws{Escrow: 720 * time.Hour, Signer: 24 * time.Hour}) {
		t.Fatalf("thaws %+v, %v", thaws, err)
	}
	w.refuses(2, "OracleNothingToWithdraw")(w.make.WithdrawEscrow(w.Account(3), w.Account(2)))
	w.Send(2)(w.make.ThawEscrow(w.Account(3), big.NewInt(400)))
	w.refuses(2, "OracleThawing")(w.make.WithdrawEscrow(w.Account(3), w.Account(2)))
	w.AdvanceTime(thaws.Escrow)
	w.Send(2)(w.make.WithdrawEscrow(w.Account(3), w.Account(4)))
	held, err := w.reader.PaymentTokenBalance(t.Context(), w.Deployment().PaymentToken, w.Account(4), chain.Latest)
	escrow, err2 := w.reader.Escrow(t.Context(), w.Account(2), w.Account(3), chain.Latest)
	if err = errors.Join(err, err2); err != nil || held.Int64() != 400 || escrow.Balance.Int64() != 600 {
		t.Errorf("paid out %s, left %s, %v", held, escrow.Balance, err)
	}
}

func TestASignerIsEnded(t *testing.T) {
	w := newWorld(t)
	w.Authorize(2, 5, 1000)
	before, err := w.reader.Signer(t.Context(), w.Account(5))
	if err != nil || before.Account != w.Account(2) || before.Powers != chain.PowerBoth || before.PerDay.Int64() != 1000 ||
		before.LeftToday.Int64() != 1000 || !before.EndsAt.IsZero() {
		t.Fatalf("signer %+v, %v", before, err)
	}
	w.refuses(3, "OracleInvalidSigner")(w.make.ThawSigner(w.Account(5)))
	w.Send(2)(w.make.ThawSigner(w.Account(5)))
	after, err := w.reader.Signer(t.Context(), w.Account(5))
	if err != nil || !after.EndsAt.Equal(w.Now().Add(24*time.Hour)) {
		t.Errorf("signer %+v, %v", after, err)
	}
}

func TestStakeComesAndGoes(t *testing.T) {
	w := newWorld(t)
	disputes, token := w.Deployment().Disputes, w.Deployment().PaymentToken
	if err := w.reader.VerifyDisputes(t.Context(), disputes); err != nil {
		t.Error(err)
	}
	if err := w.reader.VerifyDisputes(t.Context(), w.Contracts().Oracle); !errors.Is(err, chain.ErrWrongContract) {
		t.Errorf("the oracle passes for a disputes contract: %v", err)
	}
	w.Fund(3, 1000)
	w.Send(3)(w.Encoder().Approve(token, disputes, big.NewInt(1000)))
	w.Send(3)(w.make.DepositStake(disputes, w.Account(3), big.NewInt(1000)))
	w.Send(3)(w.make.ThawStake(disputes, big.NewInt(300)))
	stake, err := w.reader.Stake(t.Context(), disputes, w.Account(3))
	if err != nil || stake.Amount.Int64() != 1000 || stake.Thawing.Int64() != 300 || stake.ThawedAt.IsZero() {
		t.Fatalf("stake %+v, %v", stake, err)
	}
	w.refuses(3, "DisputeThawing")(w.make.WithdrawStake(disputes, w.Account(4)))
	w.AdvanceTime(stake.Window + time.Second)
	w.Send(3)(w.make.WithdrawStake(disputes, w.Account(4)))
	held, err := w.reader.PaymentTokenBalance(t.Context(), token, w.Account(4), chain.Latest)
	if err != nil || held.Int64() != 300 {
		t.Errorf("paid out %s, %v", held, err)
	}
}
