// Package journal keeps on disk what was signed, one file for each transaction that somebody asked for, and what became
// of it, so that a command that is run again after a crash carries on instead of sending twice. Locks let several
// processes use one account in turn.
package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// version is of the files that this program writes.
const version = 1

var errNewer = errors.New("it is of a newer version")

// State is how far a transaction is.
type State string

// States. Prepared may have been broadcast; Sent was taken by a node. The others are final.
const (
	Prepared  State = "Prepared"
	Sent      State = "Sent"
	Succeeded       = State(tx.Succeeded)
	Reverted        = State(tx.Reverted)
	Canceled        = State(tx.Canceled)
	Replaced        = State(tx.Replaced)
	// Forgotten was given up by the user.
	Forgotten State = "Forgotten"
)

// Entry is what was signed for one wish under one nonce.
type Entry struct {
	Version int         `json:"version"`
	ChainID uint64      `json:"chainID"`
	Account evm.Address `json:"account"`
	Nonce   uint64      `json:"nonce"`

	Key        string `json:"key,omitempty"`
	Step       string `json:"step,omitempty"`
	Repeatable bool   `json:"repeatable,omitempty"`
	Words      string `json:"words,omitempty"`

	// Names are the accounts that were given by a name.
	Names []Name `json:"names,omitempty"`

	To    *evm.Address  `json:"to,omitempty"`
	Value *hexutil.Big  `json:"value,omitempty"`
	Data  hexutil.Bytes `json:"data,omitempty"`

	// Transactions are all that were signed, oldest first. At most one of them can be mined.
	Transactions []Transaction `json:"transactions"`
	State        State         `json:"state"`
	Outcome      *Outcome      `json:"outcome,omitempty"`
	PreparedAt   time.Time     `json:"preparedAt"`
	SentAt       time.Time     `json:"sentAt,omitzero"`
	EndedAt      time.Time     `json:"endedAt,omitzero"`
	// ReportedAt is when the user was told the outcome; after that the same command is a new wish.
	ReportedAt time.Time `json:"reportedAt,omitzero"`
}

// Name is an account that was given by a name: a namespace of a model registry that it owned.
type Name struct {
	Name     string      `json:"name"`
	Registry evm.Address `json:"registry"`
	Address  evm.Address `json:"address"`
}

// Transaction is one signed transaction.
type Transaction struct {
	Hash evm.Hash      `json:"hash"`
	Raw  hexutil.Bytes `json:"raw"`
	// Cancels reports whether it takes the place of what was asked for and moves nothing.
	Cancels bool      `json:"cancels,omitempty"`
	At      time.Time `json:"at"`
}

// Outcome is the transaction that was mined.
type Outcome struct {
	Hash      evm.Hash     `json:"hash"`
	Block     uint64       `json:"block,omitempty"`
	BlockHash evm.Hash     `json:"blockHash,omitzero"`
	GasUsed   uint64       `json:"gasUsed,omitempty"`
	Fee       *hexutil.Big `json:"fee,omitempty"`
	Contract  evm.Address  `json:"contract,omitzero"`
}

// First identifies the entry.
func (e *Entry) First() evm.Hash { return e.Transactions[0].Hash }

// Has reports whether the entry holds a transaction.
func (e *Entry) Has(hash evm.Hash) bool {
	return slices.ContainsFunc(e.Transactions, func(t Transaction) bool { return t.Hash == hash })
}

// Ended reports whether nothing more can become of the entry.
func (e *Entry) Ended() bool { return e.State != Prepared && e.State != Sent }

// Open reports whether the user waits for the entry: it may still be mined, or was and the user does not know.
func (e *Entry) Open() bool {
	return e.ReportedAt.IsZero() && e.State != Canceled && e.State != Replaced && e.State != Forgotten
}

// ToSent returns the entry as a Sender takes it.
func (e *Entry) ToSent() tx.Sent {
	sent := tx.Sent{Nonce: e.Nonce, At: e.PreparedAt, Candidate: tx.Candidate{
		To: e.To, Data: e.Data, Value: e.Value.ToInt(),
		Wish: tx.Wish{Key: e.Key, Step: e.Step, Repeatable: e.Repeatable, Words: e.Words},
	}}
	for _, n := range e.Names {
		sent.Candidate.Wish.Names = append(sent.Candidate.Wish.Names, tx.Name(n))
	}
	for _, t := range e.Transactions {
		sent.Transactions = append(sent.Transactions, tx.Signed{Hash: t.Hash, Raw: t.Raw, Cancels: t.Cancels})
	}
	return sent
}

// newEntry makes the entry of an intent that is the first under its nonce.
func newEntry(i tx.Intent, now time.Time) *Entry {
	c := i.Candidate
	e := &Entry{
		Version: version, ChainID: i.ChainID, Account: i.From, Nonce: i.Nonce,
		Key: c.Wish.Key, Step: c.Wish.Step, Repeatable: c.Wish.Repeatable, Words: c.Wish.Words,
		To: c.To, Value: (*hexutil.Big)(c.Value), Data: c.Data, State: Prepared, PreparedAt: now,
	}
	for _, n := range c.Wish.Names {
		e.Names = append(e.Names, Name(n))
	}
	return e
}

// add adds a transaction that is about to be broadcast.
func (e *Entry) add(i tx.Intent, now time.Time) {
	if !e.Has(i.TxHash) {
		e.Transactions = append(e.Transactions, Transaction{Hash: i.TxHash, Raw: i.Raw, Cancels: i.Cancels, At: now})
	}
}

// end records what became of the entry.
func (e *Entry) end(o tx.Outcome, now time.Time) {
	e.State, e.EndedAt = State(o.Fate), now
	r := o.Receipt
	e.Outcome = &Outcome{
		Hash: r.TxHash, Block: r.Block.Number, BlockHash: r.Block.Hash, GasUsed: r.GasUsed, Fee: (*hexutil.Big)(r.Fee),
		Contract: r.Contract,
	}
}

// FeeWei returns what the mined transaction cost in wei.
func (o *Outcome) FeeWei() *big.Int {
	if o.Fee == nil {
		return new(big.Int)
	}
	return o.Fee.ToInt()
}

// decode reads an entry. It returns errNewer for one of a later version of this program.
func decode(raw []byte) (*Entry, error) {
	var header struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(raw, &header); err != nil {
		return nil, err
	}
	if header.Version > version {
		return nil, errNewer
	}
	var e Entry
	if err := json.Unmarshal(raw, &e); err != nil {
		return nil, err
	}
	if e.Version != version || len(e.Transactions) == 0 || e.State == "" {
		return nil, errors.New("it lacks version, state or transactions")
	}
	return &e, nil
}

func encode(e *Entry) ([]byte, error) {
	raw, err := json.MarshalIndent(e, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encoding the journal: %w", err)
	}
	return append(raw, '\n'), nil
}
