package model

import (
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
)

// answers remembers what the chain said last of each model, so that the status need not be written at every poll. The
// zero value is ready for use. It is safe for concurrent use.
type answers struct {
	mu      sync.Mutex
	started time.Time
	last    map[types.NamespacedName]lastAnswer
}

// lastAnswer is about the version in use.
type lastAnswer struct {
	model types.UID
	token dehugv1alpha1.Hash
	at    time.Time
	// licensedBlock is the newest block at which the license held; 0 when it never did.
	licensedBlock uint64
}

// recordStart remembers when the first pass began: the chain was not asked for some time before that.
func (a *answers) recordStart(now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.started.IsZero() {
		a.started, a.last = now, map[types.NamespacedName]lastAnswer{}
	}
}

// answerOf returns what is remembered of a model's version.
func (a *answers) answerOf(m *dehugv1alpha1.DeHugModel, token dehugv1alpha1.Hash) (lastAnswer, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	have, ok := a.last[types.NamespacedName{Namespace: m.Namespace, Name: m.Name}]
	return have, ok && have.model == m.UID && have.token == token
}

func (a *answers) forgetModel(name types.NamespacedName) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.last, name)
}

// rememberAnswer takes in the answer of a pass, if it was one.
func (a *answers) rememberAnswer(s *modelScope, v *version) {
	if v.facts == nil || v.token == nil {
		return
	}
	now := lastAnswer{model: s.model.UID, token: v.token.ID, at: s.now}
	if v.verdict.Allowed && !v.verdict.Unknown {
		now.licensedBlock = v.facts.Block.Number
	} else if before, ok := a.answerOf(s.model, v.token.ID); ok {
		now.licensedBlock = before.licensedBlock
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last[types.NamespacedName{Namespace: s.model.Namespace, Name: s.model.Name}] = now
}

// licensedBlock is the newest block known at which the license in force held.
func (a *answers) licensedBlock(s *modelScope, v *version) uint64 {
	var block uint64
	if l := s.model.Status.License; l != nil && l.Block != nil {
		block = uint64(max(0, l.Block.Number)) //nolint:gosec // not negative
	}
	if have, ok := a.answerOf(s.model, v.token.ID); ok {
		block = max(block, have.licensedBlock)
	}
	return block
}

// answeredAt is when the chain last answered about the version; zero when it never did. After a restart it may be
// later than the truth by headsEvery and two polls, or by the time that the manager was down when the network is gone;
// never earlier.
func (a *answers) answeredAt(s *modelScope, v *version) time.Time {
	if have, ok := a.answerOf(s.model, v.token.ID); ok {
		if s.reader != nil {
			if at := s.reader.SilentSince(network.Finality(s.network.Spec.Finality.Grant)); at.After(have.at) {
				return at
			}
		}
		return have.at
	}
	l := s.model.Status.License
	if l == nil || l.CheckedAt == nil {
		return time.Time{}
	}
	at := l.CheckedAt.Time
	valid := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if valid != nil && valid.Status == metav1.ConditionUnknown && silent[valid.Reason] {
		return at // written when the answers stopped
	}
	a.mu.Lock()
	until := a.started
	a.mu.Unlock()
	if s.network != nil {
		h := s.network.Status.Heads
		if h == nil {
			return at
		}
		if seen := h.AnsweredAt.Add(network.HeadsEvery + 2*s.poll); seen.Before(until) {
			until = seen
		}
	}
	if until.After(at) {
		return until
	}
	return at
}

// silent are the reasons of a license of which no answer is known.
var silent = map[string]bool{
	dehugv1alpha1.ReasonChainUnreachable: true, dehugv1alpha1.ReasonNetworkNotReady: true,
	dehugv1alpha1.ReasonChainStalled: true, dehugv1alpha1.ReasonLicenseStale: true,
}
