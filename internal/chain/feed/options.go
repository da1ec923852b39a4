package feed

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Chain is what is followed.
type Chain interface {
	// Heads reads the newest block of each finality.
	Heads(ctx context.Context, queries []chain.HeadQuery) ([]chain.Head, error)
	// Look reads views and events.
	Look(ctx context.Context, look chain.Look) (chain.Seen, error)
	// FactsFrom and ClaimsFrom tell facts and claims from the answers to views.
	FactsFrom(at evm.Block, q chain.Query, ask chain.AskView) (license.Facts, error)
	ClaimsFrom(q chain.ClaimsQuery, ask chain.AskView) ([]chain.Claim, error)
	// EndOf is when an answer may change without an event.
	EndOf(v chain.View, answer chain.Answer, at evm.Block) time.Time
}

// Asker is who asks, an object of the cluster.
type Asker struct{ Namespace, Name string }

// Options say how a chain is followed. Zero values of times mean the defaults.
type Options struct {
	// Every is the time between two looks.
	Every time.Duration
	// Reread is the time within which every view is read again, whatever the events say.
	Reread time.Duration
	// Patience is how long answers stand while the chain cannot be read.
	Patience time.Duration
	// Seen returns the number of the newest block of a finality that is known, and Raise remembers one: an older block is
	// no answer.
	Seen  func(chain.Finality) uint64
	Raise func(chain.Finality, uint64)
	// Wake is told each asker of which an answer changed.
	Wake func(Asker)
	// Now is the clock.
	Now func() time.Time
}

// Defaults of the options.
const (
	DefaultEvery    = 2 * time.Second
	defaultReread   = 10 * time.Minute
	defaultPatience = 30 * time.Second
)
