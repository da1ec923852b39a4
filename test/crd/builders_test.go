package crd

import (
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// TestWhatTheOperatorMakesIsAdmitted applies what the builders make as the manager's account, under its own policies.
func TestWhatTheOperatorMakesIsAdmitted(t *testing.T) {
	env := admission(t)
	manager := as(t, env, managerUser)
	namespace := env.Namespace(t)
	cid := strings.TrimPrefix(claimOfContent, "dehug-")
	w := rollout.Workload{
		Endpoint: &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Name: "chat", Namespace: namespace}},
		Runtime: &dehugv1alpha1.InferenceRuntime{Spec: dehugv1alpha1.InferenceRuntimeSpec{
			Formats: []string{"gguf"}, Protocol: dehugv1alpha1.ProtocolOpenAI, Port: 8080,
			Template: corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "i"}}}}}},
		Format: dehugv1alpha1.ContentFormat{Name: "gguf", Path: "m.gguf"}, ModelName: "alice/m", CID: cid,
		ClaimName: claimOfContent, Path: cid, Replicas: 2, ProgressDeadline: 10 * time.Minute, Grace: 10 * time.Minute,
	}
	stable, err := rollout.Build(w)
	if err != nil {
		t.Fatal(err)
	}
	w.Canary = true
	canary, err := rollout.Build(w)
	if err != nil {
		t.Fatal(err)
	}
	spec := cache.MirrorSpec{Namespace: namespace, CID: cid, Folder: cid, ClaimName: claimOfContent,
		Image: "i", Sources: []string{"http://out"}, Mirrors: []string{"http://in"},
		Readers: []string{"a"}, ManagerNamespace: "dehug-system"}
	mirror, err := cache.BuildMirror(spec)
	if err != nil {
		t.Fatal(err)
	}
	job := cache.BuildJob(cache.Fetch{Namespace: namespace, CID: cid, Folder: cid, ClaimName: claimOfContent, Image: "i",
		Sources: []string{"http://a"}, Bytes: 7, Attempt: 1})
	for _, o := range []runtime.ApplyConfiguration{stable, canary,
		rollout.Service(namespace, "chat", cid), rollout.DisruptionBudget(namespace, "chat"), mirror.Deployment, mirror.Service,
		mirror.NetworkPolicy, mirror.ConfigMap, job, cache.BuildScrub(cache.ScrubSpec{MirrorSpec: spec, Attempt: 1})} {
		if err := manager.Apply(t.Context(), o, client.FieldOwner(names.FieldOwner), client.ForceOwnership); err != nil {
			t.Errorf("%T: %v", o, err)
		}
	}
	lease := cache.BuildLease(cache.Candidate{Namespace: namespace, MirrorName: spec.Name()}, cid, nil)
	if err := manager.Create(t.Context(), rollout.Isolation(namespace, "dehug-system")); err != nil {
		t.Errorf("a NetworkPolicy: %v", err)
	}
	if err := manager.Create(t.Context(), lease); err != nil {
		t.Errorf("a Lease: %v", err)
	}
	if err := manager.Create(t.Context(), cache.BuildClaim(cache.Claim{Namespace: namespace, CID: cid, Folder: cid, Bytes: 1,
		AccessMode: corev1.ReadWriteOnce})); err != nil {
		t.Errorf("a claim: %v", err)
	}
}
