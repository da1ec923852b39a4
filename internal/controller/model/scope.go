package model

import (
	"slices"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// modelScope holds what one pass reads that does not depend on the version.
type modelScope struct {
	// Set at the start.
	model *dehugv1alpha1.DeHugModel
	now   time.Time
	poll  time.Duration

	// Set by readNetwork: network is nil when it does not exist; reader is nil when networkFault says why.
	network      *dehugv1alpha1.DeHugNetwork
	reader       network.ChainReader
	licensee     evm.Address
	networkFault *cause.Cause
	// sources are the network's, as they can be used now; nil without one.
	sources []network.Source

	// pending says that something of the chain was not read yet: the pass ends, and the model is woken when it was.
	pending bool

	// Set by reconcileVersions: the version that the status is about.
	version      *version
	requeueAfter time.Duration
}

// version is one content version and what was found out about it, phase by phase.
type version struct {
	query chain.Query

	// Set by resolveToken. facts is nil when there is no answer; token is then what the last answer said, if anything.
	facts    *license.Facts
	noAnswer *cause.Cause
	token    *dehugv1alpha1.TokenStatus

	// Set by readClaims; nil when the network names no attestors.
	claims *dehugv1alpha1.ClaimsStatus

	// Set by resolveToken or inspectContent.
	ownership metav1.Condition
	content   *dehugv1alpha1.ContentStatus
	// contentFault is why the content cannot be used.
	contentFault *cause.Cause

	// Set by findProviders: what the network's routers named, besides its own sources.
	providers []string

	// Set by checkLicense.
	standing license.Standing
	// licensedBlock is the newest block at which the license was seen to hold before this pass; 0 when none is known.
	licensedBlock uint64
	// input is what the verdict was made of.
	input   license.Input
	verdict license.Verdict

	// Set by findPeers: where the content is to be, and who else wants it.
	claim  string
	folder string
	peers  *peers

	// Set by reconcileCache. view is nil when it did not look; sources are what a fetch that just succeeded said of its
	// sources; damage is what the last scrub could not repair.
	view    *cacheView
	plan    cache.Plan
	sources []content.SourceTotals
	damage  *cause.Cause

	// failure is an error of what was done about the content; refusals are what the API server refuses and the model can
	// do without.
	failure  error
	refusals []string

	// Set by reconcileUpkeep: what a scrub found that status does not have yet, and when to look after the content again;
	// 0 for at the next event.
	scrub       *dehugv1alpha1.ScrubStatus
	upkeepAfter time.Duration

	// newer is the version that is wanted and is not ready yet, while this one is in use.
	newer *version
}

// peers are the other models of the cluster that want or have the same content, as this pass sees them.
type peers struct {
	// users are the models of this namespace that use the same claim, without the one of this pass.
	users []*dehugv1alpha1.DeHugModel
	// retained says that another model of this namespace that uses the same claim retains it.
	retained bool
	// candidates are all the others in the cluster, the oldest first.
	candidates []cache.Candidate
	// readers are the namespaces of the licensed among them.
	readers []string
}

// cacheView is what the cluster holds of one version's content.
type cacheView struct {
	claim *corev1.PersistentVolumeClaim
	job   *batchv1.Job
	pods  []corev1.Pod
	// podsRefused is why the API server admits no pod of the Job; empty when it does or has not said.
	podsRefused string
	// stale are Jobs of this model for the same content and other inputs.
	stale []batchv1.Job
	fetch cache.Fetch
}

func (v *version) isOwned() bool { return v.ownership.Status == metav1.ConditionTrue }

func (v *version) isReady() bool {
	return v.isOwned() && v.verdict.Allowed && v.contentFault == nil && v.plan.Cached && v.damage == nil
}

func (s *modelScope) ownClaim() bool { return s.model.Spec.Cache.ExistingClaim == "" }

// selectionOf lists the globs of the files that a model wants, as status and folders name them.
func selectionOf(m *dehugv1alpha1.DeHugModel) []string {
	return modelfile.CleanPatterns(m.Spec.Content.Files)
}

// folderOf is the folder that stores what a model wants of a content.
func folderOf(m *dehugv1alpha1.DeHugModel, cid string) string {
	return names.CacheFolder(cid, m.Spec.Content.Files)
}

// statusContent is what status says of the content, if it is about the selection that the spec asks for.
func (s *modelScope) statusContent() *dehugv1alpha1.ContentStatus {
	c := s.model.Status.Content
	if c == nil || !slices.Equal(c.Selection, selectionOf(s.model)) {
		return nil
	}
	return c
}

// allowUnsafe: the model asks for content that can run code, and the network permits that.
func (s *modelScope) allowUnsafe() bool {
	return s.model.Spec.AllowUnsafeFormats && s.network != nil && s.network.Spec.Content.AllowUnsafeFormats
}

// wantedQuery is the query for what the spec asks for.
func (s *modelScope) wantedQuery() chain.Query {
	q := chain.Query{Name: s.model.Spec.Model, Licensee: s.licensee}
	if s.model.Spec.TokenID != "" {
		q.TokenID = evm.StoredHash(string(s.model.Spec.TokenID))
	}
	if s.model.Spec.Revision != "" {
		// The schema admits only well-formed CIDs; one that still is none resolves to no version.
		id, _ := ipld.ParseCID(s.model.Spec.Revision)
		revision := evm.Hash(id.Digest)
		q.Revision = &revision
	}
	return q
}

// currentQuery is the query for the version in use.
func (s *modelScope) currentQuery() chain.Query {
	return chain.Query{TokenID: evm.StoredHash(string(s.model.Status.Token.ID)), Licensee: s.licensee}
}

// otherInUse reports whether the status is about another version than v that serves, or did until its license ended:
// the verdict stays about what the pods serve until v is ready.
func (s *modelScope) otherInUse(v *version) bool {
	last, l := s.model.Status.Token, s.model.Status.License
	if last == nil || (v.token != nil && v.token.ID == last.ID) {
		return false
	}
	conditions := s.model.Status.Conditions
	return (l != nil && l.EndedAt != nil) || meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionReady) ||
		meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionCached)
}

// tokenFromStatus is the token of the last answer, if the query means that one.
func (s *modelScope) tokenFromStatus(q chain.Query) *dehugv1alpha1.TokenStatus {
	t := s.model.Status.Token
	if t == nil || (q.TokenID != evm.Hash{} && q.TokenID != evm.StoredHash(string(t.ID))) ||
		(q.Revision != nil && ipld.CIDFromDigest(*q.Revision) != t.CID) {
		return nil
	}
	return t
}

// statusBlock is the number of the block that status.license was read at; 0 without one.
func (s *modelScope) statusBlock() uint64 {
	if l := s.model.Status.License; l != nil && l.Block != nil {
		return uint64(max(0, l.Block.Number)) //nolint:gosec // not negative
	}
	return 0
}

// isKnown reports whether the status is about this version.
func (s *modelScope) isKnown(v *version) bool {
	return v.token != nil && s.model.Status.Token != nil && s.model.Status.Token.ID == v.token.ID
}

// displayName is how messages call the model.
func (s *modelScope) displayName() string {
	if s.model.Spec.Model != "" {
		return s.model.Spec.Model
	}
	return "token " + string(s.model.Spec.TokenID)
}

// contentBytes is 0 while the content is not known.
func contentBytes(v *version) int64 {
	if v.content == nil {
		return 0
	}
	return v.content.Bytes
}
