package endpoint

import (
	"context"

	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

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

// endpointsOfEndedPod finds the endpoints that a pod which is gone may have left a seat to: whatever it was of, it held
// the seat until then.
func (r *Reconciler) endpointsOfEndedPod(ctx context.Context, o client.Object) []reconcile.Request {
	models, err := r.ModelsOf(ctx, o.GetLabels()[names.LabelCID])
	if err != nil {
		return nil
	}
	var requests []reconcile.Request
	seen := map[seatKey]bool{}
	for i := range models {
		m := &models[i]
		if m.Status.Token == nil {
			continue
		}
		held, ok, err := r.licenseHeld(ctx, m)
		key := seatKey{held, m.Status.Token.ID}
		if err != nil || !ok || seen[key] {
			continue
		}
		seen[key] = true
		requests = append(requests, r.endpointsOfSeats(ctx, m)...)
	}
	return requests
}

// podEnded passes server pods that are gone.
func podEnded() predicate.Predicate {
	return predicate.Funcs{
		CreateFunc:  func(event.CreateEvent) bool { return false },
		UpdateFunc:  func(event.UpdateEvent) bool { return false },
		GenericFunc: func(event.GenericEvent) bool { return false },
		DeleteFunc: func(e event.DeleteEvent) bool {
			return e.Object.GetLabels()[names.LabelName] == names.ComponentServer
		},
	}
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
