package cachereport_test

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
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// reporter is the controller over the harness's fake reports.
func (h *modelTest) reporter() *cachereport.Reconciler {
	return &cachereport.Reconciler{
		Client: h.Reconciler.Client, Reports: h.Reports, ModelsOf: h.ModelsOf, Progress: h.Reconciler.Progress, Now: func() time.Time { return h.Now },
	}
}

func (h *modelTest) poll(r *cachereport.Reconciler, pod client.ObjectKey) ctrl.Result {
	h.Helper()
	result, err := r.Reconcile(h.Ctx, ctrl.Request{NamespacedName: pod})
	h.Must(err)
	return result
}

// fetching is a model whose fetch pod runs.
func fetching(t *testing.T) (*modelTest, *cachereport.Reconciler, client.ObjectKey) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	job := h.Jobs()[0]
	controls := true
	pod := h.RunningPod("fetch", job.Spec.Template, metav1.OwnerReference{APIVersion: "batch/v1", Kind: "Job", Name: job.Name, UID: job.UID, Controller: &controls})
	return h, h.reporter(), pod
}

func TestAFetchIsToldLive(t *testing.T) {
	h, r, pod := fetching(t)
	h.Reports.Set(controllertest.ReportOf(controllertest.ContentBytes/2,
		content.SourceTotals{Name: "http://user:pw@gateway/x?token=1", Bytes: controllertest.ContentBytes / 8, Failures: 3, DisabledReason: "wrong bytes"},
		content.SourceTotals{Name: "http://mirror", Bytes: controllertest.ContentBytes * 3 / 8}))
	if got := h.poll(r, pod).RequeueAfter; got != cachereport.FetchPoll {
		t.Errorf("polled again after %s", got)
	}
	want := &dehugv1alpha1.CacheStatus{
		ClaimName: names.CacheClaim(ipld.CIDFromDigest(controllertest.VersionOne)), Path: ipld.CIDFromDigest(controllertest.VersionOne), Progress: "50%",
		Bytes: controllertest.ContentBytes / 2, TotalBytes: controllertest.ContentBytes, BytesPerSecond: 1 << 20, ETA: &metav1.Duration{Duration: 2 * time.Second},
		Sources: []dehugv1alpha1.CacheSource{
			{Name: "http://mirror", Bytes: controllertest.ContentBytes * 3 / 8, Share: 75},
			{Name: "http://gateway/x", Bytes: controllertest.ContentBytes / 8, Share: 25, Failures: 3, DisabledReason: "wrong bytes"}},
	}
	if diff := cmp.Diff(want, h.Model().Status.Cache); diff != "" {
		t.Errorf("status.cache (-want +got):\n%s", diff)
	}
	h.Reconcile()
	if diff := cmp.Diff(want, h.Model().Status.Cache); diff != "" {
		t.Errorf("the next pass forgets what was told (-want +got):\n%s", diff)
	}
	h.Finish("", "")
	h.Reconcile()
	got := h.Model().Status.Cache
	if got.Progress != "100%" || got.Bytes != controllertest.ContentBytes || got.BytesPerSecond != 0 || got.ETA != nil || len(got.Sources) != 2 {
		t.Errorf("a complete cache says %+v", got)
	}
}

func TestReportsDoNotChurn(t *testing.T) {
	h, r, pod := fetching(t)
	start, before := h.Now, h.Writes.Load()
	for i := range 1000 {
		h.Now = start.Add(time.Duration(i) * 60 * time.Millisecond)
		h.Reports.Set(controllertest.ReportOf(controllertest.ContentBytes * int64(i) / 1000))
		h.poll(r, pod)
	}
	if got := h.Writes.Load() - before; got < 5 || got > 6 {
		t.Errorf("%d writes for 1000 polls in 60 s, want at most 6", got)
	}
	if since := r.Progress.Since(h.Jobs()[0].UID, start); h.Now.Sub(since) > time.Second {
		t.Errorf("the fetch last moved at %s, it is %s", since, h.Now)
	}
}

