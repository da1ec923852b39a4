package age

import (
	"testing"
	"time"
)

func TestOlder(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	of := func(after time.Duration, namespace, name string) Age { return Age{now.Add(after), namespace, name} }
	tests := map[string]struct {
		a, b Age
		want bool
	}{
		"made before":                           {of(0, "b", "b"), of(1, "a", "a"), true},
		"made after":                            {of(1, "a", "a"), of(0, "b", "b"), false},
		"at once: the first namespace":          {of(0, "a", "b"), of(0, "b", "a"), true},
		"at once in one namespace: by the name": {of(0, "a", "a"), of(0, "a", "b"), true},
		"the same":                              {of(0, "a", "a"), of(0, "a", "a"), false},
		"the same moment in another time zone":  {Age{now.UTC(), "a", "a"}, Age{now.In(time.FixedZone("x", 3600)), "a", "b"}, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if got := IsOlder(tc.a, tc.b); got != tc.want {
				t.Errorf("IsOlder(%v, %v) = %t", tc.a, tc.b, got)
			}
			if tc.want && IsOlder(tc.b, tc.a) {
				t.Error("each is older than the other")
			}
		})
	}
}
