//go:build linux

// Package shell is a person at a terminal: a shell in which blocks are run one after another, as they would be typed,
// and which answers what programs ask.
package shell

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// driver runs the files that it is told of in one shell, so that variables and jobs stay, and ends with the first
// command that fails. It tells the end of each, behind all that it printed.
const driver = `set -eu -o pipefail
while IFS= read -r -u 3 file; do
  . "$file"
  printf '\036'
  echo done >&4
done`

// mark is what the driver prints behind a block: what programs printed may be read after the end was told.
const mark = "\x1e"

// settled is how long nothing more is printed after a block.
const settled = 200 * time.Millisecond

// Answer returns what a person types when a program has printed a text and waits, and false when it does not ask.
type Answer func(printed string) (string, bool)

// Shell is a shell at a terminal.
type Shell struct {
	scripts, status *os.File
	person          *os.File
	process         *exec.Cmd
	ended           chan struct{}
	done            chan struct{}
	dir             string
	count           int

	mu      sync.Mutex
	printed strings.Builder
	asked   int // how much of printed was looked at for questions
	last    time.Time
}

// Start starts a shell in a folder with an environment.
func Start(dir string, environment []string, answer Answer) (*Shell, error) {
	person, programs, err := openTerminal()
	if err != nil {
		return nil, err
	}
	defer programs.Close() //nolint:errcheck // the shell has it
	s := &Shell{person: person, ended: make(chan struct{}), done: make(chan struct{}, 1), dir: dir}
	read, scripts, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("making a pipe: %w", err)
	}
	defer read.Close() //nolint:errcheck // the shell has it
	status, write, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("making a pipe: %w", err)
	}
	defer write.Close() //nolint:errcheck // the shell has it
	s.scripts, s.status = scripts, status
	s.process = exec.CommandContext(context.Background(), "bash", "--norc", "--noprofile", "-c", driver)
	s.process.Dir, s.process.Env = dir, environment
	s.process.Stdin, s.process.Stdout, s.process.Stderr = programs, programs, programs
	s.process.ExtraFiles = []*os.File{read, write}
	s.process.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.process.Start(); err != nil {
		return nil, fmt.Errorf("starting a shell: %w", err)
	}
	go s.watch(answer)
	go s.awaitDone()
	go func() {
		_ = s.process.Wait()
		close(s.ended)
	}()
	return s, nil
}

// watch keeps what is printed, and answers questions.
func (s *Shell) watch(answer Answer) {
	buffer := make([]byte, 4096)
	for {
		n, err := s.person.Read(buffer)
		if err != nil {
			return
		}
		s.mu.Lock()
		s.printed.Write(buffer[:n])
		s.last = time.Now()
		fresh := s.printed.String()[s.asked:]
		text, asks := answer(fresh)
		if asks {
			s.asked = s.printed.Len()
		}
		s.mu.Unlock()
		if asks {
			time.Sleep(settled) // a program that hides what is typed does so after it asks
			_, _ = s.person.WriteString(text + "\n")
		}
	}
}

func (s *Shell) awaitDone() {
	lines := bufio.NewScanner(s.status)
	for lines.Scan() {
		s.done <- struct{}{}
	}
}

// Run runs a script and returns what it printed.
func (s *Shell) Run(ctx context.Context, script string) (string, error) {
	s.count++
	path := filepath.Join(s.dir, fmt.Sprintf(".block-%d.sh", s.count))
	if err := os.WriteFile(path, []byte(script), 0o600); err != nil {
		return "", fmt.Errorf("writing the block: %w", err)
	}
	defer os.Remove(path) //nolint:errcheck // it lies in a folder of the test
	s.mu.Lock()
	begin := s.printed.Len()
	s.last = time.Now()
	s.mu.Unlock()
	if _, err := fmt.Fprintln(s.scripts, path); err != nil {
		return "", fmt.Errorf("running the block: %w", err)
	}
	var err error
	select {
	case <-s.done:
	case <-s.ended:
		err = fmt.Errorf("a command of the block failed: %s", s.process.ProcessState)
	case <-ctx.Done():
		err = ctx.Err()
	}
	return s.since(begin, err == nil), err
}

// since returns what was printed since, once nothing more comes. The mark of a block that went well comes last.
func (s *Shell) since(begin int, marked bool) string {
	for {
		s.mu.Lock()
		quiet, text := time.Since(s.last) > settled, s.printed.String()[begin:]
		s.mu.Unlock()
		if quiet && (!marked || strings.Contains(text, mark)) {
			return strings.NewReplacer("\r", "", mark, "").Replace(text)
		}
		time.Sleep(settled / 4)
	}
}

// Value returns what a variable of the shell holds.
func (s *Shell) Value(ctx context.Context, name string) (string, error) {
	text, err := s.Run(ctx, `printf '%s\n' "$`+name+`"`+"\n")
	return strings.TrimSpace(text), err
}

// Close ends the shell and what runs in it.
func (s *Shell) Close() {
	_ = s.scripts.Close()
	_ = syscall.Kill(-s.process.Process.Pid, syscall.SIGTERM)
	select {
	case <-s.ended:
	case <-time.After(5 * time.Second):
		_ = syscall.Kill(-s.process.Process.Pid, syscall.SIGKILL)
		<-s.ended
	}
	_ = s.person.Close()
	_ = s.status.Close()
}
