package endpoint

import (
	"context"
	"fmt"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// readSeats reads how many replicas the license leaves to this endpoint, and counts on that they are ordered. Its seats
// are shared by the endpoints of all namespaces, whatever models and networks they reach it by.
func (r *Reconciler) readSeats(ctx context.Context, s *endpointScope) error {
	if s.model == nil || s.model.Status.License == nil || s.model.Status.License.Seats <= 0 ||
		s.model.Status.Token == nil {
		return nil
	}
	held, ok, err := r.licenseHeld(ctx, s.model)
	if err != nil || !ok {
		return err
	}
	found := &seatFinding{key: seatKey{held, s.model.Status.Token.ID}}
	r.seats.mu.Lock()
	defer r.seats.mu.Unlock()
	if err := r.seedSeats(ctx, found.key, s.model.Status.Token.CID); err != nil {
		return err
	}
	views, err := r.seatViews(ctx, s.model, found.key)
	if err != nil {
		return err
	}
	found.granted, found.spare = r.seats.Grant(found.key, s.model.Status.License.Seats, idOf(s.endpoint), views)
	for _, v := range views {
		if v.ID == idOf(s.endpoint) {
			found.running = v.Running
		}
	}
	s.seats = found
	return nil
}

// noteOrdered tells the book in which Deployment what was granted can be seen.
func (r *Reconciler) noteOrdered(s *endpointScope) {
	if s.seats == nil {
		return
	}
	uid, generation := s.ordered.seenIn(s.deployment, s.canary).identity()
	r.seats.mu.Lock()
	defer r.seats.mu.Unlock()
	r.seats.Ordered(s.seats.key, idOf(s.endpoint), uid, generation)
}

// seedSeats reads from the API server what runs under a license that this process has not seen yet: the manager before
// may have ordered what the cache does not show. Deployments that are no endpoint's hold nothing.
func (r *Reconciler) seedSeats(ctx context.Context, key seatKey, cid string) error {
	if r.seats.Knows(key) {
		return nil
	}
	var list appsv1.DeploymentList
	err := r.Live.List(ctx, &list, client.MatchingLabels{names.LabelCID: cid, names.LabelName: names.ComponentServer})
	if err != nil {
		return fmt.Errorf("reading what runs under a license with seats: %w", err)
	}
	var views []rollout.SeatView
	for i := range list.Items {
		d := &list.Items[i]
		e, err := r.endpointUnder(ctx, key, d)
		if err != nil {
			return err
		}
		if e != nil {
			views = append(views, rollout.SeatView{SeatHolder: rollout.SeatHolder{ID: idOf(e), Running: replicasOf(d)},
				Deployment: string(d.UID), Generation: d.Generation})
		}
	}
	r.seats.Seed(key, views)
	return nil
}

// endpointUnder returns the endpoint that a Deployment is the workload of, when it serves under a license; else nil.
func (r *Reconciler) endpointUnder(ctx context.Context, key seatKey, d *appsv1.Deployment) (
	*dehugv1alpha1.InferenceEndpoint, error) {
	e, m := &dehugv1alpha1.InferenceEndpoint{}, &dehugv1alpha1.DeHugModel{}
	err := r.Client.Get(ctx, client.ObjectKey{Namespace: d.Namespace, Name: d.Labels[names.LabelEndpoint]}, e)
	if err == nil {
		err = r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: e.Spec.ModelRef.Name}, m)
	}
	switch {
	case apierrors.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("reading an endpoint that shares the license's seats: %w", err)
	case (d.Name != names.Workload(e.Name) && d.Name != names.Canary(e.Name)) || !metav1.IsControlledBy(d, e):
		return nil, nil
	}
	held, ok, err := r.licenseHeld(ctx, m)
	if err != nil || !ok || held != key.heldLicense {
		return nil, err
	}
	return e, nil
}

