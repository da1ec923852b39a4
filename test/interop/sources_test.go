package interop

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	chunk "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/gateway"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// programs is the folder of the programs that tests compile.
var programs string

func TestMain(m *testing.M) {
	var err error
	if programs, err = os.MkdirTemp("", "interop"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(programs)
	os.Exit(code)
}

// buildFetch compiles the fetch program and returns its path.
func buildFetch(t *testing.T) string {
	t.Helper()
	program := filepath.Join(programs, "fetch")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", program, "./cmd/fetch")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building fetch: %v: %s", err, out)
	}
	return program
}

// manyLayouts writes a folder with a file in each layout of the importers.
func manyLayouts(t *testing.T, s *boxoStore, sharded bool) (root cid.Cid, want map[string]string) {
	t.Helper()
	var dir uio.Directory
	var err error
	if sharded {
		dir, err = uio.NewHAMTDirectory(s.dag, 0, uio.WithCidBuilder(builder(1)), uio.WithMaxHAMTFanout(8))
	} else {
		dir, err = uio.NewBasicDirectory(s.dag, uio.WithCidBuilder(builder(1)))
	}
	if err != nil {
		t.Fatal(err)
	}
	want = map[string]string{}
	for i, l := range layouts() {
		for j, size := range []int{0, 5, 20_000, 300_000} {
			name, text := fmt.Sprintf("%02d-%d.txt", i, j), contenttest.Noise(size, uint64(100*i+j+1))
			file, err := l.add(s, chunk.NewSizeSplitter(strings.NewReader(text), 4096))
			if err == nil {
				err = s.dag.Add(t.Context(), file)
			}
			if err == nil {
				err = dir.AddChild(t.Context(), name, file)
			}
			if err != nil {
				t.Fatal(err)
			}
			want[name] = text
		}
	}
	node, err := dir.GetNode()
	if err == nil {
		err = s.dag.Add(t.Context(), node)
	}
	if err != nil {
		t.Fatal(err)
	}
	return node.Cid(), want
}

// serveGateway starts boxo's gateway over a store and returns its URL.
func serveGateway(t *testing.T, s *boxoStore, files bool) string {
	t.Helper()
	backend, err := gateway.NewBlocksBackend(s.service)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(gateway.NewHandler(gateway.Config{
		DeserializedResponses: files, NoDNSLink: true, MetricsRegistry: prometheus.NewRegistry(),
	}, backend))
	t.Cleanup(server.Close)
	return server.URL
}

// fetchFrom fetches a root from one source, and checks files and that the source
// was not blamed. It returns the folder and how the source was asked.
func fetchFrom(t *testing.T, root, url string, want map[string]string) (out, mode string) {
	t.Helper()
	out, result, err := fetch(t, root, url)
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	sameFiles(t, url, want, readFolder(t, out))
	from := result.Sources[0]
	if from.DisabledReason != "" || from.InvalidResponses > 0 {
		t.Errorf("the source is blamed: %+v", from)
	}
	return out, from.Mode
}

func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		got[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// TestFetchFromBoxosGateway has the whole engine ask the gateway of boxo, with
// byte ranges of files and as a trustless gateway alone.
func TestFetchFromBoxosGateway(t *testing.T) {
	for _, sharded := range []bool{false, true} {
		s := newBoxoStore()
		root, want := manyLayouts(t, s, sharded)
		for mode, files := range map[string]bool{"bytes": true, "car": false} {
			t.Run(fmt.Sprint(mode, " sharded ", sharded), func(t *testing.T) {
				if _, got := fetchFrom(t, root.String(), serveGateway(t, s, files), want); got != mode {
					t.Errorf("asked by %q, want %q", got, mode)
				}
			})
		}
	}
}

// TestFetchEveryLayoutByBitswap asks boxo's bitswap server for the same folders.
func TestFetchEveryLayoutByBitswap(t *testing.T) {
	s := newBoxoStore()
	root, want := manyLayouts(t, s, true)
	if _, mode := fetchFrom(t, root.String(), serveBlocks(t, s.blocks), want); mode != "bitswap" {
		t.Errorf("asked by %q", mode)
	}
}

// TestBoxoReadsWhatWeServe has boxo read, through `fetch serve`, every file of a
// folder that was fetched: block by block with its DAG reader.
func TestBoxoReadsWhatWeServe(t *testing.T) {
	for _, sharded := range []bool{false, true} {
		t.Run(fmt.Sprint("sharded ", sharded), func(t *testing.T) {
			s := newBoxoStore()
			root, want := manyLayouts(t, s, sharded)
			out, _ := fetchFrom(t, root.String(), serveGateway(t, s, true), want)
			url := serveFolder(t, out)
			remote, err := gateway.NewRemoteBlockstore([]string{url}, nil)
			if err != nil {
				t.Fatal(err)
			}
			got, err := newStoreOver(remote).read(t.Context(), root)
			if err != nil {
				t.Fatalf("boxo: %v", err)
			}
			sameFiles(t, "boxo, from fetch serve", want, got)
			// All the blocks are in one CAR, which our own client reads as a file.
			checkServedCAR(t, url, root.String(), want)
		})
	}
}

// serveFolder runs `fetch serve` over a published folder and returns its URL.
func serveFolder(t *testing.T, out string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	_ = l.Close()
	cmd := exec.Command(buildFetch(t), "serve", "--out", out, "--listen", address)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait()
	})
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		resp, err := http.Get("http://" + address + "/healthz")
		if err == nil {
			_ = resp.Body.Close()
			return "http://" + address
		}
		if time.Now().After(deadline) {
			t.Fatalf("fetch serve does not answer: %v", err)
		}
	}
}

func checkServedCAR(t *testing.T, url, root string, want map[string]string) {
	t.Helper()
	resp, err := http.Get(url + "/ipfs/" + root + "?format=car")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	path := filepath.Join(t.TempDir(), "all.car")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.ReadFrom(resp.Body); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	fetchFrom(t, root, "file://"+path, want)
}
