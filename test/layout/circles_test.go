// Package layout_test checks how the code is laid out in files.
package layout_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFilesReferOneWay checks that no files of a package refer to one another in a circle: each can be read after those
// that it uses.
func TestFilesReferOneWay(t *testing.T) {
	for name, found := range loadReferences(t, "./...") {
		t.Run(name, func(t *testing.T) {
			for _, circle := range found.circles() {
				t.Errorf("%s refer to one another in a circle: move what the lower ones use of the higher ones to a file below "+
					"all of them\n%s", strings.Join(circle, ", "), found.describe(circle))
			}
		})
	}
}

// TestEveryUseIsAReference checks that a file which uses anything that another one declares refers to it.
func TestEveryUseIsAReference(t *testing.T) {
	const low = `package p
		type kind struct{ field int }
		func (kind) method() {}
		func function() {}
		const constant = 1
		var variable = kind{}`
	const middle = `package p
		var given kind`
	for use, want := range map[string][]string{
		`var _ kind`:                               {"kind"},
		`var _ = given.field`:                      {"field"},
		`var _ = given.method`:                     {"method"},
		`var _ = function`:                         {"function"},
		`var _, _ = constant, variable`:            {"constant", "variable"},
		`func f() { constant := 2; _ = constant }`: nil,
	} {
		found := checkSources(t, map[string]string{"low.go": low, "middle.go": middle, "high.go": "package p\n" + use})
		if diff := cmp.Diff(want, found["high.go"]["low.go"]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", use, diff)
		}
	}
}

// TestCirclesAreFound checks that a circle is found whole, over several files and beside others.
func TestCirclesAreFound(t *testing.T) {
	found := references{
		"top.go": {"a.go": {"a"}, "x.go": {"x"}},
		"a.go":   {"b.go": {"b"}, "low.go": {"low"}},
		"b.go":   {"c.go": {"c"}},
		"c.go":   {"a.go": {"a"}},
		"x.go":   {"y.go": {"y", "z"}},
		"y.go":   {"x.go": {"x"}},
	}
	circles := found.circles()
	if diff := cmp.Diff([][]string{{"a.go", "b.go", "c.go"}, {"x.go", "y.go"}}, circles); diff != "" {
		t.Fatalf("circles (-want +got):\n%s", diff)
	}
	want := []string{"x.go uses y, z of y.go", "y.go uses x of x.go"}
	if lines := strings.Split(strings.TrimSpace(found.describe(circles[1])), "\n"); !slices.Equal(lines, want) {
		t.Errorf("the circle is described as %q, want %q", lines, want)
	}
}
