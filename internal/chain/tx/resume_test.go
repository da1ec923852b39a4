package tx_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mortal is a Keeper whose process dies at its nth call.
type mortal struct {
	tx.Keeper
	dies  int
	calls int
	trace []string
}

var errDied = errors.New("the process died")

func (m *mortal) dead(step string) error {
	m.trace = append(m.trace, step)
	if m.calls++; m.calls >= m.dies {
		return errDied
	}
	return nil
}

func (m *mortal) Record(ctx context.Context, i tx.Intent) error {
	if err := m.dead("before the journal"); err != nil {
		return err
	}
	if err := m.Keeper.Record(ctx, i); err != nil {
		return err
	}
	return m.dead("before the broadcast")
}

func (m *mortal) MarkAccepted(ctx context.Context, first evm.Hash) error {
	if err := m.dead("after the broadcast"); err != nil {
		return err
	}
	if err := m.Keeper.MarkAccepted(ctx, first); err != nil {
		return err
	}
	return m.dead("while waiting")
}

func (m *mortal) Finish(ctx context.Context, first evm.Hash, o tx.Outcome) error {
	if err := m.dead("when mined"); err != nil {
		return err
	}
	if err := m.Keeper.Finish(ctx, first, o); err != nil {
		return err
	}
	return m.dead("before the report")
}

// wish is a payment of 7 wei.
func wish(c *chaintest.Chain) tx.Candidate {
	candidate := chain.Transfer(c.Account(2), big.NewInt(7))
	candidate.Wish = tx.Wish{Key: "pay 7 to account 2", Words: "paying"}
	return candidate
}

