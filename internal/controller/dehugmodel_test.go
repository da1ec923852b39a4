package controller

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

type modelSpec = dehugv1alpha1.DeHugModelSpec

func TestModelIsFetchedAndCached(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.expect("OwnershipVerified", "True", "Verified")
	h.expect("LicenseValid", "True", "Granted")
	h.expect("ContentVerified", "Unknown", "Pending")
	h.expect("Cached", "False", "Fetching")
	h.expect("Ready", "False", "Fetching")
	h.expect("Reconciling", "True", "Fetching")
	cid := ipld.CIDFromDigest(versionOne)
	claim, job := h.claim(versionOne), h.jobs()[0]
	if metav1.GetControllerOf(claim) != nil || len(claim.OwnerReferences) != 1 || claim.OwnerReferences[0].UID != h.model().UID {
		t.Errorf("the claim is not kept alive by its model alone: %+v", claim.OwnerReferences)
	}
	if !metav1.IsControlledBy(&job, h.model()) {
		t.Error("the Job would not be garbage-collected with its model")
	}
	if got := job.Spec.Template.Spec.Volumes[0].PersistentVolumeClaim.ClaimName; got != claim.Name {
		t.Errorf("the Job mounts %s, not %s", got, claim.Name)
	}

	h.finish("", "")
	h.reconcile()
	for condition, reason := range map[string]string{
		"OwnershipVerified": "Verified", "LicenseValid": "Granted", "ContentVerified": "Verified", "Cached": "Cached", "Ready": "Ready",
	} {
		h.expect(condition, "True", reason)
	}
	h.expectAbsent("Reconciling", "Stalled")
	if got := h.claim(versionOne).Annotations[names.AnnotationVerifiedCID]; got != cid {
		t.Errorf("the claim is verified for %q, want %q", got, cid)
	}
	if left := h.jobs(); len(left) != 0 {
		t.Errorf("%d Jobs are left after success", len(left))
	}
	got := h.model().Status
	got.Conditions, got.License.CheckedAt, got.License.Block.Hash = nil, nil, ""
	want := dehugv1alpha1.DeHugModelStatus{
		ObservedGeneration: 1,
		Token: &dehugv1alpha1.TokenStatus{ID: dehugv1alpha1.Hash(chain.FormatHash(versionOne)), CID: cid, Name: testModel,
			Owner: dehugv1alpha1.Address(chain.FormatAddress(address(testCreator))), Creator: dehugv1alpha1.Address(chain.FormatAddress(address(testCreator)))},
		License: &dehugv1alpha1.LicenseStatus{State: "Granted", ID: "LicenseRef-Pay", TermsIndex: 1, Seats: 3,
			TermsHash: dehugv1alpha1.Hash(chain.FormatHash(termsHash)),
			Licensee:  dehugv1alpha1.Address(chain.FormatAddress(address(testLicensee))),
			Prices:    &dehugv1alpha1.TermsPrices{InputPerMillion: "0", OutputPerMillion: "0", RequestPerMillion: "0"},
			Staleness: &dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: 24 * time.Hour}, OnExpired: "Keep"},
			Block:     &dehugv1alpha1.BlockReference{Number: 1}},
		Content: &dehugv1alpha1.ContentStatus{Bytes: contentBytes, Files: 2, Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "tiny.gguf"}}},
		Cache:   &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(cid), Path: cid, Progress: "100%", Bytes: contentBytes, TotalBytes: contentBytes},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("status (-want +got):\n%s", diff)
	}
	if event := <-h.events.Events; !strings.HasPrefix(event, "Normal Fetching") {
		t.Errorf("first event is %q", event)
	}
}

