package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// beside fetches from a mirror, given last, and an outside source.
func beside(t *testing.T, root, out string, mirror, outside source.Source) (mirrored, other content.SourceTotals, err error) {
	t.Helper()
	result, err := content.Fetch(t.Context(), []source.Source{outside, source.AsMirror(mirror)},
		content.FetchOptions{Root: root, Out: out, RetryFor: 20 * time.Second})
	if len(result.Sources) != 2 || result.Sources[0].Mirror || !result.Sources[1].Mirror {
		t.Fatalf("totals %+v, want the outside source and the mirror in the order given", result.Sources)
	}
	return result.Sources[1], result.Sources[0], err
}

// nearby is a folder of some spans.
func nearby() map[string]string {
	return map[string]string{
		"config.json": "{}", "weights.txt": contenttest.Noise(10<<20+9, 4), "more.txt": contenttest.Noise(2<<20, 5),
	}
}

func TestAMirrorThatIsWellSparesTheOutside(t *testing.T) {
	dir := contenttest.WriteFolder(t, nearby())
	imp, _ := contenttest.Import(t, dir)
	tests := map[string]struct {
		ways   contenttest.Ways
		faults []contenttest.Fault
	}{
		"ranges":                   {contenttest.Ranges, nil},
		"CARs":                     {contenttest.CAR, nil},
		"blocks":                   {0, nil},
		"slower than the outside":  {contenttest.Ranges, []contenttest.Fault{contenttest.Slow(8 << 20)}},
		"late by a second":         {contenttest.Ranges, []contenttest.Fault{contenttest.First(3, contenttest.Stall(time.Second))}},
		"busy for a while":         {contenttest.Ranges, []contenttest.Fault{contenttest.First(1, contenttest.RetryAfter(1))}},
		"breaks off now and then":  {contenttest.Ranges, []contenttest.Fault{everyThird(contenttest.CutOff)}},
		"fails for a short moment": {0, []contenttest.Fault{contenttest.First(2, contenttest.Status(500))}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			mirror := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|tc.ways, tc.faults...)
			outside := contenttest.ServeFolder(t, imp, dir, everyWay)
			out := filepath.Join(t.TempDir(), "model")
			if _, _, err := beside(t, imp.Root, out, mirror.Source(t), outside.Source(t)); err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			checkPublished(t, out, nearby())
			if outside.Requests() != 0 || outside.Sent() != 0 {
				t.Errorf("the outside was asked %d times and sent %d bytes, want nothing of it",
					outside.Requests(), outside.Sent())
			}
		})
	}
}

func everyThird(f contenttest.Fault) contenttest.Fault {
	return func(r *contenttest.Reply) {
		if r.Number%3 == 0 {
			f(r)
		}
	}
}

// TestWhatAMirrorDoesNotDeliverComesFromOutside is about mirrors that stop
// half way: what they brought is not fetched again.
func TestWhatAMirrorDoesNotDeliverComesFromOutside(t *testing.T) {
	dir := contenttest.WriteFolder(t, nearby())
	imp, _ := contenttest.Import(t, dir)
	tests := map[string]struct {
		fault        contenttest.Fault
		wantDisabled bool
	}{
		"dies":           {contenttest.After(9, contenttest.CutOff), false},
		"fails":          {contenttest.After(9, contenttest.Status(502)), false},
		"goes silent":    {contenttest.After(9, contenttest.Stall(time.Hour)), false},
		"sends us away":  {contenttest.After(9, contenttest.RetryAfter(3600)), false},
		"has no more":    {contenttest.After(9, contenttest.Status(404)), false},
		"begins to lie":  {contenttest.After(9, contenttest.FlipByte), true},
		"is dead":        {contenttest.Status(503), false},
		"never answers":  {contenttest.Stall(time.Hour), false},
		"lies all along": {contenttest.FlipByte, true},
	}
	for name, tc := range tests {
		for ways, way := range map[string]contenttest.Ways{"ranges": contenttest.Ranges, "blocks": 0} {
			t.Run(name+", "+ways, func(t *testing.T) {
				t.Parallel()
				mirror := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|way, tc.fault)
				outside := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.Ranges)
				out := filepath.Join(t.TempDir(), "model")
				begun := time.Now()
				near, far, err := beside(t, imp.Root, out, mirror.Source(t), outside.Source(t))
				if err != nil {
					t.Fatalf("Fetch: %v", err)
				}
				checkPublished(t, out, nearby())
				if disabled := near.DisabledReason != ""; disabled != tc.wantDisabled || disabled != (near.InvalidResponses > 0) || far.DisabledReason != "" {
					t.Errorf("totals %+v and %+v, want the mirror disabled: %v", near, far, tc.wantDisabled)
				}
				if far.Bytes == 0 {
					t.Errorf("totals %+v, want bytes from outside", far)
				}
				// What the mirror had under way is the only thing that may come twice.
				const open = 6 << 20
				if twice := outside.Sent() + near.Bytes - imp.TotalBytes; twice > open {
					t.Errorf("the outside sent %d bytes beside the %d of the mirror: %d more than were missing",
						outside.Sent(), near.Bytes, twice)
				}
				if took := time.Since(begun); took > 30*time.Second {
					t.Errorf("the fetch took %s", took)
				}
			})
		}
	}
}

