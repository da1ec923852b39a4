//go:build e2e

package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// TestANewVersionIsTriedBeforeItIsTaken publishes a second version of a model that an endpoint serves, and asks until it was
// judged good: both versions answer meanwhile, and the stable one loses no pod before.
func TestANewVersionIsTriedBeforeItIsTaken(t *testing.T) {
	w := newWorld(t)
	const name = "alice/tiny-canary"
	first, err := publishOpen(w.ctx, name)
	w.must(err)
	model := w.model("tiny-canary", func(spec *dehugv1alpha1.DeHugModelSpec) {
		spec.Model, spec.License.AcceptTerms = name, ""
	})
	endpoint := w.endpoint("chat", "tiny-canary", func(spec *dehugv1alpha1.InferenceEndpointSpec) {
		spec.Rollout = dehugv1alpha1.RolloutSpec{Strategy: dehugv1alpha1.RolloutCanary, Canary: &dehugv1alpha1.CanarySpec{
			Weight: 50, MinRequests: 5, MinDuration: &metav1.Duration{}, MaxErrorRate: "10%"}}
	})
	w.create(model, endpoint)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, dehugv1alpha1.ReasonReady)

	notes := filepath.Join(demo.State, "models", filepath.FromSlash(name), "NOTES.md")
	w.must(os.WriteFile(notes, []byte("the second version\n"), 0o644))
	second, err := publishOpen(w.ctx, name)
	w.must(err)
	var steps []dehugv1alpha1.CanaryStep
	w.eventually("the second version is promoted", 5*time.Minute, func(ctx context.Context) (bool, error) {
		if err := w.client.Get(ctx, client.ObjectKeyFromObject(endpoint), endpoint); err != nil {
			return false, err
		}
		c := endpoint.Status.Canary
		if c == nil || c.CID != second.CID {
			return false, nil
		}
		if len(steps) == 0 || steps[len(steps)-1] != c.Step {
			steps = append(steps, c.Step)
			w.Logf("%s: %s %s", c.Step, c.Reason, c.Message)
		}
		if c.Step == dehugv1alpha1.CanaryStarting && !isServed(endpoint, first.CID) {
			w.Errorf("the stable version is not routed while the new one starts: %+v", endpoint.Status.Routes)
		}
		if c.Step == dehugv1alpha1.CanaryJudging {
			w.must(w.askAt(ctx, "/namespaces/"+w.namespace+"/endpoints/chat/v1/chat/completions", name))
		}
		return c.Step == dehugv1alpha1.CanaryPromoted, nil
	})
	if c := endpoint.Status.Canary; c.Requests < 5 || c.Errors > 0 || isServed(endpoint, first.CID) {
		t.Errorf("promoted by %d requests with %d errors; routes %+v; steps %v", c.Requests, c.Errors, endpoint.Status.Routes, steps)
	}
	w.must(w.askAt(w.ctx, "/namespaces/"+w.namespace+"/endpoints/chat/v1/chat/completions", name))
}

// isServed reports whether the gateway serves a version of an endpoint.
func isServed(e *dehugv1alpha1.InferenceEndpoint, cid string) bool {
	for i := range e.Status.Routes {
		if e.Status.Routes[i].CID == cid {
			return true
		}
	}
	return false
}
