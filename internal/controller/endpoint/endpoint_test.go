package endpoint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestEndpointServesALicensedModel(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	h.Expect("Ready", "False", "Progressing")
	h.ExpectKstatus("InProgress")
	d := h.Deployment()
	claim := d.Spec.Template.Spec.Volumes[len(d.Spec.Template.Spec.Volumes)-1].PersistentVolumeClaim
	if claim == nil || claim.ClaimName != names.CacheClaim(controllertest.FirstCID) || *d.Spec.Replicas != 1 {
		t.Errorf("deployment does not mount the claim: %+v", d.Spec)
	}
	if !metav1.IsControlledBy(d, h.Endpoint()) {
		t.Error("the Deployment would not be garbage-collected with its endpoint")
	}

	h.Pods(controllertest.Answering())
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	h.Expect("ModelReady", "True", "Ready")
	h.Expect("LicenseValid", "True", "Granted")
	h.Expect("WorkloadAvailable", "True", "Available")
	h.Expect("Routed", "True", "Routed")
	h.Expect("UsageReported", "Unknown", "NotSettledYet")
	h.ExpectKstatus("Current")
	got := h.Endpoint().Status
	got.Conditions = nil
	if as := got.ServedAs; as == nil || as.Model != "alice/tiny-chat" || as.Since.Unix() != h.Now.Unix() {
		t.Errorf("served as %+v", as)
	}
	if got.Applied == "" {
		t.Error("the status does not identify what was applied")
	}
	got.ServedAs, got.Applied = nil, ""
	want := dehugv1alpha1.InferenceEndpointStatus{
		ObservedGeneration: 1, URL: "http://gw/namespaces/" + h.Namespace + "/endpoints/chat/v1", Runtime: "rt-" + h.Namespace,
		Replicas: 1, ReadyReplicas: 1, Selector: "app.kubernetes.io/name=dehug-server,dehug.io/endpoint=chat",
		Routes: []dehugv1alpha1.RouteStatus{{
			Model: "alice/tiny-chat", Network: "net-" + h.Namespace, TokenID: controllertest.TokenOne, ChainID: 8453, TermsIndex: 3,
			Oracle: "0x0000000000000000000000000000000000000003", Payer: endpoint.CanonicalAddress(controllertest.Licensee), Provider: endpoint.CanonicalAddress(controllertest.Licensee),
			Service: names.VersionService("chat", controllertest.FirstCID), CID: controllertest.FirstCID}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("status (-want +got):\n%s", diff)
	}
}

func TestEndpointNamesWhatIsWrong(t *testing.T) {
	type endpoint = dehugv1alpha1.InferenceEndpoint
	type model = dehugv1alpha1.DeHugModel
	waiting := func(reason, message string) corev1.ContainerStatus {
		return corev1.ContainerStatus{State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: reason, Message: message}}}
	}
	tests := map[string]struct {
		endpoint  func(*endpoint)
		model     func(*model)
		noModel   bool
		noRuntime bool
		pod       *corev1.PodStatus
		late      bool
		reason    string
		words     []string
		kstatus   string
	}{
		"model that does not exist": {noModel: true, reason: "ModelMissing", words: []string{"DeHugModel tiny does not exist", "create"}, kstatus: "InProgress"},
		"model on its way": {
			model: func(m *model) {
				m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("Ready", "False", "Fetching", "42%")}
			},
			reason: "ModelNotReady", words: []string{"Fetching: 42%"}, kstatus: "InProgress",
		},
		"model without a license": {
			model: func(m *model) {
				m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("Ready", "False", "LicenseMissing", "take a grant"),
					controllertest.NewCondition("LicenseValid", "False", "LicenseMissing", "take a grant"), controllertest.NewCondition("Stalled", "True", "LicenseMissing", "take a grant")}
			},
			reason: "ModelNotReady", words: []string{"LicenseMissing: take a grant"}, kstatus: "Failed",
		},
		"no runtime fits": {noRuntime: true, reason: "NoRuntimeFits", words: []string{"the model's formats are format-", "create an InferenceRuntime"}, kstatus: "Failed"},
		"runtime that does not exist": {
			endpoint: func(e *endpoint) { e.Spec.RuntimeRef = &dehugv1alpha1.ObjectReference{Name: "triton"} },
			reason:   "RuntimeNotFound", words: []string{"triton"}, kstatus: "Failed",
		},
		"template that reaches for the node": {
			endpoint: func(e *endpoint) {
				e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{HostNetwork: true}}
			},
			reason: "InvalidTemplate", words: []string{"hostNetwork", "correct spec.template"}, kstatus: "Failed",
		},
		"template that the API server refuses": {
			endpoint: func(e *endpoint) {
				e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{
					Name: "server", Ports: []corev1.ContainerPort{{ContainerPort: 99999}}}}}}
			},
			reason: "InvalidTemplate", words: []string{"containerPort", "correct"}, kstatus: "Failed",
		},
		"image that cannot be pulled": {
			pod:    ptr.To(controllertest.NotAnswering(waiting("ImagePullBackOff", "not found"))),
			reason: "ImagePullFailed", words: []string{"llama:1", "no such image"}, kstatus: "InProgress",
		},
		"image that cannot be pulled for long": {
			pod: ptr.To(controllertest.NotAnswering(waiting("ImagePullBackOff", "not found"))), late: true, reason: "ImagePullFailed", kstatus: "Failed",
		},
		"server that crashes": {
			pod:    ptr.To(controllertest.NotAnswering(waiting("CrashLoopBackOff", ""))),
			reason: "ServerCrashed", words: []string{"kubectl logs", "--previous"}, kstatus: "InProgress",
		},
		"server that never gets ready": {
			pod:  ptr.To(controllertest.NotAnswering(corev1.ContainerStatus{State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: metav1.Now()}}})),
			late: true, reason: "ServerNotReady", words: []string{"readiness probe"}, kstatus: "Failed",
		},
		"no node has room": {
			pod: &corev1.PodStatus{Phase: corev1.PodPending, Conditions: []corev1.PodCondition{{Type: corev1.PodScheduled,
				Status: corev1.ConditionFalse, Reason: "Unschedulable", Message: "0/1 nodes are available: 1 Insufficient memory."}}},
			reason: "Unschedulable", words: []string{"Insufficient memory"}, kstatus: "InProgress",
		},
		"no API key": {
			endpoint: func(e *endpoint) {
				e.Spec.Access = &dehugv1alpha1.AccessSpec{APIKeySecretRefs: []dehugv1alpha1.ObjectReference{{Name: "keys"}}}
			},
			pod: ptr.To(controllertest.Answering()), reason: "AccessSecretNotFound", words: []string{"keys", "create"}, kstatus: "InProgress",
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			if !tc.noRuntime {
				h.Runtime("rt", h.Format)
			}
			if !tc.noModel {
				h.Model(orNothing(tc.model))
			}
			h.Create(orNothing(tc.endpoint))
			if tc.reason == "AccessSecretNotFound" {
				h.Reconciler.SystemNamespace = h.Namespace
				h.gatewayTells(gateway.Report{Run: "one", MissingSecrets: []string{h.Namespace + "/keys"}})
			}
			h.Reconcile()
			if tc.pod != nil {
				h.Pods(*tc.pod)
			}
			if tc.late {
				h.Late()
			}
			h.Reconcile()
			h.Expect("Ready", "False", tc.reason, tc.words...)
			h.Expect("Routed", "False", meta.FindStatusCondition(h.Endpoint().Status.Conditions, "Routed").Reason)
			h.ExpectKstatus(tc.kstatus)
			if len(h.Endpoint().Status.Routes) > 0 {
				t.Error("the gateway has a route to an endpoint that does not answer")
			}
			if tc.pod == nil && h.Deployment() != nil {
				t.Error("a workload was made")
			}
			before := h.Writes.Load()
			h.Reconcile()
			if n := h.Writes.Load() - before; n != 0 {
				t.Errorf("%d writes while nothing changed", n)
			}
		})
	}
}

