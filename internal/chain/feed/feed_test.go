package feed

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/license"
)

const licensee = 5

// followTest is a feed on a real EVM, behind a proxy that counts requests.
type followTest struct {
	*testing.T
	chain    *chaintest.Chain
	reader   *chain.Reader
	feed     *Feed
	requests *atomic.Int64
	now      time.Time

	mu    sync.Mutex
	woken []Asker
	seen  map[chain.Finality]uint64
}

func follow(t *testing.T, endpoints ...string) *followTest {
	t.Helper()
	c := chaintest.Start(t)
	f := &followTest{T: t, chain: c, requests: &atomic.Int64{}, now: time.Now(), seen: map[chain.Finality]uint64{}}
	f.dial(append([]string{counted(t, c.URL(), f.requests)}, endpoints...)...)
	return f
}

func (f *followTest) dial(endpoints ...string) {
	f.Helper()
	reader, err := chain.Dial(f.Context(), chain.Config{
		Endpoints: endpoints, ChainID: f.chain.ID(), Contracts: f.chain.Contracts(), Timeout: 5 * time.Second,
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(reader.Close)
	f.reader = reader
	f.feed = New(reader, Options{
		Now:   func() time.Time { return f.now },
		Seen:  func(level chain.Finality) uint64 { return f.seen[level] },
		Raise: func(level chain.Finality, n uint64) { f.seen[level] = max(f.seen[level], n) },
		Wake: func(a Asker) {
			f.mu.Lock()
			defer f.mu.Unlock()
			f.woken = append(f.woken, a)
		},
	})
}

// counted starts a proxy before an endpoint that counts requests.
func counted(t *testing.T, to string, count *atomic.Int64) string {
	t.Helper()
	target, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		count.Add(1)
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func (f *followTest) query(name string) chain.Query {
	return chain.Query{Name: name, Licensee: f.chain.Account(licensee)}
}

// facts asks, and lets the feed read what is pending.
func (f *followTest) facts(name string) (license.Facts, error) {
	f.Helper()
	for range 4 {
		facts, err := f.ask(name)
		if !errors.Is(err, chain.ErrPending) {
			return facts, err
		}
		f.feed.readPending(f.Context())
	}
	f.Fatalf("%s stays pending", name)
	return license.Facts{}, nil
}

func (f *followTest) ask(name string) (license.Facts, error) {
	return f.feed.Facts(Asker{"ns", name}, f.query(name), chain.Latest)
}

// round looks once and returns who was woken and how many requests that took.
func (f *followTest) round() (woken []string, requests int64) {
	f.Helper()
	f.woken = nil
	before := f.requests.Load()
	f.feed.Round(f.Context())
	for _, a := range f.woken {
		woken = append(woken, a.Name)
	}
	slices.Sort(woken)
	return slices.Compact(woken), f.requests.Load() - before
}
