package model

import (
	"context"
	"fmt"
	"slices"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// SourceSet are where a content can be asked for. Nobody in it is trusted: every byte is verified.
type SourceSet struct {
	// Mirrors are URLs in this cluster, asked first.
	Mirrors []string
	// Outside are the network's that can be used, asked for what no mirror delivers.
	Outside []source.Config
	// Providers are what the network's routers named, asked together with those. They are connected to at public addresses
	// only, unless AllowPrivate.
	Providers    []string
	AllowPrivate bool
}

// isEmpty reports whether there is nothing to ask.
func (c SourceSet) isEmpty() bool { return len(c.Mirrors)+len(c.Outside)+len(c.Providers) == 0 }

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

// sourcesOf are the network's and the mirrors that this model may ask now.
func (s *modelScope) sourcesOf(v *version) SourceSet {
	return SourceSet{
		Mirrors: cache.Mirrors(cache.Candidate{}, v.peers.candidates), Outside: network.Usable(s.sources),
		Providers: v.providers, AllowPrivate: s.network != nil && s.network.Spec.Content.AllowPrivateProviders,
	}
}

// findPeers finds out who else wants or has the content.
func (r *Reconciler) findPeers(ctx context.Context, s *modelScope, v *version) error {
	v.peers = &peers{}
	if v.token == nil {
		return nil
	}
	v.claim, v.folder = s.model.Spec.Cache.ExistingClaim, folderOf(s.model, v.token.CID)
	if s.ownClaim() {
		v.claim = names.CacheClaim(v.folder)
	}
	return r.listPeers(ctx, s, v)
}

// listPeers reads what the others' status says of the same content, and their mirrors.
func (r *Reconciler) listPeers(ctx context.Context, s *modelScope, v *version) error {
	cid, p := v.token.CID, v.peers
	models, err := r.ModelsOf(ctx, cid)
	if err != nil {
		return err
	}
	for i := range models {
		m := &models[i]
		if m.UID == s.model.UID || !m.DeletionTimestamp.IsZero() {
			continue
		}
		c, folder := ClaimantOf(m, cid), folderOf(m, cid)
		if m.Namespace == s.model.Namespace && c.Claim == v.claim && m.Spec.Cache.Retain == dehugv1alpha1.RetainKeep {
			p.retained = true
		}
		c.MirrorName = names.Mirror(folder, c.Claim)
		c.MirrorURL = names.MirrorURL(c.MirrorName, m.Namespace)
		switch {
		case m.Namespace != s.model.Namespace || c.Claim != v.claim || folder != v.folder:
			if c.Licensed {
				p.readers = append(p.readers, m.Namespace)
			}
			if cache.HasFilesOf(cid, folder, v.folder) {
				p.candidates = append(p.candidates, c)
			}
		case c.Licensed:
			p.users = append(p.users, m)
		}
	}
	cache.SortByAge(p.candidates)
	return r.lookAtMirrors(ctx, s.model.Namespace, p.candidates)
}

// maxMirrorPods of others are looked at in one pass, the oldest.
const maxMirrorPods = 2 * cache.MaxMirrors

// lookAtMirrors finds which of the candidates' mirrors answer and admit the namespace.
func (r *Reconciler) lookAtMirrors(ctx context.Context, namespace string, candidates []cache.Candidate) error {
	looked := 0
	for i := range candidates {
		c := &candidates[i]
		if !c.Cached || !c.Shares || !c.Licensed || looked == maxMirrorPods {
			continue
		}
		looked++
		key := client.ObjectKey{Namespace: c.Namespace, Name: c.MirrorName}
		deployment, policy := &appsv1.Deployment{}, &networkingv1.NetworkPolicy{}
		for _, o := range []client.Object{deployment, policy} {
			if err := r.Client.Get(ctx, key, o); client.IgnoreNotFound(err) != nil {
				return fmt.Errorf("reading a mirror of the content: %w", err)
			}
		}
		c.MirrorReady = deployment.Status.ReadyReplicas > 0 && deployment.DeletionTimestamp.IsZero() &&
			Admits(policy, namespace)
	}
	return nil
}

// ClaimantOf reads one model's status; nothing of it is a verdict of this pass.
func ClaimantOf(m *dehugv1alpha1.DeHugModel, cid string) cache.Candidate {
	c := cache.Candidate{
		Namespace: m.Namespace, Name: m.Name, Created: m.CreationTimestamp.Time, Claim: names.CacheClaim(folderOf(m, cid)),
		Shares: m.Spec.Cache.Mirror != dehugv1alpha1.MirrorOff,
	}
	if m.Spec.Cache.ExistingClaim != "" {
		c.Claim = m.Spec.Cache.ExistingClaim
	}
	if next := m.Status.Next; next != nil && next.CID == cid {
		c.Licensed, c.Since = true, next.Since.Time
		return c
	}
	conditions := m.Status.Conditions
	if m.Status.Token == nil || m.Status.Token.CID != cid {
		return c
	}
	if valid := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionLicenseValid); valid != nil {
		// Unknown is not revoked: whoever was licensed and has the content still is.
		had := valid.Status == metav1.ConditionUnknown &&
			meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionCached)
		c.Licensed, c.Since = valid.Status == metav1.ConditionTrue || had, valid.LastTransitionTime.Time
	}
	cached := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionCached)
	if cached == nil {
		return c
	}
	if cached.Status == metav1.ConditionTrue {
		c.Cached = meta.IsStatusConditionTrue(conditions, dehugv1alpha1.ConditionContentVerified)
		c.Stuck = !c.Cached
		c.Since = cached.LastTransitionTime.Time
		return c
	}
	c.Stuck = m.Spec.Suspend || !passing[cached.Reason]
	return c
}

