package main

import (
	"bytes"
	"crypto/tls"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const secretHeader = "Bearer s3cr3t-of-the-gateway"

// privateGateway passes to a gateway what comes with the header, by TLS under a CA of its own.
func privateGateway(t *testing.T, to *contenttest.Gateway) (url, ca string) {
	t.Helper()
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if req.Header.Get("Authorization") != secretHeader {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		forward(w, req, strings.TrimPrefix(to.URL, "http://"))
	}))
	s.TLS = &tls.Config{MinVersion: tls.VersionTLS12}
	s.StartTLS()
	t.Cleanup(s.Close)
	return s.URL, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
}

func forward(w http.ResponseWriter, req *http.Request, to string) {
	out := req.Clone(req.Context())
	out.RequestURI, out.URL.Scheme, out.URL.Host, out.Host = "", "http", to, to
	resp, err := http.DefaultTransport.RoundTrip(out)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer func() { _ = resp.Body.Close() }()
	for name, values := range resp.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(resp.StatusCode)
	_, _ = io.Copy(w, resp.Body)
}

// startProxy tunnels every CONNECT to one address, and forwards the rest there.
func startProxy(t *testing.T, to string, used *atomic.Int64) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		used.Add(1)
		if req.Method != http.MethodConnect {
			forward(w, req, to)
			return
		}
		up, err := net.Dial("tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		down, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		_, _ = io.WriteString(down, "HTTP/1.1 200 OK\r\n\r\n")
		go func() { _, _ = io.Copy(up, down); _ = up.Close() }()
		go func() { _, _ = io.Copy(down, up); _ = down.Close() }()
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func sourcesFile(t *testing.T, configs ...source.Config) string {
	t.Helper()
	data, err := source.EncodeConfigs(configs)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "sources.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A gateway behind a proxy, with a private CA and a header, delivers a whole content; nothing that fetch prints tells
// the header.
func TestFetchFromAPrivateGateway(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	url, ca := privateGateway(t, contenttest.Serve(t, store))
	var used atomic.Int64
	whole := source.Config{URL: url, Headers: source.Headers{"Authorization": secretHeader}, CABundle: ca}
	proxied := whole
	proxied.URL, proxied.Proxy = "https://example.com", startProxy(t, strings.TrimPrefix(url, "https://"), &used)
	noHeader, noCA := whole, whole
	noHeader.Headers, noCA.CABundle = source.Headers{"Authorization": "s3cr3t of another"}, ""
	caFile := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(caFile, []byte(ca), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		config source.Config
		args   []string
		want   string
	}{
		"all":              {whole, nil, reasonFetched},
		"through a proxy":  {proxied, nil, reasonFetched},
		"CA for all":       {noCA, []string{"--ca-bundle-file", caFile}, reasonFetched},
		"the wrong header": {noHeader, nil, content.ReasonUnavailable},
		"no CA":            {noCA, nil, content.ReasonUnavailable},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			out, log := filepath.Join(t.TempDir(), "model"), filepath.Join(t.TempDir(), "log")
			var stdout, stderr bytes.Buffer
			args := append(tc.args, "--cid", imp.Root, "--out", out, "--json", "--retry-for", "1s", "--termination-log", log,
				"--sources-file", sourcesFile(t, tc.config))
			code := runCommand(t.Context(), args, &stdout, &stderr)
			said, err := os.ReadFile(log)
			if err != nil || !strings.Contains(string(said), `"reason":"`+tc.want+`"`) ||
				(code == 0) != (tc.want == reasonFetched) {
				t.Fatalf("it ended with %d: %s; %s, want %s", code, said, stderr.String(), tc.want)
			}
			if code == 0 {
				checkFolder(t, out, model())
			}
			if all := stdout.String() + stderr.String() + string(said); strings.Contains(all, "s3cr3t") {
				t.Errorf("it tells the header: %s", all)
			}
		})
	}
	if used.Load() == 0 {
		t.Error("the proxy was not used")
	}
}

