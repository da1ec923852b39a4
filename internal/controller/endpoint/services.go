package endpoint

import (
	"context"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// reconcileServices keeps one Service per version that has pods or is to have them, and deletes the others.
func (r *Reconciler) reconcileServices(ctx context.Context, s *endpointScope) error {
	var list corev1.ServiceList
	err := r.Client.List(ctx, &list, client.InNamespace(s.endpoint.Namespace),
		client.MatchingLabels(rollout.Selector(s.endpoint.Name)))
	if err != nil {
		return fmt.Errorf("listing the endpoint's Services: %w", err)
	}
	has := map[string]*corev1.Service{}
	for i := range list.Items {
		if o := &list.Items[i]; metav1.IsControlledBy(o, s.endpoint) && o.DeletionTimestamp.IsZero() {
			has[o.Name] = o
		}
	}
	for _, cid := range versionsToServe(s) {
		name := names.VersionService(s.endpoint.Name, cid)
		service := has[name]
		delete(has, name)
		if service != nil && rollout.ServiceStands(service, s.endpoint.Name, cid) {
			continue
		}
		wanted := rollout.Service(s.endpoint.Namespace, s.endpoint.Name, cid).
			WithOwnerReferences(apply.OwnerReference(s.endpoint, endpointKind, true))
		if err := r.checkNotDeleted(ctx, s); err != nil {
			return err
		}
		if err := apply.Apply(ctx, r.Client, wanted); err != nil {
			return s.recordRefusal(err)
		}
	}
	for name, o := range has {
		if err := r.Client.Delete(ctx, o, client.Preconditions{UID: &o.UID}); client.IgnoreNotFound(err) != nil {
			return fmt.Errorf("deleting Service %s of a version without pods: %w", name, err)
		}
	}
	return nil
}

// versionsToServe lists the contents that pods serve or are about to.
func versionsToServe(s *endpointScope) []string {
	cids := rollout.PodCIDs(s.pods)
	if s.deployment != nil {
		cids = append(cids, s.deployment.Spec.Template.Labels[names.LabelCID])
	}
	if s.canary != nil {
		cids = append(cids, s.canary.Spec.Template.Labels[names.LabelCID])
	}
	if (s.decision.Apply || s.canaryPlan.Apply) && s.refusal == nil {
		cids = append(cids, currentCID(s))
	}
	return rollout.Versions(s.endpoint.Name, cids)
}
