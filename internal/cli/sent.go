package cli

import (
	"io"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// cost is what transactions took.
type cost struct {
	GasUsed uint64 `json:"gasUsed"`
	// FeeWei is in the smallest unit of the chain's coin.
	FeeWei string `json:"feeWei"`
	// Fee is the same in whole coins.
	Fee string `json:"fee"`

	fee *big.Int
}

func (c *cost) add(r tx.Receipt) {
	if c.fee == nil {
		c.fee = new(big.Int)
	}
	c.GasUsed += r.GasUsed
	c.set(c.fee.Add(c.fee, r.Fee))
}

func (c *cost) set(fee *big.Int) {
	c.fee, c.FeeWei, c.Fee = fee, fee.String(), units.Format(fee, units.CoinDecimals)
}

// sent is the common part of what writing commands print.
type sent struct {
	Transaction string `json:"transaction"`
	Block       uint64 `json:"block"`
	Cost        cost   `json:"cost"`
}

func (o sent) text(w io.Writer) {
	line(w, "transaction  %s", o.Transaction)
	line(w, "cost         %d gas, %s of the chain's coin", o.Cost.GasUsed, o.Cost.Fee)
}

func sentOf(r tx.Receipt) sent {
	out := sent{Transaction: r.TxHash.String(), Block: r.Block.Number}
	out.Cost.add(r)
	return out
}
