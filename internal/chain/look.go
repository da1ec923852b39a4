package chain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Look is one request to each endpoint: views at one block, and what happened since another.
type Look struct {
	At    evm.Block
	Views []View
	// Since is the block up to which events are known; nil when none are wanted. It must not be above At.
	Since *evm.Block
	// Contracts are those whose events are wanted besides the two registries'.
	Contracts []evm.Address
}

// Seen is what enough endpoints say alike.
type Seen struct {
	// Replies are in the order of the views.
	Replies []ViewReply
	// Hints are the topics of the events between Since and At, of all endpoints that answered: one that leaves an event
	// out hides it only where all others do, too.
	Hints map[evm.Hash]bool
	// HintsErr is why the events are not known.
	HintsErr error
	// Forked reports that Since is not in the chain of At.
	Forked bool
}

// ViewReply is the answer to one view, or why there is none.
type ViewReply struct {
	Answer Answer
	Err    error
}

// lookReply is one endpoint's.
type lookReply struct {
	views    []ViewReply
	topics   []evm.Hash
	hintsErr error
	since    common.Hash
}

// Look asks all endpoints. It returns an error when too few answer at all; a view that they disagree about has an error
// of its own.
func (r *Reader) Look(ctx context.Context, look Look) (Seen, error) {
	look.Contracts = append(slices.Clone(look.Contracts), r.config.Contracts.Registry, r.config.Contracts.Licenses)
	var replies []lookReply
	var failures []reply[*lookReply]
	var seen Seen
	decided := false
	fanOut(ctx, r.endpoints, func(ctx context.Context, e *endpoint.Endpoint) (*lookReply, error) {
		return r.lookAt(ctx, e, look)
	}, func(got reply[*lookReply]) bool {
		if got.err != nil {
			failures = append(failures, got)
			return false
		}
		if replies = append(replies, *got.value); len(replies) >= r.config.Agreement {
			seen, decided = r.decide(look, replies)
		}
		return decided
	})
	switch {
	case ctx.Err() != nil:
		return Seen{}, fmt.Errorf("looking at the chain: %w", ctx.Err())
	case len(replies) < r.config.Agreement:
		return Seen{}, fmt.Errorf("looking at the chain: %w", tooFew(failures, r.config.Agreement, len(r.endpoints)))
	}
	return seen, nil
}

// decide tells what enough of the replies say alike, and whether that is all that there is to tell.
func (r *Reader) decide(look Look, replies []lookReply) (seen Seen, all bool) {
	need := r.config.Agreement
	seen, all = Seen{Replies: make([]ViewReply, len(look.Views)), Hints: map[evm.Hash]bool{}}, true
	for i, v := range look.Views {
		answer, err := vote(replies, need, func(l lookReply) (Answer, error) { return l.views[i].Answer, l.views[i].Err })
		if err != nil {
			all = false
			if errors.Is(err, ErrDisagreement) {
				err = disagreement(r.endpoints, need, "the answer of the "+v.to.name)
			}
		}
		seen.Replies[i] = ViewReply{Answer: answer, Err: err}
	}
	if look.Since == nil {
		return seen, all
	}
	told := 0
	for _, l := range replies {
		if l.hintsErr != nil {
			seen.HintsErr = l.hintsErr
			continue
		}
		told++
		for _, topic := range l.topics {
			seen.Hints[topic] = true
		}
	}
	if told >= need {
		seen.HintsErr = nil
	}
	hash, err := vote(replies, need, func(l lookReply) (common.Hash, error) { return l.since, nil })
	seen.Forked = err == nil && hash != common.Hash(look.Since.Hash)
	if err != nil && seen.HintsErr == nil {
		seen.HintsErr = disagreement(r.endpoints, need, "the block before")
	}
	return seen, all && seen.HintsErr == nil
}

// vote returns what enough replies say alike; ErrDisagreement when they do not, or the error that kept them from it.
func vote[T comparable](replies []lookReply, need int, of func(lookReply) (T, error)) (T, error) {
	votes := map[T]int{}
	var last error
	answered := 0
	for _, l := range replies {
		value, err := of(l)
		if err != nil {
			last = err
			continue
		}
		answered++
		if votes[value]++; votes[value] >= need {
			return value, nil
		}
	}
	var none T
	if answered < need && last != nil {
		return none, last
	}
	return none, ErrDisagreement
}

// lookAt asks one endpoint, in one request. One that answers single views but no aggregates is asked for single ones
// from then on.
func (r *Reader) lookAt(ctx context.Context, e *endpoint.Endpoint, look Look) (*lookReply, error) {
	if !r.plain.has(e) {
		reply, err := r.lookOnce(ctx, e, look, aggregate)
		if !errors.Is(err, errNotAggregated) {
			return reply, err
		}
	}
	reply, err := r.lookOnce(ctx, e, look, nil)
	if err == nil && !slices.ContainsFunc(reply.views, func(v ViewReply) bool { return v.Err != nil }) {
		r.plain.add(e)
	}
	return reply, err
}

