package reporter

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// partyOf is a network as far as settlement is concerned.
func partyOf(network *v1alpha1.DeHugNetwork) usage.Party {
	account := network.Spec.Account
	return usage.Party{
		Name: network.Name, Created: network.CreationTimestamp.Time,
		Domain: usage.Domain{ChainID: network.Spec.ChainID, Oracle: evm.StoredAddress(string(network.Spec.Contracts.Oracle))},
		Account: usage.Account{
			Payer:    evm.StoredAddress(string(account.Licensee)),
			Provider: evm.StoredAddress(string(cmp.Or(account.Provider, account.Licensee))),
		},
	}
}

func partiesOf(networks []v1alpha1.DeHugNetwork) []usage.Party {
	parties := make([]usage.Party, len(networks))
	for i := range networks {
		parties[i] = partyOf(&networks[i])
	}
	return parties
}

// resolverOf finds the domain and account of a network by its name.
func resolverOf(parties []usage.Party) usage.Resolver {
	return func(network string) (usage.Domain, usage.Account, bool) {
		i := slices.IndexFunc(parties, func(p usage.Party) bool { return p.Name == network })
		if i < 0 {
			return usage.Domain{}, usage.Account{}, false
		}
		return parties[i].Domain, parties[i].Account, true
	}
}

func accountShared(name string, twin usage.Party) metav1.Condition {
	return status.False(v1alpha1.ConditionUsageReported, v1alpha1.ReasonAccountShared, fmt.Sprintf(
		"DeHugNetwork %s is older and has the same chain, oracle, licensee and provider, so it settles the usage of both: "+
			"delete "+
			"DeHugNetwork %s, or give it another provider", twin.Name, name))
}

// writeCondition writes a condition into the network's status.
func (w *worker) writeCondition(ctx context.Context, network *v1alpha1.DeHugNetwork, c metav1.Condition) error {
	before := network.DeepCopy()
	c.ObservedGeneration = network.Generation
	meta.SetStatusCondition(&network.Status.Conditions, c)
	if _, err := status.Patch(ctx, w.client, before, network); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("writing the status of DeHugNetwork %s: %w", network.Name, err)
	}
	return nil
}

// sayUsage writes on the network what a person should know of its usage. A network that nothing is to be said of is
// left alone.
func (w *worker) sayUsage(ctx context.Context, network *v1alpha1.DeHugNetwork, mine func(*usage.Total) bool) error {
	var over, foreign []string
	kept := new(big.Int)
	w.state.withState(func(s *usage.State) {
		for _, t := range s.Totals() {
			if !mine(t) {
				continue
			}
			if t.Over != nil {
				kept.Add(kept, t.Over)
			}
			if t.Exceeds(w.now()) && !slices.Contains(over, t.TokenID.String()) {
				over = append(over, t.TokenID.String())
			}
			if w.now().Sub(t.ForeignAt) < sayForeign && !slices.Contains(foreign, t.TokenID.String()) {
				foreign = append(foreign, t.TokenID.String())
			}
		}
	})
	w.metrics.setKeptOut(w.name, kept)
	known := meta.FindStatusCondition(network.Status.Conditions, v1alpha1.ConditionUsageReported)
	switch {
	case len(over) > 0:
		return w.writeCondition(ctx, network, status.False(v1alpha1.ConditionUsageReported, v1alpha1.ReasonLimitExceeded,
			firstTokens(over)+": usage beyond spec.limits is not vouched for; look at what they ask and who uses them"))
	case len(foreign) > 0:
		return w.writeCondition(ctx, network, status.False(v1alpha1.ConditionUsageReported, v1alpha1.ReasonForeignSettlement,
			firstTokens(foreign)+": more was settled than this ledger vouched for, and it started from there; after a "+
				"restore of the "+
				"ledger that is right, otherwise give each cluster its own spec.account.provider"))
	case known != nil:
		return w.writeCondition(ctx, network, status.True(v1alpha1.ConditionUsageReported, v1alpha1.ReasonReady,
			"usage is within the limits"))
	}
	return nil
}

// sayForeign is how long a network says that others settled for its account.
const sayForeign = 24 * time.Hour
