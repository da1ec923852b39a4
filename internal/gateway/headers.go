package gateway

import "net/http"

// forwarded are the request headers that pods see; answered are the reply headers that callers see. The caller's key is
// in neither.
var (
	forwarded = []string{"Accept", "User-Agent", "Traceparent", "Tracestate", "Baggage"}
	answered  = []string{"Content-Type", "Cache-Control", "Retry-After"}
)

func (x *exchange) copyHeader(response *http.Response) {
	for _, name := range answered {
		if value := response.Header.Get(name); value != "" {
			x.w.Header().Set(name, value)
		}
	}
}