func TestModelNamesWhatIsWrong(t *testing.T) {
	cid := ipld.CIDFromDigest(versionOne)
	status := func(s license.Status) func(*modelTest) {
		return func(h *modelTest) { h.chain.facts[versionOne] = modelFacts(versionOne, s) }
	}
	chainError := func(kind error) func(*modelTest) {
		return func(h *modelTest) { h.chain.err = fmt.Errorf("rpc.example: %w", kind) }
	}
	found := func(edit func(*Content)) func(*modelTest) {
		return func(h *modelTest) { edit(h.content.found[cid]) }
	}
	inspectError := func(kind error) func(*modelTest) {
		return func(h *modelTest) { h.content.err = fmt.Errorf("block of the root: %w", kind) }
	}
	tests := map[string]struct {
		world             func(*modelTest)
		spec              func(*modelSpec)
		condition, reason string
		unknown, goesOn   bool
		words             []string
	}{
		"unreachable chain": {world: chainError(chain.ErrUnreachable), condition: "OwnershipVerified", reason: "ChainUnreachable", unknown: true, goesOn: true, words: []string{"rpc.example"}},
		"another chain":     {world: chainError(chain.ErrChainMismatch), condition: "OwnershipVerified", reason: "NetworkNotReady", unknown: true, goesOn: true},
		"no contract code":  {world: chainError(chain.ErrNoCode), condition: "OwnershipVerified", reason: "NetworkNotReady", unknown: true, goesOn: true},
		"no such network": {spec: func(s *modelSpec) { s.NetworkRef.Name = "nowhere" }, condition: "OwnershipVerified",
			reason: "NetworkNotFound", unknown: true, goesOn: true, words: []string{"nowhere", "create it"}},
		"unknown model": {world: func(h *modelTest) { h.chain.newest = license.Hash{9} }, condition: "OwnershipVerified", reason: "ModelNotFound", words: []string{testModel}},
		"wrong CID": {spec: func(s *modelSpec) { s.Revision = ipld.CIDFromDigest(license.Hash{8}) },
			condition: "OwnershipVerified", reason: "RevisionNotFound"},
		"a dataset": {world: func(h *modelTest) { f := h.chain.facts[versionOne]; f.IsModel = false; h.chain.facts[versionOne] = f },
			condition: "OwnershipVerified", reason: "NotAModel", words: []string{"dataset"}},
		"content of somebody else": {world: found(func(c *Content) { c.Provenance.Creator = "0x00000000000000000000000000000000000000ee" }),
			condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"0x00000000000000000000000000000000000000ee", "use the original"}},
		"content of another chain":   {world: found(func(c *Content) { c.Provenance.ChainID = 1 }), condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"chain 1"}},
		"content of another name":    {world: found(func(c *Content) { c.Provenance.Name = "alice/other" }), condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"alice/other"}},
		"content without provenance": {world: found(func(c *Content) { c.Provenance = nil }), condition: "OwnershipVerified", reason: "ProvenanceMissing", words: []string{"dehug publish"}},
		"content with a damaged provenance": {world: found(func(c *Content) { c.Provenance, c.ProvenanceError = nil, "broken" }),
			condition: "OwnershipVerified", reason: "ContentMalformed", words: []string{"broken"}},
		"no source has the content":       {world: inspectError(source.ErrUnavailable), condition: "OwnershipVerified", reason: "ContentUnavailable", unknown: true, goesOn: true},
		"a flipped byte in the directory": {world: inspectError(ipld.ErrCorrupt), condition: "OwnershipVerified", reason: "ContentCorrupt", unknown: true},
		"content that can run code": {world: found(func(c *Content) { c.UnsafeError = "model.pkl runs code" }),
			condition: "ContentVerified", reason: "UnsafeFormat", words: []string{"model.pkl", "spec.allowUnsafeFormats", "spec.content.allowUnsafeFormats of the DeHugNetwork net-"}},
		"content that can run code, which the network does not permit": {world: found(func(c *Content) { c.UnsafeError = "model.pkl runs code" }),
			spec:      func(s *modelSpec) { s.AllowUnsafeFormats = true },
			condition: "ContentVerified", reason: "UnsafeFormat", words: []string{"spec.allowUnsafeFormats asks for it", "does not permit it"}},
		"missing licence": {world: status(license.StatusNoGrant), condition: "LicenseValid", reason: "LicenseMissing", words: []string{"dehug license grant alice/tiny-chat --licensee " + testLicensee}},
		"no terms":        {world: status(license.StatusNoTerms), condition: "LicenseValid", reason: "NoTerms"},
		"expired before":  {world: status(license.StatusExpired), condition: "LicenseValid", reason: "LicenseExpired"},
		"revoked before":  {world: status(license.StatusRevoked), condition: "LicenseValid", reason: "LicenseRevoked"},
		"terms not accepted": {spec: func(s *modelSpec) { s.License.AcceptTerms = "" }, condition: "LicenseValid",
			reason: "TermsNotAccepted", words: []string{chain.FormatHash(termsHash)}},
		"use not permitted": {world: func(h *modelTest) {
			f := h.chain.facts[versionOne]
			f.Terms.CommercialUse = false
			h.chain.facts[versionOne] = f
		},
			condition: "LicenseValid", reason: "UseNotPermitted"},
		"a size too small": {spec: func(s *modelSpec) { q := resource.MustParse("1Mi"); s.Cache.Size = &q }, condition: "Cached",
			reason: "InsufficientStorage", words: []string{"spec.cache.size", "3145728", "68Mi"}},
		"no such claim": {spec: func(s *modelSpec) { s.Cache.ExistingClaim = "mine" }, condition: "Cached", reason: "ClaimNotFound", goesOn: true, words: []string{"mine"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			if tc.world != nil {
				tc.world(h)
			}
			h.create(func(s *modelSpec) {
				if tc.spec != nil {
					tc.spec(s)
				}
			})
			h.reconcile()
			want, other := metav1.ConditionFalse, "Reconciling"
			if tc.unknown {
				want = metav1.ConditionUnknown
			}
			h.expect(tc.condition, want, tc.reason, tc.words...)
			h.expect("Ready", want, tc.reason, tc.words...)
			present := "Stalled"
			if tc.goesOn {
				present, other = other, present
			}
			h.expect(present, "True", tc.reason)
			h.expectAbsent(other)
			if len(h.jobs()) != 0 || h.claim(versionOne) != nil {
				t.Error("something was made for a model that may not be fetched")
			}
			if h.last.RequeueAfter <= 0 {
				t.Error("the model is never looked at again")
			}
		})
	}
}

