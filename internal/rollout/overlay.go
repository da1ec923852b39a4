package rollout

import (
	"cmp"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
)

// checkOverlay refuses what reaches beyond the endpoint's own pods: the operator makes the pods, so what a user may
// not do in person must not be possible through an endpoint either.
func checkOverlay(t *corev1.PodTemplateSpec) error {
	if where := podEscape(&t.Spec); where != "" {
		return invalid("spec.template.spec.%s is not allowed in an InferenceEndpoint: remove it, or ask the cluster's "+
			"admin for an InferenceRuntime that has it", where)
	}
	for _, c := range allContainers(t) {
		if c.Name == "" {
			return invalid("a container in spec.template has no name: name it %s to change the runtime's server, "+
				"or give it a name of its own to add it", serverContainer)
		}
		if where := containerEscape(c); where != "" {
			return invalid("spec.template: container %s: %s is not allowed in an InferenceEndpoint: remove it, or ask the "+
				"cluster's admin for an InferenceRuntime that has it", c.Name, where)
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
		{"hostNetwork", s.HostNetwork},
		{"hostPID", s.HostPID},
		{"hostIPC", s.HostIPC},
		{"serviceAccountName", s.ServiceAccountName != ""},
		{"serviceAccount", s.DeprecatedServiceAccount != ""},
		{"automountServiceAccountToken", ptr.Deref(s.AutomountServiceAccountToken, false)},
		{"nodeName", s.NodeName != ""},
		{"priorityClassName: " + s.PriorityClassName, systemPriority(s.PriorityClassName)},
	})
	return cmp.Or(fields, podSecurityEscape(s.SecurityContext), volumeEscape(s.Volumes))
}

func systemPriority(class string) bool {
	return class == "system-node-critical" || class == "system-cluster-critical"
}

func podSecurityEscape(sc *corev1.PodSecurityContext) string {
	if sc == nil {
		return ""
	}
	return firstUsed([]escape{
		{"securityContext.runAsNonRoot: false", !ptr.Deref(sc.RunAsNonRoot, true)},
		{"securityContext.runAsUser: 0", ptr.Deref(sc.RunAsUser, 1) == 0},
		{"securityContext.sysctls", len(sc.Sysctls) > 0},
		{"securityContext.seccompProfile: Unconfined", unconfined(sc.SeccompProfile)},
	})
}

func unconfined(p *corev1.SeccompProfile) bool {
	return p != nil && p.Type == corev1.SeccompProfileTypeUnconfined
}

func volumeEscape(volumes []corev1.Volume) string {
	for _, v := range volumes {
		if v.HostPath != nil {
			return fmt.Sprintf("volumes[%s].hostPath", v.Name)
		}
		if v.Projected == nil {
			continue
		}
		for _, source := range v.Projected.Sources {
			if source.ServiceAccountToken != nil {
				return fmt.Sprintf("volumes[%s].projected.serviceAccountToken", v.Name)
			}
		}
	}
	return ""
}

// containerEscape returns the first field of a container that reaches beyond it, "" if none does.
func containerEscape(c *corev1.Container) string {
	for _, p := range c.Ports {
		if p.HostPort != 0 {
			return fmt.Sprintf("hostPort %d", p.HostPort)
		}
	}
	sc := c.SecurityContext
	if sc == nil {
		return ""
	}
	return firstUsed([]escape{
		{"securityContext.privileged", ptr.Deref(sc.Privileged, false)},
		{"securityContext.allowPrivilegeEscalation", ptr.Deref(sc.AllowPrivilegeEscalation, false)},
		{"securityContext.capabilities.add", sc.Capabilities != nil && len(sc.Capabilities.Add) > 0},
		{"securityContext.runAsNonRoot: false", !ptr.Deref(sc.RunAsNonRoot, true)},
		{"securityContext.runAsUser: 0", ptr.Deref(sc.RunAsUser, 1) == 0},
		{"securityContext.procMount", ptr.Deref(sc.ProcMount, corev1.DefaultProcMount) != corev1.DefaultProcMount},
		{"securityContext.seccompProfile: Unconfined", unconfined(sc.SeccompProfile)},
	})
}
