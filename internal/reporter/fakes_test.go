package reporter

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	payer    = "0x00000000000000000000000000000000000000aa"
	provider = "0x00000000000000000000000000000000000000bb"
	signer   = "0x00000000000000000000000000000000000000cc"
	oracle   = "0x00000000000000000000000000000000000000dd"
	chainID  = 901
)

func tokenID(n int) string { return fmt.Sprintf("0x%064x", n) }

func keyOf(n int) usage.Key {
	return keyAt(oracle, n, payer, provider)
}

func keyAt(oracle string, n int, payer, provider string) usage.Key {
	return usage.Key{
		Token: usage.Token{
			Domain: usage.Domain{ChainID: chainID, Oracle: evm.StoredAddress(oracle)}, TokenID: evm.StoredHash(tokenID(n)),
		},
		Account: usage.Account{Payer: evm.StoredAddress(payer), Provider: evm.StoredAddress(provider)},
	}
}

// crash is what an effect panics with when the process is to die there.
type crash struct{ at string }

// effects counts what can be seen from outside, and dies at one of them.
type effects struct {
	count int
	dieAt int
}

// do runs one effect; the process may die before or after it.
func (e *effects) do(name string, effect func() error) error {
	e.die("before " + name)
	err := effect()
	e.die("after " + name)
	return err
}

func (e *effects) die(name string) {
	e.count++
	if e.count == e.dieAt {
		panic(crash{name})
	}
}

// memoryLedger keeps what the real one keeps on disk.
type memoryLedger struct {
	id      string
	effects *effects
	batches [][]usage.Event
	values  map[string][]byte
	revs    map[string]uint64
}

func (m *memoryLedger) Identity(context.Context) (string, error) { return m.id, nil }

func (m *memoryLedger) Read(_ context.Context, from ledger.Position, handle func(uint64, []usage.Event) error) error {
	if from.Ledger != m.id {
		return ledger.ErrOtherLedger
	}
	for i, batch := range m.batches {
		if seq := uint64(i + 1); seq > from.Seq {
			if err := handle(seq, batch); err != nil {
				return err
			}
		}
	}
	return errors.New("end")
}

func (m *memoryLedger) Trim(context.Context, uint64) error { return nil }

func (m *memoryLedger) Load(_ context.Context, key string) ([]byte, uint64, error) {
	if m.revs[key] == 0 {
		return nil, 0, ledger.ErrNotFound
	}
	return m.values[key], m.revs[key], nil
}

func (m *memoryLedger) LoadAll(_ context.Context, prefix string) (map[string]ledger.Entry, error) {
	entries := map[string]ledger.Entry{}
	for key, value := range m.values {
		if strings.HasPrefix(key, prefix+".") {
			entries[key] = ledger.Entry{Value: value, Revision: m.revs[key]}
		}
	}
	return entries, nil
}

func (m *memoryLedger) Save(_ context.Context, key string, value []byte, revision uint64) (uint64, error) {
	err := m.effects.do("save "+key, func() error {
		if m.revs[key] != revision {
			return ledger.ErrConflict
		}
		m.values[key], m.revs[key] = slices.Clone(value), revision+1
		return nil
	})
	return revision + 1, err
}

// fakeChain is the usage oracle: it pays the difference to what is settled, as far as the escrow reaches.
type fakeChain struct {
	// funds of the signer in wei; nil for plenty.
	funds    *big.Int
	effects  *effects
	oracle   string
	settled  map[usage.Key]*big.Int
	escrow   *big.Int
	terms    map[uint64]usage.Prices
	down     bool
	stranger map[evm.Address]bool // accounts that did not authorize the signer
	daily    *Allowance           // nil is any amount
	barred   map[string]bool      // tokens that the signer may not begin to pay for
	poor     bool
	refuses  map[string]bool
	lagging  bool                  // the final block has nothing of what is settled
	paidBy   map[evm.Hash]*big.Int // by transaction
	before   func(usage.BatchLine) // runs before a line is settled: somebody else's transaction
	sent     int
	checked  int
	worth    int64 // what a settlement must settle to be worth its fee
	maxLines int   // of which the fee is within maxFee; 0 is any number
	paid     *big.Int
}

var errDown = errors.New("connection refused")

func (c *fakeChain) Terms(_ context.Context, index uint64) (usage.Prices, error) {
	if c.down {
		return usage.Prices{}, errDown
	}
	return c.terms[index], nil
}

func (c *fakeChain) Prices(ctx context.Context, _ evm.Hash, _ evm.Address) (usage.Prices, error) {
	return c.Terms(ctx, 1)
}

func (c *fakeChain) FinalBlock(context.Context) (int64, error) {
	if c.lagging {
		return 6, nil
	}
	return 7, nil
}

func (c *fakeChain) Paid(_ context.Context, _ usage.Account, hashes []evm.Hash) (*big.Int, error) {
	sum := new(big.Int)
	for _, hash := range hashes {
		if paid := c.paidBy[hash]; paid != nil {
			sum.Add(sum, paid)
		}
	}
	return sum, nil
}

func (c *fakeChain) Token(context.Context) (PaymentToken, error) {
	if c.down {
		return PaymentToken{}, errDown
	}
	return PaymentToken{Symbol: "TOK", Decimals: 6}, nil
}

