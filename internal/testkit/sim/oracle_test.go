package sim

import (
	"fmt"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// memory is how long what the chain said may still be what somebody acts on: answers stand as long as their block is
// no older than this.
const memory = maxHeadAge + 5*time.Minute

// oracle judges what is done by the truth of the chain alone. It shares no code with what it judges.
type oracle struct {
	world   *World
	grant   chain.Finality
	records map[*token]*record
	// healthySince is since when enough nodes tell the truth; zero while they do not.
	healthySince time.Time
	// judged counts what was judged, and slowest is the longest time from a proof to the end of traffic.
	judged  map[string]int
	slowest time.Duration
}

// record is the truth about one token.
type record struct {
	// licensed is when a license was last in force at the finality of grants, and block the newest such block, of
	// whatever fork.
	licensed time.Time
	block    uint64
	// run is since when it is in force without a break, and known that enough nodes have told of that.
	run   time.Time
	known bool
	// proven is when the finalized block last denied the license, and it could not be known that it is in force again: then
	// it may end. since is since when without a break the finalized block is also behind the last one at which the
	// license held: then it must end. Both are zero before.
	proven, since time.Time
	// begun is when what is proven now began to be.
	begun time.Time
	// quiet is when the traffic of the present proof ended.
	quiet time.Time
}

func newOracle(w *World) *oracle {
	o := &oracle{world: w, records: map[*token]*record{}, judged: map[string]int{}}
	w.server.Watch(o.judgeEvent)
	return o
}

// lookAtChain takes in the truth. It is called behind each block.
func (o *oracle) lookAtChain() {
	for _, t := range o.world.tokens {
		r := o.records[t]
		if r == nil {
			r = &record{}
			o.records[t] = r
		}
		newest, status := o.world.chain.Truth(o.grant, t.id, licensee)
		number, final := o.world.chain.Truth(chain.Finalized, t.id, licensee)
		if script.IsDenied(status) {
			r.run, r.known = time.Time{}, false
		} else {
			r.licensed, r.block = time.Now(), max(r.block, newest)
			o.noteKnown(r)
		}
		o.noteProof(r, script.IsDenied(final))
		o.noteOver(t, r, number, script.IsDenied(final))
	}
	o.noteHealth()
}

// noteProof notes that a final block denies a license. Only a license that could be seen begins a new count: what no
// majority of nodes told of in between changes nothing for those who ask them.
func (o *oracle) noteProof(r *record, isDenied bool) {
	switch {
	case r.known:
		r.begun = time.Time{}
	case r.block > 0 && isDenied:
		r.proven = time.Now()
		if r.begun.IsZero() {
			r.begun = r.proven
		}
	}
}

// noteOver notes that a license is over for good, and when it came to be.
func (o *oracle) noteOver(t *token, r *record, number uint64, isDenied bool) {
	switch isOver := r.block > 0 && isDenied && number > r.block; {
	case !isOver:
		r.since, r.quiet = time.Time{}, time.Time{}
	case r.since.IsZero():
		r.since = time.Now()
		o.world.traceLine("truth  the license of %s is over, by the finalized block %d", t.object, number)
	}
}

// noteHealth notes since when enough nodes tell the truth.
func (o *oracle) noteHealth() {
	honest := 0
	for _, n := range o.world.nodes {
		if n.Mode() == script.Honest {
			honest++
		}
	}
	switch {
	case honest <= len(o.world.nodes)/2:
		o.healthySince = time.Time{}
	case o.healthySince.IsZero():
		o.healthySince = time.Now()
	}
}

// noteKnown notes that a license is in force, and whether that could be seen: enough nodes told of it for a while.
func (o *oracle) noteKnown(r *record) {
	if r.run.IsZero() {
		r.run = time.Now()
	}
	from := r.run
	if o.healthySince.After(from) {
		from = o.healthySince
	}
	if !o.healthySince.IsZero() && time.Since(from) >= settleTime+o.world.every {
		r.known = true
	}
}

// judgeEvent looks at each change of an object.
func (o *oracle) judgeEvent(e apiserver.Event) {
	switch e.Kind {
	case "Deployment":
		o.judgeWorkload(e)
	case "InferenceEndpoint":
		o.judgeRoutes(e)
	case "DeHugModel":
		o.judgeVerdict(e)
	case "PersistentVolumeClaim":
		if e.Old != nil && e.Old.GetDeletionTimestamp() == nil && (e.New == nil || e.New.GetDeletionTimestamp() != nil) {
			o.judgeCache(e)
		}
	case "Job":
		if t := o.tokenOf(e.New, e.Old); t != nil && e.Old == nil {
			o.mustBeLicensed(t, "a fetch is started")
		}
	}
}

func (o *oracle) tokenOf(objects ...client.Object) *token {
	for _, object := range objects {
		for _, t := range o.world.tokens {
			if object != nil && object.GetLabels()[names.LabelCID] == t.cid {
				return t
			}
		}
	}
	return nil
}

func (o *oracle) judgeWorkload(e apiserver.Event) {
	replicas := func(object client.Object) int32 {
		d, ok := object.(*appsv1.Deployment)
		if !ok {
			return 0
		}
		return ptr.Deref(d.Spec.Replicas, 1)
	}
	t := o.tokenOf(e.New, e.Old)
	if t == nil || names.Workload(t.object) != e.Name {
		return
	}
	switch was, is := replicas(e.Old), replicas(e.New); {
	case is > was:
		o.mustBeLicensed(t, fmt.Sprintf("%d pods become %d", was, is))
	case is < was:
		o.mustBeProven(t, fmt.Sprintf("%d pods become %d", was, is))
	}
}

func (o *oracle) judgeRoutes(e apiserver.Event) {
	was, ok := e.Old.(*dehugv1alpha1.InferenceEndpoint)
	is, okToo := e.New.(*dehugv1alpha1.InferenceEndpoint)
	if !ok || !okToo || (len(was.Status.Routes) > 0) == (len(is.Status.Routes) > 0) {
		return
	}
	t := o.tokenNamed(e.Name)
	if len(is.Status.Routes) > 0 {
		o.mustBeLicensed(t, "traffic begins")
		return
	}
	if r := o.records[t]; !r.since.IsZero() && r.quiet.IsZero() {
		r.quiet = time.Now()
		if from := o.bindsFrom(r); from.Before(r.quiet) {
			o.slowest = max(o.slowest, r.quiet.Sub(from))
		}
	}
	if o.readyPods(t) > 0 {
		o.mustBeProven(t, "traffic ends")
	}
}

func (o *oracle) judgeVerdict(e apiserver.Event) {
	ended := func(object client.Object) bool {
		m, ok := object.(*dehugv1alpha1.DeHugModel)
		return ok && m.Status.License != nil && m.Status.License.EndedAt != nil
	}
	if !ended(e.Old) && ended(e.New) {
		o.mustBeProven(o.tokenNamed(e.Name), "the license is said to have ended")
	}
}

func (o *oracle) judgeCache(e apiserver.Event) {
	t := o.tokenOf(e.Old)
	if t == nil {
		return
	}
	o.mustBeProven(t, "the cache is deleted")
	if r := o.records[t]; !t.isWithdrawn && (t.cache != dehugv1alpha1.RetainDelete || !r.begun.IsZero() &&
		time.Since(r.begun) < t.grace) {
		o.world.recordFailure("the cache of %s is deleted, and its policy is %s behind %s", t.object, t.cache, t.grace)
	}
}

func (o *oracle) tokenNamed(object string) *token {
	for _, t := range o.world.tokens {
		if t.object == object {
			return t
		}
	}
	return nil
}

// mustBeLicensed: nothing begins without an answer that licenses it, which may be as old as answers may be.
func (o *oracle) mustBeLicensed(t *token, what string) {
	o.judged[what]++
	if r := o.records[t]; r == nil || r.licensed.IsZero() || time.Since(r.licensed) > memory {
		o.world.recordFailure("%s of %s, which was not licensed", what, t.object)
	}
}

// mustBeProven: nothing ends but by a finalized denial that is newer than the last answer that licensed it.
func (o *oracle) mustBeProven(t *token, what string) {
	o.judged[what]++
	if t.isWithdrawn {
		return
	}
	if r := o.records[t]; r == nil || r.proven.IsZero() || time.Since(r.proven) > memory {
		final, _ := o.world.chain.Truth(chain.Finalized, t.id, licensee)
		o.world.recordFailure("%s of %s, whose license is not proven to be over: it held at block %d, and %d is final", what,
			t.object, r.block, final)
	}
}

func (o *oracle) readyPods(t *token) (n int) {
	for _, p := range o.podsServing(t) {
		if isReady(p) && p.DeletionTimestamp == nil {
			n++
		}
	}
	return n
}

// podsServing are those that serve a token.
func (o *oracle) podsServing(t *token) []*corev1.Pod {
	var pods []*corev1.Pod
	for _, object := range o.world.server.Objects("Pod") {
		p := object.(*corev1.Pod)
		if p.Namespace == t.namespace && p.Labels[names.LabelEndpoint] == t.object {
			pods = append(pods, p)
		}
	}
	return pods
}