func TestAReportIsNotTrusted(t *testing.T) {
	h, r, pod := fetching(t)
	before := h.Writes.Load()
	other := controllertest.ReportOf(1)
	other.CID = ipld.CIDFromDigest(controllertest.VersionTwo)
	h.Reports.Set(other)
	h.poll(r, pod)
	if h.Writes.Load() != before {
		t.Error("a report about another content is told")
	}
	wild := controllertest.ReportOf(1 << 60)
	wild.BytesPerSecond, wild.ETASeconds = -5, 1<<60
	for i := range 40 {
		wild.Sources = append(wild.Sources, content.SourceTotals{Name: strings.Repeat("x", 5000) + strconv.Itoa(i), Bytes: int64(i)})
	}
	h.Reports.Set(wild)
	h.poll(r, pod)
	got := h.Model().Status.Cache
	if got.Bytes != controllertest.ContentBytes || got.Progress != "99%" || got.BytesPerSecond != 0 || got.ETA != nil || len(got.Sources) > cachereport.MaxSources {
		t.Errorf("status.cache takes over %+v", got)
	}
}

func TestAScrubIsToldAndDamageStopsWhatIsNew(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	h.WantMirror(controllertest.VersionOne)
	d, _, _ := h.Mirror(controllertest.VersionOne)
	r, pod := h.reporter(), h.RunningPod("mirror", d.Spec.Template)
	scrub := controllertest.ReportOf(controllertest.ContentBytes)
	scrub.Scrub = &content.ScrubReport{FinishedAt: h.Now, RepairedBlocks: 3}
	h.Reports.Set(scrub)
	if got := h.poll(r, pod).RequeueAfter; got != cachereport.MirrorPoll {
		t.Errorf("polled again after %s", got)
	}
	if got := h.Model().Status.Cache; got.LastScrub == nil || got.LastScrub.RepairedBlocks != 3 || got.Progress != "100%" {
		t.Errorf("status.cache says %+v", got)
	}
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")

	scrub.Scrub = &content.ScrubReport{FinishedAt: h.Now, Damaged: []string{"tiny.gguf"}, Error: "http://gateway: HTTP status 404"}
	h.Reports.Set(scrub)
	h.Now = h.Now.Add(time.Minute)
	h.poll(r, pod)
	h.Reconcile()
	h.Expect("Cached", "True", "Cached")
	h.Expect("ContentVerified", "False", "ContentDamaged", "tiny.gguf", "HTTP status 404", "spec.content.sources", "delete the claim")
	h.Expect("Ready", "False", "ContentDamaged")
	h.Expect("Stalled", "True", "ContentDamaged")
	if still, _, _ := h.Mirror(controllertest.VersionOne); still == nil || h.Claim(controllertest.VersionOne) == nil {
		t.Error("the mirror that could repair it, or the claim, is gone")
	}
	if m := h.Model(); model.ClaimantOf(m, m.Status.Token.CID).Cached {
		t.Error("others are sent to a damaged cache")
	}

	scrub.Scrub = &content.ScrubReport{FinishedAt: h.Now, RepairedBlocks: 1}
	h.Reports.Set(scrub)
	h.Now = h.Now.Add(time.Minute)
	h.poll(r, pod)
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	h.ExpectAbsent("Stalled")
}

func TestReportReaderIsBounded(t *testing.T) {
	good, err := json.Marshal(controllertest.ReportOf(7))
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
			_, _ = w.Write([]byte(`{"cid":"` + strings.Repeat("x", cachereport.MaxReport) + `"}`))
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
			got, err := cachereport.NewHTTPReports(number).Report(t.Context(), host)
			switch {
			case tc.says == "" && (err != nil || got.BytesDone != 7):
				t.Errorf("%+v, %v", got, err)
			case tc.says != "" && (err == nil || !strings.Contains(err.Error(), tc.says)):
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}
