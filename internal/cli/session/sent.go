package session

import (
	"io"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// Cost is what transactions took.
type Cost struct {
	GasUsed uint64 `json:"gasUsed"`
	// FeeWei is in the smallest unit of the chain's coin.
	FeeWei string `json:"feeWei"`
	// Fee is the same in whole coins.
	Fee string `json:"fee"`

	fee *big.Int
}

// Add adds what a transaction took.
func (c *Cost) Add(r tx.Receipt) {
	if c.fee == nil {
		c.fee = new(big.Int)
	}
	c.GasUsed += r.GasUsed
	c.Set(c.fee.Add(c.fee, r.Fee))
}

// Set sets the fee.
func (c *Cost) Set(fee *big.Int) {
	c.fee, c.FeeWei, c.Fee = fee, fee.String(), units.Format(fee, units.CoinDecimals)
}

// Sent is the common part of what writing commands print.
type Sent struct {
	Transaction string `json:"transaction"`
	Block       uint64 `json:"block"`
	Cost        Cost   `json:"cost"`
	// Adopted reports whether an earlier run of the command sent it.
	Adopted bool `json:"adopted,omitempty"`
}

// Text prints it in words.
func (o Sent) Text(w io.Writer) {
	Line(w, "transaction  %s", o.Transaction)
	Line(w, "cost         %d gas, %s of the chain's coin", o.Cost.GasUsed, o.Cost.Fee)
}

// SentOf tells of a mined transaction.
func SentOf(r tx.Receipt) Sent {
	out := Sent{Transaction: r.TxHash.String(), Block: r.Block.Number, Adopted: r.Adopted}
	out.Cost.Add(r)
	return out
}
