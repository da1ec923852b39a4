package endpoint

import (
	"context"
	"fmt"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// occupiedRecheck is how soon a name that another object has is tried again.
const occupiedRecheck = 2 * time.Second

// readModel reads the DeHugModel.
func (r *Reconciler) readModel(ctx context.Context, s *endpointScope) error {
	model := &dehugv1alpha1.DeHugModel{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: s.endpoint.Spec.ModelRef.Name}
	if err := r.Client.Get(ctx, key, model); err != nil {
		if apierrors.IsNotFound(err) {
			return nil
		}
		return fmt.Errorf("reading the DeHugModel: %w", err)
	}
	if !model.DeletionTimestamp.IsZero() {
		return nil
	}
	s.model = model
	return nil
}

// readNetwork reads the DeHugNetwork that the model's usage is settled on.
func (r *Reconciler) readNetwork(ctx context.Context, s *endpointScope) error {
	if s.model == nil {
		return nil
	}
	network := &dehugv1alpha1.DeHugNetwork{}
	err := r.Client.Get(ctx, client.ObjectKey{Name: s.model.Spec.NetworkRef.Name}, network)
	switch {
	case apierrors.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading the DeHugNetwork: %w", err)
	}
	s.network = network
	return nil
}

// readWorkload reads the Deployment and the pods. The cache may hold only what is labeled as ours, so where a
// Deployment was applied, or may be now, the API server is asked whether somebody else has the name.
func (r *Reconciler) readWorkload(ctx context.Context, s *endpointScope) error {
	d := &appsv1.Deployment{}
	key := client.ObjectKey{Namespace: s.endpoint.Namespace, Name: names.Workload(s.endpoint.Name)}
	err := r.Client.Get(ctx, key, d)
	if apierrors.IsNotFound(err) && (s.endpoint.Status.Applied != "" || s.modelReady() ||
		informers.DecodeError(s.endpoint) != "") {
		err = r.Live.Get(ctx, key, d)
	}
	switch {
	case apierrors.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading the Deployment: %w", err)
	case !metav1.IsControlledBy(d, s.endpoint) || !d.DeletionTimestamp.IsZero():
		s.occupied = true
		s.requeueWithin(occupiedRecheck)
		return nil
	}
	s.deployment = d
	var pods corev1.PodList
	err = r.Client.List(ctx, &pods, client.InNamespace(s.endpoint.Namespace),
		client.MatchingLabels(rollout.Selector(s.endpoint.Name)))
	if err != nil {
		return fmt.Errorf("listing the pods: %w", err)
	}
	s.pods = pods.Items
	return nil
}
