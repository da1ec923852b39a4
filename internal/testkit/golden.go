package testkit

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"
)

var update = flag.Bool("update", false, "write the golden files anew")

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
	if *update {
		if err := os.WriteFile(path, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(have), want.String()); diff != "" {
		t.Errorf("%s is not what is written now; run this test with -args -update (-file +now):\n%s", path, diff)
	}
}
