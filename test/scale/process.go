package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a manager that runs.
type process struct {
	command *exec.Cmd
	// metrics is the address that serves them; log is a file.
	metrics, log string
	patience     time.Duration
}

func (p *process) start() error {
	file, err := os.Create(p.log)
	if err != nil {
		return fmt.Errorf("making the manager's log: %w", err)
	}
	defer func() { _ = file.Close() }()
	p.command.Stdout, p.command.Stderr = file, file
	if err := p.command.Start(); err != nil {
		return fmt.Errorf("starting the manager: %w", err)
	}
	return nil
}

func (p *process) pid() int { return p.command.Process.Pid }

// stop ends the manager. The error has the end of its log.
func (p *process) stop() error {
	if p == nil || p.command.Process == nil || p.command.ProcessState != nil {
		return nil
	}
	_ = p.command.Process.Signal(syscall.SIGTERM)
	_ = p.command.Wait()
	data, err := os.ReadFile(p.log)
	if err != nil {
		return fmt.Errorf("reading the manager's log: %w", err)
	}
	return fmt.Errorf("the manager's log ends with: %s", data[max(0, len(data)-2000):])
}

// quietFor is how long a manager must have done nothing to be at rest.
const quietFor = 3 * time.Second

// awaitQuiet waits until the manager has reconciled at least so many times, and then reconciles nothing for a while. It
// returns when that while began.
func (p *process) awaitQuiet(ctx context.Context, began time.Time, atLeast int) (time.Time, error) {
	last, since := -1.0, time.Now()
	for {
		select {
		case <-ctx.Done():
			return since, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
		passes, err := p.readPasses(ctx)
		switch {
		case time.Since(began) > 20*p.patience:
			return since, fmt.Errorf("the manager does not come to rest within %s", 20*p.patience)
		case err != nil && time.Since(began) > p.patience:
			return since, err
		case err != nil || passes != last:
			last, since = passes, time.Now()
		case passes >= float64(atLeast) && time.Since(since) >= quietFor:
			return since, nil
		}
	}
}

// readPasses reads how often the manager has reconciled.
func (p *process) readPasses(ctx context.Context) (float64, error) {
	total := 0.0
	err := p.get(ctx, "http://"+p.metrics+"/metrics", func(body io.Reader) error {
		lines := bufio.NewScanner(body)
		lines.Buffer(nil, 1<<22)
		for lines.Scan() {
			if !strings.HasPrefix(lines.Text(), "controller_runtime_reconcile_total{") {
				continue
			}
			fields := strings.Fields(lines.Text())
			n, err := strconv.ParseFloat(fields[len(fields)-1], 64)
			if err != nil {
				return fmt.Errorf("reading the manager's metrics: %w", err)
			}
			total += n
		}
		return lines.Err()
	})
	return total, err
}

// get reads what a URL of the manager answers.
func (p *process) get(ctx context.Context, url string, read func(io.Reader) error) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return fmt.Errorf("asking the manager: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("asking the manager: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	return read(response.Body)
}

// profileAddress serves the profiles of a manager.
const profileAddress = "127.0.0.1:16060"

// saveProfiles writes what the manager's memory goes to, and its time while nothing happens, to a folder.
func (p *process) saveProfiles(ctx context.Context, folder string) error {
	for name, query := range map[string]string{"heap": "heap?gc=1", "allocs": "allocs", "profile": "profile?seconds=5"} {
		err := p.get(ctx, "http://"+profileAddress+"/debug/pprof/"+query, func(body io.Reader) error {
			file, err := os.Create(filepath.Join(folder, name+".pprof"))
			if err != nil {
				return err
			}
			defer func() { _ = file.Close() }()
			_, err = io.Copy(file, body)
			return err
		})
		if err != nil {
			return fmt.Errorf("saving a profile: %w", err)
		}
	}
	return nil
}
