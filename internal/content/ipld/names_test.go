package ipld

import (
	"errors"
	"strings"
	"testing"
)

func TestNamesThatAreNotAccepted(t *testing.T) {
	for name, wantIn := range map[string]string{
		"": "empty", ".": "outside its folder", "..": "outside its folder", "a/b": "reserved", `a\b`: "reserved", "C:": "reserved",
		"a*": "reserved", "a?": "reserved", `a"`: "reserved", "<a": "reserved", "a>": "reserved", "a|b": "reserved", "a.": "ends with a dot",
		"a ": "space", " a": "space", "a\x00": "unprintable", "a\n": "unprintable", "a\u202etxt.exe": "unprintable", "a\u200d": "unprintable",
		"a\ufeff": "unprintable", "\xff": "not UTF-8", "e\u0301": "normal form C", strings.Repeat("é", 128): "longer than 255",
	} {
		if err := CheckName(name, 255); err == nil || !strings.Contains(err.Error(), wantIn) {
			t.Errorf("CheckName(%q): %v, want %q", name, err, wantIn)
		}
	}
	for _, name := range []string{"a", ".hidden", "a b", "model-00001-of-00002.safetensors", "é", "日本語.txt", "...a", "a..b", strings.Repeat("a", 255)} {
		if err := CheckName(name, 255); err != nil {
			t.Errorf("CheckName(%q): %v", name, err)
		}
	}
}

func TestSiblingsThatFoldToOne(t *testing.T) {
	for _, pair := range [][2]string{
		{"a", "A"}, {"README.md", "readme.MD"}, {"Straße", "STRAßE"}, {"é", "É"}, {"ſ", "S"}, {"K", "k"}, {"σ", "ς"}, {"ǅ", "ǆ"},
	} {
		s := Siblings{}
		if err := s.Add(pair[0]); err != nil {
			t.Fatal(err)
		}
		if err := s.Add(pair[1]); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "letter case alone") {
			t.Errorf("%q beside %q: %v, want a refusal", pair[1], pair[0], err)
		}
		if err := s.Add(pair[0]); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "two entries of that name") {
			t.Errorf("%q twice: %v, want a refusal", pair[0], err)
		}
	}
	s := Siblings{}
	for _, name := range []string{"a", "b", "aa", "ä", "ss", "ß", "1", "１"} {
		if err := s.Add(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestForeignTextIsClipped(t *testing.T) {
	if got := Clip("short"); got != "short" {
		t.Errorf("Clip: %q", got)
	}
	if got := Clip(strings.Repeat("x", 1000)); len(got) > 70 || !strings.HasSuffix(got, "…") {
		t.Errorf("Clip: %q", got)
	}
}

func TestErrorsKeepTheirKinds(t *testing.T) {
	misjudged := misjudgedf("block %d", 1)
	for name, tc := range map[string]struct {
		err  error
		want []error
		not  []error
	}{
		"malformed":               {Malformedf("x"), []error{ErrMalformed}, []error{ErrMisjudged, ErrOverBudget}},
		"misjudged":               {misjudged, []error{ErrMalformed, ErrMisjudged}, []error{ErrCorrupt}},
		"malformed, with a path":  {withPath("a.txt", Malformedf("x")), []error{ErrMalformed}, []error{ErrMisjudged}},
		"over budget with a path": {withPath("a.txt", Errorf(ErrOverBudget, "x")), []error{ErrOverBudget}, []error{ErrMalformed}},
	} {
		for _, kind := range tc.want {
			if !errors.Is(tc.err, kind) {
				t.Errorf("%s: %v is not %v", name, tc.err, kind)
			}
		}
		for _, kind := range tc.not {
			if errors.Is(tc.err, kind) {
				t.Errorf("%s: %v is %v", name, tc.err, kind)
			}
		}
	}
	if got := withPath("", Malformedf("it is odd")).Error(); !strings.HasPrefix(got, "the root: it is odd") {
		t.Errorf("an error of the root reads %q", got)
	}
}
