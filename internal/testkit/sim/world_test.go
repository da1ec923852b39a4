package sim

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// gather is how long those are waited for that come at the same moment as another one: longer than the feed takes to
// wake all that ask.
const gather = 10 * time.Microsecond

// mostSteps is more than any run needs.
const mostSteps = 3_000_000

// blockTime is the time between two blocks.
const blockTime = 12 * time.Second

// Options change a run. The zero value is a run as its seed has it.
type Options struct {
	// Bend puts something between the controllers and what they read of the chain; nil for nothing.
	Bend func(network.ChainReader) network.ChainReader
	// FaultAt says what goes wrong with single writes, by their number.
	FaultAt map[int]fault
	// Calm has nothing go wrong but what the script and the other options say.
	Calm bool
	// LateAt says how much later than others single changes are seen, by their number; of the changes of one object that
	// wait, only the last one is seen then, as after a watch that broke.
	LateAt map[int]time.Duration
	// Back is how many changes the cache of a manager that replaces a dead one is behind at first.
	Back int
	// KeptCacheLimit is the manager's.
	KeptCacheLimit int64
	// Given changes what the cluster's users make; nil for nothing.
	Given func(*World, client.Object) client.Object
	// BendManager changes the client with which a manager reads and writes; nil for nothing.
	BendManager func(client.Client) client.Client
}

// World is one run.
type World struct {
	tb      testing.TB
	seed    uint64
	options Options
	random  *rand.Rand
	scheme  *runtime.Scheme

	chain  *script.Chain
	nodes  []*script.Node
	urls   []string
	server *apiserver.Server
	// hands are those of the cluster's users and of Kubernetes itself.
	hands   *apiserver.Client
	gate    *gate
	process *process
	tokens  []*token
	oracle  *oracle
	agenda  []appointment

	// every and resync are the manager's; faulty and stale are how often writes fail and the cache lags much.
	every, resync time.Duration
	faulty, stale float64
	lossy         bool

	writes  int
	steps   int
	seen    int
	lives   int
	pods    int
	changed time.Time
	hashes  map[string]string
	pending []script.Tx
	halted  bool
	effects map[string]int
	// made counts objects that came to be, and those that were told, by kind.
	made   map[string]int
	trace  []string
	failed string
}

// appointment is what happens at a time.
type appointment struct {
	at   time.Time
	name string
	do   func()
}

// newWorld makes a world with a chain and nodes, and nothing in the cluster. It must run within a bubble of synctest.
func newWorld(tb testing.TB, seed uint64, options Options) *World {
	w := &World{
		tb: tb, seed: seed, options: options, random: rand.New(rand.NewPCG(seed, 1)), scheme: runtime.NewScheme(),
		gate: newGate(), effects: map[string]int{}, made: map[string]int{}, hashes: map[string]string{}, every: 4 * time.Second, resync: time.Minute,
	}
	if options.Bend == nil {
		w.options.Bend = func(r network.ChainReader) network.ChainReader { return r }
	}
	if err := errors.Join(clientgoscheme.AddToScheme(w.scheme), dehugv1alpha1.AddToScheme(w.scheme)); err != nil {
		w.recordFailure("registering kinds: %v", err)
	}
	w.chain, w.server = script.New(time.Now()), apiserver.New(w.scheme, time.Now)
	w.hands = apiserver.NewClient(w.server, nil)
	w.server.Watch(func(e apiserver.Event) {
		if e.Kind != "DeHugNetwork" {
			w.changed = time.Now()
		}
		w.countMade(e)
	})
	if !options.Calm {
		w.faulty, w.stale, w.lossy = []float64{0, 0.01, 0.05}[w.random.IntN(3)], w.random.Float64()*0.3, w.random.IntN(2) == 0
	}
	for i := range []int{3, 3, 5}[w.random.IntN(3)] {
		w.nodes = append(w.nodes, script.NewNode(w.chain, func(n uint64) time.Duration { return w.latencyOf(i, n) }))
	}
	return w
}

// latencyOf is that of the n-th request to a node: no two are alike, so that answers come in one order.
func (w *World) latencyOf(node int, n uint64) time.Duration {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %d %d", w.seed, node, n)
	return time.Millisecond + time.Duration(h.Sum64()%uint64(80*time.Millisecond)) //nolint:gosec // below 80 ms
}

// Run plays a script in the world of a seed, and returns the world at its end.
func Run(t *testing.T, seed uint64, options Options, play func(*World)) (w *World) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w = newWorld(t, seed, options)
		stop := w.serveNodes()
		defer stop()
		w.oracle = newOracle(w)
		play(w)
		if w.process != nil {
			w.process.endLife()
		}
	})
	return w
}

func (w *World) serveNodes() (stop func()) {
	w.urls, stop = script.Serve(fmt.Sprintf("seed-%d-%p", w.seed, w), w.nodes)
	for i := range w.urls { // the same in each run of a seed
		w.traceLine("node   %d", i)
	}
	return stop
}

