package gateway

import (
	"net/http"
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

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
