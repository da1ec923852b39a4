package rollout

import (
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/utils/ptr"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// Isolation returns the NetworkPolicy of all pods of endpoints in a namespace. It lets only the gateway in, to each
// pod's own serving port, and nothing out but lookups of names at the cluster's own server: the content is there
// already, and usage that passes the gateway by is not metered.
func Isolation(namespace, gatewayNamespace string) *networkingv1.NetworkPolicy {
	in := func(namespace string) *metav1.LabelSelector {
		return &metav1.LabelSelector{MatchLabels: map[string]string{corev1.LabelMetadataName: namespace}}
	}
	port := func(protocol corev1.Protocol, port intstr.IntOrString) networkingv1.NetworkPolicyPort {
		return networkingv1.NetworkPolicyPort{Protocol: &protocol, Port: ptr.To(port)}
	}
	return &networkingv1.NetworkPolicy{
		ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: names.Isolation, Labels: isolationLabels()},
		Spec: networkingv1.NetworkPolicySpec{
			PodSelector: metav1.LabelSelector{
				MatchLabels: map[string]string{names.LabelName: names.ComponentServer},
				MatchExpressions: []metav1.LabelSelectorRequirement{{Key: names.LabelEndpoint,
					Operator: metav1.LabelSelectorOpExists}},
			},
			PolicyTypes: []networkingv1.PolicyType{networkingv1.PolicyTypeIngress, networkingv1.PolicyTypeEgress},
			Ingress: []networkingv1.NetworkPolicyIngressRule{{
				From: []networkingv1.NetworkPolicyPeer{{NamespaceSelector: in(gatewayNamespace),
					PodSelector: &metav1.LabelSelector{MatchLabels: map[string]string{names.LabelName: gatewayName}}}},
				Ports: []networkingv1.NetworkPolicyPort{port(corev1.ProtocolTCP, intstr.FromString(portName))},
			}},
			Egress: []networkingv1.NetworkPolicyEgressRule{{
				To: []networkingv1.NetworkPolicyPeer{{NamespaceSelector: in(metav1.NamespaceSystem)}},
				Ports: []networkingv1.NetworkPolicyPort{port(corev1.ProtocolUDP, intstr.FromInt32(53)),
					port(corev1.ProtocolTCP, intstr.FromInt32(53))},
			}},
		},
	}
}

func isolationLabels() map[string]string {
	return map[string]string{names.LabelManagedBy: names.ManagedBy, names.LabelName: names.ComponentServer}
}

// IsolationStands reports whether a policy is still as Isolation makes it.
func IsolationStands(p *networkingv1.NetworkPolicy, gatewayNamespace string) bool {
	for label, value := range isolationLabels() {
		if p.Labels[label] != value {
			return false
		}
	}
	return equality.Semantic.DeepEqual(p.Spec, Isolation(p.Namespace, gatewayNamespace).Spec)
}
