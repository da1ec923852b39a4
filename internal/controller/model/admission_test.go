package model_test

import (
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

func TestExistingClaimOfTheUsers(t *testing.T) {
	h := newModelTest(t)
	mine := func(size string) *corev1.PersistentVolumeClaim {
		return &corev1.PersistentVolumeClaim{
			ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "mine"},
			Spec: corev1.PersistentVolumeClaimSpec{AccessModes: []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce},
				Resources: corev1.VolumeResourceRequirements{Requests: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse(size)}}},
		}
	}
	h.Must(h.Client.Create(h.Ctx, mine("1Mi")))
	h.Create(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.ExistingClaim = "mine" })
	h.Reconcile()
	h.Expect("Ready", "False", "InsufficientStorage", "the claim mine has 1048576 bytes", "enlarge")
	if len(h.Jobs()) != 0 {
		t.Error("a fetch into a claim that is too small was started")
	}
	h.Must(h.Client.Delete(h.Ctx, mine("1Mi")))
	small := &corev1.PersistentVolumeClaim{}
	if h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "mine"), small) == nil {
		small.Finalizers = nil // nothing runs here that protects claims in use
		h.Must(h.Client.Update(h.Ctx, small))
	}
	h.Must(h.Client.Create(h.Ctx, mine("10Mi")))
	h.Reconcile()
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	claim := &corev1.PersistentVolumeClaim{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, "mine"), claim))
	if len(claim.OwnerReferences) != 0 {
		t.Error("the user's claim would be deleted with the model")
	}
	if h.Model().Status.Cache.ClaimName != "mine" {
		t.Errorf("status names the claim %s", h.Model().Status.Cache.ClaimName)
	}
}

func TestFetchPodIsAdmittedUnderTheRestrictedProfile(t *testing.T) {
	h := newModelTest(t)
	namespace := &corev1.Namespace{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), namespace))
	namespace.Labels["pod-security.kubernetes.io/enforce"] = "restricted"
	h.Must(h.Client.Update(h.Ctx, namespace))
	h.Create()
	h.Reconcile()
	template := h.Jobs()[0].Spec.Template
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "fetch", Labels: template.Labels}, Spec: template.Spec}
	if err := h.Client.Create(h.Ctx, pod, client.DryRunAll); err != nil {
		t.Errorf("the fetch pod is refused: %v", err)
	}
	pod.Spec.Containers[0].SecurityContext.AllowPrivilegeEscalation = nil
	if err := h.Client.Create(h.Ctx, pod, client.DryRunAll); err == nil {
		t.Error("the namespace does not enforce the restricted profile, so this test proves nothing")
	}
}

func TestUnsafeContentIsFetchedWhenModelAndNetworkAllowIt(t *testing.T) {
	h := newModelTest(t)
	h.Content.Found[ipld.CIDFromDigest(controllertest.VersionOne)].UnsafeError = "model.pkl runs code"
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	network.Spec.Content.AllowUnsafeFormats = true
	h.Must(h.Client.Update(h.Ctx, network))
	h.Create(func(s *dehugv1alpha1.DeHugModelSpec) { s.AllowUnsafeFormats = true })
	h.Reconcile()
	if args := strings.Join(h.Jobs()[0].Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--allow-unsafe-formats") {
		t.Errorf("the fetch runs with %s", args)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	h.WantMirror(controllertest.VersionOne)
	d, _, _ := h.Mirror(controllertest.VersionOne)
	if args := strings.Join(d.Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--allow-unsafe-formats") {
		t.Errorf("the mirror runs with %s", args)
	}
}
