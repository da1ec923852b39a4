package endpoint_test

import (
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// formerIs makes the model say of the first version that its license is so.
func formerIs(valid metav1.ConditionStatus, reason string, ended *time.Time) func(*dehugv1alpha1.DeHugModel) {
	return func(m *dehugv1alpha1.DeHugModel) {
		f := dehugv1alpha1.FormerVersion{CID: controllertest.FirstCID, TokenID: controllertest.TokenOne, LicenseValid: valid,
			Reason: reason, Message: "what is known of the first version"}
		if ended != nil {
			f.EndedAt = &metav1.Time{Time: *ended}
		}
		m.Status.Former = []dehugv1alpha1.FormerVersion{f}
	}
}

func suspend(s *dehugv1alpha1.InferenceEndpointSpec) { s.Suspend = true }

func TestASuspendedEndpointEndsWithTheLicenseOfWhatItServes(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Change(suspend)
	h.Model(secondVersion, formerIs("True", "Granted", nil))
	h.Reconcile()
	h.Expect("Ready", "True", "Suspended")
	h.Expect("LicenseValid", "True", "Granted", "first version")
	if h.Deployment().Spec.Template.Labels[names.LabelCID] != controllertest.FirstCID {
		t.Fatal("a suspended endpoint takes another version")
	}

	h.Model(secondVersion, formerIs("Unknown", "AwaitingFinality", nil))
	h.Reconcile()
	if len(h.Endpoint().Status.Routes) == 0 || *h.Deployment().Spec.Replicas != 1 {
		t.Error("an unknown license stopped what runs")
	}

	ended := h.Now
	h.Model(secondVersion, formerIs("False", "LicenseRevoked", &ended))
	h.Reconcile()
	h.Expect("Ready", "False", "Draining", "LicenseRevoked")
	if len(h.Endpoint().Status.Routes) > 0 || *h.Deployment().Spec.Replicas != 1 {
		t.Error("the license of what it serves ended, and it is not drained")
	}
	h.Now = h.Now.Add(10 * time.Minute)
	h.Reconcile()
	if got := *h.Deployment().Spec.Replicas; got != 0 {
		t.Errorf("%d replicas after the grace period", got)
	}
}

func TestAnotherVersionsEndDoesNotStopWhatIsServed(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Change(suspend)
	h.Model(secondVersion, formerIs("True", "Granted", nil), func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("Ready", "False", "LicenseRevoked", "ended"),
			controllertest.NewCondition("LicenseValid", "False", "LicenseRevoked", "ended")}
		m.Status.License.EndedAt = &metav1.Time{Time: h.Now.Add(-time.Hour)}
	})
	h.Reconcile()
	h.Expect("Ready", "True", "Suspended")
	if len(h.Endpoint().Status.Routes) == 0 || *h.Deployment().Spec.Replicas != 1 {
		t.Error("the end of a license that nothing is served under stopped what runs")
	}
}

func TestOldPodsOfAnEndedLicenseGetNoRequests(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	two := names.VersionService("chat", controllertest.SecondCID)
	ended := h.Now
	h.Model(secondVersion, formerIs("False", "LicenseRevoked", &ended))
	h.AddPods(controllertest.SecondCID, controllertest.Answering())
	h.Reconcile()
	if got := h.metered(); len(got) != 1 || got[two] != tokenTwo {
		t.Errorf("routes %v, want none to the version whose license ended", got)
	}
	if got := h.Deployment().Spec.Strategy.RollingUpdate.MaxUnavailable; got.String() == "100%" {
		t.Error("within the grace period old pods wait for new ones")
	}
	h.Now = h.Now.Add(10 * time.Minute)
	h.Reconcile()
	if got := h.Deployment().Spec.Strategy.RollingUpdate.MaxUnavailable; got.String() != "100%" {
		t.Errorf("%s of the old pods may go before new ones are ready, want all", got)
	}
}

func TestAMissingNetworkHoldsWhatRuns(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Model(func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = 3 })
	h.Reconcile()
	network := controllertest.Network("net-" + h.Namespace)
	h.Must(h.Client.Delete(h.Ctx, network))
	h.Reconcile()
	if got := *h.Deployment().Spec.Replicas; got != 1 {
		t.Errorf("%d replicas when the network is gone and the model has not looked yet", got)
	}
}
