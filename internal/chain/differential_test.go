package chain_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	histories = 10_000
	rounds    = 1_000
	batchSize = 100
)

// Settlement, split, valuation and Merkle trees of internal/usage are the contracts', bit for bit: 10,000 tokens with a history each of
// batches, roots, claims, distributions and sales at random times, of random values, under random terms and in short escrows.
func TestMirrorAgreesWithTheContracts(t *testing.T) {
	w := newWorld(t, 4)
	w.addPair(1, 1)
	w.addPair(1, 2)
	w.addPair(2, 1)
	w.publish(histories, 20, 50)
	var order []int
	for round := range rounds {
		w.config.Time += w.pause()
		if len(order) < batchSize {
			order = append(order, w.r.Perm(len(w.tokens))...)
		}
		some := order[:batchSize]
		order = order[batchSize:]
		p := w.pairs[w.r.IntN(len(w.pairs))]
		switch w.r.IntN(5) {
		case 0:
			w.settleRoot(p, some[:1+w.r.IntN(40)])
		case 1: // a batch over what a root may have settled before, so that later claims look back
			some = append(some[:batchSize/2:batchSize/2], p.lineTokens...)
			w.settleBatch(p, some)
		default:
			w.settleBatch(p, some)
		}
		w.claim(w.pairs[w.r.IntN(len(w.pairs))], w.r.IntN(60))
		for range 3 {
			w.sell(w.r.IntN(len(w.tokens)))
		}
		w.withdrawToken(w.r.IntN(len(w.tokens)))
		if w.r.IntN(2) == 0 {
			w.distribute(p, some)
		}
		w.distribute(p, w.r.Perm(len(w.tokens))[:40])
		if round%100 == 99 {
			w.compareFunds()
		}
	}
	scores := w.findScores()
	for i := range w.tokens {
		w.compareToken(i, scores)
	}
	w.compareFunds()
	t.Logf("%+v", w.seen)
	if w.seen.settlements < 5*histories || min(w.seen.backwards, w.seen.lateFees, w.seen.emptied, w.seen.refunds, w.seen.sales, w.seen.tokenCredits, w.seen.tokenWithdrawals) < 20 {
		t.Error("the histories are too poor to show anything")
	}
}

// pause is the time to the next round: often none, mostly hours, at times many half-lives.
func (w *world) pause() uint64 {
	switch w.r.IntN(20) {
	case 0:
		return 0
	case 1:
		return w.r.Uint64N(60 * 24 * 3600)
	default:
		return w.r.Uint64N(2 * 24 * 3600)
	}
}

// amount is a value of 0 to 50 bits, once in a while of 80.
func (w *world) amount() *big.Int {
	v := new(big.Int).SetUint64(w.r.Uint64() >> (14 + w.r.IntN(50)))
	if w.r.IntN(200) == 0 {
		v.Lsh(v, 30)
	}
	return v
}

// linesFor makes lines of tokens whose totals grow by random amounts; some repeat what is settled.
func (w *world) linesFor(p *pair, tokens []int) (lines []typeddata.Line, owed *big.Int) {
	owed = new(big.Int)
	for _, i := range tokens {
		value, more := orZero(p.keys[i].Value), w.amount()
		owed.Add(owed, more)
		lines = append(lines, typeddata.Line{
			TokenID: w.tokens[i].id, InputUnits: w.r.Uint64(), OutputUnits: w.r.Uint64(), Requests: w.r.Uint64(),
			Value: new(big.Int).Add(value, more),
		})
	}
	return lines, owed
}

// deposit fills the escrow for what is owed; every fourth time with less.
func (w *world) deposit(p *pair, owed *big.Int) {
	w.t.Helper()
	amount := new(big.Int).Add(owed, big.NewInt(1))
	if w.r.IntN(4) == 0 {
		amount.Div(amount, big.NewInt(1+w.r.Int64N(4))).Add(amount, big.NewInt(1))
	}
	w.call(w.deployer, w.oracle, w.usage.PackDeposit(p.payer, p.provider, amount))
	p.escrow.Add(p.escrow, amount)
}

func (w *world) settleBatch(p *pair, tokens []int) {
	w.t.Helper()
	lines, owed := w.linesFor(p, tokens)
	w.deposit(p, owed)
	batch := typeddata.Batch{Payer: p.payer, Provider: p.provider, Lines: lines, Timestamp: w.config.Time}
	hash, err := batch.StructHash()
	signature := w.sign(p.key, hash, err)
	packed, err := typeddata.PackLines(lines)
	if err != nil {
		w.t.Fatal(err)
	}
	w.call(p.provider, w.oracle, w.usage.PackSettleBatch(bindings.IUsageOracleBatch{
		Payer: p.payer, Provider: p.provider, Timestamp: w.config.Time,
	}, packed, signature))
	for n, i := range tokens {
		p.escrow.Sub(p.escrow, w.settle(p, i, lines[n].Value, p.escrow, w.now()))
	}
}

// settle mirrors a line: what is new in it, as far as the funds reach.
func (w *world) settle(p *pair, i int, value, funds *big.Int, at uint32) (paid *big.Int) {
	w.t.Helper()
	before := p.keys[i]
	paid = new(big.Int).Sub(value, orZero(before.Value))
	if paid.Cmp(funds) > 0 {
		paid.Set(funds)
	}
	if paid.Sign() <= 0 {
		return new(big.Int)
	}
	after, err := before.Add(paid, at)
	if err != nil {
		w.t.Fatal(err)
	}
	p.keys[i] = after
	w.seen.settlements++
	if at < before.At {
		w.seen.backwards++
	}
	return paid
}

