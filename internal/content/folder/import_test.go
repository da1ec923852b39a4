package folder_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// The CIDs of these tests were printed by Kubo 0.43.0, profile unixfs-v1-2025:
// ipfs add -r --hidden --cid-version=1 --raw-leaves --chunker=size-1048576.
func TestImportGivesTheCIDsOfKubo(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{
		"empty.txt":              "",
		"one.txt":                "a",
		"exact.txt":              contenttest.Noise(1<<20, 2),
		"over.txt":               contenttest.Noise(1<<20+1, 3),
		"sub/deep/big.txt":       contenttest.Noise(3<<20+5, 1),
		"sub/Ünïcode name.txt":   "u",
		".dehug/provenance.json": "{}",
		"B.txt":                  "B",
		"a.txt":                  "a",
		"b-1.txt":                "b",
	})
	if err := os.Mkdir(filepath.Join(dir, "none"), 0o755); err != nil {
		t.Fatal(err)
	}
	imp, err := folder.Import(t.Context(), dir)
	if err != nil {
		t.Fatalf("Import: %v", err)
	}
	got := map[string]string{"": imp.Root}
	for _, f := range imp.Files {
		got[f.Path] = f.CID
	}
	want := map[string]string{
		"":                       "bafybeigfnd577k3wn5bimstalbw7o2oxwqtkzbxj7e4mqgp7uzmthslppm",
		".dehug/provenance.json": "bafkreicecnx2gvntm6fbcrvnc336qze6st5u7qq7457igegamd3bzkx7ri",
		"B.txt":                  "bafkreig7pzyokaqvit2igs564zfj4n4j726ex2auodpwfhfnnxnqgmqklq",
		"a.txt":                  "bafkreigks6arfsq3xxfpvqrrwonchxcnu6do76auprhhfomao6c273sixm",
		"b-1.txt":                "bafkreib6epubmabzlffdhckpmvsodmjuro6xuaei2qwevs3t52xnlhaatu",
		"empty.txt":              "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
		"exact.txt":              "bafkreiazbzp4bajgcha7pwlkpd4hshd4udryugptc4nvy7bac63dw6pcge",
		"one.txt":                "bafkreigks6arfsq3xxfpvqrrwonchxcnu6do76auprhhfomao6c273sixm",
		"over.txt":               "bafybeih7puoictnk5jade5y6pt475ym353fmhqkuxab6qjm3zitf3w3vx4",
		"sub/deep/big.txt":       "bafybeiekmsdid5r3w4z2hjzv7ejhhrnds7ijghwt24op4ypvn777fkli64",
		"sub/Ünïcode name.txt":   "bafkreial72jv44gdehd4uox4oxha2dfc7gfviixabc5tdqamnv7r6hak2y",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("CIDs differ from Kubo's (-want +got):\n%s", diff)
	}
	if ipld.CIDFromDigest(imp.Digest) != imp.Root {
		t.Errorf("the digest names %s, not the root %s", ipld.CIDFromDigest(imp.Digest), imp.Root)
	}
}

// The CIDs are those that `ipfs add -Q --only-hash` of Kubo 0.43.0 prints for a
// file of so many zeros, with the profile unixfs-v1-2025.
func TestImportGivesKubosCIDWhereTheTreeGrowsALevel(t *testing.T) {
	if testing.Short() {
		t.Skip("hashes 3 GiB")
	}
	want := map[string]string{
		"1024 leaves": "bafybeibqawkaltgjfdebq4no6nmfcvkcw7k52xqzclkwfmrkn6oxw7srmy",
		"1 byte more": "bafybeigx4uyebjbq65346xh6cjrt6yshbdudzudhnqecwbzvymslxj7gje",
		"1025 leaves": "bafybeigt7wofv4vnxbg3titijasuw4ptg5kfztec4smsk7opdt7z6djoxq",
	}
	dir := t.TempDir()
	for name, size := range map[string]int64{"1024 leaves": 1024 << 20, "1 byte more": 1024<<20 + 1, "1025 leaves": 1025 << 20} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, nil, 0o644), os.Truncate(path, size)); err != nil {
			t.Fatal(err)
		}
	}
	imp, err := folder.Import(t.Context(), dir)
	if err != nil {
		t.Fatalf("Import: %v", err)
	}
	got := map[string]string{}
	for _, f := range imp.Files {
		got[f.Path] = f.CID
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("CIDs differ from Kubo's (-want +got):\n%s", diff)
	}
}

