package reporter

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Keys in the ledger's bucket: each total under one of its own, and how far all of them are counted.
const (
	totalPrefix = "total"
	countedKey  = "counted"
	// emptied is the value of a total whose usage is counted under another key.
	emptied = "{}"
)

// counted says up to which position all totals are counted. It is saved after them: a crash between leaves totals that
// are counted further, and these skip what they have when the ledger is read again from here.
type counted struct {
	// Ledger is the identity of the ledger that was counted.
	Ledger string         `json:"ledger,omitempty"`
	Seq    uint64         `json:"seq"`
	Recent []usage.Recent `json:"recent,omitempty"`
}

// savedTotal is a total as it is saved.
type savedTotal struct {
	usage.Total
	// Ledger is the identity of the ledger that was counted.
	Ledger string `json:"ledger,omitempty"`
}

// usageState is the usage counted so far. It is safe for concurrent use.
type usageState struct {
	ledger   Ledger
	identity string // of the ledger

	saving    sync.Mutex // held while writing, so that a state is never followed by an older one
	revisions map[string]uint64
	saved     uint64 // Seq that is saved

	mu      sync.Mutex
	state   *usage.State
	resolve usage.Resolver
	dirty   map[usage.Key]bool // changed, and not saved so far
	gone    map[usage.Key]bool // names of totals to empty, once what they hold is saved elsewhere
}

// countEvents counts events until ctx ends or the ledger fails.
func (b *usageState) countEvents(ctx context.Context) error {
	b.mu.Lock()
	from := ledger.Position{Ledger: b.identity, Seq: b.state.Seq}
	b.mu.Unlock()
	return b.ledger.Read(ctx, from, func(seq uint64, events []usage.Event) error {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.state.Add(seq, events, b.resolve)
		return nil
	})
}

// attributeUsage records to which domain and account usage belongs that was recorded without them.
func (b *usageState) attributeUsage(resolve usage.Resolver) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.resolve = resolve
	for _, key := range b.state.Adopt(resolve) {
		delete(b.dirty, key)
		b.gone[key] = true
	}
}

// withState runs a function on the state, which must not keep it.
func (b *usageState) withState(f func(s *usage.State)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f(b.state)
}

// write is one value to be saved.
type write struct {
	name  string
	key   usage.Key
	value []byte
}

// saveChanges puts what changed on disk, and last how far all of it is counted. What a voucher says must never be
// forgotten, so it is called before each intent.
func (b *usageState) saveChanges(ctx context.Context) error {
	b.saving.Lock()
	defer b.saving.Unlock()
	writes, marker, err := b.changedKeys()
	if err != nil {
		return err
	}
	if len(writes) == 0 && marker.Seq == b.saved {
		return nil
	}
	for _, w := range writes {
		if err := b.putValue(ctx, w.name, w.value); err != nil {
			return err
		}
		b.mu.Lock()
		delete(b.dirty, w.key)
		delete(b.gone, w.key)
		b.mu.Unlock()
	}
	raw, err := json.Marshal(marker)
	if err != nil {
		return fmt.Errorf("encoding the reporter's state: %w", err)
	}
	if err := b.putValue(ctx, countedKey, raw); err != nil {
		return err
	}
	b.saved = marker.Seq
	return b.ledger.Trim(ctx, marker.Seq)
}

// changedKeys encodes what is not saved. All of it is counted up to the marker's position.
func (b *usageState) changedKeys() ([]write, counted, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, t := range b.state.Changed() {
		b.dirty[t.Key] = true
	}
	writes := make([]write, 0, len(b.dirty))
	for key := range b.dirty {
		total := b.state.Total(key)
		total.Seq = b.state.Seq
		raw, err := json.Marshal(savedTotal{Total: *total, Ledger: b.identity})
		if err != nil {
			return nil, counted{}, fmt.Errorf("encoding the reporter's state: %w", err)
		}
		writes = append(writes, write{name: keyName(key), key: key, value: raw})
	}
	for key := range b.gone {
		if b.state.Total(key) == nil {
			writes = append(writes, write{name: keyName(key), key: key, value: []byte(emptied)})
		}
	}
	return writes, counted{Ledger: b.identity, Seq: b.state.Seq, Recent: b.state.Recent()}, nil
}

func (b *usageState) putValue(ctx context.Context, name string, value []byte) error {
	revision, err := b.ledger.Save(ctx, name, value, b.revisions[name])
	if err != nil {
		return fmt.Errorf("saving the reporter's state: %w", err)
	}
	b.revisions[name] = revision
	return nil
}

// keyName is where a total is saved. Addresses are in lower case there, as they always were.
func keyName(key usage.Key) string {
	domain := fmt.Sprintf("%d.%s", key.ChainID, key.Oracle.LowerHex())
	if key.Network != "" {
		domain = "network." + key.Network
	}
	name := fmt.Sprintf("%s.%s.%s", totalPrefix, domain, key.TokenID)
	if key.Account != (usage.Account{}) {
		name += "." + key.Payer.LowerHex() + "." + key.Provider.LowerHex()
	}
	return name
}
