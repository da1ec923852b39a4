package session

import (
	"fmt"
	"io"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// dryRun is what a dry run prints.
type dryRun struct {
	DryRun       bool           `json:"dryRun"`
	Action       string         `json:"action"`
	Chain        string         `json:"chain"`
	Account      string         `json:"account"`
	Names        []dryName      `json:"names,omitempty"`
	Contracts    []dryContract  `json:"contracts,omitempty"`
	Moves        []dryMove      `json:"moves,omitempty"`
	Signs        []string       `json:"signs,omitempty"`
	Irrevocable  []string       `json:"irrevocable,omitempty"`
	Transactions []dryCandidate `json:"transactions"`
	// MaxFee is in whole coins.
	MaxFee   string `json:"maxFee"`
	Shortage string `json:"shortage,omitempty"`
}

// dryName is an account that was given by a name.
type dryName struct {
	As      string `json:"as"`
	Name    string `json:"name"`
	Address string `json:"address"`
	// Before is what the name stood for when the account last sent something by it, where that is another account.
	Before string `json:"before,omitempty"`
	// Alone reports whether one endpoint alone says so.
	Alone bool `json:"alone,omitempty"`
}

type dryContract struct {
	Name         string `json:"name"`
	Address      string `json:"address"`
	CodeVerified bool   `json:"codeVerified"`
}

type dryMove struct {
	Amount string `json:"amount"`
	Symbol string `json:"symbol"`
	From   string `json:"from"`
	To     string `json:"to"`
}

type dryCandidate struct {
	What string `json:"what"`
	To   string `json:"to,omitempty"`
	// Value is in whole coins.
	Value string `json:"value,omitempty"`
	// Data is empty where a signature is part of it.
	Data   string `json:"data,omitempty"`
	Gas    uint64 `json:"gas,omitempty"`
	MaxFee string `json:"maxFee"`
}

// printDryRun prints what would be sent.
func (s *Session) printDryRun(a Action, p Plan) error {
	m := p.summary
	out := dryRun{
		DryRun: true, Action: m.does, Chain: m.chain, Account: m.account.String(), Signs: m.signs, Irrevocable: m.forever,
		Transactions: []dryCandidate{}, MaxFee: units.Format(p.MaxFee, units.CoinDecimals), Shortage: m.short,
	}
	for _, n := range m.names {
		name := dryName{As: n.What, Name: n.Name, Address: n.Address.String(), Alone: n.Alone}
		if n.hasChanged() {
			name.Before = n.Before.Address.String()
		}
		out.Names = append(out.Names, name)
	}
	for _, c := range m.contracts {
		out.Contracts = append(out.Contracts, dryContract{c.name, c.address.String(), c.verified})
	}
	for _, v := range m.moves {
		out.Moves = append(out.Moves, dryMove{
			units.Format(v.Amount, v.Token.Decimals), v.Token.Symbol, v.From.String(), v.To.String(),
		})
	}
	for i, step := range a.Steps {
		sent := dryCandidate{
			What: step.What, Gas: m.steps[i].gas, MaxFee: units.Format(m.steps[i].ceiling, units.CoinDecimals),
		}
		if step.Candidate.To != nil {
			sent.To = step.Candidate.To.String()
		}
		if step.Candidate.Value != nil {
			sent.Value = units.Format(step.Candidate.Value, units.CoinDecimals)
		}
		if step.Sign == nil && len(step.Candidate.Data) > 0 {
			sent.Data = fmt.Sprintf("0x%x", step.Candidate.Data)
		}
		out.Transactions = append(out.Transactions, sent)
	}
	return s.Print(out, func(w io.Writer) {
		for _, sent := range out.Transactions {
			Line(w, "would send   %s: to %s, %s of data", sent.What, sent.To, countBytes(sent.Data))
		}
		if s.isWatched() {
			Line(w, "account %s is only watched: have it send this itself; -o json prints all of the data", out.Account)
		}
		Line(w, "%s", ErrDryRun)
	})
}

// countBytes tells how long data in hexadecimal is, and how it begins.
func countBytes(data string) string {
	if data == "" {
		return "none yet or none"
	}
	return fmt.Sprintf("%d bytes (%s…)", len(data)/2-1, data[:min(len(data), 10)])
}
