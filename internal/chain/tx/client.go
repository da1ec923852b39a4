package tx

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

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

// market returns what the chain asks for gas now: the median of the endpoints' answers, so that one of several cannot
// raise it. raw is the unsigned transaction, for the L1 data fee.
func (c *client) market(ctx context.Context, minTip *big.Int, raw []byte) (market, error) {
	type asked struct{ baseFee, tip *big.Int }
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (asked, error) {
		var head struct {
			BaseFee *hexutil.Big `json:"baseFeePerGas"`
		}
		var tip hexutil.Big
		err := e.Batch(ctx, []rpc.BatchElem{
			{Method: "eth_getBlockByNumber", Args: []any{"latest", false}, Result: &head},
			{Method: "eth_maxPriorityFeePerGas", Result: &tip},
		})
		if err == nil && head.BaseFee == nil {
			err = errors.New("the chain has no base fee; a chain with EIP-1559 is needed")
		}
		return asked{baseFee: head.BaseFee.ToInt(), tip: tip.ToInt()}, err
	})
	if err := got.enough(ctx, c); err != nil {
		return market{}, err
	}
	var baseFees, tips []*big.Int
	for _, v := range got.values {
		baseFees, tips = append(baseFees, v.baseFee), append(tips, v.tip)
	}
	l1Fee, err := c.l1Fee(ctx, raw)
	return market{baseFee: lowerMedian(baseFees), tip: bigMax(lowerMedian(tips), minTip), l1Fee: l1Fee}, err
}

// gasPriceOracle is the OP stack's predeployed contract that knows the L1 data fee.
var gasPriceOracle = common.HexToAddress("0x420000000000000000000000000000000000000F")

// l1FeeCall calls getL1Fee(bytes) with an unsigned transaction; the contract adds the signature's length itself.
func l1FeeCall(raw []byte) []byte {
	call := crypto.Keccak256([]byte("getL1Fee(bytes)"))[:4]
	call = append(call, common.LeftPadBytes([]byte{32}, 32)...)
	call = append(call, common.LeftPadBytes(big.NewInt(int64(len(raw))).Bytes(), 32)...)
	return append(call, common.RightPadBytes(raw, (len(raw)+31)/32*32)...)
}

// l1Fee returns the L1 data fee of a transaction in wei with a quarter added, because it moves until the transaction
// is included; zero where the chain has no such fee.
func (c *client) l1Fee(ctx context.Context, raw []byte) (*big.Int, error) {
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (*big.Int, error) {
		var output hexutil.Bytes
		err := e.Call(ctx, &output, "eth_call", map[string]any{"to": gasPriceOracle, "input": hexutil.Bytes(l1FeeCall(raw))},
			"latest")
		return new(big.Int).SetBytes(output), err
	})
	if len(got.reverts()) >= c.need {
		return new(big.Int), nil
	}
	if err := got.enough(ctx, c); err != nil {
		return nil, err
	}
	fee := lowerMedian(got.values)
	return fee.Add(fee, new(big.Int).Rsh(fee, 2)), nil
}

// balance is the account's coin in wei. One endpoint of several cannot make an account look poor.
func (c *client) balance(ctx context.Context, account evm.Address) (*big.Int, error) {
	return c.number(ctx, upperMedian, "eth_getBalance", common.Address(account), "latest")
}

// pendingNonce is the account's next nonce. One endpoint of several cannot raise it: a transaction behind a gap waits,
// and sending again pays twice.
func (c *client) pendingNonce(ctx context.Context, account evm.Address) (uint64, error) {
	nonce, err := c.number(ctx, lowerMedian, "eth_getTransactionCount", common.Address(account), "pending")
	if err != nil {
		return 0, err
	}
	return nonce.Uint64(), nil
}

// message is the call object of a candidate.
func message(from evm.Address, c Candidate) map[string]any {
	msg := map[string]any{"from": common.Address(from), "input": hexutil.Bytes(c.Data)}
	if c.To != nil {
		msg["to"] = common.Address(*c.To)
	}
	if c.Value != nil {
		msg["value"] = (*hexutil.Big)(c.Value)
	}
	return msg
}

