package endpoint_test

import (
	"os"
	"path/filepath"
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestServersHaveIDsOfTheNamespacesRange(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	if got := *h.Deployment().Spec.Template.Spec.SecurityContext.RunAsUser; got != names.ServerUser {
		t.Errorf("user %d in a namespace without a range", got)
	}
	ns := &corev1.Namespace{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), ns))
	ns.Annotations = map[string]string{names.AnnotationUserRange: "1000620000/10000", names.AnnotationGroupRange: "1000620000/10000"}
	h.Must(h.Client.Update(h.Ctx, ns))
	h.Reconcile()
	if sc := h.Deployment().Spec.Template.Spec.SecurityContext; *sc.RunAsUser != 1000620001 || *sc.RunAsGroup != 1000620001 {
		t.Errorf("ids %+v in a namespace with a range", sc)
	}
}

// TestTheSystemNamesNoIDsWhereTheClusterChooses renders an overlay as docs/admin.md has it.
func TestTheSystemNamesNoIDsWhereTheClusterChooses(t *testing.T) {
	config, err := filepath.Abs(filepath.Join("..", "..", "..", "config"))
	if err != nil {
		t.Fatal(err)
	}
	overlay := t.TempDir()
	to, err := filepath.Rel(overlay, config)
	if err != nil {
		t.Fatal(err)
	}
	text := "resources: [" + filepath.Join(to, "default") + "]\ncomponents: [" + filepath.Join(to, "openshift") + "]\n"
	if err := os.WriteFile(filepath.Join(overlay, "kustomization.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	folder, err := filepath.Rel(config, overlay)
	if err != nil {
		t.Fatal(err)
	}
	pods := 0
	for _, o := range rendered(t, folder) {
		sc, found, err := unstructured.NestedMap(o.Object, "spec", "template", "spec", "securityContext")
		if err != nil || !found {
			continue
		}
		pods++
		for _, id := range []string{"runAsUser", "runAsGroup", "fsGroup"} {
			if sc[id] != nil {
				t.Errorf("%s %s has %s: %v", o.GetKind(), o.GetName(), id, sc[id])
			}
		}
		if sc["runAsNonRoot"] != true {
			t.Errorf("%s %s may run as root", o.GetKind(), o.GetName())
		}
	}
	if pods != 3 {
		t.Errorf("%d pods, want those of manager, gateway and reporter", pods)
	}
}