func TestImportTellsHowFarItIs(t *testing.T) {
	files := map[string]string{"a.txt": "a", "sub/empty.txt": "", "big.bin": contenttest.Noise(30<<20+1, 1)}
	dir := contenttest.WriteFolder(t, files)
	calls, last, total := 0, int64(-1), int64(0)
	imp, err := folder.Import(t.Context(), dir, folder.WithProgress(func(done, of int64) {
		if done < last {
			t.Errorf("progress went back from %d to %d", last, done)
		}
		calls, last, total = calls+1, done, of
	}))
	if err != nil {
		t.Fatal(err)
	}
	if last != imp.TotalBytes || total != imp.TotalBytes || calls < 5 {
		t.Errorf("after %d calls the progress is %d of %d, want all of %d", calls, last, total, imp.TotalBytes)
	}
}

func TestImportRefusesWhatAFetchWouldRefuse(t *testing.T) {
	tests := map[string]struct {
		files  map[string]string
		link   string
		wantIn string
	}{
		"symbolic link":     {map[string]string{"a.txt": "a"}, "b.txt", "symbolic link"},
		"backslash":         {map[string]string{`a\b.txt`: "a"}, "", "reserved character"},
		"control character": {map[string]string{"a\nb.txt": "a"}, "", "unprintable"},
		"right to left":     {map[string]string{"a\u202etxt.exe": "a"}, "", "unprintable"},
		"case fold":         {map[string]string{"Model.txt": "a", "model.txt": "b"}, "", "letter case alone"},
		"not normal":        {map[string]string{"u\u0308.txt": "a"}, "", "normal form"},
		"not UTF-8":         {map[string]string{"\xff.txt": "a"}, "", "not UTF-8"},
		"ends with a dot":   {map[string]string{"a.": "a"}, "", "dot"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			dir := contenttest.WriteFolder(t, tc.files)
			if tc.link != "" {
				if err := os.Symlink("a.txt", filepath.Join(dir, tc.link)); err != nil {
					t.Fatal(err)
				}
			}
			_, err := folder.Import(t.Context(), dir)
			if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Import: %v, want ErrMalformed with %q", err, tc.wantIn)
			}
		})
	}
}

func TestEachBlockNoticesAChangedFile(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, err := folder.Import(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("b"), 0o644); err != nil {
		t.Fatal(err)
	}
	err = imp.WriteCAR(t.Context(), dir, &bytes.Buffer{})
	if !errors.Is(err, ipld.ErrCorrupt) || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("WriteCAR: %v, want ErrCorrupt naming a.txt", err)
	}
}

func TestImportStopsWhenCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := folder.Import(ctx, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Import: %v, want context.Canceled", err)
	}
}

func TestInspectFindsWhatImportMade(t *testing.T) {
	files := contenttest.Model()
	files["model.safetensors"] = "x"
	dir := contenttest.WriteFolder(t, files)
	if err := os.Mkdir(filepath.Join(dir, "none"), 0o755); err != nil {
		t.Fatal(err)
	}
	imp, store := contenttest.Import(t, dir)
	gateway := contenttest.Serve(t, store)
	m, err := content.Inspect(t.Context(), []source.Source{gateway.Source(t)}, imp.Root, ipld.Budget{})
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	want := &content.Manifest{
		Tree: ipld.Tree{
			Root: imp.Root, Files: imp.Files, EmptyDirs: []string{"none"}, TotalBytes: imp.TotalBytes, Nodes: imp.Blocks,
		},
		Formats: []modelfile.Format{{Name: "safetensors", Path: "model.safetensors"}},
	}
	// The sums of files are known once their bytes were seen.
	if diff := cmp.Diff(want, m, cmpopts.IgnoreFields(ipld.File{}, "SHA256")); diff != "" {
		t.Errorf("manifest differs (-want +got):\n%s", diff)
	}
	// Five folders and the inner nodes of the two files of several chunks.
	if got := gateway.Requests(); got != 7 {
		t.Errorf("Inspect made %d requests, want 7: the skeleton only", got)
	}
	data, err := content.ReadFile(t.Context(), []source.Source{gateway.Source(t)}, m, "big.txt", 4<<20)
	if err != nil || string(data) != files["big.txt"] {
		t.Errorf("ReadFile gave %d bytes, %v; want the file", len(data), err)
	}
	_, err = content.ReadFile(t.Context(), []source.Source{gateway.Source(t)}, m, "big.txt", 1<<20)
	if !errors.Is(err, ipld.ErrOverBudget) {
		t.Errorf("ReadFile with too small a bound: %v, want ErrOverBudget", err)
	}
	_, err = content.ReadFile(t.Context(), []source.Source{gateway.Source(t)}, m, "no.txt", 1<<20)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("ReadFile of no file: %v, want ErrNotExist", err)
	}
}
