package rollout

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/intstr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const testCID = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"

func testWorkload(change ...func(*Workload)) Workload {
	runtime := runtimeOf("llama-cpp", "gguf")
	runtime.Spec.Template.Spec.Containers = []corev1.Container{{
		Name: "server", Image: "llama:1",
		Args: []string{"--model", "${MODEL_PATH}", "--alias=${MODEL_NAME}", "--port", "${PORT}", "--dir", "${MODEL_DIR}", "${HOME}"},
		Env:  []corev1.EnvVar{{Name: "PORT", Value: "${PORT}"}},
	}}
	w := Workload{
		Endpoint:  &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Name: "chat", Namespace: "team"}},
		Runtime:   &runtime,
		Format:    dehugv1alpha1.ContentFormat{Name: "gguf", Path: "tiny.gguf"},
		ModelName: "alice/tiny-chat", CID: testCID, ClaimName: "dehug-" + testCID, Path: testCID,
		Replicas: 2, ProgressDeadline: 10 * time.Minute,
		Grace: 10 * time.Minute,
	}
	for _, f := range change {
		f(&w)
	}
	return w
}

func overlay(t *corev1.PodTemplateSpec) func(*Workload) {
	return func(w *Workload) { w.Endpoint.Spec.Template = t }
}

// built returns the objects as the API server would store what was applied.
func built(t *testing.T, w Workload) (*appsv1.Deployment, *corev1.Service) {
	t.Helper()
	o, err := Build(w)
	if err != nil {
		t.Fatal(err)
	}
	d, s := &appsv1.Deployment{}, &corev1.Service{}
	for from, to := range map[any]any{o: d, Service(w.Endpoint.Namespace, w.Endpoint.Name, w.CID): s} {
		data, err := json.Marshal(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, to); err != nil {
			t.Fatal(err)
		}
	}
	return d, s
}

func TestBuiltPodIsRestrictedAndServesTheContent(t *testing.T) {
	d, _ := built(t, testWorkload())
	p := d.Spec.Template.Spec
	yes, no, uid, grace := true, false, int64(65533), int64(60)
	apart := corev1.TopologySpreadConstraint{MaxSkew: 1, TopologyKey: corev1.LabelTopologyZone, WhenUnsatisfiable: corev1.ScheduleAnyway,
		LabelSelector: &metav1.LabelSelector{MatchLabels: Selector("chat")}, MatchLabelKeys: []string{"pod-template-hash"}}
	onNodes := apart
	onNodes.TopologyKey = corev1.LabelHostname
	want := corev1.PodSpec{
		TopologySpreadConstraints:    []corev1.TopologySpreadConstraint{apart, onNodes},
		AutomountServiceAccountToken: &no, EnableServiceLinks: &no, TerminationGracePeriodSeconds: &grace,
		SecurityContext: &corev1.PodSecurityContext{
			RunAsUser: &uid, RunAsGroup: &uid, RunAsNonRoot: &yes,
			SeccompProfile: &corev1.SeccompProfile{Type: corev1.SeccompProfileTypeRuntimeDefault},
		},
		Containers: []corev1.Container{{
			Name: "server", Image: "llama:1",
			Args:  []string{"--model", "/models/tiny.gguf", "--alias=alice/tiny-chat", "--port", "8080", "--dir", "/models", "${HOME}"},
			Env:   []corev1.EnvVar{{Name: "PORT", Value: "8080"}},
			Ports: []corev1.ContainerPort{{Name: "http", ContainerPort: 8080, Protocol: corev1.ProtocolTCP}},
			VolumeMounts: []corev1.VolumeMount{
				{Name: "dehug-tmp", MountPath: "/tmp"},
				{Name: "dehug-model", MountPath: "/models", SubPath: testCID, ReadOnly: true},
			},
			SecurityContext: &corev1.SecurityContext{
				AllowPrivilegeEscalation: &no, ReadOnlyRootFilesystem: &yes,
				Capabilities: &corev1.Capabilities{Drop: []corev1.Capability{"ALL"}},
			},
			ReadinessProbe: &corev1.Probe{
				ProbeHandler:  corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{Path: "/health", Port: intstr.FromInt32(8080)}},
				PeriodSeconds: 2, TimeoutSeconds: 5, FailureThreshold: 3,
			},
			Lifecycle: &corev1.Lifecycle{PreStop: &corev1.LifecycleHandler{Sleep: &corev1.SleepAction{Seconds: 15}}},
		}},
		Volumes: []corev1.Volume{
			{Name: "dehug-tmp", VolumeSource: corev1.VolumeSource{EmptyDir: &corev1.EmptyDirVolumeSource{}}},
			{Name: "dehug-model", VolumeSource: corev1.VolumeSource{
				PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: "dehug-" + testCID, ReadOnly: true}}},
		},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("pod (-want +got):\n%s", diff)
	}
}

