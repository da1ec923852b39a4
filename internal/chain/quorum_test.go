package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// proxied is an endpoint in front of a chain that changes what comes out, or what goes in.
func proxied(t *testing.T, c *chaintest.Chain, request, answer func([]byte) []byte) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		asked := body
		if request != nil {
			body = request(body)
		}
		response, err := http.Post(c.URL(), "application/json", bytes.NewReader(body))
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer func() { _ = response.Body.Close() }()
		out, err := io.ReadAll(response.Body)
		if err != nil {
			return
		}
		if answer != nil && bytes.Contains(asked, []byte("eth_call")) {
			out = answer(out)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(out)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// lying turns every address of an answer into another one.
func lying(t *testing.T, c *chaintest.Chain) string {
	return proxied(t, c, nil, func(out []byte) []byte {
		var message map[string]json.RawMessage
		if json.Unmarshal(out, &message) != nil {
			return out
		}
		result := strings.ToLower(string(message["result"]))
		owner := strings.ToLower(c.Account(1).String()[2:])
		message["result"] = json.RawMessage(strings.ReplaceAll(result, owner, strings.Repeat("ab", 20)))
		changed, err := json.Marshal(message)
		if err != nil {
			return out
		}
		return changed
	})
}

// lagging sees the chain as it was at a block.
func lagging(t *testing.T, c *chaintest.Chain, block string) string {
	return proxied(t, c, func(in []byte) []byte {
		return bytes.ReplaceAll(in, []byte(`"latest"`), []byte(`"`+block+`"`))
	}, nil)
}

// silent accepts a request and never answers.
func silent(t *testing.T) string {
	t.Helper()
	done := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-done }))
	t.Cleanup(func() { close(done); server.Close() })
	return server.URL
}

// refusing is an address that nothing listens on.
func refusing(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	return server.URL
}

func TestAgreementOfEndpoints(t *testing.T) {
	c := chaintest.Start(t)
	open := chaintest.OpenTerms()
	c.Publish(1, "alice/chat", evm.Hash{1}, &open)
	twin := chaintest.Start(t)
	twin.AdvanceTime(time.Hour)
	foreign := chaintest.Start(t, chaintest.WithChainID(1), chaintest.WithoutContracts())
	liar := lying(t, c)

	for name, tc := range map[string]struct {
		endpoints []string
		agreement int
		err       error
	}{
		"one honest endpoint":                             {endpoints: []string{c.URL()}},
		"two honest endpoints":                            {endpoints: []string{c.URL(), proxied(t, c, nil, nil)}, agreement: 2},
		"two honest endpoints outvote a liar":             {endpoints: []string{c.URL(), proxied(t, c, nil, nil), lying(t, c)}, agreement: 2},
		"two honest endpoints outvote a dead one":         {endpoints: []string{c.URL(), proxied(t, c, nil, nil), refusing(t)}},
		"two honest endpoints do not wait for a mute one": {endpoints: []string{c.URL(), proxied(t, c, nil, nil), silent(t)}},
		"an honest endpoint and a liar disagree":          {endpoints: []string{c.URL(), lying(t, c)}, agreement: 2, err: chain.ErrDisagreement},
		"a liar is no majority by two of its URLs":        {endpoints: []string{liar, c.URL(), liar + "/v1?key=2"}, err: chain.ErrDisagreement},
		"endpoints of two histories disagree":             {endpoints: []string{c.URL(), twin.URL()}, agreement: 2, err: chain.ErrDisagreement},
		"one of two needed endpoints is down":             {endpoints: []string{c.URL(), refusing(t)}, agreement: 2, err: chain.ErrUnreachable},
		"one of two needed endpoints is mute":             {endpoints: []string{c.URL(), silent(t)}, agreement: 2, err: chain.ErrUnreachable},
		"one of two needed endpoints is of another chain": {endpoints: []string{c.URL(), foreign.URL()}, agreement: 2, err: chain.ErrChainMismatch},
		"by default more than half must agree":            {endpoints: []string{c.URL(), lying(t, c)}, err: chain.ErrDisagreement},
	} {
		t.Run(name, func(t *testing.T) {
			reader, err := chain.Dial(context.Background(), chain.Config{
				Endpoints: tc.endpoints, Agreement: tc.agreement, ChainID: c.ID(), Contracts: c.Contracts(), Timeout: 2 * time.Second,
			})
			if err != nil {
				t.Fatal(err)
			}
			defer reader.Close()
			facts, err := reader.Facts(context.Background(), chain.Query{Name: "alice/chat"}, chain.Latest)
			if !errors.Is(err, tc.err) || (err == nil) != (tc.err == nil) {
				t.Fatalf("error %v, want %v", err, tc.err)
			}
			if err == nil && facts.Owner != c.Account(1) {
				t.Errorf("owner %s is not the publisher", facts.Owner)
			}
		})
	}
}

func TestALaggingEndpointIsReadAtTheCommonBlock(t *testing.T) {
	c := chaintest.Start(t)
	c.Mine(5)
	reader, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: []string{c.URL(), lagging(t, c, "0x3")}, Agreement: 2, ChainID: c.ID(), Contracts: c.Contracts(),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	head, err := reader.Head(context.Background(), chain.Latest)
	if err != nil || head.Number != 3 {
		t.Errorf("head %d, %v; want the newest block that both have", head.Number, err)
	}
}

func TestImpossibleConfigurationsAreRefused(t *testing.T) {
	for name, config := range map[string]chain.Config{
		"no endpoints":                 {ChainID: 1},
		"no chain id":                  {Endpoints: []string{"http://a"}},
		"more agreement than there is": {ChainID: 1, Endpoints: []string{"http://a"}, Agreement: 2},
		"more agreement than hosts":    {ChainID: 1, Endpoints: []string{"http://a/1", "http://A:80/2"}, Agreement: 2},
		"not a URL":                    {ChainID: 1, Endpoints: []string{"node:8545"}},
		"a scheme that is no RPC":      {ChainID: 1, Endpoints: []string{"ftp://node"}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := chain.Dial(context.Background(), config); err == nil {
				t.Error("it was accepted")
			}
		})
	}
}
