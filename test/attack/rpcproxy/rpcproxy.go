// Package rpcproxy relays the JSON-RPC of an EVM node, and misbehaves on command: it lags, freezes, forgets finality,
// lies and names absurd fees. The attack tests put it between the operator and its chain.
package rpcproxy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// BehaviorPath is where a Behavior is read (GET) and set (PUT).
const BehaviorPath = "/behavior"

const (
	maxBody = 8 << 20
	timeout = 20 * time.Second
)

// Behavior says how the proxy differs from the node behind it; the zero Behavior is honest.
type Behavior struct {
	// Lag has every head be that many blocks old.
	Lag uint64 `json:"lag,omitempty"`
	// Waver has every second head be that many blocks old, as behind a balancer with one node that lags.
	Waver uint64 `json:"waver,omitempty"`
	// Freeze has the heads stay where they were when it was set.
	Freeze bool `json:"freeze,omitempty"`
	// NoFinality has the proxy know neither a safe nor a finalized block.
	NoFinality bool `json:"noFinality,omitempty"`
	// Substitute replaces hexadecimal digits in the input of calls, so that the answer is that to another question.
	Substitute map[string]string `json:"substitute,omitempty"`
	// Rewrite replaces hexadecimal digits in the answers to calls, so that the contracts seem to say something else.
	Rewrite map[string]string `json:"rewrite,omitempty"`
	// Fee is base fee and tip in wei, in hexadecimal with 0x; empty for the node's.
	Fee string `json:"fee,omitempty"`
	// Down has the proxy answer 503.
	Down bool `json:"down,omitempty"`
}

// Proxy relays to one node. It is safe for concurrent use.
type Proxy struct {
	node   string
	client *http.Client

	mu       sync.Mutex
	behavior Behavior
	frozen   map[string]uint64 // heads by tag, while Freeze
	asked    uint64            // heads that were asked for
}

// New returns an honest proxy of the node at a URL.
func New(node string) *Proxy {
	return &Proxy{node: node, client: &http.Client{Timeout: timeout}}
}

type call struct {
	Version string            `json:"jsonrpc"`
	ID      json.RawMessage   `json:"id"`
	Method  string            `json:"method"`
	Params  []json.RawMessage `json:"params"`
}

type answer struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// ServeHTTP answers JSON-RPC, single or in batches, and serves BehaviorPath.
func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == BehaviorPath {
		p.serveBehavior(w, r)
		return
	}
	b := p.current()
	if b.Down {
		http.Error(w, "down for the test", http.StatusServiceUnavailable)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if body = bytes.TrimSpace(body); !bytes.HasPrefix(body, []byte("[")) {
		var one call
		if err := json.Unmarshal(body, &one); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		_ = json.NewEncoder(w).Encode(p.answer(r.Context(), b, one))
		return
	}
	var batch []call
	if err := json.Unmarshal(body, &batch); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answers := make([]answer, 0, len(batch))
	for _, one := range batch {
		answers = append(answers, p.answer(r.Context(), b, one))
	}
	_ = json.NewEncoder(w).Encode(answers)
}

func (p *Proxy) serveBehavior(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		var b Behavior
		decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&b); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := p.Set(r.Context(), b); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
	}
	_ = json.NewEncoder(w).Encode(p.current())
}

