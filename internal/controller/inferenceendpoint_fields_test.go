package controller

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestEveryEndpointFieldHasAnEffect(t *testing.T) {
	type spec = dehugv1alpha1.InferenceEndpointSpec
	tests := map[string]struct {
		change func(*endpointTest, *spec)
		check  func(*endpointTest)
	}{
		"runtimeRef": {
			change: func(h *endpointTest, s *spec) {
				h.runtime("zz", h.format)
				s.RuntimeRef = &dehugv1alpha1.ObjectReference{Name: "zz-" + h.ns}
			},
			check: func(h *endpointTest) {
				if got := h.endpoint().Status.Runtime; got != "zz-"+h.ns {
					h.Errorf("runtime %s", got)
				}
			},
		},
		"replicas": {
			change: func(_ *endpointTest, s *spec) { s.Replicas = pointerTo(int32(3)) },
			check: func(h *endpointTest) {
				if got := *h.deployment().Spec.Replicas; got != 3 {
					h.Errorf("%d replicas", got)
				}
				h.expectKstatus("InProgress")
			},
		},
		"rollout": {
			change: func(_ *endpointTest, s *spec) { s.Rollout = dehugv1alpha1.RolloutReplace },
			check: func(h *endpointTest) {
				if got := h.deployment().Spec.Strategy.RollingUpdate; got.MaxSurge.IntValue() != 0 || got.MaxUnavailable.IntValue() != 1 {
					h.Errorf("strategy %+v", got)
				}
			},
		},
		"replicas 0": {
			change: func(_ *endpointTest, s *spec) { s.Replicas = pointerTo(int32(0)) },
			check: func(h *endpointTest) {
				h.pods()
				h.reconcile()
				h.expect("Ready", "True", "ScaledToZero")
				h.expect("WorkloadAvailable", "False", "ScaledToZero")
				h.expectKstatus("Current")
			},
		},
		"template": {
			change: func(_ *endpointTest, s *spec) {
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:2"}}}}
			},
			check: func(h *endpointTest) {
				if got := h.deployment().Spec.Template.Spec.Containers[0]; got.Image != "llama:2" || len(got.Args) != 2 {
					h.Errorf("container %+v", got)
				}
			},
		},
		"template that cannot be carried out": {
			change: func(_ *endpointTest, s *spec) {
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{ServiceAccountName: "admin"}}
			},
			check: func(h *endpointTest) {
				h.expect("Ready", "True", "InvalidTemplate", "goes on", "serviceAccountName")
				h.expectKstatus("Failed")
				if len(h.endpoint().Status.Routes) == 0 {
					h.Error("what ran before lost its route")
				}
			},
		},
		"access": {
			change: func(_ *endpointTest, s *spec) {
				s.Access = &dehugv1alpha1.AccessSpec{APIKeySecretRefs: []dehugv1alpha1.ObjectReference{{Name: "a"}, {Name: "b"}}}
			},
			check: func(h *endpointTest) {
				h.expect("Ready", "False", "AccessSecretNotFound", "a, b")
				h.must(h.client.Create(h.ctx, &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "a"}}))
				if after := h.reconcile().RequeueAfter; after != missingSecretRecheck {
					h.Errorf("looks for the missing Secret in %s", after)
				}
				h.expect("Ready", "True", "Ready")
				h.expect("Routed", "True", "Routed", "do not exist: b:")
			},
		},
		"suspend": {
			change: func(_ *endpointTest, s *spec) { s.Suspend, s.Replicas = true, pointerTo(int32(5)) },
			check: func(h *endpointTest) {
				if got := *h.deployment().Spec.Replicas; got != 1 {
					h.Errorf("%d replicas while suspended", got)
				}
				h.expect("Ready", "True", "Suspended")
				h.expectKstatus("Current")
				h.model(func(m *dehugv1alpha1.DeHugModel) {
					m.Status.Conditions = []metav1.Condition{holds("LicenseValid", "False", "LicenseRevoked", "")}
					m.Status.License.EndedAt = &metav1.Time{Time: h.now.Add(-time.Hour)}
				})
				h.reconcile()
				if got := *h.deployment().Spec.Replicas; got != 0 {
					h.Error("suspension outlives the licence")
				}
			},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			h.serving()
			h.change(func(s *spec) { tc.change(h, s) })
			h.reconcile()
			tc.check(h)
		})
	}
	t.Run("suspend before the start", func(t *testing.T) {
		h := newEndpointTest(t)
		h.runtime("rt", h.format)
		h.model()
		h.create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Suspend = true })
		h.reconcile()
		h.expect("Ready", "False", "Suspended", "remove it")
		if h.deployment() != nil {
			t.Error("a suspended endpoint was started")
		}
	})
}

func TestSeatsAreSharedByTheModelsEndpoints(t *testing.T) {
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model(func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = 3 })
	older := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "a-older"},
		Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: "tiny"}}}
	h.must(h.client.Create(h.ctx, older))
	h.create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = pointerTo(int32(4)) })
	h.reconcile()
	if got := *h.deployment().Spec.Replicas; got != 2 {
		t.Errorf("%d replicas, want the 2 seats that are left", got)
	}
	h.pods(answering(), answering())
	h.reconcile()
	h.expect("Ready", "True", "SeatsExceeded", "3 seats", "2 of them", "asks for 4")
	h.expectKstatus("Failed")
}

