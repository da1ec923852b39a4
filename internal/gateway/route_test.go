package gateway_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/gateway"
)

// keyed restricts an endpoint to keys.
func keyed(e *gateway.Endpoint, keys ...string) *gateway.Endpoint {
	e.Restricted = true
	for _, key := range keys {
		e.Keys = append(e.Keys, gateway.HashKey(key))
	}
	return e
}

func unrouted(e *gateway.Endpoint, ended bool) *gateway.Endpoint {
	e.Routed, e.Ended = false, ended
	return e
}

// since says that an endpoint is routed under its name since that hour of a day.
func since(hour int, e *gateway.Endpoint) *gateway.Endpoint {
	e.Since = time.Date(2026, 5, 4, hour, 0, 0, 0, time.UTC)
	return e
}

func TestWhoIsServedByWhom(t *testing.T) {
	a := pod(t, answer(200, `{"choices":[],"pod":"a"}`))
	b := pod(t, answer(200, `{"choices":[],"pod":"b"}`))
	const unscoped, scoped = "/v1/chat/completions", "/namespaces/team/endpoints/chat/v1/chat/completions"
	for name, c := range map[string]struct {
		endpoints []*gateway.Endpoint
		path, key string
		status    int
		pod, code string
	}{
		"open endpoint":                    {endpoints: []*gateway.Endpoint{endpoint("team", "chat", a)}, path: unscoped, status: 200, pod: "a"},
		"open endpoint, unknown key":       {endpoints: []*gateway.Endpoint{endpoint("team", "chat", a)}, path: unscoped, key: "any", status: 401, code: "invalid_api_key"},
		"open endpoint, scoped, some key":  {endpoints: []*gateway.Endpoint{endpoint("team", "chat", a)}, path: scoped, key: "any", status: 200, pod: "a"},
		"right key":                        {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k0", "k1")}, path: unscoped, key: "k1", status: 200, pod: "a"},
		"wrong key":                        {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1")}, path: unscoped, key: "k2", status: 401, code: "invalid_api_key"},
		"no key":                           {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1")}, path: unscoped, status: 401, code: "invalid_api_key"},
		"restricted without any key":       {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a))}, path: scoped, key: "k1", status: 401, code: "invalid_api_key"},
		"scoped, right key":                {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1")}, path: scoped, key: "k1", status: 200, pod: "a"},
		"scoped, wrong key":                {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1")}, path: scoped, key: "k2", status: 401, code: "invalid_api_key"},
		"scoped, no such endpoint":         {endpoints: []*gateway.Endpoint{endpoint("team", "other", a)}, path: scoped, status: 404, code: "endpoint_not_found"},
		"two namespaces, open":             {endpoints: []*gateway.Endpoint{since(0, endpoint("team", "chat", a)), since(1, endpoint("rival", "chat", b))}, path: unscoped, status: 200, pod: "a"},
		"two namespaces, open, scoped":     {endpoints: []*gateway.Endpoint{endpoint("team", "chat", a), endpoint("rival", "chat", b)}, path: scoped, status: 200, pod: "a"},
		"a rival's open endpoint":          {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1"), endpoint("rival", "chat", b)}, path: unscoped, key: "k1", status: 200, pod: "a"},
		"the key of one of two namespaces": {endpoints: []*gateway.Endpoint{keyed(endpoint("team", "chat", a), "k1"), keyed(endpoint("rival", "chat", b), "k2")}, path: unscoped, key: "k2", status: 200, pod: "b"},
		"license ended":                    {endpoints: []*gateway.Endpoint{unrouted(endpoint("team", "chat", a), true)}, path: unscoped, status: 403, code: "license_ended"},
		"license ended, scoped":            {endpoints: []*gateway.Endpoint{unrouted(endpoint("team", "chat", a), true)}, path: scoped, status: 403, code: "license_ended"},
		"license ended, wrong key":         {endpoints: []*gateway.Endpoint{unrouted(keyed(endpoint("team", "chat", a), "k1"), true)}, path: scoped, status: 401, code: "invalid_api_key"},
		"one of two endpoints ended":       {endpoints: []*gateway.Endpoint{unrouted(endpoint("team", "old", a), true), endpoint("team", "chat", b)}, path: unscoped, status: 200, pod: "b"},
		"not ready yet":                    {endpoints: []*gateway.Endpoint{unrouted(endpoint("team", "chat", a), false)}, path: scoped, status: 503, code: "endpoint_not_ready"},
	} {
		t.Run(name, func(t *testing.T) {
			ledger := &memoryLedger{}
			got := post(t, serve(t, ledger, c.endpoints...).URL+c.path, c.key, chatRequest)
			if got.status != c.status {
				t.Fatalf("status = %d, want %d: %s", got.status, c.status, got.body)
			}
			if c.status == http.StatusOK {
				if !strings.Contains(got.body, `"pod":"`+c.pod+`"`) || len(ledger.all()) != 1 {
					t.Errorf("answered by %s, want pod %s; %d events", got.body, c.pod, len(ledger.all()))
				}
				return
			}
			if code := got.code(t); code != c.code || len(ledger.all()) != 0 {
				t.Errorf("code = %q, want %q; %d events", code, c.code, len(ledger.all()))
			}
		})
	}
}

// podSlice is an EndpointSlice of a Service: pods by their UID, at one port.
func podSlice(namespace, service string, port int32, endpoints ...discoveryv1.Endpoint) discoveryv1.EndpointSlice {
	return discoveryv1.EndpointSlice{
		ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Labels: map[string]string{discoveryv1.LabelServiceName: service}},
		Ports:      []discoveryv1.EndpointPort{{Port: &port}}, Endpoints: endpoints,
	}
}

func podAt(ip, uid string, ready *bool) discoveryv1.Endpoint {
	return discoveryv1.Endpoint{Addresses: []string{ip}, Conditions: discoveryv1.EndpointConditions{Ready: ready},
		TargetRef: &corev1.ObjectReference{Kind: "Pod", UID: types.UID(uid)}}
}

// oracle is evm.Address{0xa, 0xbc} with a checksum that does not hold: addresses mean the same however they are written.
const oracle = "0x0ABc000000000000000000000000000000000000"

// routeTo is a version's route.
func routeTo(service string, token byte) v1alpha1.RouteStatus {
	return v1alpha1.RouteStatus{Model: model, Network: "base", ChainID: 8453, Oracle: v1alpha1.Address(oracle), Payer: v1alpha1.Address(evm.Address{0xb}.LowerHex()),
		Provider: v1alpha1.Address(evm.Address{0xc}.LowerHex()), TokenID: v1alpha1.Hash(evm.Hash{31: token}.String()), TermsIndex: 7, Service: service,
		Prices: &v1alpha1.TermsPrices{InputPerMillion: "1", OutputPerMillion: "2", RequestPerMillion: "3"}}
}

// observedChat is one restricted endpoint team/chat with two ready pods, beside another namespace's.
func observedChat() gateway.Observed {
	yes, no := true, false
	iep := v1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: "team", Name: "chat"}}
	iep.Spec.ModelRef.Name = "tiny"
	iep.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}, {Name: "missing"}}}
	iep.Status.Routes = []v1alpha1.RouteStatus{routeTo("dehug-chat-one", 1)}
	iep.Status.ServedAs = &v1alpha1.ServedName{Model: model, Since: metav1.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)}
	dhm := v1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: "team", Name: "tiny"}}
	dhm.Spec.Model = model
	return gateway.Observed{
		Endpoints: []v1alpha1.InferenceEndpoint{iep}, Models: []v1alpha1.DeHugModel{dhm},
		Slices: []discoveryv1.EndpointSlice{
			podSlice("team", "dehug-chat-one", 8000, podAt("10.0.0.2", "b", &yes), podAt("10.0.0.1", "a", nil), podAt("10.0.0.3", "c", &no)),
			podSlice("team", "dehug-chat-one", 8000, podAt("10.0.0.1", "a", &yes)),
			podSlice("rival", "dehug-chat-one", 8000, podAt("10.9.9.9", "r", &yes)),
		},
		Keys: map[types.NamespacedName][]gateway.KeyHash{
			{Namespace: "team", Name: "keys"}:  {gateway.HashKey(" k1\n")},
			{Namespace: "rival", Name: "keys"}: {gateway.HashKey("k2")},
		},
	}
}

