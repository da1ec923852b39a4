package cliattack_test

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// kuboRuns is how often a model is published to a Kubo node and added to another one.
const kuboRuns = 3

// TestPublishingToKuboTakesLittleMoreThanAdding publishes a model of 1 GiB to a Kubo node by its RPC API, beside `ipfs
// add` of the same bytes by that of another node, in turn.
func TestPublishingToKuboTakesLittleMoreThanAdding(t *testing.T) {
	if !benched {
		t.Skip("it measures times: make bench-cli")
	}
	found, err := exec.Command("../../hack/devcluster.sh", "path", "ipfs").Output()
	ipfs := strings.TrimSpace(string(found))
	if _, statErr := os.Stat(ipfs); err != nil || statErr != nil {
		t.Skip("there is no Kubo: hack/devcluster.sh build kubo")
	}
	d := newDesk(t)
	dir, err := os.MkdirTemp(os.Getenv("DEHUG_CLI_BENCH_DIR"), "dehug-bench-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	var publishing, adding []time.Duration
	for try := range kuboRuns {
		folder := largeModel(t, filepath.Join(dir, fmt.Sprintf("model-%d", try)), 1<<30)
		clock(t, "sync")
		adding = append(adding, addToKubo(t, ipfs, filepath.Join(dir, "added"), folder))
		publishing = append(publishing, publishToKubo(t, d, ipfs, filepath.Join(dir, "published"), folder))
		_ = os.RemoveAll(folder)
	}
	slices.Sort(publishing)
	slices.Sort(adding)
	ratio := publishing[kuboRuns/2].Seconds() / adding[kuboRuns/2].Seconds()
	fmt.Printf("\n| 1 GiB, median of %d | s |\n| --- | ---: |\n| dehug publish to a Kubo node | %.2f |\n"+
		"| ipfs add, synced | %.2f |\n| ratio | %.2f |\n", kuboRuns, publishing[kuboRuns/2].Seconds(),
		adding[kuboRuns/2].Seconds(), ratio)
	if ratio > mostBeside {
		t.Errorf("publishing takes %.2f times as long as ipfs add, more than %.1f", ratio, mostBeside)
	}
}

// addToKubo adds a folder to a new node, in the layout in which dehug publishes, and returns how long that took.
func addToKubo(t *testing.T, ipfs, repo, folder string) time.Duration {
	t.Helper()
	api, stop := startKubo(t, ipfs, repo)
	defer stop()
	return clock(t, ipfs, "--api", api, "add", "--recursive", "--quieter", "--cid-version=1", "--raw-leaves",
		"--chunker=size-1048576", folder) + clock(t, "sync")
}

// publishToKubo publishes a folder to a new node and returns how long that took.
func publishToKubo(t *testing.T, d *desk, ipfs, repo, folder string) time.Duration {
	t.Helper()
	api, stop := startKubo(t, ipfs, repo)
	defer stop()
	port := api[strings.LastIndex(api, "/")+1:]
	begun := time.Now()
	cmd, log := d.start(1, []string{d.URL()}, "publish", folder, "--name", "alice/large", "--license", "MIT", "--to",
		"ipfs+rpc://127.0.0.1:"+port)
	if err := end(cmd, 10*patience); err != nil {
		t.Fatalf("publishing: %v\n%s", err, log)
	}
	return time.Since(begun) + clock(t, "sync")
}

// startKubo runs a node that knows no other, over a new repository, and returns its API's address.
func startKubo(t *testing.T, ipfs, repo string) (api string, stop func()) {
	t.Helper()
	run := func(args ...string) *exec.Cmd {
		cmd := exec.Command(ipfs, args...)
		cmd.Env = append(os.Environ(), "IPFS_PATH="+repo)
		return cmd
	}
	api = fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", freePort(t))
	none, err := json.Marshal([]string{})
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"init", "--empty-repo"}, {"config", "--json", "AutoConf.Enabled", "false"}, {"bootstrap", "rm", "--all"},
		{"config", "Routing.Type", "none"}, {"config", "--json", "Addresses.Swarm", string(none)},
		{"config", "Addresses.API", api}, {"config", "--json", "Addresses.Gateway", string(none)},
	} {
		if out, err := run(args...).CombinedOutput(); err != nil {
			t.Fatalf("ipfs %s: %v: %s", strings.Join(args, " "), err, out)
		}
	}
	daemon := run("daemon", "--offline")
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	stop = func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
		_ = os.RemoveAll(repo)
	}
	url := "http://127.0.0.1:" + api[strings.LastIndex(api, "/")+1:] + "/api/v0/version"
	for deadline := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		response, err := http.Post(url, "", nil)
		if err == nil {
			_ = response.Body.Close()
			return api, stop
		}
		if time.Now().After(deadline) {
			stop()
			t.Fatalf("the Kubo node does not answer: %v", err)
		}
	}
}

// freePort returns a port on which nothing listens.
func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().(*net.TCPAddr).Port
}
