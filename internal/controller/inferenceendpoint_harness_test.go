package controller

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/interceptor"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

const (
	firstCID  = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"
	secondCID = "bafybeidzsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf355"
)

var tokenOne = dehugv1alpha1.Hash("0x" + strings.Repeat("1", 64))

// endpointTest is one endpoint named chat of one model named tiny, in a namespace and with a format of its own.
type endpointTest struct {
	*testing.T
	ctx    context.Context
	client client.Client
	ns     string
	format string
	now    time.Time
	writes atomic.Int64
	r      *InferenceEndpointReconciler
}

func newEndpointTest(t *testing.T) *endpointTest {
	t.Helper()
	env := testkit.StartEnv(t)
	base, err := client.NewWithWatch(env.Config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	h := &endpointTest{T: t, ctx: t.Context(), client: env.Client, ns: env.Namespace(t), now: time.Now()}
	h.format = "format-" + strings.ToLower(h.ns)
	h.r = &InferenceEndpointReconciler{
		Client: interceptor.NewClient(base, h.count()), Live: base, ModelsOf: (&modelTest{client: h.client}).modelsOf,
		Now: func() time.Time { return h.now }, GatewayURL: "http://gw", SystemNamespace: "dehug-system", ProgressDeadline: 10 * time.Minute,
	}
	return h
}

// count counts every write, whether or not it changes anything.
func (h *endpointTest) count() interceptor.Funcs {
	return interceptor.Funcs{
		Create: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.CreateOption) error {
			h.writes.Add(1)
			return c.Create(ctx, o, opts...)
		},
		Update: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.UpdateOption) error {
			h.writes.Add(1)
			return c.Update(ctx, o, opts...)
		},
		Patch: func(ctx context.Context, c client.WithWatch, o client.Object, p client.Patch, opts ...client.PatchOption) error {
			h.writes.Add(1)
			return c.Patch(ctx, o, p, opts...)
		},
		Delete: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.DeleteOption) error {
			h.writes.Add(1)
			return c.Delete(ctx, o, opts...)
		},
		Apply: func(ctx context.Context, c client.WithWatch, o runtime.ApplyConfiguration, opts ...client.ApplyOption) error {
			h.writes.Add(1)
			return c.Apply(ctx, o, opts...)
		},
		SubResourcePatch: func(
			ctx context.Context, c client.Client, sub string, o client.Object, p client.Patch, opts ...client.SubResourcePatchOption,
		) error {
			h.writes.Add(1)
			return c.SubResource(sub).Patch(ctx, o, p, opts...)
		},
	}
}

func (h *endpointTest) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

func (h *endpointTest) runtime(name string, formats ...string) {
	h.Helper()
	r := &dehugv1alpha1.InferenceRuntime{ObjectMeta: metav1.ObjectMeta{Name: name + "-" + h.ns}, Spec: dehugv1alpha1.InferenceRuntimeSpec{
		Formats: formats, Protocol: dehugv1alpha1.ProtocolOpenAI, Port: 8080,
		Template: corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{
			{Name: "server", Image: "llama:1", Args: []string{"--model", "${MODEL_PATH}"}}}}},
	}}
	h.must(h.client.Create(h.ctx, r))
	h.Cleanup(func() { h.must(h.client.Delete(context.Background(), r)) })
}

func holds(t string, s metav1.ConditionStatus, reason, message string) metav1.Condition {
	return metav1.Condition{Type: t, Status: s, Reason: reason, Message: message, LastTransitionTime: metav1.Now()}
}

// model creates the DeHugModel, or changes it: licensed, cached and ready unless change says otherwise.
func (h *endpointTest) model(change ...func(*dehugv1alpha1.DeHugModel)) {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "tiny"}, Spec: dehugv1alpha1.DeHugModelSpec{
		NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.ns}, Model: "alice/tiny-chat",
		OnRevoked: dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: 10 * time.Minute}},
	}}
	if h.client.Get(h.ctx, client.ObjectKeyFromObject(m), m) != nil {
		h.must(h.client.Create(h.ctx, m))
	}
	network := testNetwork("net-" + h.ns)
	if h.client.Get(h.ctx, client.ObjectKeyFromObject(network), network) != nil {
		h.must(h.client.Create(h.ctx, network))
		h.Cleanup(func() { h.must(client.IgnoreNotFound(h.client.Delete(context.Background(), network))) })
	}
	address := dehugv1alpha1.Address("0x" + strings.Repeat("a", 40))
	m.Status = dehugv1alpha1.DeHugModelStatus{
		Conditions: []metav1.Condition{
			holds("LicenseValid", "True", "Granted", "a grant is in force"), holds("Ready", "True", "Ready", "licensed and cached"),
		},
		Token:   &dehugv1alpha1.TokenStatus{ID: tokenOne, CID: firstCID, Name: "alice/tiny-chat", Owner: address, Creator: address},
		License: &dehugv1alpha1.LicenseStatus{State: "Granted", TermsIndex: 3},
		Content: &dehugv1alpha1.ContentStatus{Bytes: 1, Files: 1, Formats: []dehugv1alpha1.ContentFormat{{Name: h.format, Path: "m.bin"}}},
		Cache:   &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(firstCID), Path: firstCID},
	}
	for _, f := range change {
		f(m)
	}
	h.must(h.client.Status().Update(h.ctx, m))
}

