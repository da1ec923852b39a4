package endpoint

import (
	"context"
	"fmt"

	policyv1 "k8s.io/api/policy/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// +kubebuilder:rbac:groups=policy,resources=poddisruptionbudgets,verbs=get;list;watch;create;patch;delete

// reconcileBudget keeps a PodDisruptionBudget while the endpoint has several pods, and deletes it otherwise.
func (r *Reconciler) reconcileBudget(ctx context.Context, s *endpointScope) error {
	has := &policyv1.PodDisruptionBudget{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Workload(s.endpoint.Name)}
	if err := r.Client.Get(ctx, key, has); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("reading the PodDisruptionBudget: %w", err)
	}
	ours := has.UID != "" && metav1.IsControlledBy(has, s.endpoint)
	runs := s.deployment != nil || (s.decision.Apply && s.refusal == nil)
	switch {
	case runs && rollout.NeedsBudget(s.decision.Replicas):
		if ours && rollout.BudgetStands(has, s.endpoint.Name) {
			return nil
		}
		wanted := rollout.DisruptionBudget(s.endpoint.Namespace, s.endpoint.Name).
			WithOwnerReferences(apply.OwnerReference(s.endpoint, endpointKind, true))
		if err := r.checkNotDeleted(ctx, s); err != nil {
			return err
		}
		return s.recordRefusal(apply.Apply(ctx, r.Client, wanted))
	case ours && has.DeletionTimestamp.IsZero():
		err := r.Client.Delete(ctx, has, client.Preconditions{UID: &has.UID})
		if client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("deleting PodDisruptionBudget %s of at most one pod: %w", has.Name, err)
		}
	}
	return nil
}
