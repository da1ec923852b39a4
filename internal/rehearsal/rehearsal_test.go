package rehearsal

import (
	"context"
	"errors"
	"testing"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
)

// closedReader may list nothing in all namespaces at once, and read no Namespace.
type closedReader struct{ client.Reader }

func (r closedReader) List(ctx context.Context, list client.ObjectList, opts ...client.ListOption) error {
	var o client.ListOptions
	if o.ApplyOptions(opts); o.Namespace == "" {
		return apierrors.NewForbidden(schema.GroupResource{}, "", errors.New("closed"))
	}
	return r.Reader.List(ctx, list, opts...)
}

func (r closedReader) Get(ctx context.Context, key client.ObjectKey, o client.Object, opts ...client.GetOption) error {
	if key.Namespace == "" {
		return apierrors.NewForbidden(schema.GroupResource{}, "", errors.New("closed"))
	}
	return r.Reader.Get(ctx, key, o, opts...)
}

func configMap(name string, data map[string]string) *corev1.ConfigMap {
	return &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "a", Name: name, Labels: map[string]string{"l": name}},
		Data: data}
}

func newCluster(t *testing.T, objects ...client.Object) (*Cluster, client.Client) {
	t.Helper()
	world := fake.NewClientBuilder().WithScheme(clientgoscheme.Scheme).WithObjects(objects...).Build()
	return New(closedReader{world}, clientgoscheme.Scheme, nil, "a"), world
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsWrittenIsReadAndKeptFromTheCluster(t *testing.T) {
	ctx := t.Context()
	c, world := newCluster(t, configMap("old", map[string]string{"k": "1", "gone": "1"}), configMap("doomed", nil))
	mustDo(t, c.Create(ctx, configMap("new", nil)))
	if err := c.Create(ctx, configMap("old", nil)); !apierrors.IsAlreadyExists(err) {
		t.Errorf("creating what exists: %v", err)
	}
	mustDo(t, c.Delete(ctx, configMap("doomed", nil)))
	old := &corev1.ConfigMap{}
	mustDo(t, c.Get(ctx, client.ObjectKey{Namespace: "a", Name: "old"}, old))
	before := old.DeepCopy()
	old.Data = map[string]string{"k": "2"}
	mustDo(t, c.Patch(ctx, old, client.MergeFrom(before)))

	var list corev1.ConfigMapList
	mustDo(t, c.List(ctx, &list))
	names := map[string]string{}
	for _, item := range list.Items {
		names[item.Name] = item.Data["k"]
	}
	if len(names) != 2 || names["old"] != "2" {
		t.Errorf("listed %v", names)
	}
	mustDo(t, c.List(ctx, &list, client.MatchingLabels{"l": "new"}))
	if len(list.Items) != 1 || list.Items[0].UID == "" {
		t.Errorf("listed by label: %+v", list.Items)
	}
	var real corev1.ConfigMapList
	mustDo(t, world.List(ctx, &real))
	if len(real.Items) != 2 {
		t.Errorf("the cluster has %d objects, want the 2 that it had", len(real.Items))
	}
	verbs := map[string]Verb{}
	for _, change := range c.Changes() {
		verbs[change.Name] = change.Verb
	}
	if verbs["new"] != VerbCreate || verbs["old"] != VerbChange || verbs["doomed"] != VerbDelete {
		t.Errorf("changes %v", verbs)
	}
	if c.Forget(); len(c.Changes()) != 0 {
		t.Errorf("after all was taken as written: %v", c.Changes())
	}
}

func TestAnApplyThatChangesNothingIsNoChange(t *testing.T) {
	ctx := t.Context()
	c, _ := newCluster(t)
	wanted := func(data map[string]string) *corev1ac.ConfigMapApplyConfiguration {
		return corev1ac.ConfigMap("m", "a").WithData(data)
	}
	first := wanted(map[string]string{"k": "1", "old": "1"})
	mustDo(t, c.Apply(ctx, first, client.FieldOwner("o"), client.ForceOwnership))
	if first.UID == nil {
		t.Error("the apply configuration has not what was stored")
	}
	c.Forget()
	mustDo(t, c.Apply(ctx, wanted(map[string]string{"k": "1", "old": "1"}), client.FieldOwner("o"), client.ForceOwnership))
	if changes := c.Changes(); len(changes) != 0 {
		t.Errorf("changes %+v", changes)
	}
	mustDo(t, c.Apply(ctx, wanted(map[string]string{"k": "1"}), client.FieldOwner("o"), client.ForceOwnership))
	changes := c.Changes()
	if len(changes) != 1 || len(changes[0].Fields) != 1 || changes[0].Fields[0].Path != "data.old" {
		t.Errorf("what is no longer applied goes: %+v", changes)
	}
}

func TestWhatMayNotBeReadIsSaid(t *testing.T) {
	c, _ := newCluster(t)
	namespace := &metav1.PartialObjectMetadata{}
	namespace.SetGroupVersionKind(corev1.SchemeGroupVersion.WithKind("Namespace"))
	mustDo(t, c.Get(t.Context(), client.ObjectKey{Name: "a"}, namespace))
	mustDo(t, c.List(t.Context(), &corev1.PodList{}))
	if gaps := c.Gaps(); len(gaps) != 2 {
		t.Errorf("gaps %q", gaps)
	}
}
