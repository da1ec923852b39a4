//go:build e2e

package e2e

import (
	"context"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// selectedNode is where the scheduler had a claim's volume made.
const selectedNode = "volume.kubernetes.io/selected-node"

// TestASecondNodesCacheIsFilledFromTheFirst gives the dev cluster a second node when it has one only. By itself, with
// the demo that the suite stands on: go test -count=1 -timeout 40m -tags e2e -v -run TestASecondNodes ./test/e2e/...
func TestASecondNodesCacheIsFilledFromTheFirst(t *testing.T) {
	first, second := newWorld(t), newWorld(t)
	first.must(demo.EnsureNodes(first.ctx, 2))
	const name = "alice/tiny-mirrored"
	_, err := publishOpen(first.ctx, name)
	first.must(err)
	mirrored := func(spec *dehugv1alpha1.DeHugModelSpec) { spec.Model, spec.License.AcceptTerms = name, "" }

	origin := first.model("mirrored", mirrored)
	first.create(origin)
	first.expect(origin, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	first.must(first.client.Get(first.ctx, client.ObjectKeyFromObject(origin), origin))
	if got, want := outsideBytes(origin), origin.Status.Content.Bytes; got < want {
		t.Errorf("the first cache has %d bytes from outside (%+v), want all %d", got, origin.Status.Cache.Sources, want)
	}
	deployment := &appsv1.Deployment{}
	key := client.ObjectKey{Namespace: first.namespace, Name: names.Mirror(origin.Status.Token.CID, origin.Status.Cache.ClaimName)}
	if err := first.client.Get(first.ctx, key, deployment); !apierrors.IsNotFound(err) {
		t.Errorf("a complete cache has a mirror that nothing wants (%v)", err)
	}
	// It must run before its node is cordoned; otherwise the second model's fetch asks for it.
	first.must(framework.WantMirror(first.ctx, first.client, origin))
	first.eventually("the mirror answers", 2*time.Minute, func(ctx context.Context) (bool, error) {
		err := first.client.Get(ctx, key, deployment)
		return deployment.Status.ReadyReplicas == 1, client.IgnoreNotFound(err)
	})

	home := first.nodeOf(origin)
	first.must(demo.Kubectl(first.ctx, "cordon", home))
	t.Cleanup(func() {
		if err := demo.Kubectl(context.Background(), "uncordon", home); err != nil {
			t.Errorf("uncordoning %s: %v", home, err)
		}
	})
	copied := second.model("mirrored", mirrored)
	second.create(copied)
	second.expect(copied, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	second.must(second.client.Get(second.ctx, client.ObjectKeyFromObject(copied), copied))
	if node := second.nodeOf(copied); node == home || node == "" {
		t.Errorf("the second cache is on node %q, the first on %q", node, home)
	}
	if got := outsideBytes(copied); got != 0 {
		t.Errorf("%d bytes came from outside again: %+v", got, copied.Status.Cache.Sources)
	}
	mirror := names.MirrorURL(key.Name, key.Namespace)
	sources := copied.Status.Cache.Sources
	if len(sources) == 0 || sources[0].Name != mirror || sources[0].Share != 100 || sources[0].Bytes < copied.Status.Content.Bytes {
		t.Errorf("the second cache has the sources %+v, want all of it from %s", sources, mirror)
	}

	// A stranger to the content is not let in by the policy, where the cluster enforces policies.
	policy, err := demo.KubectlOutput(first.ctx, "-n", first.namespace, "get", "networkpolicy", key.Name, "-o", "jsonpath={.spec.ingress}")
	first.must(err)
	for namespace, want := range map[string]bool{first.namespace: true, second.namespace: true, "default": false} {
		if got := strings.Contains(policy, `"`+namespace+`"`); got != want {
			t.Errorf("the mirror's policy names %s: %t, want %t: %s", namespace, got, want, policy)
		}
	}
}

// TestNothingIsLeftOfADeletedModel deletes in the foreground with the operator down: the collector alone must manage.
func TestNothingIsLeftOfADeletedModel(t *testing.T) {
	w := newWorld(t)
	model := w.model("gone", nil)
	w.create(model)
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.must(framework.WantMirror(w.ctx, w.client, model))
	deployment := &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{
		Namespace: w.namespace, Name: names.Mirror(model.Status.Token.CID, model.Status.Cache.ClaimName)}}
	w.eventually("the deployment mounts the claim", 2*time.Minute, func(ctx context.Context) (bool, error) {
		err := w.client.Get(ctx, client.ObjectKeyFromObject(deployment), deployment)
		return deployment.Status.ReadyReplicas == 1, client.IgnoreNotFound(err)
	})
	w.must(demo.ScaleManager(w.ctx, 0))
	t.Cleanup(func() {
		if err := demo.ScaleManager(context.Background(), 1); err != nil {
			t.Errorf("starting the manager again: %v", err)
		}
	})
	w.must(w.client.Delete(w.ctx, model, client.PropagationPolicy(metav1.DeletePropagationForeground)))
	w.gone(model)
	for _, o := range []client.Object{
		deployment,
		&corev1.Service{ObjectMeta: deployment.ObjectMeta},
		&corev1.PersistentVolumeClaim{ObjectMeta: metav1.ObjectMeta{Namespace: w.namespace, Name: model.Status.Cache.ClaimName}},
	} {
		w.gone(o)
	}
}

// outsideBytes are those that a fetch took from sources that are no mirror.
func outsideBytes(m *dehugv1alpha1.DeHugModel) int64 {
	var sum int64
	for _, s := range m.Status.Cache.Sources {
		if !strings.HasPrefix(s.Name, "http://"+names.ComponentMirror) {
			sum += s.Bytes
		}
	}
	return sum
}

func (w *world) nodeOf(m *dehugv1alpha1.DeHugModel) string {
	w.Helper()
	var claim corev1.PersistentVolumeClaim
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: m.Namespace, Name: m.Status.Cache.ClaimName}, &claim))
	return claim.Annotations[selectedNode]
}
