package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// SettlementKey names what is settled together.
type SettlementKey struct {
	TokenID         evm.Hash
	Payer, Provider evm.Address
}

// Settlement is what is settled under a key. Amounts are in the smallest unit of the payment token.
type Settlement struct {
	// Settled was ever paid out of escrow; Distributed is the part of it that is credited to the parties.
	Settled, Distributed *big.Int
	// SettledAt is when what is not distributed yet was settled, weighted by value; zero before the first settlement.
	SettledAt time.Time
	Block     evm.Block
}

// Escrow is what a payer has set aside for a provider.
type Escrow struct {
	// Balance can be spent by vouchers, the part that thaws included.
	Balance, Thawing *big.Int
	// ThawedAt is when Thawing can be withdrawn; zero when nothing thaws.
	ThawedAt time.Time
}

// PaymentToken describes the ERC-20 of a deployment. The symbol is printable, whatever the contract says.
type PaymentToken struct {
	Address  evm.Address
	Symbol   string
	Decimals int
}

// Token is what the registry knows of a token.
type Token struct {
	Owner, Creator evm.Address
	IsModel        bool
	Active         bool
	// TermsIndex is 0 when there are no terms.
	TermsIndex uint64
}

// readAt is read at the newest block of a finality.
func readAt[T any](
	ctx context.Context, r *Reader, f Finality, to contract, data []byte, unpack func([]byte) (T, error),
) (T, evm.Block, error) {
	at, err := r.Head(ctx, f)
	if err != nil {
		var none T
		return none, at, err
	}
	value, err := read(ctx, r, at, to, data, unpack)
	return value, at, err
}

// Settlement reads what is settled under a key.
func (r *Reader) Settlement(ctx context.Context, key SettlementKey, f Finality) (Settlement, error) {
	call := r.oracle.PackSettlementOf(tokenInt(key.TokenID), common.Address(key.Payer), common.Address(key.Provider))
	s, at, err := readAt(ctx, r, f, r.oracleContract(), call, r.oracle.UnpackSettlementOf)
	if err != nil {
		return Settlement{}, err
	}
	return Settlement{
		Settled: s.Settled, Distributed: s.Distributed, SettledAt: seconds(s.SettledAt), Block: at,
	}, nil
}

// Escrow reads what a payer has set aside for a provider.
func (r *Reader) Escrow(ctx context.Context, payer, provider evm.Address, f Finality) (Escrow, error) {
	call := r.oracle.PackEscrowOf(common.Address(payer), common.Address(provider))
	e, _, err := readAt(ctx, r, f, r.oracleContract(), call, r.oracle.UnpackEscrowOf)
	if err != nil {
		return Escrow{}, err
	}
	return Escrow{Balance: e.Balance, Thawing: e.Thawing, ThawedAt: seconds(e.ThawedAt)}, nil
}

// Balance reads the usage credits that an account can withdraw from the oracle.
func (r *Reader) Balance(ctx context.Context, account evm.Address, f Finality) (*big.Int, error) {
	v, _, err := readAt(ctx, r, f, r.oracleContract(), r.oracle.PackBalanceOf(common.Address(account)),
		r.oracle.UnpackBalanceOf)
	return v, err
}

// GrantEarnings reads what grants have earned an account and it can withdraw from the license registry.
func (r *Reader) GrantEarnings(ctx context.Context, account evm.Address, f Finality) (*big.Int, error) {
	v, _, err := readAt(ctx, r, f, r.licensesContract(), r.licenses.PackBalanceOf(common.Address(account)),
		r.licenses.UnpackBalanceOf)
	return v, err
}

// IsSigner reads whether a signer has powers for an account.
func (r *Reader) IsSigner(ctx context.Context, account, signer evm.Address, powers Powers, f Finality) (bool, error) {
	call := r.oracle.PackIsSigner(common.Address(account), common.Address(signer), uint8(powers))
	v, _, err := readAt(ctx, r, f, r.oracleContract(), call, r.oracle.UnpackIsSigner)
	return v, err
}

