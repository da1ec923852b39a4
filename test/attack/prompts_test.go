//go:build e2e

package attack

import (
	"math/big"
	"testing"

	"github.com/dehug-io/dehug-operator/test/attack/hostile"
	"github.com/dehug-io/dehug-operator/test/attack/traffic"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// TestEveryPromptAndAnswerIsPaidFor asks for many answers at once, a server that counts them all and one that counts one.
func TestEveryPromptAndAnswerIsPaidFor(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	d := w.newTenant("prompts", nil)
	least, most := d.used, d.used
	for _, mode := range []string{hostile.Honest, hostile.Single} {
		for _, q := range traffic.Lists(mode) {
			q.Path, q.Key = d.chat(), d.key
			r := w.asks(q)
			if r.Words != q.AnswerWords() {
				t.Errorf("%+v: %d words were delivered", q, r.Words)
			}
			least.Add(used(q, r))
			if bounds := traffic.Most(q, r); mode == hostile.Honest {
				most.Add(used(q, r))
			} else {
				most.Add(framework.Usage{InputTokens: int64(bounds.Input), OutputTokens: int64(bounds.Output), Requests: 1})
			}
		}
	}
	got := w.settles(least.Requests)
	if got.InputTokens < least.InputTokens || got.InputTokens > most.InputTokens || got.OutputTokens < least.OutputTokens ||
		got.OutputTokens > most.OutputTokens || got.Requests != least.Requests {
		t.Errorf("settled %+v, want at least %+v and at most %+v", got, least, most)
	}
	w.isSettled(got)
	_, left := w.onChain()
	if paid := new(big.Int).Sub(big.NewInt(escrowed), left); paid.Cmp(valueOf(got)) != 0 {
		t.Errorf("the escrow paid %s for what is worth %s", paid, valueOf(got))
	}
}
