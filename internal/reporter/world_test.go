package reporter

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
	"sigs.k8s.io/controller-runtime/pkg/client/interceptor"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// world is all that outlives the reporter's process.
type world struct {
	t       *testing.T
	effects *effects
	ledger  *memoryLedger
	chain   *fakeChain
	api     client.Client
	clock   time.Time
	oracle  string // that usage is served under
	keys    Keys   // that the program was given
}

func newWorld(t *testing.T) *world {
	t.Helper()
	e := &effects{}
	w := &world{t: t, effects: e, clock: time.Unix(1_800_000_000, 0), oracle: oracle}
	w.ledger = &memoryLedger{id: "a", effects: e, values: map[string][]byte{}, revs: map[string]uint64{}}
	w.chain = &fakeChain{effects: e, settled: map[usage.Key]*big.Int{}, escrow: big.NewInt(1_000_000), paid: new(big.Int),
		terms: map[uint64]usage.Prices{1: {OutputToken: 10_000_000}}, refuses: map[string]bool{},
		stranger: map[evm.Address]bool{}, paidBy: map[evm.Hash]*big.Int{}, oracle: oracle}
	scheme := runtime.NewScheme()
	if err := errors.Join(v1alpha1.AddToScheme(scheme), corev1.AddToScheme(scheme)); err != nil {
		t.Fatal(err)
	}
	network := &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: "base"}}
	network.Spec.ChainID, network.Spec.Contracts.Oracle = chainID, oracle
	network.Spec.Account = v1alpha1.Account{Licensee: payer, Provider: provider, Signer: &v1alpha1.Signer{
		SecretRef: &v1alpha1.SecretKeyReference{Namespace: "dehug-system", Name: "signer"}}}
	network.Spec.Settlement = v1alpha1.SettlementPolicy{Interval: metav1.Duration{Duration: time.Minute}, KeepReports: 3}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: "signer"},
		Data: map[string][]byte{"key": []byte(tokenID(1))}}
	w.api = fake.NewClientBuilder().WithScheme(scheme).WithObjects(network, secret).
		WithStatusSubresource(&v1alpha1.UsageReport{}, &v1alpha1.DeHugNetwork{}).WithInterceptorFuncs(interceptor.Funcs{
		Create: func(ctx context.Context, c client.WithWatch, o client.Object, opts ...client.CreateOption) error {
			return e.do("create report", func() error { return c.Create(ctx, o, opts...) })
		},
		SubResourcePatch: func(ctx context.Context, c client.Client, sub string, o client.Object, p client.Patch,
			opts ...client.SubResourcePatchOption) error {
			return e.do("write status", func() error { return c.SubResource(sub).Patch(ctx, o, p, opts...) })
		},
	}).Build()
	return w
}

// use puts one request of n output tokens on the ledger.
func (w *world) use(token int, tokens uint64) { w.record(token, tokens, nil) }

// record is use with a change of the event.
func (w *world) record(token int, tokens uint64, change func(e *usage.Event)) {
	e := usage.Event{ID: fmt.Sprint("e", len(w.ledger.batches)), Network: "base", ChainID: chainID,
		Oracle: evm.StoredAddress(w.oracle),
		Payer:  evm.StoredAddress(payer), Provider: evm.StoredAddress(provider), TermsIndex: 1,
		TokenID: evm.StoredHash(tokenID(token)), Model: "alice/tiny-chat", Time: w.clock,
		Units: usage.Units{OutputTokens: tokens, Requests: 1}}
	if change != nil {
		change(&e)
	}
	w.ledger.batches = append(w.ledger.batches, []usage.Event{e})
}

// start begins a process: nothing of the one before is known but what the world keeps.
func (w *world) start() *worker {
	r := New(Config{Client: w.api, Ledger: w.ledger, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return w.clock }, Keys: w.keys,
		Dial: func(context.Context, *v1alpha1.DeHugNetwork, chain.Signer) (Chain, error) { return w.chain, nil }})
	var err error
	if r.state, err = openUsageState(w.t.Context(), w.ledger); err != nil {
		w.t.Fatal(err)
	}
	return r.workerFor("base")
}

// run starts a process and lets it step; it returns where the process died, empty when it did not.
func (w *world) run(steps int) (died string) {
	defer func() {
		if c, ok := recover().(crash); ok {
			died = c.at
		}
	}()
	p := w.start()
	for range steps {
		_ = p.state.countEvents(w.t.Context())
		if _, err := p.settleOnce(w.t.Context()); err != nil {
			w.t.Logf("step: %v", err)
			var broken *fatal
			if errors.As(err, &broken) {
				return ""
			}
		}
		w.clock = w.clock.Add(30 * time.Second)
	}
	return ""
}

func (w *world) reports() []v1alpha1.UsageReport {
	w.t.Helper()
	list, err := reports{client: w.api, network: "base"}.listOwn(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return list
}
