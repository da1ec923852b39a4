package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestModelIsFetchedAndCached(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Expect("OwnershipVerified", "True", "Verified")
	h.Expect("LicenseValid", "True", "Granted")
	h.Expect("ContentVerified", "Unknown", "Pending")
	h.Expect("Cached", "False", "Fetching")
	h.Expect("Ready", "False", "Fetching")
	h.Expect("Reconciling", "True", "Fetching")
	cid := ipld.CIDFromDigest(controllertest.VersionOne)
	claim, job := h.Claim(controllertest.VersionOne), h.Jobs()[0]
	if metav1.GetControllerOf(claim) != nil || len(claim.OwnerReferences) != 1 || claim.OwnerReferences[0].UID != h.Model().UID {
		t.Errorf("the claim is not kept alive by its model alone: %+v", claim.OwnerReferences)
	}
	if !metav1.IsControlledBy(&job, h.Model()) {
		t.Error("the Job would not be garbage-collected with its model")
	}
	if got := job.Spec.Template.Spec.Volumes[0].PersistentVolumeClaim.ClaimName; got != claim.Name {
		t.Errorf("the Job mounts %s, not %s", got, claim.Name)
	}

	h.Finish("", "")
	h.Reconcile()
	for condition, reason := range map[string]string{
		"OwnershipVerified": "Verified", "LicenseValid": "Granted", "ContentVerified": "Verified", "Cached": "Cached", "Ready": "Ready",
	} {
		h.Expect(condition, "True", reason)
	}
	h.ExpectAbsent("Reconciling", "Stalled")
	if got := h.Claim(controllertest.VersionOne).Annotations[names.AnnotationVerifiedCID]; got != cid {
		t.Errorf("the claim is verified for %q, want %q", got, cid)
	}
	if left := h.Jobs(); len(left) != 0 {
		t.Errorf("%d Jobs are left after success", len(left))
	}
	got := h.Model().Status
	got.Conditions, got.License.CheckedAt, got.License.Block.Hash = nil, nil, ""
	want := dehugv1alpha1.DeHugModelStatus{
		ObservedGeneration: 1,
		Token: &dehugv1alpha1.TokenStatus{ID: dehugv1alpha1.Hash(controllertest.VersionOne.String()), CID: cid, Name: controllertest.ModelName,
			Owner: dehugv1alpha1.Address(controllertest.Address(controllertest.Creator).String()), Creator: dehugv1alpha1.Address(controllertest.Address(controllertest.Creator).String())},
		License: &dehugv1alpha1.LicenseStatus{State: "Granted", ID: "LicenseRef-Pay", TermsIndex: 1, Seats: 3,
			TermsHash: dehugv1alpha1.Hash(controllertest.TermsHash.String()),
			Licensee:  dehugv1alpha1.Address(controllertest.Address(controllertest.Licensee).String()),
			Prices:    &dehugv1alpha1.TermsPrices{InputPerMillion: "0", OutputPerMillion: "0", RequestPerMillion: "0"},
			Staleness: &dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: 24 * time.Hour}, OnExpired: "Keep", OnKnownEnd: "Keep"},
			Block:     &dehugv1alpha1.BlockReference{Number: 1}},
		Content: &dehugv1alpha1.ContentStatus{Bytes: controllertest.ContentBytes, Files: 2, Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "tiny.gguf"}}},
		Cache:   &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(cid), Path: cid, Progress: "100%", Bytes: controllertest.ContentBytes, TotalBytes: controllertest.ContentBytes},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("status (-want +got):\n%s", diff)
	}
	if event := <-h.Events.Events; !strings.HasPrefix(event, "Normal Ready") {
		t.Errorf("first event is %q", event)
	}
}