// The environment's proxy is used for sources outside, and not for mirrors.
func TestFetchThroughTheProxyOfTheEnvironment(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	gateway := contenttest.Serve(t, store)
	var used atomic.Int64
	proxy := startProxy(t, strings.TrimPrefix(gateway.URL, "http://"), &used)
	t.Setenv("HTTP_PROXY", proxy)
	out := filepath.Join(t.TempDir(), "model")
	cmd, stderr := start(t, "--cid", imp.Root, "--source", "http://gateway.invalid", "--out", out)
	if err := cmd.Wait(); err != nil {
		t.Fatalf("fetch: %v: %s", err, stderr)
	}
	checkFolder(t, out, model())
	through := used.Load()
	cmd, stderr = start(t, "--cid", imp.Root, "--mirror", "http://gateway.invalid", "--out",
		filepath.Join(t.TempDir(), "model"), "--retry-for", "1s")
	if err := cmd.Wait(); err == nil || used.Load() != through {
		t.Errorf("a mirror was asked through the proxy: %d requests after %d; %s", used.Load(), through, stderr)
	}
}

// One source that cannot be used costs itself alone; where nothing is left, each is named with its reason.
func TestUnusableSourcesBesideAGoodOne(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	good := contenttest.Serve(t, store)
	bad := []string{"--sources-file", sourcesFile(t, source.Config{URL: "https://a.example", CABundle: "none"},
		source.Config{URL: "https://b.example", Headers: source.Headers{"Range": "s3cr3t"}}),
		"--source", "https://c.example/?gatewayToken=s3cr3t", "--source", "https://u:s3cr3t@d.example", "--router",
		"ftp://e.example"}
	said := []string{"https://a.example: caBundle: it holds no certificate", "https://b.example: headers: Range is not " +
		"yours to set",
		`"https://c.example/" must be`, `"https://d.example" must be`, "router"}
	for _, with := range [][]string{{"--source", good.URL}, nil} {
		out := filepath.Join(t.TempDir(), "model")
		code, _, stderr := runFetch(t, append(append([]string{"--cid", imp.Root, "--out", out}, bad...), with...)...)
		if (code == 0) != (with != nil) || strings.Contains(stderr, "s3cr3t") {
			t.Errorf("with %v: it ended with %d: %s", with, code, stderr)
		}
		for _, s := range said {
			if !strings.Contains(stderr, s) {
				t.Errorf("with %v: %s does not say %q", with, stderr, s)
			}
		}
	}
}

// A mirror repairs from a private gateway beside a source that cannot be used, and tells neither header.
func TestServeRepairsFromAPrivateGateway(t *testing.T) {
	out, imp, gateway := publish(t, model())
	url, ca := privateGateway(t, gateway)
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(out+".manifest.json", old, old); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(out, "b.txt"), 3); err != nil {
		t.Fatal(err)
	}
	file := sourcesFile(t, source.Config{URL: url, Headers: source.Headers{"Authorization": secretHeader}, CABundle: ca},
		source.Config{URL: "https://b.example", Headers: source.Headers{"Host": "s3cr3t"}})
	at, said := startServe(t, "--out", out, "--scrub-interval", "1h", "--sources-file", file)
	eventually(t, "it scrubs at the start", func() bool { return statusOf(t, at).Scrub != nil })
	if r := statusOf(t, at).Scrub; r.RepairedBlocks == 0 || len(r.Damaged) > 0 || r.Error != "" {
		t.Errorf("scrub %+v of %s, want the file rebuilt", r, imp.Root)
	}
	checkFolder(t, out, model())
	if text := said.String() + fmt.Sprintf("%+v", statusOf(t, at)); strings.Contains(text, "s3cr3t") || !strings.Contains(text, "https://b.example") {
		t.Errorf("it says %s, want the source that is not asked and no header", text)
	}
}
