package cliattack_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// proxy stands before the chain, counts requests, and does something at one of them.
type proxy struct {
	*httptest.Server
	mu       sync.Mutex
	requests int
	at       int
	after    bool // the chain has the request already
	act      func()
	// under counts the requests that are under way, since begun when there are some; busy is how long there were.
	under int
	begun time.Time
	busy  time.Duration
}

func newProxy(t *testing.T, url string) *proxy {
	t.Helper()
	p := &proxy{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		act, after := p.count()
		defer p.leave()
		if act != nil && !after {
			act()
			panic(http.ErrAbortHandler)
		}
		response, err := http.Post(url, "application/json", bytes.NewReader(body))
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer func() { _ = response.Body.Close() }()
		answer, err := io.ReadAll(response.Body)
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		if act != nil {
			act()
			panic(http.ErrAbortHandler)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
	}))
	t.Cleanup(p.Close)
	return p
}

// count counts a request and returns what to do at it.
func (p *proxy) count() (act func(), after bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.requests++
	if p.under++; p.under == 1 {
		p.begun = time.Now()
	}
	if p.requests == p.at {
		return p.act, p.after
	}
	return nil, false
}

// leave ends a request.
func (p *proxy) leave() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.under--; p.under == 0 {
		p.busy += time.Since(p.begun)
	}
}

// arm begins to count anew, and does something at the nth request.
func (p *proxy) arm(n int, after bool, act func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.requests, p.at, p.after, p.act, p.busy = 0, n, after, act, 0
}

// disarm returns how many requests there were.
func (p *proxy) disarm() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at = 0
	return p.requests
}