func TestFetchFailureIsToldAndRetried(t *testing.T) {
	for name, reason := range map[string]string{
		"a flipped byte": "ContentCorrupt", "a full volume": "InsufficientStorage", "no source has a block": "ContentUnavailable", "a disguised pickle": "UnsafeFormat",
	} {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.create()
			h.reconcile()
			h.finish(reason, "tiny.gguf: ask the creator")
			h.reconcile()
			h.expect("Cached", "False", reason, "tiny.gguf")
			h.expect("Ready", "False", reason, "ask the creator")
			if reason != "InsufficientStorage" {
				h.expect("ContentVerified", "False", reason)
			}
			if got := h.model().Status.Cache.Progress; got != "30%" {
				t.Errorf("progress %q, want 30%%", got)
			}
			first := h.jobs()[0]
			h.now = h.now.Add(31 * time.Second)
			h.reconcile()
			again := h.jobs()
			if len(again) != 1 || again[0].UID == first.UID || again[0].Annotations[names.AnnotationAttempt] != "2" {
				t.Errorf("the fetch was not tried again: %d Jobs", len(again))
			}
		})
	}
}

func TestAnUnknownLicenseFetchesNothing(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.finish("ContentUnavailable", "no source has it")
	h.reconcile()
	first := h.jobs()[0]
	h.chain.err = chain.ErrUnreachable
	h.now = h.now.Add(31 * time.Second)
	h.reconcile()
	if jobs := h.jobs(); len(jobs) != 1 || jobs[0].UID != first.UID {
		t.Errorf("%d Jobs, want the one that failed: the license is not known", len(jobs))
	}
	h.expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.expect("Cached", "False", "ContentUnavailable", "no source has it", "while it is not known")
	h.chain.err = nil
	h.reconcile()
	if jobs := h.jobs(); len(jobs) != 1 || jobs[0].UID == first.UID {
		t.Errorf("%d Jobs, want a new one once the license is known", len(jobs))
	}
}

func TestFetchIsRetriedAtOnceWhenSourcesChange(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.finish("ContentUnavailable", "http://gateway does not have it")
	h.reconcile()
	first := h.jobs()[0]
	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
	const peer = "/dns4/kubo.ipfs.svc/tcp/4001/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"
	network.Spec.Content = dehugv1alpha1.ContentSources{Gateways: []string{"http://other"}, Peers: []string{peer}}
	h.must(h.client.Update(h.ctx, network))
	h.reconcile()
	jobs := h.jobs()
	if len(jobs) != 1 || jobs[0].UID == first.UID {
		t.Fatalf("%d Jobs, want one new one", len(jobs))
	}
	args := strings.Join(jobs[0].Spec.Template.Spec.Containers[0].Args, " ")
	if !strings.Contains(args, "--source http://other") || !strings.Contains(args, "--source "+peer) {
		t.Errorf("the new Job asks %s", args)
	}
	h.expect("Ready", "False", "Fetching")
	h.restart() // what was looked at is forgotten, and another spec has it looked at again
	h.change(func(s *modelSpec) { s.AllowUnsafeFormats = true })
	h.reconcile()
	if want := []string{"http://other", peer}; !slices.Equal(h.content.asked.Outside, want) {
		t.Errorf("the inspection asked %q, want %q", h.content.asked.Outside, want)
	}
}

