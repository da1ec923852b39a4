package upkeep

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// Keeper runs mirrors and scrubs. It remembers nothing that a new manager would need.
type Keeper struct {
	// Client reads from the manager's cache and writes; Live reads from the API server.
	Client client.Client
	Live   client.Reader
	// Idle is how long a mirror stays that is wanted no more; 0 for cache.DefaultMirrorIdle.
	Idle time.Duration
	// Scrubs are how many run at once in the cluster; 0 for cache.DefaultScrubs.
	Scrubs int

	starting sync.Mutex
}

// IdleTime returns how long a mirror stays that is wanted no more.
func (k *Keeper) IdleTime() time.Duration { return cmp.Or(k.Idle, cache.DefaultMirrorIdle) }

func (k *Keeper) scrubs() int { return cmp.Or(k.Scrubs, cache.DefaultScrubs) }

// Stored is a content in a claim, and what a pass knows of it.
type Stored struct {
	Namespace, CID, Mirror string
	// Owner is the kind of the models that use the claim.
	Owner schema.GroupVersionKind
	Claim *corev1.PersistentVolumeClaim
	// Now is the time of the pass.
	Now time.Time
	// Self and Others want or have the content, as package cache has them.
	Self   cache.Candidate
	Others []cache.Candidate
	// Complete: the content is complete and licensed, and a pod can mount the claim. Serves: others may take it from here,
	// too. Frozen: nothing begins.
	Complete, Serves, Frozen bool
	// Interval between scrubs; VerifiedAt is when every byte was last looked at, and Damaged whether something was left as
	// it should not be.
	Interval   time.Duration
	VerifiedAt time.Time
	Damaged    bool
	// IsTold reports whether the status of every model of the claim has a scrub of that time.
	IsTold func(at time.Time) bool
	// Spec returns what its pods are built from. It is asked for only when there are to be some.
	Spec func(ctx context.Context) (cache.MirrorSpec, error)
}

// Outcome is what became of a content in a pass.
type Outcome struct {
	// Scrub is what a scrub that has ended found; nil without one.
	Scrub *content.ScrubReport
	// Again is when to look again; 0 for at the next event.
	Again time.Duration
	// Refusals are what keeps pods from running, or a scrub from its end.
	Refusals []string
}

func (o *Outcome) lookAfter(d time.Duration) {
	if d > 0 && (o.Again == 0 || d < o.Again) {
		o.Again = d
	}
}

var jobKind = batchv1.SchemeGroupVersion.WithKind("Job")

// isOurs reports whether an object was read and is the operator's.
func isOurs(o client.Object) bool {
	return o.GetUID() != "" && o.GetLabels()[names.LabelManagedBy] == names.ManagedBy
}

// podsOf lists the pods that use the content.
func (k *Keeper) podsOf(ctx context.Context, s *Stored) ([]corev1.Pod, error) {
	var pods corev1.PodList
	err := k.Client.List(ctx, &pods, client.InNamespace(s.Namespace), client.MatchingLabels{names.LabelCID: s.CID})
	if err != nil {
		return nil, fmt.Errorf("reading the pods that use the content: %w", err)
	}
	return pods.Items, nil
}

func manyNodes(claim *corev1.PersistentVolumeClaim) bool {
	return slices.Contains(claim.Spec.AccessModes, corev1.ReadWriteMany)
}
