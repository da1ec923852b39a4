package content_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// weights is a folder with a file of many spans beside small ones.
func weights() map[string]string {
	files := map[string]string{
		"config.json": "{}", "a folder/ümlaut & 100%.txt": "odd name", "empty.txt": "",
		"weights.txt": contenttest.Noise(24<<20+9, 4), "more.txt": contenttest.Noise(5<<20, 5),
	}
	return files
}

const everyWay = contenttest.Raw | contenttest.CAR | contenttest.Ranges | contenttest.Mirror

// onlyParts spares the skeleton, so that a source is not out before the bytes.
func onlyParts(f contenttest.Fault) contenttest.Fault {
	return func(r *contenttest.Reply) {
		if r.Header.Get("Content-Type") != "application/vnd.ipld.raw" {
			f(r)
		}
	}
}

func checkPublished(t *testing.T, out string, want map[string]string) {
	t.Helper()
	if diff := cmp.Diff(want, readFolder(t, out)); diff != "" {
		t.Fatalf("published files differ (-want +got):\n%.2000s", diff)
	}
}

func TestEveryKindOfSourceAlone(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, store := contenttest.Import(t, dir)
	car := filepath.Join(t.TempDir(), "content.car")
	f, err := os.Create(car)
	if err != nil {
		t.Fatal(err)
	}
	if err := imp.WriteCAR(t.Context(), dir, f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ url, want string }{
		"ranges and blocks": {contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.Ranges).URL, "bytes"},
		"CARs and blocks":   {contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.CAR).URL, "car"},
		"blocks":            {contenttest.ServeFolder(t, imp, dir, contenttest.Raw).URL, "blocks"},
		"folder":            {(&url.URL{Scheme: "file", Path: dir}).String(), "folder"},
		"CAR file":          {"file://" + car, "car"},
		"Kubo":              {kuboRPC(t, imp, dir), "rpc"},
		"peer":              {contenttest.ServePeer(t, store).Addr, "bitswap"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			origin, err := source.Parse(tc.url)
			if err != nil {
				t.Fatal(err)
			}
			defer source.CloseAll([]source.Source{origin})
			out := filepath.Join(t.TempDir(), "model")
			result, err := fetchInto(t, out, imp.Root, origin)
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, weights())
			if got := result.Sources[0]; got.Mode != tc.want || got.Bytes < imp.TotalBytes || got.Failures > 0 {
				t.Errorf("totals %+v, want mode %q and all the bytes", got, tc.want)
			}
		})
	}
}

// TestPlainMirrorIsEnoughForTheBytes has a gateway that only knows the skeleton.
func TestPlainMirrorIsEnoughForTheBytes(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, store := contenttest.Import(t, dir)
	for cid, block := range store {
		if !strings.HasPrefix(cid, "bafybei") && len(block) > 0 {
			delete(store, cid)
		}
	}
	skeleton := contenttest.Serve(t, store)
	mirror := contenttest.ServeFolder(t, imp, dir, contenttest.Mirror)
	out := filepath.Join(t.TempDir(), "model")
	result, err := fetchInto(t, out, imp.Root, mirror.Source(t), skeleton.Source(t))
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	checkPublished(t, out, weights())
	if got := result.Sources[0]; got.Mode != "mirror" || got.Bytes != imp.TotalBytes {
		t.Errorf("totals %+v, want all file bytes from the mirror", got)
	}
}

// TestMirrorOfAnotherVersion serves one changed file among true ones.
func TestMirrorOfAnotherVersion(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw, contenttest.Slow(8<<20))
	other := weights()
	other["more.txt"] = contenttest.Noise(5<<20, 6)
	mirror := contenttest.ServeFolder(t, imp, contenttest.WriteFolder(t, other), contenttest.Mirror)
	out := filepath.Join(t.TempDir(), "model")
	result, err := fetchInto(t, out, imp.Root, mirror.Source(t), gateway.Source(t))
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	checkPublished(t, out, weights())
	if got := result.Sources[0]; got.DisabledReason != "" || got.Bytes == 0 || got.Failures == 0 {
		t.Errorf("totals %+v, want a mirror that is not disabled for one file that differs", got)
	}
}

func TestThreeBadSourcesAndAGoodOne(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	tests := map[string]contenttest.Ways{
		"ranges": contenttest.Raw | contenttest.Ranges, "CARs": contenttest.Raw | contenttest.CAR, "everything": everyWay,
	}
	for name, ways := range tests {
		t.Run(name, func(t *testing.T) {
			liar := contenttest.ServeFolder(t, imp, dir, ways, onlyParts(contenttest.FlipByte))
			crawler := contenttest.ServeFolder(t, imp, dir, ways, onlyParts(contenttest.Slow(16<<10)))
			dying := contenttest.ServeFolder(t, imp, dir, ways, contenttest.After(9, contenttest.CutOff))
			good := contenttest.ServeFolder(t, imp, dir, ways)
			out := filepath.Join(t.TempDir(), "model")
			result, err := fetchInto(t, out, imp.Root, liar.Source(t), crawler.Source(t), dying.Source(t), good.Source(t))
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, weights())
			totals := result.Sources
			if totals[0].DisabledReason == "" || totals[1].DisabledReason != "" || totals[2].DisabledReason != "" || totals[3].DisabledReason != "" {
				t.Errorf("totals %+v, want only the liar disabled", totals)
			}
			// It is asked one thing at a time until it has proved itself.
			if limit := int64(8 << 20); liar.Sent() > limit {
				t.Errorf("the liar sent %d bytes before it was disabled, want at most %d", liar.Sent(), limit)
			}
			// A leaf takes it a minute: one that came would be one that was waited for.
			if totals[1].Bytes != 0 {
				t.Errorf("the crawler brought %d bytes: the fetch waited for it", totals[1].Bytes)
			}
		})
	}
}

