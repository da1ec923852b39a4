package rpcproxy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// chain is a node with a head that a test moves; it answers a call with its input.
type chain struct{ head atomic.Uint64 }

func (c *chain) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var one call
	_ = json.NewDecoder(r.Body).Decode(&one)
	result := `null`
	switch one.Method {
	case "eth_getBlockByNumber":
		number := strings.Trim(string(one.Params[0]), `"`)
		if isTag(number) {
			number = fmt.Sprintf("0x%x", c.head.Load())
		}
		result = fmt.Sprintf(`{"number":%q,"baseFeePerGas":"0x7"}`, number)
	case "eth_blockNumber":
		result = fmt.Sprintf(`"0x%x"`, c.head.Load())
	case "eth_call":
		result = string(one.Params[0])
	case "eth_maxPriorityFeePerGas":
		result = `"0x1"`
	}
	_, _ = fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"result":%s}`, one.ID, result)
}

func start(t *testing.T) (*chain, *Proxy, func(body string) string) {
	t.Helper()
	node := &chain{}
	node.head.Store(100)
	behind := httptest.NewServer(node)
	t.Cleanup(behind.Close)
	p := New(behind.URL)
	front := httptest.NewServer(p)
	t.Cleanup(front.Close)
	return node, p, func(body string) string {
		t.Helper()
		response, err := http.Post(front.URL, "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = response.Body.Close() }()
		text, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(bytes.TrimSpace(text))
	}
}

func block(tag string) string {
	return `{"jsonrpc":"2.0","id":1,"method":"eth_getBlockByNumber","params":["` + tag + `",false]}`
}

func TestBehaviors(t *testing.T) {
	const number = `{"jsonrpc":"2.0","id":2,"method":"eth_blockNumber","params":[]}`
	const question = `{"jsonrpc":"2.0","id":3,"method":"eth_call","params":[{"to":"0x01","input":"0xaabb"},{"blockHash":"0x05"}]}`
	tests := map[string]struct {
		behavior Behavior
		ask      string
		want     string
	}{
		"honest":                    {Behavior{}, block("safe"), `"number":"0x64"`},
		"lag":                       {Behavior{Lag: 4}, block("safe"), `"number":"0x60"`},
		"lag of the number":         {Behavior{Lag: 4}, number, `"result":"0x60"`},
		"no older than the first":   {Behavior{Lag: 400}, block("latest"), `"number":"0x0"`},
		"a number is left alone":    {Behavior{Lag: 4}, block("0x32"), `"number":"0x32"`},
		"no safe block":             {Behavior{NoFinality: true}, block("safe"), `safe block not found`},
		"no finalized block":        {Behavior{NoFinality: true}, block("finalized"), `finalized block not found`},
		"the newest block is there": {Behavior{NoFinality: true}, block("latest"), `"number":"0x64"`},
		"another question":          {Behavior{Substitute: map[string]string{"AA": "cc"}}, question, `"input":"0xccbb"`},
		"another answer":            {Behavior{Rewrite: map[string]string{"AA": "cc"}}, question, `"input":"0xccbb"`},
		"a head is no answer":       {Behavior{Rewrite: map[string]string{"64": "65"}}, number, `"result":"0x64"`},
		"base fee":                  {Behavior{Fee: "0xffff"}, block("latest"), `"baseFeePerGas":"0xffff"`},
		"tip":                       {Behavior{Fee: "0xffff"}, `{"jsonrpc":"2.0","id":1,"method":"eth_maxPriorityFeePerGas"}`, `"result":"0xffff"`},
		"down":                      {Behavior{Down: true}, number, "down for the test"},
		"batch":                     {Behavior{Lag: 4}, "[" + number + "," + block("latest") + "]", `"id":2,"result":"0x60"},{"jsonrpc":"2.0","id":1,"result":{"number":"0x60"`},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, p, ask := start(t)
			if err := p.Set(t.Context(), tc.behavior); err != nil {
				t.Fatal(err)
			}
			if got := ask(tc.ask); !strings.Contains(got, tc.want) {
				t.Errorf("got %s, want %s in it", got, tc.want)
			}
		})
	}
}

func TestHeadsThatFreezeAndWaver(t *testing.T) {
	node, p, ask := start(t)
	if err := p.Set(t.Context(), Behavior{Freeze: true}); err != nil {
		t.Fatal(err)
	}
	node.head.Store(200)
	if got := ask(block("safe")); !strings.Contains(got, `"0x64"`) {
		t.Errorf("frozen at 100, the node at 200: got %s", got)
	}
	if err := p.Set(t.Context(), Behavior{Waver: 50}); err != nil {
		t.Fatal(err)
	}
	seen := ask(block("safe")) + ask(block("safe"))
	if !strings.Contains(seen, `"0xc8"`) || !strings.Contains(seen, `"0x96"`) {
		t.Errorf("want 200 and 150 in turn, got %s", seen)
	}
}

func TestBehaviorIsSetOverHTTP(t *testing.T) {
	_, p, _ := start(t)
	for body, want := range map[string]int{`{"lag": 3}`: http.StatusOK, `{"leg": 3}`: http.StatusBadRequest} {
		w := httptest.NewRecorder()
		p.ServeHTTP(w, httptest.NewRequest(http.MethodPut, BehaviorPath, strings.NewReader(body)))
		if w.Code != want {
			t.Errorf("%s: %d, want %d", body, w.Code, want)
		}
	}
	if got := p.current(); got.Lag != 3 {
		t.Errorf("behavior %+v", got)
	}
}
