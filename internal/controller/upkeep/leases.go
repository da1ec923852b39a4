package upkeep

import (
	"context"
	"fmt"
	"time"

	coordinationv1 "k8s.io/api/coordination/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"
	logf "sigs.k8s.io/controller-runtime/pkg/log"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// +kubebuilder:rbac:groups=coordination.k8s.io,resources=leases,verbs=get;list;watch;create;patch;delete

// ReadDemand reads what the Lease of a mirror records; lease is nil when there is none.
func (k *Keeper) ReadDemand(ctx context.Context, namespace, mirror string) (
	demand cache.Demand, lease *coordinationv1.Lease, err error,
) {
	lease = &coordinationv1.Lease{}
	err = k.Client.Get(ctx, client.ObjectKey{Namespace: namespace, Name: mirror}, lease)
	if apierrors.IsNotFound(err) {
		return cache.Demand{}, nil, nil
	}
	if err != nil {
		return cache.Demand{}, nil, fmt.Errorf("reading the Lease of a mirror: %w", err)
	}
	return cache.DemandOf(lease), lease, nil
}

// Ask records that a namespace wants the mirrors of these candidates, where it is due, and returns them with that. One
// whose namespace refuses the Lease is left out: it does not hold up the others.
func (k *Keeper) Ask(
	ctx context.Context, holder, cid string, owner schema.GroupVersionKind, of []cache.Candidate, now time.Time,
) ([]cache.Candidate, error) {
	var asked []cache.Candidate
	for _, c := range of {
		demand, lease, err := k.ReadDemand(ctx, c.Namespace, c.MirrorName)
		if err != nil {
			return nil, err
		}
		if demand.IsDue(k.IdleTime(), now) {
			demand = demand.AskAgain(k.IdleTime(), now)
			if err := k.writeLease(ctx, c, cid, owner, lease, demand, holder); err != nil {
				logf.FromContext(ctx).Info("A mirror cannot be asked for", "namespace", c.Namespace, "mirror", c.MirrorName,
					"error", err.Error())
				continue
			}
		}
		c.Demand = demand
		asked = append(asked, c)
	}
	return asked, nil
}

// writeLease makes or changes a Lease as it was read. Where another writer was first, the mirror is wanted already.
func (k *Keeper) writeLease(
	ctx context.Context, of cache.Candidate, cid string, owner schema.GroupVersionKind, lease *coordinationv1.Lease,
	demand cache.Demand, holder string,
) error {
	if lease == nil {
		lease = cache.BuildLease(of, cid, &metav1.OwnerReference{
			APIVersion: owner.GroupVersion().String(), Kind: owner.Kind, Name: of.Name, BlockOwnerDeletion: ptr.To(false)})
		demand.Record(lease, holder, k.IdleTime())
		err := k.Client.Create(ctx, lease, client.FieldOwner(names.FieldOwner))
		if apierrors.IsAlreadyExists(err) {
			return nil
		}
		return err //nolint:wrapcheck // the caller logs it
	}
	after := lease.DeepCopy()
	demand.Record(after, holder, k.IdleTime())
	patch := client.MergeFromWithOptions(lease, client.MergeFromWithOptimisticLock{})
	err := k.Client.Patch(ctx, after, patch, client.FieldOwner(names.FieldOwner))
	if apierrors.IsConflict(err) || apierrors.IsNotFound(err) {
		return nil
	}
	return err //nolint:wrapcheck // the caller logs it
}

// dropLease deletes a Lease exactly as it was read: one that was renewed since stays.
func (k *Keeper) dropLease(ctx context.Context, lease *coordinationv1.Lease) error {
	if lease == nil || lease.Labels[names.LabelManagedBy] != names.ManagedBy || lease.DeletionTimestamp != nil {
		return nil
	}
	err := k.Client.Delete(ctx, lease,
		client.Preconditions{UID: &lease.UID, ResourceVersion: &lease.ResourceVersion})
	if client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the Lease of a mirror: %w", err)
	}
	return nil
}
