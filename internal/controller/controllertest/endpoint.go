package controllertest

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/interceptor"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

const (
	FirstCID  = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"
	SecondCID = "bafybeidzsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf355"
)

var TokenOne = dehugv1alpha1.Hash("0x" + strings.Repeat("1", 64))

// EndpointTest is one endpoint named chat of one model named tiny, in a namespace and with a format of its own.
type EndpointTest struct {
	*testing.T
	Ctx        context.Context
	Client     client.Client
	Namespace  string
	Format     string
	Now        time.Time
	Writes     atomic.Int64
	Reconciler *endpoint.Reconciler
}

// count counts every write, whether or not it changes anything.
func (h *EndpointTest) count() interceptor.Funcs {
	return interceptor.Funcs{
		Create: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.CreateOption) error {
			h.Writes.Add(1)
			return c.Create(ctx, o, opts...)
		},
		Update: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.UpdateOption) error {
			h.Writes.Add(1)
			return c.Update(ctx, o, opts...)
		},
		Patch: func(ctx context.Context, c client.WithWatch, o client.Object, p client.Patch,
			opts ...client.PatchOption) error {
			h.Writes.Add(1)
			return c.Patch(ctx, o, p, opts...)
		},
		Delete: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.DeleteOption) error {
			h.Writes.Add(1)
			return c.Delete(ctx, o, opts...)
		},
		Apply: func(ctx context.Context, c client.WithWatch, o runtime.ApplyConfiguration, opts ...client.ApplyOption) error {
			h.Writes.Add(1)
			return c.Apply(ctx, o, opts...)
		},
		SubResourcePatch: func(
			ctx context.Context, c client.Client, sub string, o client.Object, p client.Patch,
			opts ...client.SubResourcePatchOption,
		) error {
			h.Writes.Add(1)
			return c.SubResource(sub).Patch(ctx, o, p, opts...)
		},
	}
}

// Must ends the test when err is not nil.
func (h *EndpointTest) Must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// Runtime creates an InferenceRuntime for the formats, deleted with the test.
func (h *EndpointTest) Runtime(name string, formats ...string) {
	h.Helper()
	meta := metav1.ObjectMeta{Name: name + "-" + h.Namespace}
	r := &dehugv1alpha1.InferenceRuntime{ObjectMeta: meta, Spec: dehugv1alpha1.InferenceRuntimeSpec{
		Formats: formats, Protocol: dehugv1alpha1.ProtocolOpenAI, Port: 8080,
		Template: corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{
			{Name: "server", Image: "llama:1", Args: []string{"--model", "${MODEL_PATH}"}}}}},
	}}
	h.Must(h.Client.Create(h.Ctx, r))
	h.Cleanup(func() { h.Must(h.Client.Delete(context.Background(), r)) })
}

// NewCondition returns a condition as of now.
func NewCondition(t string, s metav1.ConditionStatus, reason, message string) metav1.Condition {
	return metav1.Condition{Type: t, Status: s, Reason: reason, Message: message, LastTransitionTime: metav1.Now()}
}

// Model creates the DeHugModel, or changes it: licensed, cached and ready unless change says otherwise.
func (h *EndpointTest) Model(change ...func(*dehugv1alpha1.DeHugModel)) {
	h.Helper()
	m := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "tiny"},
		Spec: dehugv1alpha1.DeHugModelSpec{
			NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.Namespace}, Model: "alice/tiny-chat",
			OnRevoked: dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: 10 * time.Minute}},
		}}
	if h.Client.Get(h.Ctx, client.ObjectKeyFromObject(m), m) != nil {
		h.Must(h.Client.Create(h.Ctx, m))
	}
	network := Network("net-" + h.Namespace)
	if h.Client.Get(h.Ctx, client.ObjectKeyFromObject(network), network) != nil {
		h.Must(h.Client.Create(h.Ctx, network))
		h.Cleanup(func() { h.Must(client.IgnoreNotFound(h.Client.Delete(context.Background(), network))) })
	}
	address := dehugv1alpha1.Address("0x" + strings.Repeat("a", 40))
	m.Status = dehugv1alpha1.DeHugModelStatus{
		Conditions: []metav1.Condition{
			NewCondition("LicenseValid", "True", "Granted", "a grant is in force"),
			NewCondition("Ready", "True", "Ready", "licensed and cached"),
		},
		Token: &dehugv1alpha1.TokenStatus{ID: TokenOne, CID: FirstCID, Name: "alice/tiny-chat", Owner: address,
			Creator: address},
		License: &dehugv1alpha1.LicenseStatus{State: "Granted", TermsIndex: 3},
		Content: &dehugv1alpha1.ContentStatus{Bytes: 1, Files: 1, Formats: []dehugv1alpha1.ContentFormat{{Name: h.Format,
			Path: "m.bin"}}},
		Cache: &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(FirstCID), Path: FirstCID},
	}
	for _, f := range change {
		f(m)
	}
	h.Must(h.Client.Status().Update(h.Ctx, m))
}

