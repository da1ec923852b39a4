package feed

import (
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// TestTheLastLookThatALicenseHeldAtIsKnown checks that it is known until which block a license held, although no asker
// looked between.
func TestTheLastLookThatALicenseHeldAtIsKnown(t *testing.T) {
	f := follow(t)
	terms := chaintest.GrantTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.chain.Fund(licensee, 50_000_000)
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	f.chain.Send(licensee)(f.chain.Encoder().Grant(evm.Hash{1}, hash, f.chain.Account(licensee)))
	f.expect("alice/one", license.StatusGranted)
	q := f.query("alice/one")
	if before, known := f.feed.FactsBefore(q, chain.Latest); known {
		t.Errorf("before the first change: %+v", before)
	}
	for range 5 {
		f.chain.Mine(1)
		f.round()
	}
	held := f.feed.tracks[chain.Latest].head.Number
	f.chain.AdvanceTime(2 * time.Hour)
	f.round()
	f.expect("alice/one", license.StatusExpired)
	before, known := f.feed.FactsBefore(q, chain.Latest)
	if !known || before.Status != license.StatusGranted || before.Block.Number != held {
		t.Errorf("the license held at block %d, the feed says %+v, %t", held, before.Block, known)
	}
}
