package source_test

import (
	"bytes"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const secret = "Bearer s3cr3t-of-the-gateway"

// recorder remembers what a server was sent.
type recorder struct {
	mu   sync.Mutex
	seen []http.Header
	uris []string
}

func (r *recorder) record(req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.seen, r.uris = append(r.seen, req.Header.Clone()), append(r.uris, req.Method+" "+req.RequestURI)
}

// block answers with five bytes to a request with the header; without one to all.
func block(r *recorder, header string) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		r.record(req)
		if header != "" && req.Header.Get("Authorization") != header {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		w.Header().Set("Content-Type", "application/vnd.ipld.raw")
		_, _ = io.WriteString(w, "block")
	}
}

func caOf(s *httptest.Server) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
}

func ask(t *testing.T, c source.Config, opts ...source.Option) (string, error) {
	t.Helper()
	s, err := source.Open(c, opts...)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(s.Name(), "s3cr3t") {
		t.Errorf("the name %s tells the header", s.Name())
	}
	got, err := s.Block(t.Context(), "bafkqaaa", 100)
	return string(got), err
}

// A gateway with a private CA that wants a header answers with both, and not with one of them.
func TestPrivateGateway(t *testing.T) {
	var seen recorder
	server := httptest.NewTLSServer(block(&seen, secret))
	defer server.Close()
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, 0)
	for _, kind := range []source.Kind{"", source.KindGateway, source.KindKuboRPC} {
		whole := source.Config{URL: server.URL, Kind: kind, CABundle: caOf(server), Headers: source.Headers{"Authorization": secret}}
		if got, err := ask(t, whole); got != "block" || err != nil {
			t.Errorf("%q with CA and header: %q, %v", kind, got, err)
		}
		noHeader := whole
		noHeader.Headers = nil
		if _, err := ask(t, noHeader); err == nil || !strings.Contains(err.Error(), "401") {
			t.Errorf("%q without the header: %v, want status 401", kind, err)
		}
		noCA := whole
		noCA.CABundle = ""
		before := len(seen.seen)
		if _, err := ask(t, noCA); err == nil || !strings.Contains(err.Error(), "certificate is not trusted") || len(seen.seen) > before {
			t.Errorf("%q without the CA: %v, want a word about the certificate and no request", kind, err)
		}
	}
	roots, err := source.SystemRootsWith([]byte(caOf(server)))
	if err != nil {
		t.Fatal(err)
	}
	got, err := ask(t, source.Config{URL: server.URL, Headers: source.Headers{"authorization": secret}}, source.WithRoots(roots))
	if got != "block" || err != nil {
		t.Errorf("with the CA for all sources: %q, %v", got, err)
	}
}

// Headers go to the source's own origin alone: not to another host, another port or over another scheme.
func TestRedirectsTakeNoHeaders(t *testing.T) {
	var other, own recorder
	elsewhere := httptest.NewServer(block(&other, ""))
	defer elsewhere.Close()
	gateway := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		own.record(req)
		switch {
		case strings.HasPrefix(req.URL.Path, "/ipfs/"):
			http.Redirect(w, req, "/moved", http.StatusFound)
		default:
			http.Redirect(w, req, elsewhere.URL+"/block", http.StatusTemporaryRedirect)
		}
	}))
	defer gateway.Close()
	headers := source.Headers{"Authorization": secret, "X-Api-Key": "s3cr3t", "Cookie": "s3cr3t=1"}
	if got, err := ask(t, source.Config{URL: gateway.URL, Headers: headers}); got != "block" || err != nil {
		t.Fatalf("%q, %v", got, err)
	}
	if len(own.seen) != 2 || own.seen[1].Get("Authorization") != secret {
		t.Errorf("the gateway itself was sent %v, want the header with both requests", own.seen)
	}
	if text := fmt.Sprint(other.seen); len(other.seen) != 1 || strings.Contains(text, "s3cr3t") || strings.Contains(text, "X-Api-Key") {
		t.Errorf("another host was sent %s, want no header of the source's", text)
	}
}