func (w *world) settleRoot(p *pair, tokens []int) {
	w.t.Helper()
	lines, owed := w.linesFor(p, tokens)
	leaves := make([][32]byte, len(lines))
	for i, line := range lines {
		var err error
		if leaves[i], err = line.StructHash(); err != nil {
			w.t.Fatal(err)
		}
	}
	w.deposit(p, owed)
	p.lines, p.lineTokens, p.tree = lines, slices.Clone(tokens), usage.NewTree(leaves, keccakPair)
	// Roots often pay less than their lines come to, so that claims empty the pot.
	value := new(big.Int).Div(owed, big.NewInt(1+w.r.Int64N(8)))
	value.Add(value, orZero(p.pot.Value)).Add(value, big.NewInt(1))
	voucher := typeddata.RootVoucher{Payer: p.payer, Provider: p.provider, LinesRoot: p.tree.Root(), Value: value, Timestamp: w.config.Time}
	hash, err := voucher.StructHash()
	w.call(p.provider, w.oracle, w.usage.PackSettleRoot(bindings.IUsageOracleRootVoucher{
		Payer: p.payer, Provider: p.provider, LinesRoot: voucher.LinesRoot, Value: value, Timestamp: w.config.Time,
	}, w.sign(p.key, hash, err)))
	paid := new(big.Int).Sub(value, orZero(p.pot.Value))
	if paid.Cmp(p.escrow) > 0 {
		paid.Set(p.escrow)
	}
	p.escrow.Sub(p.escrow, paid)
	p.rootValue = value
	if p.pot, err = p.pot.Add(paid, w.now()); err != nil {
		w.t.Fatal(err)
	}
}

// claim claims up to so many random lines under the pair's last root. Mirror and contract agree on what is a line, and on what is paid.
func (w *world) claim(p *pair, count int) {
	w.t.Helper()
	for range min(count, len(p.lines)) {
		i := w.r.IntN(len(p.lines))
		path, err := p.tree.Path(i)
		if err != nil {
			w.t.Fatal(err)
		}
		line, position := p.lines[i], i
		if w.r.IntN(4) == 0 {
			position = w.r.IntN(2 << len(path))
		}
		hash, err := line.StructHash()
		if err != nil {
			w.t.Fatal(err)
		}
		contained := usage.Contains(p.tree.Root(), hash, uint64(position), path, keccakPair)
		open := p.pot.Pending()
		part := p.partOf(line.Value)
		due := part.Cmp(orZero(p.keys[p.lineTokens[i]].Value)) > 0 && open.Sign() > 0
		output, err := w.try(p.provider, w.oracle, w.usage.PackClaim(p.payer, p.provider, bindings.IUsageOracleLine{
			TokenId: new(big.Int).SetBytes(line.TokenID[:]), InputUnits: line.InputUnits, OutputUnits: line.OutputUnits,
			Requests: line.Requests, Value: line.Value,
		}, big.NewInt(int64(position)), path))
		if (err == nil) != (contained && due) {
			w.t.Fatalf("claim of leaf %d of %d at %d, contained %t, due %t: %v, %x", i, len(p.lines), position, contained, due, err, output)
		}
		if err != nil {
			continue
		}
		paid := w.settle(p, p.lineTokens[i], part, open, p.pot.At)
		if p.pot, err = p.pot.Take(paid); err != nil {
			w.t.Fatal(err)
		}
		if p.pot.Pending().Sign() == 0 {
			w.seen.emptied++
		}
	}
}

// partOf is what a line has of its value: all of it, or as much of it as roots were paid of what the last one names.
func (p *pair) partOf(value *big.Int) *big.Int {
	part := new(big.Int).Mul(value, p.pot.Value)
	return part.Div(part, p.rootValue)
}

func (w *world) distribute(p *pair, tokens []int) {
	w.t.Helper()
	ids := make([]*big.Int, len(tokens))
	for n, i := range tokens {
		ids[n] = new(big.Int).SetBytes(w.tokens[i].id[:])
	}
	w.ask(w.usage.PackDistribute(p.payer, p.provider, ids))
	for _, i := range tokens {
		t, key := &w.tokens[i], p.keys[i]
		pending := key.Pending()
		if pending.Sign() == 0 {
			continue
		}
		p.keys[i] = key.Distribute()
		if !t.published {
			p.escrow.Add(p.escrow, pending)
			w.seen.refunds++
			continue
		}
		parts := t.split.Divide(pending)
		w.credit(t.creator, parts.Creator)
		if t.owner == t.creator {
			w.credit(t.creator, parts.Owner)
		} else {
			t.earned = parts.Owner.Add(parts.Owner, orZero(t.earned))
			w.seen.tokenCredits++
		}
		w.credit(p.provider, parts.Provider)
		w.credit(w.treasury, parts.Protocol)
		if parts.Protocol.Sign() == 0 {
			continue
		}
		if key.At < t.newestFee {
			w.seen.lateFees++
		}
		t.newestFee = max(t.newestFee, key.At)
		var err error
		if t.score, err = t.score.Add(parts.Protocol, key.At); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) credit(account common.Address, amount *big.Int) {
	if w.credits[account] == nil {
		w.credits[account] = new(big.Int)
	}
	w.credits[account].Add(w.credits[account], amount)
}
