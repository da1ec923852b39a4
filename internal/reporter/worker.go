package reporter

import (
	"log/slog"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	idlePoll     = 2 * time.Second
	retryShort   = 5 * time.Second
	retryStalled = 15 * time.Second
	recheckAfter = time.Hour
)

// worker settles one network. One goroutine runs it.
type worker struct {
	name    string
	client  client.Client
	state   *usageState
	dial    Dial
	keys    Keys // nil when the program was given none
	log     *slog.Logger
	metrics *Metrics
	now     func() time.Time

	domain  usage.Domain
	token   *PaymentToken // nil until it was read
	record  *storedRecord
	reports reports
	prices  prices
	blocked map[usage.Account]time.Time // when to look again whether an account's settlements can be paid
	// fundsNext is when the signer's funds are read next.
	fundsNext time.Time
}

// prices are what terms ask, by their index. Terms never change, so they are read once.
type prices map[uint64]usage.Prices

// fatal marks errors after which only what is on disk can be trusted.
type fatal struct{ error }

func (f *fatal) Unwrap() error { return f.error }
