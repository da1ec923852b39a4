package network

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// Describe derives the status from the outcome of one check: err is about the chain, sources are those of the network.
func Describe(network *dehugv1alpha1.DeHugNetwork, payment Payment, sources []Source, now time.Time, err error) {
	s := &network.Status
	s.ObservedGeneration = network.Generation
	if payment.address != "" {
		s.PaymentToken, s.PaymentDecimals = payment.address, payment.decimals
	}
	s.Sources = sourceStatuses(s.Sources, sources, now)
	conditions := withSources(networkConditions(network.Spec.RPC, err), network.Spec.Content.Routers, sources)
	status.Apply(&s.Conditions, network.Generation, conditions)
}

// describeHeads writes the heads when something else is written, and else at most every headsEvery.
func describeHeads(before, network *dehugv1alpha1.DeHugNetwork, seen *heads, now time.Time) {
	last := before.Status.Heads
	if last != nil && now.Sub(last.AnsweredAt.Time) < HeadsEvery &&
		equality.Semantic.DeepEqual(before.Status, network.Status) {
		return
	}
	if next := seen.toStatus(); next != nil {
		network.Status.Heads = next
	}
}

// describeTrust describes what few hosts, or an agreement of few of them, mean. It is empty for a majority of three or
// more, each named once.
func describeTrust(rpc dehugv1alpha1.RPC) string {
	urls := make([]string, len(rpc.Endpoints))
	for i, e := range rpc.Endpoints {
		urls[i] = e.URL
	}
	distinct, again := chain.Distinct(urls)
	note := describeFew(len(distinct), int(rpc.Agreement))
	if len(again) > 0 {
		note = fmt.Sprintf(". spec.rpc names %s more than once, which counts as one endpoint: the first URL is asked%s",
			strings.Join(again, ", "), note)
	}
	return note
}

// describeFew is describeTrust for n hosts of which need must agree; 0 means more than half.
func describeFew(n, need int) string {
	if need == 0 {
		need = n/2 + 1
	}
	const more = "; name three or more endpoints in spec.rpc, so that a majority outvotes one that lies or lags"
	switch {
	case n == 1:
		return ". There is one, and whatever it says is believed" + more
	case need <= n/2:
		return fmt.Sprintf(". Of %d, %d are enough, which is no majority: the fastest is believed; remove "+
			"spec.rpc.agreement to "+
			"ask for one", n, need)
	case n == 2:
		return ". There are two and both must agree, so one that fails stops all reads" + more
	}
	return ""
}

func networkConditions(rpc dehugv1alpha1.RPC, err error) []metav1.Condition {
	const (
		reachable = dehugv1alpha1.ConditionChainReachable
		contracts = dehugv1alpha1.ConditionContractsVerified
		ready     = dehugv1alpha1.ConditionReady
	)
	if err == nil {
		return []metav1.Condition{
			status.True(reachable, dehugv1alpha1.ReasonReachable, "the RPC endpoints answer for the right chain"+
				describeTrust(rpc)),
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
	case dehugv1alpha1.ReasonRPCBehind, dehugv1alpha1.ReasonChainStalled, dehugv1alpha1.ReasonFinalityUnreadable:
		return []metav1.Condition{
			status.False(reachable, reason, message),
			status.True(contracts, dehugv1alpha1.ReasonVerified, "the contracts exist and belong together"),
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
			status.True(reachable, dehugv1alpha1.ReasonReachable, "the RPC endpoints answer for the right chain"+
				describeTrust(rpc)),
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
	case errors.Is(err, chain.ErrBehind):
		return dehugv1alpha1.ReasonRPCBehind
	case errors.Is(err, errStalled):
		return dehugv1alpha1.ReasonChainStalled
	case errors.Is(err, errFinality):
		return dehugv1alpha1.ReasonFinalityUnreadable
	default:
		return dehugv1alpha1.ReasonRPCUnreachable
	}
}

// ReadError says whether an error of the chain says nothing about the model, and whose fault that is.
func ReadError(err error) (reason string, is bool) {
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
