package endpoint_test

import (
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

func TestEndpointDrainsAndStopsWhenTheLicenseEnds(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	ended := func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("Ready", "False", "LicenseExpired", "renew it"),
			controllertest.NewCondition("LicenseValid", "False", "LicenseExpired", "renew it"), controllertest.NewCondition("Stalled", "True", "LicenseExpired", "renew it")}
		m.Status.License.EndedAt = &metav1.Time{Time: h.Now}
	}
	h.Model(ended)
	result := h.Reconcile()
	h.Expect("Ready", "False", "Draining", "LicenseExpired", "renew it")
	h.Expect("Routed", "False", "Draining")
	h.ExpectKstatus("InProgress")
	if len(h.Endpoint().Status.Routes) > 0 || *h.Deployment().Spec.Replicas != 1 {
		t.Error("a draining endpoint must lose its route and keep its pods")
	}
	if result.RequeueAfter <= 8*time.Minute || result.RequeueAfter > 9*time.Minute {
		t.Errorf("next look in %s, want a minute before the end of the grace period: so long may a pod take to end", result.RequeueAfter)
	}

	since := h.Endpoint().Status.ServedAs
	h.Now = h.Now.Add(10 * time.Minute)
	h.Reconcile()
	if got := *h.Deployment().Spec.Replicas; got != 0 {
		t.Errorf("%d replicas after the grace period", got)
	}
	h.Pods()
	h.Reconcile()
	h.Expect("Ready", "False", "Stopped", "renew it")
	h.Expect("WorkloadAvailable", "False", "Stopped")
	h.ExpectKstatus("Failed")

	h.Model() // renewed
	h.Reconcile()
	h.Pods(controllertest.Answering())
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if *h.Deployment().Spec.Replicas != 1 || len(h.Endpoint().Status.Routes) == 0 {
		t.Error("a renewed license does not bring the endpoint back")
	}
	if got := h.Endpoint().Status.ServedAs; since == nil || got == nil || *got != *since {
		t.Errorf("served as %v after the drain, %v before", got, since)
	}
}

func TestEndpointDrainsAndStopsWhenTheModelIsDeleted(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Must(h.Client.Delete(h.Ctx, &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "tiny"}}))
	h.Reconcile()
	h.Expect("Ready", "False", "Draining", "was deleted")
	h.Expect("ModelReady", "False", "ModelMissing")
	h.Now = h.Now.Add(8 * time.Minute)
	h.Reconcile()
	if *h.Deployment().Spec.Replicas != 1 || len(h.Endpoint().Status.Routes) > 0 {
		t.Error("within the grace period pods must stay, without a route")
	}
	h.Now = h.Now.Add(3 * time.Minute)
	h.Reconcile()
	if got := *h.Deployment().Spec.Replicas; got != 0 {
		t.Errorf("%d replicas after the grace period", got)
	}
	h.Reconcile()
	h.Expect("Ready", "False", "Draining", "the last pods end what is in flight")
	h.Expect("WorkloadAvailable", "False", "Draining")
	h.Pods()
	h.Reconcile()
	h.Expect("Ready", "False", "Stopped")
}

func TestEndpointOutlivesWhatIsNotAnEnd(t *testing.T) {
	unknown := controllertest.NewCondition("LicenseValid", "Unknown", "ChainUnreachable", "no RPC endpoint answers")
	tests := map[string]struct {
		conditions []metav1.Condition
		kstatus    string
	}{
		"the chain is unreachable":        {[]metav1.Condition{unknown, controllertest.NewCondition("Ready", "True", "Ready", "the chain is unreachable")}, "Current"},
		"the model is not ready just now": {[]metav1.Condition{unknown, controllertest.NewCondition("Ready", "Unknown", "ChainUnreachable", "")}, "InProgress"},
		"a revocation is not final":       {[]metav1.Condition{controllertest.NewCondition("LicenseValid", "False", "AwaitingFinality", ""), controllertest.NewCondition("Ready", "True", "Ready", "")}, "Current"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			h.Serving()
			h.Model(func(m *dehugv1alpha1.DeHugModel) { m.Status.Conditions = tc.conditions })
			for range 3 {
				h.Now = h.Now.Add(24 * time.Hour)
				h.Reconcile()
			}
			h.Expect("Ready", "True", "Ready")
			h.ExpectKstatus(tc.kstatus)
			if *h.Deployment().Spec.Replicas != 1 || len(h.Endpoint().Status.Routes) == 0 {
				t.Error("the endpoint was stopped")
			}
		})
	}
}
