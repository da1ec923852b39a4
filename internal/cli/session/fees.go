package session

import (
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

const (
	// usualMaxCost is what a transaction may cost, in the chain's coin, unless --max-cost says otherwise.
	usualMaxCost = "0.002"
	// DeployMaxCost is the same for deploy, whose transactions are large.
	DeployMaxCost = "0.02"
	// gweiDecimals are the decimals of a gwei in wei.
	gweiDecimals = 9
)

// NameLimit adds to an error about a fee which flag sets the limit.
func NameLimit(err error) error {
	var tooHigh *tx.FeeTooHighError
	if !errors.As(err, &tooHigh) {
		return err
	}
	flag := "--max-cost"
	if tooHigh.PerGas {
		flag = "--max-tip"
	}
	return fmt.Errorf("%w; wait until fees fall, compare endpoints with several --rpc, or raise %s", err, flag)
}
