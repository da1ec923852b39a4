package controller

import (
	"context"
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// describeNetwork derives the status from the outcome of one check.
func describeNetwork(network *dehugv1alpha1.DeHugNetwork, token paymentToken, err error) {
	s := &network.Status
	s.ObservedGeneration = network.Generation
	if token.address != "" {
		s.PaymentToken, s.PaymentDecimals = token.address, token.decimals
	}
	status.Apply(&s.Conditions, network.Generation, networkConditions(err))
}

func networkConditions(err error) []metav1.Condition {
	const (
		reachable = dehugv1alpha1.ConditionChainReachable
		contracts = dehugv1alpha1.ConditionContractsVerified
		ready     = dehugv1alpha1.ConditionReady
	)
	if err == nil {
		return []metav1.Condition{
			status.True(reachable, dehugv1alpha1.ReasonReachable, "the RPC endpoints answer for the right chain"),
			status.True(contracts, dehugv1alpha1.ReasonVerified, "the contracts exist and belong together"),
			status.True(ready, dehugv1alpha1.ReasonReady, "the network can be used"),
		}
	}
	reason, message := networkReason(err), err.Error()
	notReady := status.False(ready, reason, message)
	switch reason {
	case dehugv1alpha1.ReasonRPCUnreachable, dehugv1alpha1.ReasonRPCDisagreement:
		return []metav1.Condition{
			status.False(reachable, reason, message),
			status.Unknown(contracts, dehugv1alpha1.ReasonPending, "the chain cannot be read"),
			notReady,
			status.True(dehugv1alpha1.ConditionReconciling, reason, "the chain is asked again"),
		}
	case dehugv1alpha1.ReasonChainIDMismatch:
		return []metav1.Condition{
			status.False(reachable, reason, message),
			status.Unknown(contracts, dehugv1alpha1.ReasonPending, "the chain cannot be read"),
			notReady,
			status.True(dehugv1alpha1.ConditionStalled, reason, message),
		}
	default:
		return []metav1.Condition{
			status.True(reachable, dehugv1alpha1.ReasonReachable, "the RPC endpoints answer for the right chain"),
			status.False(contracts, reason, message),
			notReady,
			status.True(dehugv1alpha1.ConditionStalled, reason, message),
		}
	}
}

func networkReason(err error) string {
	switch {
	case errors.Is(err, chain.ErrChainMismatch):
		return dehugv1alpha1.ReasonChainIDMismatch
	case errors.Is(err, chain.ErrNoCode):
		return dehugv1alpha1.ReasonContractCodeMissing
	case errors.Is(err, chain.ErrWrongContract):
		return dehugv1alpha1.ReasonContractMismatch
	case errors.Is(err, chain.ErrDisagreement):
		return dehugv1alpha1.ReasonRPCDisagreement
	default:
		return dehugv1alpha1.ReasonRPCUnreachable
	}
}

// noAnswer says whether an error of the chain says nothing about the model, and whose fault that is.
func noAnswer(err error) (reason string, is bool) {
	switch {
	case errors.Is(err, chain.ErrUnknownModel), errors.Is(err, chain.ErrUnknownRevision):
		return "", false
	case errors.Is(err, chain.ErrChainMismatch), errors.Is(err, chain.ErrNoCode),
		errors.Is(err, chain.ErrWrongContract), errors.Is(err, chain.ErrDisagreement):
		return dehugv1alpha1.ReasonNetworkNotReady, true
	case errors.Is(err, context.Canceled):
		return "", false
	default:
		return dehugv1alpha1.ReasonChainUnreachable, true
	}
}
