package model

import (
	"context"
	"errors"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
)

// sourcesMaxAge is how old what is known of the Secrets of a network's sources may be: one read serves many models.
const sourcesMaxAge = 10 * time.Second

// readNetwork finds the network and its reader.
func (r *Reconciler) readNetwork(ctx context.Context, s *modelScope) error {
	name := s.model.Spec.NetworkRef.Name
	found := &dehugv1alpha1.DeHugNetwork{}
	err := r.Client.Get(ctx, client.ObjectKey{Name: name}, found)
	if apierrors.IsNotFound(err) {
		s.networkFault = &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotFound,
			Message: fmt.Sprintf("spec.networkRef names the DeHugNetwork %s, which does not exist: create it, or correct the "+
				"name", name)}
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the network: %w", err)
	}
	s.network, s.sources = found, r.Sources.Read(ctx, found, sourcesMaxAge)
	if s.licensee, err = network.Licensee(found); err != nil {
		s.networkFault = &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady,
			Message: fmt.Sprintf("the DeHugNetwork %s: %s", name, err)}
		return nil
	}
	if s.networkFault = contractsFault(found); s.networkFault != nil {
		return nil
	}
	if s.reader, err = r.Readers.Get(ctx, found); err != nil {
		s.networkFault = chainFault(name, err)
	}
	return nil
}

// contractsFault refuses a network whose contracts were not looked at yet, or were found wanting: usage that is served
// on it could never be settled. Unknown is no fault: the reader finds out itself.
func contractsFault(network *dehugv1alpha1.DeHugNetwork) *cause.Cause {
	verified := meta.FindStatusCondition(network.Status.Conditions, dehugv1alpha1.ConditionContractsVerified)
	switch {
	case verified == nil:
		return &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady,
			Message: fmt.Sprintf("the DeHugNetwork %s has not been checked yet: if it stays so, check that the manager runs",
				network.Name)}
	case verified.Status == metav1.ConditionFalse:
		return &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady, Message: fmt.Sprintf("the DeHugNetwork %s: %s",
			network.Name, verified.Message)}
	}
	return nil
}

// chainFault says what an error of the chain means for the models of a network. Which endpoint fails in which way
// stands in the network's status alone: it changes from one look to the next, and the models are many.
func chainFault(name string, err error) *cause.Cause {
	reason, _ := network.ReadError(err)
	if reason == "" {
		reason = dehugv1alpha1.ReasonChainUnreachable
	}
	return &cause.Cause{Reason: reason, Message: fmt.Sprintf(
		"the DeHugNetwork %s: %s (kubectl describe dhn %s says which and why)", name, describeKind(err), name)}
}

func describeKind(err error) string {
	switch {
	case errors.Is(err, chain.ErrChainMismatch):
		return "an RPC endpoint serves another chain"
	case errors.Is(err, chain.ErrDisagreement):
		return "its RPC endpoints disagree"
	case errors.Is(err, chain.ErrBehind):
		return "its RPC endpoints lag behind a block that was seen before"
	case errors.Is(err, chain.ErrNoCode), errors.Is(err, chain.ErrWrongContract):
		return "what stands at an address of spec.contracts is not the contract that it should be"
	}
	return "too few of its RPC endpoints answer"
}
