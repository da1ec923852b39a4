package reporter

import (
	"context"
	"math/big"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// division is what can become now of lines of one account. Each line is in one of its parts.
type division struct {
	// payable lines are paid in whole when they are sent together.
	payable []usage.Owed
	// barred lines are of tokens that the signer may not begin to pay for.
	barred []usage.Owed
	// short lines are more than the escrow holds, late ones more than is left of the signer's allowance of the day.
	short, late []usage.Owed
	escrow      *big.Int
	allowance   *Allowance // nil without a limit
}

// divideLines asks the chain which lines would be paid now. Nothing bounds what the payer signs itself but its escrow.
func divideLines(ctx context.Context, chain Chain, account usage.Account, owed []usage.Owed) (division, error) {
	var d division
	var err error
	if d.escrow, err = chain.Escrow(ctx, account); err != nil {
		return d, err
	}
	if isPayersOwn(chain, account.Payer) {
		d.payable, d.short = usage.Afford(owed, d.escrow)
		return d, nil
	}
	allowed, barred, err := divideAllowed(ctx, chain, owed)
	if err != nil {
		return d, err
	}
	if d.allowance, err = chain.Allowance(ctx); err != nil {
		return d, err
	}
	d.barred = barred
	d.payable, d.short = usage.Afford(allowed, d.escrow)
	d.payable, d.late = usage.Afford(d.payable, d.allowance.Left)
	return d, nil
}

// divideAllowed parts lines that a signer may pay for from those that it may not. A key that was paid before may be
// paid again, whatever the payer took back.
func divideAllowed(ctx context.Context, chain Chain, owed []usage.Owed) (allowed, barred []usage.Owed, err error) {
	for _, line := range owed {
		may := line.Missing.Cmp(line.Value) < 0
		if !may {
			if may, err = chain.MayBegin(ctx, line.TokenID, line.Payer); err != nil {
				return nil, nil, err
			}
		}
		if may {
			allowed = append(allowed, line)
		} else {
			barred = append(barred, line)
		}
	}
	return allowed, barred, nil
}

// unpaid lists the lines that are not payable.
func (d division) unpaid() []usage.Owed { return slices.Concat(d.barred, d.short, d.late) }

// explainUnpaid returns what each of the lines that are not payable waits for. The first thing gives the reason.
func (d division) explainUnpaid(signer evm.Address, account usage.Account) outcome {
	var o outcome
	say := func(more outcome) {
		if o.Reason != "" {
			more.Reason, more.Message = o.Reason, o.Message+"; "+more.Message
		}
		o = more
	}
	if len(d.barred) > 0 {
		say(tokenNotAllowed(signer, account.Payer, d.barred))
	}
	if len(d.short) > 0 {
		left := new(big.Int).Set(d.escrow)
		for _, line := range d.late {
			left.Sub(left, line.Missing)
		}
		say(escrowEmpty(account, d.short, left))
	}
	if len(d.late) > 0 {
		say(allowanceUsed(signer, account.Payer, d.late, d.allowance.PerDay))
	}
	return o
}

// exceedsDay reports whether a line is more than the signer may settle in a day, so that it cannot stay in one piece.
func (d division) exceedsDay() bool {
	return slices.ContainsFunc(d.late, func(line usage.Owed) bool {
		return d.allowance.PerDay.Sign() > 0 && line.Missing.Cmp(d.allowance.PerDay) > 0
	})
}

func isPayersOwn(chain Chain, payer evm.Address) bool { return chain.Signer() == payer }
