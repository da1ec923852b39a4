package reporter

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// explainError gives an error of package chain its reason.
func (c *onchain) explainError(err error) error {
	var revert *tx.RevertError
	var funds *tx.FundsError
	var own *persistError
	switch {
	case errors.As(err, &own):
		return err
	case errors.As(err, &revert):
		switch revert.Name {
		case "OracleInvalidSigner":
			return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSignerNotAuthorized, Message: fmt.Sprintf(
				"signer %s may not sign for the payer: as the payer, run dehug signer authorize --proof <file> "+
					"--per-day <amount>", c.Signer())}}
		case "OracleNotProvider":
			return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSignerNotAuthorized, Message: fmt.Sprintf(
				"signer %s may not settle for the provider: as the provider, run dehug signer authorize --proof <file> "+
					"--powers send",
				c.Signer())}}
		case "OracleAllowanceUsed":
			return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonAllowanceUsed, Message: fmt.Sprintf(
				"signer %s has settled its allowance of the day: the rest is settled from the next day (UTC) on; for more a day, "+
					"as the payer, run dehug signer authorize --proof <file> --per-day <amount>", c.Signer())}}
		}
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSettlementReverted, Message: fmt.Sprintf(
			"the usage oracle refuses the settlement: %s; the rest is settled, and this is tried again later", revert.Text)}}
	case errors.As(err, &funds):
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSignerUnfunded, Message: "settling needs gas: " +
			funds.Stable()}}
	case errors.Is(err, chain.ErrInsufficientFunds):
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSignerUnfunded, Message: fmt.Sprintf(
			"signer %s has too little of the chain's coin to pay for gas: send it some", c.Signer())}}
	case errors.Is(err, tx.ErrNotMined), errors.Is(err, tx.ErrNonce), errors.Is(err, tx.ErrUnresolved):
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSending, Message: "the settlement was sent " +
			"and is not mined yet: it is tried again"}}
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, chain.ErrNotSigned):
		return &Failure{Err: err, Cause: signerMissing(c.network.Name, "signer "+c.Signer().String()+" gave no "+
			"signature; the reporter's log says why").Cause}
	}
	return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonChainUnreachable, Message: fmt.Sprintf(
		"the chain of DeHugNetwork %s cannot be used, so this settlement waits and usage is still counted: %s",
		c.network.Name, err.Error())}}
}