// passing are the reasons of a cache that is on its way.
var passing = map[string]bool{
	dehugv1alpha1.ReasonPending: true, dehugv1alpha1.ReasonFetching: true, dehugv1alpha1.ReasonClaimPending: true,
}

// Admits reports whether a mirror's policy lets the fetch pods of a namespace in.
func Admits(policy *networkingv1.NetworkPolicy, namespace string) bool {
	for _, rule := range policy.Spec.Ingress {
		for _, from := range rule.From {
			if from.PodSelector == nil || from.NamespaceSelector == nil ||
				!selectsValue(from.PodSelector, names.ComponentCache) {
				continue
			}
			if selectsValue(from.NamespaceSelector, namespace) {
				return true
			}
		}
	}
	return false
}

func selectsValue(selector *metav1.LabelSelector, value string) bool {
	return slices.ContainsFunc(selector.MatchExpressions, func(e metav1.LabelSelectorRequirement) bool {
		return e.Operator == metav1.LabelSelectorOpIn && slices.Contains(e.Values, value)
	})
}

// startInTurn starts the fetch unless another one is to save it from going outside. It reads the Jobs of the content
// from the API server, under a lock that is held until this fetch's own Job is there: of two models that ask at the
// same moment the second sees the first's Job.
func (r *Reconciler) startInTurn(ctx context.Context, s *modelScope, v *version, view *cacheView) error {
	lock := r.starting.lockOf(v.token.CID)
	lock.Lock()
	defer lock.Unlock()
	var jobs batchv1.JobList
	err := r.Live.List(ctx, &jobs, client.MatchingLabels{names.LabelCID: v.token.CID,
		names.LabelName: names.ComponentCache})
	if err != nil {
		return fmt.Errorf("reading the content's fetch Jobs: %w", err)
	}
	self := cache.Candidate{
		Namespace: s.model.Namespace, Name: s.model.Name, Claim: view.fetch.ClaimName,
		Created: s.model.CreationTimestamp.Time, Licensed: true, Since: s.licensedSince(v),
	}
	turn := cache.Schedule(self, r.withJobs(s, v, jobs.Items), v.content.Bytes, s.now)
	if turn.Wait {
		v.plan = cache.WaitForPeer(turn)
		return nil
	}
	if err := r.findProviders(ctx, s, v); err != nil {
		if len(turn.Mirrors) == 0 {
			v.plan.Message = err.Error()
			return nil
		}
	}
	if why := s.whyNoSource(v, turn.Mirrors); why != "" {
		v.plan.Reason, v.plan.Message, v.plan.Failed = cache.ReasonContentUnavailable, why, true
		return nil
	}
	view.fetch.Mirrors, view.fetch.Providers = turn.Mirrors, v.providers
	view.fetch.AllowPrivateProviders = s.network.Spec.Content.AllowPrivateProviders
	return r.startFetch(ctx, v, view)
}

// withJobs adds to what status says which of the candidates fetch, or have just fetched. A Job whose model's status
// says nothing of it yet is a candidate too.
func (r *Reconciler) withJobs(s *modelScope, v *version, jobs []batchv1.Job) []cache.Candidate {
	out := slices.Clone(v.peers.candidates)
	for i := range jobs {
		job := &jobs[i]
		if !cache.RunsOrSucceeded(job) || !cache.HasFilesOf(v.token.CID, cache.FolderOf(job), v.folder) {
			continue
		}
		claim := cache.JobClaim(job)
		n := slices.IndexFunc(out, func(c cache.Candidate) bool { return c.Namespace == job.Namespace && c.Claim == claim })
		if n < 0 {
			n = len(out)
			out = append(out, cache.Candidate{Namespace: job.Namespace, Claim: claim, Licensed: true, Shares: true})
		}
		out[n].Fetching, out[n].Progress = true, r.Progress.Since(job.UID, job.CreationTimestamp.Time)
	}
	for i := range out {
		c := &out[i]
		if at := r.Progress.CompletedAt(c.Namespace, c.Claim, v.token.CID); !c.Cached && s.now.Sub(at) < cache.PeerTimeout {
			c.Cached, c.Stuck, c.Since = true, false, at
		}
	}
	return out
}

// licensedSince is how long this version may be fetched.
func (s *modelScope) licensedSince(v *version) time.Time {
	st := &s.model.Status
	if st.Next != nil && st.Next.CID == v.token.CID {
		return st.Next.Since.Time
	}
	valid := meta.FindStatusCondition(st.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if s.isKnown(v) && valid != nil && valid.Status == metav1.ConditionTrue {
		return valid.LastTransitionTime.Time
	}
	return s.now
}
