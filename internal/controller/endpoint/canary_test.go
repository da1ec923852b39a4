package endpoint_test

import (
	"encoding/json"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// canaried makes an endpoint try new versions: a minute and 20 requests, at most 1 % errors.
func canaried(e *dehugv1alpha1.InferenceEndpoint) {
	e.Spec.Rollout = dehugv1alpha1.RolloutSpec{Strategy: dehugv1alpha1.RolloutCanary, Canary: &dehugv1alpha1.CanarySpec{
		Weight: 20, MinRequests: 20, MinDuration: &metav1.Duration{Duration: time.Minute}, MaxErrorRate: "1%"}}
}

// newCanaryTest is an endpoint in whose namespace the gateway reports.
func newCanaryTest(t *testing.T) *endpointTest {
	t.Helper()
	h := newEndpointTest(t)
	h.Reconciler.SystemNamespace = h.Namespace
	return h
}

// canaryDeployment returns the canary's Deployment, nil when there is none.
func (h *endpointTest) canaryDeployment() *appsv1.Deployment {
	h.Helper()
	d := &appsv1.Deployment{}
	err := h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: names.Canary("chat")}, d)
	h.Must(client.IgnoreNotFound(err))
	if err != nil {
		return nil
	}
	return d
}

// canaryPods makes pods of the canary's version.
func (h *endpointTest) canaryPods(statuses ...corev1.PodStatus) {
	h.Helper()
	labels := rollout.Selector("chat")
	labels[names.LabelManagedBy], labels[names.LabelTrack] = names.ManagedBy, names.TrackCanary
	labels[names.LabelCID] = h.canaryDeployment().Spec.Template.Labels[names.LabelCID]
	for _, s := range statuses {
		p := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, GenerateName: "canary-", Labels: labels},
			Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:1"}}}}
		h.Must(h.Client.Create(h.Ctx, p))
		p.Status = s
		h.Must(h.Client.Status().Update(h.Ctx, p))
	}
}

func (h *endpointTest) endCanaryPods() {
	h.Helper()
	h.Must(h.Client.DeleteAllOf(h.Ctx, &corev1.Pod{}, client.InNamespace(h.Namespace), client.GracePeriodSeconds(0),
		client.MatchingLabels{names.LabelTrack: names.TrackCanary}))
}

// gatewayReports writes what a run of a gateway has counted for the present trial.
func (h *endpointTest) gatewayReports(run string, requests, errors int64) {
	h.Helper()
	h.gatewayTells(gateway.Report{Run: run, Trials: map[string]gateway.TrialOutcomes{
		h.Endpoint().Status.Canary.Trial: {Requests: requests, Errors: errors}}})
}

// gatewayTells writes what a gateway tells the manager.
func (h *endpointTest) gatewayTells(report gateway.Report) {
	h.Helper()
	data, err := json.Marshal(report)
	h.Must(err)
	m := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: names.GatewayOutcomes}}
	_ = h.Client.Create(h.Ctx, m)
	h.Must(h.Client.Get(h.Ctx, client.ObjectKeyFromObject(m), m))
	m.Data = map[string]string{"dehug-gateway-0": string(data)}
	h.Must(h.Client.Update(h.Ctx, m))
}

func (h *endpointTest) expectCanary(step dehugv1alpha1.CanaryStep, weight int32) *dehugv1alpha1.CanaryStatus {
	h.Helper()
	c := h.Endpoint().Status.Canary
	if c == nil || c.Step != step || c.Weight != weight {
		h.Fatalf("canary %+v, want step %s with weight %d", c, step, weight)
	}
	return c
}

// weights maps the contents that are routed to to the share of the requests.
func (h *endpointTest) weights() map[string]int32 {
	out := map[string]int32{}
	for _, r := range h.Endpoint().Status.Routes {
		out[r.CID] = r.Weight
	}
	return out
}

func sameWeights(a, b map[string]int32) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, ok := b[k]; !ok || w != v {
			return false
		}
	}
	return true
}

// judging brings an endpoint with five replicas to the step Judging of the second version.
func (h *endpointTest) judging() {
	h.Helper()
	h.Serving(canaried)
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(5)) })
	h.Reconcile()
	h.Pods(controllertest.Answering(), controllertest.Answering(), controllertest.Answering(), controllertest.Answering(),
		controllertest.Answering())
	h.Model(secondVersion, formerIs("True", "Granted", nil))
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryStarting, 0)
	h.canaryPods(controllertest.Answering())
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryJudging, 20)
}