func TestAnotherVersionRollsOnlyOnceItIsCached(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	second := func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Token.CID, m.Status.Token.ID = secondCID, dehugv1alpha1.Hash("0x"+string(tokenOne[3:])+"2")
		m.Status.Cache = &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(secondCID), Path: secondCID}
	}
	h.model(second, func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{holds("LicenseValid", "True", "Granted", ""), holds("Ready", "False", "Fetching", "")}
	})
	h.reconcile()
	if got := h.deployment().Spec.Template.Labels[names.LabelCID]; got != firstCID {
		t.Errorf("pods were made of %s before it was cached", got)
	}
	if routes := h.endpoint().Status.Routes; len(routes) != 1 || routes[0].TokenID != tokenOne {
		t.Errorf("routes %+v: the old version runs and must be metered", routes)
	}
	h.expect("Ready", "True", "Ready")
	h.expectKstatus("InProgress")

	h.model(second)
	h.reconcile()
	d := h.deployment()
	mount := d.Spec.Template.Spec.Containers[0].VolumeMounts
	if d.Spec.Template.Labels[names.LabelCID] != secondCID || mount[len(mount)-1].SubPath != secondCID {
		t.Errorf("the new version did not roll: %+v", d.Spec.Template)
	}
}

func TestAWorkloadOfSomebodyElseIsLeftAlone(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	foreign := h.deployment()
	h.must(h.client.Delete(h.ctx, foreign))
	foreign.ObjectMeta = metav1.ObjectMeta{Namespace: h.ns, Name: "dehug-chat"}
	h.must(h.client.Create(h.ctx, foreign))
	result := h.reconcile()
	h.expect("Ready", "False", "Pending", "dehug-chat exists and is not this endpoint's")
	if len(h.deployment().OwnerReferences) != 0 || result.RequeueAfter != occupiedRecheck {
		t.Errorf("the foreign Deployment was taken over, or is not looked at again (%s)", result.RequeueAfter)
	}
}

func TestUsageIsThatOfTheNewestReport(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	report := func(name string, conditions ...metav1.Condition) *dehugv1alpha1.UsageReport {
		address := dehugv1alpha1.Address("0x" + string(tokenOne[2:42]))
		r := &dehugv1alpha1.UsageReport{ObjectMeta: metav1.ObjectMeta{Name: name + "-" + h.ns}, Spec: dehugv1alpha1.UsageReportSpec{
			NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.ns},
			Vouchers:   []dehugv1alpha1.VoucherRecord{{TokenID: tokenOne, Payer: address, Provider: address, Value: "1"}},
		}}
		h.must(h.client.Create(h.ctx, r))
		t.Cleanup(func() { _ = h.client.Delete(context.Background(), r) })
		r.Status.Conditions = conditions
		r.Status.SettledAt = &metav1.Time{Time: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
		h.must(h.client.Status().Update(h.ctx, r))
		return r
	}
	first := report("a", holds("Settled", "True", "Settled", ""))
	h.reconcile()
	h.expect("UsageReported", "True", "Settled")
	want := &dehugv1alpha1.EndpointUsage{LastReport: first.Name, LastSettledAt: first.Status.SettledAt}
	if diff := cmp.Diff(want, h.endpoint().Status.Usage); diff != "" {
		t.Errorf("usage (-want +got):\n%s", diff)
	}
	report("b", holds("Settled", "False", "SignerUnfunded", "send coin to the signer"))
	h.reconcile()
	h.expect("UsageReported", "False", "SignerUnfunded", "send coin")
	h.expect("Ready", "True", "Ready")
	if diff := cmp.Diff(want, h.endpoint().Status.Usage); diff != "" {
		t.Errorf("usage after a settlement that did not work (-want +got):\n%s", diff)
	}
}

// TestEndpointFollowsWhatItDependsOn runs the controller in a manager, so that only watches bring it to look again.
func TestEndpointFollowsWhatItDependsOn(t *testing.T) {
	h := newEndpointTest(t)
	env := testkit.StartEnv(t)
	mgr, err := ctrl.NewManager(env.Config, ctrl.Options{
		Scheme: env.Scheme, Cache: testCache(t, env), Metrics: metricsserver.Options{BindAddress: "0"},
	})
	h.must(err)
	h.must(index.Setup(h.ctx, mgr.GetFieldIndexer()))
	r := &InferenceEndpointReconciler{
		Client: mgr.GetClient(), Live: mgr.GetAPIReader(), Recorder: mgr.GetEventRecorder("test"), Now: time.Now,
		ModelsOf:   index.ModelsOfContent(mgr.GetClient()),
		GatewayURL: "http://gw", SystemNamespace: "dehug-system", ProgressDeadline: time.Minute,
	}
	h.must(r.SetupWithManager(mgr, controller.Options{SkipNameValidation: pointerTo(true)}))
	stopped := make(chan error, 1)
	go func() { stopped <- mgr.Start(h.ctx) }()
	t.Cleanup(func() {
		if err := <-stopped; err != nil {
			t.Errorf("manager: %v", err)
		}
	})

	h.create()
	h.eventually("ModelMissing")
	h.model()
	h.eventually("NoRuntimeFits")
	h.runtime("rt", h.format)
	h.eventually("Progressing")
	h.pods(answering())
	h.eventually("Ready")
	h.pods(notAnswering(corev1.ContainerStatus{State: corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: "ErrImagePull"}}}))
	h.eventually("ImagePullFailed")
	h.must(h.client.Delete(h.ctx, h.deployment()))
	for deadline := time.Now().Add(20 * time.Second); h.deployment() == nil; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("a deleted Deployment is not made again")
		}
	}
	var list corev1.EventList
	h.must(h.client.List(h.ctx, &list, client.InNamespace(h.ns)))
	if len(list.Items) == 0 {
		t.Error("no events were recorded")
	}
}

// eventually waits until Ready has the reason.
func (h *endpointTest) eventually(reason string) {
	h.Helper()
	last := ""
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		for _, c := range h.endpoint().Status.Conditions {
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
