package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sort"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Config says where to read and what to believe.
type Config struct {
	// Endpoints are JSON-RPC URLs; all are asked.
	Endpoints []string
	ChainID   uint64
	Contracts Contracts
	// Agreement is how many endpoints must give the same answer; 0 means more than half of them.
	Agreement int
	// Timeout bounds one request; 0 means endpoint.DefaultTimeout.
	Timeout time.Duration
}

// Reader reads the contracts of one deployment. It keeps nothing between calls and is safe for concurrent use.
type Reader struct {
	config    Config
	endpoints []*endpoint.Endpoint
	terms     *bindings.TermsRegistry
	registry  *bindings.ModelRegistry
	licenses  *bindings.LicenseRegistry
	oracle    *bindings.UsageOracle
	token     *bindings.DevToken
}

// Dial opens a Reader. HTTP endpoints are not contacted before the first read; Verify checks the configuration.
func Dial(ctx context.Context, config Config) (*Reader, error) {
	n := len(config.Endpoints)
	if n == 0 || config.ChainID == 0 {
		return nil, errors.New("a chain reader needs a chain id and at least one RPC endpoint")
	}
	if config.Agreement == 0 {
		config.Agreement = n/2 + 1
	}
	if config.Agreement < 1 || config.Agreement > n {
		return nil, fmt.Errorf("agreement of %d is not possible with %d RPC endpoints; add endpoints or lower it",
			config.Agreement, n)
	}
	r := &Reader{
		config: config, terms: bindings.NewTermsRegistry(), registry: bindings.NewModelRegistry(),
		licenses: bindings.NewLicenseRegistry(), oracle: bindings.NewUsageOracle(), token: bindings.NewDevToken(),
	}
	for _, url := range config.Endpoints {
		e, err := endpoint.Dial(ctx, url, config.Timeout)
		if err != nil {
			r.Close()
			return nil, err
		}
		r.endpoints = append(r.endpoints, e)
	}
	return r, nil
}

// Close ends the connections.
func (r *Reader) Close() {
	for _, e := range r.endpoints {
		e.Close()
	}
}

// ChainID is the configured chain.
func (r *Reader) ChainID() uint64 { return r.config.ChainID }

// Contracts are the configured addresses.
func (r *Reader) Contracts() Contracts { return r.config.Contracts }

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

// Head returns the newest block of a finality that enough endpoints have and name alike. Each endpoint's chain id
// is checked in the same request.
func (r *Reader) Head(ctx context.Context, finality Finality) (evm.Block, error) {
	return r.headFrom(ctx, finality, 0)
}

// headFrom is Head without the endpoints whose newest block is older than notBefore: they lag, so they have no vote.
func (r *Reader) headFrom(ctx context.Context, finality Finality, notBefore uint64) (evm.Block, error) {
	if finality.Tag() == "" {
		return evm.Block{}, fmt.Errorf("finality %q is not Latest, Safe or Finalized", finality)
	}
	var heads []reply[headKey]
	var failures []reply[headKey]
	votes := map[headKey]int{}
	var winner *headKey
	fanOut(ctx, r.endpoints, func(ctx context.Context, e *endpoint.Endpoint) (headKey, error) {
		key, err := r.askBlock(ctx, e, finality.Tag())
		if err == nil && key.number < notBefore {
			err = behind(e, finality)
		}
		return key, err
	}, func(got reply[headKey]) bool {
		if got.err != nil {
			failures = append(failures, got)
			return false
		}
		heads = append(heads, got)
		votes[got.value]++
		if votes[got.value] >= r.config.Agreement {
			winner = &got.value
		}
		return winner != nil
	})
	switch {
	case winner != nil:
		return winner.block(), nil
	case ctx.Err() != nil:
		return evm.Block{}, ctx.Err()
	case len(heads) < r.config.Agreement:
		return evm.Block{}, fmt.Errorf("reading the %s block: %w", finality.Tag(),
			tooFew(failures, r.config.Agreement, len(r.endpoints)))
	}
	return r.commonHead(ctx, heads, finality)
}

