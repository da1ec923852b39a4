package cache

import (
	"time"

	coordinationv1 "k8s.io/api/coordination/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/utils/ptr"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// DemandOf reads a Lease; nil means that there is none. One that no operator wrote counts for nothing.
func DemandOf(lease *coordinationv1.Lease) Demand {
	if lease == nil || lease.DeletionTimestamp != nil || lease.Labels[names.LabelManagedBy] != names.ManagedBy ||
		lease.Spec.RenewTime == nil {
		return Demand{}
	}
	d := Demand{Since: lease.Spec.RenewTime.Time, Renewed: lease.Spec.RenewTime.Time}
	if at := lease.Spec.AcquireTime; at != nil && at.Time.Before(d.Since) {
		d.Since = at.Time
	}
	return d
}

// BuildLease returns the Lease of a candidate's mirror, which is deleted with its model.
func BuildLease(of Candidate, cid string, owner *metav1.OwnerReference) *coordinationv1.Lease {
	lease := &coordinationv1.Lease{ObjectMeta: metav1.ObjectMeta{
		Namespace: of.Namespace, Name: of.MirrorName, Labels: map[string]string{
			names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentMirror, names.LabelCID: cid,
		},
	}}
	if owner != nil {
		owner.UID = types.UID(of.UID)
		lease.OwnerReferences = []metav1.OwnerReference{*owner}
	}
	return lease
}

// Record writes into a Lease that a holder wants the mirror, and for how long.
func (d Demand) Record(lease *coordinationv1.Lease, holder string, idle time.Duration) {
	lease.Spec.HolderIdentity = ptr.To(holder)
	lease.Spec.LeaseDurationSeconds = ptr.To(int32(max(1, idle/time.Second))) //nolint:gosec // minutes
	lease.Spec.AcquireTime = ptr.To(metav1.NewMicroTime(d.Since))
	lease.Spec.RenewTime = ptr.To(metav1.NewMicroTime(d.Renewed))
}
