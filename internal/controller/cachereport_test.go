package controller

import (
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// reporter is the controller over the harness's fake reports.
func (h *modelTest) reporter() *CacheReportReconciler {
	return &CacheReportReconciler{
		Client: h.r.Client, Reports: h.reports, ModelsOf: h.modelsOf, Progress: h.r.Progress, Now: func() time.Time { return h.now },
	}
}

// runningPod is a pod of the template with an address.
func (h *modelTest) runningPod(name string, template corev1.PodTemplateSpec, owners ...metav1.OwnerReference) client.ObjectKey {
	h.Helper()
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: name, Labels: template.Labels, OwnerReferences: owners}, Spec: template.Spec}
	h.must(h.client.Create(h.ctx, pod))
	pod.Status = corev1.PodStatus{Phase: corev1.PodRunning, PodIP: "10.0.0.7", PodIPs: []corev1.PodIP{{IP: "10.0.0.7"}}}
	h.must(h.client.Status().Update(h.ctx, pod))
	return client.ObjectKeyFromObject(pod)
}

func (h *modelTest) poll(r *CacheReportReconciler, pod client.ObjectKey) ctrl.Result {
	h.Helper()
	result, err := r.Reconcile(h.ctx, ctrl.Request{NamespacedName: pod})
	h.must(err)
	return result
}

// fetching is a model whose fetch pod runs.
func fetching(t *testing.T) (*modelTest, *CacheReportReconciler, client.ObjectKey) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	job := h.jobs()[0]
	controls := true
	pod := h.runningPod("fetch", job.Spec.Template, metav1.OwnerReference{APIVersion: "batch/v1", Kind: "Job", Name: job.Name, UID: job.UID, Controller: &controls})
	return h, h.reporter(), pod
}

func report(done int64, sources ...content.SourceTotals) content.Report {
	return content.Report{CID: ipld.CIDFromDigest(versionOne), Activity: content.ActivityFetching, BytesDone: done, BytesTotal: contentBytes,
		BytesPerSecond: 1 << 20, ETASeconds: 2, Sources: sources}
}

func TestAFetchIsToldLive(t *testing.T) {
	h, r, pod := fetching(t)
	h.reports.set(report(contentBytes/2,
		content.SourceTotals{Name: "http://user:pw@gateway/x?token=1", Bytes: contentBytes / 8, Failures: 3, Struck: "wrong bytes"},
		content.SourceTotals{Name: "http://mirror", Bytes: contentBytes * 3 / 8}))
	if got := h.poll(r, pod).RequeueAfter; got != fetchPoll {
		t.Errorf("polled again after %s", got)
	}
	want := &dehugv1alpha1.CacheStatus{
		ClaimName: names.CacheClaim(ipld.CIDFromDigest(versionOne)), Path: ipld.CIDFromDigest(versionOne), Progress: "50%",
		Bytes: contentBytes / 2, TotalBytes: contentBytes, BytesPerSecond: 1 << 20, ETA: &metav1.Duration{Duration: 2 * time.Second},
		Sources: []dehugv1alpha1.CacheSource{
			{Name: "http://mirror", Bytes: contentBytes * 3 / 8, Share: 75},
			{Name: "http://gateway/x", Bytes: contentBytes / 8, Share: 25, Failures: 3, Struck: "wrong bytes"}},
	}
	if diff := cmp.Diff(want, h.model().Status.Cache); diff != "" {
		t.Errorf("status.cache (-want +got):\n%s", diff)
	}
	h.reconcile()
	if diff := cmp.Diff(want, h.model().Status.Cache); diff != "" {
		t.Errorf("the next pass forgets what was told (-want +got):\n%s", diff)
	}
	h.finish("", "")
	h.reconcile()
	got := h.model().Status.Cache
	if got.Progress != "100%" || got.Bytes != contentBytes || got.BytesPerSecond != 0 || got.ETA != nil || len(got.Sources) != 2 {
		t.Errorf("a complete cache says %+v", got)
	}
}

func TestReportsDoNotChurn(t *testing.T) {
	h, r, pod := fetching(t)
	start, before := h.now, h.writes.Load()
	for i := range 1000 {
		h.now = start.Add(time.Duration(i) * 60 * time.Millisecond)
		h.reports.set(report(contentBytes * int64(i) / 1000))
		h.poll(r, pod)
	}
	if got := h.writes.Load() - before; got < 5 || got > 6 {
		t.Errorf("%d writes for 1000 polls in 60 s, want at most 6", got)
	}
	if since := r.Progress.Since(h.jobs()[0].UID, start); h.now.Sub(since) > time.Second {
		t.Errorf("the fetch last moved at %s, it is %s", since, h.now)
	}
}

