// Package proc starts, records and stops the cluster's processes. A process is known by its id and its start
// time, so that a reused id is never mistaken for one of ours.
package proc

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Record names one running process.
type Record struct {
	// Name is the cluster's name for it, such as "etcd" or "n1.kubelet".
	Name string `json:"name"`
	// PID is its process id as the host sees it.
	PID int `json:"pid"`
	// Started is its start time in clock ticks since boot, from /proc/PID/stat.
	Started uint64 `json:"started"`
	// Log is the path of its output.
	Log string `json:"log"`
}

// Spec specifies how to start a process.
type Spec struct {
	Name string
	Argv []string
	// Env is added to the caller's environment.
	Env []string
	// Log receives standard output and error; it is appended to.
	Log string
	// Cloneflags are the new namespaces (syscall.CLONE_NEW*) of the process.
	Cloneflags uintptr
}

// Start starts a process in a session of its own, so that it outlives the caller, and returns its record.
func Start(s Spec) (Record, error) {
	if err := os.MkdirAll(filepath.Dir(s.Log), 0o755); err != nil {
		return Record{}, fmt.Errorf("making the log folder of %s: %w", s.Name, err)
	}
	log, err := os.OpenFile(s.Log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return Record{}, fmt.Errorf("opening the log of %s: %w", s.Name, err)
	}
	defer log.Close()
	cmd := exec.Command(s.Argv[0], s.Argv[1:]...)
	cmd.Env = append(os.Environ(), s.Env...)
	cmd.Dir = "/"
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Cloneflags: s.Cloneflags}
	if err := cmd.Start(); err != nil {
		return Record{}, fmt.Errorf("starting %s: %w", s.Name, err)
	}
	started, _, err := stat(cmd.Process.Pid)
	if err != nil {
		return Record{}, fmt.Errorf("starting %s: it ended at once; see %s: %w", s.Name, s.Log, err)
	}
	// Reaps the child when it ends before the caller does.
	go func() { _ = cmd.Wait() }()
	return Record{Name: s.Name, PID: cmd.Process.Pid, Started: started, Log: s.Log}, nil
}

// Alive tells whether exactly this process still runs.
func (r Record) Alive() bool {
	started, state, err := stat(r.PID)
	return err == nil && started == r.Started && state != "Z" && state != "X"
}

// Stop sends sig, waits up to grace for the end, then kills; it returns an error when even that has not ended it.
func (r Record) Stop(sig syscall.Signal, grace time.Duration) error {
	if !r.Alive() {
		return nil
	}
	if err := syscall.Kill(r.PID, sig); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("stopping %s: %w", r.Name, err)
	}
	if r.waitEnd(grace) {
		return nil
	}
	if err := syscall.Kill(r.PID, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("killing %s: %w", r.Name, err)
	}
	if !r.waitEnd(10 * time.Second) {
		return fmt.Errorf("killing %s: process %d is still there", r.Name, r.PID)
	}
	return nil
}

func (r Record) waitEnd(limit time.Duration) bool {
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if !r.Alive() {
			return true
		}
	}
	return !r.Alive()
}

// LogTail returns the last lines of the process's log, for error messages.
func (r Record) LogTail(lines int) string {
	b, err := os.ReadFile(r.Log)
	if err != nil {
		return err.Error()
	}
	all := strings.Split(strings.TrimRight(string(b), "\n"), "\n")
	if len(all) > lines {
		all = all[len(all)-lines:]
	}
	return strings.Join(all, "\n")
}

// stat returns a process's start time and state letter.
func stat(pid int) (uint64, string, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, "", err
	}
	return parseStat(string(b))
}

// parseStat reads fields 22 and 3 of /proc/PID/stat; the command in brackets may itself hold spaces and brackets.
func parseStat(s string) (uint64, string, error) {
	i := strings.LastIndexByte(s, ')')
	if i < 0 {
		return 0, "", fmt.Errorf("unexpected form %q", s)
	}
	f := strings.Fields(s[i+1:])
	if len(f) < 20 {
		return 0, "", fmt.Errorf("unexpected form %q", s)
	}
	started, err := strconv.ParseUint(f[19], 10, 64)
	return started, f[0], err
}

// Run runs a command to its end and returns its standard output; the error carries what it printed.
func Run(ctx context.Context, argv ...string) (string, error) {
	return RunInput(ctx, nil, argv...)
}

// RunInput is Run with bytes for standard input.
func RunInput(ctx context.Context, stdin []byte, argv ...string) (string, error) {
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	var out, errOut bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &out, &errOut
	if err := cmd.Run(); err != nil {
		said := strings.TrimSpace(errOut.String() + out.String())
		return out.String(), fmt.Errorf("running %s: %w: %s", strings.Join(argv, " "), err, said)
	}
	return out.String(), nil
}
