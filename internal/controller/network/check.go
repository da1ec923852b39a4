package network

import (
	"context"
	"errors"
	"fmt"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Kinds of failure that the network's own check finds, for errors.Is.
var (
	errFinality = errors.New("finality unreadable")
	errStalled  = errors.New("chain stands still")
)

// Payment is the ERC-20 that the oracle is paid in; the zero value when it is not known.
type Payment struct {
	address  dehugv1alpha1.Address
	decimals *int32
}

// checkContracts verifies the deployment; what the oracle is paid in never changes, so it is read once, by agreement
// of the endpoints.
func checkContracts(
	ctx context.Context, readers *Readers, network *dehugv1alpha1.DeHugNetwork, now func() time.Time,
) (Payment, error) {
	reader, err := readers.Get(ctx, network)
	if err != nil {
		return Payment{}, err
	}
	if err := reader.Verify(ctx); err != nil {
		return Payment{}, err
	}
	if err := checkFinalities(ctx, reader, readers.Heads(network), network, now); err != nil {
		return Payment{}, err
	}
	if known := network.Status; known.PaymentToken != "" && known.PaymentDecimals != nil {
		return Payment{address: known.PaymentToken, decimals: known.PaymentDecimals}, nil
	}
	token, err := reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return Payment{}, err
	}
	decimals := int32(token.Decimals) //nolint:gosec // a uint8 on the chain
	return Payment{address: dehugv1alpha1.Address(token.Address.String()), decimals: &decimals}, nil
}

// checkFinalities reads once at each configured finality: a node that has no such block, or keeps no state of it,
// would leave every decision that waits for it open for ever.
func checkFinalities(
	ctx context.Context, reader ChainReader, seen *heads, network *dehugv1alpha1.DeHugNetwork, now func() time.Time,
) error {
	wanted := network.Spec.Finality
	asked := map[dehugv1alpha1.Finality]bool{}
	for _, f := range []struct {
		field string
		level dehugv1alpha1.Finality
	}{{"grant", wanted.Grant}, {"revoke", wanted.Revoke}, {"settle", wanted.Settle}} {
		if f.level == "" || asked[f.level] {
			continue
		}
		asked[f.level] = true
		level := Finality(f.level)
		at, err := verifyFinality(ctx, reader, level, seen.At(level))
		if err != nil {
			return fmt.Errorf("%w: spec.finality.%s is %s, at which the chain cannot be read: %w", errFinality, f.field, f.level,
				err)
		}
		seen.Raise(level, at.Number)
		if bound := MaxHeadAge(network); license.StandsStill(at, now(), bound) {
			return fmt.Errorf("%w: %s", errStalled, StalledMessage(level, at, bound))
		}
	}
	seen.recordAnswer(now())
	return nil
}

// verifyFinality asks again at once while it is answered by a node that lags.
func verifyFinality(ctx context.Context, reader ChainReader, level chain.Finality, seen uint64) (at evm.Block,
	err error) {
	for range lagAttempts {
		if at, err = reader.VerifyFinality(ctx, level, seen); !errors.Is(err, chain.ErrBehind) {
			break
		}
	}
	return at, err
}
