package interop

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// kubo is a Kubo node of its own, whose gateway serves /routing/v1.
type kubo struct{ program, repo, gateway string }

// startKubo runs a node on loopback that no other node knows, with further
// settings. The variable KUBO names the program; make test-interop sets it.
func startKubo(t *testing.T, settings ...[]string) *kubo {
	t.Helper()
	k := &kubo{program: os.Getenv("KUBO"), repo: t.TempDir()}
	if k.program == "" {
		t.Fatal("KUBO does not name Kubo's program: run make test-interop")
	}
	for _, args := range [][]string{
		{"init", "--empty-repo", "--profile=test"},
		{"config", "Routing.Type", "dht"},
		{"config", "--json", "Routing.LoopbackAddressesOnLanDHT", "true"},
		{"config", "--json", "Gateway.ExposeRoutingAPI", "true"},
		{"config", "--json", "AutoConf.Enabled", "false"},
		{"config", "--json", "AutoTLS.Enabled", "false"},
		{"config", "--json", "Addresses.Swarm", `["/ip4/127.0.0.1/tcp/0"]`},
		{"config", "Addresses.API", "/ip4/127.0.0.1/tcp/0"},
		{"config", "Addresses.Gateway", "/ip4/127.0.0.1/tcp/0"},
	} {
		k.ipfs(t, args...)
	}
	for _, setting := range settings {
		k.ipfs(t, append([]string{"config"}, setting...)...)
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	daemon := k.command(ctx, "daemon")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = daemon.Wait()
	})
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, url, found := strings.Cut(lines.Text(), "Routing V1 API exposed at "); found {
			k.gateway = strings.TrimSuffix(url, "/routing/v1")
		}
		if lines.Text() == "Daemon is ready" && k.gateway != "" {
			go func() {
				for lines.Scan() { // it must not wait for a reader
				}
			}()
			return k
		}
	}
	t.Fatal("Kubo ended before it was ready with /routing/v1")
	return nil
}

func (k *kubo) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, k.program, args...)
	cmd.Env = append(os.Environ(), "IPFS_PATH="+k.repo, "IPFS_TELEMETRY=off")
	return cmd
}

func (k *kubo) ipfs(t *testing.T, args ...string) string {
	t.Helper()
	out, err := k.command(t.Context(), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("ipfs %s: %v: %s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// The program is told of a router alone: it learns from Kubo's /routing/v1 that
// the node itself has the content, and fetches it by bitswap.
func TestFetchWithARouterAlone(t *testing.T) {
	router, provider := startKubo(t), startKubo(t)
	folder := contenttest.WriteFolder(t, files())
	root := provider.ipfs(t, "add", "-Q", "-r", "--cid-version=1", "--raw-leaves", folder)
	router.ipfs(t, "swarm", "connect", provider.ipfs(t, "id", "-f", "<addrs>"))
	provider.ipfs(t, "routing", "provide", root)
	program := buildFetch(t)
	for name, url := range map[string]string{"the provider's own router": provider.gateway, "another's": router.gateway} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "model")
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			printed, err := exec.CommandContext(ctx, program, "--cid", root, "--router", url, "--allow-private-providers", "--json", "--out", out).Output()
			if err != nil {
				t.Fatalf("fetch: %v: %s", err, printed)
			}
			for name, want := range files() {
				if got, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err != nil || string(got) != want {
					t.Errorf("%s: %v, %d bytes, want %d", name, err, len(got), len(want))
				}
			}
			var totals struct {
				Sources []struct{ Name, Mode string }
			}
			if err := json.Unmarshal(printed, &totals); err != nil || len(totals.Sources) != 1 || totals.Sources[0].Mode != "bitswap" {
				t.Errorf("totals %s: %v, want one source, by bitswap", printed, err)
			}
		})
	}
	// Nothing private is connected to unless that is permitted.
	out, err := exec.CommandContext(t.Context(), program, "--cid", root, "--router", provider.gateway, "--out", filepath.Join(t.TempDir(), "model")).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "no router names a provider") {
		t.Errorf("without --allow-private-providers: %v, %s, want that no provider can be used", err, out)
	}
}
