package session

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// keeper is the journal of the sending account, which tells the user what it records.
type keeper struct {
	*journal.Account // nil until the account is taken
	say              func(format string, args ...any)
	chainID          uint64
	address          evm.Address
}

// Record implements tx.Journal: it prints the hash of a transaction before its broadcast, so that it is known whatever
// comes.
func (k *keeper) Record(ctx context.Context, intent tx.Intent) error {
	if err := k.Account.Record(ctx, intent); err != nil {
		return err
	}
	k.say("sending      %s", intent.TxHash)
	return nil
}

// Resuming implements tx.Keeper.
func (k *keeper) Resuming(r tx.Resumption) {
	k.Account.Resuming(r)
	newest := r.Sent.Transactions[len(r.Sent.Transactions)-1].Hash
	at, words := r.Sent.At.UTC().Format(time.DateTime+" MST"), r.Sent.Candidate.Wish.Words
	if r.Outcome == nil {
		k.say("waiting      for transaction %s (%s), sent at %s", newest, words, at)
		return
	}
	mined := r.Outcome.Receipt
	switch r.Outcome.Fate {
	case tx.Succeeded:
		k.say("adopting     transaction %s (%s), sent at %s, mined in block %d", mined.TxHash, words, at,
			mined.Block.Number)
	case tx.Reverted:
		k.say("reverted     transaction %s (%s), sent at %s, mined in block %d", mined.TxHash, words, at,
			mined.Block.Number)
	case tx.Canceled:
		k.say("canceled     transaction %s (%s), sent at %s", newest, words, at)
	case tx.Replaced:
		k.say("dropped      transaction %s (%s), sent at %s: transaction %s used its nonce", newest, words, at,
			mined.TxHash)
	}
}