// lookOnce makes the request and reads its parts. bundle is nil for single calls.
func (r *Reader) lookOnce(ctx context.Context, e *endpoint.Endpoint, look Look,
	bundle func([]View, evm.Block) ([]byte, int)) (*lookReply, error) {
	var b lookBatch
	b.addSince(look)
	b.addViews(look, bundle)
	if len(b.elems) == 0 {
		return &lookReply{}, nil
	}
	if err := e.Send(ctx, b.elems); err != nil {
		return nil, err
	}
	reply := &lookReply{views: make([]ViewReply, 0, len(look.Views))}
	if look.Since != nil {
		if err := errors.Join(b.elems[0].Error, b.elems[1].Error); err != nil {
			return nil, e.Classify(ctx, err)
		}
		// A node that does not have the block would leave its events out without a word.
		if b.since == nil || b.at == nil || b.at.Hash != common.Hash(look.At.Hash) {
			return nil, &endpoint.Answer{Message: "it does not have a block that was seen before"}
		}
		reply.since, reply.hintsErr = b.since.Hash, e.Classify(ctx, b.elems[2].Error)
		reply.topics = b.topics(look.Contracts)
	}
	for i, count := range b.counts {
		elem := b.elems[len(b.elems)-len(b.counts)+i]
		err := e.Classify(ctx, elem.Error)
		answers, err := answersOf(b.outputs[i], err, count, bundle != nil)
		if err != nil && bundle != nil {
			return nil, err
		}
		for j := range count {
			one := ViewReply{Err: err}
			if err == nil {
				one.Answer = answers[j]
			}
			reply.views = append(reply.views, one)
		}
	}
	return reply, nil
}

// answersOf reads the answers out of what one call returned. An aggregate is expected to revert; anything else but a
// failure of the connection means that the endpoint cannot answer one.
func answersOf(output []byte, err error, count int, aggregated bool) ([]Answer, error) {
	if !aggregated {
		answer, err := answerOf(output, err)
		return []Answer{answer}, err
	}
	var revert *endpoint.Revert
	if !errors.As(err, &revert) {
		return nil, fmt.Errorf("%w: %w", errNotAggregated, err)
	}
	return splitAggregate(revert.Data, count)
}

// lookBatch is a request in the making.
type lookBatch struct {
	elems     []rpc.BatchElem
	since, at *rpcBlock
	logs      []loggedTopics
	outputs   []hexutil.Bytes
	// counts specifies how many views each of the last elements answers.
	counts []int
}

type loggedTopics struct {
	Address common.Address `json:"address"`
	Topics  []evm.Hash     `json:"topics"`
}

func (b *lookBatch) addSince(look Look) {
	if look.Since == nil {
		return
	}
	addresses := make([]common.Address, len(look.Contracts))
	for i, a := range look.Contracts {
		addresses[i] = common.Address(a)
	}
	b.elems = append(b.elems,
		rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.EncodeUint64(look.Since.Number), false},
			Result: &b.since},
		rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.EncodeUint64(look.At.Number), false},
			Result: &b.at},
		rpc.BatchElem{Method: "eth_getLogs", Args: []any{map[string]any{
			"address": addresses, "fromBlock": hexutil.EncodeUint64(look.Since.Number + 1),
			"toBlock": hexutil.EncodeUint64(look.At.Number),
		}}, Result: &b.logs})
}

func (b *lookBatch) addViews(look Look, bundle func([]View, evm.Block) ([]byte, int)) {
	b.outputs = make([]hexutil.Bytes, len(look.Views)) // not more elements than views: their addresses stay
	for views := look.Views; len(views) > 0; {
		message, taken := map[string]any{"to": common.Address(views[0].to.address),
			"input": hexutil.Bytes(views[0].callData(look.At))}, 1
		if bundle != nil {
			var input []byte
			input, taken = bundle(views, look.At)
			message = map[string]any{"input": hexutil.Bytes(input)}
		}
		b.elems = append(b.elems, rpc.BatchElem{Method: "eth_call", Args: []any{message, pinnedTo(look.At)},
			Result: &b.outputs[len(b.counts)]})
		b.counts, views = append(b.counts, taken), views[taken:]
	}
}

// topics are those of the wanted contracts' events, without the first, which tells the kind of an event.
func (b *lookBatch) topics(contracts []evm.Address) []evm.Hash {
	wanted := map[common.Address]bool{}
	for _, c := range contracts {
		wanted[common.Address(c)] = true
	}
	var topics []evm.Hash
	for _, l := range b.logs {
		if wanted[l.Address] && len(l.Topics) > 1 {
			topics = append(topics, l.Topics[1:]...)
		}
	}
	return topics
}
