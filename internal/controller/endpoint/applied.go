package endpoint

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/types"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// appliedWorkload remembers what was applied and what the API server made of it, so that nothing is sent again while
// neither side changed.
type appliedWorkload struct {
	digest string
	// before and after are the versions of the Deployment as read before the apply and as returned by it.
	before, after string
	// refusal is what the API server said of the Deployment, and until when that is taken for its answer.
	refusal      *cause.Cause
	refusedUntil time.Time
}

// appliedTo is the Deployment that a workload is applied to: the stable one or the canary.
type appliedTo struct {
	canary bool
	// deployment is nil when there is none yet.
	deployment *appsv1.Deployment
	replicas   int32
}

func stableWorkload(s *endpointScope) appliedTo {
	return appliedTo{deployment: s.deployment, replicas: s.decision.Replicas}
}

func canaryWorkload(s *endpointScope) appliedTo {
	return appliedTo{canary: true, deployment: s.canary, replicas: s.canaryPlan.Replicas}
}

// key is what the workload is remembered by.
func (w appliedTo) key(s *endpointScope) types.NamespacedName {
	key := types.NamespacedName{Namespace: s.endpoint.Namespace, Name: s.endpoint.Name}
	if w.canary {
		key.Name += canarySuffix
	}
	return key
}

// canarySuffix is in no object's name.
const canarySuffix = "/canary"

// noteApplied notes what the API server made of a workload: what is known of its pods belongs to the spec before it.
func (s *endpointScope) noteApplied(w appliedTo, d *appsv1ac.DeploymentApplyConfiguration) {
	if d.UID == nil || d.Generation == nil {
		return
	}
	ordered, of := &s.ordered.stable, &s.deployment
	if w.canary {
		ordered, of = &s.ordered.canary, &s.canary
	}
	*ordered = orderedDeployment{string(*d.UID), *d.Generation}
	if *of != nil {
		changed := (*of).DeepCopy()
		changed.Generation = *d.Generation
		*of = changed
	}
}

// isUpToDate reports whether applying the same again can change nothing.
func (a appliedWorkload) isUpToDate(digest, current string, now time.Time) bool {
	return a.digest == digest && (a.after == current || (a.before != "" && a.before == current)) &&
		(a.refusal == nil || now.Before(a.refusedUntil))
}

// identify names what was applied and the version of the Deployment that came of it, for the endpoint's status.
func identify(digest, versions string) string {
	sum := sha256.Sum256([]byte(digest + " " + versions))
	return hex.EncodeToString(sum[:16])
}

// appliedWorkloads remembers what was applied for each endpoint. The zero value is ready for use. It is safe for
// concurrent use.
type appliedWorkloads struct {
	mu   sync.Mutex
	last map[types.NamespacedName]appliedWorkload
}

func (w *appliedWorkloads) lastOf(endpoint types.NamespacedName) appliedWorkload {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last[endpoint]
}

func (w *appliedWorkloads) remember(endpoint types.NamespacedName, applied appliedWorkload) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.last == nil {
		w.last = map[types.NamespacedName]appliedWorkload{}
	}
	w.last[endpoint] = applied
}

func (w *appliedWorkloads) forget(endpoint types.NamespacedName) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.last, endpoint)
	delete(w.last, types.NamespacedName{Namespace: endpoint.Namespace, Name: endpoint.Name + canarySuffix})
}
