package informers

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	toolscache "k8s.io/client-go/tools/cache"
)

func TestOfAPodIsKeptWhatIsRead(t *testing.T) {
	memory := corev1.ResourceList{corev1.ResourceMemory: resource.MustParse("1Gi")}
	claim := corev1.Volume{Name: "model", VolumeSource: corev1.VolumeSource{
		PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: "c"}}}
	full := corev1.PodSpec{NodeName: "n", ServiceAccountName: "other", Volumes: []corev1.Volume{claim,
		{Name: "tmp", VolumeSource: corev1.VolumeSource{EmptyDir: &corev1.EmptyDirVolumeSource{}}}},
		Containers: []corev1.Container{{Name: "server", Image: "i", Args: []string{"--long"},
			Resources: corev1.ResourceRequirements{Limits: memory, Requests: memory}}}}
	want := corev1.PodSpec{NodeName: "n", Volumes: []corev1.Volume{claim}, Containers: []corev1.Container{
		{Name: "server", Image: "i", Resources: corev1.ResourceRequirements{Limits: memory}}}}
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: "p", ManagedFields: []metav1.ManagedFieldsEntry{{}},
		Annotations: map[string]string{corev1.LastAppliedConfigAnnotation: "{}", "kept": "yes"}},
		Spec: full, Status: corev1.PodStatus{Phase: corev1.PodRunning}}
	got, err := Trim(pod)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: "p", Annotations: map[string]string{"kept": "yes"}},
		Spec: want, Status: corev1.PodStatus{Phase: corev1.PodRunning}}, got); diff != "" {
		t.Errorf("pod (-want +got):\n%s", diff)
	}
	deployment := &appsv1.Deployment{Spec: appsv1.DeploymentSpec{Template: corev1.PodTemplateSpec{Spec: full}}}
	if _, err := Trim(deployment); err != nil || !cmp.Equal(want, deployment.Spec.Template.Spec) {
		t.Errorf("a Deployment's template is %+v (%v)", deployment.Spec.Template.Spec, err)
	}
}

func TestTombstonesStayAsTheyAre(t *testing.T) {
	gone := toolscache.DeletedFinalStateUnknown{Key: "a/b"}
	if got, err := Trim(gone); err != nil || got != any(gone) {
		t.Errorf("Trim = %v, %v", got, err)
	}
}
