// Package gateway is the OpenAI-compatible door to all InferenceEndpoints: it admits callers, picks a pod, relays the
// answer and puts what was used on the ledger before the answer ends. It meters or it does not serve.
package gateway

import (
	"log/slog"
	"net/http"
	"time"
)

// Defaults of Config.
const (
	DefaultMaxBody       = 32 << 20
	DefaultMaxReply      = 48 << 20
	DefaultBodyTimeout   = 15 * time.Second
	DefaultHeaderTimeout = 10 * time.Minute
	DefaultIdleTimeout   = 2 * time.Minute
)

// Config configures a Gateway. Zero numbers mean the defaults.
type Config struct {
	Ledger Ledger
	// Spending is what the day's usage costs so far; nil bounds no spending.
	Spending *Spending
	// Snapshot returns what may be served now; nil while that is not known yet.
	Snapshot func() *Snapshot
	Metrics  *Metrics
	// Outcomes counts how trials of new versions do; nil counts nothing.
	Outcomes *Outcomes
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
