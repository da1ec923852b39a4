package chaintest

import (
	"context"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// Start starts a chain, deploys the contracts with the development token, and stops it when the test ends.
func Start(tb testing.TB, opts ...Option) *Chain {
	tb.Helper()
	o := options{chainID: ChainID, deploy: true, factory: true}
	for _, opt := range opts {
		opt(&o)
	}
	c := &Chain{tb: tb, id: o.chainID}
	if err := c.start(o.factory); err != nil {
		tb.Fatalf("starting the test chain: %v", err)
	}
	if o.deploy {
		deployment, err := chain.Deploy(context.Background(), c.Sender(0), chain.DeployOptions{
			Treasury: c.Account(0), EscrowThaw: 720 * time.Hour, SignerThaw: 24 * time.Hour,
		})
		if err != nil {
			tb.Fatalf("deploying the contracts: %v", err)
		}
		c.deployment = deployment
	}
	return c
}
