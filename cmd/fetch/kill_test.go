package main

import (
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

const (
	killsEach = 50 // in each of two ways of asking
	atOnce    = 2  // requests of a fetch that is killed
)

// seed is that of the kill points: FETCH_TEST_SEED to repeat a run.
func seed(t *testing.T) uint64 {
	t.Helper()
	if s := os.Getenv("FETCH_TEST_SEED"); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatalf("FETCH_TEST_SEED: %v", err)
		}
		return n
	}
	return uint64(time.Now().UnixNano())
}

// TestKilledFetchGoesOn kills a fetch at random points a hundred times.
func TestKilledFetchGoesOn(t *testing.T) {
	n := seed(t)
	t.Logf("FETCH_TEST_SEED=%d repeats the kill points", n)
	dir := contenttest.WriteFolder(t, model())
	imp, _ := contenttest.Import(t, dir)
	for i, f := range imp.Files {
		sum := sha256.Sum256([]byte(model()[f.Path]))
		imp.Files[i].SHA256 = hex.EncodeToString(sum[:])
	}
	for name, ways := range map[string]contenttest.Ways{"blocks": contenttest.Raw,
		"ranges": contenttest.Raw | contenttest.Ranges} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			k := &killer{rng: rand.New(rand.NewPCG(n, uint64(ways)))}
			k.gateway = contenttest.ServeFolder(t, imp, dir, ways, contenttest.Slow(60<<20), k.note)
			for k.kills < killsEach {
				k.round(t, imp)
			}
			t.Logf("%d kills over %d fetches; %d bytes came again of at most %d", k.kills, k.rounds, k.again, k.open)
		})
	}
}

// killer kills fetches from one gateway and keeps the account.
type killer struct {
	rng           *rand.Rand
	gateway       *contenttest.Gateway
	kills, rounds int
	again, open   int64 // bytes that came again, and that were under way at kills

	mu    sync.Mutex
	parts []int64 // sizes of the bodies that were begun since the last kill
}

// note writes down the size of what carries file bytes.
func (k *killer) note(r *contenttest.Reply) {
	if strings.HasPrefix(r.CID, "bafybei") && r.Header.Get("Content-Type") == "application/vnd.ipld.raw" {
		return // the skeleton, which each run asks for
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.parts = append(k.parts, int64(len(r.Body)))
}

// begun returns the sum of the bodies since the last call, and of the largest
// that can have been under way together.
func (k *killer) begun() (all, open int64) {
	k.mu.Lock()
	defer k.mu.Unlock()
	slices.Sort(k.parts)
	for i, n := range k.parts {
		if all += n; i >= len(k.parts)-atOnce {
			open += n
		}
	}
	k.parts = nil
	return all, open
}

// round fetches once, killed again and again, to its end.
func (k *killer) round(t *testing.T, imp *folder.Imported) {
	out := filepath.Join(t.TempDir(), "model")
	var came, open int64
	for kills := 0; ; kills++ {
		if kills > killsEach {
			t.Fatalf("the fetch made no progress over %d kills", kills)
		}
		cmd, stderr := start(t, "--cid", imp.Root, "--source", k.gateway.URL, "--out", out, "--concurrency",
			strconv.Itoa(atOnce))
		killing := k.killSoon(cmd.Process)
		err := cmd.Wait()
		killing()
		time.Sleep(2 * time.Millisecond) // for a request that is still on its way to the gateway
		all, under := k.begun()
		came += all
		if err == nil {
			break
		}
		if cmd.ProcessState.Exited() {
			t.Fatalf("run %d ended by itself: %v\n%s", k.kills, cmd.ProcessState, stderr)
		}
		k.kills++
		open += under
	}
	k.rounds++
	again := came - imp.TotalBytes
	k.again, k.open = k.again+again, k.open+open
	if again < 0 || again > open {
		t.Errorf("%d bytes came again, want at most the %d that were under way at kills", again, open)
	}
	k.check(t, out, imp)
}

// killSoon kills a process at a random point: after some requests, or after
// some time.
func (k *killer) killSoon(p *os.Process) (stop func()) {
	requests, wait := k.gateway.Requests(), time.Duration(k.rng.IntN(120))*time.Millisecond
	if k.rng.IntN(3) > 0 {
		requests, wait = requests+1+k.rng.IntN(14), time.Duration(k.rng.IntN(30))*time.Millisecond
	}
	done := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for k.gateway.Requests() < requests {
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
			}
		}
		select {
		case <-done:
		case <-time.After(wait):
			_ = p.Kill()
		}
	})
	return func() {
		close(done)
		wg.Wait()
	}
}

// check compares what was published with what was imported.
func (k *killer) check(t *testing.T, out string, imp *folder.Imported) {
	t.Helper()
	checkFolder(t, out, model())
	m, err := content.ReadManifest(out)
	if err != nil {
		t.Fatalf("reading the manifest: %v", err)
	}
	if diff := cmp.Diff(imp.Files, m.Files); diff != "" {
		t.Errorf("the manifest differs (-want +got):\n%s", diff)
	}
}