func behind(e *endpoint.Endpoint, finality Finality) error {
	return endpoint.Errorf(ErrBehind, nil,
		"chain RPC endpoint %s lags: its %s block is older than one seen before; wait until it has caught up, or "+
			"replace it",
		e.Host(), finality.Tag())
}

// commonHead handles endpoints at different heights: the newest block that enough of them have.
func (r *Reader) commonHead(ctx context.Context, heads []reply[headKey], finality Finality) (evm.Block, error) {
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

// askBlock asks one endpoint for its chain id and a block by tag or number.
func (r *Reader) askBlock(ctx context.Context, e *endpoint.Endpoint, tag string) (headKey, error) {
	var id hexutil.Uint64
	var block *rpcBlock
	err := e.Batch(ctx, []rpc.BatchElem{
		{Method: "eth_chainId", Result: &id},
		{Method: "eth_getBlockByNumber", Args: []any{tag, false}, Result: &block},
	})
	if id != 0 {
		if mismatch := e.CheckChain(uint64(id), r.config.ChainID); mismatch != nil {
			return headKey{}, mismatch
		}
	}
	if err != nil {
		return headKey{}, err
	}
	if block == nil {
		return headKey{}, &endpoint.Answer{Message: "it has no " + tag + " block yet"}
	}
	return headKey{number: uint64(block.Number), time: uint64(block.Time), hash: block.Hash}, nil
}

// callResult is an eth_call's outcome in comparable form: a revert is an answer like any other. A node's words
// for it are left out, because they differ between nodes.
type callResult struct {
	output   string
	reverted bool
}

// contract is a named address, for error texts.
type contract struct {
	name    string
	address evm.Address
}

func (c contract) String() string { return c.name + " " + c.address.String() }

// call runs an eth_call at a block on all endpoints. Empty output means that the address has no code.
func (r *Reader) call(ctx context.Context, at evm.Block, to contract, data []byte) ([]byte, error) {
	message := map[string]any{"to": common.Address(to.address), "input": hexutil.Bytes(data)}
	pinned := rpc.BlockNumberOrHashWithHash(common.Hash(at.Hash), false)
	result, err := agree(ctx, r.endpoints, r.config.Agreement, "the answer of the "+to.name,
		func(ctx context.Context, e *endpoint.Endpoint) (callResult, error) {
			var output hexutil.Bytes
			err := e.Call(ctx, &output, "eth_call", message, pinned)
			var revert *endpoint.Revert
			if errors.As(err, &revert) {
				return callResult{output: string(revert.Data), reverted: true}, nil
			}
			return callResult{output: string(output)}, err
		})
	if err != nil {
		return nil, fmt.Errorf("calling the %s: %w", to.name, err)
	}
	if result.reverted {
		return nil, endpoint.Errorf(ErrWrongContract, &endpoint.Revert{Data: []byte(result.output),
			Reason: "execution reverted"},
			"the %s refuses a read that it should answer; check that the address is that of a DeHug %s", to, to.name)
	}
	if len(result.output) == 0 {
		return nil, noCode(to)
	}
	return []byte(result.output), nil
}

func noCode(c contract) error {
	return endpoint.Errorf(ErrNoCode, nil,
		"there is no contract code at the %s; check the address, and that the contracts are deployed on this chain", c)
}

// read is call with decoding. Output that cannot be decoded is another contract's.
func read[T any](ctx context.Context, r *Reader, at evm.Block, to contract, data []byte,
	unpack func([]byte) (T, error)) (T, error) {
	var value T
	output, err := r.call(ctx, at, to, data)
	if err != nil {
		return value, err
	}
	if value, err = unpack(output); err != nil {
		return value, endpoint.Errorf(ErrWrongContract, err,
			"the %s does not answer as one; check that the address is that of a DeHug %s", to, to.name)
	}
	return value, nil
}

// View reads a view of any contract at a block; name is what messages call the contract.
func View[T any](ctx context.Context, r *Reader, at evm.Block, name string, address evm.Address, data []byte,
	unpack func([]byte) (T, error)) (T, error) {
	return read(ctx, r, at, contract{name, address}, data, unpack)
}

func tokenInt(id evm.Hash) *big.Int { return new(big.Int).SetBytes(id[:]) }
