package chain_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// narrow is an endpoint that gives events of at most some blocks at once: of more, it answers as refuse does. It counts
// how often it is asked for events.
func narrow(t *testing.T, c *chaintest.Chain, most uint64, refuse http.HandlerFunc) (string, *atomic.Int64) {
	t.Helper()
	asked := &atomic.Int64{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		var call struct {
			Method string `json:"method"`
			Params []struct{ FromBlock, ToBlock hexutil.Uint64 }
		}
		if bytes.Contains(body, []byte("eth_getLogs")) && json.Unmarshal(body, &call) == nil {
			asked.Add(1)
			if uint64(call.Params[0].ToBlock-call.Params[0].FromBlock) >= most {
				refuse(w, r)
				return
			}
		}
		response, err := http.Post(c.URL(), "application/json", bytes.NewReader(body))
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer func() { _ = response.Body.Close() }()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, response.Body)
	}))
	t.Cleanup(server.Close)
	return server.URL, asked
}

// saying refuses with a node's words.
func saying(message string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"`+message+`"}}`)
	}
}

func all(c *chaintest.Chain) chain.Filter { return chain.Filter{Contract: c.Contracts().Registry} }

func TestEventsAreReadInRangesAsWideAsAnEndpointAccepts(t *testing.T) {
	c := chaintest.Start(t)
	for i := range 5 {
		c.Publish(1, "alice/chat", evm.Hash{byte(i + 1)}, nil)
		c.Mine(20)
	}
	want, err := c.Reader().Events(t.Context(), all(c), chain.Latest)
	if err != nil || len(want) < 10 { // each publication moves a token, too
		t.Fatalf("%d events, %v", len(want), err)
	}
	for _, message := range []string{
		"query returned more than 10000 results", "Log response size exceeded. You can make eth_getLogs requests with up " +
			"to a 2K block range", "eth_getLogs is limited to a 10,000 range", "block range too large",
	} {
		for _, most := range []uint64{1, 7, 40} {
			url, asked := narrow(t, c, most, saying(message))
			got, err := dial(t, c, 1, url).Events(t.Context(), all(c), chain.Latest)
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Errorf("%q, at most %d blocks: %v\n%s", message, most, err, diff)
			}
			if asked.Load() > int64(3*140/most+20) {
				t.Errorf("%q, at most %d blocks: asked %d times", message, most, asked.Load())
			}
		}
	}
}

func TestAnEndpointThatRefusesEventsForOtherReasonsIsNotAskedAgain(t *testing.T) {
	c := chaintest.Start(t)
	c.Mine(64)
	for _, message := range []string{"request rate limit exceeded", "the method is not available", "too many requests"} {
		url, asked := narrow(t, c, 0, saying(message))
		_, err := dial(t, c, 1, url).Events(t.Context(), all(c), chain.Latest)
		if !errors.Is(err, chain.ErrUnreachable) || !strings.Contains(err.Error(), message) || asked.Load() != 1 {
			t.Errorf("%q: %v, asked %d times", message, err, asked.Load())
		}
	}
	// Not even one block at once: there is nothing narrower.
	url, _ := narrow(t, c, 0, saying("block range too large"))
	if _, err := dial(t, c, 1, url).Events(t.Context(), all(c), chain.Latest); !errors.Is(err, chain.ErrUnreachable) {
		t.Errorf("no range is accepted: %v", err)
	}
}

func TestASlowEndpointIsAskedForLessAtOnce(t *testing.T) {
	c := chaintest.Start(t)
	c.Publish(1, "alice/chat", evm.Hash{1}, nil)
	c.Mine(30)
	url, _ := narrow(t, c, 16, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	reader, err := chain.Dial(t.Context(), chain.Config{
		Endpoints: []string{url}, ChainID: c.ID(), Contracts: c.Contracts(), Timeout: 2 * time.Second,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if got, err := reader.Events(t.Context(), all(c), chain.Latest); err != nil || len(got) < 2 {
		t.Errorf("%d events, %v", len(got), err)
	}
}

func TestHowFarAScanIsIsTold(t *testing.T) {
	c := chaintest.Start(t)
	c.Mine(64)
	url, _ := narrow(t, c, 16, saying("block range too large"))
	var total, done, ends uint64
	reader, err := chain.Dial(t.Context(), chain.Config{
		Endpoints: []string{url}, ChainID: c.ID(), Contracts: c.Contracts(),
		OnScan: func(blocks uint64) (func(uint64), func()) {
			total = blocks
			return func(searched uint64) {
				if searched <= done || searched > total {
					t.Errorf("%d of %d blocks after %d", searched, total, done)
				}
				done = searched
			}, func() { ends++ }
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if _, err := reader.Events(t.Context(), all(c), chain.Latest); err != nil || total < 64 || done != total || ends != 1 {
		t.Errorf("%d of %d blocks, %d ends, %v", done, total, ends, err)
	}
}

func TestEndpointsMustAgreeOnEvents(t *testing.T) {
	c := chaintest.Start(t)
	c.Publish(1, "alice/chat", evm.Hash{1}, nil)
	hiding := chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_getLogs": chaintest.Say([]any{})})
	if _, err := dial(t, c, 2, c.URL(), hiding).Events(t.Context(), all(c), chain.Latest); !errors.Is(err, chain.ErrDisagreement) {
		t.Errorf("one endpoint hides events: %v, want ErrDisagreement", err)
	}
	url, _ := narrow(t, c, 2, saying("block range too large"))
	got, err := dial(t, c, 2, hiding, url, c.URL()).Events(t.Context(), all(c), chain.Latest)
	if err != nil || len(got) < 2 {
		t.Errorf("two endpoints outvote one: %d events, %v", len(got), err)
	}
}
