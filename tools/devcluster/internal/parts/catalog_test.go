package parts

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
)

// fakeRecipe writes the files it is told to, then fails when told to.
type fakeRecipe struct {
	text  string
	files []string
	err   error
	runs  *int
}

func (f fakeRecipe) describe() string { return f.text }

func (f fakeRecipe) build(_ context.Context, _, out string) error {
	*f.runs++
	for _, name := range f.files {
		if err := os.WriteFile(filepath.Join(out, name), []byte(f.text), 0o755); err != nil {
			return err
		}
	}
	return f.err
}

func fakePart(r fakeRecipe) part {
	return part{component: "thing", version: "v1", programs: map[string]string{"thing": "thing"}, recipe: r}
}

func TestAHalfBuildNeverCounts(t *testing.T) {
	cases := map[string]fakeRecipe{
		"the build fails":               {files: []string{"thing"}, err: os.ErrInvalid},
		"the build leaves a file out":   {},
		"the build leaves another file": {files: []string{"other"}},
	}
	for name, r := range cases {
		t.Run(name, func(t *testing.T) {
			r.runs = new(int)
			b := Builder{Layout: layout.Layout{Cache: t.TempDir()}, Progress: &strings.Builder{}}
			p := fakePart(r)
			if err := b.buildAll(t.Context(), []part{p}); err == nil {
				t.Error("no error")
			}
			if b.have(p) {
				t.Error("the half build counts as built")
			}
		})
	}
}

func TestAFinishedBuildIsReusedUntilItsRecipeChanges(t *testing.T) {
	runs := 0
	b := Builder{Layout: layout.Layout{Cache: t.TempDir()}, Progress: &strings.Builder{}}
	for _, step := range []struct {
		recipe string
		want   int
	}{{"a", 1}, {"a", 1}, {"b", 2}} {
		p := fakePart(fakeRecipe{text: step.recipe, files: []string{"thing"}, runs: &runs})
		if err := b.buildAll(t.Context(), []part{p}); err != nil {
			t.Fatal(err)
		}
		if runs != step.want {
			t.Errorf("after recipe %q: %d builds, want %d", step.recipe, runs, step.want)
		}
	}
}

func TestCancelingABuildEndsItsGrandchildren(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		_, err := tool(ctx, t.TempDir(), "sh", "-c", "sleep 60 & wait")
		done <- err
	}()
	time.Sleep(200 * time.Millisecond)
	cancel()
	select {
	case err := <-done:
		if err == nil {
			t.Error("the canceled command succeeded")
		}
	case <-time.After(5 * time.Second):
		t.Error("a grandchild still holds the command's output")
	}
}

func TestThePartsHaveNamesOfTheirOwn(t *testing.T) {
	keys, programs := map[string]bool{}, map[string]bool{}
	for _, p := range catalog() {
		if keys[p.key()] {
			t.Errorf("two parts are kept under %s", p.key())
		}
		keys[p.key()] = true
		for name := range p.programs {
			if programs[name] {
				t.Errorf("two parts bring %s", name)
			}
			programs[name] = true
		}
	}
	for _, name := range []string{"etcd", "kube-apiserver", "kubectl", "kubelet", "containerd", "coredns", "ipfs", "geth", "llama-server"} {
		if !programs[name] {
			t.Errorf("no part brings %s", name)
		}
	}
}

func TestUnknownNamesSayWhatToDo(t *testing.T) {
	b := Builder{Layout: layout.Layout{Cache: t.TempDir()}, Progress: &strings.Builder{}}
	if err := b.Build(t.Context(), "nonsense"); err == nil || !strings.Contains(err.Error(), "kubernetes") {
		t.Errorf("error %v does not list the components", err)
	}
	if _, err := b.Path("kubectl"); err == nil || !strings.Contains(err.Error(), "devcluster build kubernetes") {
		t.Errorf("error %v does not say how to build kubectl", err)
	}
}