// traceLine adds a line to what is told of a run that fails.
func (w *World) traceLine(format string, values ...any) {
	line := fmt.Sprintf(format, values...)
	for i, url := range w.urls {
		line = strings.ReplaceAll(line, url, fmt.Sprintf("node-%d", i))
	}
	w.trace = append(w.trace, time.Now().Format("15:04:05.000")+" "+line)
}

// recordFailure records what is wrong, if it is the first.
func (w *World) recordFailure(format string, values ...any) {
	if w.failed == "" {
		w.failed = fmt.Sprintf(format, values...)
		w.traceLine("WRONG  %s", w.failed)
	}
}

// makeAppointment makes an appointment.
func (w *World) makeAppointment(after time.Duration, name string, do func()) {
	w.agenda = append(w.agenda, appointment{time.Now().Add(after), name, do})
}

// repeatEvery makes an appointment that is made again each time.
func (w *World) repeatEvery(every time.Duration, do func()) {
	w.makeAppointment(every, "", func() {
		do()
		w.repeatEvery(every, do)
	})
}

// nextAppointment is the first appointment, nil without one.
func (w *World) nextAppointment() *appointment {
	var first *appointment
	for i := range w.agenda {
		if a := &w.agenda[i]; first == nil || a.at.Before(first.at) {
			first = a
		}
	}
	return first
}

// letPass lets time pass. It returns early when something is wrong.
func (w *World) letPass(d time.Duration) {
	for until := time.Now().Add(d); w.failed == "" && time.Now().Before(until); {
		if w.steps++; w.steps > mostSteps {
			w.recordFailure("%d steps: the controllers do not come to rest", w.steps)
			return
		}
		w.takeStep(until)
	}
}

// takeStep does one thing: lets a goroutine of the controllers go on, or the cache see a change, or time pass.
func (w *World) takeStep(until time.Time) {
	synctest.Wait()
	if w.process != nil && w.process.dead.Load() {
		w.process.endLife()
		w.process = nil
		w.makeAppointment(time.Duration(1+w.random.IntN(20))*time.Second, "", w.beginManager)
		return
	}
	now := time.Now()
	if first := w.nextAppointment(); first != nil && !first.at.After(now) {
		w.keepAppointment(first)
		return
	}
	due, pending := w.viewDue()
	switch isDue := pending && !due.After(now); {
	case isDue && (w.gate.isEmpty() || w.random.IntN(2) == 0):
		w.process.view.Deliver(len(w.options.LateAt) > 0 || w.lossy && w.random.IntN(4) == 0, synctest.Wait)
		return
	case !w.gate.isEmpty():
		pause := time.Duration(1+w.random.IntN(3000)) * time.Microsecond // before another goroutine draws numbers
		w.gate.chooseOne(w.random)
		time.Sleep(pause)
		return
	}
	for _, t := range []time.Time{due, w.nextTime()} {
		if !t.IsZero() && t.Before(until) {
			until = t
		}
	}
	w.sleepFor(until.Sub(now))
}

// sleepFor waits until a time has passed or a goroutine of the controllers wants to go on.
func (w *World) sleepFor(d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-w.gate.arrived:
		time.Sleep(gather) // for those that come at the same moment
	}
}

func (w *World) viewDue() (time.Time, bool) {
	if w.process == nil {
		return time.Time{}, false
	}
	return w.process.view.Due()
}

func (w *World) nextTime() time.Time {
	if first := w.nextAppointment(); first != nil {
		return first.at
	}
	return time.Time{}
}

// keepAppointment keeps an appointment.
func (w *World) keepAppointment(a *appointment) {
	do, name := a.do, a.name
	for i := range w.agenda {
		if a == &w.agenda[i] {
			w.agenda = append(w.agenda[:i:i], w.agenda[i+1:]...)
			break
		}
	}
	if name != "" {
		w.traceLine("script %s", name)
	}
	do()
}

// mustWrite makes a write of the cluster's users or of Kubernetes.
func (w *World) mustWrite(err error) {
	if client.IgnoreNotFound(err) != nil {
		w.recordFailure("the cluster itself fails: %v", err)
	}
}

// countEffect counts an effect by its verb and kind.
func (w *World) countEffect(call apiserver.Call) { w.effects[call.Verb+" "+call.Kind]++ }

// countMade counts an object that comes to be or goes, by kind and name; of pods, the workload's name.
func (w *World) countMade(e apiserver.Event) {
	name := e.Namespace + "/" + e.Name
	if e.Kind == "Pod" {
		name = name[:strings.LastIndexByte(name, '-')]
	}
	switch {
	case e.Old == nil:
		w.made["made "+e.Kind+" "+name]++
	case e.New == nil:
		w.made["gone "+e.Kind+" "+name]++
	}
}
