package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Handler returns the gateway's routes.
func (g *Gateway) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, path := range []string{pathChat, pathCompletions, pathEmbeddings} {
		mux.HandleFunc("POST "+path, g.serveInference(path))
		mux.HandleFunc("POST /namespaces/{namespace}/endpoints/{name}"+path, g.serveInference(path))
	}
	mux.HandleFunc("GET /v1/models", g.serveModels)
	mux.HandleFunc("GET /v1/models/{model...}", g.serveModels)
	mux.HandleFunc("GET /namespaces/{namespace}/endpoints/{name}/v1/models", g.serveModels)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", g.serveReadyz)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		(&apiError{status: http.StatusNotFound, kind: kindRequest, code: "unknown_url", message: fmt.Sprintf(
			"%s %s is not served here: use POST %s, %s or %s, or GET /v1/models, also below "+
				"/namespaces/<namespace>/endpoints/<name>", r.Method, r.URL.Path, pathChat, pathCompletions,
			pathEmbeddings)}).writeTo(w)
	})
	return mux
}

func (g *Gateway) serveInference(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x := &exchange{Gateway: g, id: uuid.NewString(), w: w, r: r, control: http.NewResponseController(w),
			begun: g.config.Now()}
		w.Header().Set("X-Request-Id", x.id)
		// The body is read whole before a pod is asked, so the server cannot close it under the transport. Full duplex, the
		// other cure, makes net/http panic at the next request of a connection whose body was answered unread.
		g.config.Metrics.countBegin()
		outcome := x.serveRequest(path)
		if x.lease != nil {
			_ = x.lease.resizeLease(0)
		}
		g.config.Metrics.countEnd(x.target.endpoint, time.Since(x.begun), outcome)
	}
}

// serveRequest answers the request and says how that ended.
func (x *exchange) serveRequest(path string) usage.Outcome {
	endpoints, refusal := x.admitRequest(path)
	if refusal != nil {
		refusal.writeTo(x.w)
		if refusal.status >= http.StatusInternalServerError {
			return usage.OutcomeServerError
		}
		return usage.OutcomeClientError
	}
	return x.relayCall(endpoints)
}

// Ready returns nil once requests can be answered. It does not ask the ledger: the reporter empties a full one through
// the same Service, and callers are told in words.
func (g *Gateway) Ready() error {
	if g.config.Snapshot() == nil {
		return errors.New("the InferenceEndpoints are not known yet")
	}
	return nil
}

func (g *Gateway) serveReadyz(w http.ResponseWriter, _ *http.Request) {
	if err := g.Ready(); err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	_, _ = io.WriteString(w, "ok\n")
}

// serveModels lists what the caller may ask for, in OpenAI's shape.
func (g *Gateway) serveModels(w http.ResponseWriter, r *http.Request) {
	snapshot := g.config.Snapshot()
	if snapshot == nil {
		newUnavailable("starting", "the gateway is starting: try again in a few seconds").writeTo(w)
		return
	}
	var endpoints []*Endpoint
	var refusal *apiError
	if namespace := r.PathValue("namespace"); namespace != "" {
		endpoints, refusal = snapshot.findByName(namespace, r.PathValue("name"), "", bearerKey(r))
	} else {
		endpoints, refusal = snapshot.listModels(bearerKey(r))
	}
	if refusal != nil {
		refusal.writeTo(w)
		return
	}
	type model struct {
		ID      string `json:"id"`
		Object  string `json:"object"`
		Created int64  `json:"created"`
		OwnedBy string `json:"owned_by"`
	}
	list := []model{}
	seen := map[string]bool{}
	for _, e := range endpoints {
		if !seen[e.Model] {
			seen[e.Model] = true
			owner, _, _ := strings.Cut(e.Model, "/")
			list = append(list, model{ID: e.Model, Object: "model", OwnedBy: owner})
		}
	}
	var out any = map[string]any{"object": "list", "data": list}
	if wanted := r.PathValue("model"); wanted != "" {
		if !seen[wanted] {
			modelNotFound(wanted).writeTo(w)
			return
		}
		owner, _, _ := strings.Cut(wanted, "/")
		out = model{ID: wanted, Object: "model", OwnedBy: owner}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(out)
}
