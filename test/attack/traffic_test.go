//go:build e2e

package attack

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/test/attack/traffic"
	"github.com/dehug-io/dehug-operator/test/framework"
)

type (
	question = traffic.Question
	reply    = traffic.Reply
)

const unscoped = traffic.Unscoped

func endpointPath(namespace, name string) string { return traffic.EndpointPath(namespace, name) }

// used is what an honest server and an honest gateway count for an exchange.
func used(q question, r reply) framework.Usage {
	return framework.Usage{InputTokens: q.PromptWords(), OutputTokens: r.Words, Requests: 1}
}

// ask sends one request about the attacked model to the cluster's gateway.
func ask(ctx context.Context, q question) (reply, error) {
	gateway, err := demo.GatewayURL(ctx)
	if err != nil {
		return reply{}, err
	}
	q.Model = modelName
	return traffic.Ask(ctx, gateway, q)
}

// refuses sends a request that must be refused, with a code and words of the message.
func (w *attack) refuses(q question, status int, code string, words ...string) {
	w.Helper()
	r, err := ask(w.ctx, q)
	w.must(err)
	if r.Status != status || !strings.Contains(r.Text, `"`+code+`"`) {
		w.Fatalf("%s: status %d, %s; want %d %s", q.Path, r.Status, r.Text, status, code)
	}
	for _, word := range words {
		if !strings.Contains(r.Text, word) {
			w.Errorf("the refusal does not name %s: %s", word, r.Text)
		}
	}
}

// asks sends a request that must be answered in full.
func (w *attack) asks(q question) reply {
	w.Helper()
	r, err := ask(w.ctx, q)
	w.must(err)
	if r.Status != http.StatusOK || r.Broken != nil {
		w.Fatalf("%s: status %d (%v): %s", q.Path, r.Status, r.Broken, r.Text)
	}
	return r
}

// answers waits until the gateway serves an endpoint, and returns what the one answer used.
func (w *attack) answers(path, key string) (units framework.Usage) {
	w.Helper()
	q := question{Path: path, Key: key, Prompt: "hello"}
	w.eventually(fmt.Sprintf("%s answers", path), time.Minute, func(ctx context.Context) (bool, error) {
		r, err := ask(ctx, q)
		units = used(q, r)
		return err == nil && r.Status == http.StatusOK, nil
	})
	return units
}
