package sim

import (
	"flag"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/runtime"
)

var actoPart = flag.Int("acto", 10, "of how many fields one is changed; 1 for every field")

var inList = regexp.MustCompile(`\[\d+\]`)

// mostValues is how many values of each field are played where every field is.
const mostValues = 3

// TestActo changes each field of each spec, from the beginning and for a while. What must move moves; what is refused
// is refused by the schema; and when the spec is as it was, all else is as with an object that is new. In each state
// that is reached, nothing is written in 10 resyncs, nor in the last one after a restart.
func TestActo(t *testing.T) {
	a := newActor(t)
	fields := listFields(t)
	t.Run("fields", func(t *testing.T) {
		for i, f := range fields {
			row, known := witnessOf(f)
			if !known {
				t.Errorf("%s has no row among the witnesses: which object, condition or status moves with it?", f)
			}
			if known && i%*actoPart != 0 {
				continue
			}
			t.Run(f.String(), func(t *testing.T) {
				t.Parallel()
				a.changeAndBack(t, f, row)
			})
		}
	})
	t.Logf("%d of %d fields changed with %d values; %d values refused; witnesses: %d in this world, %d by named tests, "+
		"%d fields are fixed; %d worlds, %d states", a.done.fields, len(fields), a.done.values, a.done.refused, a.done.moved,
		a.done.named, a.done.fixed, a.done.worlds, len(a.states))
	a.expectLabels(t)
}

// changeAndBack changes one field.
func (a *actor) changeAndBack(t *testing.T, f crdField, row witness) {
	t.Helper()
	given := mergeSpec(a.given[f.kind].Object["spec"].(map[string]any), row.with)
	valid, refused := a.valuesFor(t, f, given)
	a.count(func(d *tally) { d.fields, d.refused = d.fields+1, d.refused+refused })
	if row.test != "" {
		expectTest(t, row)
	}
	if row.isFixed {
		if len(valid) > 0 || refused == 0 {
			t.Errorf("%v is taken and %d refused, but %s", valid, refused, row.why)
		}
		a.count(func(d *tally) { d.fixed++ })
		return
	}
	if len(valid) == 0 || refused == 0 {
		t.Fatalf("%d values are taken and %d refused: the generator needs others", len(valid), refused)
	}
	calm := a.calm
	if row.with != nil {
		calm = a.playSpecs(t, f.kind, given)
		report(t, calm.world)
	}
	var moved []string
	for _, spec := range chooseValues(f, valid) {
		moved = append(moved, a.playValue(t, f, row, calm, given, spec)...)
	}
	slices.Sort(moved)
	expectMoved(t, row, slices.Compact(moved))
	a.count(func(d *tally) {
		if row.moves != "" {
			d.moved++
		} else {
			d.named++
		}
	})
}

// valuesFor are the specs with another value in a field that the schema takes, as they are stored, and how many it
// refuses.
func (a *actor) valuesFor(t *testing.T, f crdField, given map[string]any) (valid []map[string]any, refused int) {
	t.Helper()
	for _, spec := range changeField(f, given) {
		stored, err := a.admit(f.kind, spec)
		switch {
		case err != nil:
			refused++
		case !reflect.DeepEqual(stored, given) &&
			!slices.ContainsFunc(valid, func(v map[string]any) bool { return reflect.DeepEqual(v, stored) }):
			valid = append(valid, stored)
		}
	}
	return valid, refused
}

// chooseValues are the first values of a field, and the last one; of a pod template's, which all go one way, the first.
func chooseValues(f crdField, valid []map[string]any) []map[string]any {
	if *actoPart > 1 || strings.Contains(f.path, podFields) {
		return valid[:1]
	}
	if len(valid) <= mostValues {
		return valid
	}
	return append(slices.Clone(valid[:mostValues-1]), valid[len(valid)-1])
}

// playValue plays one value from the beginning, and for a while, and returns what it moves.
func (a *actor) playValue(t *testing.T, f crdField, row witness, calm acted, given, spec map[string]any) []string {
	t.Helper()
	fresh, there := a.playSpecs(t, f.kind, spec), a.playSpecs(t, f.kind, given, spec, given)
	report(t, fresh.world)
	report(t, there.world)
	a.count(func(d *tally) { d.values, d.worlds = d.values+1, d.worlds+2 })
	var left []string
	for line := range strings.Lines(differenceOf(calm.ends[0], there.ends[2])) {
		if row.stays == "" || !strings.Contains(line, row.stays) {
			left = append(left, line)
		}
	}
	if len(left) > 0 {
		t.Errorf("behind %v, and back, something is left:\n%s", spec, fmt.Sprint(left))
	}
	return movedBy(f.kind, calm, fresh, there)
}

// expectMoved checks that the witness of a field moves, or that nothing does where a test is the witness.
func expectMoved(t *testing.T, row witness, moved []string) {
	t.Helper()
	isIt := func(m string) bool {
		return slices.ContainsFunc(strings.Split(row.moves, " | "), func(of string) bool { return strings.Contains(m, of) })
	}
	switch {
	case row.moves == "" && row.test == "":
		t.Error("the row has no witness")
	case row.moves != "" && !slices.ContainsFunc(moved, isIt):
		t.Errorf("%s does not move, but %s", row.moves, strings.Join(moved, "; "))
	case row.moves == "" && len(moved) > 0:
		t.Errorf("nothing was to move, but this does: %s", strings.Join(moved, "; "))
	}
}

// mergeSpec is a copy of a spec with other fields in it.
func mergeSpec(spec, with map[string]any) map[string]any {
	merged := runtime.DeepCopyJSON(spec)
	for name, value := range with {
		in, isObject := merged[name].(map[string]any)
		if of, ok := value.(map[string]any); ok && isObject {
			merged[name] = mergeSpec(in, of)
			continue
		}
		merged[name] = runtime.DeepCopyJSONValue(value)
	}
	return merged
}
