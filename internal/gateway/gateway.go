// Package gateway is the OpenAI-compatible door to all InferenceEndpoints: it admits callers, picks a pod, relays the
// answer and puts what was used on the ledger before the answer ends. It meters or it does not serve.
package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Paths that are relayed to pods.
const (
	pathChat        = "/v1/chat/completions"
	pathCompletions = "/v1/completions"
	pathEmbeddings  = "/v1/embeddings"
)

// Defaults of Config.
const (
	DefaultMaxBody       = 32 << 20
	DefaultMaxReply      = 48 << 20
	DefaultBodyTimeout   = 15 * time.Second
	DefaultHeaderTimeout = 10 * time.Minute
	DefaultIdleTimeout   = 2 * time.Minute
	DefaultAppendTimeout = 10 * time.Second
)

// Ledger keeps usage events. Append returns when they are on disk, and after an error none of them counts; Ready says
// beforehand whether it can.
type Ledger interface {
	Append(ctx context.Context, events []usage.Event) error
	Ready() error
}

// Config configures a Gateway. Zero numbers mean the defaults.
type Config struct {
	Ledger Ledger
	// Spending is what the day's usage costs so far; nil bounds no spending.
	Spending *Spending
	// Snapshot returns what may be served now; nil while that is not known yet.
	Snapshot func() *Snapshot
	Metrics  *Metrics
	Log      *slog.Logger
	// MaxBody and MaxReply bound a request's and a one-piece reply's body, MaxInflight all that requests and answers hold
	// at once, in bytes. MaxBody, MaxReply and the events of streams are bounded by what MaxInflight has room for too.
	MaxBody, MaxReply, MaxInflight int64
	// BodyTimeout bounds how long a caller may take to send its body, beyond a second for each minBodyRate bytes that
	// arrived. HeaderTimeout is how long a pod may take to begin its answer, IdleTimeout how long it may be silent within
	// one.
	BodyTimeout, HeaderTimeout, IdleTimeout, AppendTimeout time.Duration
	// Now is the clock; nil means the system's.
	Now func() time.Time
}

// Gateway serves requests. It is safe for concurrent use.
type Gateway struct {
	config Config
	// transport keeps connections to pods; fresh makes one for each request, for those that are sent once more.
	transport, fresh *http.Transport
	budgets          budgets
	memory           *memory
}

// New makes a Gateway.
func New(config Config) *Gateway {
	orDefault(&config.MaxBody, DefaultMaxBody)
	orDefault(&config.MaxReply, DefaultMaxReply)
	orDefault(&config.MaxInflight, DefaultMaxInflight)
	orDefault(&config.BodyTimeout, DefaultBodyTimeout)
	orDefault(&config.HeaderTimeout, DefaultHeaderTimeout)
	orDefault(&config.IdleTimeout, DefaultIdleTimeout)
	orDefault(&config.AppendTimeout, DefaultAppendTimeout)
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	held := newMemory(config.MaxInflight, config.Metrics)
	config.MaxBody = min(config.MaxBody, held.largestBody())
	config.MaxReply = min(config.MaxReply, held.largestBody())
	g := &Gateway{config: config, memory: held, transport: newTransport(config.HeaderTimeout),
		fresh: newTransport(config.HeaderTimeout)}
	g.fresh.DisableKeepAlives = true
	return g
}

func orDefault[T ~int64](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}

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

// exchange is one request on its way through the gateway.
type exchange struct {
	*Gateway
	id      string
	w       http.ResponseWriter
	control *http.ResponseController
	r       *http.Request
	call    *call
	begun   time.Time
	target  target
	visit   *visit
	// lease is nil until the request may send its body.
	lease *lease
	count meter.Meter
	// recorded is what the ledger keeps of the request; nil while that is nothing.
	recorded *usage.Event
	// finishing is set once the pod has ended an answer: its count is still to come.
	finishing atomic.Bool
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
		g.config.Metrics.countEnd(x, outcome)
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