func TestExistingClaimOfTheUsers(t *testing.T) {
	h := newModelTest(t)
	mine := func(size string) *corev1.PersistentVolumeClaim {
		return &corev1.PersistentVolumeClaim{
			ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "mine"},
			Spec: corev1.PersistentVolumeClaimSpec{AccessModes: []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce},
				Resources: corev1.VolumeResourceRequirements{Requests: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse(size)}}},
		}
	}
	h.must(h.client.Create(h.ctx, mine("1Mi")))
	h.create(func(s *modelSpec) { s.Cache.ExistingClaim = "mine" })
	h.reconcile()
	h.expect("Ready", "False", "InsufficientStorage", "the claim mine has 1048576 bytes", "enlarge")
	if len(h.jobs()) != 0 {
		t.Error("a fetch into a claim that is too small was started")
	}
	h.must(h.client.Delete(h.ctx, mine("1Mi")))
	small := &corev1.PersistentVolumeClaim{}
	if h.client.Get(h.ctx, clientKey(h.ns, "mine"), small) == nil {
		small.Finalizers = nil // nothing runs here that protects claims in use
		h.must(h.client.Update(h.ctx, small))
	}
	h.must(h.client.Create(h.ctx, mine("10Mi")))
	h.reconcile()
	h.finish("", "")
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	claim := &corev1.PersistentVolumeClaim{}
	h.must(h.client.Get(h.ctx, clientKey(h.ns, "mine"), claim))
	if len(claim.OwnerReferences) != 0 {
		t.Error("the user's claim would be deleted with the model")
	}
	if h.model().Status.Cache.ClaimName != "mine" {
		t.Errorf("status names the claim %s", h.model().Status.Cache.ClaimName)
	}
}

func TestFetchPodIsAdmittedUnderTheRestrictedProfile(t *testing.T) {
	h := newModelTest(t)
	namespace := &corev1.Namespace{}
	h.must(h.client.Get(h.ctx, clientKey("", h.ns), namespace))
	namespace.Labels["pod-security.kubernetes.io/enforce"] = "restricted"
	h.must(h.client.Update(h.ctx, namespace))
	h.create()
	h.reconcile()
	template := h.jobs()[0].Spec.Template
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "fetch", Labels: template.Labels}, Spec: template.Spec}
	if err := h.client.Create(h.ctx, pod, client.DryRunAll); err != nil {
		t.Errorf("the fetch pod is refused: %v", err)
	}
	pod.Spec.Containers[0].SecurityContext.AllowPrivilegeEscalation = nil
	if err := h.client.Create(h.ctx, pod, client.DryRunAll); err == nil {
		t.Error("the namespace does not enforce the restricted profile, so this test proves nothing")
	}
}

func TestUnsafeContentIsFetchedWhenModelAndNetworkAllowIt(t *testing.T) {
	h := newModelTest(t)
	h.content.found[ipld.CIDFromDigest(versionOne)].UnsafeError = "model.pkl runs code"
	network := &dehugv1alpha1.DeHugNetwork{}
	h.must(h.client.Get(h.ctx, clientKey("", "net-"+h.ns), network))
	network.Spec.Content.AllowUnsafeFormats = true
	h.must(h.client.Update(h.ctx, network))
	h.create(func(s *modelSpec) { s.AllowUnsafeFormats = true })
	h.reconcile()
	if args := strings.Join(h.jobs()[0].Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--allow-unsafe-formats") {
		t.Errorf("the fetch runs with %s", args)
	}
	h.finish("", "")
	h.reconcile()
	h.expect("Ready", "True", "Ready")
	d, _, _ := h.keeper(versionOne)
	if args := strings.Join(d.Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--allow-unsafe-formats") {
		t.Errorf("the keeper runs with %s", args)
	}
}