// servedBy says for each backend where it is and which token it is metered under.
func servedBy(e *gateway.Endpoint) []string {
	var out []string
	for _, b := range e.Backends {
		out = append(out, fmt.Sprintf("%s %d", b.Address, b.Route.TokenID[31]))
	}
	slices.Sort(out)
	return out
}

func TestSnapshotFollowsTheObjects(t *testing.T) {
	observed := observedChat()
	var builder gateway.Builder
	first := builder.Build(observed).Endpoints()[0]
	if got := servedBy(first); !slices.Equal(got, []string{"10.0.0.1:8000 1", "10.0.0.2:8000 1"}) {
		t.Errorf("backends = %v", got)
	}
	if !first.Restricted || !slices.Equal(first.Keys, []gateway.KeyHash{gateway.HashKey("k1")}) {
		t.Errorf("endpoint = %+v", first)
	}
	if again := builder.Build(observed).Endpoints()[0]; again.Backends[0] != first.Backends[0] {
		t.Error("what was learned of a pod is lost at the next change")
	}

	observed.Endpoints[0].Status.Routes = nil
	observed.Endpoints[0].Status.Conditions = []metav1.Condition{
		{Type: v1alpha1.ConditionReady, Status: metav1.ConditionFalse, Reason: v1alpha1.ReasonDraining}}
	if drained := builder.Build(observed).Endpoints()[0]; drained.Routed || !drained.Ended || drained.Model != model {
		t.Errorf("drained endpoint = %+v", drained)
	}
	observed.Models = nil
	orphan := builder.Build(observed).Endpoints()[0]
	if orphan.Model != model || !orphan.Since.Equal(observed.Endpoints[0].Status.ServedAs.Since.Time) {
		t.Errorf("an endpoint whose model was deleted releases its name: %+v", orphan)
	}
}

