package image

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// writeFile writes a file with a mode and a modification time of its own.
func writeFile(t *testing.T, path, text string, mode os.FileMode, age time.Duration) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	then := time.Now().Add(-age)
	if err := os.Chtimes(path, then, then); err != nil {
		t.Fatal(err)
	}
}

func buildImage(t *testing.T, mode os.FileMode, age time.Duration, program string) []byte {
	t.Helper()
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "prog"), program, mode, age)
	writeFile(t, filepath.Join(dir, "conf", "b.txt"), "b", 0o600, age)
	writeFile(t, filepath.Join(dir, "conf", "a", "a.txt"), "a", 0o640, age)
	out := filepath.Join(dir, "image.tar")
	err := Write(Spec{Name: "dehug.io/dev/x:1", Entrypoint: []string{"/bin/prog"}, Files: []File{
		{filepath.Join(dir, "prog"), "/bin/prog"}, {filepath.Join(dir, "conf"), "/etc/conf"},
	}}, out)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheSameInputsGiveTheSameBytes(t *testing.T) {
	first := buildImage(t, 0o755, time.Hour, "program")
	if second := buildImage(t, 0o711, 48*time.Hour, "program"); !bytes.Equal(first, second) {
		t.Error("times and modes of the checkout changed the image")
	}
	if other := buildImage(t, 0o755, time.Hour, "another"); bytes.Equal(first, other) {
		t.Error("another program gave the same image")
	}
}

// untar returns the headers and contents of a tar by name.
func untar(t *testing.T, b []byte) (map[string]*tar.Header, map[string][]byte) {
	t.Helper()
	headers, data := map[string]*tar.Header{}, map[string][]byte{}
	for r := tar.NewReader(bytes.NewReader(b)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return headers, data
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		headers[h.Name], data[h.Name] = h, content
	}
}

func TestAnImageHasWhatANonRootPodNeeds(t *testing.T) {
	_, outer := untar(t, buildImage(t, 0o755, 0, "program"))
	var manifest []struct {
		Config, RepoTags any
		Layers           []string
	}
	if err := json.Unmarshal(outer["manifest.json"], &manifest); err != nil {
		t.Fatal(err)
	}
	var config struct {
		Config struct {
			User       string
			Entrypoint []string
		} `json:"config"`
	}
	if err := json.Unmarshal(outer[manifest[0].Config.(string)], &config); err != nil {
		t.Fatal(err)
	}
	if config.Config.User != "65532:65532" {
		t.Errorf("user %q", config.Config.User)
	}
	if diff := cmp.Diff([]string{"/bin/prog"}, config.Config.Entrypoint); diff != "" {
		t.Errorf("entrypoint (-want +got):\n%s", diff)
	}
	headers, layer := untar(t, outer[manifest[0].Layers[0]])
	modes := map[string]int64{"tmp/": 0o1777, "bin/": 0o755, "bin/prog": 0o755, "etc/conf/b.txt": 0o644, "etc/conf/a/a.txt": 0o644}
	for path, mode := range modes {
		if h := headers[path]; h == nil || h.Mode != mode || h.Uid != 0 || h.ModTime.Unix() != 0 {
			t.Errorf("%s: header %+v, want mode %o, owner root, time zero", path, h, mode)
		}
	}
	if !strings.Contains(string(layer["etc/passwd"]), "nonroot:x:65532:65532:") {
		t.Errorf("/etc/passwd lacks nonroot:\n%s", layer["etc/passwd"])
	}
}

func TestNameReadsWhatWriteWrote(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.tar")
	if err := os.WriteFile(path, buildImage(t, 0o755, 0, "program"), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := Name(path)
	if err != nil || got != "dehug.io/dev/x:1" {
		t.Errorf("Name = %q, %v", got, err)
	}
	if err := os.WriteFile(path, []byte("not a tar"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := Name(path); err == nil {
		t.Errorf("a file that is no image has the name %q", got)
	}
}

func TestFileArguments(t *testing.T) {
	cases := map[string]struct {
		arg  string
		want File
		ok   bool
	}{
		"file":                  {"bin/x=/x", File{"bin/x", "/x"}, true},
		"destination is tidied": {"a=/b//c/", File{"a", "/b/c"}, true},
		"relative destination":  {"a=b", File{}, false},
		"no destination":        {"a", File{}, false},
		"no source":             {"=/a", File{}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := ParseFile(c.arg)
			if (err == nil) != c.ok {
				t.Fatalf("error %v", err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLibrariesAreReadFromLdd(t *testing.T) {
	got, err := parseLdd("\tlinux-vdso.so.1 (0x7ffd)\n\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x7f1)\n\t/lib64/ld-linux-x86-64.so.2 (0x7f2)\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []File{
		{"/lib/x86_64-linux-gnu/libc.so.6", "/lib/x86_64-linux-gnu/libc.so.6"},
		{"/lib64/ld-linux-x86-64.so.2", "/lib64/ld-linux-x86-64.so.2"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := parseLdd("\tlibmissing.so => not found\n"); err == nil {
		t.Error("a missing library was accepted")
	}
}
