package apiserver

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

func newServer() (*Server, *Client) {
	s := New(clientgoscheme.Scheme, time.Now)
	return s, NewClient(s, nil)
}

func configMap(data map[string]string) *corev1.ConfigMap {
	return &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "a"}, Data: data}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestAStaleWriteIsAConflict(t *testing.T) {
	_, c := newServer()
	o := configMap(map[string]string{"k": "1"})
	must(t, c.Create(t.Context(), o))
	stale := o.DeepCopy()
	o.Data["k"] = "2"
	must(t, c.Update(t.Context(), o))
	stale.Data["k"] = "3"
	if err := c.Update(t.Context(), stale); !apierrors.IsConflict(err) {
		t.Errorf("an update of an older version: %v", err)
	}
	patch := client.MergeFromWithOptions(stale.DeepCopy(), client.MergeFromWithOptimisticLock{})
	if err := c.Patch(t.Context(), stale, patch); !apierrors.IsConflict(err) {
		t.Errorf("a patch of an older version: %v", err)
	}
	version := o.ResourceVersion
	must(t, c.Update(t.Context(), o))
	if o.ResourceVersion != version {
		t.Error("an update that changes nothing made another version")
	}
}

func TestAnApplyTakesAwayWhatItNamedBefore(t *testing.T) {
	_, c := newServer()
	apply := func(data map[string]string) {
		t.Helper()
		ac := corev1ac.ConfigMap("a", "ns").WithData(data)
		must(t, c.Apply(t.Context(), ac, client.FieldOwner("me"), client.ForceOwnership))
		if ac.UID == nil || *ac.UID == "" {
			t.Fatal("the configuration is not filled with what is stored")
		}
	}
	apply(map[string]string{"mine": "1", "also": "1"})
	o := configMap(nil)
	must(t, c.Get(t.Context(), client.ObjectKeyFromObject(o), o))
	uid := o.UID
	o.Data["theirs"] = "2"
	must(t, c.Update(t.Context(), o))
	apply(map[string]string{"mine": "3"})
	must(t, c.Get(t.Context(), client.ObjectKeyFromObject(o), o))
	if len(o.Data) != 2 || o.Data["mine"] != "3" || o.Data["theirs"] != "2" || o.UID != uid {
		t.Errorf("after two applies: %v", o.Data)
	}
}

func TestAViewSeesChangesWhenItIsTold(t *testing.T) {
	s, c := newServer()
	v := NewView(s, nil, func(Event) time.Duration { return 0 })
	defer v.Close()
	o := configMap(map[string]string{"k": "1"})
	must(t, c.Create(t.Context(), o))
	if err := v.Get(t.Context(), client.ObjectKeyFromObject(o), configMap(nil)); !apierrors.IsNotFound(err) {
		t.Errorf("before it was told: %v", err)
	}
	o.Data["k"] = "2"
	must(t, c.Update(t.Context(), o))
	v.Deliver(true, func() {})
	seen := configMap(nil)
	must(t, v.Get(t.Context(), client.ObjectKeyFromObject(o), seen))
	if _, pending := v.Due(); seen.Data["k"] != "2" || pending {
		t.Errorf("a watch that broke shows %v, and more is pending: %v", seen.Data, pending)
	}
}

func TestOrphansAreCollectedAndMountedClaimsStay(t *testing.T) {
	s, c := newServer()
	owner := configMap(nil)
	must(t, c.Create(t.Context(), owner))
	claim := &corev1.PersistentVolumeClaim{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "c",
		OwnerReferences: []metav1.OwnerReference{{Kind: "ConfigMap", Name: owner.Name, UID: owner.UID}}}}
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "p"}, Spec: corev1.PodSpec{
		Volumes: []corev1.Volume{{VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: "c"}}}}}}
	must(t, c.Create(t.Context(), claim))
	must(t, c.Create(t.Context(), pod))
	s.Collect()
	must(t, c.Delete(t.Context(), owner))
	s.Collect()
	must(t, c.Get(t.Context(), client.ObjectKeyFromObject(claim), claim))
	if claim.DeletionTimestamp == nil {
		t.Error("an orphan is not deleted")
	}
	must(t, c.Delete(t.Context(), pod))
	s.Collect()
	if err := c.Get(t.Context(), client.ObjectKeyFromObject(claim), claim); !apierrors.IsNotFound(err) {
		t.Errorf("a claim that no pod mounts any more: %v", err)
	}
}
