package endpoint_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestEveryEndpointFieldHasAnEffect(t *testing.T) {
	type spec = dehugv1alpha1.InferenceEndpointSpec
	tests := map[string]struct {
		change func(*endpointTest, *spec)
		check  func(*endpointTest)
	}{
		"runtimeRef": {
			change: func(h *endpointTest, s *spec) {
				h.Runtime("zz", h.Format)
				s.RuntimeRef = &dehugv1alpha1.ObjectReference{Name: "zz-" + h.Namespace}
			},
			check: func(h *endpointTest) {
				if got := h.Endpoint().Status.Runtime; got != "zz-"+h.Namespace {
					h.Errorf("runtime %s", got)
				}
			},
		},
		"replicas": {
			change: func(_ *endpointTest, s *spec) { s.Replicas = ptr.To(int32(3)) },
			check: func(h *endpointTest) {
				if got := *h.Deployment().Spec.Replicas; got != 3 {
					h.Errorf("%d replicas", got)
				}
				h.ExpectKstatus("InProgress")
			},
		},
		"rollout": {
			change: func(_ *endpointTest, s *spec) { s.Rollout.Strategy = dehugv1alpha1.RolloutReplace },
			check: func(h *endpointTest) {
				if got := h.Deployment().Spec.Strategy.RollingUpdate; got.MaxSurge.IntValue() != 0 || got.MaxUnavailable.IntValue() != 1 {
					h.Errorf("strategy %+v", got)
				}
			},
		},
		"replicas 0": {
			change: func(_ *endpointTest, s *spec) { s.Replicas = ptr.To(int32(0)) },
			check: func(h *endpointTest) {
				h.Pods()
				h.Reconcile()
				h.Expect("Ready", "True", "ScaledToZero")
				h.Expect("WorkloadAvailable", "False", "ScaledToZero")
				h.ExpectKstatus("Current")
			},
		},
		"template": {
			change: func(_ *endpointTest, s *spec) {
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:2"}}}}
			},
			check: func(h *endpointTest) {
				if got := h.Deployment().Spec.Template.Spec.Containers[0]; got.Image != "llama:2" || len(got.Args) != 2 {
					h.Errorf("container %+v", got)
				}
			},
		},
		"template that cannot be carried out": {
			change: func(_ *endpointTest, s *spec) {
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{ServiceAccountName: "admin"}}
			},
			check: func(h *endpointTest) {
				h.Expect("Ready", "True", "InvalidTemplate", "keeps running", "serviceAccountName")
				h.ExpectKstatus("Failed")
				if len(h.Endpoint().Status.Routes) == 0 {
					h.Error("what ran before lost its route")
				}
			},
		},
		"access": {
			change: func(h *endpointTest, s *spec) {
				s.Access = &dehugv1alpha1.AccessSpec{APIKeySecretRefs: []dehugv1alpha1.ObjectReference{{Name: "a"}, {Name: "b"}}}
				h.Reconciler.SystemNamespace = h.Namespace
				h.gatewayTells(gateway.Report{Run: "one", MissingSecrets: []string{h.Namespace + "/a", h.Namespace + "/b", "other/c"}})
			},
			check: func(h *endpointTest) {
				h.Expect("Ready", "False", "AccessSecretNotFound", "a, b")
				h.gatewayTells(gateway.Report{Run: "one", MissingSecrets: []string{h.Namespace + "/b", "other/a"}})
				if after := h.Reconcile().RequeueAfter; after != endpoint.MissingSecretRecheck {
					h.Errorf("looks for the missing Secret in %s", after)
				}
				h.Expect("Ready", "True", "Ready")
				h.Expect("Routed", "True", "Routed", "may not read: b:")
			},
		},
		"suspend": {
			change: func(_ *endpointTest, s *spec) { s.Suspend, s.Replicas = true, ptr.To(int32(5)) },
			check: func(h *endpointTest) {
				if got := *h.Deployment().Spec.Replicas; got != 1 {
					h.Errorf("%d replicas while suspended", got)
				}
				h.Expect("Ready", "True", "Suspended")
				h.ExpectKstatus("Current")
				h.Model(func(m *dehugv1alpha1.DeHugModel) {
					m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("LicenseValid", "False", "LicenseRevoked", "")}
					m.Status.License.EndedAt = &metav1.Time{Time: h.Now.Add(-time.Hour)}
				})
				h.Reconcile()
				if got := *h.Deployment().Spec.Replicas; got != 0 {
					h.Error("suspension outlives the license")
				}
			},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			h.Serving()
			h.Change(func(s *spec) { tc.change(h, s) })
			h.Reconcile()
			tc.check(h)
		})
	}
	t.Run("suspend before the start", func(t *testing.T) {
		h := newEndpointTest(t)
		h.Runtime("rt", h.Format)
		h.Model()
		h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Suspend = true })
		h.Reconcile()
		h.Expect("Ready", "False", "Suspended", "remove it")
		if h.Deployment() != nil {
			t.Error("a suspended endpoint was started")
		}
	})
}

