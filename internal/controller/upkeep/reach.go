package upkeep

import (
	"context"
	"fmt"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// OwnerJob returns a reference to a Job that mounts a Secret.
func OwnerJob(name string, uid types.UID) metav1.OwnerReference {
	return metav1.OwnerReference{APIVersion: jobKind.GroupVersion().String(), Kind: jobKind.Kind, Name: name, UID: uid}
}

// GiveReach makes the Secret that a Job or a Deployment mounts, unless it is there. It goes with its owner.
func (k *Keeper) GiveReach(
	ctx context.Context, reach cache.Reach, namespace, cid string, owner metav1.OwnerReference,
) error {
	secret := cache.BuildReachSecret(reach, namespace, cid, owner)
	if secret == nil {
		return nil
	}
	if err := k.Client.Create(ctx, secret); err != nil && !apierrors.IsAlreadyExists(err) {
		return &refusal.WriteError{Verb: "creating", Kind: "Secret", Name: secret.Name, Err: err}
	}
	return nil
}

// deleteReach deletes a Secret that owner mounted. Only one that was made for it is, which its name tells: others may
// edit what it mounts, and the manager may not read Secrets.
func (k *Keeper) deleteReach(ctx context.Context, owner client.Object, name string) error {
	if !cache.IsReachSecret(name, owner.GetName()) {
		return nil
	}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: owner.GetNamespace(), Name: name}}
	if err := k.Client.Delete(ctx, secret); client.IgnoreNotFound(err) != nil {
		return fmt.Errorf("deleting the Secret of former sources: %w", err)
	}
	return nil
}

// giveMirrorReach makes the Secret that a mirror mounts while it is not ready, and deletes the one that it mounted
// before.
func (k *Keeper) giveMirrorReach(
	ctx context.Context, reach cache.Reach, has *appsv1.Deployment, want *appsv1ac.DeploymentApplyConfiguration,
) error {
	if want == nil {
		return nil // what an earlier operator made stays
	}
	owner := metav1.OwnerReference{APIVersion: appsv1.SchemeGroupVersion.String(), Kind: "Deployment", Name: has.Name,
		UID: has.UID}
	if want.UID != nil { // it was applied just now
		owner.Name, owner.UID = *want.GetName(), *want.UID
	} else if has.Status.ReadyReplicas > 0 {
		return nil
	}
	cid := has.Labels[names.LabelCID]
	if cid == "" {
		cid = want.Labels[names.LabelCID]
	}
	if err := k.GiveReach(ctx, reach, *want.GetNamespace(), cid, owner); err != nil {
		return err
	}
	former := cache.ReachSecretName(has.Spec.Template.Spec)
	if former == "" || former == reach.SecretName(owner.Name) {
		return nil
	}
	return k.deleteReach(ctx, has, former)
}
