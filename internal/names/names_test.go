package names

import (
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/util/validation"
)

const cid = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"

func TestNamesFitWhatKubernetesAllows(t *testing.T) {
	longest := strings.Repeat("a", 46)
	tests := map[string]struct {
		name   string
		checks func(string) []string
	}{
		"claim":                        {CacheClaim(cid), validation.IsDNS1123Subdomain},
		"claim of a selection":         {CacheClaim(CacheFolder(cid, []string{"a"})), validation.IsDNS1123Subdomain},
		"mirror of a selection":        {Mirror(CacheFolder(cid, []string{"a"}), "mine"), validation.IsDNS1035Label},
		"annotation of a selection":    {VerifiedKey(CacheFolder(cid, []string{"a"})), validation.IsQualifiedName},
		"fetch job":                    {FetchJob(cid), validation.IsDNS1123Label},
		"mirror":                       {Mirror(cid, CacheClaim(cid)), validation.IsDNS1035Label},
		"mirror of the user's claim":   {Mirror(cid, "mine"), validation.IsDNS1035Label},
		"workload":                     {Workload("chat"), validation.IsDNS1035Label},
		"workload of a digit":          {Workload("7b"), validation.IsDNS1035Label},
		"workload of a dotted name":    {Workload("llama-3.1"), validation.IsDNS1035Label},
		"workload of the longest name": {Workload(longest), validation.IsDNS1035Label},
		"service of a version":         {VersionService("chat", cid), validation.IsDNS1035Label},
		"service of the longest name":  {VersionService(longest, cid), validation.IsDNS1035Label},
		"service of a dotted name":     {VersionService(strings.Repeat("a", 44)+".1", cid), validation.IsDNS1035Label},
		"CID label value":              {cid, func(v string) []string { return validation.IsValidLabelValue(v) }},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if errs := tc.checks(tc.name); len(errs) > 0 {
				t.Errorf("%q is not valid: %v", tc.name, errs)
			}
		})
	}
}

func TestNamesDiffer(t *testing.T) {
	if a, b := Workload("a.b"), Workload("a-b"); a == b {
		t.Errorf("endpoints a.b and a-b share the workload %q", a)
	}
	if a, b := VersionService(strings.Repeat("a", 44)+".1", cid), VersionService(strings.Repeat("a", 44)+".2", cid); a == b {
		t.Errorf("two endpoints share the service %q", a)
	}
	if a, b := VersionService("chat", cid), VersionService("chat", cid[:50]+"aaaaaaaaa"); a == b {
		t.Errorf("two versions share the service %q", a)
	}
	if a, b := Mirror(cid, CacheClaim(cid)), Mirror(cid, "mine"); a == b {
		t.Errorf("two claims share the mirror %q", a)
	}
	for what, named := range map[string]func(folder string) string{
		"claim": CacheClaim, "annotation": VerifiedKey, "mirror": func(f string) string { return Mirror(f, CacheClaim(f)) },
		"mirror of the user's claim": func(f string) string { return Mirror(f, "mine") },
	} {
		whole, some, others := named(CacheFolder(cid, nil)), named(CacheFolder(cid, []string{"a"})), named(CacheFolder(cid, []string{"a", "b"}))
		if whole == some || some == others || whole == others {
			t.Errorf("selections share the %s: %q, %q, %q", what, whole, some, others)
		}
	}
	if a, b := FetchJob(cid), FetchJob(cid[:50]+"aaaaaaaaa"); a == b {
		t.Errorf("two CIDs share the Job %q", a)
	}
}