func openJournal(t *testing.T) *journal.Journal {
	t.Helper()
	j, err := journal.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// received is what account 2 received since before, in wei.
func received(t *testing.T, c *chaintest.Chain, before *big.Int) int64 {
	t.Helper()
	return new(big.Int).Sub(balance(t, c, c.Account(2)), before).Int64()
}

func keptSender(t *testing.T, c *chaintest.Chain, keeper tx.Keeper, endpoints ...string) *tx.Sender {
	t.Helper()
	return newSender(t, tx.Config{
		Endpoints: endpoints, ChainID: c.ID(), Signer: c.Signer(1), Keeper: keeper, MempoolTimeout: 300 * time.Millisecond,
		ResubmitAfter: 100 * time.Millisecond, MinedTimeout: 5 * time.Second,
	})
}

func TestNothingIsPaidTwiceForACrashAtAnyStep(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	for dies := 1; ; dies++ {
		j, before := openJournal(t), balance(t, c, c.Account(2))
		first := &mortal{Keeper: j.Account(c.ID(), c.Account(1)), dies: dies}
		_, err := keptSender(t, c, first, c.URL()).Send(ctx, wish(c))
		if err == nil {
			if dies < 6 {
				t.Errorf("there are %d steps: %q", dies, first.trace)
			}
			break
		}
		if !errors.Is(err, errDied) {
			t.Fatal(err)
		}
		step := first.trace[len(first.trace)-1]
		again := j.Account(c.ID(), c.Account(1))
		receipt, err := keptSender(t, c, again, c.URL()).Send(ctx, wish(c))
		if err != nil || received(t, c, before) != 7 || receipt.Adopted != (dies > 1) {
			t.Errorf("died %s: %d wei arrived, adopted %v, %v; want 7 once", step, received(t, c, before), receipt.Adopted, err)
		}
		if err := again.MarkReported(ctx); err != nil {
			t.Fatal(err)
		}
		_, err = keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(ctx, wish(c))
		if err != nil || received(t, c, before) != 14 {
			t.Errorf("died %s: after the report the same is a new wish; %d wei arrived, %v", step, received(t, c, before), err)
		}
	}
}

// diedWaiting leaves a payment that the endpoint has taken and nothing is known of.
func diedWaiting(t *testing.T, c *chaintest.Chain, j *journal.Journal, endpoint string) evm.Hash {
	t.Helper()
	died := &mortal{Keeper: j.Account(c.ID(), c.Account(1)), dies: 4}
	if _, err := keptSender(t, c, died, endpoint).Send(context.Background(), wish(c)); !errors.Is(err, errDied) {
		t.Fatal(err)
	}
	entries, err := j.Entries()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	return entries[0].First()
}

func TestAnEndpointThatHidesThePaymentMakesNoSecondOne(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	hidden := chaintest.Say(nil)
	for name, lies := range map[string]map[string]chaintest.Lie{
		"the receipt":              {"eth_getTransactionReceipt": hidden},
		"receipt and blocks":       {"eth_getTransactionReceipt": hidden, "eth_getBlockByNumber": chaintest.SayField("transactions", []int{})},
		"receipt and old state":    {"eth_getTransactionReceipt": hidden, "eth_blockNumber": chaintest.Say("0x1")},
		"receipt and nonce":        {"eth_getTransactionReceipt": hidden, "eth_getTransactionCount": chaintest.Say("0x0")},
		"receipt, nonce too high":  {"eth_getTransactionReceipt": hidden, "eth_getTransactionCount": chaintest.Say("0x99")},
		"receipt, forged user":     {"eth_getTransactionReceipt": hidden, "eth_getBlockByNumber": forgeUser},
		"receipt, taken broadcast": {"eth_getTransactionReceipt": hidden, "eth_sendRawTransaction": chaintest.Say(evm.Hash{1})},
	} {
		t.Run(name, func(t *testing.T) {
			j, before := openJournal(t), balance(t, c, c.Account(2))
			hash := diedWaiting(t, c, j, c.URL())
			c.Mine(2)
			liar := j.Account(c.ID(), c.Account(1))
			_, err := keptSender(t, c, liar, chaintest.Liar(t, c.URL(), lies)).Send(context.Background(), wish(c))
			if err == nil || errors.Is(err, tx.ErrNonce) {
				t.Errorf("error %v, want one that says that the outcome is not known", err)
			}
			if !strings.Contains(err.Error(), hash.String()) && !errors.Is(err, tx.ErrNotMined) {
				t.Errorf("%q does not name %s", err, hash)
			}
			receipt, err := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(context.Background(), wish(c))
			if err != nil || !receipt.Adopted || received(t, c, before) != 7 {
				t.Errorf("%d wei arrived, adopted %v, %v", received(t, c, before), receipt.Adopted, err)
			}
		})
	}
}

// forgeUser shows each transaction of a block under another hash and value than was signed.
func forgeUser(_, truth json.RawMessage) any {
	var block map[string]any
	if json.Unmarshal(truth, &block) != nil {
		return truth
	}
	list, _ := block["transactions"].([]any)
	for _, item := range list {
		if transaction, ok := item.(map[string]any); ok {
			transaction["value"], transaction["hash"] = "0x1", evm.Hash{7}.String()
		}
	}
	return block
}

func TestALostTransactionIsSentAgainUnderItsNonce(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	j, before := openJournal(t), balance(t, c, c.Account(2))
	var broadcasts atomic.Int32
	hash := diedWaiting(t, c, j, swallowing(t, c, 1, &broadcasts))
	receipt, err := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(context.Background(), wish(c))
	if err != nil || receipt.TxHash != hash || received(t, c, before) != 7 {
		t.Errorf("%s was mined and %d wei arrived, %v; want %s and 7", receipt.TxHash, received(t, c, before), err, hash)
	}
}

func TestALostTransactionWhoseNonceIsUsedIsSentAnewOnceThatIsFinal(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	j, before := openJournal(t), balance(t, c, c.Account(2))
	var broadcasts atomic.Int32
	diedWaiting(t, c, j, swallowing(t, c, 1, &broadcasts))
	other, err := newSender(t, tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1)}).
		Send(ctx, chain.Transfer(c.Account(3), big.NewInt(1)))
	if err != nil {
		t.Fatal(err)
	}
	_, err = keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(ctx, wish(c))
	if !errors.Is(err, tx.ErrUnresolved) || !strings.Contains(err.Error(), other.TxHash.String()) {
		t.Fatalf("error %v, want that transaction %s is not final", err, other.TxHash)
	}
	c.Finalize()
	receipt, err := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(ctx, wish(c))
	if err != nil || receipt.Adopted || received(t, c, before) != 7 {
		t.Errorf("%d wei arrived, adopted %v, %v", received(t, c, before), receipt.Adopted, err)
	}
	entries, err := j.Entries()
	if err != nil || len(entries) != 2 || entries[0].State != journal.Replaced || entries[0].Outcome.Hash != other.TxHash {
		t.Errorf("the journal has %d entries, %v", len(entries), err)
	}
}

