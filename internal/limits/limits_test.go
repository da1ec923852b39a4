package limits_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/limits"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestParse(t *testing.T) {
	for name, c := range map[string]struct {
		spec     v1alpha1.Limits
		decimals int
		want     [3]int64
	}{
		"defaults": {decimals: 2, want: [3]int64{1000_00, 1_00, 100_00}},
		"all given": {spec: v1alpha1.Limits{MaxPricePerMillion: "2.5", MaxPricePerRequest: "0.004", PerModelPerDay: "25"}, decimals: 6,
			want: [3]int64{2_500_000, 4_000, 25_000_000}},
		"finer than the token's unit": {spec: v1alpha1.Limits{MaxPricePerRequest: "0.0049"}, decimals: 3, want: [3]int64{1000_000, 4, 100_000}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := limits.Parse(c.spec, c.decimals)
			want := usage.Limits{PerMillion: big.NewInt(c.want[0]), PerRequest: big.NewInt(c.want[1]), PerDay: big.NewInt(c.want[2])}
			if diff := cmp.Diff(want, got, cmp.Comparer(func(x, y *big.Int) bool { return x.Cmp(y) == 0 })); err != nil || diff != "" {
				t.Errorf("error %v, difference (-want +got):\n%s", err, diff)
			}
		})
	}
	if _, err := limits.Parse(v1alpha1.Limits{PerModelPerDay: "1e9"}, 6); err == nil {
		t.Error("a text that is no amount is taken for a limit")
	}
}

func TestOfNetworkNeedsTheTokensDecimals(t *testing.T) {
	network := &v1alpha1.DeHugNetwork{}
	if _, known := limits.OfNetwork(network); known {
		t.Error("limits are known without the token's decimals")
	}
	if _, known := limits.OfNetwork(nil); known {
		t.Error("the limits of no network are known")
	}
	decimals := int32(6)
	network.Status.PaymentDecimals = &decimals
	if l, known := limits.OfNetwork(network); !known || l.PerRequest.Int64() != 1_000_000 {
		t.Errorf("limits = %+v, known = %t", l, known)
	}
}
