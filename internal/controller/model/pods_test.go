package model_test

import (
	"context"
	"testing"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

// setNetwork changes the spec of the model's network.
func (h *modelTest) setNetwork(f func(*dehugv1alpha1.DeHugNetworkSpec)) {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, network))
	f(&network.Spec)
	h.Must(h.Client.Update(h.Ctx, network))
}

func TestPodsRunAsNetworkAndModelSay(t *testing.T) {
	h := newModelTest(t)
	h.setNetwork(func(n *dehugv1alpha1.DeHugNetworkSpec) {
		n.Cache = dehugv1alpha1.CachePods{
			Placement: &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"pool": "cpu"}, PriorityClassName: "batch"},
			Resources: dehugv1alpha1.CacheResources{Fetch: dehugv1alpha1.PodResources{
				Limits: corev1.ResourceList{"memory": resource.MustParse("2Gi")}}},
			ImagePullSecrets:   []dehugv1alpha1.ObjectReference{{Name: "registry"}},
			ServiceAccountName: "fetcher",
		}
	})
	h.Create(func(m *dehugv1alpha1.DeHugModelSpec) {
		m.Cache.Placement = &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"pool": "gpu"}}
	})
	h.Reconcile()
	expect := func(what string, p corev1.PodSpec) {
		h.Helper()
		if p.NodeSelector["pool"] != "gpu" || p.PriorityClassName != "batch" || p.ServiceAccountName != "fetcher" ||
			len(p.ImagePullSecrets) != 1 || p.ImagePullSecrets[0].Name != "registry" {
			t.Errorf("%s: %+v", what, p)
		}
	}
	job := h.Jobs()[0]
	expect("the fetch", job.Spec.Template.Spec)
	if got := job.Spec.Template.Spec.Containers[0].Resources.Limits.Memory().String(); got != "2Gi" {
		t.Errorf("the fetch is limited to %s", got)
	}
	h.Finish("", "")
	h.Reconcile()
	h.WantMirror(controllertest.VersionOne)
	mirror, _, _ := h.Mirror(controllertest.VersionOne)
	expect("the mirror", mirror.Spec.Template.Spec)
	before := h.Writes.Load()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes while nothing changes", got)
	}
}

// TestAModelTakesNoPrivilegeThroughItsPods: priority and accounts are the admin's to give.
func TestAModelTakesNoPrivilegeThroughItsPods(t *testing.T) {
	h := newModelTest(t)
	h.Create(func(m *dehugv1alpha1.DeHugModelSpec) { m.Cache.ServiceAccountName = "cluster-admin" })
	h.Reconcile()
	h.Expect("Cached", "False", "NotPermitted", "spec.cache.serviceAccountName is cluster-admin", "spec.models.serviceAccountNames")
	h.Expect("Stalled", "True", "NotPermitted")
	if n := len(h.Jobs()); n != 0 {
		t.Fatalf("%d Jobs for what is not permitted", n)
	}
	h.setNetwork(func(n *dehugv1alpha1.DeHugNetworkSpec) { n.Models.ServiceAccountNames = []string{"cluster-admin"} })
	h.Reconcile()
	if n := len(h.Jobs()); n != 1 {
		t.Fatalf("%d Jobs once the account is permitted", n)
	}
	h.Finish("", "")
	h.Reconcile()
	h.WantMirror(controllertest.VersionOne)
	before, _, _ := h.Mirror(controllertest.VersionOne)

	h.Change(func(m *dehugv1alpha1.DeHugModelSpec) {
		m.Cache.Placement = &dehugv1alpha1.PodPlacement{PriorityClassName: "first"}
	})
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "spec.cache.placement.priorityClassName is first", "spec.models.priorityClassNames")
	after, _, _ := h.Mirror(controllertest.VersionOne)
	if after.Generation != before.Generation {
		t.Error("the mirror follows what is not permitted")
	}
}

// serveOn makes an endpoint of the model, and the runtime that it names, of nodes with a label and a taint.
func (h *modelTest) serveOn(pool string) *dehugv1alpha1.InferenceRuntime {
	h.Helper()
	runtime := &dehugv1alpha1.InferenceRuntime{ObjectMeta: metav1.ObjectMeta{Name: "runtime-" + h.Namespace},
		Spec: dehugv1alpha1.InferenceRuntimeSpec{Formats: []string{"gguf"}, Template: corev1.PodTemplateSpec{Spec: corev1.PodSpec{
			NodeSelector: map[string]string{"pool": pool}, Tolerations: []corev1.Toleration{{Key: pool, Operator: corev1.TolerationOpExists}},
			Containers: []corev1.Container{{Name: "server", Image: "llama:1"}},
		}}}}
	h.Must(h.Client.Create(h.Ctx, runtime))
	h.Cleanup(func() { h.Must(h.Client.Delete(context.Background(), runtime)) })
	h.Must(h.Client.Create(h.Ctx, &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "chat"},
		Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"},
			RuntimeRef: &dehugv1alpha1.ObjectReference{Name: runtime.Name}}}))
	return runtime
}

