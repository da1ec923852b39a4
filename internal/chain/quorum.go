package chain

import (
	"context"
	"errors"
	"sort"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// reply is one endpoint's answer or failure.
type reply[T any] struct {
	from  *endpoint.Endpoint
	value T
	err   error
}

// fanOut asks all endpoints at once and hands each reply to take, in order of arrival, until take is satisfied.
func fanOut[T any](ctx context.Context, endpoints []*endpoint.Endpoint,
	ask func(context.Context, *endpoint.Endpoint) (T, error), take func(reply[T]) bool,
) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	replies := make(chan reply[T], len(endpoints))
	for _, e := range endpoints {
		go func() {
			value, err := ask(ctx, e)
			replies <- reply[T]{from: e, value: value, err: err}
		}()
	}
	for range endpoints {
		if take(<-replies) {
			return
		}
	}
}

// agree asks all endpoints and returns the first answer that `need` of them gave alike; what names the read in errors.
func agree[T comparable](ctx context.Context, endpoints []*endpoint.Endpoint, need int, what string,
	ask func(context.Context, *endpoint.Endpoint) (T, error),
) (T, error) {
	votes := map[T]int{}
	var winner T
	won, answered := false, 0
	var failures []reply[T]
	fanOut(ctx, endpoints, ask, func(r reply[T]) bool {
		if r.err != nil {
			failures = append(failures, r)
			return false
		}
		answered++
		votes[r.value]++
		if votes[r.value] >= need {
			winner, won = r.value, true
		}
		return won
	})
	switch {
	case won:
		return winner, nil
	case ctx.Err() != nil:
		return winner, ctx.Err()
	case answered >= need:
		return winner, disagreement(endpoints, need, what)
	}
	return winner, tooFew(failures, need, len(endpoints))
}

func disagreement(endpoints []*endpoint.Endpoint, need int, what string) error {
	hosts := make([]string, len(endpoints))
	for i, e := range endpoints {
		hosts[i] = e.Host()
	}
	sort.Strings(hosts)
	return endpoint.Errorf(ErrDisagreement, nil,
		"fewer than %d chain RPC endpoints agree on %s (asked: %s); one of them lags or lies, so remove it or add another",
		need, what, strings.Join(hosts, ", "))
}

// tooFew names why endpoints did not answer. A wrong chain outweighs lag and silence, because it needs a person.
func tooFew[T any](failures []reply[T], need, total int) error {
	sort.Slice(failures, func(i, j int) bool { return failures[i].from.Host() < failures[j].from.Host() })
	causes := make([]error, 0, len(failures))
	texts := make([]string, 0, len(failures))
	kind := ErrUnreachable
	for _, f := range failures {
		var answer *endpoint.Answer
		text := f.err.Error()
		if errors.As(f.err, &answer) {
			text = "chain RPC endpoint " + f.from.Host() + " refuses: " + endpoint.Sanitize(answer.Message)
		}
		switch {
		case errors.Is(f.err, ErrChainMismatch):
			kind = ErrChainMismatch
		case errors.Is(f.err, ErrBehind) && kind == ErrUnreachable: //nolint:errorlint // the very value
			kind = ErrBehind
		}
		causes, texts = append(causes, f.err), append(texts, text)
	}
	if total == 1 {
		return endpoint.Errorf(kind, errors.Join(causes...), "%s", texts[0])
	}
	return endpoint.Errorf(kind, errors.Join(causes...), "of %d chain RPC endpoints %d failed and %d must answer: %s",
		total, len(failures), need, strings.Join(texts, "; "))
}