func TestOnlyWhatAMirrorLacksComesFromOutside(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	var lacks string
	for _, f := range imp.Files {
		if f.Path == "more.txt" {
			lacks = f.CID
		}
	}
	partial := contenttest.Only(lacks, contenttest.Status(404))
	var mu sync.Mutex
	asked := map[string]bool{}
	note := func(r *contenttest.Reply) {
		mu.Lock()
		defer mu.Unlock()
		asked[r.CID] = true
	}
	mirror := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.Ranges, partial, contenttest.Slow(8<<20))
	outside := contenttest.ServeFolder(t, imp, dir, contenttest.Raw|contenttest.Ranges, note)
	out := filepath.Join(t.TempDir(), "model")
	near, far, err := beside(t, imp.Root, out, mirror.Source(t), outside.Source(t))
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	checkPublished(t, out, weights())
	// The file's own inner node is lacking as well.
	if len(asked) != 1 || !asked[lacks] || far.Bytes < 5<<20 || near.Bytes < 24<<20 {
		t.Errorf("the outside was asked for %v (totals %+v), want %s alone", asked, far, lacks)
	}
}

// TestAPlainMirrorLacksTheSkeleton has a mirror that knows files by name only.
func TestAPlainMirrorLacksTheSkeleton(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	mirror := contenttest.ServeFolder(t, imp, dir, contenttest.Mirror)
	outside := contenttest.ServeFolder(t, imp, dir, everyWay)
	out := filepath.Join(t.TempDir(), "model")
	near, far, err := beside(t, imp.Root, out, mirror.Source(t), outside.Source(t))
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	checkPublished(t, out, weights())
	if near.Bytes != imp.TotalBytes || far.Bytes > 64<<10 {
		t.Errorf("totals %+v and %+v, want the files from the mirror and the skeleton from outside", near, far)
	}
}

func TestMirrorsAreEnough(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, _ := contenttest.Import(t, dir)
	gone, err := source.Parse("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	mirror := contenttest.ServeFolder(t, imp, dir, everyWay)
	out := filepath.Join(t.TempDir(), "model")
	result, err := fetchInto(t, out, imp.Root, source.AsMirror(gone), source.AsMirror(source.AsMirror(mirror.Source(t))))
	if err != nil || result.Sources[1].Bytes < imp.TotalBytes {
		t.Fatalf("Fetch: %+v, %v; want it all from the mirror that is there", result, err)
	}
	checkPublished(t, out, weights())
	out = filepath.Join(t.TempDir(), "model")
	_, err = fetchInto(t, out, imp.Root, source.AsMirror(gone))
	if content.Reason(err) != content.ReasonUnavailable || !strings.Contains(err.Error(), "127.0.0.1:1") {
		t.Errorf("Fetch from a mirror that is gone: %v, want it named as unavailable", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("the folder was published in spite of the error")
	}
}

func TestScrubAsksMirrorsFirst(t *testing.T) {
	s, out, outside := shelve(t, contenttest.Model())
	imp, store := contenttest.Import(t, out)
	if imp.Root != s.Manifest().Root {
		t.Fatal("the folder has another root than was published")
	}
	var last string
	for cid, block := range store {
		if len(block) == 5 { // the tail of big.txt
			last = cid
		}
	}
	delete(store, last)
	mirror := contenttest.Serve(t, store)
	flip(t, filepath.Join(out, "big.txt"), 5)
	flip(t, filepath.Join(out, "big.txt"), 3<<20+2)
	before := outside.Served()
	var totals []content.SourceTotals
	o := content.ScrubOptions{Progress: func(p content.ScrubProgress) { totals = p.Sources }}
	r := scrub(t, s, o, source.AsMirror(mirror.Source(t)), outside.Source(t))
	if r.RepairedBlocks != 2 || len(r.Damaged) > 0 {
		t.Errorf("report %+v, want 2 blocks repaired", r)
	}
	for cid, n := range outside.Served() {
		if asked := n - before[cid]; (asked > 0) != (cid == last) {
			t.Errorf("the source was asked %d times for %s, want only for what the mirror lacks", asked, cid)
		}
	}
	if len(totals) == 0 {
		t.Error("progress named no sources")
	}
}

func TestDamagedListIsBounded(t *testing.T) {
	files := map[string]string{}
	for i := range 20 {
		files[fmt.Sprintf("%02d.txt", i)] = contenttest.Noise(10, uint64(i+1))
	}
	s, out, _ := shelve(t, files)
	for name := range files {
		flip(t, filepath.Join(out, name), 3)
	}
	r := scrub(t, s, content.ScrubOptions{})
	if len(r.Damaged) != 16 || len(r.Error) > 1100 {
		t.Errorf("%d damaged paths and %d bytes of error, want 16 and a bounded text", len(r.Damaged), len(r.Error))
	}
}
