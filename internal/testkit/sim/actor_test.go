package sim

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/config/crd"
	"github.com/dehug-io/dehug-operator/internal/crdschema"
	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// actsFor is how long a change has until all is as it asks for.
const actsFor = 10 * time.Minute

// calmSeed is one of those with three nodes.
const calmSeed = 3

// actor plays worlds in which one spec changes.
type actor struct {
	*testing.T

	kinds crdschema.Kinds
	// given are the objects that the world has of our kinds, as the API server stores them.
	given map[string]*unstructured.Unstructured
	urls  []string
	calm  acted

	mu     sync.Mutex
	done   tally
	states map[string]*unstructured.Unstructured
}

// tally is what was done.
type tally struct{ fields, values, refused, moved, named, fixed, worlds int }

func (a *actor) count(add func(*tally)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	add(&a.done)
}

// acted is what there was in a world at any time, and what there was behind each spec, one field a line.
type acted struct {
	world *World
	ever  map[string]bool
	ends  [][]string
}

func newActor(t *testing.T) *actor {
	t.Helper()
	kinds, err := crdschema.ReadKinds(crd.Bases)
	if err != nil {
		t.Fatal(err)
	}
	a := &actor{T: t, kinds: kinds, given: map[string]*unstructured.Unstructured{},
		states: map[string]*unstructured.Unstructured{}}
	if a.calm = a.playSpecs(t, ""); a.calm.world.failed != "" {
		report(t, a.calm.world)
		t.FailNow()
	}
	return a
}

// admit returns a spec as the API server stores it in place of the world's, or why it refuses it.
func (a *actor) admit(kind string, spec map[string]any) (map[string]any, error) {
	old := a.given[kind]
	u := old.DeepCopy()
	u.Object["spec"] = runtime.DeepCopyJSON(spec)
	err := a.kinds[u.GroupVersionKind()].Admit(context.Background(), u, old.DeepCopy())
	stored, _ := u.Object["spec"].(map[string]any)
	return stored, err
}

// playSpecs plays a world whose object of a kind has one spec after another, the first one from the beginning.
func (a *actor) playSpecs(t *testing.T, kind string, specs ...map[string]any) acted {
	t.Helper()
	out := acted{ever: map[string]bool{}}
	give := func(w *World, o client.Object) client.Object { return a.giveObject(w, o, kind, specs) }
	out.world = Run(t, calmSeed, Options{Calm: true, Given: give}, func(w *World) {
		w.every = blockTime
		w.publishToken(newToken(0))
		w.tokens[0].grace, w.tokens[0].isWithdrawn = time.Minute, true // a change may end what runs
		w.server.Watch(func(e apiserver.Event) {
			for _, line := range w.describeObject(e.Key, e.New) {
				out.ever[line] = true
			}
		})
		w.beginWorld("Safe")
		w.letPass(actsFor)
		a.endAct(w, &out)
		for _, spec := range specs[min(1, len(specs)):] {
			w.changeSpec(a.given[kind], a.withNodes(w, spec))
			w.letPass(actsFor)
			a.endAct(w, &out)
		}
		w.expectRests(out.ends[len(out.ends)-1])
	})
	return out
}

// endAct records the end of an act, in which nothing is written any more.
func (a *actor) endAct(w *World, out *acted) {
	w.expectRest()
	out.ends = append(out.ends, w.describeWorld())
	a.recordStates(w)
}

// giveObject is what the world's users make: of our kinds, what the API server would store.
func (a *actor) giveObject(w *World, o client.Object, kind string, specs []map[string]any) client.Object {
	gvk := o.GetObjectKind().GroupVersionKind()
	if gvk.Group != dehugv1alpha1.GroupVersion.Group {
		return o
	}
	u := &unstructured.Unstructured{Object: mustConvert(o)}
	delete(u.Object, "status")
	if err := a.kinds[gvk].Admit(context.Background(), u, nil); err != nil {
		panic(fmt.Sprintf("the world's own %s: %v", gvk.Kind, err))
	}
	if a.given[gvk.Kind] == nil {
		a.given[gvk.Kind] = u.DeepCopy()
		a.urls = w.urls
	}
	if kind == gvk.Kind && len(specs) > 0 {
		u.Object["spec"] = a.withNodes(w, specs[0])
	}
	mustConvertBack(u.Object, o)
	return o
}

// withNodes is a copy of a spec that names the nodes of a world in place of those of the first one.
func (a *actor) withNodes(w *World, spec map[string]any) map[string]any {
	text, err := json.Marshal(spec)
	if err != nil {
		panic(err)
	}
	for i, url := range a.urls {
		text = bytes.ReplaceAll(text, []byte(url), []byte(w.urls[i]))
	}
	var out map[string]any
	if err := utiljson.Unmarshal(text, &out); err != nil {
		panic(err)
	}
	return out
}

// changeSpec changes the spec of an object, as a user does.
func (w *World) changeSpec(given *unstructured.Unstructured, spec map[string]any) {
	typed, err := w.scheme.New(given.GroupVersionKind())
	if err != nil {
		panic(err)
	}
	o := typed.(client.Object)
	key := client.ObjectKeyFromObject(given)
	w.mustWrite(w.hands.Get(context.Background(), key, o))
	object := mustConvert(o)
	object["spec"] = spec
	changed := o.DeepCopyObject().(client.Object)
	mustConvertBack(object, changed)
	w.mustWrite(w.hands.Update(context.Background(), changed))
}

func mustConvert(o client.Object) map[string]any {
	object, err := runtime.DefaultUnstructuredConverter.ToUnstructured(o)
	if err != nil {
		panic(err)
	}
	return object
}

func mustConvertBack(object map[string]any, into client.Object) {
	into.GetObjectKind() // of a known kind
	if err := runtime.DefaultUnstructuredConverter.FromUnstructured(object, into); err != nil {
		panic(err)
	}
}

// movedBy lists what a spec changes beside itself, as a kind and the path of a field, without places in lists.
func movedBy(kind string, calm, fresh, there acted) []string {
	var moved []string
	note := func(line string) {
		name, path, _ := strings.Cut(line, ".")
		path, _, _ = strings.Cut(path, ": ")
		of, _, _ := strings.Cut(name, " ")
		if of == kind && !strings.HasPrefix(path, "status") {
			return
		}
		moved = append(moved, of+" "+inList.ReplaceAllString(path, ""))
	}
	for line := range fresh.ever {
		if !calm.ever[line] {
			note(line)
		}
	}
	for line := range calm.ever {
		if !fresh.ever[line] {
			note(line)
		}
	}
	for line := range strings.Lines(differenceOf(there.ends[0], there.ends[1])) {
		note(strings.TrimSuffix(line[2:], "\n"))
	}
	slices.Sort(moved)
	return joinObjects(slices.Compact(moved))
}

// joinObjects has one line for all fields of an object that comes to be or goes.
func joinObjects(moved []string) []string {
	whole := map[string]bool{}
	for _, m := range moved {
		if of, path, _ := strings.Cut(m, " "); path == "metadata.name" {
			whole[of] = true
		}
	}
	var joined []string
	for _, m := range moved {
		of, path, _ := strings.Cut(m, " ")
		if !whole[of] || path == "metadata.name" {
			joined = append(joined, m)
		}
	}
	return joined
}
