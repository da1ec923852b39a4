package tx

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// client asks the first endpoint that answers and broadcasts to all.
type client struct {
	endpoints []*endpoint.Endpoint
	chainID   uint64
}

// call asks endpoint after endpoint until one can be used. A revert is an answer and ends the search.
func (c *client) call(ctx context.Context, result any, method string, args ...any) error {
	var errs []error
	for _, e := range c.endpoints {
		err := e.Call(ctx, result, method, args...)
		if err == nil || !errors.Is(err, endpoint.ErrUnreachable) {
			return err
		}
		errs = append(errs, err)
	}
	if len(errs) == 1 {
		return errs[0]
	}
	return endpoint.Errorf(endpoint.ErrUnreachable, errors.Join(errs...), "%s", errors.Join(errs...).Error())
}

// checkChain refuses when any endpoint that answers serves another chain, or when none answers.
func (c *client) checkChain(ctx context.Context) error {
	var unreachable error
	answered := false
	for _, e := range c.endpoints {
		id, err := e.ChainID(ctx)
		if err != nil {
			unreachable = err
			continue
		}
		if err := e.CheckChain(id, c.chainID); err != nil {
			return err
		}
		answered = true
	}
	if !answered {
		return unreachable
	}
	return nil
}

// broadcast sends a raw transaction to every endpoint and returns the best outcome of all.
func (c *client) broadcast(ctx context.Context, raw []byte) (sendClass, error) {
	best, bestErr := sendOther, error(nil)
	for i, e := range c.endpoints {
		var hash common.Hash
		err := e.Call(ctx, &hash, "eth_sendRawTransaction", hexutil.Bytes(raw))
		if class := classifySend(err); i == 0 || class < best {
			best, bestErr = class, err
		}
	}
	return best, bestErr
}

// market returns what the chain asks for gas now.
func (c *client) market(ctx context.Context, minTip *big.Int) (fees, error) {
	var head struct {
		BaseFee *hexutil.Big `json:"baseFeePerGas"`
	}
	if err := c.call(ctx, &head, "eth_getBlockByNumber", "latest", false); err != nil {
		return fees{}, err
	}
	if head.BaseFee == nil {
		return fees{}, errors.New("the chain has no base fee; a chain with EIP-1559 is needed")
	}
	var tip hexutil.Big
	if err := c.call(ctx, &tip, "eth_maxPriorityFeePerGas"); err != nil {
		return fees{}, err
	}
	return newFees(head.BaseFee.ToInt(), bigMax(tip.ToInt(), minTip)), nil
}

func (c *client) balance(ctx context.Context, account license.Address) (*big.Int, error) {
	var balance hexutil.Big
	err := c.call(ctx, &balance, "eth_getBalance", common.Address(account), "latest")
	return balance.ToInt(), err
}

func (c *client) pendingNonce(ctx context.Context, account license.Address) (uint64, error) {
	var nonce hexutil.Uint64
	err := c.call(ctx, &nonce, "eth_getTransactionCount", common.Address(account), "pending")
	return uint64(nonce), err
}

// message is the call object of a candidate.
func message(from license.Address, c Candidate) map[string]any {
	msg := map[string]any{"from": common.Address(from), "input": hexutil.Bytes(c.Data)}
	if c.To != nil {
		msg["to"] = common.Address(*c.To)
	}
	if c.Value != nil {
		msg["value"] = (*hexutil.Big)(c.Value)
	}
	return msg
}

func (c *client) estimate(ctx context.Context, from license.Address, candidate Candidate) (uint64, error) {
	var gas hexutil.Uint64
	err := c.call(ctx, &gas, "eth_estimateGas", message(from, candidate))
	return uint64(gas), err
}

// rpcReceipt is a receipt as nodes give it; l1Fee is the OP stack's.
type rpcReceipt struct {
	Status      hexutil.Uint64  `json:"status"`
	BlockHash   common.Hash     `json:"blockHash"`
	BlockNumber hexutil.Uint64  `json:"blockNumber"`
	GasUsed     hexutil.Uint64  `json:"gasUsed"`
	GasPrice    *hexutil.Big    `json:"effectiveGasPrice"`
	L1Fee       *hexutil.Big    `json:"l1Fee"`
	Contract    *common.Address `json:"contractAddress"`
}

// receipt returns nil when there is none yet.
func (c *client) receipt(ctx context.Context, hash license.Hash) (*rpcReceipt, error) {
	var r *rpcReceipt
	err := c.call(ctx, &r, "eth_getTransactionReceipt", common.Hash(hash))
	return r, err
}

// toReceipt converts a node's receipt.
func (r *rpcReceipt) toReceipt(hash license.Hash) Receipt {
	fee := new(big.Int)
	if r.GasPrice != nil {
		fee.Mul(r.GasPrice.ToInt(), new(big.Int).SetUint64(uint64(r.GasUsed)))
	}
	if r.L1Fee != nil {
		fee.Add(fee, r.L1Fee.ToInt())
	}
	out := Receipt{TxHash: hash, GasUsed: uint64(r.GasUsed), Fee: fee}
	out.Block = license.Block{Number: uint64(r.BlockNumber), Hash: license.Hash(r.BlockHash)}
	if r.Contract != nil {
		out.Contract = license.Address(*r.Contract)
	}
	return out
}

// final reports whether a block number is as final as asked. Before a chain has such a block, it is not. Latest is
// asked for too: a node can show a receipt a moment before its block is the newest, and who reads next must see it.
func (c *client) final(ctx context.Context, number uint64, finality Finality) (bool, error) {
	var head *struct {
		Number hexutil.Uint64 `json:"number"`
	}
	if err := c.call(ctx, &head, "eth_getBlockByNumber", finality.Tag(), false); err != nil {
		var answer *endpoint.Answer
		if errors.As(err, &answer) {
			return false, nil
		}
		return false, err
	}
	return head != nil && uint64(head.Number) >= number, nil
}
