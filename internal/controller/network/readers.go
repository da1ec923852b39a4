package network

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
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
	config, err := chainConfig(network)
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

func chainConfig(network *dehugv1alpha1.DeHugNetwork) (chain.Config, error) {
	spec := network.Spec
	config := chain.Config{ChainID: uint64(spec.ChainID), Agreement: int(spec.RPC.Agreement)}
	for _, e := range spec.RPC.Endpoints {
		config.Endpoints = append(config.Endpoints, e.URL)
	}
	var errs [3]error
	config.Contracts.Registry, errs[0] = evm.ParseAddress(string(spec.Contracts.Registry))
	config.Contracts.Licenses, errs[1] = evm.ParseAddress(string(spec.Contracts.Licenses))
	config.Contracts.Oracle, errs[2] = evm.ParseAddress(string(spec.Contracts.Oracle))
	if err := errors.Join(errs[:]...); err != nil {
		return chain.Config{}, fmt.Errorf("reading spec.contracts: %w: %w", chain.ErrWrongContract, err)
	}
	return config, nil
}

// Finality translates the API's value; both name the same three levels.
func Finality(f dehugv1alpha1.Finality) chain.Finality { return chain.Finality(f) }
