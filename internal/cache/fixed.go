package cache

import (
	"fmt"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
)

// Fixed describes what a model asks of a claim that is there already and cannot be changed; empty when the claim is as
// it asks.
func Fixed(
	claim *corev1.PersistentVolumeClaim, class *string, mode corev1.PersistentVolumeAccessMode, size int64,
) string {
	var differs []string
	add := func(field, wants, has string) {
		differs = append(differs, fmt.Sprintf("spec.cache.%s is %s and the claim has %s", field, wants, has))
	}
	if has := claim.Spec.StorageClassName; class != nil && has != nil && *class != *has {
		add("storageClassName", *class, *has)
	}
	if modes := claim.Spec.AccessModes; mode != "" && len(modes) > 0 && !slices.Contains(modes, mode) {
		add("accessMode", string(mode), string(modes[0]))
	}
	if has := claim.Spec.Resources.Requests[corev1.ResourceStorage]; size > 0 && size < has.Value() {
		add("size", resource.NewQuantity(size, resource.BinarySI).String(), has.String())
	}
	if len(differs) == 0 {
		return ""
	}
	return fmt.Sprintf("%s, which cannot be changed of PersistentVolumeClaim %s: set the field back, or delete the claim "+
		"to have it made anew and the content fetched again", strings.Join(differs, ", "), claim.Name)
}
