package session

import (
	"fmt"
	"io"
	"math/big"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Coin stands for the chain's coin among tokens.
var Coin = chain.PaymentToken{Symbol: "coin", Decimals: units.CoinDecimals}

// Move is an amount that goes from one account to another.
type Move struct {
	Amount   *big.Int
	Token    chain.PaymentToken
	From, To evm.Address
	// ToWords say what the receiver is, such as "the owner of alice/x".
	ToWords string
}

// summary is what is about to be signed and sent.
type summary struct {
	does, chain string
	account     evm.Address
	names       []Meant
	contracts   []party
	moves       []Move
	signs       []string
	forever     []string
	steps       []plannedStep
	// short specifies why the chain could not try it out, when the account has too little of a token.
	short string
}

// plannedStep is one transaction with what it can cost.
type plannedStep struct {
	what    string
	ceiling *big.Int
	l1Fee   *big.Int
	gas     uint64
}

// chainNames are chains that people know by name.
var chainNames = map[uint64]string{
	1: "Ethereum", 10: "OP Mainnet", 8453: "Base", 84532: "Base Sepolia", 11155111: "Sepolia", 11155420: "OP Sepolia",
}

func nameChain(id uint64) string {
	if name, ok := chainNames[id]; ok {
		return fmt.Sprintf("%d (%s)", id, name)
	}
	return fmt.Sprint(id)
}

// print writes the summary in aligned lines.
func (m summary) print(w io.Writer) {
	say := func(name, format string, args ...any) { Line(w, fmt.Sprintf("%-12s ", name)+format, args...) }
	say("about to", "%s", m.does)
	say("chain", "%s", m.chain)
	say("account", "%s", m.account)
	for _, name := range m.names {
		say("name", "%s", name)
	}
	for _, c := range m.contracts {
		say("contract", "%s", c.String())
	}
	for _, move := range m.moves {
		say("moves", "%s", move.describe(m.account))
	}
	for _, text := range m.signs {
		say("signs", "%s", text)
	}
	for i, step := range m.steps {
		if len(m.steps) == 1 {
			say("sends", "a transaction, %s", step.what)
			break
		}
		say("sends", "transaction %d of %d, %s", i+1, len(m.steps), step.what)
	}
	if text := m.costs(); text != "" {
		say("costs", "%s", text)
	}
	if m.short != "" {
		say("short", "%s", m.short)
	}
	for _, text := range m.forever {
		say("for ever", "%s", text)
	}
}

// describe tells a move in words, seen from the account that sends it.
func (v Move) describe(account evm.Address) string {
	from, to := v.From.String(), v.To.String()
	if v.From == account {
		from = "the account"
	}
	if v.To == account {
		to = "the account"
	}
	if v.ToWords != "" {
		to = v.ToWords + ", " + to
	}
	return fmt.Sprintf("%s %s from %s to %s", units.Format(v.Amount, v.Token.Decimals), v.Token.Symbol, from, to)
}

// fee is the most that all transactions can cost in fees, and the part of it that the L1 data fee is.
func (m summary) fee() (total, l1Fee *big.Int) {
	total, l1Fee = new(big.Int), new(big.Int)
	for _, step := range m.steps {
		total.Add(total, step.ceiling)
		l1Fee.Add(l1Fee, step.l1Fee)
	}
	return total, l1Fee
}

// costs says the most that all of it can cost the account.
func (m summary) costs() string {
	var parts []string
	if len(m.steps) > 0 {
		total, l1Fee := m.fee()
		text := fmt.Sprintf("at most %s of the chain's coin in fees", units.Format(total, units.CoinDecimals))
		if l1Fee.Sign() > 0 {
			text += fmt.Sprintf(" (%s of it for data on L1)", units.Format(l1Fee, units.CoinDecimals))
		}
		parts = append(parts, text)
	}
	for _, paid := range m.paid() {
		parts = append(parts, units.Format(paid.Amount, paid.Token.Decimals)+" "+paid.Token.Symbol)
	}
	return strings.Join(parts, ", and ")
}

// paid sums up what leaves the account, by token.
func (m summary) paid() (sums []Move) {
	for _, move := range m.moves {
		if move.From != m.account || move.Amount.Sign() == 0 {
			continue
		}
		found := false
		for i := range sums {
			if sums[i].Token.Address == move.Token.Address {
				sums[i].Amount, found = new(big.Int).Add(sums[i].Amount, move.Amount), true
			}
		}
		if !found {
			sums = append(sums, Move{Amount: move.Amount, Token: move.Token})
		}
	}
	return sums
}

// Plan is what an action takes.
type Plan struct {
	// Gas is the estimate; MaxFee is the most that it can cost, in wei.
	Gas    uint64
	MaxFee *big.Int

	summary summary
}
