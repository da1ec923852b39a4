package gateway

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptrace"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

// asking is one call on its way to the pods of some endpoints.
type asking struct {
	*exchange
	targets []target
	// drawn is how many of the targets, the first ones, the request was drawn for: the others are asked after them.
	drawn   int
	views   []pick.View
	kind    pick.Kind
	retried bool
	current int
}

// askPod sends the call to a pod, and where that is safe once more to another one. The caller ends x.visit.
func (x *exchange) askPod(ctx context.Context, endpoints []*Endpoint) (*http.Response, *apiError) {
	a := &asking{exchange: x}
	a.targets, a.drawn = drawTargets(endpoints, randomIndex)
	x.target.endpoint = endpoints[0]
	if x.call.stream {
		a.kind = pick.Streamed
	}
	if len(a.targets) == 0 {
		e := endpoints[0]
		return nil, newUnavailable("no_ready_pod", fmt.Sprintf("InferenceEndpoint %s has no ready pod: "+
			"kubectl describe inferenceendpoint -n %s %s says why", e.ID(), e.Namespace, e.Name))
	}
	a.views = make([]pick.View, len(a.targets))
	a.chooseTarget()
	x.budgets.earnRetry(x.target.endpoint)
	for transport := x.transport; ; transport = x.fresh {
		response, safe, err := a.sendOnce(ctx, transport)
		if ctx.Err() == nil && a.mayRetry(safe) {
			if response != nil {
				_ = response.Body.Close()
			}
			x.config.Metrics.countRetry(x.visit.endpoint, safe)
			x.endVisit()
			continue
		}
		if err != nil {
			return nil, x.upstreamError(err)
		}
		return response, nil
	}
}

// chooseTarget makes the best pod that was not tried the target; it reports whether there is one.
func (a *asking) chooseTarget() bool {
	for i, t := range a.targets {
		tried := a.views[i].Tried
		a.views[i] = t.backend.pickView()
		a.views[i].Tried = tried
	}
	now := a.config.Now()
	i, probe := pick.Choose(a.views[:a.drawn], a.kind, randomIndex, now)
	if i == pick.None && a.drawn < len(a.views) {
		i, probe = pick.Choose(a.views, a.kind, randomIndex, now)
	}
	if i == pick.None {
		return false
	}
	if probe {
		a.targets[i].backend.updateState(func(s pick.State) pick.State { return s.Probed(now) })
	}
	a.views[i].Tried = true
	a.target, a.current = a.targets[i], i
	return true
}

// mayRetry makes the pod to try next the target; it reports whether there is one. A pod that was reached is asked
// again only over a connection that it closed; a refusal goes to another pod that is well; both at most once and
// within the budget.
func (a *asking) mayRetry(safe safety) bool {
	switch safe {
	case safeUnsent:
		return a.chooseTarget()
	case safeStale:
		return a.spendRetry()
	case safeRefused:
		if !a.chooseTarget() {
			return false
		}
		if a.views[a.current].State.Ejected() || !a.spendRetry() {
			a.target = a.visit.target
			return false
		}
		return true
	}
	return false
}

func (a *asking) spendRetry() bool {
	if a.retried {
		return false
	}
	a.retried = a.budgets.spendRetry(a.target.endpoint)
	return a.retried
}

// sendOnce sends the call to the target. Of a response it says whether it is a refusal that another pod may be asked
// after.
func (a *asking) sendOnce(ctx context.Context, transport *http.Transport) (*http.Response, safety, error) {
	a.visit = a.target.beginVisit(a.kind, a.config.Now())
	var conn connection
	request, err := a.newRequest(httptrace.WithClientTrace(ctx, conn.clientTrace()))
	if err != nil {
		return nil, unsafe, err
	}
	response, err := transport.RoundTrip(request)
	if err == nil {
		a.config.Metrics.countAttempt(a.target.endpoint, response.StatusCode)
		safe := judgeStatus(a.visit, response.StatusCode)
		if response.StatusCode < http.StatusMultipleChoices {
			a.visit.recordAnswer(a.config.Now())
		}
		return response, safe, nil
	}
	a.config.Metrics.countAttempt(a.target.endpoint, 0)
	a.config.Log.Info("pod failed", "endpoint", a.target.endpoint.ID(), "pod", a.target.backend.Address, "error", err)
	safe := judgeError(err, &conn)
	if safe != safeStale && ctx.Err() == nil {
		a.visit.fate = fateFailed
	}
	return nil, safe, err
}

func (x *exchange) newRequest(ctx context.Context) (*http.Request, error) {
	url := "http://" + x.target.backend.Address + x.call.path
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(x.call.body))
	if err != nil {
		return nil, fmt.Errorf("addressing the pod: %w", err)
	}
	for _, name := range forwarded {
		if value := x.r.Header.Get(name); value != "" {
			request.Header.Set(name, value)
		}
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-Request-Id", x.id)
	return request, nil
}

// endVisit ends what was asked of the present pod.
func (x *exchange) endVisit() {
	if x.visit == nil {
		return
	}
	if !x.visit.ended {
		x.config.Outcomes.countVisit(x.visit)
	}
	if !x.visit.endVisit(x.config.Now()) {
		return
	}
	x.config.Log.Warn("pod ejected: it failed too often and takes no requests for a while",
		"endpoint", x.visit.endpoint.ID(), "pod", x.visit.backend.Address)
	x.config.Metrics.countEjection(x.visit.endpoint)
}

func randomIndex(n int) int { return rand.IntN(n) } //nolint:gosec // spreads load, guards nothing
