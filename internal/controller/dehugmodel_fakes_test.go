package controller

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// fakeChain answers from memory: facts by finality, the newest version by name. Each answer is at a block of its own, unless
// a test says at which one the chain stands.
type fakeChain struct {
	err       error
	verifyErr error
	newest    license.Hash
	facts     map[license.Hash]license.Facts
	final     map[license.Hash]license.Facts
	// former are the facts for licensees other than the network's.
	former map[license.Address]license.Facts
	// finalErr is why nothing can be read at Finalized.
	finalErr error
	// absent says that nobody published anything, at the finalities of grants.
	absent bool
	closed bool

	blocks uint64
	// heads are the chain's heights by finality; the next block when there is none.
	heads map[chain.Finality]uint64
	// headTime is the time of every block; zero when it does not matter.
	headTime time.Time
}

func (f *fakeChain) Verify(context.Context) error { return errors.Join(f.err, f.verifyErr) }

func (f *fakeChain) VerifyFinality(_ context.Context, level chain.Finality, notBefore uint64) (license.Block, error) {
	if level == chain.Finalized && f.finalErr != nil {
		return license.Block{}, f.finalErr
	}
	at := f.head(level)
	if at.Number < notBefore {
		return license.Block{}, fmt.Errorf("the endpoint lags: %w", chain.ErrBehind)
	}
	return at, f.err
}

func (f *fakeChain) head(level chain.Finality) license.Block {
	f.blocks++
	number, pinned := f.heads[level]
	if !pinned {
		number = f.blocks
	}
	return license.Block{Number: number, Hash: license.Hash{byte(number)}, Time: f.headTime}
}

func (f *fakeChain) Facts(_ context.Context, q chain.Query, level chain.Finality) (license.Facts, error) {
	if f.err != nil {
		return license.Facts{}, f.err
	}
	at, err := f.VerifyFinality(context.Background(), level, q.NotBefore)
	if err != nil {
		return license.Facts{}, err
	}
	found, err := f.find(q, level)
	found.Block = at
	return found, err
}

func (f *fakeChain) find(q chain.Query, level chain.Finality) (license.Facts, error) {
	id := q.TokenID
	if q.Name != "" {
		id = f.newest
	}
	if q.Revision != nil {
		if id = *q.Revision; f.facts[id].Status == 0 {
			return license.Facts{}, fmt.Errorf("revision is not a version of %s: %w", q.Name, chain.ErrUnknownRevision)
		}
	}
	found, ok := f.facts[id]
	if late, has := f.final[id]; level == chain.Finalized && has {
		found = late
	}
	if former, has := f.former[q.Licensee]; has {
		found = former
	}
	if !ok || (f.absent && level != chain.Finalized) {
		return license.Facts{}, fmt.Errorf("nobody published %q: %w", q.Name, chain.ErrUnknownModel)
	}
	return found, nil
}

func (f *fakeChain) PaymentToken(context.Context, chain.Finality) (chain.PaymentToken, error) {
	return chain.PaymentToken{Address: license.Address{9}, Decimals: 6}, f.err
}

func (f *fakeChain) Close() { f.closed = true }

// fakeContent answers from memory.
type fakeContent struct {
	err   error
	found map[string]*Content

	mu    sync.Mutex
	asked sourceSet // the last time
}

func (f *fakeContent) Inspect(_ context.Context, from sourceSet, cid string) (*Content, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asked = from
	if f.err != nil {
		return nil, f.err
	}
	if c := f.found[cid]; c != nil {
		return c, nil
	}
	return nil, fmt.Errorf("no source has %s: %w", cid, source.ErrUnavailable)
}

// fakeReports answers from memory, the same for every pod.
type fakeReports struct {
	mu     sync.Mutex
	report content.Report
	err    error
}

func (f *fakeReports) set(report content.Report) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.report = report
}

func (f *fakeReports) Report(context.Context, string) (content.Report, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.report, f.err
}