func TestBuiltDeploymentRollsWithoutGap(t *testing.T) {
	d, _ := built(t, testWorkload())
	deadline, replicas := int32(600), int32(2)
	got := []any{d.Spec.Replicas, d.Spec.ProgressDeadlineSeconds, d.Spec.Strategy.RollingUpdate.MaxUnavailable.IntValue(), d.Spec.Selector.MatchLabels}
	want := []any{&replicas, &deadline, 0, map[string]string{"app.kubernetes.io/name": "dehug-server", "dehug.io/endpoint": "chat"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("replicas, deadline, unavailable, selector (-want +got):\n%s", diff)
	}
	other, _ := built(t, testWorkload(func(w *Workload) { w.CID = "bafybeiother" }))
	if cmp.Equal(d.Spec.Template, other.Spec.Template) {
		t.Error("another version of the content does not change the pod template, so it does not roll")
	}
	if diff := cmp.Diff(d.Spec.Selector, other.Spec.Selector); diff != "" {
		t.Errorf("another version of the content changes the selector, which cannot change (-one +other):\n%s", diff)
	}
}

func TestServiceFollowsEachPodsPort(t *testing.T) {
	_, before := built(t, testWorkload())
	d, s := built(t, testWorkload(func(w *Workload) { w.Runtime.Spec.Port = 9000 }))
	if diff := cmp.Diff(before, s); diff != "" {
		t.Errorf("another port of the runtime changes the Service that old pods are reached by (-before +after):\n%s", diff)
	}
	want := []corev1.ContainerPort{{Name: "http", ContainerPort: 9000, Protocol: corev1.ProtocolTCP}}
	if diff := cmp.Diff(want, d.Spec.Template.Spec.Containers[0].Ports); diff != "" {
		t.Errorf("ports of the pod (-want +got):\n%s", diff)
	}
	if got := s.Spec.Ports; len(got) != 1 || got[0].Port != 80 || got[0].TargetPort != intstr.FromString("http") || s.Spec.ClusterIP != "None" {
		t.Errorf("service ports %+v, cluster IP %q", got, s.Spec.ClusterIP)
	}
	if got := s.Spec.Selector["dehug.io/cid"]; got != testCID {
		t.Errorf("the Service selects the pods of every version: %v", s.Spec.Selector)
	}
	if !ServiceStands(s, "chat", testCID) || ServiceStands(s, "chat", "bafybeiother") {
		t.Error("an unchanged Service is to stay, one of another version is not")
	}
	s.Spec.Selector["dehug.io/cid"] = "bafybeiother"
	if ServiceStands(s, "chat", testCID) {
		t.Error("a Service that somebody changed stands")
	}
}

func TestOnlyTheGatewayReachesPodsAndTheyReachOnlyTheNameServer(t *testing.T) {
	p := Isolation("ns", "dehug-system")
	d, _ := built(t, testWorkload())
	selector, err := metav1.LabelSelectorAsSelector(&p.Spec.PodSelector)
	if err != nil || !selector.Matches(labels.Set(d.Spec.Template.Labels)) {
		t.Errorf("pods with the labels %v are not isolated: %v", d.Spec.Template.Labels, err)
	}
	in := p.Spec.Ingress
	if len(in) != 1 || len(in[0].From) != 1 || *in[0].Ports[0].Port != intstr.FromString("http") ||
		in[0].From[0].NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"] != "dehug-system" ||
		in[0].From[0].PodSelector.MatchLabels["app.kubernetes.io/name"] != "dehug-gateway" {
		t.Errorf("ingress is not the gateway's alone: %+v", in)
	}
	for _, rule := range p.Spec.Egress {
		if len(rule.To) != 1 || rule.To[0].NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"] != "kube-system" {
			t.Errorf("egress to %+v, want the cluster's name server alone", rule.To)
		}
		for _, port := range rule.Ports {
			if port.Port.IntValue() != 53 {
				t.Errorf("egress to port %s", port.Port)
			}
		}
	}
	if diff := cmp.Diff([]networkingv1.PolicyType{"Ingress", "Egress"}, p.Spec.PolicyTypes); diff != "" {
		t.Errorf("policy types (-want +got):\n%s", diff)
	}
}

