package model

import (
	"context"
	"fmt"
	"slices"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// workload is what serves a model for one endpoint.
type workload struct {
	// since is when it was made.
	since time.Time
	// cids are the contents that its pods serve, as far as the operator knows.
	cids []string
}

// workloadsOf reads what serves a model.
func (r *Reconciler) workloadsOf(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]workload, error) {
	endpoints, err := r.EndpointsOf(ctx, m)
	if err != nil {
		return nil, err
	}
	var all []workload
	for i := range endpoints {
		e := &endpoints[i]
		d := &appsv1.Deployment{}
		err := r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: names.Workload(e.Name)}, d)
		if client.IgnoreNotFound(err) != nil {
			return nil, fmt.Errorf("reading the workload of an endpoint: %w", err)
		}
		if err != nil || !metav1.IsControlledBy(d, e) {
			continue
		}
		w := workload{since: d.CreationTimestamp.Time}
		if cid := d.Spec.Template.Labels[names.LabelCID]; cid != "" && (d.Spec.Replicas == nil || *d.Spec.Replicas > 0) {
			w.cids = append(w.cids, cid)
		}
		if c := e.Status.Canary; c != nil && c.Step != dehugv1alpha1.CanaryRolledBack {
			w.cids = append(w.cids, c.CID)
		}
		for j := range e.Status.Routes {
			w.cids = append(w.cids, e.Status.Routes[j].CID)
		}
		all = append(all, w)
	}
	return all, nil
}

// newestOf is when the newest workload was made; zero when there is none.
func newestOf(workloads []workload) time.Time {
	var newest time.Time
	for _, w := range workloads {
		if w.since.After(newest) {
			newest = w.since
		}
	}
	return newest
}

// servedBy are the contents that workloads serve besides one, once and in order.
func servedBy(workloads []workload, besides string) []string {
	var cids []string
	for _, w := range workloads {
		cids = append(cids, w.cids...)
	}
	slices.Sort(cids)
	return slices.DeleteFunc(slices.Compact(cids), func(cid string) bool { return cid == "" || cid == besides })
}
