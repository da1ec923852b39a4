package tx

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestSendStateDecides(t *testing.T) {
	start := time.Unix(1_000, 0)
	l := limits{resubmitAfter: 8 * time.Second, mempoolTimeout: 30 * time.Second, nonceTooLowMax: 3, maxResubmission: 3}
	type event struct {
		after time.Duration
		class sendClass
	}
	mined := evm.Hash{1}
	for name, tc := range map[string]struct {
		events []event
		mined  bool
		gone   bool
		at     time.Duration
		want   verdict
	}{
		"accepted just now: wait":                          {events: []event{{0, sendAccepted}}, at: time.Second, want: keepWaiting},
		"accepted and not mined in time: bump":             {events: []event{{0, sendAccepted}}, at: 8 * time.Second, want: bumpFees},
		"known already counts as accepted":                 {events: []event{{0, sendAlreadyKnown}}, at: 8 * time.Second, want: bumpFees},
		"bumped often enough: send the same again":         {events: []event{{0, sendAccepted}, {8 * time.Second, sendAccepted}, {16 * time.Second, sendAccepted}}, at: 24 * time.Second, want: rebroadcast},
		"underpriced: bump at once":                        {events: []event{{0, sendUnderpriced}}, at: time.Second, want: bumpFees},
		"unreachable: wait, then send again":               {events: []event{{0, sendOther}}, at: 8 * time.Second, want: rebroadcast},
		"unreachable just now: wait":                       {events: []event{{0, sendOther}}, at: time.Second, want: keepWaiting},
		"no node ever took it: give up":                    {events: []event{{0, sendOther}}, at: 30 * time.Second, want: abortMempool},
		"nonce used up before it was out: give up":         {events: []event{{0, sendNonceTooLow}}, at: time.Second, want: abortNonce},
		"nonce too low once after it was out: look again":  {events: []event{{0, sendAccepted}, {8 * time.Second, sendNonceTooLow}}, at: 9 * time.Second, want: keepWaiting},
		"nonce too low again and again after it was out":   {events: []event{{0, sendAccepted}, {8, sendNonceTooLow}, {9, sendNonceTooLow}, {10, sendNonceTooLow}}, at: time.Second, want: abortNonce},
		"mined: wait for finality however long it takes":   {events: []event{{0, sendAccepted}}, mined: true, at: time.Hour, want: keepWaiting},
		"mined and reorganized away: resubmission resumes": {events: []event{{0, sendAccepted}}, mined: true, gone: true, at: 8 * time.Second, want: bumpFees},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSendState(l, start)
			for _, e := range tc.events {
				s.broadcast(e.class, start.Add(e.after))
			}
			if tc.mined {
				s.minedIn(mined)
			}
			if tc.gone {
				s.vanished(mined)
			}
			if got := s.next(start.Add(tc.at)); got != tc.want {
				t.Errorf("verdict %d, want %d", got, tc.want)
			}
		})
	}
}

func TestNodesWordsAreUnderstood(t *testing.T) {
	for words, want := range map[string]sendClass{
		"already known":                                    sendAlreadyKnown,
		"ALREADY_EXISTS: already known":                    sendAlreadyKnown,
		"nonce too low: next nonce 4, tx nonce 3":          sendNonceTooLow,
		"replacement transaction underpriced":              sendUnderpriced,
		"transaction underpriced: tip needed 1":            sendUnderpriced,
		"max fee per gas less than block base fee: 0x0":    sendUnderpriced,
		"insufficient funds for gas * price + value":       sendInsufficientFunds,
		"chain RPC endpoint http://a cannot be used: gone": sendOther,
	} {
		if got := classifySend(errors.New(words)); got != want {
			t.Errorf("%q is class %d, want %d", words, got, want)
		}
	}
	if classifySend(nil) != sendAccepted {
		t.Error("no error is not acceptance")
	}
}

func TestBumpedFeesReplaceTheOldOnes(t *testing.T) {
	wei := big.NewInt
	for name, tc := range map[string]struct {
		old, market fees
		maxTip      int64
		limit       int64
		want        fees
		ok          bool
	}{
		"ten percent above the old fees":       {old: fees{wei(100), wei(1000)}, market: fees{wei(1), wei(1)}, maxTip: 1000, limit: 5000, want: fees{wei(110), wei(1100)}, ok: true},
		"rounded up":                           {old: fees{wei(1), wei(15)}, market: fees{wei(1), wei(1)}, maxTip: 1000, limit: 5000, want: fees{wei(2), wei(17)}, ok: true},
		"the market's fees when higher":        {old: fees{wei(100), wei(1000)}, market: fees{wei(500), wei(3000)}, maxTip: 1000, limit: 5000, want: fees{wei(500), wei(3000)}, ok: true},
		"never above the limit":                {old: fees{wei(100), wei(4900)}, market: fees{wei(1), wei(1)}, maxTip: 1000, limit: 5000, want: fees{wei(110), wei(5390)}, ok: false},
		"the market's fees as far as they fit": {old: fees{wei(100), wei(1000)}, market: fees{wei(9000), wei(90_000)}, maxTip: 1000, limit: 5000, want: fees{wei(1000), wei(5000)}, ok: true},
		"never a tip above its limit":          {old: fees{wei(950), wei(1000)}, market: fees{wei(1), wei(1)}, maxTip: 1000, limit: 5000, want: fees{wei(1045), wei(1100)}, ok: false},
		"a tip of nothing becomes a tip":       {old: fees{wei(0), wei(0)}, market: fees{wei(0), wei(0)}, maxTip: 1000, limit: 5, want: fees{wei(1), wei(1)}, ok: true},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := tc.old.bump(tc.market, wei(tc.maxTip), wei(tc.limit))
			if ok != tc.ok || got.tip.Cmp(tc.want.tip) != 0 || got.feeCap.Cmp(tc.want.feeCap) != 0 {
				t.Errorf("%v/%v %t, want %v/%v %t", got.tip, got.feeCap, ok, tc.want.tip, tc.want.feeCap, tc.ok)
			}
		})
	}
}

func TestPollsBeginSoonAndBecomeRarer(t *testing.T) {
	var pause, sum time.Duration
	polls := 0
	for ; pause < time.Second; polls++ {
		next := nextPoll(pause, time.Second)
		if next <= pause || next > time.Second {
			t.Fatalf("after %s comes %s", pause, next)
		}
		pause, sum = next, sum+next
	}
	if polls > 6 || sum > 2*time.Second || nextPoll(pause, time.Second) != time.Second {
		t.Errorf("%d polls in %s until the interval is reached", polls, sum)
	}
}