func TestAPolicyThatSomebodyChangedDoesNotStand(t *testing.T) {
	if !IsolationStands(Isolation("ns", "dehug-system"), "dehug-system") {
		t.Error("an unchanged policy is written again")
	}
	for what, change := range map[string]func(*networkingv1.NetworkPolicy){
		"a label is gone":   func(p *networkingv1.NetworkPolicy) { delete(p.Labels, "app.kubernetes.io/managed-by") },
		"a peer is added":   func(p *networkingv1.NetworkPolicy) { p.Spec.Ingress[0].From = nil },
		"pods are left out": func(p *networkingv1.NetworkPolicy) { p.Spec.PodSelector.MatchLabels["a"] = "b" },
		"egress is open":    func(p *networkingv1.NetworkPolicy) { p.Spec.PolicyTypes = p.Spec.PolicyTypes[:1] },
	} {
		p := Isolation("ns", "dehug-system")
		change(p)
		if IsolationStands(p, "dehug-system") {
			t.Errorf("it stands although %s", what)
		}
	}
}

func TestOnlyTheServingPortHasTheServicesName(t *testing.T) {
	w := testWorkload()
	byName := func(name string) *corev1.Probe {
		return &corev1.Probe{ProbeHandler: corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{Path: "/", Port: intstr.FromString(name)}}}
	}
	server := &w.Runtime.Spec.Template.Spec.Containers[0]
	server.Ports = []corev1.ContainerPort{{Name: "http", ContainerPort: 9090}, {Name: "web", ContainerPort: 8080}, {Name: "http2", ContainerPort: 8080, Protocol: "UDP"}}
	server.ReadinessProbe, server.LivenessProbe = byName("web"), byName("http")
	w.Runtime.Spec.Template.Spec.Containers = append([]corev1.Container{{
		Name: "side", Image: "side:1", Ports: []corev1.ContainerPort{{Name: "http", ContainerPort: 81}},
		StartupProbe: &corev1.Probe{ProbeHandler: corev1.ProbeHandler{TCPSocket: &corev1.TCPSocketAction{Port: intstr.FromString("http")}}},
	}}, w.Runtime.Spec.Template.Spec.Containers...)
	d, _ := built(t, w)
	side, got := d.Spec.Template.Spec.Containers[0], d.Spec.Template.Spec.Containers[1]
	want := []corev1.ContainerPort{{ContainerPort: 9090}, {Name: "http", ContainerPort: 8080}, {Name: "http2", ContainerPort: 8080, Protocol: "UDP"}}
	if diff := cmp.Diff(want, got.Ports); diff != "" {
		t.Errorf("ports of the server (-want +got):\n%s", diff)
	}
	if side.Ports[0].Name != "" {
		t.Errorf("a sidecar's port would take the requests: %+v", side.Ports)
	}
	ports := []int{got.ReadinessProbe.HTTPGet.Port.IntValue(), got.LivenessProbe.HTTPGet.Port.IntValue(), side.StartupProbe.TCPSocket.Port.IntValue()}
	if diff := cmp.Diff([]int{8080, 9090, 81}, ports); diff != "" {
		t.Errorf("ports that probes ask (-want +got):\n%s", diff)
	}
}
