package framework

import (
	"io"
	"slices"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func named(namespace, name string) metav1.ObjectMeta {
	return metav1.ObjectMeta{Namespace: namespace, Name: name, UID: types.UID(namespace + "/" + name)}
}

func report(name, network string) *dehugv1alpha1.UsageReport {
	return &dehugv1alpha1.UsageReport{ObjectMeta: named("", name),
		Spec: dehugv1alpha1.UsageReportSpec{NetworkRef: dehugv1alpha1.ObjectReference{Name: network}}}
}

func fakeCluster(t *testing.T, objects ...client.Object) client.Client {
	t.Helper()
	scheme := runtime.NewScheme()
	if err := clientgoscheme.AddToScheme(scheme); err != nil {
		t.Fatal(err)
	}
	if err := dehugv1alpha1.AddToScheme(scheme); err != nil {
		t.Fatal(err)
	}
	return fake.NewClientBuilder().WithScheme(scheme).WithObjects(objects...).Build()
}

func TestOnlyTheDemosOwnObjectsAreRemoved(t *testing.T) {
	own := []client.Object{
		&dehugv1alpha1.DeHugModel{ObjectMeta: named("default", "tiny-chat")},
		&dehugv1alpha1.DeHugModel{ObjectMeta: named("default", "tiny-lease")},
		&dehugv1alpha1.InferenceEndpoint{ObjectMeta: named("default", "chat")},
		&dehugv1alpha1.InferenceEndpoint{ObjectMeta: named("default", "lease")},
		&dehugv1alpha1.DeHugNetwork{ObjectMeta: named("", "demo")},
		&dehugv1alpha1.InferenceRuntime{ObjectMeta: named("", "llama-cpp")},
		&corev1.Secret{ObjectMeta: named("default", "chat-api-keys")},
		&corev1.Secret{ObjectMeta: named("dehug-system", "dehug-signer")},
		report("demo-1", "demo"),
	}
	others := []client.Object{
		&dehugv1alpha1.DeHugModel{ObjectMeta: named("default", "theirs")},
		&dehugv1alpha1.DeHugModel{ObjectMeta: named("team", "tiny-chat")},
		&dehugv1alpha1.InferenceEndpoint{ObjectMeta: named("default", "theirs")},
		&dehugv1alpha1.DeHugNetwork{ObjectMeta: named("", "base")},
		report("base-1", "base"),
		&corev1.Secret{ObjectMeta: named("default", "theirs")},
	}
	c := fakeCluster(t, slices.Concat(own, others)...)
	s := &Framework{console: newConsole(io.Discard)}
	if err := s.removeServed(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	if err := removeSettled(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	for _, object := range own {
		if err := c.Get(t.Context(), client.ObjectKeyFromObject(object), object); !apierrors.IsNotFound(err) {
			t.Errorf("%s is left: %v", describeObject(c, object), err)
		}
	}
	for _, object := range others {
		if err := c.Get(t.Context(), client.ObjectKeyFromObject(object), object); err != nil {
			t.Errorf("%s is gone: %v", describeObject(c, object), err)
		}
	}
	left, err := othersObjects(t.Context(), c)
	want := []string{"DeHugNetwork base", "DeHugModel default/theirs", "DeHugModel team/tiny-chat",
		"InferenceEndpoint default/theirs", "UsageReport base-1"}
	if err != nil || !slices.Equal(left, want) {
		t.Errorf("others have %q, %v; want %q", left, err, want)
	}
}

func TestRemovalWaitsForWhatTheOperatorMade(t *testing.T) {
	owner := []metav1.OwnerReference{{UID: "default/chat"}}
	claim := &corev1.PersistentVolumeClaim{ObjectMeta: named("default", "dehug-cid")}
	server := &appsv1.Deployment{ObjectMeta: named("default", "dehug-chat")}
	claim.OwnerReferences, server.OwnerReferences = owner, owner
	pod := &corev1.Pod{ObjectMeta: named("default", "dehug-chat-1")}
	pod.Labels = map[string]string{"dehug.io/endpoint": "chat"}
	theirs := &appsv1.Deployment{ObjectMeta: named("default", "theirs")}
	c := fakeCluster(t, claim, server, pod, theirs)
	left, err := ownedBy(t.Context(), c, []types.UID{"default/chat"})
	want := []string{"Deployment dehug-chat", "PersistentVolumeClaim dehug-cid", "Pod dehug-chat-1"}
	if err != nil || !slices.Equal(left, want) {
		t.Errorf("left %q, %v; want %q", left, err, want)
	}
}