// PaymentToken reads which ERC-20 the oracle settles in.
func (r *Reader) PaymentToken(ctx context.Context, f Finality) (PaymentToken, error) {
	address, at, err := readAt(ctx, r, f, r.oracleContract(), r.oracle.PackPaymentToken(), r.oracle.UnpackPaymentToken)
	if err != nil {
		return PaymentToken{}, err
	}
	token := PaymentToken{Address: evm.Address(address)}
	c := tokenContract(token.Address)
	if token.Symbol, err = read(ctx, r, at, c, r.token.PackSymbol(), r.token.UnpackSymbol); err != nil {
		return PaymentToken{}, err
	}
	token.Symbol = endpoint.Printable(token.Symbol)
	token.Decimals, err = r.decimals(ctx, at, token.Address)
	return token, err
}

// decimals reads a token's decimals; an address that is no ERC-20 has none.
func (r *Reader) decimals(ctx context.Context, at evm.Block, token evm.Address) (int, error) {
	decimals, err := read(ctx, r, at, tokenContract(token), r.token.PackDecimals(), r.token.UnpackDecimals)
	return int(decimals), err
}

// PaymentTokenBalance reads an account's balance of a token.
func (r *Reader) PaymentTokenBalance(ctx context.Context, token, account evm.Address, f Finality) (*big.Int, error) {
	v, _, err := readAt(ctx, r, f, tokenContract(token), r.token.PackBalanceOf(common.Address(account)),
		r.token.UnpackBalanceOf)
	return v, err
}

// Allowance reads how much of a token a spender may take from an owner.
func (r *Reader) Allowance(ctx context.Context, token, owner, spender evm.Address, f Finality) (*big.Int, error) {
	call := r.token.PackAllowance(common.Address(owner), common.Address(spender))
	v, _, err := readAt(ctx, r, f, tokenContract(token), call, r.token.UnpackAllowance)
	return v, err
}

// NativeBalance reads an account's balance of the chain's coin, in wei.
func (r *Reader) NativeBalance(ctx context.Context, account evm.Address, f Finality) (*big.Int, error) {
	at, err := r.Head(ctx, f)
	if err != nil {
		return nil, err
	}
	text, err := agree(ctx, r.endpoints, r.config.Agreement, "an account's balance",
		func(ctx context.Context, e *endpoint.Endpoint) (string, error) {
			var v hexutil.Big
			err := e.Call(ctx, &v, "eth_getBalance", common.Address(account), rpc.BlockNumberOrHashWithHash(common.Hash(at.Hash),
				false))
			return v.ToInt().String(), err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the balance of %s: %w", account, err)
	}
	balance, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil, errors.New("reading a balance: the node's number cannot be read")
	}
	return balance, nil
}

// Token reads what the registry knows of a token. It returns ErrUnknownModel when it does not exist.
func (r *Reader) Token(ctx context.Context, id evm.Hash, f Finality) (Token, error) {
	t, _, err := readAt(ctx, r, f, r.registryContract(), r.registry.PackTokenOf(tokenInt(id)), r.registry.UnpackTokenOf)
	if err != nil {
		return Token{}, err
	}
	if t.Owner == (common.Address{}) {
		return Token{}, unknownToken(id, r.registryContract())
	}
	return Token{
		Owner: evm.Address(t.Owner), Creator: evm.Address(t.Creator), IsModel: t.ContentType == contentModel,
		Active: t.Active, TermsIndex: t.TermsIndex.Uint64(),
	}, nil
}

// Latest reads the newest version of a name. It returns ErrUnknownModel when it is not published.
func (r *Reader) Latest(ctx context.Context, name string, f Finality) (evm.Hash, error) {
	at, err := r.Head(ctx, f)
	if err != nil {
		return evm.Hash{}, err
	}
	return r.latest(name, r.viewsAt(ctx, at))
}

// NamespaceOwner reads who owns a namespace; zero when it is free.
func (r *Reader) NamespaceOwner(ctx context.Context, namespace string, f Finality) (evm.Address, error) {
	v, _, err := readAt(ctx, r, f, r.registryContract(), r.registry.PackNamespaceOwner(namespace),
		r.registry.UnpackNamespaceOwner)
	return evm.Address(v), err
}

func tokenContract(address evm.Address) contract { return contract{"payment token", address} }
