package reporter

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	idlePoll     = 2 * time.Second
	retryShort   = 5 * time.Second
	retryStalled = 15 * time.Second
	pricesMaxAge = time.Minute
	maxRefusal   = time.Hour
)

// worker settles one network. One goroutine runs it.
type worker struct {
	name    string
	client  client.Client
	book    *book
	dial    Dial
	log     *slog.Logger
	metrics *Metrics
	now     func() time.Time

	record  *saved
	reports reports
	prices  map[usage.Token]quoted
}

type quoted struct {
	prices usage.Prices
	at     time.Time
}

// fatal marks errors after which only what is on disk can be trusted.
type fatal struct{ error }

func (f *fatal) Unwrap() error { return f.error }

// step does what is due for the network now and returns how long to wait. Only fatal errors end the reporter.
func (w *worker) step(ctx context.Context) (time.Duration, error) {
	var network v1alpha1.DeHugNetwork
	if err := w.client.Get(ctx, client.ObjectKey{Name: w.name}, &network); err != nil {
		return retryShort, fmt.Errorf("reading DeHugNetwork %s: %w", w.name, err)
	}
	if w.record == nil {
		if err := w.resume(ctx); err != nil {
			return retryShort, err
		}
	}
	key, missing := w.signerKey(ctx, &network)
	chain, err := w.dial(ctx, &network, key)
	if err != nil {
		return retryShort, fmt.Errorf("opening the chain of DeHugNetwork %s: %w", w.name, err)
	}
	defer chain.Close()
	w.price(ctx, chain, &network)
	if w.record.Open == nil {
		opened, err := w.open(ctx, &network)
		if err != nil || !opened {
			return idlePoll, err
		}
	}
	return w.settle(ctx, chain, &network, missing)
}

// resume reads where this network's settlements stand.
func (w *worker) resume(ctx context.Context) error {
	record, err := loadRecord(ctx, w.book.ledger, w.name)
	if err != nil {
		return err
	}
	if record.revision == 0 {
		if record.Sequence, err = w.reports.newest(ctx); err != nil {
			return err
		}
	}
	w.record = record
	return nil
}

// open starts a settlement when one is due: first the totals are on disk, then the intent, then anything else.
func (w *worker) open(ctx context.Context, network *v1alpha1.DeHugNetwork) (bool, error) {
	state, now := w.book.snapshot(), w.now()
	lines := w.record.news(state, w.name, now)
	if !usage.Due(now, w.record.LastAt, network.Spec.Settlement.Interval.Duration, len(lines) > 0) {
		return false, nil
	}
	if err := w.book.save(ctx); err != nil {
		return false, err
	}
	sequence := w.record.Sequence + 1
	w.record.open(w.reports.name(sequence), sequence, lines, state, now)
	if err := w.record.save(ctx); err != nil {
		return false, &fatal{err}
	}
	return true, nil
}

// settle brings the open settlement forward and says so in its report.
func (w *worker) settle(
	ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork, missing *outcome,
) (time.Duration, error) {
	i := w.record.Open
	report, err := w.reports.ensure(ctx, i)
	if err != nil {
		return retryShort, err
	}
	o := outcome{}
	if missing != nil {
		o = *missing
	} else if o, err = w.attempt(ctx, chain, report); err != nil {
		return retryShort, err
	}
	if ctx.Err() != nil {
		return retryShort, ctx.Err()
	}
	w.metrics.attempt(w.name, o.reason)
	if err := w.reports.write(ctx, report, i, o, w.now()); err != nil {
		return retryShort, err
	}
	if !o.settled() && len(o.refused) == 0 {
		w.log.Info("settlement waits", "network", w.name, "report", i.Report, "reason", o.reason, "message", o.message)
		return wait(o), nil
	}
	w.metrics.paid(w.name, i, o)
	pause := min(maxRefusal, max(time.Minute, 10*network.Spec.Settlement.Interval.Duration))
	w.record.close(o.refused, w.now().Add(pause))
	if err := w.record.save(ctx); err != nil {
		return retryShort, &fatal{err}
	}
	w.log.Info("settlement closed", "network", w.name, "report", i.Report, "reason", o.reason)
	keep := cmp.Or(int(network.Spec.Settlement.KeepReports), 50)
	return idlePoll, w.reports.prune(ctx, keep)
}