func TestWhatTheContractRefusesByNowIsSignedAnewUnderItsNonce(t *testing.T) {
	c := chaintest.Start(t)
	ctx := context.Background()
	j := openJournal(t)
	authorize := func() tx.Candidate {
		t.Helper()
		authority := chain.Authority{
			Signer: c.Account(2), Powers: chain.PowerBoth, PerDay: big.NewInt(1), Deadline: uint64(c.Now().Add(time.Hour).Unix()),
		}
		document := chain.NewDomain(c.ID(), c.Contracts().Oracle).SignerProof(c.Account(1), authority)
		proof, err := c.Signer(2).SignTyped(context.Background(), document)
		if err != nil {
			t.Fatal(err)
		}
		candidate, err := c.Encoder().AuthorizeSigner(authority, proof)
		if err != nil {
			t.Fatal(err)
		}
		candidate.Wish = tx.Wish{Key: "signer authorize account 2"}
		return candidate
	}
	var broadcasts atomic.Int32
	died := &mortal{Keeper: j.Account(c.ID(), c.Account(1)), dies: 4}
	if _, err := keptSender(t, c, died, swallowing(t, c, 1, &broadcasts)).Send(ctx, authorize()); !errors.Is(err, errDied) {
		t.Fatal(err)
	}
	c.AdvanceTime(2 * time.Hour) // its proof is too old now
	receipt, err := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(ctx, authorize())
	if err != nil {
		t.Fatal(err)
	}
	entries, err := j.Entries()
	if err != nil || len(entries) != 1 || len(entries[0].Transactions) != 2 || entries[0].Outcome.Hash != receipt.TxHash {
		t.Errorf("the journal has %+v, %v", entries, err)
	}
}

func TestAStepThatIsNeededStillIsNotAdopted(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	j, before := openJournal(t), balance(t, c, c.Account(2))
	step := wish(c)
	step.Wish.Repeatable = true
	for run := range int64(2) {
		receipt, err := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL()).Send(ctx, step)
		if err != nil || receipt.Adopted || received(t, c, before) != 7*(run+1) {
			t.Errorf("run %d: %d wei arrived, adopted %v, %v", run, received(t, c, before), receipt.Adopted, err)
		}
	}
}

func TestResumeSendsNothingAnew(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	j, before := openJournal(t), balance(t, c, c.Account(2))
	s := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL())
	if receipt, err := s.Resume(ctx, wish(c).Wish); receipt != nil || err != nil {
		t.Errorf("receipt %+v of nothing, %v", receipt, err)
	}
	hash := diedWaiting(t, c, j, c.URL())
	receipt, err := s.Resume(ctx, wish(c).Wish)
	if err != nil || receipt == nil || receipt.TxHash != hash || received(t, c, before) != 7 {
		t.Errorf("receipt %+v, %v; want that of %s", receipt, err, hash)
	}
}

