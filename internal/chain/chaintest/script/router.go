package script

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"syscall"
)

// router sends requests to nodes by their host, and all others where they would go otherwise.
type router struct {
	others http.RoundTripper
	mu     sync.RWMutex
	nodes  map[string]*Node
}

var routing = sync.OnceValue(func() *router {
	r := &router{others: http.DefaultTransport, nodes: map[string]*Node{}}
	http.DefaultTransport = r
	return r
})

func (r *router) RoundTrip(request *http.Request) (*http.Response, error) {
	r.mu.RLock()
	n := r.nodes[request.URL.Host]
	r.mu.RUnlock()
	switch {
	case n == nil && (strings.HasSuffix(request.URL.Host, ".example") || strings.HasSuffix(request.URL.Host, ".script")):
		return nil, syscall.ECONNREFUSED // there is no such server, and none is looked for
	case n == nil:
		return r.others.RoundTrip(request)
	}
	return n.RoundTrip(request)
}

// Serve gives nodes URLs, which work within this process until stop is called. world keeps those of one test apart.
func Serve(world string, nodes []*Node) (urls []string, stop func()) {
	r := routing()
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, n := range nodes {
		host := fmt.Sprintf("node-%d.%s.script", i, world)
		r.nodes[host] = n
		urls = append(urls, "http://"+host)
	}
	return urls, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		for i := range nodes {
			delete(r.nodes, fmt.Sprintf("node-%d.%s.script", i, world))
		}
	}
}
