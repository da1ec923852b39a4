package journal

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/disk"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// lagFor is how long endpoints may lag behind what the journal knows of used nonces.
const lagFor = 2 * time.Minute

// Account is the part of a journal that is of one account on one chain. It is a tx.Keeper.
type Account struct {
	journal *Journal
	chainID uint64
	address evm.Address
	release func()

	keys   map[string]bool
	firsts map[evm.Hash]bool
	// OnResume, if set, is told about resumptions.
	OnResume func(tx.Resumption)
}

var _ tx.Keeper = (*Account)(nil)

// Account returns the part of an account. Looking at it and replacing what was sent needs no lock; new nonces do.
func (j *Journal) Account(chainID uint64, address evm.Address) *Account {
	return &Account{
		journal: j, chainID: chainID, address: address, release: func() {}, keys: map[string]bool{},
		firsts: map[evm.Hash]bool{},
	}
}

// Lock takes the account for this process alone: others that use the account wait until Unlock, or until this process
// ends. It covers a whole command, from the first read that decides what to send to the report of the outcome: what one
// command reads, such as an allowance, no other changes meanwhile, and an entry that is open is never
// that of a process that still runs. waiting is called once when another process has the lock.
func (a *Account) Lock(ctx context.Context, waiting func()) error {
	release, err := disk.WaitLock(ctx, filepath.Join(a.journal.dir, a.prefix()+"account.lock"), waiting)
	if err != nil {
		return fmt.Errorf("waiting for account %s: %w", a.address, err)
	}
	a.release = release
	if err := a.journal.prune(a.prefix()); err != nil {
		a.Unlock()
		return err
	}
	return nil
}

// Unlock lets other processes use the account.
func (a *Account) Unlock() {
	a.release()
	a.release = func() {}
}

func (a *Account) prefix() string { return accountPrefix(a.chainID, a.address) }

// Record implements tx.Journal.
func (a *Account) Record(ctx context.Context, i tx.Intent) error {
	if i.ChainID != a.chainID || i.From != a.address {
		return fmt.Errorf("the journal of account %s on chain %d takes no transaction of account %s on chain %d", a.address,
			a.chainID, i.From, i.ChainID)
	}
	now := a.journal.now().UTC()
	made := newEntry(i, now)
	made.Transactions = []Transaction{{Hash: i.First}}
	name := fileName(made)
	made.Transactions = nil
	a.touch(i.Candidate.Wish, i.First)
	return a.journal.update(ctx, name, func(e *Entry) (*Entry, error) {
		if e == nil || e.Ended() && i.TxHash == i.First { // the same again, after it was given up
			e = made
		}
		e.add(i, now)
		return e, nil
	})
}

func (a *Account) touch(wish tx.Wish, first evm.Hash) {
	a.firsts[first] = true
	if wish.Key != "" {
		a.keys[wish.Key] = true
	}
}

// MarkAccepted implements tx.Keeper.
func (a *Account) MarkAccepted(ctx context.Context, first evm.Hash) error {
	return a.change(ctx, first, func(e *Entry) {
		if e.State == Prepared {
			e.State, e.SentAt = Sent, a.journal.now().UTC()
		}
	})
}

// Finish implements tx.Keeper.
func (a *Account) Finish(ctx context.Context, first evm.Hash, outcome tx.Outcome) error {
	return a.change(ctx, first, func(e *Entry) { e.end(outcome, a.journal.now().UTC()) })
}

// Forget gives an entry up, or takes its outcome as told: the next run of its command sends anew.
func (a *Account) Forget(ctx context.Context, first evm.Hash) error {
	return a.change(ctx, first, func(e *Entry) {
		if e.Ended() {
			e.ReportedAt = a.journal.now().UTC()
			return
		}
		e.State, e.EndedAt = Forgotten, a.journal.now().UTC()
	})
}

// Load implements tx.Keeper.
func (a *Account) Load(_ context.Context, first evm.Hash) (tx.Sent, error) {
	e, err := a.entry(first)
	if err != nil {
		return tx.Sent{}, err
	}
	return e.ToSent(), nil
}

// Unreported implements tx.Keeper. What this process sent or carried on with itself is not of an earlier run: a command
// that sends the same twice means two.
func (a *Account) Unreported(_ context.Context, wish tx.Wish) ([]tx.Sent, error) {
	entries, err := a.journal.read(a.prefix())
	if err != nil {
		return nil, err
	}
	var out []tx.Sent
	for _, e := range entries {
		if wish.Key != "" && e.Key == wish.Key && e.Step == wish.Step && e.Open() && !a.firsts[e.First()] {
			out = append(out, e.ToSent())
		}
	}
	return out, nil
}

// Use is the use of a name in an account's place.
type Use struct {
	Address     evm.Address
	Transaction evm.Hash
	At          time.Time
}

// LastUse returns what a name of a model registry stood for when the account last sent something by it; nil when the
// journal knows of no such transaction.
func (a *Account) LastUse(registry evm.Address, name string) (*Use, error) {
	entries, err := a.journal.read(a.prefix())
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(entries) {
		for _, n := range e.Names {
			if n.Name == name && n.Registry == registry {
				return &Use{n.Address, e.First(), e.PreparedAt}, nil
			}
		}
	}
	return nil, nil
}

// NextNonce implements tx.Keeper.
func (a *Account) NextNonce(context.Context) (uint64, error) {
	entries, err := a.journal.read(a.prefix())
	if err != nil {
		return 0, err
	}
	var next uint64
	for _, e := range entries {
		known := e.State != Prepared && e.State != Forgotten
		latest := e.EndedAt
		if e.State == Sent {
			latest = e.SentAt
		}
		if known && a.journal.now().Sub(latest) < lagFor {
			next = max(next, e.Nonce+1)
		}
	}
	return next, nil
}

// Resuming implements tx.Keeper.
func (a *Account) Resuming(r tx.Resumption) {
	a.touch(r.Sent.Candidate.Wish, r.Sent.First())
	if a.OnResume != nil {
		a.OnResume(r)
	}
}

// MarkReported records that the user was told what became of all that this process sent or carried on with, and of all
// that was sent for the same keys.
func (a *Account) MarkReported(ctx context.Context) error {
	entries, err := a.journal.read(a.prefix())
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.Open() || !e.Ended() || (!a.firsts[e.First()] && !a.keys[e.Key]) {
			continue
		}
		if err := a.change(ctx, e.First(), func(e *Entry) { e.ReportedAt = a.journal.now().UTC() }); err != nil {
			return err
		}
	}
	return nil
}

// Outstanding returns what this process sent or carried on with and whose outcome the user does not know, oldest first.
func (a *Account) Outstanding() ([]*Entry, error) {
	entries, err := a.journal.read(a.prefix())
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(entries, func(e *Entry) bool { return !a.firsts[e.First()] || !e.Open() }), nil
}

func (a *Account) entry(first evm.Hash) (*Entry, error) {
	found, err := filepath.Glob(filepath.Join(a.journal.dir, a.prefix()+"*-"+shortHash(first)+suffix))
	if err != nil {
		return nil, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("the journal has lost transaction %s", first)
	}
	return a.journal.readFile(filepath.Base(found[0]))
}

// change changes an entry that is there.
func (a *Account) change(ctx context.Context, first evm.Hash, change func(*Entry)) error {
	e, err := a.entry(first)
	if err != nil {
		return err
	}
	return a.journal.update(ctx, fileName(e), func(e *Entry) (*Entry, error) {
		if e == nil {
			return nil, fmt.Errorf("the journal has lost transaction %s", first)
		}
		change(e)
		return e, nil
	})
}
