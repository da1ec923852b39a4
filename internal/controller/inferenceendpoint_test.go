package controller

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestEndpointServesALicensedModel(t *testing.T) {
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model()
	h.create()
	h.reconcile()
	h.expect("Ready", "False", "Progressing")
	h.expectKstatus("InProgress")
	d := h.deployment()
	claim := d.Spec.Template.Spec.Volumes[len(d.Spec.Template.Spec.Volumes)-1].PersistentVolumeClaim
	if claim == nil || claim.ClaimName != names.CacheClaim(firstCID) || *d.Spec.Replicas != 1 {
		t.Errorf("deployment does not mount the claim: %+v", d.Spec)
	}
	if !metav1.IsControlledBy(d, h.endpoint()) {
		t.Error("the Deployment would not be garbage-collected with its endpoint")
	}

	h.pods(answering())
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	h.expect("ModelReady", "True", "Ready")
	h.expect("LicenseValid", "True", "Granted")
	h.expect("WorkloadAvailable", "True", "Available")
	h.expect("Routed", "True", "Routed")
	h.expect("UsageReported", "Unknown", "NotSettledYet")
	h.expectKstatus("Current")
	got := h.endpoint().Status
	got.Conditions = nil
	if as := got.ServedAs; as == nil || as.Model != "alice/tiny-chat" || as.Since.Unix() != h.now.Unix() {
		t.Errorf("served as %+v", as)
	}
	got.ServedAs = nil
	want := dehugv1alpha1.InferenceEndpointStatus{
		ObservedGeneration: 1, URL: "http://gw/namespaces/" + h.ns + "/endpoints/chat/v1", Runtime: "rt-" + h.ns,
		Replicas: 1, ReadyReplicas: 1, Selector: "app.kubernetes.io/name=dehug-server,dehug.io/endpoint=chat",
		Routes: []dehugv1alpha1.RouteStatus{{
			Model: "alice/tiny-chat", Network: "net-" + h.ns, TokenID: tokenOne, ChainID: 8453, TermsIndex: 3,
			Oracle: "0x0000000000000000000000000000000000000003", Payer: lowerCase(testLicensee), Provider: lowerCase(testLicensee),
			Service: names.VersionService("chat", firstCID), CID: firstCID}},
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
			model:  func(m *model) { m.Status.Conditions = []metav1.Condition{holds("Ready", "False", "Fetching", "42%")} },
			reason: "ModelNotReady", words: []string{"Fetching: 42%"}, kstatus: "InProgress",
		},
		"model without a licence": {
			model: func(m *model) {
				m.Status.Conditions = []metav1.Condition{holds("Ready", "False", "LicenseMissing", "take a grant"),
					holds("LicenseValid", "False", "LicenseMissing", "take a grant"), holds("Stalled", "True", "LicenseMissing", "take a grant")}
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
			pod:    pointerTo(notAnswering(waiting("ImagePullBackOff", "not found"))),
			reason: "ImagePullFailed", words: []string{"llama:1", "no such image"}, kstatus: "InProgress",
		},
		"image that cannot be pulled for long": {
			pod: pointerTo(notAnswering(waiting("ImagePullBackOff", "not found"))), late: true, reason: "ImagePullFailed", kstatus: "Failed",
		},
		"server that crashes": {
			pod:    pointerTo(notAnswering(waiting("CrashLoopBackOff", ""))),
			reason: "ServerCrashed", words: []string{"kubectl logs", "--previous"}, kstatus: "InProgress",
		},
		"server that never gets ready": {
			pod:  pointerTo(notAnswering(corev1.ContainerStatus{State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: metav1.Now()}}})),
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
			pod: pointerTo(answering()), reason: "AccessSecretNotFound", words: []string{"keys", "create"}, kstatus: "InProgress",
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			if !tc.noRuntime {
				h.runtime("rt", h.format)
			}
			if !tc.noModel {
				h.model(orNothing(tc.model))
			}
			h.create(orNothing(tc.endpoint))
			h.reconcile()
			if tc.pod != nil {
				h.pods(*tc.pod)
			}
			if tc.late {
				h.late()
			}
			h.reconcile()
			h.expect("Ready", "False", tc.reason, tc.words...)
			h.expect("Routed", "False", meta.FindStatusCondition(h.endpoint().Status.Conditions, "Routed").Reason)
			h.expectKstatus(tc.kstatus)
			if len(h.endpoint().Status.Routes) > 0 {
				t.Error("the gateway has a route to an endpoint that does not answer")
			}
			if tc.pod == nil && h.deployment() != nil {
				t.Error("a workload was made")
			}
			before := h.writes.Load()
			h.reconcile()
			if n := h.writes.Load() - before; n != 0 {
				t.Errorf("%d writes while nothing changed", n)
			}
		})
	}
}

func pointerTo[T any](v T) *T { return &v }

func orNothing[T any](f func(*T)) func(*T) {
	if f == nil {
		return func(*T) {}
	}
	return f
}

