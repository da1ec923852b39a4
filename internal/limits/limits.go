// Package limits reads the limits of a DeHugNetwork. All that apply them, the manager, the gateway and the reporter,
// read them here, so that what one serves is not kept out by another.
package limits

import (
	"cmp"
	"fmt"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Parse returns a network's spec.limits in the smallest unit of a payment token with the given decimals. An empty
// limit has its default. It returns an error for what is no amount, which the API server does not admit.
func Parse(limits v1alpha1.Limits, decimals int) (usage.Limits, error) {
	parsed, err := usage.ParseLimits(
		string(cmp.Or(limits.MaxPricePerMillion, v1alpha1.DefaultMaxPricePerMillion)),
		string(cmp.Or(limits.MaxPricePerRequest, v1alpha1.DefaultMaxPricePerRequest)),
		string(cmp.Or(limits.PerModelPerDay, v1alpha1.DefaultPerModelPerDay)), decimals)
	if err != nil {
		return usage.Limits{}, fmt.Errorf("reading spec.limits: %w", err)
	}
	return parsed, nil
}

// OfNetwork returns a network's limits. It reports false while the decimals of its payment token are not known.
func OfNetwork(network *v1alpha1.DeHugNetwork) (usage.Limits, bool) {
	if network == nil || network.Status.PaymentDecimals == nil {
		return usage.Limits{}, false
	}
	parsed, err := Parse(network.Spec.Limits, int(*network.Status.PaymentDecimals))
	return parsed, err == nil
}
