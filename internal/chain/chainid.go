package chain

import (
	"context"
	"errors"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// AskChainID asks endpoints which chain they serve. All that answer must agree.
func AskChainID(ctx context.Context, endpoints []string) (uint64, error) {
	var chainID uint64
	var unreachable error
	for _, url := range endpoints {
		e, err := endpoint.Dial(ctx, url, 0)
		if err != nil {
			return 0, err
		}
		id, err := e.ChainID(ctx)
		e.Close()
		switch {
		case errors.Is(err, ErrUnreachable):
			unreachable = err
		case err != nil:
			return 0, err
		case chainID != 0 && id != chainID:
			return 0, e.CheckChain(id, chainID)
		default:
			chainID = id
		}
	}
	if chainID == 0 {
		return 0, unreachable
	}
	return chainID, nil
}
