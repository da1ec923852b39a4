package controller_test

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/status"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// TestEndpointFollowsWhatItDependsOn runs the controller in a manager, so that only watches bring it to look again.
func TestEndpointFollowsWhatItDependsOn(t *testing.T) {
	h := newEndpointTest(t)
	env := testkit.StartEnv(t)
	mgr, err := ctrl.NewManager(env.Config, ctrl.Options{
		Scheme: env.Scheme, Cache: testCache(t, env), Metrics: metricsserver.Options{BindAddress: "0"},
	})
	h.Must(err)
	h.Must(index.Setup(h.Ctx, mgr.GetFieldIndexer()))
	r := &endpoint.Reconciler{
		Client: mgr.GetClient(), Live: mgr.GetAPIReader(), Recorder: status.Recorder{Events: mgr.GetEventRecorder("test")}, Now: time.Now,
		ModelsOf:   index.ModelsOfContent(mgr.GetClient()),
		GatewayURL: "http://gw", SystemNamespace: "dehug-system", ProgressDeadline: time.Minute,
	}
	h.Must(r.SetupWithManager(mgr, controller.Options{SkipNameValidation: ptr.To(true)}))
	stopped := make(chan error, 1)
	go func() { stopped <- mgr.Start(h.Ctx) }()
	t.Cleanup(func() {
		if err := <-stopped; err != nil {
			t.Errorf("manager: %v", err)
		}
	})

	h.Create()
	h.eventually("ModelMissing")
	h.Model()
	h.eventually("NoRuntimeFits")
	h.Runtime("rt", h.Format)
	h.eventually("Progressing")
	h.Pods(controllertest.Answering())
	h.eventually("Ready")
	h.Pods(controllertest.NotAnswering(corev1.ContainerStatus{State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: "ErrImagePull"}}}))
	h.eventually("ImagePullFailed")
	h.Must(h.Client.Delete(h.Ctx, h.Deployment()))
	for deadline := time.Now().Add(20 * time.Second); h.Deployment() == nil; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("a deleted Deployment is not made again")
		}
	}
	var list corev1.EventList
	h.Must(h.Client.List(h.Ctx, &list, client.InNamespace(h.Namespace)))
	if len(list.Items) == 0 {
		t.Error("no events were recorded")
	}
}

// eventually waits until Ready has the reason.
func (h *endpointTest) eventually(reason string) {
	h.Helper()
	last := ""
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		for _, c := range h.Endpoint().Status.Conditions {
			if c.Type == "Ready" {
				last = c.Reason
			}
		}
		if last == reason {
			return
		}
	}
	h.Fatalf("Ready has reason %q, want %s", last, reason)
}
