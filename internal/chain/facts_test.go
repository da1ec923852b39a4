package chain_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestFactsOfPublishedModels(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	first, second, other, bare := evm.Hash{1}, evm.Hash{2}, evm.Hash{3}, evm.Hash{4}
	c.Publish(1, "alice/chat", first, &open)
	c.Publish(1, "alice/chat", second, &open)
	c.Publish(1, "alice/other", other, &open)
	c.Publish(2, "bob/bare", bare, nil)
	reader := c.Reader()
	if _, err := reader.Facts(context.Background(), chain.Query{}, chain.Latest); err == nil {
		t.Error("an empty query was answered")
	}

	for name, tc := range map[string]struct {
		query   chain.Query
		want    evm.Hash
		status  license.Status
		creator int
		err     error
	}{
		"a name resolves to its newest version":         {query: chain.Query{Name: "alice/chat"}, want: second, status: license.StatusOpen, creator: 1},
		"a revision pins an older version":              {query: chain.Query{Name: "alice/chat", Revision: &first}, want: first, status: license.StatusOpen, creator: 1},
		"the newest version can be pinned":              {query: chain.Query{Name: "alice/chat", Revision: &second}, want: second, status: license.StatusOpen, creator: 1},
		"a revision of another name is refused":         {query: chain.Query{Name: "alice/chat", Revision: &other}, err: chain.ErrUnknownRevision},
		"an unpublished revision is refused":            {query: chain.Query{Name: "alice/chat", Revision: &evm.Hash{9}}, err: chain.ErrUnknownRevision},
		"a token id needs no name":                      {query: chain.Query{TokenID: first}, want: first, status: license.StatusOpen, creator: 1},
		"a revision of the token's own name is taken":   {query: chain.Query{TokenID: second, Revision: &first}, want: first, status: license.StatusOpen, creator: 1},
		"a revision of another token's name is refused": {query: chain.Query{TokenID: second, Revision: &other}, err: chain.ErrUnknownRevision},
		"a model without terms licenses no account":     {query: chain.Query{Name: "bob/bare"}, want: bare, status: license.StatusNoTerms, creator: 2},
		"an unpublished name":                           {query: chain.Query{Name: "absent/model"}, err: chain.ErrUnknownModel},
		"an unpublished token":                          {query: chain.Query{TokenID: evm.Hash{7}}, err: chain.ErrUnknownModel},
		"a pin on an unpublished token":                 {query: chain.Query{TokenID: evm.Hash{7}, Revision: &evm.Hash{8}}, err: chain.ErrUnknownRevision},
	} {
		t.Run(name, func(t *testing.T) {
			facts, err := reader.Facts(context.Background(), tc.query, chain.Latest)
			if !errors.Is(err, tc.err) || (tc.err != nil) != (err != nil) {
				t.Fatalf("error %v, want %v", err, tc.err)
			}
			if tc.err != nil {
				return
			}
			if facts.TokenID != tc.want || facts.Status != tc.status || facts.Creator != c.Account(tc.creator) || !facts.IsModel || !facts.Active {
				t.Errorf("unexpected facts: %+v", facts)
			}
			if tc.status == license.StatusOpen {
				checkTerms(t, open, facts)
			}
			if facts.Block.Hash == (evm.Hash{}) || facts.Block.Time.IsZero() {
				t.Errorf("facts name no block: %+v", facts.Block)
			}
		})
	}
}

// checkTerms compares the terms that were published with what the chain gives back.
func checkTerms(t *testing.T, published license.Terms, facts license.Facts) {
	t.Helper()
	want := published
	want.GrantPrice = "0"
	if diff := cmp.Diff(want, facts.Terms); diff != "" {
		t.Errorf("terms came back changed (-want +got):\n%s", diff)
	}
	if hash, err := chain.TermsHash(published); err != nil || hash != facts.TermsHash {
		t.Errorf("terms hash %s, %v; the chain has %s", hash, err, facts.TermsHash)
	}
}

func TestFactsFollowFinality(t *testing.T) {
	c := chaintest.Start(t)
	c.Finalize()
	open := chaintest.OpenTerms()
	c.Publish(1, "alice/chat", evm.Hash{1}, &open)
	query := chain.Query{Name: "alice/chat"}
	reader := c.Reader()
	if _, err := reader.Facts(context.Background(), query, chain.Safe); err != nil {
		t.Errorf("a safe block knows the model: %v", err)
	}
	if _, err := reader.Facts(context.Background(), query, chain.Finalized); !errors.Is(err, chain.ErrUnknownModel) {
		t.Errorf("before finality: %v, want ErrUnknownModel", err)
	}
	c.Finalize()
	if _, err := reader.Facts(context.Background(), query, chain.Finalized); err != nil {
		t.Errorf("after finality: %v", err)
	}
}

func TestGrantExpiresAndIsRevoked(t *testing.T) {
	c := chaintest.Start(t)
	terms := chaintest.GrantTerms()
	id, licensee := evm.Hash{1}, c.Account(2)
	c.Publish(1, "alice/paid", id, &terms)
	c.Fund(2, 100_000_000)
	reader, encoder := c.Reader(), c.Encoder()
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	facts := func() license.Facts {
		t.Helper()
		f, err := reader.Facts(context.Background(), chain.Query{TokenID: id, Licensee: licensee}, chain.Latest)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	expect := func(want license.Status) license.Facts {
		t.Helper()
		f := facts()
		if f.Status != want {
			t.Fatalf("status %d, want %d", f.Status, want)
		}
		return f
	}

	expect(license.StatusNoGrant)
	c.Send(2)(encoder.Grant(id, hash, licensee))
	granted := expect(license.StatusGranted)
	if got := granted.ExpiresAt.Sub(granted.GrantedAt); got != time.Hour {
		t.Errorf("a grant lasts %s, want an hour", got)
	}
	if earned, err := reader.GrantEarnings(context.Background(), c.Account(1), chain.Latest); err != nil || earned.String() != terms.GrantPrice {
		t.Errorf("the owner earned %v, %v; want %s", earned, err, terms.GrantPrice)
	}
	c.AdvanceTime(time.Hour + time.Second)
	expect(license.StatusExpired)

	c.Send(2)(encoder.Grant(id, hash, licensee))
	c.Send(1)(encoder.Revoke(id, licensee))
	if f := expect(license.StatusGranted); f.RevokedAt.IsZero() {
		t.Error("the notice does not show when the grant ends")
	}
	c.AdvanceTime(terms.NoticePeriod)
	expect(license.StatusRevoked)

	c.Send(1)(encoder.WithdrawGrantEarnings(c.Account(1)))
	held, err := reader.PaymentTokenBalance(context.Background(), c.Deployment().PaymentToken, c.Account(1), chain.Latest)
	if err != nil || held.Int64() != 10_000_000 {
		t.Errorf("the owner withdrew %v, %v; want both grants' price", held, err)
	}
	c.Send(1)(encoder.SetActive(id, false))
	if facts().Active {
		t.Error("a deactivated token is still active")
	}
}