// expectStable expects the stable workload to serve a content with five pods.
func (h *endpointTest) expectStable(cid string) {
	h.Helper()
	d := h.Deployment()
	if got := d.Spec.Template.Labels[names.LabelCID]; got != cid || *d.Spec.Replicas != 5 {
		h.Fatalf("%d stable pods of %s, want 5 of %s", *d.Spec.Replicas, got, cid)
	}
}

func TestANewVersionIsTriedAndPromoted(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.expectStable(controllertest.FirstCID)
	canary := h.canaryDeployment()
	if *canary.Spec.Replicas != 1 || canary.Spec.Template.Labels[names.LabelCID] != controllertest.SecondCID {
		t.Fatalf("canary %+v", canary.Spec)
	}
	want := map[string]int32{controllertest.FirstCID: 0, controllertest.SecondCID: 20}
	if got := h.weights(); !sameWeights(got, want) {
		t.Fatalf("weights %v, want %v", got, want)
	}
	h.Expect("Reconciling", "True", "CanaryJudging")

	h.gatewayReports("one", 19, 0)
	h.Now = h.Now.Add(2 * time.Minute)
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryJudging, 20)
	h.gatewayReports("two", 2, 0) // the gateway started anew
	h.Reconcile()
	if c := h.expectCanary(dehugv1alpha1.CanaryPromoting, 0); c.Requests != 21 || c.ErrorRate != "0.00%" {
		t.Errorf("%d requests, error rate %s", c.Requests, c.ErrorRate)
	}
	h.expectStable(controllertest.SecondCID)
	if h.canaryDeployment() == nil {
		t.Fatal("the canary ends before the stable pods are of its version")
	}
	h.Pods(controllertest.Answering(), controllertest.Answering(), controllertest.Answering(), controllertest.Answering(),
		controllertest.Answering())
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryPromoted, 0)
	if h.canaryDeployment() != nil {
		t.Error("the canary stays after the promotion")
	}
	h.Expect("Ready", "True", "Ready")
	before := h.Writes.Load()
	for range 3 {
		h.Reconcile()
	}
	if n := h.Writes.Load() - before; n != 0 {
		t.Errorf("%d writes at rest", n)
	}
}

func TestABadVersionIsRolledBackAndRemembered(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.gatewayReports("one", 40, 2) // 5 %
	h.Reconcile()
	c := h.expectCanary(dehugv1alpha1.CanaryRolledBack, 0)
	if c.Reason != "CanaryFailed" || c.ErrorRate != "5.00%" {
		t.Errorf("reason %s, error rate %s", c.Reason, c.ErrorRate)
	}
	h.expectStable(controllertest.FirstCID)
	if h.canaryDeployment() != nil {
		t.Error("the canary stays after it was rolled back")
	}
	if got := h.weights(); !sameWeights(got, map[string]int32{controllertest.FirstCID: 0}) {
		t.Errorf("weights %v after a roll-back", got)
	}
	h.endCanaryPods()
	h.Now = h.Now.Add(24 * time.Hour)
	for range 3 {
		h.Reconcile()
	}
	h.expectCanary(dehugv1alpha1.CanaryRolledBack, 0)
	h.Expect("Ready", "True", "CanaryRolledBack", "2 of 40 requests")
	h.Expect("Stalled", "True", "CanaryRolledBack")
	if h.canaryDeployment() != nil {
		t.Fatal("what was rolled back is tried again")
	}
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Rollout.Canary.MaxErrorRate = "10%" })
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryStarting, 0)
	if h.canaryDeployment() == nil {
		t.Error("another bound does not try the version again")
	}
}

func TestACanaryWhoseLicenseEndsGetsNoRequests(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	ended := h.Now
	h.Model(secondVersion, formerIs("True", "Granted", nil), func(m *dehugv1alpha1.DeHugModel) {
		m.Status.Conditions = []metav1.Condition{controllertest.NewCondition("Ready", "False", "LicenseRevoked", "ended"),
			controllertest.NewCondition("LicenseValid", "False", "LicenseRevoked", "ended")}
		m.Status.License.EndedAt = &metav1.Time{Time: ended}
	})
	h.Reconcile()
	if got := h.weights(); !sameWeights(got, map[string]int32{controllertest.FirstCID: 0}) {
		t.Errorf("weights %v after the license ended", got)
	}
	if h.canaryDeployment() == nil {
		t.Error("what is in flight is cut within the grace period")
	}
	h.Now = h.Now.Add(10 * time.Minute)
	h.Reconcile()
	if h.canaryDeployment() != nil {
		t.Error("the canary runs after the grace period")
	}
	h.expectStable(controllertest.FirstCID)
	h.endCanaryPods()
	h.Model(secondVersion, formerIs("True", "Granted", nil))
	h.Reconcile()
	if h.canaryDeployment() == nil {
		t.Error("a renewed license does not try the version again")
	}
}

