package history_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// world is a chain whose history is read.
type world struct {
	*chaintest.Chain
	t    *testing.T
	make *rights.Encoder
	*history.History
}

func newWorld(t *testing.T) *world {
	t.Helper()
	c := chaintest.Start(t)
	token := chain.PaymentToken{Address: c.Deployment().PaymentToken, Symbol: "devUSD", Decimals: 6}
	return &world{c, t, rights.NewEncoder(c.Contracts()), history.New(c.Reader(), 0, token)}
}

func (w *world) account(n int) *evm.Address { a := w.Account(n); return &a }

// settle settles and distributes a payer's usage of tokens at provider 3.
func (w *world) settle(payer int, values map[evm.Hash]int64) {
	w.t.Helper()
	w.Send(3)(w.Encoder().SettleBatches([]chain.Batch{w.batch(payer, values)}))
}

func (w *world) batch(payer int, values map[evm.Hash]int64) chain.Batch {
	w.t.Helper()
	b := usage.Batch{Payer: w.Account(payer), Provider: w.Account(3), Timestamp: uint64(w.Now().Unix())}
	for id, value := range values {
		b.Lines = append(b.Lines, usage.BatchLine{TokenID: id, Units: usage.Units{Requests: 1}, Value: big.NewInt(value)})
	}
	signature, err := chain.SignBatch(w.t.Context(), w.Signer(payer), chain.NewDomain(w.ID(), w.Contracts().Oracle), b)
	if err != nil {
		w.t.Fatal(err)
	}
	return chain.Batch{Batch: b, Signature: signature}
}

