package voucher

import (
	"context"
	"fmt"
	"io"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// standing is a voucher with what stands of it on chain.
type standing struct {
	*file
	*session.Network
	rights.Signed
	names map[evm.Hash]string
	// approved reports whether the payer stands by it on chain.
	approved bool
	// settled are what is settled of each line already; root is what roots have settled, of a voucher of that kind.
	settled []*big.Int
	root    rights.RootSettlement
	// escrow is what the payer has set aside for the provider.
	escrow *big.Int
}

// readStanding reads a file and what stands of it.
func readStanding(ctx context.Context, n *session.Network, path string) (*standing, error) {
	f, err := readFile(path)
	if err != nil {
		return nil, err
	}
	v := &standing{file: f, Network: n}
	if v.Signed, err = f.typedDocument(n); err != nil {
		return nil, err
	}
	if v.approved, err = n.Rights().IsApproved(ctx, f.Payer, v.Digest); err != nil {
		return nil, err
	}
	ids := make([]evm.Hash, len(f.Lines))
	for i, l := range f.Lines {
		ids[i] = l.TokenID
	}
	if v.names, err = n.History().Names(ctx, ids); err != nil {
		return nil, err
	}
	return v, v.refreshPaid(ctx)
}

// refreshPaid reads what is settled, and the escrow.
func (v *standing) refreshPaid(ctx context.Context) error {
	v.settled = make([]*big.Int, len(v.Lines))
	for i, l := range v.Lines {
		key := chain.SettlementKey{TokenID: l.TokenID, Payer: v.Payer, Provider: v.Provider}
		s, err := v.Reader.Settlement(ctx, key, chain.Latest)
		if err != nil {
			return err
		}
		v.settled[i] = s.Settled
	}
	var err error
	if v.Kind == kindRoot {
		if v.root, err = v.Rights().RootSettlement(ctx, v.Payer, v.Provider); err != nil {
			return err
		}
	}
	escrow, err := v.Reader.Escrow(ctx, v.Payer, v.Provider, chain.Latest)
	v.escrow = escrow.Balance
	return err
}

// paidValue is what of the voucher's value is settled already.
func (v *standing) paidValue() *big.Int {
	if v.Kind == kindRoot {
		return v.root.Settled
	}
	sum := new(big.Int)
	for i := range v.Lines {
		sum.Add(sum, lesserOf(&v.Lines[i].Value.Int, v.settled[i]))
	}
	return sum
}

// owedValue is what is not settled yet.
func (v *standing) owedValue() *big.Int {
	owed := new(big.Int).Sub(v.totalValue(), v.paidValue())
	if owed.Sign() < 0 {
		return new(big.Int)
	}
	return owed
}

func lesserOf(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// modelName is a token's name, or its id where it has none.
func (v *standing) modelName(id evm.Hash) string {
	if name := v.names[id]; name != "" {
		return name
	}
	return id.String()
}

// recordStanding tells the voucher in words.
func (v *standing) recordStanding() session.Record {
	lines := make([]session.Record, len(v.Lines))
	for i, l := range v.Lines {
		lines[i] = session.Record{
			session.Fact("model", "", v.modelName(l.TokenID)), session.Fact("value", "", v.AmountOf(&v.Lines[i].Value.Int)),
			session.Fact("settled", "of it settled", v.AmountOf(v.settled[i])),
			session.Fact("inputUnits", "input", l.InputUnits), session.Fact("outputUnits", "output", l.OutputUnits),
			session.Fact("requests", "requests", l.Requests), session.Fact("tokenID", "token", l.TokenID),
		}
	}
	return session.Record{
		session.Fact("kind", "kind", v.Kind), session.Fact("payer", "payer", v.Payer),
		session.Fact("provider", "provider", v.Provider), session.Fact("value", "value", v.AmountOf(v.totalValue())),
		session.Fact("paid", "settled", v.AmountOf(v.paidValue())), session.Fact("owed", "owed", v.AmountOf(v.owedValue())),
		session.Fact("escrow", "escrow", v.AmountOf(v.escrow)), session.Fact("lines", "lines", lines),
		session.Fact("signed", "signed", len(v.Signature) > 0), session.Fact("approved", "approved", v.approved),
		session.Fact("digest", "digest", v.Digest),
	}
}

// printDetails prints the voucher before the summary of an action.
func (v *standing) printDetails() func(io.Writer) { return v.recordStanding().Text }

// describeStanding names the voucher in one line.
func (v *standing) describeStanding() string {
	return fmt.Sprintf("the %s by which payer %s owes provider %s %s in all", v.Kind, v.Payer, v.Provider,
		v.AmountOf(v.totalValue()))
}

// requireProvider refuses a sender that may not settle for the provider.
func (v *standing) requireProvider(ctx context.Context, sender evm.Address) error {
	if sender == v.Provider {
		return nil
	}
	is, err := v.Reader.IsSigner(ctx, v.Provider, sender, chain.PowerSend, chain.Latest)
	if err == nil && !is {
		err = session.Refusedf("provider %s alone settles it, or a signer that it authorized with --powers send; the "+
			"sender is %s", v.Provider, sender)
	}
	return err
}
