package model

import (
	"context"

	appsv1 "k8s.io/api/apps/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// peersOf finds the models that a model's change can matter to: those that wait for its content when it has it, those
// that have it when it became licensed, and itself.
func (r *Reconciler) peersOf(ctx context.Context, o client.Object) []reconcile.Request {
	m, ok := o.(*dehugv1alpha1.DeHugModel)
	if !ok {
		return nil
	}
	requests := []reconcile.Request{{NamespacedName: client.ObjectKeyFromObject(m)}}
	for _, cid := range []string{index.ContentOf(m), index.NextContentOf(m)} {
		if cid == "" {
			continue
		}
		models, err := r.ModelsOf(ctx, cid)
		if err != nil {
			continue
		}
		for i := range models {
			if ClaimantOf(&models[i], cid).Cached != ClaimantOf(m, cid).Cached || models[i].Namespace == m.Namespace {
				requests = append(requests, reconcile.Request{NamespacedName: client.ObjectKeyFromObject(&models[i])})
			}
		}
	}
	return requests
}

// peerChanged passes events of a DeHugModel after which others of its content, or itself, may decide otherwise.
func peerChanged() predicate.Predicate {
	said := func(o client.Object) any {
		m, ok := o.(*dehugv1alpha1.DeHugModel)
		if !ok {
			return nil
		}
		type facts struct {
			content, next            string
			licensed, cached, stuck  bool
			shares, deleted, damaged bool
		}
		f := facts{content: index.ContentOf(m), next: index.NextContentOf(m), deleted: !m.DeletionTimestamp.IsZero()}
		c := ClaimantOf(m, f.content)
		f.licensed, f.cached, f.stuck, f.shares = c.Licensed, c.Cached, c.Stuck, c.Shares
		if st := m.Status.Cache; st != nil && st.LastScrub != nil {
			f.damaged = len(st.LastScrub.Damaged) > 0
		}
		return f
	}
	return predicate.Funcs{
		CreateFunc: func(event.CreateEvent) bool { return false }, // the model itself is queued anyway
		UpdateFunc: func(e event.UpdateEvent) bool { return said(e.ObjectOld) != said(e.ObjectNew) },
	}
}

// modelsOfMirror finds the models of all namespaces that use or prepare a mirror's content.
func (r *Reconciler) modelsOfMirror(ctx context.Context, o client.Object) []reconcile.Request {
	models, err := r.ModelsOf(ctx, o.GetLabels()[names.LabelCID])
	if err != nil {
		return nil
	}
	requests := make([]reconcile.Request, 0, len(models))
	for i := range models {
		// Those that have the content need no mirror; the mirror's own namespace looks after it.
		if models[i].Namespace == o.GetNamespace() || !ClaimantOf(&models[i], o.GetLabels()[names.LabelCID]).Cached {
			requests = append(requests, reconcile.Request{NamespacedName: types.NamespacedName{
				Namespace: models[i].Namespace, Name: models[i].Name}})
		}
	}
	return requests
}

// mirrorChanged passes mirrors that came up or went down, were changed or were deleted.
func mirrorChanged() predicate.Predicate {
	isMirror := predicate.NewPredicateFuncs(func(o client.Object) bool {
		return o.GetLabels()[names.LabelName] == names.ComponentMirror
	})
	readyChanged := predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		before, ok := e.ObjectOld.(*appsv1.Deployment)
		after, okToo := e.ObjectNew.(*appsv1.Deployment)
		return ok && okToo && (before.Status.ReadyReplicas > 0) != (after.Status.ReadyReplicas > 0)
	}}
	return predicate.And(isMirror, predicate.Or[client.Object](predicate.GenerationChangedPredicate{}, readyChanged))
}

// mirrorAskedFor passes Leases of mirrors that are asked for, and those that are gone: what a renewal changes is looked
// at when the Lease would have ended.
func mirrorAskedFor() predicate.Predicate {
	return predicate.Funcs{UpdateFunc: func(e event.UpdateEvent) bool {
		before, ok := e.ObjectOld.(*coordinationv1.Lease)
		after, okToo := e.ObjectNew.(*coordinationv1.Lease)
		return ok && okToo && !cache.DemandOf(before).Since.Equal(cache.DemandOf(after).Since)
	}}
}

// fetchPods passes the pods of fetch and scrub Jobs: serving pods carry the CID too.
func fetchPods() predicate.Predicate {
	return predicate.NewPredicateFuncs(func(o client.Object) bool {
		return o.GetLabels()[names.LabelName] == names.ComponentCache || o.GetLabels()[names.LabelScrub] != ""
	})
}
