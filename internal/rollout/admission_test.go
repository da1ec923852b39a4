package rollout

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestTheAdmissionPolicyAllowsTheSameFields compares the lists of config/admission with those of the manager.
func TestTheAdmissionPolicyAllowsTheSameFields(t *testing.T) {
	data, err := os.ReadFile("../../config/admission/endpoint_templates.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]string{
		"otherMeta": append([]string{"creationTimestamp"}, allowedMeta...), "otherPod": allowedPod,
		"otherContainer": allowedContainer, "otherVolume": allowedVolume,
	} {
		found := regexp.MustCompile(`(?s)name: ` + name + `\b.*?in \[(.*?)\]`).FindSubmatch(data)
		if found == nil {
			t.Errorf("the policy has no variable %s", name)
			continue
		}
		var got []string
		for field := range strings.SplitSeq(string(found[1]), ",") {
			got = append(got, strings.Trim(strings.TrimSpace(field), "'"))
		}
		slices.Sort(got)
		want = slices.Sorted(slices.Values(want))
		if !slices.Equal(got, want) {
			t.Errorf("%s: the policy has %v, the manager %v", name, got, want)
		}
	}
	for _, prefix := range networkPrefixes {
		if !strings.Contains(string(data), "'"+prefix+"'") {
			t.Errorf("the policy does not know the annotations %s", prefix)
		}
	}
}
