package testkit

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"

	"github.com/google/go-cmp/cmp"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/status"
)

var update = flag.Bool("update", false, "write the golden files anew")

// GoldenGeneration is the generation of every object in golden files.
const GoldenGeneration = 3

// GoldenMeta returns the metadata of an object of our API in a golden file.
func GoldenMeta(kind, name string) (metav1.TypeMeta, metav1.ObjectMeta) {
	return metav1.TypeMeta{APIVersion: dehugv1alpha1.GroupVersion.String(), Kind: kind},
		metav1.ObjectMeta{Name: strings.ToLower(name), Generation: GoldenGeneration}
}

// StampConditions applies conditions as the status writers do, at a time that does not change.
func StampConditions(conditions *[]metav1.Condition, desired []metav1.Condition) {
	status.Apply(conditions, GoldenGeneration, desired)
	for i := range *conditions {
		(*conditions)[i].LastTransitionTime = metav1.NewTime(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	}
}

// Golden checks that a file holds these objects as YAML documents; with -update it writes them.
func Golden(t testing.TB, path string, objects []client.Object) {
	t.Helper()
	var want bytes.Buffer
	for _, o := range objects {
		document, err := yaml.Marshal(o)
		if err != nil {
			t.Fatalf("writing %s as YAML: %v", o.GetName(), err)
		}
		want.WriteString("---\n")
		want.Write(document)
	}
	GoldenText(t, path, want.String())
}

// GoldenText checks that a file holds a text; with -update it writes it.
func GoldenText(t testing.TB, path, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(have), want); diff != "" {
		t.Errorf("%s is not what is written now; run this test with -args -update (-file +now):\n%s", path, diff)
	}
}