// Set changes the behavior. With Freeze it asks the node where its heads are.
func (p *Proxy) Set(ctx context.Context, b Behavior) error {
	frozen := map[string]uint64{}
	if b.Freeze {
		for _, tag := range []string{"latest", "safe", "finalized"} {
			number, err := p.head(ctx, tag)
			if err != nil {
				return fmt.Errorf("asking for the %s block to freeze at: %w", tag, err)
			}
			frozen[tag] = number
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.behavior, p.frozen = b, frozen
	return nil
}

func (p *Proxy) current() Behavior {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.behavior
}

// answer relays one call, with what the behavior changes in the question and in the answer.
func (p *Proxy) answer(ctx context.Context, b Behavior, c call) answer {
	for i, param := range c.Params {
		var tag string
		if json.Unmarshal(param, &tag) != nil || !isTag(tag) {
			continue
		}
		moved, err := p.move(ctx, b, tag)
		if err != nil {
			return failure(c, err)
		}
		c.Params[i] = moved
	}
	if c.Method == "eth_call" && len(c.Params) > 0 {
		c.Params[0] = substitute(c.Params[0], b.Substitute)
	}
	if c.Method == "eth_blockNumber" {
		moved, err := p.move(ctx, b, "latest")
		if err != nil {
			return failure(c, err)
		}
		if string(moved) != `"latest"` {
			return answer{Version: "2.0", ID: c.ID, Result: moved}
		}
	}
	a, err := p.relay(ctx, c)
	if err != nil {
		return failure(c, err)
	}
	if c.Method == "eth_call" {
		// Aggregates answer by reverting.
		a.Result, a.Error = substitute(a.Result, b.Rewrite), substitute(a.Error, b.Rewrite)
	}
	if b.Fee != "" {
		a.Result = price(c.Method, a.Result, b.Fee)
	}
	return a
}

func isTag(s string) bool { return s == "latest" || s == "safe" || s == "finalized" }

// move returns the block that a tag is to mean: the tag itself, or a number in hexadecimal.
func (p *Proxy) move(ctx context.Context, b Behavior, tag string) (json.RawMessage, error) {
	if b.NoFinality && tag != "latest" {
		return nil, fmt.Errorf("%s block not found", tag)
	}
	p.mu.Lock()
	frozen, is := p.frozen[tag]
	behind := b.Lag
	if p.asked++; p.asked%2 == 0 {
		behind += b.Waver
	}
	p.mu.Unlock()
	if !is && behind == 0 {
		return json.RawMessage(strconv.Quote(tag)), nil
	}
	number := frozen
	if !is {
		var err error
		if number, err = p.head(ctx, tag); err != nil {
			return nil, err
		}
	}
	return json.RawMessage(fmt.Sprintf(`"0x%x"`, number-min(number, behind))), nil
}

// head asks the node for the number of the block that a tag means.
func (p *Proxy) head(ctx context.Context, tag string) (uint64, error) {
	a, err := p.relay(ctx, call{Version: "2.0", ID: json.RawMessage("1"), Method: "eth_getBlockByNumber",
		Params: []json.RawMessage{json.RawMessage(strconv.Quote(tag)), json.RawMessage("false")}})
	if err != nil {
		return 0, err
	}
	var block struct {
		Number string `json:"number"`
	}
	if err := json.Unmarshal(a.Result, &block); err != nil || block.Number == "" {
		return 0, fmt.Errorf("the node has no %s block: %s", tag, a.Error)
	}
	return strconv.ParseUint(strings.TrimPrefix(block.Number, "0x"), 16, 64)
}

func (p *Proxy) relay(ctx context.Context, c call) (answer, error) {
	body, err := json.Marshal(c)
	if err != nil {
		return answer{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.node, bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := p.client.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer func() { _ = response.Body.Close() }()
	var a answer
	if err := json.NewDecoder(io.LimitReader(response.Body, 64<<20)).Decode(&a); err != nil {
		return answer{}, fmt.Errorf("decoding the node's answer: %w", err)
	}
	if a.Result == nil && a.Error == nil {
		a.Result = json.RawMessage("null")
	}
	return a, nil
}

func failure(c call, err error) answer {
	text, _ := json.Marshal(map[string]any{"code": -32000, "message": err.Error()})
	return answer{Version: "2.0", ID: c.ID, Error: text}
}

func substitute(message json.RawMessage, with map[string]string) json.RawMessage {
	if message == nil {
		return nil
	}
	text := string(message)
	for from, to := range with {
		text = strings.ReplaceAll(text, strings.ToLower(from), strings.ToLower(to))
	}
	return json.RawMessage(text)
}

// price puts a fee into the answers that fees are read from.
func price(method string, result json.RawMessage, fee string) json.RawMessage {
	quoted := json.RawMessage(strconv.Quote(fee))
	switch method {
	case "eth_gasPrice", "eth_maxPriorityFeePerGas":
		return quoted
	case "eth_getBlockByNumber", "eth_getBlockByHash":
		var block map[string]json.RawMessage
		if json.Unmarshal(result, &block) != nil || block == nil {
			return result
		}
		block["baseFeePerGas"] = quoted
		changed, err := json.Marshal(block)
		if err != nil {
			return result
		}
		return changed
	}
	return result
}
