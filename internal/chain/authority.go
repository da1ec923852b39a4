package chain

import (
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Powers are what a signer may do for an account, as the usage oracle counts them.
type Powers uint8

// The two powers, and both of them.
const (
	// PowerSign lets a key sign vouchers that the account pays.
	PowerSign Powers = 1
	// PowerSend lets a key send what the account settles as a provider.
	PowerSend Powers = 2
	PowerBoth        = PowerSign | PowerSend
)

// Authority is what an account lets a signer do.
type Authority struct {
	Signer evm.Address
	Powers Powers
	// PerDay is the most that vouchers of the signer settle in a day of UTC, in the smallest unit of the payment token.
	PerDay *big.Int
	// Deadline is the last second, since 1970, at which the authority can be given.
	Deadline uint64
}
