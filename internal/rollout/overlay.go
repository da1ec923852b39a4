package rollout

import (
	"cmp"
	"fmt"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
)

// checkOverlay refuses what the Pod Security Standards do not look at and what yet reaches beyond the endpoint's own
// pods: the operator makes the pods, so what a user may not do in person must not be possible through an endpoint
// either.
func checkOverlay(t *corev1.PodTemplateSpec) error {
	if where := cmp.Or(podEscape(&t.Spec), networkAnnotation(t.Annotations)); where != "" {
		return invalidTemplate("spec.template: %s is not allowed in an InferenceEndpoint: remove it, or ask the cluster's "+
			"admin for an InferenceRuntime that has it", where)
	}
	for _, c := range allContainers(t) {
		if c.Name == "" {
			return invalidTemplate("a container in spec.template has no name: name it %s to change the runtime's server, "+
				"or give it a name of its own to add it", serverContainer)
		}
		if sc := c.SecurityContext; sc != nil && ptr.Deref(sc.RunAsGroup, 1) == 0 {
			return invalidTemplate("spec.template: container %s: securityContext.runAsGroup: 0 is not allowed in an "+
				"InferenceEndpoint: "+
				"remove it, or ask the cluster's admin for an InferenceRuntime that has it", c.Name)
		}
	}
	return nil
}

// escape is a field of an overlay as it is named to the user, and whether it is used to reach beyond the pod.
type escape struct {
	field string
	used  bool
}

// firstUsed returns the field of the first escape that is used, "" if none is.
func firstUsed(escapes []escape) string {
	for _, e := range escapes {
		if e.used {
			return e.field
		}
	}
	return ""
}

// podEscape returns the first field of a pod that reaches beyond it, "" if none does.
func podEscape(s *corev1.PodSpec) string {
	fields := firstUsed([]escape{
		{"spec.serviceAccountName", s.ServiceAccountName != ""},
		{"spec.serviceAccount", s.DeprecatedServiceAccount != ""},
		{"spec.automountServiceAccountToken", ptr.Deref(s.AutomountServiceAccountToken, false)},
		{"spec.nodeName", s.NodeName != ""},
		{"spec.priorityClassName: " + s.PriorityClassName, systemPriority(s.PriorityClassName)},
		{"spec.priority", s.Priority != nil},
	})
	return cmp.Or(fields, rootGroup(s.SecurityContext), volumeEscape(s.Volumes))
}

func systemPriority(class string) bool { return strings.HasPrefix(class, "system-") }

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

// volumeEscape finds identities of the namespace's service accounts, copies of other volumes, and drivers that mount
// what their attributes say.
func volumeEscape(volumes []corev1.Volume) string {
	for i := range volumes {
		v := &volumes[i]
		where := firstUsed([]escape{
			{"csi", v.CSI != nil},
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
