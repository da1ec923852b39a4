package controller

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// fakeChain answers from memory: facts by finality, the newest version by name.
type fakeChain struct {
	err       error
	verifyErr error
	newest    license.Hash
	facts     map[license.Hash]license.Facts
	final     map[license.Hash]license.Facts
	closed    bool
}

func (f *fakeChain) Verify(context.Context) error { return errors.Join(f.err, f.verifyErr) }

func (f *fakeChain) Facts(_ context.Context, q chain.Query, level chain.Finality) (license.Facts, error) {
	if f.err != nil {
		return license.Facts{}, f.err
	}
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
	if !ok {
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
	return nil, fmt.Errorf("no source has %s: %w", cid, content.ErrUnavailable)
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