// seatViews reads what the cache shows of all that hold seats, or may have some.
func (r *Reconciler) seatViews(ctx context.Context, m *dehugv1alpha1.DeHugModel, key seatKey) ([]rollout.SeatView,
	error) {
	endpoints, err := r.endpointsOfLicense(ctx, m)
	if err != nil {
		return nil, err
	}
	var views []rollout.SeatView
	shown := map[string]bool{}
	for i := range endpoints {
		v, err := r.seatView(ctx, &endpoints[i], m.Status.Token.CID)
		if err != nil {
			return nil, err
		}
		views, shown[v.ID] = append(views, v), true
	}
	for _, id := range r.seats.Holders(key) {
		if shown[id] {
			continue
		}
		v, err := r.goneView(ctx, id, m.Status.Token.CID)
		if err != nil {
			return nil, err
		}
		views = append(views, v)
	}
	return views, nil
}

// goneView reads what is left of an endpoint that is gone, or that serves under the license no more: its Deployment may
// be there for a while, and its pods longer.
func (r *Reconciler) goneView(ctx context.Context, id, cid string) (rollout.SeatView, error) {
	v := rollout.SeatView{SeatHolder: rollout.SeatHolder{ID: id}, Gone: true}
	namespace, name, _ := strings.Cut(id, "/")
	var asked int64
	for _, workload := range []string{names.Workload(name), names.Canary(name)} {
		d := &appsv1.Deployment{}
		err := r.Client.Get(ctx, client.ObjectKey{Namespace: namespace, Name: workload}, d)
		if client.IgnoreNotFound(err) != nil {
			return v, fmt.Errorf("reading the Deployment of an endpoint that held seats of the license: %w", err)
		}
		if d.Labels[names.LabelCID] == cid {
			asked += replicasOf(d)
		}
	}
	pods, err := r.countPods(ctx, namespace, name, cid)
	v.Pods = max(pods, asked)
	return v, err
}

func idOf(e *dehugv1alpha1.InferenceEndpoint) string { return e.Namespace + "/" + e.Name }

// countPods counts the pods of an endpoint that serve a content, those that are ending too.
func (r *Reconciler) countPods(ctx context.Context, namespace, endpoint, cid string) (int64, error) {
	selector := rollout.Selector(endpoint)
	selector[names.LabelCID] = cid
	var pods corev1.PodList
	err := r.Client.List(ctx, &pods, client.InNamespace(namespace), client.MatchingLabels(selector),
		client.UnsafeDisableDeepCopy)
	if err != nil {
		return 0, fmt.Errorf("counting the pods of an endpoint that shares the license's seats: %w", err)
	}
	var n int64
	for i := range pods.Items {
		if phase := pods.Items[i].Status.Phase; phase != corev1.PodFailed && phase != corev1.PodSucceeded {
			n++
		}
	}
	return n, nil
}

// seatView reads what an endpoint asks for and what runs of it, by its Deployment: pods that carry its labels but are
// not the Deployment's hold no more than was given to it.
func (r *Reconciler) seatView(ctx context.Context, e *dehugv1alpha1.InferenceEndpoint, cid string) (rollout.SeatView,
	error) {
	v := rollout.SeatView{SeatHolder: rollout.SeatHolder{ID: idOf(e), Created: e.CreationTimestamp.Time,
		Desired: int64(desiredReplicas(e))}}
	d := &appsv1.Deployment{}
	err := r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: names.Workload(e.Name)}, d)
	switch {
	case apierrors.IsNotFound(err):
	case err != nil:
		return v, fmt.Errorf("reading the Deployment of an endpoint that shares the license's seats: %w", err)
	case metav1.IsControlledBy(d, e):
		v.Running, v.Deployment, v.Generation = replicasOf(d), string(d.UID), d.Generation
	}
	if err := r.viewCanary(ctx, e, d, cid, &v); err != nil {
		return v, err
	}
	if v.Pods, err = r.countPods(ctx, e.Namespace, e.Name, cid); err != nil {
		return v, err
	}
	switch {
	case !e.DeletionTimestamp.IsZero():
		v.Desired = 0 // its pods hold their seats until they are gone
	case e.Spec.Suspend:
		v.Desired = min(v.Desired, v.Running) // it keeps what runs and starts nothing
	}
	return v, nil
}