func TestAReportIsNotTrusted(t *testing.T) {
	h, r, pod := fetching(t)
	before := h.writes.Load()
	other := report(1)
	other.CID = ipld.CIDFromDigest(versionTwo)
	h.reports.set(other)
	h.poll(r, pod)
	if h.writes.Load() != before {
		t.Error("a report about another content is told")
	}
	wild := report(1 << 60)
	wild.BytesPerSecond, wild.ETASeconds = -5, 1<<60
	for i := range 40 {
		wild.Sources = append(wild.Sources, content.SourceTotals{Name: strings.Repeat("x", 5000) + strconv.Itoa(i), Bytes: int64(i)})
	}
	h.reports.set(wild)
	h.poll(r, pod)
	got := h.model().Status.Cache
	if got.Bytes != contentBytes || got.Progress != "99%" || got.BytesPerSecond != 0 || got.ETA != nil || len(got.Sources) > maxSources {
		t.Errorf("status.cache takes over %+v", got)
	}
}

func TestAScrubIsToldAndDamageStopsWhatIsNew(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	d, _, _ := h.keeper(versionOne)
	r, pod := h.reporter(), h.runningPod("keeper", d.Spec.Template)
	scrub := report(contentBytes)
	scrub.Scrub = &content.ScrubReport{FinishedAt: h.now, RepairedBlocks: 3}
	h.reports.set(scrub)
	if got := h.poll(r, pod).RequeueAfter; got != keeperPoll {
		t.Errorf("polled again after %s", got)
	}
	if got := h.model().Status.Cache; got.LastScrub == nil || got.LastScrub.RepairedBlocks != 3 || got.Progress != "100%" {
		t.Errorf("status.cache says %+v", got)
	}
	h.reconcile()
	h.expect("Ready", "True", "Ready")

	scrub.Scrub = &content.ScrubReport{FinishedAt: h.now, Damaged: []string{"tiny.gguf"}, Error: "http://gateway: HTTP status 404"}
	h.reports.set(scrub)
	h.now = h.now.Add(time.Minute)
	h.poll(r, pod)
	h.reconcile()
	h.expect("Cached", "True", "Cached")
	h.expect("ContentVerified", "False", "ContentDamaged", "tiny.gguf", "HTTP status 404", "spec.content.gateways", "delete the claim")
	h.expect("Ready", "False", "ContentDamaged")
	h.expect("Stalled", "True", "ContentDamaged")
	if still, _, _ := h.keeper(versionOne); still == nil || h.claim(versionOne) == nil {
		t.Error("the keeper that could repair it, or the claim, is gone")
	}
	if m := h.model(); claimantOf(m, m.Status.Token.CID).Cached {
		t.Error("others are sent to a damaged cache")
	}

	scrub.Scrub = &content.ScrubReport{FinishedAt: h.now, RepairedBlocks: 1}
	h.reports.set(scrub)
	h.now = h.now.Add(time.Minute)
	h.poll(r, pod)
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	h.expectAbsent("Stalled")
}

func TestReportReaderIsBounded(t *testing.T) {
	good, err := json.Marshal(report(7))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		answer http.HandlerFunc
		says   string
	}{
		"a report": {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good) }, ""},
		"an error": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) }, "HTTP status 404"},
		"a redirect": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
		}, "HTTP status 302"},
		"no JSON": {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("hello")) }, "decoding"},
		"too much": {func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write([]byte(`{"cid":"` + strings.Repeat("x", maxReport) + `"}`))
		}, "more than"},
		"no end": {func(w http.ResponseWriter, r *http.Request) {
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}, "Timeout"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(tc.answer)
			defer server.Close()
			at, err := url.Parse(server.URL)
			if err != nil {
				t.Fatal(err)
			}
			host, port, err := net.SplitHostPort(at.Host)
			if err != nil {
				t.Fatal(err)
			}
			number, err := strconv.Atoi(port)
			if err != nil {
				t.Fatal(err)
			}
			got, err := newHTTPReports(number).Report(t.Context(), host)
			switch {
			case tc.says == "" && (err != nil || got.BytesDone != 7):
				t.Errorf("%+v, %v", got, err)
			case tc.says != "" && (err == nil || !strings.Contains(err.Error(), tc.says)):
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}
