package publish_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestParseTargets(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(t.TempDir(), "model.car")
	if err := os.Mkdir(filepath.Join(folder, "sub.car"), 0o755); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ in, want, wantIn string }{
		"all kinds, in order": {
			in:   "pin+https://pins.example/psa ipfs+rpc://127.0.0.1:5001 file://" + out + " http://kubo:5001",
			want: "file://" + out + " ipfs+rpc://127.0.0.1:5001 http://kubo:5001 pin+https://pins.example/psa",
		},
		"password in a name":    {in: "https://u:secret@kubo:5001", want: "https://u:xxxxx@kubo:5001"},
		"pinning on loopback":   {in: "pin+http://127.0.0.1:9097", want: "pin+http://127.0.0.1:9097"},
		"pinning in the clear":  {in: "pin+http://pins.example", wantIn: "in the clear"},
		"pinning and password":  {in: "pin+https://u:secret@pins.example", wantIn: "access token beside it"},
		"two pinning services":  {in: "pin+https://a pin+https://b", wantIn: "name one"},
		"another scheme":        {in: "ftp://kubo", wantIn: "not supported"},
		"multiaddress":          {in: "/ip4/127.0.0.1/tcp/5001", wantIn: "not supported"},
		"no scheme":             {in: "127.0.0.1:5001", wantIn: "not a URL"},
		"query":                 {in: "http://kubo:5001?x=secret", wantIn: "host and path only"},
		"RPC with a path":       {in: "ipfs+rpc://kubo:5001/api", wantIn: "host and port only"},
		"relative file":         {in: "file://model.car", wantIn: "absolute path"},
		"file that is no CAR":   {in: "file:///tmp/model", wantIn: "absolute path of a CAR"},
		"folder of that name":   {in: "file://" + folder + "/sub.car", wantIn: "is not a file"},
		"inside the folder":     {in: "file://" + folder + "/model.car", wantIn: "outside of it"},
		"inside, by a link":     {in: "file://" + link + "/model.car", wantIn: "outside of it"},
		"nowhere to lie":        {in: "file:///no/such/place/model.car", wantIn: "make /no/such/place"},
		"not a URL, and secret": {in: "http://u:secret@[", wantIn: "not a URL"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			targets, err := publish.ParseTargets(strings.Fields(tc.in), publish.TargetOptions{Folder: folder, PinToken: pinToken})
			if tc.wantIn != "" {
				if err == nil || !strings.Contains(err.Error(), tc.wantIn) || strings.Contains(err.Error(), "secret") && !strings.Contains(tc.in, "?") {
					t.Errorf("ParseTargets: %v, want an error with %q", err, tc.wantIn)
				}
				return
			}
			var names []string
			for _, target := range targets {
				names = append(names, target.Name())
			}
			if diff := cmp.Diff(strings.Fields(tc.want), names); diff != "" || err != nil {
				t.Errorf("ParseTargets (%v): targets differ (-want +got):\n%s", err, diff)
			}
		})
	}
	if _, err := publish.ParseTargets([]string{"pin+https://pins.example"}, publish.TargetOptions{Folder: folder}); err == nil {
		t.Error("a pinning service without a token was accepted")
	}
}

func TestACARFileHoldsTheContent(t *testing.T) {
	files := contenttest.Model()
	dir := contenttest.WriteFolder(t, files)
	imp, _ := contenttest.Import(t, dir)
	path := filepath.Join(t.TempDir(), "model.car")
	if err := os.WriteFile(path, []byte("older"), 0o644); err != nil {
		t.Fatal(err)
	}
	var last publish.Progress
	results, err := upload(t, dir, imp, publish.Options{Progress: func(p publish.Progress) { last = p }}, "file://"+path)
	want := []publish.Result{{Target: "file://" + path, Next: `ipfs dag import --pin-roots "` + path + `"`}}
	if diff := cmp.Diff(want, results); diff != "" || err != nil {
		t.Fatalf("Upload: %v; results differ (-want +got):\n%s", err, diff)
	}
	if info, err := os.Stat(path); err != nil || last.Done != info.Size() || last.Total != info.Size() {
		t.Errorf("progress ended at %+v for a file of %v, %v", last, info, err)
	}
	origin, err := source.Parse("file://" + path)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "fetched")
	if _, err := content.Fetch(t.Context(), []source.Source{origin}, content.FetchOptions{Root: imp.Root, Out: out, AllowUnsafeFormats: true}); err != nil {
		t.Fatalf("fetching from the CAR file: %v", err)
	}
	for name, data := range files {
		got, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(got, []byte(data)) {
			t.Errorf("%s came back as %d bytes, %v", name, len(got), err)
		}
	}
}

func TestACARFileThatCannotBeFinishedLeavesTheOlderOne(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	path := filepath.Join(t.TempDir(), "model.car")
	if err := os.WriteFile(path, []byte("older"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("b"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := upload(t, dir, imp, publish.Options{}, "file://"+path); err == nil || !strings.Contains(err.Error(), "a.txt changed") {
		t.Errorf("Upload of a changed folder: %v", err)
	}
	kept, err := os.ReadFile(path)
	left, globErr := filepath.Glob(path + "?*")
	if err != nil || globErr != nil || string(kept) != "older" || len(left) > 0 {
		t.Errorf("the file holds %q, %v, and beside it lie %v, want the older one alone", kept, err, left)
	}
}