func TestTokensAreListedByOwnerCreatorAndNamespace(t *testing.T) {
	w := newWorld(t)
	w.Publish(1, "alice/chat", evm.Hash{1}, nil)
	w.Publish(1, "alice/chat", evm.Hash{2}, nil)
	w.Send(1)(w.Encoder().Publish(chain.Publication{Name: "alice/chat", Dataset: true, Digest: evm.Hash{3}}))
	w.Publish(2, "bob/other", evm.Hash{4}, nil)
	w.Send(1)(w.make.Transfer(evm.Hash{1}, w.Account(1), w.Account(2)))
	w.Send(1)(w.Encoder().SetActive(evm.Hash{2}, false))
	for name, tc := range map[string]struct {
		query history.TokenQuery
		want  []evm.Hash
	}{
		"a creator's":                 {history.TokenQuery{Creator: w.account(1), Limit: 9}, []evm.Hash{{3}, {2}, {1}}},
		"an owner's":                  {history.TokenQuery{Owner: w.account(2), Limit: 9}, []evm.Hash{{4}, {1}}},
		"what was given away is left": {history.TokenQuery{Owner: w.account(1), Limit: 9}, []evm.Hash{{3}, {2}}},
		"a namespace's":               {history.TokenQuery{Namespace: "Alice", Limit: 9}, []evm.Hash{{3}, {2}, {1}}},
		"at most":                     {history.TokenQuery{Limit: 2}, []evm.Hash{{4}, {3}}},
		"of both": {history.TokenQuery{Owner: w.account(2), Creator: w.account(1), Limit: 9},
			[]evm.Hash{{1}}},
		"none": {history.TokenQuery{Owner: w.account(7), Limit: 9}, nil},
	} {
		tokens, err := w.Tokens(t.Context(), tc.query)
		var got []evm.Hash
		for _, token := range tokens {
			got = append(got, token.ID)
		}
		if diff := cmp.Diff(tc.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
	w.expectTwoVersions()
}

// expectTwoVersions checks the versions of alice/chat, of which the first was given away and the second switched off.
func (w *world) expectTwoVersions() {
	w.t.Helper()
	t := w.t
	versions, err := w.Versions(t.Context(), "alice/chat", 9)
	if err != nil || len(versions) != 2 {
		t.Fatalf("versions %+v, %v", versions, err)
	}
	if v := versions[0]; !v.Newest || v.Active || v.Name != "alice/chat" || v.Owner != w.Account(1) {
		t.Errorf("the newest version is %+v", v)
	}
	if v := versions[1]; v.Newest || !v.Active || v.Owner != w.Account(2) || v.Creator != w.Account(1) ||
		!v.PublishedAt.Before(versions[0].PublishedAt) {
		t.Errorf("the first version is %+v", v)
	}
}

func TestGrantsAreListedOnceForTokenAndLicensee(t *testing.T) {
	w := newWorld(t)
	terms := chaintest.GrantTerms()
	w.Publish(1, "alice/paid", evm.Hash{1}, &terms)
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	w.Fund(2, 15_000_000)
	w.Fund(4, 5_000_000)
	for _, payer := range []int{2, 4, 2} {
		w.Send(payer)(w.Encoder().Grant(evm.Hash{1}, hash, w.Account(payer)))
	}
	w.Send(1)(w.Encoder().Revoke(evm.Hash{1}, w.Account(4)))
	w.AdvanceTime(30 * time.Minute)
	grants, err := w.Grants(t.Context(), history.GrantQuery{Tokens: []evm.Hash{{1}}, Limit: 9})
	if err != nil || len(grants) != 2 {
		t.Fatalf("grants %+v, %v", grants, err)
	}
	expectGrants(t, w, grants, terms.LicenseID)
	mine, err := w.Grants(t.Context(), history.GrantQuery{Licensee: w.account(4), Limit: 9})
	if err != nil || len(mine) != 1 || mine[0].Payer != w.Account(4) {
		t.Errorf("a licensee's grants %+v, %v", mine, err)
	}
}

// expectGrants checks a grant that runs, taken twice, and one that was ended.
func expectGrants(t *testing.T, w *world, grants []history.Grant, licenseID string) {
	t.Helper()
	if g := grants[0]; g.Licensee != w.Account(2) || g.Times != 2 || g.Paid.String() != "10 devUSD" ||
		g.Status != license.StatusGranted || g.Name != "alice/paid" || g.License != licenseID {
		t.Errorf("the newest grant is %+v", g)
	}
	if g := grants[1]; g.Licensee != w.Account(4) || g.Status != license.StatusRevoked || g.RevokedAt.IsZero() {
		t.Errorf("the other grant is %+v", g)
	}
}

func TestOffersAndNamespacesAreFollowed(t *testing.T) {
	w := newWorld(t)
	open := chaintest.OpenTerms()
	w.Publish(1, "alice/chat", evm.Hash{1}, &open)
	terms := chaintest.GrantTerms()
	one, _ := w.Register(1, terms)
	terms.GrantPrice = "7"
	two, _ := w.Register(1, terms)
	for _, index := range []uint64{one, two} {
		w.Send(1)(w.make.SetOffer(evm.Hash{1}, index, true))
	}
	w.Send(1)(w.make.SetOffer(evm.Hash{1}, one, false))
	offers, err := w.Offers(t.Context(), evm.Hash{1}, w.Account(1))
	if diff := cmp.Diff([]uint64{two}, offers); err != nil || diff != "" {
		t.Errorf("offers: %v\n%s", err, diff)
	}

	expectOffer := func(want *evm.Address) {
		t.Helper()
		got, err := w.NamespaceOffer(t.Context(), "Alice")
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("the namespace is offered: %v\n%s", err, diff)
		}
	}
	expectOffer(nil)
	w.Send(1)(w.make.OfferNamespace("alice", w.Account(2)))
	expectOffer(w.account(2))
	w.Send(1)(w.make.OfferNamespace("alice", evm.Address{}))
	expectOffer(nil)
	w.Send(1)(w.make.SetPublisher("alice", w.Account(5), rights.Limit{Left: 3, Until: w.Now().Add(time.Hour)}))
	w.Send(1)(w.make.SetPublisher("alice", w.Account(5), rights.Limit{}))
	if keys, err := w.Publishers(t.Context(), "alice"); err != nil || len(keys) != 1 || keys[0] != w.Account(5) {
		t.Errorf("publishers %v, %v", keys, err)
	}
	w.Send(1)(w.make.OfferNamespace("alice", w.Account(2)))
	w.Send(2)(w.make.AcceptNamespace("alice"))
	expectOffer(nil)
}

func TestEscrowsTellHowLongTheyLast(t *testing.T) {
	w := newWorld(t)
	open := chaintest.OpenTerms()
	w.Publish(1, "alice/chat", evm.Hash{1}, &open)
	w.Fund(2, 3_000_000)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(1_000_000)))
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(4), big.NewInt(2_000_000)))
	unused, err := w.Escrow(t.Context(), w.Account(2), w.Account(4))
	if err != nil || unused.Lasts != 0 || unused.PerDay.Decimal() != "0" {
		t.Errorf("an unused escrow: %+v, %v", unused, err)
	}
	w.settle(2, map[evm.Hash]int64{{1}: 500_000}) // long ago, when it is looked at
	w.AdvanceTime(10 * 24 * time.Hour)
	w.settle(2, map[evm.Hash]int64{{1}: 570_000}) // 70,000 more, that is 10,000 a day of the last seven
	w.Send(2)(w.make.ThawEscrow(w.Account(3), big.NewInt(30_000)))
	all, err := w.Escrows(t.Context(), history.PairQuery{Payer: w.account(2), Limit: 9})
	if err != nil || len(all) != 2 || all[0].Provider != w.Account(4) {
		t.Fatalf("escrows %+v, %v", all, err)
	}
	if e := all[1]; e.Balance.String() != "0.43 devUSD" || e.Thawing.Decimal() != "0.03" || e.PerDay.Decimal() != "0.01" ||
		e.Lasts != 40*24*time.Hour {
		t.Errorf("the used escrow: %+v", e)
	}
	payers, err := w.Escrows(t.Context(), history.PairQuery{Provider: w.account(3), Limit: 9})
	if err != nil || len(payers) != 1 || payers[0].Payer != w.Account(2) {
		t.Errorf("a provider's payers: %+v, %v", payers, err)
	}
}