func TestModelNamesWhatIsWrong(t *testing.T) {
	cid := ipld.CIDFromDigest(controllertest.VersionOne)
	status := func(s license.Status) func(*modelTest) {
		return func(h *modelTest) {
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, s)
		}
	}
	chainError := func(kind error) func(*modelTest) {
		return func(h *modelTest) { h.Chain.Err = fmt.Errorf("rpc.example: %w", kind) }
	}
	found := func(edit func(*model.Content)) func(*modelTest) {
		return func(h *modelTest) { edit(h.Content.Found[cid]) }
	}
	inspectError := func(kind error) func(*modelTest) {
		return func(h *modelTest) { h.Content.Err = fmt.Errorf("block of the root: %w", kind) }
	}
	tests := map[string]struct {
		world             func(*modelTest)
		spec              func(*dehugv1alpha1.DeHugModelSpec)
		condition, reason string
		unknown, goesOn   bool
		words             []string
	}{
		"unreachable chain": {world: chainError(chain.ErrUnreachable), condition: "OwnershipVerified", reason: "ChainUnreachable", unknown: true, goesOn: true, words: []string{"too few of its RPC endpoints answer", "kubectl describe dhn"}},
		"another chain":     {world: chainError(chain.ErrChainMismatch), condition: "OwnershipVerified", reason: "NetworkNotReady", unknown: true, goesOn: true},
		"no contract code":  {world: chainError(chain.ErrNoCode), condition: "OwnershipVerified", reason: "NetworkNotReady", unknown: true, goesOn: true},
		"no such network": {spec: func(s *dehugv1alpha1.DeHugModelSpec) { s.NetworkRef.Name = "nowhere" }, condition: "OwnershipVerified",
			reason: "NetworkNotFound", unknown: true, goesOn: true, words: []string{"nowhere", "create it"}},
		"unknown model": {world: func(h *modelTest) { h.Chain.Newest = evm.Hash{9} }, condition: "OwnershipVerified", reason: "ModelNotFound", words: []string{controllertest.ModelName}},
		"wrong CID": {spec: func(s *dehugv1alpha1.DeHugModelSpec) { s.Revision = ipld.CIDFromDigest(evm.Hash{8}) },
			condition: "OwnershipVerified", reason: "RevisionNotFound"},
		"a dataset": {world: func(h *modelTest) {
			f := h.Chain.Known[controllertest.VersionOne]
			f.IsModel = false
			h.Chain.Known[controllertest.VersionOne] = f
		},
			condition: "OwnershipVerified", reason: "NotAModel", words: []string{"dataset"}},
		"content of somebody else": {world: found(func(c *model.Content) { c.Provenance.Creator = "0x00000000000000000000000000000000000000ee" }),
			condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"0x00000000000000000000000000000000000000ee", "use the original"}},
		"content of another chain":   {world: found(func(c *model.Content) { c.Provenance.ChainID = 1 }), condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"chain 1"}},
		"content of another name":    {world: found(func(c *model.Content) { c.Provenance.Name = "alice/other" }), condition: "OwnershipVerified", reason: "CreatorMismatch", words: []string{"alice/other"}},
		"content without provenance": {world: found(func(c *model.Content) { c.Provenance = nil }), condition: "OwnershipVerified", reason: "ProvenanceMissing", words: []string{"dehug publish"}},
		"content with a damaged provenance": {world: found(func(c *model.Content) { c.Provenance, c.ProvenanceError = nil, "broken" }),
			condition: "OwnershipVerified", reason: "ContentMalformed", words: []string{"broken"}},
		"no source has the content":       {world: inspectError(source.ErrUnavailable), condition: "OwnershipVerified", reason: "ContentUnavailable", unknown: true, goesOn: true},
		"a flipped byte in the directory": {world: inspectError(ipld.ErrCorrupt), condition: "OwnershipVerified", reason: "ContentCorrupt", unknown: true},
		"content that can run code": {world: found(func(c *model.Content) { c.UnsafeError = "model.pkl runs code" }),
			condition: "ContentVerified", reason: "UnsafeFormat", words: []string{"model.pkl", "spec.allowUnsafeFormats", "spec.content.allowUnsafeFormats of the DeHugNetwork net-"}},
		"content that can run code, which the network does not permit": {world: found(func(c *model.Content) { c.UnsafeError = "model.pkl runs code" }),
			spec:      func(s *dehugv1alpha1.DeHugModelSpec) { s.AllowUnsafeFormats = true },
			condition: "ContentVerified", reason: "UnsafeFormat", words: []string{"spec.allowUnsafeFormats asks for it", "does not permit it"}},
		"missing license": {world: status(license.StatusNoGrant), condition: "LicenseValid", reason: "LicenseMissing", words: []string{"dehug license grant alice/tiny-chat --licensee " + controllertest.Address(controllertest.Licensee).String()}},
		"no terms":        {world: status(license.StatusNoTerms), condition: "LicenseValid", reason: "NoTerms"},
		"expired before":  {world: status(license.StatusExpired), condition: "LicenseValid", reason: "LicenseExpired"},
		"revoked before":  {world: status(license.StatusRevoked), condition: "LicenseValid", reason: "LicenseRevoked"},
		"terms not accepted": {spec: func(s *dehugv1alpha1.DeHugModelSpec) { s.License.AcceptTerms = "" }, condition: "LicenseValid",
			reason: "TermsNotAccepted", words: []string{controllertest.TermsHash.String()}},
		"use not permitted": {world: func(h *modelTest) {
			f := h.Chain.Known[controllertest.VersionOne]
			f.Terms.CommercialUse = false
			h.Chain.Known[controllertest.VersionOne] = f
		},
			condition: "LicenseValid", reason: "UseNotPermitted"},
		"a size too small": {spec: func(s *dehugv1alpha1.DeHugModelSpec) { q := resource.MustParse("1Mi"); s.Cache.Size = &q }, condition: "Cached",
			reason: "InsufficientStorage", words: []string{"spec.cache.size", "3145728", "68Mi"}},
		"no such claim": {spec: func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.ExistingClaim = "mine" }, condition: "Cached", reason: "ClaimNotFound", goesOn: true, words: []string{"mine"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			if tc.world != nil {
				tc.world(h)
			}
			h.Create(func(s *dehugv1alpha1.DeHugModelSpec) {
				if tc.spec != nil {
					tc.spec(s)
				}
			})
			h.Reconcile()
			want, other := metav1.ConditionFalse, "Reconciling"
			if tc.unknown {
				want = metav1.ConditionUnknown
			}
			h.Expect(tc.condition, want, tc.reason, tc.words...)
			h.Expect("Ready", want, tc.reason, tc.words...)
			present := "Stalled"
			if tc.goesOn {
				present, other = other, present
			}
			h.Expect(present, "True", tc.reason)
			h.ExpectAbsent(other)
			if len(h.Jobs()) != 0 || h.Claim(controllertest.VersionOne) != nil {
				t.Error("something was made for a model that may not be fetched")
			}
			if h.Last.RequeueAfter <= 0 {
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
			h.Create()
			h.Reconcile()
			h.Finish(reason, "tiny.gguf: ask the creator")
			h.Reconcile()
			h.Expect("Cached", "False", reason, "tiny.gguf")
			h.Expect("Ready", "False", reason, "ask the creator")
			if reason != "InsufficientStorage" {
				h.Expect("ContentVerified", "False", reason)
			}
			if got := h.Model().Status.Cache.Progress; got != "30%" {
				t.Errorf("progress %q, want 30%%", got)
			}
			first := h.Jobs()[0]
			h.Now = h.Now.Add(31 * time.Second)
			h.Reconcile()
			again := h.Jobs()
			if len(again) != 1 || again[0].UID == first.UID || again[0].Annotations[names.AnnotationAttempt] != "2" {
				t.Errorf("the fetch was not tried again: %d Jobs", len(again))
			}
		})
	}
}