func (w *worker) attempt(ctx context.Context, chain Chain, report *v1alpha1.UsageReport) (outcome, error) {
	s := &settlement{
		chain: chain, intent: w.record.Open,
		persist: func(ctx context.Context) error { return w.record.save(ctx) },
		sending: func(ctx context.Context) error {
			return w.reports.write(ctx, report, w.record.Open, outcomeSending, w.now())
		},
	}
	o, err := s.run(ctx)
	var broken *persistError
	if errors.As(err, &broken) {
		return o, &fatal{err}
	}
	return o, err
}

func wait(o outcome) time.Duration {
	switch o.reason {
	case v1alpha1.ReasonSending, v1alpha1.ReasonChainUnreachable:
		return retryShort
	}
	return retryStalled
}

// price turns what is pending into debt, as far as the chain answers. What has no price yet is kept.
func (w *worker) price(ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork) {
	account := accountOf(network)
	state := w.book.snapshot()
	for _, p := range state.Pending {
		if p.Network != w.name {
			continue
		}
		quote, err := w.quote(ctx, chain, &state, usage.Key{Token: p.Token, Account: account})
		if err != nil {
			w.log.Info("usage waits for its price", "network", w.name, "token", p.TokenID, "error", err)
			continue
		}
		w.book.price(p.Token, quote)
	}
}

func (w *worker) quote(ctx context.Context, chain Chain, state *usage.State, key usage.Key) (usage.Quote, error) {
	quote := usage.Quote{Account: key.Account}
	known, ok := w.prices[key.Token]
	if !ok || w.now().Sub(known.at) > pricesMaxAge {
		prices, err := chain.Prices(ctx, key.TokenID, key.Payer)
		switch {
		case err == nil:
			known = quoted{prices: prices, at: w.now()}
			w.prices[key.Token] = known
		case !ok:
			return quote, fmt.Errorf("reading prices: %w", err)
		}
	}
	quote.Prices = known.prices
	if !state.Has(key) {
		var err error
		if quote.Baseline, err = chain.Settled(ctx, key, false); err != nil {
			return quote, fmt.Errorf("reading what was settled before: %w", err)
		}
	}
	return quote, nil
}

// signerKey reads the signer's key; it returns what is missing when there is none.
func (w *worker) signerKey(ctx context.Context, network *v1alpha1.DeHugNetwork) (string, *outcome) {
	signer := network.Spec.Account.Signer
	if signer == nil || signer.SecretRef == nil {
		o := signerMissing(w.name, "spec.account.signer is not set: name a Secret with the signer's key")
		return "", &o
	}
	ref := signer.SecretRef
	var secret corev1.Secret
	err := w.client.Get(ctx, client.ObjectKey{Namespace: ref.Namespace, Name: ref.Name}, &secret)
	key := strings.TrimSpace(string(secret.Data[cmp.Or(ref.Key, "key")]))
	var detail string
	switch {
	case apierrors.IsNotFound(err):
		detail = fmt.Sprintf("Secret %s/%s does not exist: create it", ref.Namespace, ref.Name)
	case apierrors.IsForbidden(err):
		detail = fmt.Sprintf("the reporter may not read Secret %s/%s: put it into the reporter's namespace, or grant it get",
			ref.Namespace, ref.Name)
	case err != nil:
		detail = fmt.Sprintf("Secret %s/%s cannot be read", ref.Namespace, ref.Name)
	case !isKey(key):
		detail = fmt.Sprintf("Secret %s/%s has no 32-byte hexadecimal key under %q", ref.Namespace, ref.Name, cmp.Or(ref.Key, "key"))
	default:
		return key, nil
	}
	o := signerMissing(w.name, detail)
	return "", &o
}

func isKey(text string) bool {
	text = strings.TrimPrefix(text, "0x")
	return len(text) == 64 && strings.Trim(text, "0123456789abcdefABCDEF") == ""
}

// accountOf is who pays and who served, in lower case, because a key must not depend on how an address is written.
func accountOf(network *v1alpha1.DeHugNetwork) usage.Account {
	account := network.Spec.Account
	return usage.Account{
		Payer:    strings.ToLower(string(account.Licensee)),
		Provider: strings.ToLower(string(cmp.Or(account.Provider, account.Licensee))),
	}
}
