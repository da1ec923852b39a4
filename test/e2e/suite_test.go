//go:build e2e

// Package e2e runs the demo on a real cluster, chain, IPFS node and inference server, and asserts each of its steps on the
// objects and on the chain; then it breaks things. CLUSTER names the kind of cluster; KEEP=1 leaves it running.
package e2e

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// demo is the environment that every test shares.
var demo *framework.Framework

func TestMain(m *testing.M) {
	os.Exit(framework.Suite{
		Name: "e2e", Limit: 35 * time.Minute, Run: m.Run,
		Prepare: func(ctx context.Context, s *framework.Framework) error {
			demo = s
			return demo.Up(ctx)
		},
	}.Main())
}

// world gives one test a namespace of its own and short verbs for it.
type world struct {
	*testing.T
	ctx       context.Context
	client    client.Client
	namespace string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 8*time.Minute)
	t.Cleanup(cancel)
	c, err := demo.Client()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{T: t, ctx: ctx, client: c}
	space := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{
		GenerateName: "e2e-", Labels: map[string]string{"pod-security.kubernetes.io/enforce": "restricted"},
	}}
	w.must(c.Create(ctx, space))
	w.namespace = space.Name
	t.Cleanup(func() {
		if err := c.Delete(context.Background(), space); client.IgnoreNotFound(err) != nil {
			t.Errorf("deleting the namespace: %v", err)
		}
	})
	return w
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) create(objects ...client.Object) {
	w.Helper()
	for _, object := range objects {
		w.must(w.client.Create(w.ctx, object))
		if object.GetNamespace() == "" {
			w.Cleanup(func() { _ = w.client.Delete(context.Background(), object) })
		}
	}
}

// expect waits for a condition and fails with what the object says when it does not come.
func (w *world) expect(object client.Object, conditionType string, status metav1.ConditionStatus, reason string) metav1.Condition {
	w.Helper()
	condition, err := demo.WaitCondition(w.ctx, object, conditionType, status, reason, 3*time.Minute)
	w.must(err)
	if condition.Message == "" {
		w.Errorf("%s %s has no message for %s", object.GetName(), reason, conditionType)
	}
	return condition
}

func (w *world) eventually(what string, limit time.Duration, done func(context.Context) (bool, error)) {
	w.Helper()
	if err := demo.WaitFor(w.ctx, limit, done); err != nil {
		w.Fatalf("waiting until %s: %v", what, err)
	}
}

func (w *world) gone(object client.Object) {
	w.Helper()
	w.eventually(fmt.Sprintf("%T %s is gone", object, object.GetName()), time.Minute, func(ctx context.Context) (bool, error) {
		err := w.client.Get(ctx, client.ObjectKeyFromObject(object), object)
		if apierrors.IsNotFound(err) {
			return true, nil
		}
		return false, err
	})
}

// network returns a copy of the demo's network under another name, to be bent by a test.
func (w *world) network(name string, bend func(*dehugv1alpha1.DeHugNetworkSpec)) *dehugv1alpha1.DeHugNetwork {
	w.Helper()
	var origin dehugv1alpha1.DeHugNetwork
	w.must(w.client.Get(w.ctx, client.ObjectKey{Name: framework.NetworkName}, &origin))
	network := &dehugv1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: name + "-" + w.namespace}, Spec: *origin.Spec.DeepCopy()}
	bend(&network.Spec)
	return network
}

// model returns a DeHugModel of the demo's network, accepting its terms.
func (w *world) model(name string, bend func(*dehugv1alpha1.DeHugModelSpec)) *dehugv1alpha1.DeHugModel {
	w.Helper()
	var origin dehugv1alpha1.DeHugModel
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: framework.UserNamespace, Name: framework.SampleModel}, &origin))
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: w.namespace, Name: name}, Spec: *origin.Spec.DeepCopy()}
	if bend != nil {
		bend(&model.Spec)
	}
	return model
}

// endpoint returns an InferenceEndpoint for a model of this test.
func (w *world) endpoint(name, model string, bend func(*dehugv1alpha1.InferenceEndpointSpec)) *dehugv1alpha1.InferenceEndpoint {
	endpoint := &dehugv1alpha1.InferenceEndpoint{
		ObjectMeta: metav1.ObjectMeta{Namespace: w.namespace, Name: name},
		Spec:       dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: model}},
	}
	if bend != nil {
		bend(&endpoint.Spec)
	}
	return endpoint
}
