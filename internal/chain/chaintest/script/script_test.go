package script_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

var (
	creator, licensee = evm.Address{1}, evm.Address{2}
	token             = evm.Hash{3}
)

// ask reads with a reader of three nodes.
func ask(t *testing.T, do func(*testing.T, *chain.Reader, *script.Chain, []*script.Node)) {
	synctest.Test(t, func(t *testing.T) {
		c := script.New(time.Now())
		var nodes []*script.Node
		for i := range 3 {
			nodes = append(nodes, script.NewNode(c, func(uint64) time.Duration { return time.Duration(i+1) * time.Millisecond }))
		}
		urls, stop := script.Serve(t.Name(), nodes)
		defer stop()
		r, err := chain.Dial(t.Context(), chain.Config{Endpoints: urls, ChainID: script.ID, Contracts: script.Contracts})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		c.Mine(time.Now(), script.Publish("alice/one", token, creator))
		do(t, r, c, nodes)
	})
}

func TestAReaderBelievesTheScript(t *testing.T) {
	ask(t, func(t *testing.T, r *chain.Reader, c *script.Chain, nodes []*script.Node) {
		if err := r.Verify(t.Context()); err != nil {
			t.Fatal(err)
		}
		expect := func(want license.Status) {
			t.Helper()
			f, err := r.Facts(t.Context(), chain.Query{Name: "alice/one", Licensee: licensee}, chain.Latest)
			if err != nil || f.Status != want || f.TermsHash != script.TermsHash() || f.Creator != creator {
				t.Errorf("facts are %+v, %v; want status %d", f, err, want)
			}
			if _, truth := c.Truth(chain.Latest, token, licensee); truth != want {
				t.Errorf("the truth is %d, want %d", truth, want)
			}
		}
		expect(license.StatusNoGrant)
		c.Mine(time.Now(), script.Grant(token, licensee, time.Hour))
		expect(license.StatusGranted)
		c.Mine(time.Now(), script.Revoke(token, licensee))
		expect(license.StatusRevoked)
		c.Reorg(1, time.Now(), false)
		expect(license.StatusGranted)
		c.Mine(time.Now().Add(time.Hour))
		expect(license.StatusExpired)
		for _, lie := range script.Lies {
			nodes[0].Set(lie, 0)
			expect(license.StatusExpired)
		}
	})
}

func TestNodesTellAsTheyAreTold(t *testing.T) {
	ask(t, func(t *testing.T, r *chain.Reader, c *script.Chain, nodes []*script.Node) {
		c.Mine(time.Now(), script.Grant(token, licensee, 0))
		fails := func(mode script.Mode, lag int, kind error) {
			t.Helper()
			for _, n := range nodes[:2] {
				n.Set(mode, lag)
				defer n.Set(script.Honest, 0)
			}
			_, err := r.Facts(t.Context(), chain.Query{Name: "alice/one", Licensee: licensee, NotBefore: c.Height()}, chain.Latest)
			if !errors.Is(err, kind) {
				t.Errorf("two of three are in the mode %q: %v", mode, err)
			}
		}
		fails(script.Refuses, 0, chain.ErrUnreachable)
		fails(script.Mute, 0, chain.ErrUnreachable)
		fails(script.Breaks, 0, chain.ErrUnreachable)
		fails(script.Lags, 1, chain.ErrBehind)
		nodes[0].Set(script.Freezes, 0)
		nodes[1].Set(script.Freezes, 0)
		c.Mine(time.Now(), script.Revoke(token, licensee))
		fails(script.Freezes, 0, chain.ErrBehind)
	})
}
