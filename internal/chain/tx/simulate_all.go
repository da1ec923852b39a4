package tx

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// SimulateAll runs candidates one after another on the newest block without sending them, each on the state that the
// one before left, as if the account had coin. It returns their gas and its price in wei. The node must support
// eth_simulateV1.
func (s *Sender) SimulateAll(ctx context.Context, candidates []Candidate) (uint64, *big.Int, error) {
	if err := s.client.checkChain(ctx); err != nil {
		return 0, nil, err
	}
	each, err := s.simulateCalls(ctx, candidates)
	if err != nil {
		return 0, nil, err
	}
	var gas uint64
	for _, used := range each {
		gas += used
	}
	asked, err := s.market(ctx, Candidate{})
	if err != nil {
		return 0, nil, err
	}
	for _, c := range candidates {
		l1Fee, err := s.client.l1Fee(ctx, c.Data)
		if err != nil {
			return 0, nil, fmt.Errorf("reading the L1 data fee: %w", err)
		}
		asked.l1Fee.Add(asked.l1Fee, l1Fee)
	}
	return gas, new(big.Int).Add(newFees(asked.baseFee, asked.tip).cost(gas, nil), asked.l1Fee), nil
}

// simulateCalls runs candidates one after another and returns the gas of each.
func (s *Sender) simulateCalls(ctx context.Context, candidates []Candidate) ([]uint64, error) {
	calls := make([]map[string]any, len(candidates))
	for i, c := range candidates {
		calls[i] = message(s.Address(), c)
	}
	var blocks []struct {
		Calls []struct {
			Status  hexutil.Uint64 `json:"status"`
			GasUsed hexutil.Uint64 `json:"gasUsed"`
			Error   *struct {
				Message string        `json:"message"`
				Data    hexutil.Bytes `json:"data"`
			} `json:"error"`
		} `json:"calls"`
	}
	block := map[string]any{"calls": calls, "stateOverrides": richAccount(s.Address())}
	request := map[string]any{"blockStateCalls": []any{block}}
	if err := s.client.call(ctx, &blocks, "eth_simulateV1", request, "latest"); err != nil {
		return nil, err
	}
	if len(blocks) != 1 || len(blocks[0].Calls) != len(candidates) {
		return nil, fmt.Errorf("the node simulated something else than asked for")
	}
	gas := make([]uint64, len(candidates))
	for i, c := range blocks[0].Calls {
		if c.Status == 0 {
			revert := &endpoint.Revert{Reason: "no reason given"}
			if c.Error != nil {
				revert.Data, revert.Reason = c.Error.Data, c.Error.Message
			}
			return nil, fmt.Errorf("transaction %d of %d: %w", i+1, len(candidates), s.refusal(revert))
		}
		gas[i] = uint64(c.GasUsed)
	}
	return gas, nil
}