// Create creates the object, as change alters it.
func (h *EndpointTest) Create(change ...func(*dehugv1alpha1.InferenceEndpoint)) {
	h.Helper()
	meta := metav1.ObjectMeta{Namespace: h.Namespace, Name: "chat"}
	e := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: meta, Spec: dehugv1alpha1.InferenceEndpointSpec{
		ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}}}
	for _, f := range change {
		f(e)
	}
	h.Must(h.Client.Create(h.Ctx, e))
}

// Change changes the endpoint's spec.
func (h *EndpointTest) Change(f func(*dehugv1alpha1.InferenceEndpointSpec)) {
	h.Helper()
	e := h.Endpoint()
	f(&e.Spec)
	h.Must(h.Client.Update(h.Ctx, e))
}

// Reconcile reconciles once, and ends the test on an error.
func (h *EndpointTest) Reconcile() ctrl.Result {
	h.Helper()
	result, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: client.ObjectKey{Namespace: h.Namespace,
		Name: "chat"}})
	h.Must(err)
	return result
}

// Endpoint reads the endpoint.
func (h *EndpointTest) Endpoint() *dehugv1alpha1.InferenceEndpoint {
	h.Helper()
	e := &dehugv1alpha1.InferenceEndpoint{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: "chat"}, e))
	return e
}

// Deployment returns the endpoint's Deployment, nil when there is none.
func (h *EndpointTest) Deployment() *appsv1.Deployment {
	h.Helper()
	d := &appsv1.Deployment{}
	err := h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: "dehug-chat"}, d)
	h.Must(client.IgnoreNotFound(err))
	if err != nil {
		return nil
	}
	return d
}

// Pods replaces the endpoint's pods, which no controller makes here, by ones of the Deployment's version, and sets the
// Deployment's status to match.
func (h *EndpointTest) Pods(statuses ...corev1.PodStatus) {
	h.Helper()
	h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.Pod{}, client.InNamespace(h.Namespace), client.GracePeriodSeconds(0)))
	h.AddPods(h.Deployment().Spec.Template.Labels[names.LabelCID], statuses...)
	d := h.Deployment()
	n := int32(len(statuses))
	d.Status.ObservedGeneration, d.Status.Replicas, d.Status.UpdatedReplicas = d.Generation, n, n
	h.Must(h.Client.Status().Update(h.Ctx, d))
}

// AddPods makes pods of one version.
func (h *EndpointTest) AddPods(cid string, statuses ...corev1.PodStatus) {
	h.Helper()
	labels := rollout.Selector("chat")
	labels[names.LabelManagedBy], labels[names.LabelCID] = names.ManagedBy, cid
	for _, s := range statuses {
		p := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, GenerateName: "dehug-chat-", Labels: labels},
			Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:1"}}}}
		h.Must(h.Client.Create(h.Ctx, p))
		p.Status = s
		h.Must(h.Client.Status().Update(h.Ctx, p))
	}
}

// Late marks the Deployment's rollout as past its deadline.
func (h *EndpointTest) Late() {
	h.Helper()
	d := h.Deployment()
	d.Status.Conditions = []appsv1.DeploymentCondition{{
		Type: appsv1.DeploymentProgressing, Status: corev1.ConditionFalse, Reason: "ProgressDeadlineExceeded"}}
	h.Must(h.Client.Status().Update(h.Ctx, d))
}

// Answering returns the status of a pod that is ready.
func Answering() corev1.PodStatus {
	return corev1.PodStatus{Phase: corev1.PodRunning, Conditions: []corev1.PodCondition{{Type: corev1.PodReady,
		Status: corev1.ConditionTrue}},
		ContainerStatuses: []corev1.ContainerStatus{{
			Name: "server", Ready: true, State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{}}}}}
}

// NotAnswering returns the status of a pod whose server is in the state s.
func NotAnswering(s corev1.ContainerStatus) corev1.PodStatus {
	s.Name = "server"
	return corev1.PodStatus{Phase: corev1.PodPending, ContainerStatuses: []corev1.ContainerStatus{s}}
}
