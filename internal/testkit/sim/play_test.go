package sim

import (
	"fmt"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
)

// prepareWorld makes tokens that are published and licensed, and begins the world.
func (w *World) prepareWorld(tokens int) {
	for i := range tokens {
		t := newToken(i)
		t.replicas = int32(1 + w.random.IntN(2))
		t.grace = []time.Duration{0, time.Minute, 10 * time.Minute}[w.random.IntN(3)]
		if w.random.IntN(2) == 0 {
			t.cache = dehugv1alpha1.RetainDelete
		}
		w.publishToken(t)
	}
	w.beginWorld([]dehugv1alpha1.Finality{"Latest", "Safe", "Finalized"}[w.random.IntN(3)])
}

// publishToken lets the next block publish a token and grant a license for it.
func (w *World) publishToken(t *token) {
	w.tokens = append(w.tokens, t)
	w.pending = append(w.pending, script.Publish(t.name, t.id, creator), script.Grant(t.id, licensee, 0))
}

// beginWorld starts the chain, Kubernetes, and the manager, and makes what the cluster's users make.
func (w *World) beginWorld(grants dehugv1alpha1.Finality) {
	w.oracle.grant = chain.Finality(grants)
	for range script.FinalLag + 2 {
		w.mineBlock()
	}
	w.repeatEvery(blockTime, func() {
		if !w.halted {
			w.mineBlock()
		}
	})
	w.repeatEvery(kubernetesEvery, w.runKubernetes)
	w.repeatEvery(kubernetesEvery, w.oracle.checkBounds)
	w.beginManager()
	w.populateCluster(grants)
	w.traceLine("world  %d nodes, grants at %s, faulty %v, stale %v, lossy %v", len(w.nodes), grants, w.faulty, w.stale,
		w.lossy)
}

// mineBlock adds a block with what waits.
func (w *World) mineBlock() {
	w.chain.Mine(time.Now(), w.pending...)
	w.pending = nil
	w.oracle.lookAtChain()
}

// planTx plans a transaction.
func (w *World) planTx(what string, t *token, tx script.Tx) {
	w.traceLine("script %s %s", what, t.object)
	w.pending = append(w.pending, tx)
}

// setNodes changes how all nodes tell of the chain.
func (w *World) setNodes(choose func(i int) (script.Mode, int)) {
	said := ""
	for i, n := range w.nodes {
		mode, lag := choose(i)
		n.Set(mode, lag)
		said += fmt.Sprintf(" %d %s %d;", i, mode, lag)
	}
	w.traceLine("nodes %s", said)
	w.oracle.lookAtChain()
}

// healNodes makes every node honest.
func (w *World) healNodes() { w.setNodes(func(int) (script.Mode, int) { return script.Honest, 0 }) }

// takeNodesAway takes all nodes away.
func (w *World) takeNodesAway() {
	ways := []script.Mode{script.Refuses, script.Mute, script.Breaks}
	w.setNodes(func(int) (script.Mode, int) { return ways[w.random.IntN(len(ways))], 0 })
}

// troubleNodes lets as many nodes lie as a majority outvotes, and any number lag, stand still or fail.
func (w *World) troubleNodes() {
	first, liars := w.random.IntN(len(w.nodes)), (len(w.nodes)-1)/2
	w.setNodes(func(i int) (script.Mode, int) {
		if (i+first)%len(w.nodes) < liars {
			return script.Lies[w.random.IntN(len(script.Lies))], 0
		}
		switch w.random.IntN(8) {
		case 0:
			return script.Lags, 1 + w.random.IntN(60)
		case 1:
			return script.Freezes, 0
		case 2:
			return []script.Mode{script.Refuses, script.Mute, script.Breaks, script.Prunes}[w.random.IntN(4)], 0
		default:
			return script.Honest, 0
		}
	})
}

// changeLicense grants or revokes the license of a token, as it is now the other way.
func (w *World) changeLicense(t *token) {
	if _, status := w.chain.Truth(chain.Latest, t.id, licensee); script.IsDenied(status) {
		w.planTx("grant", t, script.Grant(t.id, licensee, 0))
		return
	}
	w.planTx("revoke", t, script.Revoke(t.id, licensee))
}

func (w *World) anyToken() *token { return w.tokens[w.random.IntN(len(w.tokens))] }

// anyMinutes is a time of so many minutes at most.
func (w *World) anyMinutes(from, to int) time.Duration {
	return time.Duration(from)*time.Minute + time.Duration(w.random.IntN((to-from)*60))*time.Second
}

// PlayOutageLiesAndReorg is the script of the promise: all nodes down for an hour; then lying, lagging and frozen ones;
// then a reorg of 20 blocks across a revocation; and licenses that begin and end meanwhile.
func (w *World) PlayOutageLiesAndReorg() {
	w.prepareWorld(3)
	w.letPass(3 * time.Minute)
	w.makeAppointment(w.anyMinutes(1, 55), "", func() { w.changeLicense(w.anyToken()) })
	w.halted = w.random.IntN(4) == 0
	w.takeNodesAway()
	w.letPass(time.Hour)
	w.halted = false
	for range 3 + w.random.IntN(6) {
		w.troubleNodes()
		if w.random.IntN(2) == 0 {
			w.changeLicense(w.anyToken())
		}
		w.letPass(w.anyMinutes(1, 8))
	}
	w.healNodes()
	w.letPass(time.Minute)
	w.playReorg()
	for range w.random.IntN(4) {
		w.troubleNodes()
		w.changeLicense(w.anyToken())
		w.letPass(w.anyMinutes(1, 8))
	}
	w.healNodes()
	w.letPass(25 * time.Minute)
	w.expectEnd()
}

// reorgDepth is how many blocks a reorg takes back.
const reorgDepth = 20

// playReorg revokes a license and takes that back with the last 20 blocks, or not; some nodes stay on the old fork.
func (w *World) playReorg() {
	t := w.anyToken()
	w.changeLicense(t)
	w.letPass(time.Duration(1+w.random.IntN(reorgDepth-2)) * blockTime)
	keep := w.random.IntN(2) == 0
	if w.random.IntN(2) == 0 {
		w.setNodes(func(int) (script.Mode, int) {
			return []script.Mode{script.Honest, script.Freezes}[w.random.IntN(2)], 0
		})
	}
	w.traceLine("script a reorg of %d blocks; what they held is kept: %v", reorgDepth, keep)
	w.chain.Reorg(reorgDepth, time.Now(), keep)
	w.oracle.lookAtChain()
	w.letPass(w.anyMinutes(1, 10))
	w.healNodes()
	w.letPass(w.anyMinutes(1, 8))
}
