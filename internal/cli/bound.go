package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/clock"
)

// termsPatience is how long publish waits for the block that registered the terms to be safe.
const termsPatience = 15 * time.Minute

// boundTerms returns the number that publishing names the terms by. A token is minted under a number, for ever, so all
// endpoints must agree, at a safe block, that the terms have this number and that this number has the terms: neither
// one endpoint nor a reorganization puts the token under somebody else's terms. It never returns 0: that is a token
// without terms.
func (p *publication) boundTerms(ctx context.Context) (uint64, error) {
	endpoints, err := p.session.endpoints()
	if err != nil {
		return 0, err
	}
	all, err := chain.Dial(ctx, chain.Config{
		Endpoints: endpoints, ChainID: p.addresses.ChainID, Contracts: p.contracts, Agreement: len(endpoints),
	})
	if err != nil {
		return 0, err
	}
	defer all.Close()
	ctx, cancel := context.WithTimeoutCause(ctx, termsPatience, errTermsNotSafe)
	defer cancel()
	for told := false; ; told = true {
		index, err := all.TermsIndex(ctx, p.hash, chain.Safe)
		if err == nil && index != 0 {
			return index, p.checkTerms(ctx, all, index)
		}
		if context.Cause(ctx) != nil {
			return 0, context.Cause(ctx)
		}
		if err != nil {
			return 0, fmt.Errorf("reading the number of the terms: %w", err)
		}
		if !told {
			p.session.say("terms        waiting until their registration is safe from a reorganization")
		}
		if !clock.Sleep(ctx, time.Second) {
			return 0, context.Cause(ctx)
		}
	}
}

var errTermsNotSafe = fmt.Errorf(
	"the terms are registered, and no safe block of the chain shows them within %s: publish again to go on", termsPatience)

// checkTerms reads back what a number of terms stands for.
func (p *publication) checkTerms(ctx context.Context, all *chain.Reader, index uint64) error {
	hash, err := all.TermsHash(ctx, index, chain.Safe)
	if err != nil {
		return fmt.Errorf("reading back terms number %d: %w", index, err)
	}
	if hash != p.hash {
		return fmt.Errorf("the chain RPC endpoints call the terms number %d, and number %d are other terms: an endpoint "+
			"lies, so nothing "+
			"was minted; compare endpoints with several --rpc", index, index)
	}
	return nil
}
