package bindings

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

func TestMethodsAreKnownByTheirCalls(t *testing.T) {
	for want, data := range map[string][]byte{
		"grant(uint256,bytes32,address)":   NewLicenseRegistry().PackGrant(big.NewInt(1), [32]byte{}, common.Address{}),
		"deposit(address,address,uint256)": NewUsageOracle().PackDeposit(common.Address{}, common.Address{}, new(big.Int)),
		"approve(address,uint256)":         NewDevToken().PackApprove(common.Address{}, new(big.Int)),
		"":                                 {1, 2, 3, 4, 5},
	} {
		if got := MethodOf(data); got != want {
			t.Errorf("%x calls %q, want %q", data, got, want)
		}
	}
	if got := MethodOf(nil); got != "" {
		t.Errorf("nothing calls %q", got)
	}
	for _, contract := range described {
		if _, err := contract.ParseABI(); err != nil {
			t.Error(err)
		}
	}
}
