package cliattack_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"
)

// patience is how long one run may take on a busy machine.
const patience = 2 * time.Minute

// TestACommandThatIsKilledAndRunAgainPaysOnce kills each command at each request that it makes, before the chain has the
// request and after, and runs it again.
func TestACommandThatIsKilledAndRunAgainPaysOnce(t *testing.T) {
	for _, v := range verbs() {
		if !v.short && !long {
			continue
		}
		t.Run(strings.ReplaceAll(v.name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			killEverywhere(t, d, v, "killed before each request", false, 0)
			killEverywhere(t, d, v, "killed after each request", true, mostRequests)
		})
	}
}

// mostRequests is more than any command makes.
const mostRequests = 500

// killEverywhere kills at the first request, then at the second, until a run ends before it is killed. Tries are
// numbered from first on, so that each asks for something else.
func killEverywhere(t *testing.T, d *desk, v verb, attack string, after bool, first int) {
	t.Helper()
	p := newProxy(t, d.URL())
	result := row{verb: v.name, attack: attack}
	step := 1
	if !long {
		step = 3 // each request of a command is hit in the long form
	}
	for n := 1; ; n += step {
		if n >= mostRequests {
			t.Fatalf("dehug %s makes more than %d requests", v.name, mostRequests)
		}
		args := v.prepare(d, first+n-1)
		before, head := v.measure(d), d.head()
		cmd, log := d.start(v.account, []string{p.URL}, args...)
		p.arm(n, after, func() { _ = cmd.Process.Kill() })
		err := end(cmd, patience)
		p.disarm()
		if err == nil {
			if n <= 3 {
				t.Errorf("dehug %s ended before request %d", v.name, n)
			}
			break
		}
		if !strings.Contains(err.Error(), "killed") && !isBusy(err) {
			t.Fatalf("dehug %s: %v at request %d\n%s", strings.Join(args, " "), err, n, log)
		}
		again := d.complete(v.account, args...)
		result.tries++
		if moved := new(big.Int).Sub(v.measure(d), before); !v.isOnce(moved) {
			result.twice++
			t.Errorf("%s %d: %s moved, want %d\n%s%s", attack, n, moved, v.each, log, again)
		}
		if lost := d.unseen(v.account, head); lost > 0 {
			result.lost += lost
			t.Errorf("%s %d: %d transactions are not in the journal", attack, n, lost)
		}
	}
	report.add(result)
}

// isOnce reports whether an amount is what one run moves.
func (v verb) isOnce(moved *big.Int) bool { return moved.Cmp(big.NewInt(v.each)) == 0 }

// TestProcessesOfOneAccountWaitForOneAnother runs one command ten times at once.
func TestProcessesOfOneAccountWaitForOneAnother(t *testing.T) {
	for _, v := range verbs() {
		if !v.short {
			continue
		}
		t.Run(strings.ReplaceAll(v.name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			processes := 10
			args := v.prepare(d, 0)
			before, head := v.measure(d), d.head()
			failed := make(chan error, processes)
			for range processes {
				cmd, log := d.start(v.account, []string{d.URL()}, args...)
				go func() {
					err := end(cmd, patience)
					if err != nil {
						err = fmt.Errorf("%w\n%s", err, log)
					}
					failed <- err
				}()
			}
			for range processes {
				if err := <-failed; err != nil {
					t.Error(err)
				}
			}
			result := row{verb: v.name, attack: fmt.Sprintf("%d processes at once", processes), tries: processes}
			moved := new(big.Int).Sub(v.measure(d), before)
			if moved.Cmp(big.NewInt(v.each*int64(processes))) != 0 {
				result.twice++
				t.Errorf("%s moved, want %d times %d", moved, processes, v.each)
			}
			if result.lost = d.unseen(v.account, head); result.lost > 0 {
				t.Errorf("%d transactions are not in the journal", result.lost)
			}
			report.add(result)
		})
	}
}
