package model

import (
	"slices"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/age"
	"github.com/dehug-io/dehug-operator/internal/apply"
)

var modelKind = dehugv1alpha1.GroupVersion.WithKind("DeHugModel")

func ownerOf(model *dehugv1alpha1.DeHugModel) *metav1.OwnerReference {
	return &metav1.OwnerReference{
		APIVersion: modelKind.GroupVersion().String(), Kind: modelKind.Kind, Name: model.Name, UID: model.UID,
		BlockOwnerDeletion: ptr.To(false),
	}
}

func isOwner(model *dehugv1alpha1.DeHugModel, object client.Object) bool {
	return slices.ContainsFunc(object.GetOwnerReferences(),
		func(ref metav1.OwnerReference) bool { return ref.UID == model.UID })
}

func removeOwner(model *dehugv1alpha1.DeHugModel, claim *corev1.PersistentVolumeClaim) {
	claim.OwnerReferences = slices.DeleteFunc(claim.OwnerReferences,
		func(ref metav1.OwnerReference) bool { return ref.UID == model.UID })
}

// ownerReferences are the models that use the claim: the last one takes the mirror with it.
func ownerReferences(s *modelScope, p *peers) []*metav1ac.OwnerReferenceApplyConfiguration {
	all := append([]*dehugv1alpha1.DeHugModel{s.model}, p.users...)
	slices.SortFunc(all, func(a, b *dehugv1alpha1.DeHugModel) int { return age.Compare(ageOf(a), ageOf(b)) })
	refs := make([]*metav1ac.OwnerReferenceApplyConfiguration, 0, len(all))
	for _, m := range all {
		refs = append(refs, apply.OwnerReference(m, modelKind, false))
	}
	return refs
}

func ageOf(m *dehugv1alpha1.DeHugModel) age.Age {
	return age.Age{Created: m.CreationTimestamp.Time, Namespace: m.Namespace, Name: m.Name}
}
