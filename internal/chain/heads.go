package chain

import (
	"context"
	"fmt"
	"sort"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// rpcBlock is what a read needs of a block. The hash is the node's own: chains differ in their header fields.
type rpcBlock struct {
	Number hexutil.Uint64 `json:"number"`
	Hash   common.Hash    `json:"hash"`
	Time   hexutil.Uint64 `json:"timestamp"`
}

// headKey is a block in comparable form.
type headKey struct {
	number, time uint64
	hash         common.Hash
}

func (h headKey) block() evm.Block {
	return evm.Block{Number: h.number, Hash: evm.Hash(h.hash), Time: time.Unix(int64(h.time), 0).UTC()}
}

// HeadQuery asks for the newest block of a finality. Endpoints whose newest one is older than NotBefore lag, and have
// no vote.
type HeadQuery struct {
	Finality  Finality
	NotBefore uint64
}

// Head is the newest block of a finality that enough endpoints have and name alike, or why there is none.
type Head struct {
	Block evm.Block
	Err   error
}

// EndpointReply is what one endpoint said when it was asked for heads.
type EndpointReply struct {
	// Host is scheme, host and port.
	Host string
	// Heads are in the order of the queries.
	Heads []Head
	// Err is why it said nothing.
	Err error
	// Took is how long the answer took.
	Took time.Duration
}

// Census asks every endpoint for the newest blocks of some finalities, and waits for all of them. The replies are in
// the order of the endpoints.
func (r *Reader) Census(ctx context.Context, finalities []Finality) []EndpointReply {
	queries := make([]HeadQuery, len(finalities))
	for i, finality := range finalities {
		queries[i].Finality = finality
	}
	place := map[*endpoint.Endpoint]int{}
	for i, e := range r.endpoints {
		place[e] = i
	}
	replies := make([]EndpointReply, len(r.endpoints))
	begun := time.Now()
	fanOut(ctx, r.endpoints, func(ctx context.Context, e *endpoint.Endpoint) (headsReply, error) {
		return r.askHeads(ctx, e, queries)
	}, func(got reply[headsReply]) bool {
		one := EndpointReply{Host: got.from.Host(), Err: got.err, Took: time.Since(begun)}
		for i, key := range got.value.heads {
			one.Heads = append(one.Heads, Head{Block: key.block(), Err: got.value.errs[i]})
		}
		replies[place[got.from]] = one
		return false
	})
	return replies
}

// headsReply is one endpoint's.
type headsReply struct {
	heads []headKey
	errs  []error
}

// Heads reads several finalities in one request to each endpoint; a second one is made where endpoints are at different
// heights. Each endpoint's chain id is checked in the same request. The error is ctx's own, or that of a finality that
// is none.
func (r *Reader) Heads(ctx context.Context, queries []HeadQuery) ([]Head, error) {
	for _, q := range queries {
		if q.Finality.Tag() == "" {
			return nil, fmt.Errorf("finality %q is not Latest, Safe or Finalized", q.Finality)
		}
	}
	var replies []reply[headsReply]
	fanOut(ctx, r.endpoints, func(ctx context.Context, e *endpoint.Endpoint) (headsReply, error) {
		return r.askHeads(ctx, e, queries)
	}, func(got reply[headsReply]) bool {
		replies = append(replies, got)
		for i := range queries {
			if _, won := r.winner(replies, i); !won {
				return false
			}
		}
		return true
	})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	heads := make([]Head, len(queries))
	for i, q := range queries {
		if key, won := r.winner(replies, i); won {
			heads[i].Block = key.block()
			continue
		}
		heads[i].Block, heads[i].Err = r.commonHead(ctx, replies, i, q.Finality)
	}
	return heads, nil
}

// winner is the block that enough endpoints name as the newest one alike.
func (r *Reader) winner(replies []reply[headsReply], query int) (headKey, bool) {
	votes := map[headKey]int{}
	for _, got := range replies {
		if got.err != nil || got.value.errs[query] != nil {
			continue
		}
		key := got.value.heads[query]
		if votes[key]++; votes[key] >= r.config.Agreement {
			return key, true
		}
	}
	return headKey{}, false
}

// commonHead handles endpoints at different heights: the newest block that enough of them have.
func (r *Reader) commonHead(ctx context.Context, replies []reply[headsReply], query int, finality Finality) (evm.Block,
	error) {
	var heads, failures []reply[headKey]
	for _, got := range replies {
		one := reply[headKey]{from: got.from, err: got.err}
		if one.err == nil {
			one.value, one.err = got.value.heads[query], got.value.errs[query]
		}
		if one.err != nil {
			failures = append(failures, one)
		} else {
			heads = append(heads, one)
		}
	}
	if len(heads) < r.config.Agreement {
		return evm.Block{}, fmt.Errorf("reading the %s block: %w", finality.Tag(),
			tooFew(failures, r.config.Agreement, len(r.endpoints)))
	}
	sort.Slice(heads, func(i, j int) bool { return heads[i].value.number > heads[j].value.number })
	number := heads[r.config.Agreement-1].value.number
	able := make([]*endpoint.Endpoint, 0, len(heads))
	for _, h := range heads {
		if h.value.number >= number {
			able = append(able, h.from)
		}
	}
	what := "the " + finality.Tag() + " block"
	key, err := agree(ctx, able, r.config.Agreement, what, func(ctx context.Context, e *endpoint.Endpoint) (headKey,
		error) {
		return r.askBlock(ctx, e, hexutil.EncodeUint64(number))
	})
	if err != nil {
		return evm.Block{}, fmt.Errorf("reading %s: %w", what, err)
	}
	return key.block(), nil
}

func behind(e *endpoint.Endpoint, finality Finality) error {
	return endpoint.Errorf(ErrBehind, nil,
		"chain RPC endpoint %s lags: its %s block is older than one seen before; wait until it has caught up, or "+
			"replace it",
		e.Host(), finality.Tag())
}

// askBlock asks one endpoint for its chain id and a block by tag or number.
func (r *Reader) askBlock(ctx context.Context, e *endpoint.Endpoint, tag string) (headKey, error) {
	keys, errs, err := r.askBlocks(ctx, e, []string{tag})
	if err != nil {
		return headKey{}, err
	}
	return keys[0], errs[0]
}

// askHeads asks one endpoint for its newest blocks.
func (r *Reader) askHeads(ctx context.Context, e *endpoint.Endpoint, queries []HeadQuery) (headsReply, error) {
	tags := make([]string, len(queries))
	for i, q := range queries {
		tags[i] = q.Finality.Tag()
	}
	keys, errs, err := r.askBlocks(ctx, e, tags)
	got := headsReply{heads: keys, errs: errs}
	for i := range keys {
		if errs[i] == nil && keys[i].number < queries[i].NotBefore {
			errs[i] = behind(e, queries[i].Finality)
		}
	}
	return got, err
}

// askBlocks asks one endpoint for its chain id and blocks by tag or number, in one request. A block that it does not
// have, or refuses, has an error of its own.
func (r *Reader) askBlocks(ctx context.Context, e *endpoint.Endpoint, tags []string) ([]headKey, []error, error) {
	var id hexutil.Uint64
	blocks := make([]*rpcBlock, len(tags))
	elems := []rpc.BatchElem{{Method: "eth_chainId", Result: &id}}
	for i, tag := range tags {
		elems = append(elems, rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{tag, false}, Result: &blocks[i]})
	}
	if err := e.Send(ctx, elems); err != nil {
		return nil, nil, err
	}
	if err := e.Classify(ctx, elems[0].Error); err != nil {
		return nil, nil, err
	}
	if mismatch := e.CheckChain(uint64(id), r.config.ChainID); mismatch != nil {
		return nil, nil, mismatch
	}
	keys, errs := make([]headKey, len(tags)), make([]error, len(tags))
	for i, block := range blocks {
		switch err := e.Classify(ctx, elems[i+1].Error); {
		case err != nil:
			errs[i] = err
		case block == nil:
			errs[i] = &endpoint.Answer{Message: "it has no " + tags[i] + " block yet"}
		default:
			keys[i] = headKey{number: uint64(block.Number), time: uint64(block.Time), hash: block.Hash}
		}
	}
	return keys, errs, nil
}

// Head returns the newest block of a finality that enough endpoints have and name alike. Each endpoint's chain id
// is checked in the same request.
func (r *Reader) Head(ctx context.Context, finality Finality) (evm.Block, error) {
	return r.headFrom(ctx, finality, 0)
}

// headFrom is Head without the endpoints whose newest block is older than notBefore: they lag, so they have no vote.
func (r *Reader) headFrom(ctx context.Context, finality Finality, notBefore uint64) (evm.Block, error) {
	heads, err := r.Heads(ctx, []HeadQuery{{finality, notBefore}})
	if err != nil {
		return evm.Block{}, err
	}
	return heads[0].Block, heads[0].Err
}
