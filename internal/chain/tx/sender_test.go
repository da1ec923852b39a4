package tx_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func newSender(t *testing.T, config tx.Config) *tx.Sender {
	t.Helper()
	if config.PollInterval == 0 {
		config.PollInterval = 5 * time.Millisecond
	}
	s, err := chain.NewSender(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// swallowing stands before a chain and answers the first n broadcasts without passing them on.
func swallowing(t *testing.T, c *chaintest.Chain, n int32, broadcasts *atomic.Int32) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if bytes.Contains(body, []byte("eth_sendRawTransaction")) && broadcasts.Add(1) <= n {
			id := body[bytes.Index(body, []byte(`"id":`))+5:]
			id = id[:bytes.IndexAny(id, ",}")]
			_, _ = io.WriteString(w, `{"jsonrpc":"2.0","id":`+string(id)+`,"result":"0x`+strings.Repeat("00", 32)+`"}`)
			return
		}
		response, err := http.Post(c.URL(), "application/json", bytes.NewReader(body))
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer func() { _ = response.Body.Close() }()
		_, _ = io.Copy(w, response.Body)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func balance(t *testing.T, c *chaintest.Chain, account evm.Address) *big.Int {
	t.Helper()
	b, err := c.Reader().NativeBalance(context.Background(), account, chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSendingPaysExactlyTheReceiptsFee(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	before := balance(t, c, c.Account(1))
	receipt, err := c.Sender(1).Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(7)))
	if err != nil || receipt.GasUsed != 21_000 {
		t.Fatalf("receipt %+v, %v", receipt, err)
	}
	spent := new(big.Int).Sub(before, balance(t, c, c.Account(1)))
	if want := new(big.Int).Add(receipt.Fee, big.NewInt(7)); spent.Cmp(want) != 0 {
		t.Errorf("spent %s, want %s", spent, want)
	}
}

func TestRefusalsBeforeAnythingIsSent(t *testing.T) {
	c := chaintest.Start(t)
	poor, err := signer.NewKeySigner(strings.Repeat("42", 32))
	if err != nil {
		t.Fatal(err)
	}
	revert, err := c.Encoder().Revoke(evm.Hash{9}, c.Account(1))
	if err != nil {
		t.Fatal(err)
	}
	dead := httptest.NewServer(http.NotFoundHandler())
	dead.Close()
	for name, tc := range map[string]struct {
		config    tx.Config
		candidate tx.Candidate
		err       error
		says      []string
	}{
		"an account without coin": {config: tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: poor},
			candidate: chain.Transfer(c.Account(1), big.NewInt(1)), err: tx.ErrInsufficientFunds,
			says: []string{poor.Address().String(), "has 0 "}},
		"more coin than there is": {config: tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1)},
			candidate: chain.Transfer(c.Account(2), new(big.Int).Lsh(big.NewInt(1), 90)), err: tx.ErrInsufficientFunds,
			says: []string{"has 1000 "}},
		"another chain": {config: tx.Config{Endpoints: []string{c.URL()}, ChainID: 1, Signer: c.Signer(1)},
			candidate: chain.Transfer(c.Account(2), big.NewInt(1)), err: chain.ErrChainMismatch, says: []string{"serves chain 901"}},
		"a contract's refusal": {config: tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1)},
			candidate: revert, err: tx.ErrReverted, says: []string{"LicenseNotOwner", c.Account(1).String()}},
		"nothing listens": {config: tx.Config{Endpoints: []string{dead.URL}, ChainID: c.ID(), Signer: c.Signer(1)},
			candidate: chain.Transfer(c.Account(2), big.NewInt(1)), err: chain.ErrUnreachable, says: []string{"connection refused"}},
	} {
		t.Run(name, func(t *testing.T) {
			journal := &recorder{}
			tc.config.Journal = journal
			_, err := newSender(t, tc.config).Send(context.Background(), tc.candidate)
			if !errors.Is(err, tc.err) {
				t.Fatalf("error %v, want %v", err, tc.err)
			}
			for _, words := range tc.says {
				if !strings.Contains(err.Error(), words) {
					t.Errorf("%q does not say %q", err, words)
				}
			}
			if len(journal.intents) > 0 {
				t.Error("it was journalled, so it came to the broadcast")
			}
		})
	}
}

type recorder struct {
	mu      sync.Mutex
	intents []tx.Intent
	err     error
}

func (r *recorder) Record(_ context.Context, intent tx.Intent) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.intents = append(r.intents, intent)
	return r.err
}

func TestALostTransactionIsReplacedWithHigherFees(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	var broadcasts atomic.Int32
	journal := &recorder{}
	s := newSender(t, tx.Config{
		Endpoints: []string{swallowing(t, c, 1, &broadcasts)}, ChainID: c.ID(), Signer: c.Signer(1),
		ResubmitAfter: 20 * time.Millisecond, Journal: journal,
	})
	receipt, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
	if err != nil {
		t.Fatal(err)
	}
	if len(journal.intents) < 2 || journal.intents[0].Nonce != journal.intents[1].Nonce || journal.intents[0].TxHash == journal.intents[1].TxHash {
		t.Fatalf("the replacement is not under the same nonce: %+v", journal.intents)
	}
	if receipt.TxHash == journal.intents[0].TxHash {
		t.Error("the swallowed transaction was mined")
	}
}

func TestNothingIsBroadcastThatCannotBeJournalled(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	full := errors.New("disk full")
	s := newSender(t, tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1), Journal: &recorder{err: full}})
	before := balance(t, c, c.Account(2))
	if _, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1))); !errors.Is(err, full) {
		t.Fatalf("error %v, want the journal's", err)
	}
	c.Mine(2)
	if after := balance(t, c, c.Account(2)); after.Cmp(before) != 0 {
		t.Error("coin moved although the journal failed")
	}
}

func TestConcurrentSendsAllArriveOnce(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	s := c.Sender(1)
	before := balance(t, c, c.Account(2))
	const sends = 12
	errs := make(chan error, sends)
	for range sends {
		go func() {
			_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
			errs <- err
		}()
	}
	for range sends {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if got := new(big.Int).Sub(balance(t, c, c.Account(2)), before); got.Int64() != sends {
		t.Errorf("%s arrived, want %d", got, sends)
	}
}

func TestSendWaitsForFinality(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	c.Finalize()
	s := newSender(t, tx.Config{Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(1), Finality: tx.Finalized})
	done := make(chan error, 1)
	go func() {
		_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
		done <- err
	}()
	select {
	case err := <-done:
		t.Fatalf("Send returned before its block was final: %v", err)
	case <-time.After(300 * time.Millisecond):
	}
	c.Finalize()
	select {
	case err := <-done:
		if err != nil {
			t.Fatal(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("Send does not return although its block is final")
	}
}

func TestAnInterruptionWhileWaitingIsRiddenOut(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	var broadcasts atomic.Int32
	s := newSender(t, tx.Config{
		Endpoints: []string{swallowing(t, c, 1, &broadcasts)}, ChainID: c.ID(), Signer: c.Signer(1), ResubmitAfter: 50 * time.Millisecond,
	})
	done := make(chan error, 1)
	go func() {
		_, err := s.Send(context.Background(), chain.Transfer(c.Account(2), big.NewInt(1)))
		done <- err
	}()
	for broadcasts.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	c.SetReachable(false)
	time.Sleep(200 * time.Millisecond)
	c.SetReachable(true)
	if err := <-done; err != nil {
		t.Errorf("the interruption ended the send: %v", err)
	}
}
