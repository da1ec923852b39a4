package network

import (
	"context"
	"fmt"
	"strings"
	"sync"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
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
	// Facts reads everything about one token and licensee at one block.
	Facts(ctx context.Context, q chain.Query, finality chain.Finality) (license.Facts, error)
	// Claims reads what attestors say of a namespace at a block.
	Claims(ctx context.Context, q chain.ClaimsQuery, at evm.Block) ([]chain.Claim, error)
	// PaymentToken reads which ERC-20 the oracle settles in.
	PaymentToken(ctx context.Context, finality chain.Finality) (chain.PaymentToken, error)
	// Close ends the connections.
	Close()
}

// DialChain opens a reader without reading.
type DialChain func(ctx context.Context, config chain.Config) (ChainReader, error)

// Readers keeps one ChainReader a DeHugNetwork, shared by the controllers, and dials again when the spec changes.
// It is safe for concurrent use.
type Readers struct {
	dial DialChain

	mu      sync.Mutex
	entries map[string]readerEntry
	heads   map[string]*heads
}

type readerEntry struct {
	key    string
	reader ChainReader
}

// NewReaders makes an empty registry.
func NewReaders(dial DialChain) *Readers {
	return &Readers{dial: dial, entries: map[string]readerEntry{}, heads: map[string]*heads{}}
}

// Get returns the reader of a network, dialing it when there is none for its present spec.
func (r *Readers) Get(ctx context.Context, network *dehugv1alpha1.DeHugNetwork) (ChainReader, error) {
	config, err := chainconfig.OfNetwork(network)
	if err != nil {
		return nil, err
	}
	key := fmt.Sprint(config.ChainID, config.Agreement, config.Contracts, strings.Join(config.Endpoints, " "))
	r.mu.Lock()
	defer r.mu.Unlock()
	have, ok := r.entries[network.Name]
	if ok && have.key == key {
		return have.reader, nil
	}
	reader, err := r.dial(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("dialing the network %s: %w", network.Name, err)
	}
	if ok {
		have.reader.Close()
	}
	r.entries[network.Name] = readerEntry{key: key, reader: reader}
	return reader, nil
}

// Drop closes and forgets the reader of a network that is gone.
func (r *Readers) Drop(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if have, ok := r.entries[name]; ok {
		have.reader.Close()
		delete(r.entries, name)
	}
	delete(r.heads, name)
}

// Heads returns the newest blocks that were seen of a network. They begin anew when its spec changes: other endpoints
// may be another view of the chain, and a lie of one that was replaced must not blind for ever.
func (r *Readers) Heads(network *dehugv1alpha1.DeHugNetwork) *heads {
	r.mu.Lock()
	defer r.mu.Unlock()
	have := r.heads[network.Name]
	if have == nil || have.network != network.UID || have.generation != network.Generation {
		have = newHeads(network)
		r.heads[network.Name] = have
	}
	return have
}
