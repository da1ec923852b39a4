package modelfile_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

func TestGlobsPickFiles(t *testing.T) {
	tests := map[string]struct {
		globs      []string
		yes, no    []string
		below, not []string
	}{
		"none picks all": {nil, []string{"a", "a/b"}, nil, []string{"a"}, nil},
		"one segment":    {[]string{"*.gguf"}, []string{"a.gguf"}, []string{"x/a.gguf", "a.gguf.txt"}, nil, []string{"x"}},
		"one folder":     {[]string{"onnx/*"}, []string{"onnx/a"}, []string{"onnx", "onnx/b/a", "a"}, []string{"onnx"}, []string{"o", "onnx/b"}},
		"any depth": {[]string{"**/*.gguf"}, []string{"a.gguf", "x/a.gguf", "x/y/a.gguf"}, []string{"a.txt", "x/a.txt"},
			[]string{"x", "x/y"}, nil},
		"a whole folder": {[]string{"onnx/**"}, []string{"onnx/a", "onnx/b/c"}, []string{"a", "onnx", "onnxa/b"}, []string{"onnx", "onnx/b"}, []string{"a"}},
		"everything":     {[]string{"**"}, []string{"a", "a/b/c"}, nil, []string{"a", "a/b"}, nil},
		"in the middle":  {[]string{"a/**/z"}, []string{"a/z", "a/b/z", "a/b/c/z"}, []string{"a", "z", "a/z/b"}, []string{"a", "a/b"}, []string{"b"}},
		"classes":        {[]string{"m-Q[45]_K_?.gguf"}, []string{"m-Q4_K_M.gguf", "m-Q5_K_S.gguf"}, []string{"m-Q8_0.gguf"}, nil, []string{"m"}},
		"one of several": {[]string{"a", "b/c"}, []string{"a", "b/c"}, []string{"c"}, []string{"b"}, []string{"c"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			g, err := modelfile.ParseGlobs(tc.globs)
			if err != nil {
				t.Fatal(err)
			}
			for want, files := range map[bool][]string{true: tc.yes, false: tc.no} {
				for _, f := range files {
					if g.Match(f) != want {
						t.Errorf("Match(%s) is %t", f, !want)
					}
				}
			}
			for want, dirs := range map[bool][]string{true: tc.below, false: tc.not} {
				for _, d := range dirs {
					if g.Below(d) != want {
						t.Errorf("Below(%s) is %t", d, !want)
					}
				}
			}
			for _, f := range tc.yes {
				for dir := path.Dir(f); dir != "."; dir = path.Dir(dir) {
					if !g.Below(dir) {
						t.Errorf("%s is picked, and nothing below %s", f, dir)
					}
				}
			}
		})
	}
}

func TestWhatIsNoGlobIsRefused(t *testing.T) {
	for _, p := range []string{"", "/a", "a/", "a//b", "[", "a/[b", "[]", "[-]", "[a-]"} {
		if _, err := modelfile.ParseGlobs([]string{p}); err == nil || !strings.Contains(err.Error(), "glob") {
			t.Errorf("ParseGlobs(%q): %v", p, err)
		}
	}
}

func TestManyStarsCostLittle(t *testing.T) {
	glob := strings.Repeat("**/", 60) + "x"
	g, err := modelfile.ParseGlobs([]string{glob})
	if err != nil || g.Match(strings.Repeat("a/", 500)+"y") {
		t.Errorf("ParseGlobs: %v, or it matches", err)
	}
}

// FuzzTheSchemaAdmitsGlobsAlone checks that what the pattern of the CRD admits
// parses.
func FuzzTheSchemaAdmitsGlobsAlone(f *testing.F) {
	source, err := os.ReadFile("../../../api/v1alpha1/dehugmodel_types.go")
	if err != nil {
		f.Fatal(err)
	}
	at := slices.IndexFunc(strings.Split(string(source), "\n"), func(l string) bool { return strings.Contains(l, "Files []string") })
	lines := strings.Split(string(source), "\n")[:at]
	_, pattern, found := strings.Cut(lines[len(lines)-1], "items:Pattern=`")
	if !found {
		f.Fatalf("no pattern in %q", lines[len(lines)-1])
	}
	schema := regexp.MustCompile(strings.TrimSuffix(pattern, "`"))
	for _, p := range []string{"*.gguf", "onnx/**", "m-Q[45]_K_?.gguf", "[^a-z0]/b", "[", "[a-]", "[]", "a]", "a\\b", "/a", "a//b", "[!a]", "[^]", "[^^]"} {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, p string) {
		if !utf8.ValidString(p) || !schema.MatchString(p) { // an API object has valid UTF-8
			return
		}
		if _, err := modelfile.ParseGlobs([]string{p}); err != nil {
			t.Errorf("the schema admits %q: %v", p, err)
		}
	})
	for _, p := range []string{"*.gguf", "onnx/**", "m-Q[45]_K_?.gguf", "[^a-z0]/b", "model (1).gguf"} {
		if !schema.MatchString(p) {
			f.Errorf("the schema refuses %q", p)
		}
	}
}
