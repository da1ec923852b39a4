package feed

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func (f *followTest) expect(name string, want license.Status) {
	f.Helper()
	facts, err := f.facts(name)
	if err != nil || facts.Status != want {
		f.Errorf("%s is %d, %v; want %d", name, facts.Status, err, want)
	}
}

func TestAGrantWakesItsAskers(t *testing.T) {
	f := follow(t)
	terms := chaintest.GrantTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.chain.Publish(1, "alice/two", evm.Hash{2}, &terms)
	f.chain.Fund(licensee, 50_000_000)
	f.expect("alice/one", license.StatusNoGrant)
	f.expect("alice/two", license.StatusNoGrant)
	f.round()

	f.chain.Mine(1)
	if woken, requests := f.round(); len(woken) != 0 || requests > 2 {
		t.Errorf("an empty block woke %v with %d requests", woken, requests)
	}
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	f.chain.Send(licensee)(f.chain.Encoder().Grant(evm.Hash{2}, hash, f.chain.Account(licensee)))
	if woken, requests := f.round(); !slices.Equal(woken, []string{"alice/two"}) || requests > 3 {
		t.Errorf("a grant woke %v with %d requests", woken, requests)
	}
	before := f.requests.Load()
	facts, err := f.ask("alice/two")
	if err != nil || facts.Status != license.StatusGranted || f.requests.Load() != before {
		t.Errorf("facts = %+v, %v, with %d requests", facts, err, f.requests.Load()-before)
	}
	f.compare("alice/one", "alice/two")

	f.chain.AdvanceTime(2 * time.Hour)
	if woken, _ := f.round(); !slices.Equal(woken, []string{"alice/two"}) {
		t.Errorf("an expiry woke %v", woken)
	}
	f.expect("alice/two", license.StatusExpired)
	f.compare("alice/one", "alice/two")
}

// compare checks that the feed says what the chain says when it is asked directly.
func (f *followTest) compare(names ...string) {
	f.Helper()
	for _, name := range names {
		have, err := f.ask(name)
		want, directErr := f.reader.Facts(f.Context(), f.query(name), chain.Latest)
		if have != want || (err == nil) != (directErr == nil) {
			f.Errorf("%s: the feed says %+v, %v\nthe chain %+v, %v", name, have, err, want, directErr)
		}
	}
}

func TestAnAskerIsToldOfTheBlockThatItAwaits(t *testing.T) {
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.round()
	facts, err := f.facts("alice/one")
	if err != nil {
		t.Fatal(err)
	}
	f.round()
	f.feed.Await(Asker{"ns", "alice/one"}, chain.Latest, facts.Block.Number+2)
	for block, want := range []int{0, 0, 1, 0} {
		if woken, _ := f.round(); len(woken) != want {
			t.Errorf("%d blocks on: %v was woken", block, woken)
		}
		f.chain.Mine(1)
	}
}

func TestANewVersionIsFollowed(t *testing.T) {
	f := follow(t)
	if _, err := f.facts("alice/one"); !errors.Is(err, chain.ErrUnknownModel) {
		t.Fatalf("facts of a name that is not published: %v", err)
	}
	terms := chaintest.OpenTerms()
	for version := byte(1); version < 4; version++ {
		f.chain.Publish(1, "alice/one", evm.Hash{version}, &terms)
		if woken, _ := f.round(); !slices.Equal(woken, []string{"alice/one"}) {
			t.Errorf("version %d woke %v", version, woken)
		}
		if facts, err := f.facts("alice/one"); err != nil || facts.TokenID != (evm.Hash{version}) {
			t.Errorf("version %d: %v, %v", version, facts.TokenID, err)
		}
		f.compare("alice/one")
	}
}

// deepFork is how many blocks a fork must take back for the transactions in them to be forgotten, too.
const deepFork = 70

func TestAForkIsRolledBack(t *testing.T) {
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/old", evm.Hash{9}, &terms)
	f.expect("alice/old", license.StatusOpen)
	for range 3 {
		f.chain.Mine(1)
		f.round()
	}
	before := f.chain.Head()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.round()
	f.expect("alice/one", license.StatusOpen)
	f.chain.Mine(deepFork)
	f.round()

	f.chain.Fork(before)
	f.chain.Mine(deepFork + 10)
	if woken, _ := f.round(); !slices.Contains(woken, "alice/one") {
		t.Errorf("a fork woke %v", woken)
	}
	if _, err := f.facts("alice/one"); !errors.Is(err, chain.ErrUnknownModel) {
		t.Errorf("what a fork took back is known still: %v", err)
	}
	f.compare("alice/old", "alice/one")
}

func TestAHiddenEventIsFoundInTurn(t *testing.T) {
	f := follow(t)
	f.dial(chaintest.Liar(t, f.chain.URL(), map[string]chaintest.Lie{"eth_getLogs": chaintest.Say([]any{})}))
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.expect("alice/one", license.StatusOpen)
	f.round()
	f.chain.Send(1)(f.chain.Encoder().SetActive(evm.Hash{1}, false))
	f.round()
	if facts, _ := f.ask("alice/one"); !facts.Active {
		t.Fatal("the event was not hidden: the test shows nothing")
	}
	f.now = f.now.Add(defaultReread)
	f.chain.Mine(1)
	f.round()
	if facts, err := f.ask("alice/one"); err != nil || facts.Active {
		t.Errorf("behind the time for reading again: %+v, %v", facts, err)
	}
}