// connectProxy is a proxy that tunnels what is asked of it by CONNECT and forwards the rest.
func connectProxy(t *testing.T, seen *recorder, to string) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		seen.record(req)
		if req.Method != http.MethodConnect {
			req.RequestURI, req.URL.Host = "", to
			resp, err := http.DefaultTransport.RoundTrip(req)
			if err != nil {
				w.WriteHeader(http.StatusBadGateway)
				return
			}
			defer func() { _ = resp.Body.Close() }()
			w.Header().Set("Content-Type", resp.Header.Get("Content-Type"))
			w.WriteHeader(resp.StatusCode)
			_, _ = io.Copy(w, resp.Body)
			return
		}
		upstream, err := net.Dial("tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		down, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		_, _ = io.WriteString(down, "HTTP/1.1 200 Connection established\r\n\r\n")
		go func() { _, _ = io.Copy(upstream, down); _ = upstream.Close() }()
		go func() { _, _ = io.Copy(down, upstream); _ = down.Close() }()
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// The gateways' hosts do not exist: only the proxy knows them.
func TestProxy(t *testing.T) {
	var at, plainAt, proxied, plainProxied recorder
	private := httptest.NewTLSServer(block(&at, secret))
	defer private.Close()
	plain := httptest.NewServer(block(&plainAt, ""))
	defer plain.Close()
	tunnel := connectProxy(t, &proxied, private.Listener.Addr().String())
	got, err := ask(t, source.Config{URL: "https://example.com", CABundle: caOf(private), Proxy: tunnel,
		Headers: source.Headers{"Authorization": secret}})
	if got != "block" || err != nil || len(proxied.uris) != 1 || proxied.uris[0] != "CONNECT example.com:443" {
		t.Errorf("through a tunnel: %q, %v; the proxy saw %v", got, err, proxied.uris)
	}
	if text := fmt.Sprint(proxied.seen); strings.Contains(text, "s3cr3t") {
		t.Errorf("the proxy was sent %s, want no header of the source's", text)
	}
	forward := connectProxy(t, &plainProxied, plain.Listener.Addr().String())
	got, err = ask(t, source.Config{URL: "http://gateway.invalid", Proxy: forward})
	if got != "block" || err != nil || len(plainProxied.uris) != 1 {
		t.Errorf("forwarded: %q, %v; the proxy saw %v", got, err, plainProxied.uris)
	}
	if _, err = ask(t, source.Config{URL: "https://example.com", Proxy: "http://127.0.0.1:1"}); err == nil || !strings.Contains(err.Error(), "its proxy") {
		t.Errorf("a proxy that is not there: %v, want a word about it", err)
	}
}

// What cannot be asked is refused with the field that is wrong, and no error tells a credential.
func TestConfigErrors(t *testing.T) {
	tests := map[string]struct {
		config source.Config
		field  string
	}{
		"query":               {source.Config{URL: "https://a.example/?token=s3cr3t"}, source.FieldURL},
		"query, no URL":       {source.Config{URL: "https://[a.example/?token=s3cr3t"}, source.FieldURL},
		"user":                {source.Config{URL: "https://u:s3cr3t@a.example"}, source.FieldURL},
		"user, no URL":        {source.Config{URL: "https://u:s3cr3t%zz@a.example/x"}, source.FieldURL},
		"user, other scheme":  {source.Config{URL: "ftp://u:s3cr3t@a.example?s3cr3t"}, source.FieldURL},
		"kind of a peer":      {source.Config{URL: "https://a.example", Kind: source.KindPeer}, source.FieldKind},
		"unknown kind":        {source.Config{URL: "https://a.example", Kind: "FTP"}, source.FieldKind},
		"no certificate":      {source.Config{URL: "https://a.example", CABundle: "s3cr3t"}, source.FieldCABundle},
		"no header's name":    {source.Config{URL: "https://a.example", Headers: source.Headers{"A B": "s3cr3t"}}, source.FieldHeaders},
		"two lines":           {source.Config{URL: "https://a.example", Headers: source.Headers{"A": "s3cr3t\r\nB: c"}}, source.FieldHeaders},
		"a header of our own": {source.Config{URL: "https://a.example", Headers: source.Headers{"range": "s3cr3t"}}, source.FieldHeaders},
		"user of the proxy":   {source.Config{URL: "https://a.example", Proxy: "http://u:s3cr3t@proxy"}, source.FieldProxy},
		"socks":               {source.Config{URL: "https://a.example", Proxy: "socks5://proxy"}, source.FieldProxy},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			err := tc.config.Check()
			wrong, ok := err.(*source.ConfigError) //nolint:errorlint // itself
			if !ok || wrong.Field != tc.field || strings.Contains(err.Error(), "s3cr3t") {
				t.Errorf("%v, want an error of %s without the credential", err, tc.field)
			}
		})
	}
}

