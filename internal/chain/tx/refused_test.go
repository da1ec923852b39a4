package tx_test

import (
	"context"
	"errors"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// onceOnly is a person who signs one transaction and refuses every other.
type onceOnly struct {
	signer.Signer
	asked atomic.Int32
}

func (o *onceOnly) SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	if o.asked.Add(1) > 1 {
		return nil, errors.New("denied")
	}
	return o.Signer.SignTx(ctx, tx, chainID)
}

func TestARefusedHigherFeeLosesNothing(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	var broadcasts atomic.Int32
	person := &onceOnly{Signer: c.Signer(1)}
	s := newSender(t, tx.Config{
		Endpoints: []string{swallowing(t, c, 3, &broadcasts)}, ChainID: c.ID(), Signer: person, ResubmitAfter: 20 * time.Millisecond,
	})
	receipt, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(7)))
	if err != nil || receipt.GasUsed != 21_000 {
		t.Fatalf("what was signed first is broadcast until it is mined: %+v, %v", receipt, err)
	}
	if asked := person.asked.Load(); asked != 2 {
		t.Errorf("asked %d times; a person who refused is asked no more", asked)
	}
}

func TestARefusalBeforeAnythingIsOutIsAnError(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	person := &onceOnly{Signer: c.Signer(1)}
	person.asked.Store(1)
	s := newSender(t, tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: person})
	if _, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(7))); err == nil || err.Error() != "denied" {
		t.Errorf("%v", err)
	}
	if asked := person.asked.Load(); asked != 2 {
		t.Errorf("asked %d times", asked-1)
	}
}
