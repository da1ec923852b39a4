package journal_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

var (
	alice = evm.Address{0xa1}
	bob   = evm.Address{0xb0}
)

func open(t *testing.T, dir string) *journal.Journal {
	t.Helper()
	j, err := journal.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// intent is a signed transaction whose hash is made of its number.
func intent(nonce uint64, number byte, key string) tx.Intent {
	return tx.Intent{
		ChainID: 901, From: alice, Nonce: nonce, TxHash: evm.Hash{number, 1}, First: evm.Hash{number, 1}, Raw: []byte{number},
		Candidate: tx.Candidate{To: &bob, Value: big.NewInt(7), Data: []byte{1, 2}, Wish: tx.Wish{Key: key, Words: "paying"}},
	}
}

func record(t *testing.T, a *journal.Account, i tx.Intent) {
	t.Helper()
	if err := a.Record(context.Background(), i); err != nil {
		t.Fatal(err)
	}
}

// unreported is what a later process finds.
func unreported(t *testing.T, j *journal.Journal, key string) []tx.Sent {
	t.Helper()
	sent, err := j.Account(901, alice).Unreported(context.Background(), tx.Wish{Key: key})
	if err != nil {
		t.Fatal(err)
	}
	return sent
}

func TestALaterProcessFindsWhatWasSigned(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state", "dehug")
	a := open(t, dir).Account(901, alice)
	first, second := intent(5, 1, "pay"), intent(5, 2, "pay")
	second.First, second.Cancels = first.TxHash, true
	record(t, a, first)
	record(t, a, second)
	record(t, a, intent(6, 3, "other"))

	if own, err := a.Unreported(context.Background(), tx.Wish{Key: "pay"}); err != nil || len(own) > 0 {
		t.Errorf("it finds what it signed itself: %+v, %v", own, err)
	}
	sent := unreported(t, open(t, dir), "pay")
	if len(sent) != 1 || sent[0].At.IsZero() {
		t.Fatalf("found %+v, want one", sent)
	}
	sent[0].At = time.Time{}
	want := tx.Sent{Nonce: 5, Candidate: first.Candidate, Transactions: []tx.Signed{
		{Hash: first.TxHash, Raw: first.Raw}, {Hash: second.TxHash, Raw: second.Raw, Cancels: true},
	}}
	if diff := cmp.Diff(want, sent[0], cmp.Comparer(func(a, b *big.Int) bool { return a.Cmp(b) == 0 })); diff != "" {
		t.Error(diff)
	}
	for name, other := range map[string]*journal.Account{
		"another chain": open(t, dir).Account(902, alice), "another account": open(t, dir).Account(901, bob),
	} {
		if sent, err := other.Unreported(context.Background(), tx.Wish{Key: "pay"}); err != nil || len(sent) > 0 {
			t.Errorf("%s finds %+v, %v", name, sent, err)
		}
	}
	for path, mode := range map[string]fs.FileMode{dir: 0o700, onlyFile(t, dir, "901-*-6-*.json"): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s has mode %v, %v; want %v", path, info.Mode().Perm(), err, mode)
		}
	}
}

func onlyFile(t *testing.T, dir, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s is %v, %v; want one file", pattern, found, err)
	}
	return found[0]
}

func TestAnOutcomeIsOpenUntilItIsReported(t *testing.T) {
	ctx := context.Background()
	for fate, open := range map[tx.Fate]bool{tx.Succeeded: true, tx.Reverted: true, tx.Canceled: false, tx.Replaced: false} {
		t.Run(string(fate), func(t *testing.T) {
			j := openIn(t)
			a := j.Account(901, alice)
			record(t, a, intent(5, 1, "pay"))
			if err := a.MarkReported(ctx); err != nil || len(unreported(t, j, "pay")) != 1 {
				t.Fatalf("what has no outcome was reported, %v", err)
			}
			receipt := tx.Receipt{TxHash: evm.Hash{1, 1}, Block: evm.Block{Number: 8}, Fee: big.NewInt(3)}
			if err := a.Finish(ctx, evm.Hash{1, 1}, tx.Outcome{Fate: fate, Receipt: receipt}); err != nil {
				t.Fatal(err)
			}
			if got := len(unreported(t, j, "pay")) == 1; got != open {
				t.Errorf("with an outcome it is open: %v, want %v", got, open)
			}
			if err := a.MarkReported(ctx); err != nil || len(unreported(t, j, "pay")) != 0 {
				t.Errorf("it is open after it was reported, %v", err)
			}
		})
	}
}

func openIn(t *testing.T) *journal.Journal { return open(t, t.TempDir()) }

