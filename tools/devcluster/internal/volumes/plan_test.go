package volumes

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

func claim(change func(*corev1.PersistentVolumeClaim)) corev1.PersistentVolumeClaim {
	class := "standard"
	c := corev1.PersistentVolumeClaim{
		ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "data", UID: "u1", Annotations: map[string]string{
			askedFor: Provisioner, selectedNode: "n2",
		}},
		Spec: corev1.PersistentVolumeClaimSpec{
			StorageClassName: &class,
			AccessModes:      []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce},
			Resources: corev1.VolumeResourceRequirements{Requests: corev1.ResourceList{
				corev1.ResourceStorage: resource.MustParse("1Gi"),
			}},
		},
	}
	if change != nil {
		change(&c)
	}
	return c
}

func TestClaimsThatGetAVolume(t *testing.T) {
	block := corev1.PersistentVolumeBlock
	cases := map[string]struct {
		change func(*corev1.PersistentVolumeClaim)
		pvs    []corev1.PersistentVolume
		want   int
	}{
		"scheduled to a node":       {want: 1},
		"of another provisioner":    {change: func(c *corev1.PersistentVolumeClaim) { c.Annotations[askedFor] = "other" }},
		"not yet scheduled":         {change: func(c *corev1.PersistentVolumeClaim) { delete(c.Annotations, selectedNode) }},
		"bound":                     {change: func(c *corev1.PersistentVolumeClaim) { c.Spec.VolumeName = "pvc-u1" }},
		"being deleted":             {change: func(c *corev1.PersistentVolumeClaim) { c.DeletionTimestamp = &metav1.Time{} }},
		"asking for a block device": {change: func(c *corev1.PersistentVolumeClaim) { c.Spec.VolumeMode = &block }},
		"volume made, not yet bound": {
			pvs: []corev1.PersistentVolume{{ObjectMeta: metav1.ObjectMeta{Name: "pvc-u1"}}},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := Decide("/root", []corev1.PersistentVolumeClaim{claim(c.change)}, c.pvs)
			if len(got.Create) != c.want || len(got.Delete) != 0 {
				t.Errorf("plan %+v, want %d volume(s)", got, c.want)
			}
		})
	}
}

func TestAVolumeIsADirectoryOnTheChosenNodeOnly(t *testing.T) {
	v := Decide("/data", []corev1.PersistentVolumeClaim{claim(nil)}, nil).Create[0]
	if v.Spec.Local == nil || v.Spec.Local.Path != "/data/n2/pvc-u1" {
		t.Errorf("source %+v", v.Spec.PersistentVolumeSource)
	}
	want := []corev1.NodeSelectorRequirement{{Key: "kubernetes.io/hostname", Operator: "In", Values: []string{"n2"}}}
	if diff := cmp.Diff(want, v.Spec.NodeAffinity.Required.NodeSelectorTerms[0].MatchExpressions); diff != "" {
		t.Errorf("node affinity (-want +got):\n%s", diff)
	}
	if v.Spec.StorageClassName != "standard" || v.Spec.ClaimRef.UID != "u1" || v.Spec.Capacity.Storage().String() != "1Gi" {
		t.Errorf("volume %+v", v.Spec)
	}
}

func TestVolumesThatAreReclaimed(t *testing.T) {
	cases := map[string]struct {
		by     string
		phase  corev1.PersistentVolumePhase
		policy corev1.PersistentVolumeReclaimPolicy
		want   int
	}{
		"ours, released":         {Provisioner, corev1.VolumeReleased, corev1.PersistentVolumeReclaimDelete, 1},
		"ours, in use":           {Provisioner, corev1.VolumeBound, corev1.PersistentVolumeReclaimDelete, 0},
		"ours, to be retained":   {Provisioner, corev1.VolumeReleased, corev1.PersistentVolumeReclaimRetain, 0},
		"of another provisioner": {"other", corev1.VolumeReleased, corev1.PersistentVolumeReclaimDelete, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			pv := corev1.PersistentVolume{
				ObjectMeta: metav1.ObjectMeta{Name: "v", Annotations: map[string]string{provisionedBy: c.by}},
				Spec:       corev1.PersistentVolumeSpec{PersistentVolumeReclaimPolicy: c.policy},
				Status:     corev1.PersistentVolumeStatus{Phase: c.phase},
			}
			if got := Decide("/data", nil, []corev1.PersistentVolume{pv}); len(got.Delete) != c.want {
				t.Errorf("plan %+v, want %d deletion(s)", got, c.want)
			}
		})
	}
}