func TestSignersOfAnAccountAreListed(t *testing.T) {
	w := newWorld(t)
	w.Authorize(2, 5, 1_500_000)
	w.Authorize(2, 6, 1)
	w.Authorize(4, 7, 1)
	w.Send(2)(w.make.ThawSigner(w.Account(6)))
	signers, err := w.Signers(t.Context(), w.Account(2))
	if err != nil || len(signers) != 2 {
		t.Fatalf("signers %+v, %v", signers, err)
	}
	if s := signers[0]; s.Key != w.Account(5) || s.PerDay.String() != "1.5 devUSD" || !s.EndsAt.IsZero() {
		t.Errorf("the first signer: %+v", s)
	}
	if s := signers[1]; s.Key != w.Account(6) || s.EndsAt.IsZero() {
		t.Errorf("the ended signer: %+v", s)
	}
}

func TestSettlementsAndEarningsAddUp(t *testing.T) {
	w := newWorld(t)
	terms := chaintest.GrantTerms()
	w.Publish(1, "alice/paid", evm.Hash{1}, &terms)
	w.Publish(1, "alice/two", evm.Hash{2}, &terms)
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	w.Fund(2, 20_000_000)
	w.Send(2)(w.Encoder().Deposit(w.Account(2), w.Account(3), big.NewInt(1_000_000)))
	w.Send(2)(w.Encoder().Grant(evm.Hash{1}, hash, w.Account(2)))
	w.settle(2, map[evm.Hash]int64{{1}: 100_000})
	w.Send(1)(w.make.Transfer(evm.Hash{1}, w.Account(1), w.Account(4)))
	w.settle(2, map[evm.Hash]int64{{1}: 200_000, {2}: 50_000})
	w.Send(2)(w.Encoder().Grant(evm.Hash{1}, hash, w.Account(2)))

	open, err := w.Undistributed(t.Context(), w.Account(2), w.Account(3))
	if err != nil || len(open) != 0 {
		t.Errorf("undistributed %+v, %v", open, err)
	}
	w.settleByVoucher()
	open, err = w.Undistributed(t.Context(), w.Account(2), w.Account(3))
	if err != nil || len(open) != 1 || open[0].TokenID != (evm.Hash{1}) || open[0].Amount.Decimal() != "0.01" {
		t.Errorf("undistributed %+v, %v", open, err)
	}
	w.expectTwoSettlements()

	w.Send(9)(w.make.Distribute(w.Account(2), w.Account(3), []evm.Hash{{1}}))
	w.expectCredit(1, func(e history.Earning) *big.Int { return e.Usage.Value }, w.credits(1))
	w.expectCredit(3, func(e history.Earning) *big.Int { return e.Serving.Value }, w.credits(3))
	w.expectGrantsAndHeld()
}