// richAccount overrides an account's balance, so that a simulation needs no funds.
func richAccount(account evm.Address) map[common.Address]any {
	plenty := new(big.Int).Lsh(big.NewInt(1), 120)
	return map[common.Address]any{common.Address(account): map[string]any{"balance": (*hexutil.Big)(plenty)}}
}

// estimate is the gas that a candidate takes. One endpoint of several cannot lower it, which would make the
// transaction fail and cost its fee. A refusal counts when as many endpoints refuse as give an estimate.
// overrides are accounts that the call sees otherwise than they are.
func (c *client) estimate(
	ctx context.Context, from evm.Address, candidate Candidate, overrides ...map[common.Address]any,
) (uint64, error) {
	args := []any{message(from, candidate)}
	if len(overrides) > 0 {
		args = append(args, "latest", overrides[0])
	}
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (*big.Int, error) {
		var gas hexutil.Uint64
		err := e.Call(ctx, &gas, "eth_estimateGas", args...)
		return new(big.Int).SetUint64(uint64(gas)), err
	})
	reverts := got.reverts()
	if len(reverts) > 0 && len(reverts) >= len(got.values) && len(reverts)+len(got.values) >= c.need {
		return 0, reverts[0]
	}
	if err := got.enough(ctx, c); err != nil {
		return 0, err
	}
	return upperMedian(got.values).Uint64(), nil
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

// receiptKey is what endpoints must agree on about a receipt.
type receiptKey struct {
	status, block, gas uint64
	hash               common.Hash
	price              string
	contract           common.Address
}

func (r *rpcReceipt) key() receiptKey {
	k := receiptKey{status: uint64(r.Status), block: uint64(r.BlockNumber), gas: uint64(r.GasUsed), hash: r.BlockHash}
	if r.GasPrice != nil {
		k.price = r.GasPrice.String()
	}
	if r.Contract != nil {
		k.contract = *r.Contract
	}
	return k
}

// receipt returns the receipt that enough endpoints show alike; nil when there is none yet. seen reports whether any
// endpoint shows one.
func (c *client) receipt(ctx context.Context, hash evm.Hash) (agreed *rpcReceipt, seen bool, err error) {
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (*rpcReceipt, error) {
		var r *rpcReceipt
		err := e.Call(ctx, &r, "eth_getTransactionReceipt", common.Hash(hash))
		return r, err
	})
	votes := map[receiptKey]int{}
	for _, r := range got.values {
		if r == nil {
			continue
		}
		seen = true
		if votes[r.key()]++; votes[r.key()] >= c.need {
			return r, true, nil
		}
	}
	return nil, seen, got.enough(ctx, c)
}

// toReceipt converts a node's receipt.
func (r *rpcReceipt) toReceipt(hash evm.Hash) Receipt {
	fee := new(big.Int)
	if r.GasPrice != nil {
		fee.Mul(r.GasPrice.ToInt(), new(big.Int).SetUint64(uint64(r.GasUsed)))
	}
	if r.L1Fee != nil {
		fee.Add(fee, r.L1Fee.ToInt())
	}
	out := Receipt{TxHash: hash, GasUsed: uint64(r.GasUsed), Fee: fee}
	out.Block = evm.Block{Number: uint64(r.BlockNumber), Hash: evm.Hash(r.BlockHash)}
	if r.Contract != nil {
		out.Contract = evm.Address(*r.Contract)
	}
	return out
}

// final reports whether a block number is as final as asked, at enough endpoints. Before a chain has such a block, it
// is not. Latest is asked for too: a node can show a receipt a moment before its block is the newest, and a read that
// follows must see it.
func (c *client) final(ctx context.Context, number uint64, finality Finality) (bool, error) {
	got := askAll(ctx, c, func(ctx context.Context, e *endpoint.Endpoint) (bool, error) {
		var head *struct {
			Number hexutil.Uint64 `json:"number"`
		}
		err := e.Call(ctx, &head, "eth_getBlockByNumber", finality.Tag(), false)
		var answer *endpoint.Answer
		if errors.As(err, &answer) {
			return false, nil
		}
		return head != nil && uint64(head.Number) >= number, err
	})
	reached := 0
	for _, ok := range got.values {
		if ok {
			reached++
		}
	}
	if reached >= c.need {
		return true, nil
	}
	return false, got.enough(ctx, c)
}
