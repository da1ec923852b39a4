package endpoint_test

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestARefusedEndpointIsACondition(t *testing.T) {
	for counted, probe := range map[corev1.ResourceName]client.Object{
		"count/deployments.apps": controllertest.ProbeDeployment(),
		"count/services": &corev1.Service{ObjectMeta: metav1.ObjectMeta{Name: "probe"},
			Spec: corev1.ServiceSpec{Ports: []corev1.ServicePort{{Port: 80}}}},
	} {
		t.Run(string(counted), func(t *testing.T) {
			h := newEndpointTest(t)
			h.Runtime("rt", h.Format)
			h.Model()
			h.Create()
			controllertest.Forbid(t, h.Client, h.Namespace, counted, probe)
			result := h.Reconcile()
			h.Expect("Ready", "False", "ObjectRefused", "dehug-chat", "exceeded quota: none", "raise the namespace's ResourceQuota")
			h.Expect("Stalled", "True", "ObjectRefused")
			if result.RequeueAfter == 0 || result.RequeueAfter > endpoint.RefusedRecheck {
				t.Errorf("tried again after %s", result.RequeueAfter)
			}
			h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.ResourceQuota{}, client.InNamespace(h.Namespace)))
			for deadline := time.Now().Add(30 * time.Second); h.isStalled() && time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
				h.Reconcile()
			}
			if h.Deployment() == nil || !h.hasService(names.VersionService("chat", controllertest.FirstCID)) {
				t.Error("the endpoint was not made once nothing refused it")
			}
			h.Expect("Ready", "False", "Progressing")
		})
	}
}

func (h *endpointTest) isStalled() bool {
	h.Helper()
	return meta.IsStatusConditionTrue(h.Endpoint().Status.Conditions, "Stalled")
}