func TestOneLiarIsOutvoted(t *testing.T) {
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	lies := 0
	lie := chaintest.Liar(t, f.chain.URL(), map[string]chaintest.Lie{
		"eth_call": func(json.RawMessage, json.RawMessage) any { lies++; return "0x" + strings.Repeat("00", 32) },
	})
	f.dial(lie, f.chain.URL(), chaintest.Liar(t, f.chain.URL(), nil))
	f.expect("alice/one", license.StatusOpen)
	f.compare("alice/one")

	f.dial(lie, f.chain.URL())
	if _, err := f.facts("alice/one"); err == nil || lies == 0 {
		t.Errorf("one of two lies: %v after %d lies", err, lies)
	}
}

func TestAnEndpointWithoutAggregatesIsAskedForViews(t *testing.T) {
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	refused := 0
	f.dial(chaintest.Liar(t, f.chain.URL(), map[string]chaintest.Lie{
		"eth_call": func(params, truth json.RawMessage) any {
			if strings.Contains(string(params), `"to"`) {
				return truth
			}
			refused++
			return chaintest.Refuse(-32602, "missing field to")(params, truth)
		},
	}))
	f.expect("alice/one", license.StatusOpen)
	if refused != 1 {
		t.Errorf("%d aggregates were refused: one must be tried, and no more", refused)
	}
}

func TestSilenceIsToldAfterPatience(t *testing.T) {
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{1}, &terms)
	f.expect("alice/one", license.StatusOpen)
	f.round()
	answered := f.now

	f.chain.SetReachable(false)
	f.now = f.now.Add(defaultPatience)
	if woken, _ := f.round(); len(woken) != 0 {
		t.Errorf("a short silence woke %v", woken)
	}
	if _, err := f.ask("alice/one"); err != nil {
		t.Errorf("a short silence: %v", err)
	}
	f.now = f.now.Add(time.Second)
	if woken, _ := f.round(); !slices.Equal(woken, []string{"alice/one"}) {
		t.Errorf("a long silence woke %v", woken)
	}
	if _, err := f.ask("alice/one"); err == nil || !f.feed.SilentSince(chain.Latest).Equal(answered) {
		t.Errorf("a long silence: %v, since %s, want %s", err, f.feed.SilentSince(chain.Latest), answered)
	}
	f.chain.SetReachable(true)
	if woken, _ := f.round(); !slices.Equal(woken, []string{"alice/one"}) {
		t.Errorf("the end of a silence woke %v", woken)
	}
	f.expect("alice/one", license.StatusOpen)
}

func TestAnOlderBlockIsNoAnswer(t *testing.T) {
	f := follow(t)
	f.chain.Mine(3)
	f.seen[chain.Latest] = 1 << 40
	if _, err := f.facts("alice/one"); !errors.Is(err, chain.ErrBehind) {
		t.Errorf("an endpoint that lags: %v", err)
	}
}

func TestTenThousandModelsTakeThreeRequestsABlock(t *testing.T) {
	const models = 10_000
	f := follow(t)
	terms := chaintest.OpenTerms()
	f.chain.Publish(1, "alice/one", evm.Hash{31: 1}, &terms)
	ask := func(i int) (license.Facts, error) {
		var id evm.Hash
		binary.BigEndian.PutUint64(id[24:], uint64(i)) //nolint:gosec // small
		return f.feed.Facts(Asker{"ns", fmt.Sprint(i)}, chain.Query{TokenID: id, Licensee: f.chain.Account(licensee)},
			chain.Latest)
	}
	for i := 1; i <= models; i++ {
		if _, err := ask(i); !errors.Is(err, chain.ErrPending) {
			t.Fatalf("model %d: %v", i, err)
		}
	}
	begun := time.Now()
	woken, requests := f.round()
	t.Logf("reading %d models: %d requests, %s", models, requests, time.Since(begun))
	if len(woken) != models {
		t.Fatalf("%d models were woken", len(woken))
	}
	if facts, err := ask(1); err != nil || facts.Status != license.StatusOpen {
		t.Fatalf("the model that is published: %+v, %v", facts, err)
	}
	begun = time.Now()
	for range 5 {
		f.now = f.now.Add(DefaultEvery)
		f.chain.Mine(1)
		if woken, requests := f.round(); len(woken) != 0 || requests > 2 {
			t.Errorf("a block without events woke %d models with %d requests", len(woken), requests)
		}
	}
	t.Logf("a block without events: %s", time.Since(begun)/5)
	f.chain.Send(1)(f.chain.Encoder().SetActive(evm.Hash{31: 1}, false))
	f.now = f.now.Add(DefaultEvery)
	if woken, requests := f.round(); !slices.Equal(woken, []string{"1"}) || requests > 3 {
		t.Errorf("an event woke %v with %d requests", woken, requests)
	}
}
