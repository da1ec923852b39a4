package gateway_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// tried is an endpoint with two stable pods and one of a version that answers a tenth of the requests.
func tried(t *testing.T, stable, canary http.HandlerFunc) *gateway.Endpoint {
	t.Helper()
	version := func(token byte) *gateway.Route {
		return &gateway.Route{Model: model, Network: "base", TokenID: evm.Hash{31: token}}
	}
	a, b, c := pod(t, stable), pod(t, stable), pod(t, canary)
	a.Route, b.Route, c.Route = version(1), version(1), version(2)
	e := endpoint("team", "chat", a, b, c)
	e.Shares = map[*gateway.Backend]gateway.Share{c: {Weight: 10, Trial: "t1"}}
	e.Trials = []string{"t1"}
	return e
}

// trial is a gateway that serves an endpoint and counts.
func trial(t *testing.T, ledger *memoryLedger, e *gateway.Endpoint) (url string, outcomes *gateway.Outcomes, snapshot *gateway.Snapshot) {
	t.Helper()
	outcomes, snapshot = gateway.NewOutcomes("run"), gateway.NewSnapshot([]*gateway.Endpoint{e})
	g := gateway.New(gateway.Config{Ledger: ledger, Outcomes: outcomes, Snapshot: func() *gateway.Snapshot { return snapshot }})
	server := httptest.NewServer(g.Handler())
	t.Cleanup(server.Close)
	return server.URL + "/namespaces/team/endpoints/chat/v1/chat/completions", outcomes, snapshot
}

// everyNth answers each nth request with an error.
func everyNth(n int64, seen *atomic.Int64) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if i := seen.Add(1); n > 0 && i%n == 0 {
			answer(http.StatusInternalServerError, `{"error":{"message":"no"}}`)(w, r)
			return
		}
		answer(http.StatusOK, `{"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1}}`)(w, r)
	}
}

func TestACanaryIsJudgedByWhatItsPodsAnswer(t *testing.T) {
	for name, tc := range map[string]struct {
		failsEach int64
		want      v1alpha1.CanaryStep
	}{
		"one of twenty answers fails": {20, v1alpha1.CanaryRolledBack},
		"all answers are good":        {0, v1alpha1.CanaryPromoting},
	} {
		t.Run(name, func(t *testing.T) {
			var stableSeen, canarySeen atomic.Int64
			ledger := &memoryLedger{}
			url, outcomes, snapshot := trial(t, ledger, tried(t, everyNth(0, &stableSeen), everyNth(tc.failsEach, &canarySeen)))
			const requests = 1500
			for range requests {
				post(t, url, "", chatRequest)
			}
			if n := canarySeen.Load(); n < requests/10-60 || n > requests/10+60 {
				t.Errorf("%d of %d requests reached the canary, want about a tenth", n, requests)
			}
			metered := map[byte]int64{}
			for _, e := range ledger.all() {
				metered[e.TokenID[31]]++
			}
			counted := gateway.ReportOf(t, outcomes, snapshot, time.Now()).Trials["t1"]
			if counted.Requests != canarySeen.Load() || metered[2] != counted.Requests-counted.Errors || metered[1] != stableSeen.Load() {
				t.Errorf("counted %+v and metered %v of %d requests to the canary and %d to stable pods", counted, metered,
					canarySeen.Load(), stableSeen.Load())
			}

			spec := &v1alpha1.InferenceEndpointSpec{Rollout: v1alpha1.RolloutSpec{Strategy: v1alpha1.RolloutCanary}}
			now := time.Now()
			in := rollout.CanaryInput{Now: now, Policy: rollout.PolicyOf(spec), Target: "b", Stable: "a", Tried: "x",
				Base: rollout.Input{Now: now, ModelExists: true, ModelReady: true, License: rollout.LicenseValid,
					Deployed: rollout.LicenseValid, Desired: 2, Observed: rollout.Observed{Exists: true, Replicas: 2, Ready: 3}},
				Observed: rollout.CanaryObserved{Exists: true, CID: "b", Replicas: 1, Ready: 1, Pods: 1},
				Last:     &v1alpha1.CanaryStatus{Step: v1alpha1.CanaryJudging, CID: "b", Tried: "x", Weight: 10},
				Outcomes: []rollout.Outcomes{{Gateway: "g", Run: "run", Requests: counted.Requests, Errors: counted.Errors}}}
			if got := rollout.DecideCanary(in, rollout.Decide(in.Base)).Status; got.Step != tc.want {
				t.Errorf("after %d requests and %d errors it is %s (%s), want %s", counted.Requests, counted.Errors, got.Step,
					got.Message, tc.want)
			}
		})
	}
}

