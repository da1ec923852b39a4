package signer_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// answering gives fixed answers.
type answering struct {
	signer.Signer
	signature []byte
	tx        *types.Transaction
}

func (a answering) SignTyped(context.Context, typeddata.Document) ([]byte, error) {
	return a.signature, nil
}

func (a answering) SignTx(context.Context, *types.Transaction, uint64) (*types.Transaction, error) {
	return a.tx, nil
}

func key(t *testing.T) signer.Signer {
	t.Helper()
	text, _, err := signer.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	s, err := signer.NewKeySigner(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func document(account byte) typeddata.Document {
	return typeddata.Document{
		Place:   typeddata.UsageOracle.At(901, [20]byte{1}),
		Message: typeddata.SignerProof{Account: [20]byte{account}, PerDay: big.NewInt(25)},
	}
}

func TestSignaturesAreOfTheAccountOverWhatWasAsked(t *testing.T) {
	held, other, ctx := key(t), key(t), context.Background()
	right, err := held.SignTyped(ctx, document(1))
	if err != nil {
		t.Fatal(err)
	}
	plain := append(append([]byte(nil), right[:64]...), right[64]-27)
	high := append([]byte(nil), right...)
	new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(right[32:64])).FillBytes(high[32:64])
	high[64] = 27 + 28 - high[64]
	strange, _ := held.SignTyped(ctx, document(2))
	others, _ := other.SignTyped(ctx, document(1))
	for name, c := range map[string]struct {
		signature []byte
		ok        bool
	}{
		"with v 27 or 28": {right, true}, "with v 0 or 1": {plain, true}, "with the higher s": {high, false}, "of another message": {strange, false},
		"of another account": {others, false}, "none": {nil, false}, "too short": {right[:64], false}, "too long": {append(right[:65:65], 0), false},
		"zeros": {make([]byte, 65), false}, "v 29": {append(right[:64:64], 29), false}, "v 255": {append(right[:64:64], 255), false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := signer.Verify("it", answering{Signer: held, signature: c.signature}).SignTyped(ctx, document(1))
			if c.ok && (err != nil || string(got) != string(right)) || !c.ok && !errors.Is(err, signer.ErrNotAsked) {
				t.Errorf("%x, %v", got, err)
			}
		})
	}
	unfit := document(1)
	unfit.Message = typeddata.SignerProof{PerDay: big.NewInt(-1)}
	if _, err := signer.Verify("it", answering{Signer: held, signature: right}).SignTyped(ctx, unfit); err == nil || errors.Is(err, signer.ErrNotAsked) {
		t.Errorf("a message that no contract can read: %v", err)
	}
}

func TestTransactionsAreOfTheAccountAndAsAsked(t *testing.T) {
	held, other, ctx := key(t), key(t), context.Background()
	to := common.Address{1}
	asked := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(901), GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2), Gas: 21_000, To: &to, Value: big.NewInt(3)})
	legacy := types.NewTx(&types.LegacyTx{GasPrice: big.NewInt(2), Gas: 21_000, To: &to, Value: big.NewInt(3)})
	sign := func(s signer.Signer, tx *types.Transaction) *types.Transaction {
		t.Helper()
		signed, err := s.SignTx(ctx, tx, 901)
		if err != nil {
			t.Fatal(err)
		}
		return signed
	}
	for name, c := range map[string]struct {
		tx *types.Transaction
		ok bool
	}{
		"right": {sign(held, asked), true}, "another account's": {sign(other, asked), false}, "none": {nil, false}, "unsigned": {asked, false},
		"of another kind": {sign(held, legacy), false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := signer.Verify("it", answering{Signer: held, tx: c.tx}).SignTx(ctx, asked, 901)
			if c.ok && (err != nil || got.Hash() != c.tx.Hash()) || !c.ok && !errors.Is(err, signer.ErrNotAsked) {
				t.Errorf("%v, %v", got, err)
			}
		})
	}
	if _, err := signer.Verify("it", answering{Signer: held, tx: sign(held, asked)}).SignTx(ctx, asked, 1); !errors.Is(err, signer.ErrNotAsked) {
		t.Errorf("for another chain than was asked: %v", err)
	}
}