func (h *endpointTest) create(change ...func(*dehugv1alpha1.InferenceEndpoint)) {
	h.Helper()
	e := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "chat"}, Spec: dehugv1alpha1.InferenceEndpointSpec{
		ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}}}
	for _, f := range change {
		f(e)
	}
	h.must(h.client.Create(h.ctx, e))
}

// change changes the endpoint's spec.
func (h *endpointTest) change(f func(*dehugv1alpha1.InferenceEndpointSpec)) {
	h.Helper()
	e := h.endpoint()
	f(&e.Spec)
	h.must(h.client.Update(h.ctx, e))
}

func (h *endpointTest) reconcile() ctrl.Result {
	h.Helper()
	result, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: client.ObjectKey{Namespace: h.ns, Name: "chat"}})
	h.must(err)
	return result
}

func (h *endpointTest) endpoint() *dehugv1alpha1.InferenceEndpoint {
	h.Helper()
	e := &dehugv1alpha1.InferenceEndpoint{}
	h.must(h.client.Get(h.ctx, client.ObjectKey{Namespace: h.ns, Name: "chat"}, e))
	return e
}

// deployment returns the endpoint's Deployment, nil when there is none.
func (h *endpointTest) deployment() *appsv1.Deployment {
	h.Helper()
	d := &appsv1.Deployment{}
	err := h.client.Get(h.ctx, client.ObjectKey{Namespace: h.ns, Name: "dehug-chat"}, d)
	h.must(client.IgnoreNotFound(err))
	if err != nil {
		return nil
	}
	return d
}

// pods replaces the endpoint's pods, which no controller makes here, by ones of the Deployment's version, and sets the
// Deployment's status to match.
func (h *endpointTest) pods(statuses ...corev1.PodStatus) {
	h.Helper()
	h.must(h.client.DeleteAllOf(h.ctx, &corev1.Pod{}, client.InNamespace(h.ns), client.GracePeriodSeconds(0)))
	h.addPods(h.deployment().Spec.Template.Labels[names.LabelCID], statuses...)
	d := h.deployment()
	n := int32(len(statuses))
	d.Status.ObservedGeneration, d.Status.Replicas, d.Status.UpdatedReplicas = d.Generation, n, n
	h.must(h.client.Status().Update(h.ctx, d))
}

// addPods makes pods of one version.
func (h *endpointTest) addPods(cid string, statuses ...corev1.PodStatus) {
	h.Helper()
	labels := rollout.Selector("chat")
	labels[names.LabelManagedBy], labels[names.LabelCID] = names.ManagedBy, cid
	for _, s := range statuses {
		p := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, GenerateName: "dehug-chat-", Labels: labels},
			Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:1"}}}}
		h.must(h.client.Create(h.ctx, p))
		p.Status = s
		h.must(h.client.Status().Update(h.ctx, p))
	}
}

// late marks the Deployment's rollout as past its deadline.
func (h *endpointTest) late() {
	h.Helper()
	d := h.deployment()
	d.Status.Conditions = []appsv1.DeploymentCondition{{
		Type: appsv1.DeploymentProgressing, Status: corev1.ConditionFalse, Reason: "ProgressDeadlineExceeded"}}
	h.must(h.client.Status().Update(h.ctx, d))
}

func answering() corev1.PodStatus {
	return corev1.PodStatus{Phase: corev1.PodRunning, Conditions: []corev1.PodCondition{{Type: corev1.PodReady, Status: corev1.ConditionTrue}},
		ContainerStatuses: []corev1.ContainerStatus{{Name: "server", Ready: true, State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{}}}}}
}

func notAnswering(s corev1.ContainerStatus) corev1.PodStatus {
	s.Name = "server"
	return corev1.PodStatus{Phase: corev1.PodPending, ContainerStatuses: []corev1.ContainerStatus{s}}
}

// serving brings the endpoint to Ready.
func (h *endpointTest) serving(change ...func(*dehugv1alpha1.InferenceEndpoint)) {
	h.Helper()
	h.runtime("rt", h.format)
	h.model()
	h.create(change...)
	h.reconcile()
	h.pods(answering())
	h.reconcile()
	h.expect("Ready", "True", "Ready")
}

func (h *endpointTest) expect(conditionType string, s metav1.ConditionStatus, reason string, words ...string) {
	h.Helper()
	c := meta.FindStatusCondition(h.endpoint().Status.Conditions, conditionType)
	if c == nil {
		h.Fatalf("no condition %s", conditionType)
	}
	if c.Status != s || c.Reason != reason {
		h.Errorf("%s is %s/%s (%s), want %s/%s", conditionType, c.Status, c.Reason, c.Message, s, reason)
	}
	for _, word := range words {
		if !strings.Contains(c.Message, word) {
			h.Errorf("%s's message %q does not contain %q", conditionType, c.Message, word)
		}
	}
}

// kstatus is what `kubectl wait`-like tools make of the endpoint, in the order of kstatus.
func (h *endpointTest) kstatus() string {
	h.Helper()
	e := h.endpoint()
	is := func(t string) bool { return meta.IsStatusConditionTrue(e.Status.Conditions, t) }
	switch {
	case e.Status.ObservedGeneration != e.Generation || is("Reconciling"):
		return "InProgress"
	case is("Stalled"):
		return "Failed"
	case is("Ready"):
		return "Current"
	default:
		return "InProgress"
	}
}

func (h *endpointTest) expectKstatus(want string) {
	h.Helper()
	if got := h.kstatus(); got != want {
		h.Errorf("kstatus %s, want %s: %+v", got, want, h.endpoint().Status.Conditions)
	}
}
