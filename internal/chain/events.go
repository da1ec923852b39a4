package chain

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// publishedLog is what is read of a Published event.
type publishedLog struct {
	TxHash common.Hash   `json:"transactionHash"`
	Topics []common.Hash `json:"topics"`
}

// publications reads the registry's Published events with given indexed values; nil stands for any. It asks one
// endpoint after another until one answers.
func (r *Reader) publications(
	ctx context.Context, fromBlock uint64, finality Finality, indexed ...any,
) ([]publishedLog, error) {
	filter := map[string]any{
		"address":   common.Address(r.config.Contracts.Registry),
		"fromBlock": hexutil.EncodeUint64(fromBlock),
		"toBlock":   finality.Tag(),
		"topics":    append([]any{r.registry.GetABI().Events["Published"].ID}, indexed...),
	}
	var failures []error
	for _, e := range r.endpoints {
		var logs []publishedLog
		err := e.Call(ctx, &logs, "eth_getLogs", filter)
		if err == nil {
			return logs, nil
		}
		failures = append(failures, err)
	}
	return nil, errors.Join(failures...)
}