func (c *fakeChain) Check(_ context.Context, batches []usage.Batch) error {
	c.checked++
	due, count := new(big.Int), 0
	for _, b := range batches {
		count += len(b.Lines)
		for _, line := range b.Lines {
			due.Add(due, line.Value)
			if settled := c.settled[c.keyOf(b, line)]; settled != nil {
				due.Sub(due, settled)
			}
			if c.refuses[line.TokenID.String()] {
				return &Failure{Cause: cause.Cause{Reason: v1alpha1.ReasonSettlementReverted, Message: "the oracle refuses"}}
			}
		}
	}
	switch {
	case due.Cmp(big.NewInt(c.worth)) < 0:
		return &Failure{Cause: cause.Cause{Reason: v1alpha1.ReasonFeeAboveValue, Message: "a later report settles it"}}
	case c.maxLines > 0 && count > c.maxLines:
		return &Failure{Divisible: true, Cause: cause.Cause{Reason: v1alpha1.ReasonFeeTooHigh,
			Message: "wait until fees fall"}}
	}
	return nil
}

func (c *fakeChain) Settled(_ context.Context, key usage.Key, final bool) (*big.Int, error) {
	if c.down {
		return nil, errDown
	}
	if value := c.settled[key]; value != nil && (!final || !c.lagging) {
		return new(big.Int).Set(value), nil
	}
	return new(big.Int), nil
}

func (c *fakeChain) Escrow(context.Context, usage.Account) (*big.Int, error) {
	if c.down {
		return nil, errDown
	}
	return new(big.Int).Set(c.escrow), nil
}

func (c *fakeChain) Allowance(context.Context) (*Allowance, error) {
	if c.down {
		return nil, errDown
	}
	if c.daily == nil {
		plenty := new(big.Int).Lsh(big.NewInt(1), 90)
		return &Allowance{PerDay: plenty, Left: plenty}, nil
	}
	return &Allowance{PerDay: new(big.Int).Set(c.daily.PerDay), Left: new(big.Int).Set(c.daily.Left)}, nil
}

func (c *fakeChain) MayBegin(_ context.Context, tokenID evm.Hash, _ evm.Address) (bool, error) {
	if c.down {
		return false, errDown
	}
	return !c.barred[tokenID.String()], nil
}

func (c *fakeChain) MaySign(_ context.Context, account evm.Address) (bool, error) {
	return !c.stranger[account], nil
}

func (c *fakeChain) MaySend(_ context.Context, account evm.Address) (bool, error) {
	return !c.stranger[account], nil
}
func (c *fakeChain) Funds(context.Context) (Funds, error) {
	if c.down {
		return Funds{}, errDown
	}
	if c.funds == nil {
		return Funds{Balance: new(big.Int).Lsh(big.NewInt(1), 90)}, nil
	}
	return Funds{Balance: c.funds, Nonce: 7}, nil
}
func (c *fakeChain) Signer() evm.Address { return evm.StoredAddress(signer) }
func (c *fakeChain) Close()              {}

func (c *fakeChain) Settle(
	ctx context.Context, batches []usage.Batch, journal func(context.Context, evm.Hash) error,
) (Receipt, error) {
	if c.poor {
		return Receipt{}, &Failure{Cause: cause.Cause{Reason: v1alpha1.ReasonSignerUnfunded, Message: "send it some"}}
	}
	if err := c.Check(ctx, batches); err != nil {
		return Receipt{}, err
	}
	hash := evm.Hash(big.NewInt(int64(0xbeef + c.sent)).FillBytes(make([]byte, 32)))
	if err := journal(ctx, hash); err != nil {
		return Receipt{}, err
	}
	err := c.effects.do("broadcast", func() error {
		c.sent++
		paid := new(big.Int).Set(c.paid)
		defer func() { c.paidBy[hash] = new(big.Int).Sub(c.paid, paid) }()
		for _, b := range batches {
			for _, line := range b.Lines {
				if c.before != nil {
					c.before(line)
				}
				c.pay(b, line)
			}
		}
		return nil
	})
	return Receipt{Transaction: hash, BlockNumber: 7, BlockHash: hash}, err
}

func (c *fakeChain) keyOf(b usage.Batch, line usage.BatchLine) usage.Key {
	return usage.Key{
		Token: usage.Token{Domain: usage.Domain{ChainID: chainID, Oracle: evm.StoredAddress(c.oracle)},
			TokenID: line.TokenID},
		Account: usage.Account{Payer: b.Payer, Provider: b.Provider},
	}
}

func (c *fakeChain) pay(b usage.Batch, line usage.BatchLine) {
	key := c.keyOf(b, line)
	before := new(big.Int)
	if c.settled[key] != nil {
		before.Set(c.settled[key])
	}
	part := new(big.Int).Sub(line.Value, before)
	if part.Cmp(c.escrow) > 0 {
		part.Set(c.escrow)
	}
	if c.daily != nil && part.Cmp(c.daily.Left) > 0 {
		part.Set(c.daily.Left)
	}
	if before.Sign() == 0 && c.barred[line.TokenID.String()] {
		return
	}
	if part.Sign() > 0 {
		if c.daily != nil {
			c.daily.Left.Sub(c.daily.Left, part)
		}
		c.settled[key] = before.Add(before, part)
		c.escrow.Sub(c.escrow, part)
		c.paid.Add(c.paid, part)
	}
}
