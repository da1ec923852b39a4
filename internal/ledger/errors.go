package ledger

import "errors"

// Kinds of failure, for errors.Is.
var (
	// ErrFull: the ledger holds as many unsettled events as it may. It refuses new ones and never drops old ones.
	ErrFull = errors.New("the usage ledger is full; let the reporter settle, or give it more space")
	// ErrNoSpace: the disk has no room for new events.
	ErrNoSpace = errors.New("the disk of the usage ledger is full; free space on the gateway's volume, or enlarge its " +
		"claim")
	// ErrUnavailable: the ledger gives no answer, so it is unknown whether an event is on disk.
	ErrUnavailable = errors.New("the usage ledger does not answer; check its disk and the gateway's log")
	// ErrWithdrawn: the event was taken back after its caller had given up; record the answer under another ID.
	ErrWithdrawn = errors.New("the event was taken back before")
	// ErrNotFound: nothing is saved under the key.
	ErrNotFound = errors.New("nothing saved under this key")
	// ErrConflict: somebody else saved the key meanwhile.
	ErrConflict = errors.New("another process saved this key meanwhile; run one reporter only")
	// ErrOtherLedger: this is another ledger than the one that was counted.
	ErrOtherLedger = errors.New("this is another usage ledger than the one that was counted; run one gateway per " +
		"ledger, and one " +
		"reporter per gateway")
	// ErrRewound: the ledger ends before the position that was already counted.
	ErrRewound = errors.New("the usage ledger is older than what was counted from it; restore its volume")
)