func TestRequestsAreMeteredUnderTheVersionThatAnswers(t *testing.T) {
	yes := true
	observed := observedChat()
	observed.Endpoints[0].Status.Routes = append(observed.Endpoints[0].Status.Routes, routeTo("dehug-chat-two", 2))
	observed.Slices = append(observed.Slices, podSlice("team", "dehug-chat-two", 9000, podAt("10.0.0.4", "d", &yes)))
	var builder gateway.Builder
	e := builder.Build(observed).Endpoints()[0]
	want := []string{"10.0.0.1:8000 1", "10.0.0.2:8000 1", "10.0.0.4:9000 2"}
	if got := servedBy(e); !slices.Equal(got, want) {
		t.Errorf("backends = %v, want %v: each at its own port, under its own token", got, want)
	}
	wantRoute := gateway.Route{Model: model, Network: "base", ChainID: 8453, Oracle: evm.Address{0xa, 0xbc}, Payer: evm.Address{0xb},
		Provider: evm.Address{0xc}, TokenID: evm.Hash{31: 1}, TermsIndex: 7, Prices: e.Backends[0].Route.Prices}
	if got := *e.Backends[0].Route; got != wantRoute {
		t.Errorf("route = %+v, want %+v", got, wantRoute)
	}

	before := *e.Backends[0].Route
	observed.Endpoints[0].Status.Routes[0].TermsIndex = 8
	after := builder.Build(observed).Endpoints()[0]
	if *e.Backends[0].Route != before {
		t.Error("a request that was begun under one grant is metered under the next")
	}
	if got := after.Backends[0].Route.TermsIndex; got != 8 {
		t.Errorf("terms %d after a new grant, want 8", got)
	}

	observed.Endpoints[0].Status.Routes[1].Model = "alice/other"
	if got := servedBy(builder.Build(observed).Endpoints()[0]); !slices.Equal(got, want[:2]) {
		t.Errorf("a pod of another model answers for the model: %v", got)
	}
}

func TestANewPodAtAnOldAddressInheritsNothing(t *testing.T) {
	yes := true
	observed := observedChat()
	var builder gateway.Builder
	first := builder.Build(observed).Endpoints()[0]
	observed.Slices[0] = podSlice("team", "dehug-chat-one", 8000, podAt("10.0.0.2", "new", &yes), podAt("10.0.0.1", "a", &yes))
	second := builder.Build(observed).Endpoints()[0]
	if len(second.Backends) != 2 || second.Backends[0] != first.Backends[0] {
		t.Error("what was learned of a pod that stays is lost")
	}
	if second.Backends[1] == first.Backends[1] {
		t.Error("a new pod is taken for the one that had its address")
	}
}