func TestReportingCoversAllStepsOfAKey(t *testing.T) {
	ctx := context.Background()
	j := openIn(t)
	before := j.Account(901, alice)
	step := intent(5, 1, "pay")
	step.Candidate.Wish.Step = "approve"
	record(t, before, step)
	if err := before.Finish(ctx, step.First, tx.Outcome{Fate: tx.Succeeded}); err != nil {
		t.Fatal(err)
	}
	after := j.Account(901, alice) // it died; the next one found nothing to approve
	record(t, after, intent(6, 2, "pay"))
	if err := after.Finish(ctx, evm.Hash{2, 1}, tx.Outcome{Fate: tx.Succeeded}); err != nil {
		t.Fatal(err)
	}
	if err := after.MarkReported(ctx); err != nil {
		t.Fatal(err)
	}
	if sent, err := j.Account(901, alice).Unreported(ctx, step.Candidate.Wish); err != nil || len(sent) > 0 {
		t.Errorf("the step of the earlier run is open still: %+v, %v", sent, err)
	}
}

func TestNextNonceIsAboveWhatWasUsedLately(t *testing.T) {
	ctx := context.Background()
	a := openIn(t).Account(901, alice)
	for _, step := range []struct {
		do   func() error
		want uint64
	}{
		{func() error { return nil }, 0},
		{func() error { return a.Record(ctx, intent(5, 1, "pay")) }, 0}, // no node may have it
		{func() error { return a.MarkAccepted(ctx, evm.Hash{1, 1}) }, 6},
		{func() error { return a.Finish(ctx, evm.Hash{1, 1}, tx.Outcome{Fate: tx.Succeeded}) }, 6},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if got, err := a.NextNonce(ctx); got != step.want || err != nil {
			t.Errorf("next nonce %d, %v; want %d", got, err, step.want)
		}
	}
}

func TestAForgottenTransactionIsOver(t *testing.T) {
	ctx := context.Background()
	j := openIn(t)
	a := j.Account(901, alice)
	record(t, a, intent(5, 1, "pay"))
	if err := a.Forget(ctx, evm.Hash{1, 1}); err != nil || len(unreported(t, j, "pay")) != 0 {
		t.Fatalf("it is open, %v", err)
	}
	record(t, a, intent(5, 1, "pay")) // the same again gives the same signature
	if len(unreported(t, j, "pay")) != 1 {
		t.Error("sent again, it is not open")
	}
}

