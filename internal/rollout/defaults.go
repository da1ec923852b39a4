package rollout

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/intstr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

const (
	// drainSeconds a server continues after its pod left the Service: what is in flight then ends, and the gateway has
	// had time to notice.
	drainSeconds int64 = 15
	// terminationSeconds is when a server that does not end is killed; drainSeconds is part of it.
	terminationSeconds int64 = 60
	// maxTerminationSeconds bounds what a template may ask for: so long can a pod outlive its license.
	maxTerminationSeconds int64 = 600

	modelVolume = "dehug-model"
	modelMount  = names.ModelMountPath
	tmpVolume   = "dehug-tmp"
	tmpMount    = "/tmp"
	portName    = "http"
)

// complete gives a merged template what it leaves open: restricted Pod Security, a readiness probe, time to drain.
func complete(t *corev1.PodTemplateSpec, runtime *dehugv1alpha1.InferenceRuntimeSpec, users names.Users) {
	completePod(&t.Spec, users)
	tmp := false
	for _, c := range allContainers(t) {
		if restrict(c) && !mounts(c, tmpMount) {
			c.VolumeMounts = append(c.VolumeMounts, corev1.VolumeMount{Name: tmpVolume, MountPath: tmpMount})
			tmp = true
		}
	}
	if tmp {
		t.Spec.Volumes = append(t.Spec.Volumes, corev1.Volume{
			Name: tmpVolume, VolumeSource: corev1.VolumeSource{EmptyDir: &corev1.EmptyDirVolumeSource{}},
		})
	}
	completeServer(serverOf(t), runtime, *t.Spec.TerminationGracePeriodSeconds)
}

func completePod(s *corev1.PodSpec, users names.Users) {
	s.AutomountServiceAccountToken = or(s.AutomountServiceAccountToken, false)
	s.EnableServiceLinks = or(s.EnableServiceLinks, false)
	s.TerminationGracePeriodSeconds = or(s.TerminationGracePeriodSeconds, terminationSeconds)
	if s.SecurityContext == nil {
		s.SecurityContext = &corev1.PodSecurityContext{}
	}
	sc := s.SecurityContext
	if sc.RunAsUser == nil {
		sc.RunAsGroup = or(sc.RunAsGroup, users.ServerGroup)
	}
	sc.RunAsUser = or(sc.RunAsUser, users.Server)
	sc.RunAsGroup = or(sc.RunAsGroup, *sc.RunAsUser)
	sc.RunAsNonRoot = or(sc.RunAsNonRoot, *sc.RunAsUser != 0)
	if sc.SeccompProfile == nil {
		sc.SeccompProfile = &corev1.SeccompProfile{Type: corev1.SeccompProfileTypeRuntimeDefault}
	}
}

// restrict completes a container's security context and says whether its root is read-only.
func restrict(c *corev1.Container) bool {
	if c.SecurityContext == nil {
		c.SecurityContext = &corev1.SecurityContext{}
	}
	sc := c.SecurityContext
	privileged := sc.Privileged != nil && *sc.Privileged
	sc.AllowPrivilegeEscalation = or(sc.AllowPrivilegeEscalation, privileged)
	sc.ReadOnlyRootFilesystem = or(sc.ReadOnlyRootFilesystem, true)
	if sc.Capabilities == nil {
		sc.Capabilities = &corev1.Capabilities{}
	}
	if len(sc.Capabilities.Drop) == 0 && !privileged {
		sc.Capabilities.Drop = []corev1.Capability{"ALL"}
	}
	return *sc.ReadOnlyRootFilesystem
}

func completeServer(c *corev1.Container, runtime *dehugv1alpha1.InferenceRuntimeSpec, grace int64) {
	if !listens(c, runtime.Port) {
		c.Ports = append(c.Ports, corev1.ContainerPort{
			ContainerPort: runtime.Port, Protocol: corev1.ProtocolTCP,
		})
	}
	if c.ReadinessProbe == nil && runtime.Protocol == dehugv1alpha1.ProtocolOpenAI {
		c.ReadinessProbe = &corev1.Probe{
			ProbeHandler: corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{
				Path: "/health", Port: intstr.FromInt32(runtime.Port),
			}},
			PeriodSeconds: 2, TimeoutSeconds: 5, FailureThreshold: 3,
		}
	}
	// Half of a short grace period is left for the server to end in.
	if drain := min(drainSeconds, grace/2); c.Lifecycle == nil && drain > 0 {
		c.Lifecycle = &corev1.Lifecycle{PreStop: &corev1.LifecycleHandler{Sleep: &corev1.SleepAction{Seconds: drain}}}
	}
}

func serves(p *corev1.ContainerPort, port int32) bool {
	return p.ContainerPort == port && (p.Protocol == corev1.ProtocolTCP || p.Protocol == "")
}

func listens(c *corev1.Container, port int32) bool {
	for _, p := range c.Ports {
		if serves(&p, port) {
			return true
		}
	}
	return false
}

// nameServingPort gives the port that serves the name portName, and takes that name from every other port: Services and
// policies find the port by it. What referred to a port by a name that it loses refers to its number.
func nameServingPort(t *corev1.PodTemplateSpec, port int32) {
	serving := serverOf(t)
	for _, c := range allContainers(t) {
		for i := range c.Ports {
			p := &c.Ports[i]
			name := p.Name
			switch {
			case c == serving && serves(p, port):
				name = portName
			case name == portName:
				name = ""
			}
			if p.Name != name && p.Name != "" {
				referByNumber(c, p.Name, p.ContainerPort)
			}
			p.Name = name
		}
	}
}

// referByNumber makes a container's probes and hooks name a port by its number.
func referByNumber(c *corev1.Container, name string, number int32) {
	for _, probe := range []*corev1.Probe{c.LivenessProbe, c.ReadinessProbe, c.StartupProbe} {
		if probe != nil {
			numbered(probe.HTTPGet, probe.TCPSocket, name, number)
		}
	}
	if c.Lifecycle == nil {
		return
	}
	for _, hook := range []*corev1.LifecycleHandler{c.Lifecycle.PostStart, c.Lifecycle.PreStop} {
		if hook != nil {
			numbered(hook.HTTPGet, hook.TCPSocket, name, number)
		}
	}
}

func numbered(get *corev1.HTTPGetAction, socket *corev1.TCPSocketAction, name string, number int32) {
	if get != nil && get.Port == intstr.FromString(name) {
		get.Port = intstr.FromInt32(number)
	}
	if socket != nil && socket.Port == intstr.FromString(name) {
		socket.Port = intstr.FromInt32(number)
	}
}

// mountModel mounts the content's folder of the claim, read-only, in every container.
func mountModel(t *corev1.PodTemplateSpec, claim, subPath string) {
	for _, c := range allContainers(t) {
		c.VolumeMounts = append(c.VolumeMounts, corev1.VolumeMount{
			Name: modelVolume, MountPath: modelMount, SubPath: subPath, ReadOnly: true,
		})
	}
	t.Spec.Volumes = append(t.Spec.Volumes, corev1.Volume{
		Name: modelVolume,
		VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: claim, ReadOnly: true},
		},
	})
}

func mounts(c *corev1.Container, path string) bool {
	for _, m := range c.VolumeMounts {
		if m.MountPath == path {
			return true
		}
	}
	return false
}

// or returns p, or a pointer to value when p is nil.
func or[T any](p *T, value T) *T {
	if p != nil {
		return p
	}
	return &value
}
