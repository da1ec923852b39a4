package tx

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// NonceError reports which transaction used a nonce that one was signed under in vain.
type NonceError struct {
	Account evm.Address
	Nonce   uint64
	User    evm.Hash
}

// Is reports whether target is ErrNonce.
func (e *NonceError) Is(target error) bool { return target == ErrNonce }

// Error names the transaction that used the nonce.
func (e *NonceError) Error() string {
	return fmt.Sprintf("nonce %d of account %s was used by transaction %s of another sender; run one sender per account",
		e.Nonce, e.Account, e.User)
}

// usedNonce is a transaction in a block.
type usedNonce struct {
	hash  evm.Hash
	block uint64
}

var errNonceUnused = errors.New("the nonce is not used")

// nonceUser finds the transaction of an account that used a nonce, at the first endpoint that can tell. The signature
// is checked, so an endpoint cannot make up one of another sender.
func (c *client) nonceUser(ctx context.Context, account evm.Address, nonce uint64) (usedNonce, error) {
	var errs []error
	for _, e := range c.endpoints {
		used, err := c.nonceUserAt(ctx, e, account, nonce)
		if err == nil {
			return used, nil
		}
		errs = append(errs, err)
	}
	return usedNonce{}, errors.Join(errs...)
}

// nonceUserAt looks for the block in which the account's nonce passed the given one: back from the newest block in
// steps that double, then by halves. A node that keeps no state of old blocks can tell of recent ones.
func (c *client) nonceUserAt(ctx context.Context, e *endpoint.Endpoint, account evm.Address,
	nonce uint64) (usedNonce, error) {
	passed := func(block uint64) (bool, error) {
		var count hexutil.Uint64
		err := e.Call(ctx, &count, "eth_getTransactionCount", common.Address(account), hexutil.EncodeUint64(block))
		return uint64(count) > nonce, err
	}
	var head hexutil.Uint64
	if err := e.Call(ctx, &head, "eth_blockNumber"); err != nil {
		return usedNonce{}, err
	}
	after := uint64(head) // a block after which the nonce is used
	if ok, err := passed(after); err != nil || !ok {
		return usedNonce{}, errors.Join(err, errNonceUnused)
	}
	before := uint64(0) // a block after which it is not
	for step := uint64(1); step <= after; step *= 2 {
		ok, err := passed(after - step)
		if err != nil {
			return usedNonce{}, err
		}
		if !ok {
			before = after - step
			break
		}
		after -= step
	}
	for after-before > 1 {
		middle := before + (after-before)/2
		ok, err := passed(middle)
		switch {
		case err != nil:
			return usedNonce{}, err
		case ok:
			after = middle
		default:
			before = middle
		}
	}
	return c.nonceUserIn(ctx, e, after, account, nonce)
}

// nonceUserIn looks for the transaction in one block.
func (c *client) nonceUserIn(ctx context.Context, e *endpoint.Endpoint, block uint64, account evm.Address,
	nonce uint64) (usedNonce, error) {
	var body struct {
		Transactions []json.RawMessage `json:"transactions"`
	}
	if err := e.Call(ctx, &body, "eth_getBlockByNumber", hexutil.EncodeUint64(block), true); err != nil {
		return usedNonce{}, err
	}
	for _, raw := range body.Transactions {
		var brief struct {
			From  common.Address `json:"from"`
			Nonce hexutil.Uint64 `json:"nonce"`
		}
		// The OP stack has transactions of other kinds; they have no signature, and are of no key's account.
		if json.Unmarshal(raw, &brief) != nil || evm.Address(brief.From) != account || uint64(brief.Nonce) != nonce {
			continue
		}
		var found types.Transaction
		if err := found.UnmarshalJSON(raw); err != nil {
			return usedNonce{}, fmt.Errorf("decoding the transaction that used the nonce: %w", err)
		}
		from, err := types.Sender(types.LatestSignerForChainID(new(big.Int).SetUint64(c.chainID)), &found)
		if err != nil || evm.Address(from) != account || found.Nonce() != nonce {
			return usedNonce{}, fmt.Errorf("the transaction of block %d that used the nonce is not signed by the account", block)
		}
		return usedNonce{hash: evm.Hash(found.Hash()), block: block}, nil
	}
	return usedNonce{}, fmt.Errorf("block %d lacks the transaction that used the nonce", block)
}
