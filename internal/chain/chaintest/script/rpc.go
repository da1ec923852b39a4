package script

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

type rpcRequest struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

type rpcReply struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
	Error   *rpcError       `json:"error,omitempty"`
}

type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data,omitempty"`
}

// revertCode is what nodes give a revert.
const revertCode = 3

// RoundTrip answers one HTTP request of JSON-RPC.
func (n *Node) RoundTrip(r *http.Request) (*http.Response, error) {
	l, number := n.takeLook()
	if l.mode == Refuses {
		return nil, syscall.ECONNREFUSED
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	if err := pauseFor(r.Context(), n.Latency(number), l.mode == Mute); err != nil {
		return nil, err
	}
	response := &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}}
	if l.mode == Breaks {
		response.StatusCode, response.Status = http.StatusBadGateway, "502 Bad Gateway"
	}
	response.Body = io.NopCloser(bytes.NewReader(l.writeReply(body)))
	return response, nil
}

// pauseFor waits, for ever when that is asked for.
func pauseFor(ctx context.Context, d time.Duration, forever bool) error {
	var over <-chan time.Time
	if !forever {
		timer := time.NewTimer(d)
		defer timer.Stop()
		over = timer.C
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-over:
		return nil
	}
}

func (l look) writeReply(body []byte) []byte {
	var batch []rpcRequest
	var out any
	if json.Unmarshal(body, &batch) == nil {
		replies := make([]rpcReply, len(batch))
		for i, one := range batch {
			replies[i] = l.answerCall(one)
		}
		out = replies
	} else {
		var one rpcRequest
		if err := json.Unmarshal(body, &one); err != nil {
			return nil
		}
		out = l.answerCall(one)
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic(err)
	}
	return text
}

var errNoHeader = errors.New("header not found")

func (l look) answerCall(r rpcRequest) rpcReply {
	reply := rpcReply{Version: "2.0", ID: r.ID}
	result, err := l.findResult(r)
	var reverted *rpcError
	switch {
	case l.mode == LieNoise && r.Method == "eth_call":
		reply.Result = "0x1234"
	case errors.As(err, &reverted):
		reply.Error = reverted
	case err != nil:
		reply.Error = &rpcError{Code: -32000, Message: err.Error()}
	default:
		reply.Result = result
	}
	return reply
}

func (e *rpcError) Error() string { return e.Message }

func (l look) findResult(r rpcRequest) (any, error) {
	switch r.Method {
	case "eth_chainId":
		return hexutil.Uint64(ID), nil
	case "eth_getBlockByNumber":
		var tag string
		if err := json.Unmarshal(r.Params[0], &tag); err != nil {
			return nil, err
		}
		return l.findHeader(tag), nil
	case "eth_getLogs":
		return l.findLogs(r.Params[0])
	case "eth_getCode":
		var at common.Address
		err := json.Unmarshal(r.Params[0], &at)
		return hexutil.Bytes(books[at].code), err
	case "eth_call":
		return l.callView(r.Params)
	}
	return nil, errors.New("the method " + r.Method + " does not exist")
}

// findHeader is a block by tag or number; nil when the node has none.
func (l look) findHeader(tag string) any {
	levels := map[string]chain.Finality{"latest": chain.Latest, "safe": chain.Safe, "finalized": chain.Finalized}
	level, isTag := levels[tag]
	if isTag && l.mode == LieFinal {
		level = chain.Latest
	}
	var b *block
	if isTag {
		b = l.line.blockAt(level)
	} else if number, err := hexutil.DecodeUint64(tag); err == nil && number < uint64(len(l.line)) {
		b = l.line[number]
	}
	if b == nil {
		return nil
	}
	number, hash := b.number, b.hash
	switch l.mode {
	case LieHashes:
		hash = foreignHash(hash)
	case LieAhead:
		number, hash = number+1_000_000, foreignHash(hash)
	}
	return map[string]any{"number": hexutil.Uint64(number), "hash": hash, "timestamp": hexutil.Uint64(b.time)}
}

func (l look) findLogs(param json.RawMessage) (any, error) {
	var filter struct {
		From hexutil.Uint64 `json:"fromBlock"`
		To   hexutil.Uint64 `json:"toBlock"`
	}
	if err := json.Unmarshal(param, &filter); err != nil {
		return nil, err
	}
	found := []logged{}
	for number := uint64(filter.From); number <= uint64(filter.To) && number < uint64(len(l.line)); number++ {
		if l.mode != LieSilent {
			found = append(found, l.line[number].logs...)
		}
	}
	return found, nil
}

// oldState is behind how many blocks a pruned node has no state.
const oldState = 16

func (l look) callView(params []json.RawMessage) (any, error) {
	var message struct {
		To    *common.Address `json:"to"`
		Input hexutil.Bytes   `json:"input"`
	}
	var at struct {
		Hash common.Hash `json:"blockHash"`
	}
	if err := errors.Join(json.Unmarshal(params[0], &message), json.Unmarshal(params[1], &at)); err != nil {
		return nil, err
	}
	b := l.line.byHash(at.Hash)
	if b == nil || l.mode == Prunes && b.number+oldState < uint64(len(l.line)) {
		return nil, errNoHeader
	}
	b = l.tellState(b)
	if message.To == nil {
		return nil, &rpcError{Code: revertCode, Message: "execution reverted",
			Data: hexutil.Bytes(b.answerAggregate(message.Input))}
	}
	output, ok := b.callView(*message.To, message.Input)
	if !ok {
		return nil, &rpcError{Code: revertCode, Message: "execution reverted", Data: hexutil.Bytes{}}
	}
	return hexutil.Bytes(output), nil
}
