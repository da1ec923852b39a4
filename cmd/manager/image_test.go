package main

import (
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
)

func TestFetchJobsRunTheImageOfTheManagersPod(t *testing.T) {
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: "dehug-manager-1"},
		Spec: corev1.PodSpec{Containers: []corev1.Container{
			{Name: "proxy", Image: "example.com/proxy:1"}, {Name: managerContainer, Image: "example.com/operator:2"},
		}},
	}
	stranger := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: "other"},
		Spec:       corev1.PodSpec{Containers: []corev1.Container{{Name: "proxy", Image: "example.com/proxy:1"}}},
	}
	reader := fake.NewClientBuilder().WithObjects(pod, stranger).Build()
	for name, tc := range map[string]struct{ given, pod, want, says string }{
		"the own pod's":         {pod: "dehug-manager-1", want: "example.com/operator:2"},
		"one that was given":    {given: "example.com/fetch:3", pod: "dehug-manager-1", want: "example.com/fetch:3"},
		"no pod is named":       {says: "give --image"},
		"the pod is gone":       {pod: "dehug-manager-0", says: "dehug-system/dehug-manager-0"},
		"the pod is no manager": {pod: "other", says: "no container manager"},
	} {
		t.Run(name, func(t *testing.T) {
			env := map[string]string{"POD_NAMESPACE": "dehug-system", "POD_NAME": tc.pod}
			got, err := chooseImage(t.Context(), reader, tc.given, func(name string) string { return env[name] })
			if got != tc.want || (err == nil) != (tc.says == "") || err != nil && !strings.Contains(err.Error(), tc.says) {
				t.Errorf("image %q, %v; want %q, %q", got, err, tc.want, tc.says)
			}
		})
	}
}