func TestAnUnknownLicenseFetchesNothing(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Finish("ContentUnavailable", "no source has it")
	h.Reconcile()
	first := h.Jobs()[0]
	h.Chain.Err = chain.ErrUnreachable
	h.Now = h.Now.Add(31 * time.Second)
	h.Reconcile()
	if jobs := h.Jobs(); len(jobs) != 1 || jobs[0].UID != first.UID {
		t.Errorf("%d Jobs, want the one that failed: the license is not known", len(jobs))
	}
	h.Expect("LicenseValid", "Unknown", "ChainUnreachable")
	h.Expect("Cached", "False", "ContentUnavailable", "no source has it", "while it is not known")
	h.Chain.Err = nil
	h.Reconcile()
	if jobs := h.Jobs(); len(jobs) != 1 || jobs[0].UID == first.UID {
		t.Errorf("%d Jobs, want a new one once the license is known", len(jobs))
	}
}

func TestFetchIsRetriedAtOnceWhenSourcesChange(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	h.Finish("ContentUnavailable", "http://gateway does not have it")
	h.Reconcile()
	first := h.Jobs()[0]
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	const peer = "/dns4/kubo.ipfs.svc/tcp/4001/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"
	network.Spec.Content = dehugv1alpha1.ContentSources{Sources: []dehugv1alpha1.ContentSource{{URL: "http://other"}, {URL: peer}}}
	h.Must(h.Client.Update(h.Ctx, network))
	h.Reconcile()
	jobs := h.Jobs()
	if len(jobs) != 1 || jobs[0].UID == first.UID {
		t.Fatalf("%d Jobs, want one new one", len(jobs))
	}
	args := strings.Join(jobs[0].Spec.Template.Spec.Containers[0].Args, " ")
	if !strings.Contains(args, "--source http://other") || !strings.Contains(args, "--source "+peer) {
		t.Errorf("the new Job asks %s", args)
	}
	h.Expect("Ready", "False", "Fetching")
	h.Restart() // what was looked at is forgotten, and another spec has it looked at again
	h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.AllowUnsafeFormats = true })
	h.Reconcile()
	var asked []string
	for _, c := range h.Content.Asked.Outside {
		asked = append(asked, c.URL)
	}
	if want := []string{"http://other", peer}; !slices.Equal(asked, want) {
		t.Errorf("the inspection asked %q, want %q", asked, want)
	}
}