// expectTwoSettlements checks the newest settlements of account 2: a voucher, and a batch before it.
func (w *world) expectTwoSettlements() {
	w.t.Helper()
	t := w.t
	all, err := w.Settlements(t.Context(), history.PairQuery{Payer: w.account(2), Limit: 2})
	if err != nil || len(all) != 2 || all[0].Way != "voucher" || all[0].Paid.String() != "0.01 devUSD" ||
		all[1].Way != "batch" || all[1].Paid.Decimal() != "0.15" || len(all[1].Tokens) != 2 || all[1].At.IsZero() {
		t.Errorf("settlements %+v, %v", all, err)
	}
}

// expectGrantsAndHeld checks what a creator earned by grants, and what is held for the owner of a token.
func (w *world) expectGrantsAndHeld() {
	w.t.Helper()
	t := w.t
	grants, err := w.Reader().GrantEarnings(t.Context(), w.Account(1), chain.Latest)
	if err != nil || grants.Sign() == 0 {
		t.Fatal(grants, err)
	}
	w.expectCredit(1, func(e history.Earning) *big.Int { return e.Grants.Value }, grants)
	used, taken, err := w.Reader().TokenCredits(t.Context(), evm.Hash{1}, chain.Latest)
	if err != nil || used.Sign() == 0 || taken.Sign() == 0 {
		t.Fatal(used, taken, err)
	}
	w.expectCredit(4, func(e history.Earning) *big.Int { return e.Held.Value }, used.Add(used, taken))
}

// settleByVoucher settles up to 210,000 units by the provider.
func (w *world) settleByVoucher() {
	w.t.Helper()
	t := w.t
	voucher := usage.Voucher{
		TokenID: evm.Hash{1}, Payer: w.Account(2), Provider: w.Account(3), Value: big.NewInt(210_000),
		Timestamp: uint64(w.Now().Unix()),
	}
	signature, err := chain.SignVoucher(t.Context(), w.Signer(2), chain.NewDomain(w.ID(), w.Contracts().Oracle), voucher)
	if err != nil {
		t.Fatal(err)
	}
	w.Send(3)(w.Encoder().Settle(chain.Voucher{Voucher: voucher, Signature: signature}))
}

// credits are what the oracle owes an account.
func (w *world) credits(account int) *big.Int {
	w.t.Helper()
	v, err := w.Reader().Balance(w.t.Context(), w.Account(account), chain.Latest)
	if err != nil || v.Sign() == 0 {
		w.t.Fatalf("account %d has credits of %s, %v", account, v, err)
	}
	return v
}

// expectCredit checks that a column of an account's earnings adds up to what the contracts say.
func (w *world) expectCredit(account int, of func(history.Earning) *big.Int, want *big.Int) {
	w.t.Helper()
	earnings, err := w.Earnings(w.t.Context(), w.Account(account))
	sum := new(big.Int)
	for _, e := range earnings {
		sum.Add(sum, of(e))
	}
	if err != nil || sum.Cmp(want) != 0 {
		w.t.Errorf("account %d earned %s, %v; want %s\n%+v", account, sum, err, want, earnings)
	}
}
