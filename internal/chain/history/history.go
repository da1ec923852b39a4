// Package history lists what the contracts do not: the tokens of an account, the versions of a name, grants, escrows,
// signers, settlements and earnings. It reads them from the contracts' events and completes them with what stands now.
package history

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// History reads the history of one deployment.
type History struct {
	reader rights.Reader
	from   uint64
	token  chain.PaymentToken
	// OnProgress, if set, is told how many items of a list have been read.
	OnProgress func(done, total int)

	registry *bindings.ModelRegistry
	licenses *bindings.LicenseRegistry
	oracle   *bindings.UsageOracle
}

// New makes a History of what a reader reads, from the block of the deployment on. Amounts are in its payment token.
func New(reader *chain.Reader, fromBlock uint64, token chain.PaymentToken) *History {
	return &History{
		reader: rights.NewReader(reader), from: fromBlock, token: token, registry: bindings.NewModelRegistry(),
		licenses: bindings.NewLicenseRegistry(), oracle: bindings.NewUsageOracle(),
	}
}

// Amount is an amount of a payment token.
type Amount struct {
	Value *big.Int
	Token chain.PaymentToken
}

// Decimal returns the amount as a decimal number.
func (a Amount) Decimal() string { return units.Format(a.Value, a.Token.Decimals) }

// String returns the amount with its token's symbol.
func (a Amount) String() string { return a.Decimal() + " " + a.Token.Symbol }

// amount is a copy of a value in the payment token; nil is none of it.
func (h *History) amount(value *big.Int) Amount {
	if value == nil {
		value = new(big.Int)
	}
	return Amount{Value: new(big.Int).Set(value), Token: h.token}
}

// logged is one decoded event with where it was logged.
type logged[T any] struct {
	value *T
	event chain.Event
}

// source is a contract with its events.
type source struct {
	address evm.Address
	abi     abi.ABI
}

func (h *History) atRegistry() source {
	return source{h.reader.Contracts().Registry, h.registry.GetABI()}
}

func (h *History) atLicenses() source {
	return source{h.reader.Contracts().Licenses, h.licenses.GetABI()}
}

func (h *History) atOracle() source {
	return source{h.reader.Contracts().Oracle, h.oracle.GetABI()}
}

// events reads the events of a kind with given indexed values, oldest first; none at a place stand for any.
func events[T interface{ ContractEventName() string }](
	ctx context.Context, h *History, of source, unpack func(*types.Log) (*T, error), indexed ...[]evm.Hash,
) ([]logged[T], error) {
	var kind T
	topics := append([][]evm.Hash{{evm.Hash(of.abi.Events[kind.ContractEventName()].ID)}}, indexed...)
	found, err := h.reader.Events(ctx, chain.Filter{Contract: of.address, Topics: topics, FromBlock: h.from},
		chain.Latest)
	if err != nil {
		return nil, err
	}
	out := make([]logged[T], len(found))
	for i, event := range found {
		log := types.Log{Data: event.Data, Topics: make([]common.Hash, len(event.Topics))}
		for j, topic := range event.Topics {
			log.Topics[j] = common.Hash(topic)
		}
		value, err := unpack(&log)
		if err != nil {
			return nil, fmt.Errorf("reading an event %s of %s: %w", kind.ContractEventName(), of.address, err)
		}
		out[i] = logged[T]{value, event}
	}
	return out, nil
}

// word is an account as an event's indexed value; none stands for any account.
func word(account *evm.Address) []evm.Hash {
	if account == nil {
		return nil
	}
	return []evm.Hash{evm.Hash(common.BytesToHash(account[:]))}
}

func toID(v *big.Int) evm.Hash {
	var id evm.Hash
	v.FillBytes(id[:])
	return id
}

// after reports whether an event was logged after another one.
func after(a, b chain.Event) bool {
	return a.Block > b.Block || (a.Block == b.Block && a.Index > b.Index)
}

// times reads the times of the blocks of events.
func (h *History) times(ctx context.Context, all []chain.Event) (map[uint64]time.Time, error) {
	blocks := make([]uint64, len(all))
	for i, event := range all {
		blocks[i] = event.Block
	}
	return h.reader.BlockTimes(ctx, blocks)
}

// newest returns at most limit of a list's last items, the newest first.
func newest[T any](items []T, limit int) []T {
	out := make([]T, 0, min(max(limit, 0), len(items)))
	for i := len(items) - 1; i >= 0 && len(out) < limit; i-- {
		out = append(out, items[i])
	}
	return out
}

// distinct returns each item once, in the order of their first appearance.
func distinct[T comparable](items []T) []T {
	out, seen := []T{}, map[T]bool{}
	for _, item := range items {
		if !seen[item] {
			seen[item] = true
			out = append(out, item)
		}
	}
	return out
}