func TestSpeedingUpAndCanceling(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	for name, tc := range map[string]struct {
		replace func(*tx.Sender, tx.Sent) (evm.Hash, error)
		wei     int64
		err     error
		state   journal.State
	}{
		"speed up": {func(s *tx.Sender, sent tx.Sent) (evm.Hash, error) { return s.SpeedUp(ctx, sent) }, 7, nil, journal.Succeeded},
		"cancel":   {func(s *tx.Sender, sent tx.Sent) (evm.Hash, error) { return s.Cancel(ctx, sent) }, 0, tx.ErrCanceled, journal.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			j, before := openJournal(t), balance(t, c, c.Account(2))
			var broadcasts atomic.Int32
			first := diedWaiting(t, c, j, swallowing(t, c, 1, &broadcasts))
			keeper := j.Account(c.ID(), c.Account(1))
			sent, err := keeper.Load(ctx, first)
			if err != nil {
				t.Fatal(err)
			}
			s := keptSender(t, c, keeper, c.URL())
			hash, err := tc.replace(s, sent)
			if err != nil || hash == first {
				t.Fatalf("%s, %v", hash, err)
			}
			if sent, err = keeper.Load(ctx, first); err != nil || len(sent.Transactions) != 2 || sent.Transactions[1].Hash != hash {
				t.Fatalf("the journal has %+v, %v", sent, err)
			}
			receipt, err := s.Await(ctx, sent)
			if !errors.Is(err, tc.err) || receipt.TxHash != hash || received(t, c, before) != tc.wei {
				t.Errorf("%s was mined, %d wei arrived, %v", receipt.TxHash, received(t, c, before), err)
			}
			if entries, err := j.Entries(); err != nil || entries[0].State != tc.state {
				t.Errorf("the journal says %s, %v", entries[0].State, err)
			}
			if _, err := tc.replace(s, sent); !errors.Is(err, tx.ErrMined) {
				t.Errorf("replacing what is mined: %v", err)
			}
		})
	}
}

func TestReplacingStaysWithinTheLimits(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	j := openJournal(t)
	var broadcasts atomic.Int32
	first := diedWaiting(t, c, j, swallowing(t, c, 1, &broadcasts))
	keeper := j.Account(c.ID(), c.Account(1))
	sent, err := keeper.Load(ctx, first)
	if err != nil {
		t.Fatal(err)
	}
	s := newSender(t, tx.Config{
		Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1), Keeper: keeper, MinTip: big.NewInt(1),
		Limits: tx.Limits{MaxTip: big.NewInt(1_000)},
	})
	for name, replace := range map[string]func(context.Context, tx.Sent) (evm.Hash, error){"up": s.SpeedUp, "cancel": s.Cancel} {
		if _, err := replace(ctx, sent); !errors.Is(err, tx.ErrFeeTooHigh) {
			t.Errorf("%s: %v, want that the fee is too high", name, err)
		}
	}
	if sent, err = keeper.Load(ctx, first); err != nil || len(sent.Transactions) != 1 {
		t.Errorf("signed were %d, %v", len(sent.Transactions), err)
	}
}

func TestAProcessThatWaitsSeesWhatAnotherOneSigned(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	ctx := context.Background()
	j := openJournal(t)
	var broadcasts atomic.Int32
	lossy := swallowing(t, c, 1000, &broadcasts)
	done := make(chan error, 1)
	go func() {
		_, err := newSender(t, tx.Config{
			Endpoints: []string{lossy}, ChainID: c.ID(), Signer: c.Signer(1), Keeper: j.Account(c.ID(), c.Account(1)),
		}).Send(ctx, wish(c))
		done <- err
	}()
	for broadcasts.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	entries, err := j.Entries()
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	other := keptSender(t, c, j.Account(c.ID(), c.Account(1)), c.URL())
	if _, err := other.Cancel(ctx, entries[0].ToSent()); err != nil {
		t.Fatal(err)
	}
	if err := <-done; !errors.Is(err, tx.ErrCanceled) {
		t.Errorf("the first process ends with %v, want that it was canceled", err)
	}
}
