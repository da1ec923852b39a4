package informers

import (
	"reflect"
	"testing"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestWhatCannotBeDecodedIsKeptAsFarAsItCan(t *testing.T) {
	d := decoder{kind: reflect.TypeFor[v1alpha1.InferenceEndpoint](), log: logr.Discard()}
	type fields = map[string]any
	object := func(spec, status any) *unstructured.Unstructured {
		return &unstructured.Unstructured{Object: fields{
			"apiVersion": "dehug.io/v1alpha1", "kind": "InferenceEndpoint", "spec": spec, "status": status,
			"metadata": fields{"namespace": "n", "name": "e", "uid": "u", "resourceVersion": "7", "generation": int64(3),
				"annotations": fields{"own": "x", annotation: "forged"}},
		}}
	}
	good, bad := fields{"modelRef": fields{"name": "m"}}, fields{"modelRef": fields{"name": "m"}, "template": "x"}
	status := fields{"runtime": "r"}
	tests := map[string]struct {
		object          *unstructured.Unstructured
		failed          bool
		runtime, target string
	}{
		"a good object":           {object(good, status), false, "r", "m"},
		"a bad spec":              {object(bad, status), true, "r", ""},
		"a bad spec and status":   {object(bad, "x"), true, "", ""},
		"a bad status":            {object(good, "x"), true, "", ""},
		"a value of another type": {object(fields{"modelRef": fields{"name": int64(5)}}, status), true, "r", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			e := d.decode(tc.object).(*v1alpha1.InferenceEndpoint)
			if why := DecodeError(e); (why != "") != tc.failed || why == "forged" {
				t.Errorf("decode error %q", why)
			}
			if e.Namespace != "n" || e.Name != "e" || e.UID != "u" || e.ResourceVersion != "7" || e.Generation != 3 || e.Annotations["own"] != "x" {
				t.Errorf("metadata %+v", e.ObjectMeta)
			}
			if e.Status.Runtime != tc.runtime || e.Spec.ModelRef.Name != tc.target {
				t.Errorf("runtime %q of model %q, want %q of %q", e.Status.Runtime, e.Spec.ModelRef.Name, tc.runtime, tc.target)
			}
		})
	}
}
