package tx

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Intent is a signed transaction that is about to be broadcast.
type Intent struct {
	ChainID   uint64
	From      evm.Address
	Nonce     uint64
	TxHash    evm.Hash
	Raw       []byte
	Candidate Candidate
	// First is the first transaction that was signed for the same wish under the same nonce: this one or one that it
	// replaces.
	First evm.Hash
	// Cancels reports whether it takes the place of the candidate and moves nothing.
	Cancels bool
}

// Journal records an intent before its broadcast. An error stops the broadcast. It is called once per attempt.
type Journal interface {
	Record(ctx context.Context, intent Intent) error
}

// Signed is one transaction of a Sent.
type Signed struct {
	Hash evm.Hash
	Raw  []byte
	// Cancels reports whether it takes the place of the candidate and moves nothing.
	Cancels bool
}

// Sent is all that was signed for one wish under one nonce. At most one of its transactions can be mined.
type Sent struct {
	Nonce     uint64
	Candidate Candidate
	// At is when the first was signed.
	At time.Time
	// Transactions are at least one, oldest first.
	Transactions []Signed
}

// First identifies what was sent.
func (s Sent) First() evm.Hash { return s.Transactions[0].Hash }

// Fate is what became of a Sent.
type Fate string

// Fates.
const (
	// Succeeded and Reverted: one of the transactions was mined.
	Succeeded Fate = "Succeeded"
	Reverted  Fate = "Reverted"
	// Canceled: one that cancels was mined.
	Canceled Fate = "Canceled"
	// Replaced: a transaction that is none of these used the nonce.
	Replaced Fate = "Replaced"
)

// Outcome is how a Sent ended.
type Outcome struct {
	Fate Fate
	// Receipt is the mined transaction's; of a Replaced one, that of the other transaction.
	Receipt Receipt
}

// Resumption is what a Send does about what an earlier run sent.
type Resumption struct {
	Sent Sent
	// Outcome is nil while the transaction can still be mined and is waited for. Only one that Succeeded settles the wish.
	Outcome *Outcome
}

// Keeper is a Journal that outlives the process. It belongs to one account on one chain; one process at a time uses it
// to sign under new nonces.
type Keeper interface {
	Journal
	// MarkAccepted records that a node took a transaction of the Sent that first identifies.
	MarkAccepted(ctx context.Context, first evm.Hash) error
	// Finish records an outcome.
	Finish(ctx context.Context, first evm.Hash, outcome Outcome) error
	// Unreported returns what was sent for a wish and whose outcome the user has not been told, oldest first.
	Unreported(ctx context.Context, wish Wish) ([]Sent, error)
	// Load returns a Sent as it is now: another process may have replaced its transaction.
	Load(ctx context.Context, first evm.Hash) (Sent, error)
	// NextNonce returns the nonce after those that are known to be used, even where endpoints lag.
	NextNonce(ctx context.Context) (uint64, error)
	// Resuming tells the user about a resumption.
	Resuming(r Resumption)
}
