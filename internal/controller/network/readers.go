package network

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/event"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/chainconfig"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// ChainReader reads one deployment of the contracts. Its errors match the kinds of package chain.
type ChainReader interface {
	// Verify checks the endpoints, the chain id and the contracts.
	Verify(ctx context.Context) error
	// VerifyFinality reads at the newest block of a finality and returns it; one older than notBefore is no answer.
	VerifyFinality(ctx context.Context, finality chain.Finality, notBefore uint64) (evm.Block, error)
	// Facts tells everything about one token and licensee at one block, from memory. It is chain.ErrPending when the chain
	// was not asked yet; the asker is woken when it was, and when an answer changes.
	Facts(asker feed.Asker, q chain.Query, finality chain.Finality) (license.Facts, error)
	// FactsBefore tells what Facts told before an answer last changed, and the newest block at which that still held;
	// false when no change is known.
	FactsBefore(q chain.Query, finality chain.Finality) (license.Facts, bool)
	// Claims tells what attestors say of a namespace, in the manner of Facts.
	Claims(asker feed.Asker, q chain.ClaimsQuery, finality chain.Finality) ([]chain.Claim, error)
	// SilentSince is when the chain last answered at a finality, while it does not; else zero.
	SilentSince(finality chain.Finality) time.Time
	// Await wakes the asker once, when what it asked at a finality holds at a block of this number or a higher one.
	Await(asker feed.Asker, finality chain.Finality, number uint64)
	// PaymentToken reads which ERC-20 the oracle settles in.
	PaymentToken(ctx context.Context, finality chain.Finality) (chain.PaymentToken, error)
	// Census asks every endpoint for the newest blocks of some finalities.
	Census(ctx context.Context, finalities []chain.Finality) []chain.EndpointReply
	// Close ends the connections.
	Close()
}

// DialChain opens a reader without reading, and follows the chain until the reader is closed.
type DialChain func(ctx context.Context, config chain.Config, follow feed.Options) (ChainReader, error)

// Readers keeps one ChainReader a DeHugNetwork, shared by the controllers, and dials again when the spec changes.
// It is safe for concurrent use.
type Readers struct {
	dial DialChain

	woken chan event.GenericEvent

	mu      sync.Mutex
	entries map[string]readerEntry
	heads   map[string]*heads
}

type readerEntry struct {
	key    string
	reader ChainReader
	// closed ends what waits for the models to be woken.
	closed chan struct{}
}

func (e readerEntry) end() {
	close(e.closed)
	e.reader.Close()
}

// NewReaders makes an empty registry.
func NewReaders(dial DialChain) *Readers {
	return &Readers{
		dial: dial, woken: make(chan event.GenericEvent), entries: map[string]readerEntry{}, heads: map[string]*heads{},
	}
}

// Woken names the models that asked for something of which the answer changed.
func (r *Readers) Woken() <-chan event.GenericEvent { return r.woken }

// Get returns the reader of a network, dialing it when there is none for its present spec.
func (r *Readers) Get(ctx context.Context, network *dehugv1alpha1.DeHugNetwork) (ChainReader, error) {
	config, err := chainconfig.OfNetwork(network)
	if err != nil {
		return nil, err
	}
	key := fmt.Sprint(config.ChainID, config.Agreement, config.Contracts, strings.Join(config.Endpoints, " "))
	r.mu.Lock()
	defer r.mu.Unlock()
	r.headsOf(network) // a feed begins with what the status remembers
	have, ok := r.entries[network.Name]
	if ok && have.key == key {
		return have.reader, nil
	}
	closed := make(chan struct{})
	reader, err := r.dial(ctx, config, r.followOptions(network.Name, closed))
	if err != nil {
		return nil, fmt.Errorf("dialing the network %s: %w", network.Name, err)
	}
	if ok {
		have.end()
	}
	r.entries[network.Name] = readerEntry{key: key, reader: reader, closed: closed}
	return reader, nil
}

// followOptions tie a feed to the newest blocks seen of a network and to the models that ask.
func (r *Readers) followOptions(name string, closed <-chan struct{}) feed.Options {
	seen := func() *heads {
		r.mu.Lock()
		defer r.mu.Unlock()
		return r.heads[name]
	}
	return feed.Options{
		Seen: func(level chain.Finality) uint64 {
			if h := seen(); h != nil {
				return h.At(level)
			}
			return 0
		},
		Raise: func(level chain.Finality, number uint64) {
			if h := seen(); h != nil {
				h.Raise(level, number)
			}
		},
		Wake: func(asker feed.Asker) {
			select {
			case r.woken <- event.GenericEvent{Object: &dehugv1alpha1.DeHugModel{
				ObjectMeta: metav1.ObjectMeta{Namespace: asker.Namespace, Name: asker.Name}}}:
			case <-closed:
			}
		},
	}
}

// Drop closes and forgets the reader of a network that is gone.
func (r *Readers) Drop(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if have, ok := r.entries[name]; ok {
		have.end()
		delete(r.entries, name)
	}
	delete(r.heads, name)
}

// Heads returns the newest blocks that were seen of a network. They begin anew when its spec changes: other endpoints
// may be another view of the chain, and a lie of one that was replaced must not blind for ever.
func (r *Readers) Heads(network *dehugv1alpha1.DeHugNetwork) *heads {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.headsOf(network)
}

// headsOf is Heads under the lock.
func (r *Readers) headsOf(network *dehugv1alpha1.DeHugNetwork) *heads {
	have := r.heads[network.Name]
	if have == nil || have.network != network.UID || have.generation != network.Generation {
		have = newHeads(network)
		r.heads[network.Name] = have
	}
	return have
}
