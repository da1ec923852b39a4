package main

import (
	"context"
	"fmt"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
)

// keys are what signs for networks, by their names. Each is opened when it is first needed, and then kept: a signer
// that is not there yet is no reason to stop counting.
type keys struct {
	locations map[string]keyring.Location
	options   keyring.Options

	mu     sync.Mutex
	opened map[string]chain.Signer
}

// newKeys makes keys that the options name.
func newKeys(o options) (*keys, error) {
	locations, err := o.locations()
	return &keys{locations: locations, opened: map[string]chain.Signer{}, options: keyring.Options{
		Mounted: true,
		Passphrase: func(context.Context, string) (string, error) {
			return keyring.ReadMountedPassphrase(o.passphraseFile)
		},
	}}, err
}

// open implements reporter.Keys.
func (k *keys) open(ctx context.Context, network string) (chain.Signer, error) {
	location, named := k.locations[network]
	if !named {
		return nil, nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if opened, ok := k.opened[network]; ok {
		return opened, nil
	}
	opened, err := keyring.Open(ctx, location, k.options)
	if err != nil {
		return nil, fmt.Errorf("opening the key of network %s: %w", network, err)
	}
	k.opened[network] = opened
	return opened, nil
}
