package cache

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// MergePods returns how the pods of a model run: as its network says, but for the fields that the model sets itself.
func MergePods(network, model dehugv1alpha1.CachePods) dehugv1alpha1.CachePods {
	out := network
	out.Placement = mergePlacement(network.Placement, model.Placement)
	out.Resources = dehugv1alpha1.CacheResources{
		Fetch:  mergeResources(network.Resources.Fetch, model.Resources.Fetch),
		Mirror: mergeResources(network.Resources.Mirror, model.Resources.Mirror),
	}
	if len(model.ImagePullSecrets) > 0 {
		out.ImagePullSecrets = model.ImagePullSecrets
	}
	if model.ServiceAccountName != "" {
		out.ServiceAccountName = model.ServiceAccountName
	}
	return out
}

func mergePlacement(network, model *dehugv1alpha1.PodPlacement) *dehugv1alpha1.PodPlacement {
	if network == nil || model == nil {
		if model == nil {
			return network
		}
		return model
	}
	out := *network
	if len(model.NodeSelector) > 0 {
		out.NodeSelector = model.NodeSelector
	}
	if model.NodeAffinity != nil {
		out.NodeAffinity = model.NodeAffinity
	}
	if len(model.Tolerations) > 0 {
		out.Tolerations = model.Tolerations
	}
	if model.PriorityClassName != "" {
		out.PriorityClassName = model.PriorityClassName
	}
	return &out
}

func mergeResources(network, model dehugv1alpha1.PodResources) dehugv1alpha1.PodResources {
	return dehugv1alpha1.PodResources{
		Requests: mergeAmounts(network.Requests, model.Requests), Limits: mergeAmounts(network.Limits, model.Limits),
	}
}

func mergeAmounts(base, over corev1.ResourceList) corev1.ResourceList {
	if len(base) == 0 {
		return over
	}
	out := maps.Clone(base)
	maps.Copy(out, over)
	return out
}

// CheckPods refuses what a model names for its pods and the network of that name does not permit.
func CheckPods(name string, network dehugv1alpha1.DeHugNetworkSpec, model dehugv1alpha1.CachePods) *cause.Cause {
	own, base := dehugv1alpha1.PodPlacement{}, dehugv1alpha1.PodPlacement{}
	if model.Placement != nil {
		own = *model.Placement
	}
	if network.Cache.Placement != nil {
		base = *network.Cache.Placement
	}
	for _, named := range []struct {
		field, value, byDefault, list string
		permitted                     []string
	}{
		{"placement.priorityClassName", own.PriorityClassName, base.PriorityClassName, "priorityClassNames",
			network.Models.PriorityClassNames},
		{"serviceAccountName", model.ServiceAccountName, network.Cache.ServiceAccountName, "serviceAccountNames",
			network.Models.ServiceAccountNames},
	} {
		if named.value != "" && named.value != named.byDefault && !slices.Contains(named.permitted, named.value) {
			return cause.Newf(ReasonNotPermitted, "spec.cache.%s is %s, which the DeHugNetwork %s does not permit its models: "+
				"remove it, or have the cluster's admin add it to spec.models.%s of the network",
				named.field, named.value, name, named.list)
		}
	}
	return nil
}

// podInputs tell one way of running a pod from another.
func podInputs(p dehugv1alpha1.CachePods) []string {
	var out []string
	// Neither holds anything that does not marshal.
	if p.Placement != nil {
		data, _ := json.Marshal(p.Placement)
		out = append(out, string(data))
	}
	p.Placement = nil
	if !equality.Semantic.DeepEqual(p, dehugv1alpha1.CachePods{}) {
		data, _ := json.Marshal(p)
		out = append(out, string(data))
	}
	return out
}

// userInputs tell the ids of one namespace's range from others.
func userInputs(users names.Users) []string {
	if cmp.Or(users, names.DefaultUsers) == names.DefaultUsers {
		return nil
	}
	return []string{fmt.Sprintf("%d:%d", users.Cache, users.CacheGroup)}
}

// cachePod is admitted under the restricted profile and has nothing but the claim.
func cachePod(
	claim string, pods dehugv1alpha1.CachePods, users names.Users, container *corev1ac.ContainerApplyConfiguration,
) *corev1ac.PodSpecApplyConfiguration {
	const volume = "cache"
	users = cmp.Or(users, names.DefaultUsers)
	pod := corev1ac.PodSpec().
		WithAutomountServiceAccountToken(false).
		WithEnableServiceLinks(false).
		WithSecurityContext(corev1ac.PodSecurityContext().
			WithRunAsNonRoot(true).
			WithRunAsUser(users.Cache).
			WithRunAsGroup(users.CacheGroup).
			WithFSGroup(users.CacheGroup).
			WithFSGroupChangePolicy(corev1.FSGroupChangeOnRootMismatch).
			WithSeccompProfile(corev1ac.SeccompProfile().WithType(corev1.SeccompProfileTypeRuntimeDefault))).
		WithVolumes(corev1ac.Volume().WithName(volume).WithPersistentVolumeClaim(
			corev1ac.PersistentVolumeClaimVolumeSource().WithClaimName(claim))).
		WithContainers(container.WithVolumeMounts(
			corev1ac.VolumeMount().WithName(volume).WithMountPath(names.CacheMountPath)))
	if pods.Placement != nil {
		placePod(pod, *pods.Placement)
	}
	for _, secret := range pods.ImagePullSecrets {
		pod.WithImagePullSecrets(corev1ac.LocalObjectReference().WithName(secret.Name))
	}
	if pods.ServiceAccountName != "" {
		pod.WithServiceAccountName(pods.ServiceAccountName)
	}
	return pod
}

// buildResources returns the operator's own requests and limits with what the user sets in their place. Where only one
// of the two is set, the other follows it as far as a pod with both needs.
func buildResources(
	set dehugv1alpha1.PodResources, requests, limits corev1.ResourceList,
) *corev1ac.ResourceRequirementsApplyConfiguration {
	requests, limits = mergeAmounts(requests, set.Requests), mergeAmounts(limits, set.Limits)
	for name, limit := range limits {
		request, has := requests[name]
		_, isSet := set.Limits[name]
		_, isRequested := set.Requests[name]
		switch {
		case !has || request.Cmp(limit) <= 0:
		case isRequested && !isSet:
			limits[name] = request
		case isSet && !isRequested:
			requests[name] = limit
		}
	}
	return corev1ac.ResourceRequirements().WithRequests(requests).WithLimits(limits)
}