// judgedWithSeats is an endpoint with five replicas whose new version, under a license with so many seats, was judged good.
func judgedWithSeats(t *testing.T, seats int64) *endpointTest {
	t.Helper()
	h := newCanaryTest(t)
	h.Serving(canaried)
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(5)) })
	h.Reconcile()
	h.Pods(controllertest.Answering(), controllertest.Answering(), controllertest.Answering(), controllertest.Answering(),
		controllertest.Answering())
	h.Model(secondVersion, formerIs("True", "Granted", nil), func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = seats })
	h.Reconcile()
	h.Reconcile()
	h.canaryPods(controllertest.Answering())
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryJudging, 20)
	if held := h.Endpoint().Status.Seats.Held; held != 1 {
		t.Errorf("%d seats of the new license are held by one pod", held)
	}
	h.gatewayReports("one", 100, 0)
	h.Now = h.Now.Add(2 * time.Minute)
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryPromoting, 0)
	return h
}

func TestACanaryTakesSeatsOfItsOwnLicense(t *testing.T) {
	h := judgedWithSeats(t, 5)
	h.expectStable(controllertest.FirstCID)
	if h.canaryDeployment() != nil {
		t.Fatal("five seats are to hold five stable pods and the canary")
	}
	h.Reconcile()
	h.expectStable(controllertest.FirstCID)
	h.endCanaryPods()
	h.Reconcile()
	h.expectStable(controllertest.SecondCID)
}

func TestACanaryAnswersDuringItsPromotionWhereThereIsASeat(t *testing.T) {
	h := judgedWithSeats(t, 6)
	h.expectStable(controllertest.SecondCID)
	if h.canaryDeployment() == nil {
		t.Error("the canary ends before its promotion, though the license has a seat for it")
	}
}

func TestAManualPromotionWaitsForTheUser(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
		s.Rollout.Canary.Promotion = dehugv1alpha1.PromotionManual
	})
	h.gatewayReports("one", 100, 0)
	h.Now = h.Now.Add(2 * time.Minute)
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryJudged, 20)
	h.Expect("Ready", "True", "AwaitingPromotion")
	for _, c := range h.Endpoint().Status.Conditions {
		if c.Type == dehugv1alpha1.ConditionReconciling || c.Type == dehugv1alpha1.ConditionStalled {
			t.Errorf("%s is %s (%s) while somebody is waited for", c.Type, c.Status, c.Reason)
		}
	}
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
		s.Rollout.Canary.Promotion = dehugv1alpha1.PromotionAutomatic
	})
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryPromoting, 0)
	h.expectStable(controllertest.SecondCID)
}

func TestAnotherManagerContinuesTheTrial(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.gatewayReports("one", 15, 0)
	h.Reconcile()
	restart(h.EndpointTest)
	h.Reconcile()
	if c := h.expectCanary(dehugv1alpha1.CanaryJudging, 20); c.Requests != 15 {
		t.Errorf("%d requests, want each counted once", c.Requests)
	}
	before := h.Writes.Load()
	for range 3 {
		h.Reconcile()
	}
	if n := h.Writes.Load() - before; n != 0 {
		t.Errorf("%d writes of a manager that was restarted, and without traffic", n)
	}
}

func TestASuspendedCanaryStaysAsItIs(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.Change(suspend)
	h.gatewayReports("one", 100, 50)
	h.Reconcile()
	h.expectCanary(dehugv1alpha1.CanaryJudging, 20)
	h.expectStable(controllertest.FirstCID)
	if h.canaryDeployment() == nil {
		t.Error("a suspended endpoint is changed")
	}
}

func TestAnotherStrategyTakesTheVersionAtOnce(t *testing.T) {
	h := newCanaryTest(t)
	h.judging()
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
		s.Rollout = dehugv1alpha1.RolloutSpec{Strategy: dehugv1alpha1.RolloutSurge}
	})
	h.Reconcile()
	h.expectStable(controllertest.SecondCID)
	if h.Endpoint().Status.Canary != nil {
		t.Error("the canary's status stays")
	}
}
