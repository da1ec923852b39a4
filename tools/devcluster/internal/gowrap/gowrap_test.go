package gowrap

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const kubernetesMod = `module k8s.io/kubernetes

go 1.26.0

godebug default=go1.26

require (
	github.com/spf13/cobra v1.10.2
	k8s.io/api v0.0.0
	k8s.io/utils v0.0.0-20260101000000-0123456789ab
	golang.org/x/mod v0.32.0 // indirect
)

replace k8s.io/api => ./staging/src/k8s.io/api
`

func TestStagingModulesGetTheReleaseVersion(t *testing.T) {
	got, err := GoMod("k8s.io/kubernetes", "v1.36.3", []byte(kubernetesMod), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := `module devcluster.invalid/wrap/kubernetes

go 1.26.0

require (
	k8s.io/kubernetes v1.36.3
	github.com/spf13/cobra v1.10.2
	k8s.io/api v0.36.3
	k8s.io/utils v0.0.0-20260101000000-0123456789ab
	golang.org/x/mod v0.32.0 // indirect
)

replace (
	k8s.io/api => k8s.io/api v0.36.3
)
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("go.mod (-want +got):\n%s", diff)
	}
}

func TestAlignedModulesAreForcedAndOthersStay(t *testing.T) {
	upstream := "module example.com/dns\n\ngo 1.25.0\n\nrequire (\n\tk8s.io/api v0.35.4\n\texample.com/other v1.2.3\n)\n"
	align, err := Requirements("k8s.io/kubernetes", "v1.36.3", []byte(kubernetesMod))
	if err != nil {
		t.Fatal(err)
	}
	got, err := GoMod("example.com/dns", "v1.0.0", []byte(upstream), align)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\tk8s.io/api v0.36.3\n", "\texample.com/other v1.2.3\n", "k8s.io/api => k8s.io/api v0.36.3"} {
		if !strings.Contains(got, want) {
			t.Errorf("go.mod lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "cobra") {
		t.Errorf("a module that upstream does not require was added:\n%s", got)
	}
}

func TestUnusableInputsAreRefused(t *testing.T) {
	cases := map[string]struct{ version, upstream string }{
		"no go line":                   {"v1.36.3", "module k8s.io/kubernetes\n"},
		"not a go.mod":                 {"v1.36.3", "<html>"},
		"staging of an unknown series": {"v2.0.0", kubernetesMod},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got, err := GoMod("k8s.io/kubernetes", c.version, []byte(c.upstream), nil); err == nil {
				t.Errorf("accepted, giving:\n%s", got)
			}
		})
	}
}