func TestTheLastUseOfANameIsKnown(t *testing.T) {
	ctx := context.Background()
	j := openIn(t)
	a := j.Account(901, alice)
	registry := evm.Address{0x9e}
	use := func(nonce uint64, by evm.Address) {
		i := intent(nonce, byte(nonce), "pay")
		i.Candidate.Wish.Names = []tx.Name{{Name: "acme", Registry: registry, Address: by}}
		record(t, a, i)
	}
	if last, err := a.LastUse(registry, "acme"); err != nil || last != nil {
		t.Errorf("a name that was never used: %+v, %v", last, err)
	}
	use(5, alice)
	use(6, bob)
	if err := a.Forget(ctx, evm.Hash{6, 1}); err != nil {
		t.Fatal(err)
	}
	last, err := j.Account(901, alice).LastUse(registry, "acme")
	if err != nil || last == nil || last.Address != bob || last.Transaction != (evm.Hash{6, 1}) || last.At.IsZero() {
		t.Errorf("the last use is %+v, %v", last, err)
	}
	for name, of := range map[string]struct {
		registry evm.Address
		name     string
		account  evm.Address
	}{
		"another name": {registry, "bob", alice}, "another registry": {alice, "acme", alice},
		"another account": {registry, "acme", bob},
	} {
		if last, err := j.Account(901, of.account).LastUse(of.registry, of.name); err != nil || last != nil {
			t.Errorf("%s: %+v, %v", name, last, err)
		}
	}
	if sent := unreported(t, j, "pay"); len(sent) != 1 || len(sent[0].Candidate.Wish.Names) != 1 {
		t.Errorf("what was sent by a name is %+v", sent)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	for name, tc := range map[string]struct {
		content, says string
		aside         bool
	}{
		"cut off":         {`{"version": 1, "chainID": 9`, "was moved to", true},
		"without content": {``, "was moved to", true},
		"lacking all":     {`{"version": 1}`, "lacks version, state or transactions", true},
		"of a newer one":  {`{"version": 2, "transactions": "elsewhere"}`, "of a newer version", false},
	} {
		t.Run(name, func(t *testing.T) {
			j := openIn(t)
			a := j.Account(901, alice)
			record(t, a, intent(5, 1, "pay"))
			path := onlyFile(t, j.Path(), "901-*.json")
			if err := os.WriteFile(path, []byte(tc.content), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := j.Account(901, alice).Unreported(context.Background(), tx.Wish{Key: "pay"})
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Fatalf("error %v, want one that says %q", err, tc.says)
			}
			if _, err := os.Stat(path); (err != nil) != tc.aside {
				t.Errorf("the file is there: %v", err == nil)
			}
			if !tc.aside {
				return
			}
			kept, err := os.ReadFile(onlyFile(t, j.Path(), "damaged/*"))
			if err != nil || string(kept) != tc.content {
				t.Errorf("aside lies %q, %v", kept, err)
			}
			if len(unreported(t, j, "pay")) != 0 {
				t.Error("it is read a second time")
			}
		})
	}
}

func TestOneProcessAtATimeUsesAnAccount(t *testing.T) {
	dir := t.TempDir()
	var inside, waited int
	var mu sync.Mutex
	var group sync.WaitGroup
	for range 10 {
		group.Go(func() {
			a := open(t, dir).Account(901, alice)
			if err := a.Lock(context.Background(), func() { mu.Lock(); waited++; mu.Unlock() }); err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			if inside++; inside > 1 {
				t.Error("two use the account")
			}
			mu.Unlock()
			time.Sleep(20 * time.Millisecond)
			mu.Lock()
			inside--
			mu.Unlock()
			a.Unlock()
		})
	}
	group.Wait()
	if waited == 0 {
		t.Error("none was told that it waits")
	}
	a := open(t, dir).Account(901, alice)
	if err := a.Lock(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	defer a.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if err := open(t, dir).Account(901, alice).Lock(ctx, nil); err == nil || ctx.Err() == nil {
		t.Errorf("error %v before its context ended", err)
	}
	other := open(t, dir).Account(901, bob)
	if err := other.Lock(context.Background(), nil); err != nil {
		t.Errorf("another account waits: %v", err)
	}
	other.Unlock()
}

func TestWhatIsOverIsPruned(t *testing.T) {
	ctx := context.Background()
	j := openIn(t)
	a := j.Account(901, alice)
	for number := range byte(3) {
		record(t, a, intent(uint64(number), number, fmt.Sprint(number)))
	}
	if err := a.Finish(ctx, evm.Hash{0, 1}, tx.Outcome{Fate: tx.Succeeded}); err != nil {
		t.Fatal(err)
	}
	if err := a.Finish(ctx, evm.Hash{1, 1}, tx.Outcome{Fate: tx.Canceled}); err != nil {
		t.Fatal(err)
	}
	age(t, j)
	if err := a.Lock(ctx, nil); err != nil {
		t.Fatal(err)
	}
	a.Unlock()
	entries, err := j.Entries()
	if err != nil || len(entries) != 2 || entries[0].Nonce == 1 || entries[1].Nonce == 1 {
		t.Errorf("left are %d, %v; want the two whose outcome was not told", len(entries), err)
	}
}

// age makes all entries a hundred days older.
func age(t *testing.T, j *journal.Journal) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(j.Path(), "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var e journal.Entry
		if err := json.Unmarshal(raw, &e); err != nil {
			t.Fatal(err)
		}
		e.PreparedAt = e.PreparedAt.Add(-100 * 24 * time.Hour)
		if raw, err = json.Marshal(e); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEntriesAreFoundByTheBeginningOfAHash(t *testing.T) {
	j := openIn(t)
	a := j.Account(901, alice)
	record(t, a, intent(5, 0x12, ""))
	record(t, a, intent(6, 0x13, ""))
	for prefix, says := range map[string]string{"0x1201": "", "12": "", "0x1": "2 transactions", "0x99": "no transaction 0x99"} {
		e, err := j.Find(prefix)
		if says == "" && (err != nil || e.Nonce != 5) || says != "" && (err == nil || !strings.Contains(err.Error(), says)) {
			t.Errorf("%s: %+v, %v", prefix, e, err)
		}
	}
}

func TestDirectory(t *testing.T) {
	for _, tc := range []struct{ state, home, want string }{
		{"/s", "/h", "/s/dehug"}, {"", "/h", "/h/.local/state/dehug"}, {"relative", "/h", "/h/.local/state/dehug"}, {"", "", ""},
	} {
		getenv := func(name string) string { return map[string]string{"XDG_STATE_HOME": tc.state, "HOME": tc.home}[name] }
		if got, err := journal.Directory(getenv); got != tc.want || (err != nil) != (tc.want == "") {
			t.Errorf("%+v: %q, %v", tc, got, err)
		}
	}
}
