package chain

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// DefaultChallengeWindow is how long receipts can be challenged unless a deployment says otherwise.
const DefaultChallengeWindow = 7 * 24 * time.Hour

// Bounds of the times, as the contracts have them.
const (
	shortestThaw   = time.Hour
	shortestWindow = 24 * time.Hour
	longestTime    = 30 * 24 * time.Hour
)

// DefaultContentBase is where tokens' metadata links to their content unless a deployment says otherwise.
const DefaultContentBase = "https://dweb.link/ipfs/"

// DeployOptions say what to deploy.
type DeployOptions struct {
	// PaymentToken is the ERC-20 of all prices; nil deploys the development token.
	PaymentToken *evm.Address
	// Treasury receives the protocol's part. It is not zero.
	Treasury evm.Address
	// EscrowThaw and SignerThaw are whole seconds, an hour to 30 days.
	EscrowThaw, SignerThaw time.Duration
	// ChallengeWindow is how long a provider's receipts can be challenged, and how long its stake thaws, in whole seconds,
	// a day to 30 days; 0 means DefaultChallengeWindow.
	ChallengeWindow time.Duration
	// Predecessor is a registry whose namespaces are honored; nil for none. This and the next two are of the identity
	// layer: one that stands already keeps what it has.
	Predecessor *evm.Address
	// Authorizers are whom creators trust by default to let sales pass that pay the royalty.
	Authorizers []evm.Address
	// ContentBase is an https URL that ends with a slash; empty means DefaultContentBase. It cannot be read back.
	ContentBase string
	// Series tells money layers of one deployer apart; 0 means the first.
	Series int
}

// oracleTimes are the usage oracle's settings in seconds.
type oracleTimes struct{ escrowThaw, signerThaw, challengeWindow uint64 }

func (o DeployOptions) times() (oracleTimes, error) {
	var t oracleTimes
	for _, setting := range []struct {
		name         string
		value, least time.Duration
		into         *uint64
	}{
		{"escrow thaw", o.EscrowThaw, shortestThaw, &t.escrowThaw},
		{"signer thaw", o.SignerThaw, shortestThaw, &t.signerThaw},
		{"challenge window", cmp.Or(o.ChallengeWindow, DefaultChallengeWindow), shortestWindow, &t.challengeWindow},
	} {
		seconds, err := wholeSeconds(setting.name, setting.value)
		if err != nil {
			return t, err
		}
		if setting.value < setting.least || setting.value > longestTime {
			return t, fmt.Errorf("the %s is %s; choose a time from %s to %s", setting.name, setting.value, setting.least,
				longestTime)
		}
		*setting.into = uint64(seconds)
	}
	return t, nil
}

// check refuses what the contracts' constructors would refuse after the deployers were paid for.
func (o DeployOptions) check() (oracleTimes, error) {
	if o.Treasury == (evm.Address{}) {
		return oracleTimes{}, errors.New("the treasury is the zero address; name who receives the protocol's part")
	}
	if slices.Contains(o.Authorizers, evm.Address{}) {
		return oracleTimes{}, errors.New("a royalty authorizer is the zero address; name contracts that creators can trust")
	}
	if o.Series < 0 {
		return oracleTimes{}, fmt.Errorf("series %d: money layers count from 1", o.Series)
	}
	return o.times()
}

// Deployment is what was deployed.
type Deployment struct {
	ChainID   uint64
	Contracts Contracts
	// Terms, RoyaltyPolicy and Claims stand beside the registry, Disputes beside the oracle.
	Terms, RoyaltyPolicy, Claims, Disputes evm.Address
	PaymentToken                           evm.Address
	// PaymentDecimals are the payment token's; SimulateDeploy does not set those of a token that it would deploy.
	PaymentDecimals int
	// Block is at or before the registry's creation: events begin there. It is block 0 when the registry was there before.
	Block evm.Block
	// GasUsed and Fee (in wei) sum up the transactions that were sent, or would be.
	GasUsed uint64
	Fee     *big.Int
}
