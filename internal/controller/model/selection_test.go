package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// picks makes the model want the files of globs.
func picks(globs ...string) func(*dehugv1alpha1.DeHugModelSpec) {
	return func(s *dehugv1alpha1.DeHugModelSpec) { s.Content.Files = globs }
}

// serveQuantized publishes a content with two quantizations, of 1 and 2 MiB, on a real gateway.
func (h *modelTest) serveQuantized(more map[string]string) *contenttest.Gateway {
	h.Helper()
	files := map[string]string{
		"m-Q4_K_M.gguf": contenttest.Noise(1<<20, 1), "m-Q8_0.gguf": contenttest.Noise(2<<20, 2), "config.json": "{}",
		provenance.Path: string(provenance.Record{Creator: controllertest.Creator, ChainID: 8453, Registry: controllertest.Registry,
			Name: controllertest.ModelName}.Encode()),
	}
	for path, data := range more {
		files[path] = data
	}
	imp, store := contenttest.Import(h.T, contenttest.WriteFolder(h.T, files))
	return h.serveDAG(ipld.CID{Codec: ipld.CodecDagPB, Digest: imp.Digest}, store)
}

func argsOf(job batchv1.Job) string {
	return strings.Join(job.Spec.Template.Spec.Containers[0].Args, " ")
}

func TestASelectionIsFetchedIntoAClaimOfItsOwn(t *testing.T) {
	h := newModelTest(t)
	h.serveQuantized(nil)
	h.Create(picks("*Q4_K_M*"))
	h.reconcileUntilRead()
	h.Reconcile()
	c := h.Model().Status.Content
	want := &dehugv1alpha1.ContentStatus{Bytes: 1 << 20, Files: 1, Selection: []string{"*Q4_K_M*"}, OfferedBytes: c.OfferedBytes, OfferedFiles: 4,
		Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "m-Q4_K_M.gguf"}},
		Quantizations: []dehugv1alpha1.ContentQuantization{
			{Path: "m-Q4_K_M.gguf", Name: "Q4_K_M", Bytes: 1 << 20, Selected: true}, {Path: "m-Q8_0.gguf", Name: "Q8_0", Bytes: 2 << 20}}}
	if diff := cmp.Diff(want, c); diff != "" || c.OfferedBytes < 3<<20 {
		t.Errorf("status.content (-want +got):\n%s", diff)
	}
	cid := h.Model().Status.Token.CID
	folder := names.CacheFolder(cid, []string{"*Q4_K_M*"})
	if len(h.Jobs()) != 1 {
		t.Fatalf("%+v", h.Model().Status.Conditions)
	}
	job := h.Jobs()[0]
	if args := argsOf(job); !strings.Contains(args, "--files *Q4_K_M* --max-bytes 1048576") || !strings.Contains(args, "--out /cache/"+folder+" ") {
		t.Errorf("the fetch is called with %s", args)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if cache := h.Model().Status.Cache; cache.ClaimName != "dehug-"+folder || cache.Path != folder {
		t.Errorf("status.cache is %+v", cache)
	}

	h.Change(picks("*Q8_0*", "config.json"))
	h.reconcileUntilRead()
	h.Reconcile()
	h.Expect("Ready", "False", "ClaimPending")
	other := names.CacheFolder(cid, []string{"*Q8_0*", "config.json"})
	jobs := slices.DeleteFunc(h.Jobs(), func(j batchv1.Job) bool { return j.Name == job.Name })
	if len(jobs) != 1 || !strings.Contains(argsOf(jobs[0]), "--files *Q8_0* --files config.json --max-bytes 2097154") ||
		jobs[0].Spec.Template.Spec.Volumes[0].PersistentVolumeClaim.ClaimName != "dehug-"+other {
		t.Fatalf("the Jobs are %+v", jobs)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if got := h.Model().Status.Content.Formats; len(got) != 1 || got[0].Path != "m-Q8_0.gguf" {
		t.Errorf("formats are %+v", got)
	}
}

func TestAGlobThatMatchesNothingIsRefused(t *testing.T) {
	h := newModelTest(t)
	h.serveQuantized(nil)
	h.Create(picks("*Q5_K_M*", "config.json"))
	h.reconcileUntilRead()
	for range 2 {
		h.Expect("ContentVerified", "False", "FilesNotFound", "*Q5_K_M*", "m-Q4_K_M.gguf", "m-Q8_0.gguf")
		h.Expect("Stalled", "True", "FilesNotFound")
		h.Restart()
		h.Reconcile()
	}
	if len(h.Jobs()) != 0 {
		t.Error("something is fetched")
	}
	h.Change(picks("*Q4_K_M*"))
	h.reconcileUntilRead()
	h.Reconcile()
	h.Expect("Ready", "False", "ClaimPending")
}

func TestACacheOfSomeFilesIsNoMirrorOfOthers(t *testing.T) {
	tests := map[string]struct {
		has, wants []string
		mirrored   bool
	}{
		"the whole for some":    {nil, []string{"*.gguf"}, true},
		"some for the whole":    {[]string{"*.gguf"}, nil, false},
		"some for others":       {[]string{"*.gguf"}, []string{"*.json"}, false},
		"some for the same":     {[]string{"*.gguf", "a"}, []string{"a", "*.gguf"}, true},
		"the whole for a whole": {nil, nil, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.Cached(picks(tc.has...))
			cid := ipld.CIDFromDigest(controllertest.VersionOne)
			slices.Sort(tc.has)
			folder := names.CacheFolder(cid, tc.has)
			mirror := names.Mirror(folder, names.CacheClaim(folder))
			n := h.Neighbor()
			n.Create(picks(tc.wants...))
			n.Reconcile()
			h.Reconcile() // admits the neighbor, where it asked for the mirror
			if tc.mirrored {
				h.mirrorUp(mirror)
				n.Reconcile()
			}
			jobs := n.Jobs()
			if len(jobs) != 1 {
				t.Fatalf("%d fetch Jobs, want 1: %+v", len(jobs), n.Model().Status.Conditions)
			}
			if got := strings.Contains(argsOf(jobs[0]), "--mirror http://"+mirror+"."); got != tc.mirrored {
				t.Errorf("the fetch is called with %s: mirrored is %t", argsOf(jobs[0]), got)
			}
		})
	}
}

