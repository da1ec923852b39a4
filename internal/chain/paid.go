package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Paid reads what a transaction paid out of a payer's escrow for a provider, from the oracle's events in its receipt;
// zero when it is not mined.
func (r *Reader) Paid(ctx context.Context, transaction evm.Hash, payer, provider evm.Address) (*big.Int, error) {
	settled := r.oracle.GetABI().Events[bindings.UsageOracleBatchSettledEventName].ID
	text, err := agree(ctx, r.endpoints, r.config.Agreement, "a settlement's receipt",
		func(ctx context.Context, e *endpoint.Endpoint) (string, error) {
			var receipt *struct {
				Logs []struct {
					Address common.Address `json:"address"`
					Topics  []common.Hash  `json:"topics"`
					Data    hexutil.Bytes  `json:"data"`
				} `json:"logs"`
			}
			if err := e.Call(ctx, &receipt, "eth_getTransactionReceipt", common.Hash(transaction)); err != nil ||
				receipt == nil {
				return "0", err
			}
			sum := new(big.Int)
			for _, log := range receipt.Logs {
				if log.Address == common.Address(r.config.Contracts.Oracle) && len(log.Topics) == 4 && log.Topics[0] == settled &&
					log.Topics[1] == topic(payer) && log.Topics[2] == topic(provider) && len(log.Data) >= common.HashLength {
					sum.Add(sum, new(big.Int).SetBytes(log.Data[:common.HashLength]))
				}
			}
			return sum.String(), nil
		})
	if err != nil {
		return nil, fmt.Errorf("reading what transaction %s paid: %w", transaction, err)
	}
	paid, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil, errors.New("reading what a transaction paid: the node's number cannot be read")
	}
	return paid, nil
}

func topic(address evm.Address) common.Hash { return common.BytesToHash(address[:]) }
