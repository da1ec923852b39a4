package tx

import (
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// sendClass is what a node's answer to a broadcast means.
type sendClass int

const (
	sendAccepted sendClass = iota
	sendAlreadyKnown
	sendNonceTooLow
	sendUnderpriced
	sendInsufficientFunds
	sendOther
)

// classifySend reads a node's words. Nodes have no codes for these, so the words are matched here and nowhere else.
func classifySend(err error) sendClass {
	if err == nil {
		return sendAccepted
	}
	text := strings.ToLower(err.Error())
	for _, known := range []struct {
		words string
		class sendClass
	}{
		{"already known", sendAlreadyKnown},
		{"already imported", sendAlreadyKnown},
		{"known transaction", sendAlreadyKnown},
		{"nonce too low", sendNonceTooLow},
		{"underpriced", sendUnderpriced},
		{"max fee per gas less than block base fee", sendUnderpriced},
		{"fee too low", sendUnderpriced},
		{"insufficient funds", sendInsufficientFunds},
	} {
		if strings.Contains(text, known.words) {
			return known.class
		}
	}
	return sendOther
}

// verdict is what a sender must do next.
type verdict int

const (
	// keepWaiting: poll for the receipt.
	keepWaiting verdict = iota
	// bumpFees: sign again with higher fees and broadcast.
	bumpFees
	// rebroadcast: send the same transaction again.
	rebroadcast
	// abortNonce: the nonce belongs to somebody else's transaction.
	abortNonce
	// abortMempool: no node ever took the transaction.
	abortMempool
)

// limits are the thresholds of a sendState.
type limits struct {
	resubmitAfter   time.Duration
	mempoolTimeout  time.Duration
	nonceTooLowMax  int
	maxResubmission int
}

// sendState decides, for one nonce, what to do next. It is pure: time and events go in.
type sendState struct {
	limits      limits
	started     time.Time
	lastSent    time.Time
	sent        int
	accepted    bool
	underpriced bool
	nonceTooLow int
	mined       map[evm.Hash]struct{}
}

func newSendState(l limits, now time.Time) *sendState {
	return &sendState{limits: l, started: now, mined: map[evm.Hash]struct{}{}}
}

// broadcast records an attempt and what the node said.
func (s *sendState) broadcast(class sendClass, now time.Time) {
	s.sent++
	s.lastSent = now
	switch class {
	case sendAccepted, sendAlreadyKnown:
		s.accepted, s.underpriced, s.nonceTooLow = true, false, 0
	case sendUnderpriced:
		s.underpriced = true
	case sendNonceTooLow:
		s.nonceTooLow++
	case sendInsufficientFunds, sendOther:
	}
}

// minedIn records that a receipt was seen; vanished takes it back after a reorganization.
func (s *sendState) minedIn(hash evm.Hash)  { s.mined[hash] = struct{}{} }
func (s *sendState) vanished(hash evm.Hash) { delete(s.mined, hash) }

// next decides.
func (s *sendState) next(now time.Time) verdict {
	switch {
	case len(s.mined) > 0:
		return keepWaiting
	case s.nonceTooLow > 0 && (!s.accepted || s.nonceTooLow >= s.limits.nonceTooLowMax):
		return abortNonce
	case !s.accepted && now.Sub(s.started) >= s.limits.mempoolTimeout:
		return abortMempool
	case s.underpriced:
		return bumpFees
	case now.Sub(s.lastSent) < s.limits.resubmitAfter:
		return keepWaiting
	case s.accepted && s.sent < s.limits.maxResubmission:
		return bumpFees
	}
	return rebroadcast
}
