package network

import (
	"fmt"
	"maps"
	"strings"
	"sync"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// HeadsEvery is how often status.heads of a DeHugNetwork is written at most while nothing else in its status changes.
const HeadsEvery = time.Minute

// heads are the newest blocks of one network that were seen, by finality. It is safe for concurrent use.
type heads struct {
	network    types.UID
	generation int64

	// started are the numbers that the status remembered when this began.
	started map[chain.Finality]uint64

	mu       sync.Mutex
	numbers  map[chain.Finality]uint64
	answered time.Time
}

// newHeads begins with what the status of the present spec remembers.
func newHeads(network *dehugv1alpha1.DeHugNetwork) *heads {
	h := &heads{network: network.UID, generation: network.Generation, numbers: map[chain.Finality]uint64{}}
	if s := network.Status.Heads; s != nil && network.Status.ObservedGeneration == network.Generation {
		h.answered = s.AnsweredAt.Time
		for level, n := range map[chain.Finality]int64{chain.Latest: s.Latest, chain.Safe: s.Safe,
			chain.Finalized: s.Finalized} {
			h.numbers[level] = uint64(max(0, n)) //nolint:gosec // not negative
		}
	}
	h.started = maps.Clone(h.numbers)
	return h
}

// AtStart is the number of the newest block of a finality that the manager before this one had seen, as far as the
// status says; 0 when that is not known.
func (h *heads) AtStart(level chain.Finality) uint64 { return h.started[level] }

// At is the number of the newest block of a finality; 0 when none was seen.
func (h *heads) At(level chain.Finality) uint64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.numbers[level]
}

// Raise remembers a block that was seen.
func (h *heads) Raise(level chain.Finality, number uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.numbers[level] = max(h.numbers[level], number)
}

// recordAnswer remembers when all configured finalities could be read.
func (h *heads) recordAnswer(now time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answered = now
}

// toStatus returns what the status remembers of the heads; nil before the first answer.
func (h *heads) toStatus() *dehugv1alpha1.NetworkHeads {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.answered.IsZero() {
		return nil
	}
	number := func(level chain.Finality) int64 { return int64(h.numbers[level]) } //nolint:gosec // block numbers
	return &dehugv1alpha1.NetworkHeads{
		Latest: number(chain.Latest), Safe: number(chain.Safe), Finalized: number(chain.Finalized),
		AnsweredAt: metav1.NewTime(h.answered.Truncate(time.Second)),
	}
}

// lagAttempts is how often a read is made at once while its answer comes from an older block than was seen: behind one
// address there may be many nodes.
const lagAttempts = 3

// StalledMessage says that a block is too old. It does not change while the block does not.
func StalledMessage(level chain.Finality, at evm.Block, bound time.Duration) string {
	return fmt.Sprintf("the newest %s block is %d, of %s, which is older than spec.rpc.maxHeadAge (%s): the chain or "+
		"its RPC endpoints "+
		"stand still; replace the endpoints, or set maxHeadAge to 0s where blocks are made on demand",
		strings.ToLower(string(level)), at.Number, at.Time.UTC().Format(time.RFC3339), bound)
}
