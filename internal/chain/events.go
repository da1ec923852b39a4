package chain

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Filter selects events of one contract.
type Filter struct {
	Contract evm.Address
	// Topics are the wanted values by place; no values at a place stand for any.
	Topics [][]evm.Hash
	// FromBlock is the first block that is searched.
	FromBlock uint64
}

// Event is one event as its contract logged it.
type Event struct {
	Topics      []evm.Hash `json:"topics"`
	Data        []byte     `json:"data"`
	Block       uint64     `json:"block"`
	Index       uint64     `json:"index"`
	Transaction evm.Hash   `json:"transaction"`
}

// Events reads the events that a filter selects, oldest first, up to the newest block of a finality. As with any other
// read, enough endpoints must give the same answer. Each endpoint is asked in ranges of blocks as wide as it accepts.
func (r *Reader) Events(ctx context.Context, filter Filter, finality Finality) ([]Event, error) {
	at, err := r.Head(ctx, finality)
	if err != nil || at.Number < filter.FromBlock {
		return nil, err
	}
	step, end := r.tellScan(at.Number - filter.FromBlock + 1)
	defer end()
	text, err := agree(ctx, r.endpoints, r.config.Agreement, "the events of "+filter.Contract.String(),
		func(ctx context.Context, e *endpoint.Endpoint) (string, error) {
			events, err := scan(ctx, e, filter, at.Number, step)
			if err != nil {
				return "", err
			}
			text, err := json.Marshal(events)
			return string(text), err
		})
	if err != nil {
		return nil, fmt.Errorf("reading events: %w", err)
	}
	var events []Event
	if err := json.Unmarshal([]byte(text), &events); err != nil {
		return nil, fmt.Errorf("reading events: %w", err)
	}
	return events, nil
}

// tellScan tells that the events of so many blocks are read.
func (r *Reader) tellScan(blocks uint64) (step func(done uint64), end func()) {
	if r.config.OnScan == nil {
		return func(uint64) {}, func() {}
	}
	return r.config.OnScan(blocks)
}

// slowRanges is how often a range is narrowed because an endpoint does not answer in time.
const slowRanges = 3

// scan asks one endpoint for the events up to a block. It narrows the range of blocks when the endpoint refuses one as
// too wide, and widens it again slowly.
func scan(
	ctx context.Context, e *endpoint.Endpoint, filter Filter, last uint64, step func(done uint64),
) ([]Event, error) {
	var events []Event
	width, slow := last-filter.FromBlock+1, 0
	for next := filter.FromBlock; next <= last; {
		end := next + min(width, last-next+1) - 1
		found, err := askEvents(ctx, e, filter, next, end)
		if late := errors.Is(err, context.DeadlineExceeded) && slow < slowRanges; end > next && (late || isTooWide(err)) {
			if late {
				slow++
			}
			width = (end - next + 1) / 2
			continue
		}
		if err != nil {
			return nil, err
		}
		events = append(events, found...)
		next = end + 1
		step(next - filter.FromBlock)
		width += width / 8
	}
	slices.SortFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	})
	return events, nil
}

var (
	// rangeWords are what nodes say of too many blocks or events; rateWords of too many requests, which narrower ranges
	// would only multiply.
	rangeWords = regexp.MustCompile(`(?i)range|too (many|large|big|wide)|limit|exceed|more than|max(imum)? results|` +
		`response size|query timeout`)
	rateWords = regexp.MustCompile(`(?i)rate|per second|too many requests|request count|capacity|quota`)
)

// isTooWide reports whether a node refused a range of blocks for its size.
func isTooWide(err error) bool {
	var answer *endpoint.Answer
	return errors.As(err, &answer) && rangeWords.MatchString(answer.Message) && !rateWords.MatchString(answer.Message)
}

func askEvents(ctx context.Context, e *endpoint.Endpoint, filter Filter, from, to uint64) ([]Event, error) {
	topics := make([]any, len(filter.Topics))
	for i, wanted := range filter.Topics {
		if len(wanted) > 0 {
			topics[i] = wanted
		}
	}
	var logs []struct {
		Address     common.Address `json:"address"`
		Topics      []evm.Hash     `json:"topics"`
		Data        hexutil.Bytes  `json:"data"`
		Block       hexutil.Uint64 `json:"blockNumber"`
		Index       hexutil.Uint64 `json:"logIndex"`
		Transaction evm.Hash       `json:"transactionHash"`
	}
	err := e.Call(ctx, &logs, "eth_getLogs", map[string]any{
		"address": common.Address(filter.Contract), "fromBlock": hexutil.EncodeUint64(from),
		"toBlock": hexutil.EncodeUint64(to), "topics": topics,
	})
	events := make([]Event, 0, len(logs))
	for _, l := range logs {
		if l.Address == common.Address(filter.Contract) {
			events = append(events, Event{l.Topics, l.Data, uint64(l.Block), uint64(l.Index), l.Transaction})
		}
	}
	return events, err
}

// BlockTimes reads the times of blocks by their numbers.
func (r *Reader) BlockTimes(ctx context.Context, numbers []uint64) (map[uint64]time.Time, error) {
	times := make(map[uint64]time.Time, len(numbers))
	for _, number := range numbers {
		if _, known := times[number]; known {
			continue
		}
		key, err := agree(ctx, r.endpoints, r.config.Agreement, "a block",
			func(ctx context.Context, e *endpoint.Endpoint) (headKey, error) {
				return r.askBlock(ctx, e, hexutil.EncodeUint64(number))
			})
		if err != nil {
			return nil, fmt.Errorf("reading block %d: %w", number, err)
		}
		times[number] = key.block().Time
	}
	return times, nil
}
