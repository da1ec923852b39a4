package endpoint

import (
	"context"
	"fmt"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// readSeats reads how many replicas the license leaves to this endpoint. Its seats are shared by the endpoints of all
// namespaces, whatever models and networks they reach it by.
func (r *Reconciler) readSeats(ctx context.Context, s *endpointScope) error {
	if s.model == nil || s.model.Status.License == nil || s.model.Status.License.Seats <= 0 {
		return nil
	}
	endpoints, err := r.endpointsOfLicense(ctx, s.model)
	if err != nil {
		return err
	}
	holders := make([]rollout.SeatHolder, 0, len(endpoints))
	for i := range endpoints {
		holder, err := r.seatHolder(ctx, &endpoints[i])
		if err != nil {
			return err
		}
		holders = append(holders, holder)
	}
	seats := rollout.SeatsFor(s.model.Status.License.Seats, holders, idOf(s.endpoint))
	s.seats, s.seated = &seats, !rollout.SpareSeat(s.model.Status.License.Seats, holders, idOf(s.endpoint))
	return nil
}

func idOf(e *dehugv1alpha1.InferenceEndpoint) string { return e.Namespace + "/" + e.Name }

// seatHolder reads what an endpoint asks for and what runs of it, by its Deployment: pods that carry its labels but
// are not the Deployment's hold nothing.
func (r *Reconciler) seatHolder(ctx context.Context, e *dehugv1alpha1.InferenceEndpoint) (rollout.SeatHolder, error) {
	holder := rollout.SeatHolder{ID: idOf(e), Created: e.CreationTimestamp.Time, Desired: int64(desiredReplicas(e))}
	d := &appsv1.Deployment{}
	err := r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: names.Workload(e.Name)}, d)
	switch {
	case apierrors.IsNotFound(err):
	case err != nil:
		return holder, fmt.Errorf("reading the Deployment of an endpoint that shares the license's seats: %w", err)
	case metav1.IsControlledBy(d, e):
		holder.Running = int64(d.Status.Replicas)
		if d.Spec.Replicas != nil {
			holder.Running = max(holder.Running, int64(*d.Spec.Replicas))
		}
	}
	switch {
	case !e.DeletionTimestamp.IsZero():
		holder.Desired = 0 // its pods hold their seats until they are gone
	case e.Spec.Suspend:
		holder.Desired = min(holder.Desired, holder.Running) // it keeps what runs and starts nothing
	}
	return holder, nil
}

// heldLicense is what seats are counted by: who holds it, for which content, in which registry of which chain.
type heldLicense struct {
	chainID            int64
	licenses, licensee string
}

// licenseHeld reads whose license a model's network uses; false when the network does not exist.
func (r *Reconciler) licenseHeld(ctx context.Context, m *dehugv1alpha1.DeHugModel) (heldLicense, bool, error) {
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := r.Client.Get(ctx, client.ObjectKey{Name: m.Spec.NetworkRef.Name}, network); err != nil {
		if apierrors.IsNotFound(err) {
			return heldLicense{}, false, nil
		}
		return heldLicense{}, false, fmt.Errorf("reading the DeHugNetwork of a license: %w", err)
	}
	return heldLicense{
		chainID:  network.Spec.ChainID,
		licenses: strings.ToLower(string(network.Spec.Contracts.Licenses)),
		licensee: strings.ToLower(string(network.Spec.Account.Licensee)),
	}, true, nil
}

// endpointsOfLicense lists the endpoints of all namespaces that serve under the license of a model. They are the
// cache's own: do not change them.
func (r *Reconciler) endpointsOfLicense(
	ctx context.Context, m *dehugv1alpha1.DeHugModel,
) ([]dehugv1alpha1.InferenceEndpoint, error) {
	if m.Status.Token == nil {
		return nil, nil
	}
	held, ok, err := r.licenseHeld(ctx, m)
	if err != nil || !ok {
		return nil, err
	}
	models, err := r.ModelsOf(ctx, m.Status.Token.CID)
	if err != nil {
		return nil, err
	}
	var out []dehugv1alpha1.InferenceEndpoint
	for i := range models {
		other := &models[i]
		if other.Status.Token == nil || other.Status.Token.ID != m.Status.Token.ID {
			continue
		}
		theirs, ok, err := r.licenseHeld(ctx, other)
		if err != nil {
			return nil, err
		}
		if !ok || theirs != held {
			continue
		}
		var list dehugv1alpha1.InferenceEndpointList
		if err := r.Client.List(ctx, &list, client.InNamespace(other.Namespace), client.UnsafeDisableDeepCopy); err != nil {
			return nil, fmt.Errorf("listing the endpoints that share a license's seats: %w", err)
		}
		for j := range list.Items {
			if e := &list.Items[j]; e.Spec.ModelRef.Name == other.Name {
				out = append(out, *e)
			}
		}
	}
	return out, nil
}

// endpointsOfSeats finds the endpoints that share a license's seats with an endpoint or a model that changed.
func (r *Reconciler) endpointsOfSeats(ctx context.Context, o client.Object) []reconcile.Request {
	model, ok := o.(*dehugv1alpha1.DeHugModel)
	if e, is := o.(*dehugv1alpha1.InferenceEndpoint); is {
		model = &dehugv1alpha1.DeHugModel{}
		ok = r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: e.Spec.ModelRef.Name}, model) == nil
	}
	if !ok || model.Status.License == nil || model.Status.License.Seats <= 0 {
		return nil
	}
	endpoints, err := r.endpointsOfLicense(ctx, model)
	if err != nil {
		return nil
	}
	requests := make([]reconcile.Request, 0, len(endpoints))
	for i := range endpoints {
		requests = append(requests, reconcile.Request{NamespacedName: client.ObjectKeyFromObject(&endpoints[i])})
	}
	return requests
}

// seatsMoved passes what can move seats between endpoints: an endpoint that comes, goes, changes or runs another
// number of pods, and a model that takes another version or license.
func seatsMoved() predicate.Predicate {
	return predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		switch was := e.ObjectOld.(type) {
		case *dehugv1alpha1.InferenceEndpoint:
			is, ok := e.ObjectNew.(*dehugv1alpha1.InferenceEndpoint)
			return ok && (was.Generation != is.Generation || was.Status.Replicas != is.Status.Replicas ||
				was.DeletionTimestamp.IsZero() != is.DeletionTimestamp.IsZero())
		case *dehugv1alpha1.DeHugModel:
			is, ok := e.ObjectNew.(*dehugv1alpha1.DeHugModel)
			return ok && seatsOf(was) != seatsOf(is)
		}
		return false
	}}
}

// seatsOf is what a model's share in seats depends on.
func seatsOf(m *dehugv1alpha1.DeHugModel) (out struct {
	token dehugv1alpha1.Hash
	seats int64
}) {
	if m.Status.Token != nil {
		out.token = m.Status.Token.ID
	}
	if m.Status.License != nil {
		out.seats = m.Status.License.Seats
	}
	return out
}