func orNothing[T any](f func(*T)) func(*T) {
	if f == nil {
		return func(*T) {}
	}
	return f
}

func TestEndpointWritesNothingAtSteadyStateAndMendsDrift(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Reconcile()
	before := h.Writes.Load()
	for range 5 {
		h.Reconcile()
	}
	if n := h.Writes.Load() - before; n != 0 {
		t.Errorf("%d writes while nothing changed", n)
	}
	if g := h.Endpoint().Generation; g != 1 {
		t.Errorf("spec was written: generation %d", g)
	}

	d := h.Deployment()
	d.Spec.Template.Spec.Containers[0].Image = "other:1"
	h.Must(h.Client.Update(h.Ctx, d))
	owned := map[client.Object]client.ObjectKey{
		&corev1.Service{}:             {Namespace: h.Namespace, Name: names.VersionService("chat", controllertest.FirstCID)},
		&networkingv1.NetworkPolicy{}: {Namespace: h.Namespace, Name: names.Isolation},
	}
	for o, key := range owned {
		h.Must(h.Client.Get(h.Ctx, key, o))
		h.Must(h.Client.Delete(h.Ctx, o))
	}
	h.Reconcile()
	if got := h.Deployment().Spec.Template.Spec.Containers[0].Image; got != "llama:1" {
		t.Errorf("image %s stayed", got)
	}
	for o, key := range owned {
		if err := h.Client.Get(h.Ctx, key, o); err != nil {
			t.Errorf("%T was not made again: %v", o, err)
		}
	}
}
