package chain_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestVerifyNamesWhatIsWrong(t *testing.T) {
	c := chaintest.Start(t)
	second := deploy(t, c, 1, deploying(c))
	foreign := chaintest.Start(t, chaintest.WithChainID(1), chaintest.WithoutContracts())
	limited := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	t.Cleanup(limited.Close)

	for name, tc := range map[string]struct {
		change func(*chain.Config)
		err    error
		says   []string
	}{
		"a sound configuration": {change: func(*chain.Config) {}},
		"another chain": {change: func(n *chain.Config) { n.Endpoints = []string{foreign.URL()} },
			err: chain.ErrChainMismatch, says: []string{foreign.URL(), "serves chain 1", "901"}},
		"another chain among others": {change: func(n *chain.Config) { n.Endpoints = append(n.Endpoints, c.URL(), foreign.URL()) },
			err: chain.ErrChainMismatch, says: []string{foreign.URL()}},
		"an account instead of the registry": {change: func(n *chain.Config) { n.Contracts.Registry = c.Account(4) },
			err: chain.ErrNoCode, says: []string{"model registry", c.Account(4).String()}},
		"an account instead of the license registry": {change: func(n *chain.Config) { n.Contracts.Licenses = c.Account(4) },
			err: chain.ErrNoCode, says: []string{"license registry"}},
		"an account instead of the oracle": {change: func(n *chain.Config) { n.Contracts.Oracle = c.Account(4) },
			err: chain.ErrNoCode, says: []string{"usage oracle"}},
		"swapped contracts": {change: func(n *chain.Config) {
			n.Contracts.Registry, n.Contracts.Oracle = n.Contracts.Oracle, n.Contracts.Registry
		}, err: chain.ErrWrongContract},
		"the oracle of another deployment": {change: func(n *chain.Config) { n.Contracts.Oracle = second.Contracts.Oracle },
			err: chain.ErrWrongContract, says: []string{"belongs to", "one deployment"}},
		"the licenses of another deployment": {change: func(n *chain.Config) { n.Contracts.Licenses = second.Contracts.Licenses },
			err: chain.ErrWrongContract},
		"nothing listens": {change: func(n *chain.Config) { n.Endpoints = []string{refusing(t)} },
			err: chain.ErrUnreachable, says: []string{"connection refused", "check its address"}},
		"no answer": {change: func(n *chain.Config) { n.Endpoints = []string{silent(t)} },
			err: chain.ErrUnreachable, says: []string{"no answer within 1s"}},
		"a rate limit": {change: func(n *chain.Config) { n.Endpoints = []string{limited.URL + "/v3/secret?key=secret"} },
			err: chain.ErrUnreachable, says: []string{"429"}},
	} {
		t.Run(name, func(t *testing.T) {
			config := chain.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Contracts: c.Contracts(), Timeout: time.Second}
			tc.change(&config)
			reader, err := chain.Dial(context.Background(), config)
			if err != nil {
				t.Fatal(err)
			}
			defer reader.Close()
			err = reader.Verify(context.Background())
			if !errors.Is(err, tc.err) || (err == nil) != (tc.err == nil) {
				t.Fatalf("error %v, want %v", err, tc.err)
			}
			for _, words := range tc.says {
				if !strings.Contains(err.Error(), words) {
					t.Errorf("%q does not say %q", err, words)
				}
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("%q shows a key", err)
			}
		})
	}
}

func TestReadsOfMissingContractsAreTyped(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	reader, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: []string{c.URL()}, ChainID: c.ID(), Contracts: chain.Contracts{Registry: evm.Address{1}, Licenses: evm.Address{2}},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if _, err := reader.Facts(context.Background(), chain.Query{Name: "a/b"}, chain.Latest); !errors.Is(err, chain.ErrNoCode) {
		t.Errorf("facts: %v, want ErrNoCode", err)
	}
}

func TestAnInterruptedChainIsUnreachableAndComesBack(t *testing.T) {
	c := chaintest.Start(t)
	reader := c.Reader()
	c.SetReachable(false)
	err := reader.Verify(context.Background())
	if !errors.Is(err, chain.ErrUnreachable) {
		t.Fatalf("interrupted: %v, want ErrUnreachable", err)
	}
	if again := reader.Verify(context.Background()); again == nil || again.Error() != err.Error() {
		t.Errorf("the message changes from try to try: %v, then %v", err, again)
	}
	c.SetReachable(true)
	if err := reader.Verify(context.Background()); err != nil {
		t.Errorf("restored: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := reader.Verify(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("a caller that gave up: %v, want its own error", err)
	}
}