func TestSeatsAreSharedByTheModelsEndpoints(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model(func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = 3 })
	older := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "a-older"},
		Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}}}
	h.Must(h.Client.Create(h.Ctx, older))
	h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = ptr.To(int32(4)) })
	h.Reconcile()
	if got := *h.Deployment().Spec.Replicas; got != 2 {
		t.Errorf("%d replicas, want the 2 seats that are left", got)
	}
	h.Pods(controllertest.Answering(), controllertest.Answering())
	h.Reconcile()
	h.Expect("Ready", "True", "SeatsExceeded", "3 seats", "2 of them", "asks for 4")
	h.ExpectKstatus("Failed")
}

func TestAnotherVersionRollsOnlyOnceItIsCached(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	second := func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Token.CID, m.Status.Token.ID = controllertest.SecondCID, dehugv1alpha1.Hash("0x"+string(controllertest.TokenOne[3:])+"2")
		m.Status.Cache = &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(controllertest.SecondCID), Path: controllertest.SecondCID}
	}
	h.Model(second, func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("LicenseValid", "True", "Granted", ""), controllertest.NewCondition("Ready", "False", "Fetching", "")}
	})
	h.Reconcile()
	if got := h.Deployment().Spec.Template.Labels[names.LabelCID]; got != controllertest.FirstCID {
		t.Errorf("pods were made of %s before it was cached", got)
	}
	if routes := h.Endpoint().Status.Routes; len(routes) != 1 || routes[0].TokenID != controllertest.TokenOne {
		t.Errorf("routes %+v: the old version runs and must be metered", routes)
	}
	h.Expect("Ready", "True", "Ready")
	h.ExpectKstatus("InProgress")

	h.Model(second)
	h.Reconcile()
	d := h.Deployment()
	mount := d.Spec.Template.Spec.Containers[0].VolumeMounts
	if d.Spec.Template.Labels[names.LabelCID] != controllertest.SecondCID || mount[len(mount)-1].SubPath != controllertest.SecondCID {
		t.Errorf("the new version did not roll: %+v", d.Spec.Template)
	}
}

func TestAWorkloadOfSomebodyElseIsLeftAlone(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	foreign := h.Deployment()
	h.Must(h.Client.Delete(h.Ctx, foreign))
	foreign.ObjectMeta = metav1.ObjectMeta{Namespace: h.Namespace, Name: "dehug-chat"}
	h.Must(h.Client.Create(h.Ctx, foreign))
	result := h.Reconcile()
	h.Expect("Ready", "False", "Pending", "dehug-chat exists and is not this endpoint's")
	if len(h.Deployment().OwnerReferences) != 0 || result.RequeueAfter != endpoint.OccupiedRecheck {
		t.Errorf("the foreign Deployment was taken over, or is not looked at again (%s)", result.RequeueAfter)
	}
}

func TestUsageIsThatOfTheNewestReport(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	report := func(name string, conditions ...metav1.Condition) *dehugv1alpha1.UsageReport {
		address := dehugv1alpha1.Address("0x" + string(controllertest.TokenOne[2:42]))
		r := &dehugv1alpha1.UsageReport{ObjectMeta: metav1.ObjectMeta{Name: name + "-" + h.Namespace}, Spec: dehugv1alpha1.UsageReportSpec{
			NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.Namespace},
			Vouchers:   []dehugv1alpha1.VoucherRecord{{TokenID: controllertest.TokenOne, Payer: address, Provider: address, Value: "1"}},
		}}
		h.Must(h.Client.Create(h.Ctx, r))
		t.Cleanup(func() { _ = h.Client.Delete(context.Background(), r) })
		r.Status.Conditions = conditions
		r.Status.SettledAt = &metav1.Time{Time: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
		h.Must(h.Client.Status().Update(h.Ctx, r))
		return r
	}
	first := report("a", controllertest.NewCondition("Settled", "True", "Settled", ""))
	h.Reconcile()
	h.Expect("UsageReported", "True", "Settled")
	want := &dehugv1alpha1.EndpointUsage{LastReport: first.Name, LastSettledAt: first.Status.SettledAt}
	if diff := cmp.Diff(want, h.Endpoint().Status.Usage); diff != "" {
		t.Errorf("usage (-want +got):\n%s", diff)
	}
	report("b", controllertest.NewCondition("Settled", "False", "SignerUnfunded", "send coin to the signer"))
	h.Reconcile()
	h.Expect("UsageReported", "False", "SignerUnfunded", "send coin")
	h.Expect("Ready", "True", "Ready")
	if diff := cmp.Diff(want, h.Endpoint().Status.Usage); diff != "" {
		t.Errorf("usage after a settlement that did not work (-want +got):\n%s", diff)
	}
}
