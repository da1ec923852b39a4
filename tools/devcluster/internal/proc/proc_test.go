package proc

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

func TestAStartedProcessIsRecordedAndStopped(t *testing.T) {
	dir := t.TempDir()
	s := Store{Dir: filepath.Join(dir, "records")}
	spec := Spec{Name: "sleeper", Argv: []string{"sleep", "60"}, Log: filepath.Join(dir, "sleeper.log")}
	first, started, err := s.Ensure(spec)
	if err != nil || !started {
		t.Fatalf("started %v, error %v", started, err)
	}
	t.Cleanup(func() { _ = first.Stop(syscall.SIGKILL, time.Second) })
	second, started, err := s.Ensure(spec)
	if err != nil || started || second.PID != first.PID {
		t.Errorf("a running process was started again: %+v, %v, %v", second, started, err)
	}
	if err := first.Stop(syscall.SIGTERM, 5*time.Second); err != nil || first.Alive() {
		t.Errorf("alive %v after stop, error %v", first.Alive(), err)
	}
	third, started, err := s.Ensure(spec)
	if err != nil || !started {
		t.Fatalf("a stopped process was not started again: %v", err)
	}
	if err := third.Stop(syscall.SIGKILL, 5*time.Second); err != nil {
		t.Error(err)
	}
}

func TestAReusedProcessIDIsNotOurs(t *testing.T) {
	r, err := Start(Spec{Name: "sleeper", Argv: []string{"sleep", "60"}, Log: filepath.Join(t.TempDir(), "log")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Stop(syscall.SIGKILL, time.Second) })
	stranger := r
	stranger.Started--
	if stranger.Alive() {
		t.Error("a process with another start time counts as ours")
	}
	if err := stranger.Stop(syscall.SIGKILL, time.Second); err != nil || !r.Alive() {
		t.Errorf("stopping a stranger: error %v, the process lives: %v", err, r.Alive())
	}
}

func TestStartTimeIsReadDespiteOddNames(t *testing.T) {
	cases := map[string]struct {
		stat    string
		started uint64
		state   string
		ok      bool
	}{
		"plain":           {"7 (sh) S 1 7 7 0 -1 4 1 2 3 4 5 6 7 8 20 0 1 0 4242 9 9", 4242, "S", true},
		"brackets inside": {"7 (a) b) Z 1 7 7 0 -1 4 1 2 3 4 5 6 7 8 20 0 1 0 99 9 9", 99, "Z", true},
		"cut short":       {"7 (sh) S 1 7", 0, "", false},
		"no name":         {"7 sh S", 0, "", false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			started, state, err := parseStat(c.stat)
			if started != c.started || state != c.state || (err == nil) != c.ok {
				t.Errorf("got %d, %q, %v", started, state, err)
			}
		})
	}
}
