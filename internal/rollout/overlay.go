package rollout

import (
	"cmp"
	"fmt"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// checkOverlay refuses all of an endpoint's template that is not known to stay within the endpoint's own pods: the
// operator makes the pods, so what a user may not do in person must not be possible through an endpoint either. What
// the fields that are left may hold, the Pod Security Standards and the runtime's own policy say.
func checkOverlay(t *corev1.PodTemplateSpec, permits dehugv1alpha1.TemplatePolicy) error {
	if where := cmp.Or(unknownFields(t), podEscape(&t.Spec), networkAnnotation(t.Annotations)); where != "" {
		return notAllowed(where)
	}
	if where := beyondPolicy(t, permits); where != "" {
		return invalidTemplate("spec.template: %s is not permitted by spec.templates of the InferenceRuntime: remove it, or "+
			"ask the cluster's admin to permit it there", where)
	}
	for _, c := range allContainers(t) {
		if c.Name == "" {
			return invalidTemplate("a container in spec.template has no name: name it %s to change the runtime's server, "+
				"or give it a name of its own to add it", serverContainer)
		}
		if sc := c.SecurityContext; sc != nil && ptr.Deref(sc.RunAsGroup, 1) == 0 {
			return notAllowed("container " + c.Name + ": securityContext.runAsGroup: 0")
		}
	}
	return nil
}

func notAllowed(where string) error {
	return invalidTemplate("spec.template: %s is not allowed in an InferenceEndpoint: remove it, or ask the cluster's "+
		"admin for an InferenceRuntime that has it", where)
}

// podEscape returns the first value in a pod that reaches beyond it, "" if none does.
func podEscape(s *corev1.PodSpec) string {
	fields := firstUsed([]escape{
		{"spec.automountServiceAccountToken: true", ptr.Deref(s.AutomountServiceAccountToken, false)},
		{"spec.restartPolicy: " + string(s.RestartPolicy), s.RestartPolicy != "" &&
			s.RestartPolicy != corev1.RestartPolicyAlways},
	})
	return cmp.Or(fields, rootGroup(s.SecurityContext), volumeEscape(s.Volumes))
}

// rootGroup finds the group that owns the nodes' files, which the Pod Security Standards do not look for.
func rootGroup(sc *corev1.PodSecurityContext) string {
	if sc == nil {
		return ""
	}
	supplemental := false
	for _, g := range sc.SupplementalGroups {
		supplemental = supplemental || g == 0
	}
	return firstUsed([]escape{
		{"spec.securityContext.runAsGroup: 0", ptr.Deref(sc.RunAsGroup, 1) == 0},
		{"spec.securityContext.fsGroup: 0", ptr.Deref(sc.FSGroup, 1) == 0},
		{"spec.securityContext.supplementalGroups: [0]", supplemental},
	})
}

// volumeEscape finds identities of the namespace's service accounts, and copies of other volumes.
func volumeEscape(volumes []corev1.Volume) string {
	for i := range volumes {
		v := &volumes[i]
		where := firstUsed([]escape{
			{"ephemeral.volumeClaimTemplate.spec.dataSource", copiesData(v.Ephemeral)},
			{"projected.sources: serviceAccountToken or podCertificate", holdsToken(v.Projected)},
		})
		if where != "" {
			return fmt.Sprintf("spec.volumes[%s].%s", v.Name, where)
		}
	}
	return ""
}

func copiesData(e *corev1.EphemeralVolumeSource) bool {
	return e != nil && e.VolumeClaimTemplate != nil &&
		(e.VolumeClaimTemplate.Spec.DataSource != nil || e.VolumeClaimTemplate.Spec.DataSourceRef != nil ||
			e.VolumeClaimTemplate.Spec.VolumeName != "")
}

func holdsToken(p *corev1.ProjectedVolumeSource) bool {
	if p == nil {
		return false
	}
	for _, s := range p.Sources {
		if s.ServiceAccountToken != nil || s.PodCertificate != nil {
			return true
		}
	}
	return false
}

// networkPrefixes are of annotations that give a pod networks or addresses which no NetworkPolicy of the operator's is
// about.
var networkPrefixes = []string{
	"k8s.v1.cni.cncf.io/", "v1.multus-cni.io/", "cni.projectcalico.org/", "k8s.ovn.org/", "ovn.kubernetes.io/",
	"policy.cilium.io/",
}

func networkAnnotation(annotations map[string]string) string {
	first := ""
	for key := range annotations {
		for _, prefix := range networkPrefixes {
			if strings.HasPrefix(key, prefix) && (first == "" || key < first) {
				first = key
			}
		}
	}
	if first == "" {
		return ""
	}
	return "metadata.annotations[" + first + "]"
}