// TestAFetchGoesWhereTheServerWillRun: there the claim is bound.
func TestAFetchGoesWhereTheServerWillRun(t *testing.T) {
	h := newModelTest(t)
	runtime := h.serveOn("gpu")
	h.Create()
	h.Reconcile()
	first := h.Jobs()[0]
	if s := first.Spec.Template.Spec; s.NodeSelector["pool"] != "gpu" || len(s.Tolerations) != 1 || s.Tolerations[0].Key != "gpu" {
		t.Fatalf("the fetch goes to %v, tolerates %v", s.NodeSelector, s.Tolerations)
	}
	runtime.Spec.Template.Spec.NodeSelector["pool"] = "gpu-new"
	h.Must(h.Client.Update(h.Ctx, runtime))
	h.Reconcile()
	if got := h.Jobs()[0]; got.UID != first.UID {
		t.Fatal("a change of the server's nodes ends a fetch that may run")
	}

	h.unschedulable(&first)
	h.Reconcile()
	second := h.Jobs()[0]
	if second.UID == first.UID || second.Spec.Template.Spec.NodeSelector["pool"] != "gpu-new" {
		t.Errorf("a fetch that no node can run stays, for nodes %v", second.Spec.Template.Spec.NodeSelector)
	}
	h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.Pod{}, client.InNamespace(h.Namespace), client.GracePeriodSeconds(0)))
	h.unschedulable(&second)
	h.Reconcile()
	h.Expect("Cached", "False", "Unschedulable", "no node can run the fetch pod")
	if got := h.Jobs()[0]; got.UID != second.UID {
		t.Error("a fetch that waits for the right nodes is made anew")
	}

	h.Finish("", "")
	h.Reconcile()
	h.WantMirror(controllertest.VersionOne)
	mirror, _, _ := h.Mirror(controllertest.VersionOne)
	if s := mirror.Spec.Template.Spec; len(s.NodeSelector) != 0 || len(s.Tolerations) != 1 || s.Tolerations[0].Key != "gpu" {
		t.Errorf("the mirror goes to %v, tolerates %v; the volume says where it can be attached", s.NodeSelector, s.Tolerations)
	}
}

func TestAFetchIntoABoundClaimGoesWhereTheVolumeIs(t *testing.T) {
	h := newModelTest(t)
	h.serveOn("gpu")
	h.Must(h.Client.Create(h.Ctx, &corev1.PersistentVolumeClaim{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "mine"},
		Spec: corev1.PersistentVolumeClaimSpec{AccessModes: []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce},
			Resources: corev1.VolumeResourceRequirements{Requests: corev1.ResourceList{"storage": resource.MustParse("1Gi")}}}}))
	claim := &corev1.PersistentVolumeClaim{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "mine"), claim))
	claim.Status.Phase = corev1.ClaimBound
	h.Must(h.Client.Status().Update(h.Ctx, claim))
	h.Create(func(m *dehugv1alpha1.DeHugModelSpec) { m.Cache.ExistingClaim = "mine" })
	h.Reconcile()
	if s := h.Jobs()[0].Spec.Template.Spec; len(s.NodeSelector) != 0 || len(s.Tolerations) != 1 {
		t.Errorf("the fetch goes to %v, tolerates %v", s.NodeSelector, s.Tolerations)
	}
}

// unschedulable makes the pod of a fetch Job, for which there is no node.
func (h *modelTest) unschedulable(job *batchv1.Job) {
	h.Helper()
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, GenerateName: "fetch-", Labels: job.Spec.Template.Labels,
			OwnerReferences: []metav1.OwnerReference{{APIVersion: "batch/v1", Kind: "Job", Name: job.Name, UID: job.UID}}},
		Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "fetch", Image: "x"}}, RestartPolicy: corev1.RestartPolicyNever},
	}
	h.Must(h.Client.Create(h.Ctx, pod))
	pod.Status = corev1.PodStatus{Phase: corev1.PodPending, Conditions: []corev1.PodCondition{{Type: corev1.PodScheduled,
		Status: corev1.ConditionFalse, Reason: corev1.PodReasonUnschedulable, Message: "0/1 nodes are available"}}}
	h.Must(h.Client.Status().Update(h.Ctx, pod))
}

// TestPodsHaveIDsOfTheNamespacesRange: where the range is known to admission, others are refused.
func TestPodsHaveIDsOfTheNamespacesRange(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	before := h.Jobs()[0]
	ns := &corev1.Namespace{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), ns))
	ns.Annotations = map[string]string{"openshift.io/sa.scc.uid-range": "1000620000/10000"}
	h.Must(h.Client.Update(h.Ctx, ns))
	h.Reconcile()
	jobs := h.Jobs()
	if len(jobs) != 1 || jobs[0].UID == before.UID {
		t.Fatalf("%d Jobs, want one new one", len(jobs))
	}
	h.Finish("", "")
	h.Reconcile()
	h.WantMirror(controllertest.VersionOne)
	mirror, _, _ := h.Mirror(controllertest.VersionOne)
	for what, spec := range map[string]corev1.PodSpec{"fetch": jobs[0].Spec.Template.Spec, "mirror": mirror.Spec.Template.Spec} {
		if sc := spec.SecurityContext; *sc.RunAsUser != 1000620000 || *sc.RunAsGroup != 1000620000 || *sc.FSGroup != 1000620000 {
			t.Errorf("%s: ids %+v", what, sc)
		}
	}
}
