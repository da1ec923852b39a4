package rollout

import (
	"reflect"
	"slices"
	"testing"

	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// TestNoFieldOfAPodIsAllowedUnseen fills every field of a pod and its containers and volumes, one at a time: only those
// that are listed pass the first check.
func TestNoFieldOfAPodIsAllowedUnseen(t *testing.T) {
	for name, tc := range map[string]struct {
		of      any
		allowed []string
	}{
		"pod":       {&corev1.PodSpec{}, allowedPod},
		"container": {&corev1.Container{}, allowedContainer},
		"volume":    {&corev1.Volume{}, allowedVolume},
	} {
		for field, value := range fieldsOf(reflect.ValueOf(tc.of).Elem()) {
			filled := reflect.New(value.Type()).Elem()
			fill(filled)
			value.Set(filled)
			want := ""
			if !slices.Contains(tc.allowed, field) {
				want = field
			}
			if got := fieldBeyond(reflect.ValueOf(tc.of).Elem().Interface(), tc.allowed); got != want {
				t.Errorf("%s with %s: %q is refused, want %q", name, field, got, want)
			}
			value.SetZero()
		}
		for _, field := range tc.allowed {
			if !fieldsOf(reflect.ValueOf(tc.of).Elem())[field].IsValid() {
				t.Errorf("%s: the field %s does not exist", name, field)
			}
		}
	}
}

// fill makes a value other than its zero.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.String:
		v.SetString("x")
	case reflect.Struct:
		fill(v.Field(0))
	}
}

// TestTheAdminPermitsWhatTemplatesName checks that what the runtime's policy names passes, and nothing else.
func TestTheAdminPermitsWhatTemplatesName(t *testing.T) {
	permits := func(w *Workload) {
		w.Runtime.Spec.Templates = dehugv1alpha1.TemplatePolicy{PriorityClassNames: []string{"batch"},
			RuntimeClassNames: []string{"nvidia"}, ServiceAccountNames: []string{"server"}, Secrets: true}
	}
	named := func(priority, class, account string) func(*Workload) {
		return overlay(&corev1.PodTemplateSpec{Spec: corev1.PodSpec{
			PriorityClassName: priority, RuntimeClassName: &class, ServiceAccountName: account,
			Volumes: []corev1.Volume{{Name: "v", VolumeSource: corev1.VolumeSource{
				Secret: &corev1.SecretVolumeSource{SecretName: "s"}}}},
		}})
	}
	if d, _ := built(t, testWorkload(permits, named("batch", "nvidia", "server"))); d.Spec.Template.Spec.PriorityClassName != "batch" {
		t.Errorf("pod %+v", d.Spec.Template.Spec)
	}
	for _, w := range []Workload{testWorkload(permits, named("other", "nvidia", "server")), testWorkload(permits, named("batch", "other", "server")),
		testWorkload(permits, named("batch", "nvidia", "other"))} {
		_, err := Build(w)
		expectRefusal(t, err, "InvalidTemplate", "other is not permitted by spec.templates of the InferenceRuntime")
	}
}
