package content_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// sumsOf hashes files in the plain way.
func sumsOf(files map[string]string) map[string]string {
	out := map[string]string{}
	for name, data := range files {
		sum := sha256.Sum256([]byte(data))
		out[name] = hex.EncodeToString(sum[:])
	}
	return out
}

func sumsIn(files []ipld.File) map[string]string {
	out := map[string]string{}
	for _, f := range files {
		out[f.Path] = f.SHA256
	}
	return out
}

func checkSums(t *testing.T, files map[string]string, got []ipld.File) {
	t.Helper()
	if diff := cmp.Diff(sumsOf(files), sumsIn(got)); diff != "" {
		t.Errorf("sha256 sums differ (-want +got):\n%s", diff)
	}
}

func readManifest(t *testing.T, out string) *content.Manifest {
	t.Helper()
	m, err := content.ReadManifest(out)
	if err != nil {
		t.Fatalf("ReadManifest: %v", err)
	}
	return m
}

func TestTheManifestHasTheSumOfEveryFile(t *testing.T) {
	files := weights()
	files["one chunk.txt"], files["one more.txt"] = contenttest.Noise(1<<20, 7), contenttest.Noise(1<<20+1, 8)
	dir := contenttest.WriteFolder(t, files)
	imp, _ := contenttest.Import(t, dir)
	for name, ways := range map[string]contenttest.Ways{"ranges": contenttest.Ranges, "CARs": contenttest.CAR, "blocks": 0} {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|ways)
			out := filepath.Join(t.TempDir(), "model")
			if _, err := fetchInto(t, out, imp.Root, gateway.Source(t), gateway.Source(t)); err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkSums(t, files, readManifest(t, out).Files)
		})
	}
}

// TestSumsSurviveStops stops a fetch at random points, so that leaves are left
// that came before their turn.
func TestSumsSurviveStops(t *testing.T) {
	files := weights()
	dir := contenttest.WriteFolder(t, files)
	imp, _ := contenttest.Import(t, dir)
	gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw)
	rng := rand.New(rand.NewPCG(5, 6))
	out := filepath.Join(t.TempDir(), "model")
	for stops := 0; ; stops++ {
		ctx, cancel := context.WithCancel(t.Context())
		more := rng.Int64N(6 << 20)
		_, err := content.Fetch(ctx, []source.Source{gateway.Source(t)}, content.FetchOptions{
			Root: imp.Root, Out: out,
			Progress: func(p content.Progress) {
				if p.BytesDone-p.Resumed > more {
					cancel()
				}
			},
		})
		cancel()
		if err == nil {
			if stops == 0 {
				t.Fatal("the fetch was never stopped")
			}
			break
		}
	}
	checkSums(t, files, readManifest(t, out).Files)
}

// TestLiesAreNotSummed has a source send wrong bytes for leaves that are the
// next of their files' sums.
func TestLiesAreNotSummed(t *testing.T) {
	files := weights()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files))
	liar, good := contenttest.Serve(t, store, contenttest.After(3, contenttest.FlipByte)), contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "model")
	result, err := fetchInto(t, out, imp.Root, liar.Source(t), good.Source(t))
	if err != nil || result.Sources[0].DisabledReason == "" {
		t.Fatalf("Fetch: %v, the liar was disabled for %q; want none, and it disabled", err, result.Sources[0].DisabledReason)
	}
	checkSums(t, files, readManifest(t, out).Files)
}

func TestAManifestWithoutSumsIsValid(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	gateway := contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, gateway.Source(t)); err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	m := readManifest(t, out)
	for i := range m.Files {
		m.Files[i].SHA256 = ""
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(out+".manifest.json", data, 0o644); err != nil {
		t.Fatal(err)
	}
	if bad, err := content.VerifyFolder(t.Context(), out); err != nil || len(bad) > 0 {
		t.Errorf("VerifyFolder: %v, %v; want a manifest of an older version to be as good", bad, err)
	}
	result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
	if err != nil || !result.AlreadyPublished {
		t.Errorf("Fetch: %+v, %v; want it already published", result, err)
	}
}
