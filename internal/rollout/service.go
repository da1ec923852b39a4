package rollout

import (
	"maps"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// Service returns the headless Service of an endpoint's pods of one version. Its port is a name, so that each pod is
// reached at the port that it listens on, also while a change of the runtime's port rolls out. It has no owner yet.
func Service(namespace, endpoint, cid string) *corev1ac.ServiceApplyConfiguration {
	return corev1ac.Service(names.VersionService(endpoint, cid), namespace).
		WithLabels(versionLabels(endpoint, cid)).
		WithSpec(corev1ac.ServiceSpec().
			WithType(corev1.ServiceTypeClusterIP).
			WithClusterIP(corev1.ClusterIPNone).
			WithSelector(serviceSelector(endpoint, cid)).
			WithPorts(corev1ac.ServicePort().
				WithName(portName).WithProtocol(corev1.ProtocolTCP).
				WithPort(ServicePort).WithTargetPort(intstr.FromString(portName))))
}

// ServiceStands reports whether a Service is still as Service makes it.
func ServiceStands(s *corev1.Service, endpoint, cid string) bool {
	for label, value := range versionLabels(endpoint, cid) {
		if s.Labels[label] != value {
			return false
		}
	}
	if s.Spec.ClusterIP != corev1.ClusterIPNone || !maps.Equal(s.Spec.Selector, serviceSelector(endpoint, cid)) ||
		len(s.Spec.Ports) != 1 {
		return false
	}
	port := s.Spec.Ports[0]
	return port.Name == portName && port.Protocol == corev1.ProtocolTCP && port.Port == ServicePort &&
		port.TargetPort == intstr.FromString(portName)
}

func serviceSelector(endpoint, cid string) map[string]string {
	selector := Selector(endpoint)
	selector[names.LabelCID] = cid
	return selector
}
