package reporter

import (
	"context"
	"fmt"
	"math/big"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/status"
)

const (
	// fundsEvery is how often the signer's funds are read.
	fundsEvery = time.Minute
	// lowFees is how many of the most expensive settlements a signer must be able to pay for.
	lowFees = 20
)

// watchFunds reads the signer's funds now and then. The numbers go into the metrics, and only another state into the
// network's status.
func (w *worker) watchFunds(ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork) error {
	account := chain.Signer()
	if account == (evm.Address{}) || w.now().Before(w.fundsNext) {
		return nil
	}
	w.fundsNext = w.now().Add(fundsEvery)
	funds, err := chain.Funds(ctx)
	if err != nil {
		return fmt.Errorf("reading the signer's funds: %w", err)
	}
	w.metrics.setFunds(w.name, funds)
	ceilings, err := parseCeilings(network.Spec.Settlement)
	if err != nil {
		return err
	}
	now := signerStatus(account, funds.Balance, ceilings.maxFee)
	if last := network.Status.Signer; last != nil && last.Account == now.Account && last.State == now.State {
		return nil
	}
	now.Since = metav1.NewTime(w.now()).Rfc3339Copy()
	before := network.DeepCopy()
	network.Status.Signer = &now
	if _, err := status.Patch(ctx, w.client, before, network); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("writing the status of DeHugNetwork %s: %w", network.Name, err)
	}
	return nil
}

// signerStatus describes what a balance is worth. Its message does not move with the balance.
func signerStatus(account evm.Address, balance, maxFee *big.Int) v1alpha1.SignerStatus {
	s := v1alpha1.SignerStatus{Account: v1alpha1.Address(account.String()), State: v1alpha1.SignerFunded}
	enough := new(big.Int).Mul(maxFee, big.NewInt(lowFees))
	fee := units.Format(maxFee, units.CoinDecimals)
	switch {
	case balance.Cmp(maxFee) < 0:
		s.State = v1alpha1.SignerEmpty
		s.Message = fmt.Sprintf("it cannot pay for one settlement of spec.settlement.maxFee (%s): send it coin of "+
			"the chain", fee)
	case balance.Cmp(enough) < 0:
		s.State = v1alpha1.SignerLow
		s.Message = fmt.Sprintf("it can pay for fewer than %d settlements of spec.settlement.maxFee (%s): send it coin of "+
			"the chain", lowFees, fee)
	}
	return s
}