func TestEndpointDrainsAndStopsWhenTheLicenceEnds(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	ended := func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{holds("Ready", "False", "LicenseExpired", "renew it"),
			holds("LicenseValid", "False", "LicenseExpired", "renew it"), holds("Stalled", "True", "LicenseExpired", "renew it")}
		m.Status.License.EndedAt = &metav1.Time{Time: h.now}
	}
	h.model(ended)
	result := h.reconcile()
	h.expect("Ready", "False", "Draining", "LicenseExpired", "renew it")
	h.expect("Routed", "False", "Draining")
	h.expectKstatus("InProgress")
	if len(h.endpoint().Status.Routes) > 0 || *h.deployment().Spec.Replicas != 1 {
		t.Error("a draining endpoint must lose its route and keep its pods")
	}
	if result.RequeueAfter <= 9*time.Minute || result.RequeueAfter > 10*time.Minute {
		t.Errorf("next look in %s, want the end of the grace period", result.RequeueAfter)
	}

	since := h.endpoint().Status.ServedAs
	h.now = h.now.Add(10 * time.Minute)
	h.reconcile()
	if got := *h.deployment().Spec.Replicas; got != 0 {
		t.Errorf("%d replicas after the grace period", got)
	}
	h.pods()
	h.reconcile()
	h.expect("Ready", "False", "Stopped", "renew it")
	h.expect("WorkloadAvailable", "False", "Stopped")
	h.expectKstatus("Failed")

	h.model() // renewed
	h.reconcile()
	h.pods(answering())
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	if *h.deployment().Spec.Replicas != 1 || len(h.endpoint().Status.Routes) == 0 {
		t.Error("a renewed licence does not bring the endpoint back")
	}
	if got := h.endpoint().Status.ServedAs; since == nil || got == nil || *got != *since {
		t.Errorf("served as %v after the drain, %v before", got, since)
	}
}

func TestEndpointDrainsAndStopsWhenTheModelIsDeleted(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	h.must(h.client.Delete(h.ctx, &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "tiny"}}))
	h.reconcile()
	h.expect("Ready", "False", "Draining", "was deleted")
	h.expect("ModelReady", "False", "ModelMissing")
	h.now = h.now.Add(9 * time.Minute)
	h.reconcile()
	if *h.deployment().Spec.Replicas != 1 || len(h.endpoint().Status.Routes) > 0 {
		t.Error("within the grace period pods must stay, without a route")
	}
	h.now = h.now.Add(2 * time.Minute)
	h.reconcile()
	if got := *h.deployment().Spec.Replicas; got != 0 {
		t.Errorf("%d replicas after the grace period", got)
	}
	h.reconcile()
	h.expect("Ready", "False", "Stopped")
}

func TestEndpointOutlivesWhatIsNotAnEnd(t *testing.T) {
	unknown := holds("LicenseValid", "Unknown", "ChainUnreachable", "no RPC endpoint answers")
	tests := map[string]struct {
		conditions []metav1.Condition
		kstatus    string
	}{
		"the chain is unreachable":        {[]metav1.Condition{unknown, holds("Ready", "True", "Ready", "the chain is unreachable")}, "Current"},
		"the model is not ready just now": {[]metav1.Condition{unknown, holds("Ready", "Unknown", "ChainUnreachable", "")}, "InProgress"},
		"a revocation is not final":       {[]metav1.Condition{holds("LicenseValid", "False", "AwaitingFinality", ""), holds("Ready", "True", "Ready", "")}, "Current"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			h.serving()
			h.model(func(m *dehugv1alpha1.DeHugModel) { m.Status.Conditions = tc.conditions })
			for range 3 {
				h.now = h.now.Add(24 * time.Hour)
				h.reconcile()
			}
			h.expect("Ready", "True", "Ready")
			h.expectKstatus(tc.kstatus)
			if *h.deployment().Spec.Replicas != 1 || len(h.endpoint().Status.Routes) == 0 {
				t.Error("the endpoint was stopped")
			}
		})
	}
}

func TestEndpointWritesNothingAtSteadyStateAndMendsDrift(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	h.reconcile()
	before := h.writes.Load()
	for range 5 {
		h.reconcile()
	}
	if n := h.writes.Load() - before; n != 0 {
		t.Errorf("%d writes while nothing changed", n)
	}
	if g := h.endpoint().Generation; g != 1 {
		t.Errorf("spec was written: generation %d", g)
	}

	d := h.deployment()
	d.Spec.Template.Spec.Containers[0].Image = "other:1"
	h.must(h.client.Update(h.ctx, d))
	owned := map[client.Object]client.ObjectKey{
		&corev1.Service{}:             {Namespace: h.ns, Name: names.VersionService("chat", firstCID)},
		&networkingv1.NetworkPolicy{}: {Namespace: h.ns, Name: "dehug-chat"},
	}
	for o, key := range owned {
		h.must(h.client.Get(h.ctx, key, o))
		h.must(h.client.Delete(h.ctx, o))
	}
	h.reconcile()
	if got := h.deployment().Spec.Template.Spec.Containers[0].Image; got != "llama:1" {
		t.Errorf("image %s stayed", got)
	}
	for o, key := range owned {
		if err := h.client.Get(h.ctx, key, o); err != nil {
			t.Errorf("%T was not made again: %v", o, err)
		}
	}
}
