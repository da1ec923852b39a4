package chainconfig_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chainconfig"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const (
	registry = "0x1111111111111111111111111111111111111111"
	licenses = "0x2222222222222222222222222222222222222222"
	oracle   = "0x3333333333333333333333333333333333333333"
)

func newNetwork() *v1alpha1.DeHugNetwork {
	return &v1alpha1.DeHugNetwork{Spec: v1alpha1.DeHugNetworkSpec{
		ChainID: 8453,
		RPC: v1alpha1.RPC{Agreement: 2, Endpoints: []v1alpha1.RPCEndpoint{
			{URL: "https://a.example.org"}, {URL: "https://b.example.org"},
		}},
		Contracts: v1alpha1.Contracts{Registry: registry, Licenses: licenses, Oracle: oracle},
	}}
}

func TestConfigHasEachPartOfTheSpec(t *testing.T) {
	got, err := chainconfig.OfNetwork(newNetwork())
	want := chain.Config{
		ChainID: 8453, Agreement: 2, Endpoints: []string{"https://a.example.org", "https://b.example.org"},
		Contracts: chain.Contracts{
			Registry: evm.StoredAddress(registry), Licenses: evm.StoredAddress(licenses), Oracle: evm.StoredAddress(oracle),
		},
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v, difference (-want +got):\n%s", err, diff)
	}
}

func TestContractWithoutAnAddressIsTheWrongContract(t *testing.T) {
	for name, spoil := range map[string]func(*v1alpha1.Contracts){
		"registry": func(c *v1alpha1.Contracts) { c.Registry = "" },
		"licenses": func(c *v1alpha1.Contracts) { c.Licenses = "0x12" },
		"oracle":   func(c *v1alpha1.Contracts) { c.Oracle = "alice" },
	} {
		t.Run(name, func(t *testing.T) {
			network := newNetwork()
			spoil(&network.Spec.Contracts)
			if config, err := chainconfig.OfNetwork(network); !errors.Is(err, chain.ErrWrongContract) {
				t.Errorf("config %+v, error %v; want an error that is chain.ErrWrongContract", config, err)
			}
		})
	}
}