// A configuration survives its file, and is printed nowhere else.
func TestConfigsAreWrittenOnPurposeOnly(t *testing.T) {
	c := source.Config{URL: "https://a.example", Kind: source.KindGateway, Headers: source.Headers{"Authorization": secret}, CABundle: "ca", Proxy: "http://p"}
	file, err := source.EncodeConfigs([]source.Config{c, {URL: "https://b.example"}})
	if err != nil {
		t.Fatal(err)
	}
	got, err := source.DecodeConfigs(bytes.NewReader(file))
	if err != nil || len(got) != 2 || got[0].Headers["Authorization"] != secret || got[0].CABundle != "ca" || got[0].Kind != c.Kind ||
		got[0].Proxy != c.Proxy || got[1].URL != "https://b.example" || !got[1].IsPlain() || got[0].IsPlain() {
		t.Errorf("read %v, %v", got, err)
	}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "config", c, "headers", c.Headers)
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "config", c)
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	all := log.String() + string(asJSON) + fmt.Sprintf("%v %+v %#v %s %q %v", c, c, c, c, c, &c)
	if strings.Contains(all, "s3cr3t") {
		t.Errorf("printed: %s", all)
	}
	if _, err := source.DecodeConfigs(strings.NewReader(`{"sources": [{"url": 1, "headers": {"A": "s3cr3t"}}]`)); err == nil || strings.Contains(err.Error(), "s3cr3t") {
		t.Errorf("a broken file: %v", err)
	}
}

// What kind a source is decides how it is asked: a gateway never by path, a web server never otherwise.
func TestKinds(t *testing.T) {
	leaf := ipld.Leaf{Size: 4}
	req := source.SpanRequest{Path: "sub/model.gguf", FileSize: 8, Leaves: []ipld.Leaf{leaf}, Size: 4}
	for kind, want := range map[source.Kind]struct{ byPath, otherwise bool }{
		"": {true, true}, source.KindGateway: {false, true}, source.KindWebServer: {true, false},
	} {
		var seen recorder
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			seen.record(r)
			w.WriteHeader(http.StatusNotFound)
		}))
		s, err := source.Open(source.Config{URL: server.URL, Kind: kind})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := source.OpenSpan(t.Context(), s, req); err == nil {
			t.Errorf("%q: no error", kind)
		}
		if _, err := s.Block(t.Context(), "bafkqaaa", 10); err == nil {
			t.Errorf("%q: no error", kind)
		}
		byPath, otherwise := false, false
		for _, uri := range seen.uris {
			byPath = byPath || uri == "GET /sub/model.gguf"
			otherwise = otherwise || strings.HasPrefix(uri, "GET /ipfs/")
		}
		if byPath != want.byPath || otherwise != want.otherwise {
			t.Errorf("%q is asked %q, want by path: %t, by CID: %t", kind, seen.uris, want.byPath, want.otherwise)
		}
		server.Close()
	}
}
