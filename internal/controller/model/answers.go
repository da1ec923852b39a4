package model

import (
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
)

// answers remembers what the chain said last of each model, so that the status need not be written at every poll. The
// zero value is ready for use. It is safe for concurrent use.
type answers struct {
	mu      sync.Mutex
	started time.Time
	last    map[types.NamespacedName]map[dehugv1alpha1.Hash]lastAnswer
}

// lastAnswer is about one version that is in use.
type lastAnswer struct {
	model types.UID
	at    time.Time
	// licensedBlock is the newest block at which the license held; 0 when it never did.
	licensedBlock uint64
}

// recordStart remembers when the first pass began: the chain was not asked for some time before that.
func (a *answers) recordStart(now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.started.IsZero() {
		a.started, a.last = now, map[types.NamespacedName]map[dehugv1alpha1.Hash]lastAnswer{}
	}
}

// answerOf returns what is remembered of a model's version.
func (a *answers) answerOf(m *dehugv1alpha1.DeHugModel, token dehugv1alpha1.Hash) (lastAnswer, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	have, ok := a.last[client.ObjectKeyFromObject(m)][token]
	return have, ok && have.model == m.UID
}

func (a *answers) forgetModel(name types.NamespacedName) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.last, name)
}

// rememberAnswers takes in the answers of a pass about the versions in use, as far as they are answers, and forgets the
// other versions.
func (a *answers) rememberAnswers(s *modelScope, inUse ...*version) {
	kept := map[dehugv1alpha1.Hash]lastAnswer{}
	for _, v := range inUse {
		if v.token == nil {
			continue
		}
		before, ok := a.answerOf(s.model, v.token.ID)
		switch {
		case v.facts == nil && ok:
			kept[v.token.ID] = before
		case v.facts == nil:
		default:
			kept[v.token.ID] = lastAnswer{model: s.model.UID, at: s.now, licensedBlock: v.heldAt()}
		}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last[client.ObjectKeyFromObject(s.model)] = kept
}

// heldAt is the newest block known at which the license of a version held; 0 when it never did.
func (v *version) heldAt() uint64 {
	if v.verdict.Allowed && !v.verdict.Unknown {
		return v.facts.Block.Number
	}
	return v.licensedBlock
}

// licensedBlock is the newest block known at which the license in force held. A license that held when a manager before
// this one wrote the status may have held up to the newest block that it saw.
func (a *answers) licensedBlock(s *modelScope, v *version, seenBefore uint64) uint64 {
	block := s.statusBlock()
	if have, ok := a.answerOf(s.model, v.token.ID); ok {
		return max(block, have.licensedBlock)
	}
	if meta.IsStatusConditionTrue(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid) {
		block = max(block, seenBefore)
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
	dehugv1alpha1.ReasonKnownEndPassed: true,
}