// mirrorUp does what the Deployment controller does once a mirror answers.
func (h *modelTest) mirrorUp(name string) {
	h.Helper()
	d := &appsv1.Deployment{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, name), d))
	d.Status.Replicas, d.Status.ReadyReplicas, d.Status.AvailableReplicas, d.Status.UpdatedReplicas = 1, 1, 1, 1
	h.Must(h.Client.Status().Update(h.Ctx, d))
}

func TestStatusSaysWhatIsOffered(t *testing.T) {
	h := newModelTest(t)
	h.serveQuantized(map[string]string{"README.md": "---\npipeline_tag: text-generation\n---\n"})
	h.Create()
	h.reconcileUntilRead()
	h.Reconcile()
	c := h.Model().Status.Content
	want := []dehugv1alpha1.ContentQuantization{
		{Path: "m-Q4_K_M.gguf", Name: "Q4_K_M", Bytes: 1 << 20, Selected: true}, {Path: "m-Q8_0.gguf", Name: "Q8_0", Bytes: 2 << 20, Selected: true}}
	if diff := cmp.Diff(want, c.Quantizations); diff != "" || !slices.Equal(c.Tasks, []string{"text-generation"}) {
		t.Errorf("tasks are %q, quantizations (-want +got):\n%s", c.Tasks, diff)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "2 GGUF files are stored", "m-Q4_K_M.gguf, is served", "spec.content.files")
	h.Change(picks("config.json"))
	h.reconcileUntilRead()
	h.Reconcile()
	if got := h.Model().Status.Content; len(got.Quantizations) != 2 || got.Quantizations[0].Selected || len(got.Formats) != 1 || got.Formats[0].Path != "" {
		t.Errorf("status.content is %+v", got)
	}
}

func TestALackingShardIsToldBeforeAFetch(t *testing.T) {
	h := newModelTest(t)
	h.serveQuantized(map[string]string{
		"model.safetensors.index.json":     `{"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}`,
		"model-00001-of-00002.safetensors": contenttest.Noise(1<<20, 5),
	})
	h.Create(picks("model*"))
	h.reconcileUntilRead()
	for range 2 {
		h.Expect("ContentVerified", "False", "ShardMissing", "model.safetensors.index.json names model-00002-of-00002.safetensors", "does not have")
		h.Expect("Stalled", "True", "ShardMissing")
		h.Restart()
		h.Reconcile()
	}
	if len(h.Jobs()) != 0 {
		t.Error("something is fetched")
	}
	h.Change(picks("*Q8_0*"))
	h.reconcileUntilRead()
	h.Reconcile()
	h.Expect("Ready", "False", "ClaimPending")
}
