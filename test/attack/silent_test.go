//go:build e2e

package attack

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/attack/hostile"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// idleTimeout is that of config/demo.
const idleTimeout = 15 * time.Second

// gatewayMetrics are the gateway's metrics whose name begins with a prefix, by name and labels.
func gatewayMetrics(ctx context.Context, prefix string) (map[string]string, error) {
	addr, err := demo.Forward(ctx, framework.SystemNamespace, "service/dehug-gateway-pods", 9090)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+addr+"/metrics", nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, fmt.Errorf("asking for the gateway's metrics: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	found := map[string]string{}
	for lines := bufio.NewScanner(response.Body); lines.Scan(); {
		if name, value, is := strings.Cut(lines.Text(), " "); is && strings.HasPrefix(name, prefix) {
			found[name] = value
		}
	}
	return found, nil
}

func TestAPodThatFallsSilentHoldsNothing(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	silent := w.endpoint(w.b, "silent", "")
	silent.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}}}
	w.create(silent)
	w.expect(silent, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.answers(endpointPath(w.b, "silent"), w.keyB)
	tokens := `dehug_gateway_tokens_total{direction="output",endpoint="silent",namespace="` + w.b + `"}`
	charged, err := gatewayMetrics(w.ctx, tokens)
	w.must(err)
	var all sync.WaitGroup
	for _, q := range []question{
		{Prompt: hostile.Stall, Stream: true}, {Prompt: hostile.Hush, Stream: true}, {Prompt: hostile.Hush},
	} {
		for range 4 {
			all.Go(func() { w.endsInTime(q) })
		}
	}
	all.Wait()
	w.eventually("the gateway holds neither requests nor bytes", 30*time.Second, func(ctx context.Context) (bool, error) {
		requests, err := gatewayMetrics(ctx, "dehug_gateway_requests_in_flight")
		if err != nil || requests["dehug_gateway_requests_in_flight"] != "0" {
			return false, err
		}
		bytes, err := gatewayMetrics(ctx, "dehug_gateway_body_bytes_in_flight")
		return bytes["dehug_gateway_body_bytes_in_flight"] == "0", err
	})
	after, err := gatewayMetrics(w.ctx, tokens)
	w.must(err)
	if after[tokens] != charged[tokens] {
		t.Errorf("%s was %s and is %s: what never ended was charged", tokens, charged[tokens], after[tokens])
	}
	w.answers(endpointPath(w.b, "silent"), w.keyB)
}

// endsInTime asks a pod that falls silent: the gateway ends the request after its idle timeout, and says so.
func (w *attack) endsInTime(q question) {
	q.Path, q.Key, q.Tokens = endpointPath(w.b, "silent"), w.keyB, 40
	ctx, cancel := context.WithTimeout(w.ctx, idleTimeout+20*time.Second)
	defer cancel()
	began := time.Now()
	r, err := ask(ctx, q)
	took := time.Since(began)
	if err != nil || took < idleTimeout || took > idleTimeout+10*time.Second {
		w.Errorf("%+v: %v after %s, want an end after %s of silence", q, err, took, idleTimeout)
	}
	status, code := http.StatusGatewayTimeout, `"pod_timeout"`
	if q.Stream {
		status, code = http.StatusOK, `"pod_failed"`
	}
	if r.Status != status || !strings.Contains(r.Text, code) || !strings.Contains(r.Text, "silent for too long") {
		w.Errorf("%+v: status %d, %q; want %d %s", q, r.Status, r.Text, status, code)
	}
}