func TestARefusalOfTheCanaryIsItsErrorAndNotTheCallers(t *testing.T) {
	e := tried(t, answer(http.StatusOK, `{"choices":[]}`), answer(http.StatusServiceUnavailable, `{"error":{}}`))
	url, outcomes, snapshot := trial(t, &memoryLedger{}, e)
	failed := 0
	for range 100 {
		if got := post(t, url, "", chatRequest); got.status != http.StatusOK {
			failed++
		}
	}
	counted := gateway.ReportOf(t, outcomes, snapshot, time.Now()).Trials["t1"]
	if counted.Errors == 0 || counted.Errors != counted.Requests {
		t.Errorf("counted %+v, want each refusal as an error", counted)
	}
	if failed > int(counted.Errors)/2 {
		t.Errorf("%d of 100 callers got an error for %d refusals of the canary", failed, counted.Errors)
	}
}

func TestWhatSaysNothingOfAPodIsNotCounted(t *testing.T) {
	for _, status := range []int{http.StatusBadRequest, http.StatusTooManyRequests} {
		e := tried(t, answer(http.StatusOK, `{"choices":[]}`), answer(status, `{"error":{"message":"no"}}`))
		url, outcomes, snapshot := trial(t, &memoryLedger{}, e)
		for range 60 {
			post(t, url, "", chatRequest)
		}
		if report := gateway.ReportOf(t, outcomes, snapshot, time.Now()); report != nil {
			t.Errorf("status %d is counted: %+v", status, report)
		}
	}
}

func TestAnEndpointWithoutStablePodsIsServedByItsCanary(t *testing.T) {
	c := pod(t, answer(http.StatusOK, `{"choices":[]}`))
	e := endpoint("team", "chat", c)
	e.Shares = map[*gateway.Backend]gateway.Share{c: {Weight: 1, Trial: "t1"}}
	url, _, _ := trial(t, &memoryLedger{}, e)
	for range 20 {
		if got := post(t, url, "", chatRequest); got.status != http.StatusOK {
			t.Fatalf("status %d", got.status)
		}
	}
}

func TestSnapshotFollowsTheWeights(t *testing.T) {
	yes := true
	observed := observedChat()
	canary := routeTo("dehug-chat-two", 2)
	canary.Weight, canary.Trial = 25, "t1"
	observed.Endpoints[0].Status.Routes = append(observed.Endpoints[0].Status.Routes, canary)
	observed.Slices = append(observed.Slices, podSlice("team", "dehug-chat-two", 8000, podAt("10.0.0.7", "z", &yes)))
	var builder gateway.Builder
	e := builder.Build(observed).Endpoints()[0]
	if len(e.Shares) != 1 || len(e.Trials) != 1 {
		t.Fatalf("shares %v, trials %v", e.Shares, e.Trials)
	}
	for b, share := range e.Shares {
		if !strings.HasPrefix(b.Address, "10.0.0.7") || share != (gateway.Share{Weight: 25, Trial: "t1"}) {
			t.Errorf("pod %s has %+v", b.Address, share)
		}
	}
	observed.Endpoints[0].Status.Routes[1].Weight = 0
	if again := builder.Build(observed).Endpoints()[0]; len(again.Shares) != 0 || len(again.Backends) != 3 {
		t.Errorf("shares %v of %d pods without weights", again.Shares, len(again.Backends))
	}
}

func TestOutcomesAreKeptWhileATrialMayContinue(t *testing.T) {
	e := tried(t, answer(http.StatusOK, `{"choices":[]}`), answer(http.StatusOK, `{"choices":[]}`))
	url, outcomes, snapshot := trial(t, &memoryLedger{}, e)
	for range 60 {
		post(t, url, "", chatRequest)
	}
	now := time.Now()
	before := gateway.ReportOf(t, outcomes, snapshot, now)
	gone := gateway.NewSnapshot(nil) // the endpoint has no route for a while
	if after := gateway.ReportOf(t, outcomes, gone, now.Add(30*time.Minute)); after == nil || after.Trials["t1"] != before.Trials["t1"] {
		t.Errorf("%+v became %+v", before, after)
	}
	if after := gateway.ReportOf(t, outcomes, gone, now.Add(2*time.Hour)); after != nil {
		t.Errorf("%+v is kept for ever", after)
	}
	if data, err := json.Marshal(before); err != nil || !strings.Contains(string(data), `"run":"run"`) {
		t.Errorf("report %s: %v", data, err)
	}
}