// TestHostileParts is about one source that misbehaves in its parts, and a
// good one that is slow enough for it to be asked.
func TestHostileParts(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	faults := map[string]contenttest.Fault{
		"flips":              contenttest.FlipByte,
		"truncates":          contenttest.Truncate,
		"oversizes":          contenttest.Oversize,
		"cuts off":           contenttest.CutOff,
		"429":                contenttest.RetryAfter(3600),
		"500":                contenttest.Status(500),
		"404":                contenttest.Status(404),
		"200 instead of 206": contenttest.Status(200),
		"web page":           contenttest.HTML,
		"lies later":         contenttest.After(12, contenttest.FlipByte),
		"wrong part": func(r *contenttest.Reply) {
			r.Header.Set("Content-Range", "bytes 0-9/10")
		},
		"compressed": func(r *contenttest.Reply) { r.Header.Set("Content-Encoding", "gzip") },
	}
	for name, fault := range faults {
		for ways, way := range map[string]contenttest.Ways{"ranges": contenttest.Ranges, "cars": contenttest.CAR} {
			t.Run(name+" "+ways, func(t *testing.T) {
				t.Parallel()
				bad := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|way, onlyParts(fault))
				good := contenttest.ServeFolder(t, imp, dir, contenttest.Raw, contenttest.Slow(30<<20))
				out := filepath.Join(t.TempDir(), "model")
				if _, err := fetchInto(t, out, imp.Root, bad.Source(t), good.Source(t)); err != nil {
					t.Fatalf("Fetch: %v", err)
				}
				checkPublished(t, out, weights())
			})
		}
	}
}

func TestRetryAfterIsHonored(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": contenttest.Noise(4<<20, 1)})
	imp, _ := contenttest.Import(t, dir)
	var limited []time.Time
	var again time.Time
	gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.Ranges, onlyParts(func(r *contenttest.Reply) {
		switch {
		case len(limited) == 0:
			limited = append(limited, time.Now())
			contenttest.RetryAfter(1)(r)
		case again.IsZero():
			again = time.Now()
		}
	}))
	out := filepath.Join(t.TempDir(), "model")
	_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
		content.FetchOptions{Root: imp.Root, Out: out, RetryFor: 10 * time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if len(limited) == 0 || again.Sub(limited[0]) < time.Second {
		t.Errorf("asked again after %s, want at least the second that was asked for", again.Sub(limited[0]))
	}
}

// TestStoppedAtRandomGoesOn cancels a fetch at random points a hundred times.
func TestStoppedAtRandomGoesOn(t *testing.T) {
	files := map[string]string{"small.txt": "x", "b.txt": contenttest.Noise(3<<20+1, 8)}
	for i, name := range []string{"c.txt", "d.txt", "e.txt"} {
		files[name] = contenttest.Noise(8<<20, uint64(i)+1)
	}
	dir := contenttest.WriteFolder(t, files)
	imp, _ := contenttest.Import(t, dir)
	rng := rand.New(rand.NewPCG(1, 2))
	stops := 0
	for round := 0; stops < 100; round++ {
		ways := []contenttest.Ways{contenttest.Ranges, contenttest.CAR, 0}[round%3]
		gateway := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|ways)
		out := filepath.Join(t.TempDir(), "model")
		var kept int64
		for {
			ctx, cancel := context.WithCancel(t.Context())
			more := rng.Int64N(4 << 20)
			result, err := content.Fetch(ctx, []source.Source{gateway.Source(t)}, content.FetchOptions{
				Root: imp.Root, Out: out, Concurrency: 1 + rng.IntN(4),
				Progress: func(p content.Progress) {
					if p.BytesDone-p.Resumed > more {
						cancel()
					}
				},
			})
			cancel()
			if result.Manifest == nil {
				t.Fatalf("Fetch: %v", err)
			}
			if result.Resumed != kept {
				t.Fatalf("resumed %d bytes, want the %d that were in place", result.Resumed, kept)
			}
			kept = result.Resumed + result.Fetched
			if err == nil {
				break
			}
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("Fetch: %v", err)
			}
			stops++
		}
		if kept != imp.TotalBytes {
			t.Errorf("kept %d bytes in all, want %d", kept, imp.TotalBytes)
		}
		checkPublished(t, out, files)
	}
}
