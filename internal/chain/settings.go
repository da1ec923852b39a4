package chain

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Settings are what a deployment that stands can be compared with. What is nil is not compared.
type Settings struct {
	PaymentToken, Treasury, Predecessor     *evm.Address
	EscrowThaw, SignerThaw, ChallengeWindow *time.Duration
}

// Differences reads the settings of the contracts and returns those that are other than wanted, in words. The receipt
// disputes stand beside the reader's contracts.
func (r *Reader) Differences(ctx context.Context, disputes evm.Address, want Settings) ([]string, error) {
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return nil, err
	}
	addresses, err := r.otherAddresses(ctx, at, want)
	if err != nil {
		return nil, err
	}
	times, err := r.otherTimes(ctx, at, disputes, want)
	return append(addresses, times...), err
}

// otherAddresses are the differences of the settings that are addresses.
func (r *Reader) otherAddresses(ctx context.Context, at evm.Block, want Settings) ([]string, error) {
	var found []string
	oracle, registry := r.oracleContract(), r.registryContract()
	for _, s := range []struct {
		of     contract
		name   string
		want   *evm.Address
		call   []byte
		unpack func([]byte) (common.Address, error)
	}{
		{oracle, "payment token", want.PaymentToken, r.oracle.PackPaymentToken(), r.oracle.UnpackPaymentToken},
		{oracle, "treasury", want.Treasury, r.oracle.PackTreasury(), r.oracle.UnpackTreasury},
		{registry, "predecessor", want.Predecessor, r.registry.PackPredecessor(), r.registry.UnpackPredecessor},
	} {
		if s.want == nil {
			continue
		}
		got, err := read(ctx, r, at, s.of, s.call, s.unpack)
		if err != nil {
			return nil, err
		}
		if evm.Address(got) != *s.want {
			found = append(found, fmt.Sprintf("the %s is %s, not %s", s.name, got.Hex(), *s.want))
		}
	}
	return found, nil
}

// otherTimes are the differences of the settings that are times.
func (r *Reader) otherTimes(ctx context.Context, at evm.Block, disputes evm.Address, want Settings) ([]string, error) {
	var found []string
	oracle, beside := r.oracleContract(), bindings.NewReceiptDisputes()
	for _, s := range []struct {
		of     contract
		name   string
		want   *time.Duration
		call   []byte
		unpack func([]byte) (uint64, error)
	}{
		{oracle, "escrow thaw", want.EscrowThaw, r.oracle.PackEscrowThaw(), r.oracle.UnpackEscrowThaw},
		{oracle, "signer thaw", want.SignerThaw, r.oracle.PackSignerThaw(), r.oracle.UnpackSignerThaw},
		{contract{"receipt disputes", disputes}, "challenge window", want.ChallengeWindow, beside.PackChallengeWindow(),
			beside.UnpackChallengeWindow},
	} {
		if s.want == nil {
			continue
		}
		seconds, err := read(ctx, r, at, s.of, s.call, s.unpack)
		if err != nil {
			return nil, err
		}
		if got := time.Duration(seconds) * time.Second; got != *s.want {
			found = append(found, fmt.Sprintf("the %s is %s, not %s", s.name, got, *s.want))
		}
	}
	return found, nil
}
