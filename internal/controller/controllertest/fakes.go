package controllertest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// FakeChain answers from memory: facts by finality, the newest version by name. Each answer is at a block of its own,
// unless a test says at which one the chain stands.
type FakeChain struct {
	Err       error
	VerifyErr error
	Newest    evm.Hash
	Known     map[evm.Hash]license.Facts
	Final     map[evm.Hash]license.Facts
	// former are the facts for licensees other than the network's.
	Former map[evm.Address]license.Facts
	// Before are the facts before the last change; nil when none is known.
	Before *license.Facts
	// finalErr is why nothing can be read at Finalized.
	FinalErr error
	// Absent means that nothing is published, at the finalities of grants.
	Absent bool
	Closed bool
	// Attested is what each attestor says, by namespace, and ClaimsErr why that cannot be read. ClaimsAt is the finality
	// at which claims were read last.
	Attested  map[string][]chain.Claim
	ClaimsErr error
	ClaimsAt  chain.Finality

	// Awaited are the blocks that were asked to be told of.
	Awaited []chain.HeadQuery

	// Follow is what the chain was dialed with; a feed would see to it that no block is older than one seen before.
	Follow feed.Options
	// Endpoints are what a census finds.
	Endpoints []chain.EndpointReply

	blocks uint64
	// heads are the chain's heights by finality; the next block when there is none.
	Heads map[chain.Finality]uint64
	// headTime is the time of every block; zero when it does not matter.
	HeadTime time.Time
}

// Verify returns the error that the test has set.
func (f *FakeChain) Verify(context.Context) error { return errors.Join(f.Err, f.VerifyErr) }

// VerifyFinality returns the newest block of a finality, or ErrBehind.
func (f *FakeChain) VerifyFinality(_ context.Context, level chain.Finality, notBefore uint64) (evm.Block, error) {
	if level == chain.Finalized && f.FinalErr != nil {
		return evm.Block{}, f.FinalErr
	}
	at := f.head(level)
	if at.Number < notBefore {
		return evm.Block{}, fmt.Errorf("the endpoint lags: %w", chain.ErrBehind)
	}
	return at, f.Err
}

func (f *FakeChain) head(level chain.Finality) evm.Block {
	f.blocks++
	number, pinned := f.Heads[level]
	if !pinned {
		number = f.blocks
	}
	return evm.Block{Number: number, Hash: evm.Hash{byte(number)}, Time: f.HeadTime}
}

// Facts answers as the registry and the licenses would.
func (f *FakeChain) Facts(_ feed.Asker, q chain.Query, level chain.Finality) (license.Facts, error) {
	if f.Err != nil {
		return license.Facts{}, f.Err
	}
	if f.Follow.Seen != nil {
		q.NotBefore = max(q.NotBefore, f.Follow.Seen(level))
	}
	at, err := f.VerifyFinality(context.Background(), level, q.NotBefore)
	if err != nil {
		return license.Facts{}, err
	}
	if f.Follow.Raise != nil {
		f.Follow.Raise(level, at.Number)
	}
	found, err := f.find(q, level)
	found.Block = at
	return found, err
}

func (f *FakeChain) find(q chain.Query, level chain.Finality) (license.Facts, error) {
	id := q.TokenID
	if q.Name != "" {
		id = f.Newest
	}
	if q.Revision != nil {
		if id = *q.Revision; f.Known[id].Status == 0 {
			return license.Facts{}, fmt.Errorf("revision is not a version of %s: %w", q.Name, chain.ErrUnknownRevision)
		}
	}
	found, ok := f.Known[id]
	if late, has := f.Final[id]; level == chain.Finalized && has {
		found = late
	}
	if former, has := f.Former[q.Licensee]; has {
		found = former
	}
	if !ok || (f.Absent && level != chain.Finalized) {
		return license.Facts{}, fmt.Errorf("no account has published %q: %w", q.Name, chain.ErrUnknownModel)
	}
	return found, nil
}

// FactsBefore returns what the test has set.
func (f *FakeChain) FactsBefore(chain.Query, chain.Finality) (license.Facts, bool) {
	if f.Before == nil {
		return license.Facts{}, false
	}
	return *f.Before, true
}

// SilentSince is zero: what a test says is known at once.
func (f *FakeChain) SilentSince(chain.Finality) time.Time { return time.Time{} }

// Await keeps what is awaited.
func (f *FakeChain) Await(_ feed.Asker, level chain.Finality, number uint64) {
	f.Awaited = append(f.Awaited, chain.HeadQuery{Finality: level, NotBefore: number})
}

// Claims answers as the claims contract would, and keeps the finality.
func (f *FakeChain) Claims(_ feed.Asker, q chain.ClaimsQuery, level chain.Finality) ([]chain.Claim, error) {
	f.ClaimsAt = level
	if f.ClaimsErr != nil {
		return nil, f.ClaimsErr
	}
	var found []chain.Claim
	for _, attestor := range q.Attestors {
		for _, claim := range f.Attested[q.Namespace] {
			if claim.Attestor == attestor {
				found = append(found, claim)
			}
		}
	}
	return found, nil
}

// Census returns what the test has set.
func (f *FakeChain) Census(context.Context, []chain.Finality) []chain.EndpointReply {
	return f.Endpoints
}

// PaymentToken returns a token with 6 decimals.
func (f *FakeChain) PaymentToken(context.Context, chain.Finality) (chain.PaymentToken, error) {
	return chain.PaymentToken{Address: evm.Address{9}, Decimals: 6}, f.Err
}

// Close records that the reader was closed.
func (f *FakeChain) Close() { f.Closed = true }

// FakeContent answers from memory.
type FakeContent struct {
	Err   error
	Found map[string]*model.Content

	mu    sync.Mutex
	Asked model.SourceSet // the last time
}

// Inspect returns what the test has put at the CID.
func (f *FakeContent) Inspect(_ context.Context, from model.SourceSet, of model.Inspected) (*model.Content, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.Asked = from
	if f.Err != nil {
		return nil, f.Err
	}
	if c := f.Found[of.CID]; c != nil {
		return c, nil
	}
	return nil, fmt.Errorf("no source has %s: %w", of.CID, source.ErrUnavailable)
}

// FakeRouters answer from memory.
type FakeRouters struct {
	mu    sync.Mutex
	found []string
	err   error
	hold  chan struct{}
	asked int
}

// Set sets what every router answers, once hold is closed; a nil hold is none.
func (f *FakeRouters) Set(hold chan struct{}, err error, found ...string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.hold, f.err, f.found = hold, err, found
}

// Asked returns how often the routers were asked.
func (f *FakeRouters) Asked() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.asked
}

// Find returns what the test has set.
func (f *FakeRouters) Find(context.Context, []string, string, bool) ([]string, error) {
	f.mu.Lock()
	f.asked++
	hold, found, err := f.hold, f.found, f.err
	f.mu.Unlock()
	if hold != nil {
		<-hold
	}
	return found, err
}

// fakeReports answers from memory, the same for every pod.
type fakeReports struct {
	mu     sync.Mutex
	report content.Report
	err    error
}

// Set sets what every pod reports.
func (f *fakeReports) Set(report content.Report) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.report = report
}

// Report returns what the test has set.
func (f *fakeReports) Report(context.Context, string) (content.Report, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.report, f.err
}
