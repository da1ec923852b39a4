package endpoint_test

import (
	"testing"

	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
)

// restart replaces the reconciler by one that remembers nothing.
func restart(h *controllertest.EndpointTest) {
	old := h.Reconciler
	h.Reconciler = &endpoint.Reconciler{
		Client: old.Client, Live: old.Live, ModelsOf: old.ModelsOf, Now: old.Now, GatewayURL: old.GatewayURL,
		SystemNamespace: old.SystemNamespace, ProgressDeadline: old.ProgressDeadline,
	}
}

func TestARestartedOperatorWritesNothing(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	h.Pods(controllertest.Answering())
	for range 3 {
		h.Reconcile()
	}
	restart(h)
	h.Writes.Store(0)
	for range 3 {
		h.Reconcile()
	}
	if n := h.Writes.Load(); n != 0 {
		t.Errorf("a restarted operator made %d writes, want none", n)
	}

	// What somebody changed while no operator ran is mended.
	d := h.Deployment()
	d.Spec.Template.Spec.Containers[0].Image = "other:1"
	h.Must(h.Client.Update(h.Ctx, d))
	restart(h)
	h.Reconcile()
	if image := h.Deployment().Spec.Template.Spec.Containers[0].Image; image != "llama:1" {
		t.Errorf("the image is %s", image)
	}
}
