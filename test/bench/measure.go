package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"
)

// sample is what one run of a tool took.
type sample struct {
	wall time.Duration
	cpu  time.Duration // user and system, with children
	rss  int64         // bytes, the largest process
}

// measureCommand makes this program run a script and print its sample.
const measureCommand = "measure"

// run executes a shell script and measures it with all its children. It does so
// from a fresh process: a child's peak memory counts from before its exec, and
// would be this program's.
func run(ctx context.Context, script string) (sample, error) {
	self, err := os.Executable()
	if err != nil {
		return sample{}, fmt.Errorf("finding this program: %w", err)
	}
	cmd := exec.CommandContext(ctx, self, measureCommand, script)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return sample{}, fmt.Errorf("running %q: %w: %s", script, err, strings.TrimSpace(stderr.String()))
	}
	var s sample
	_, err = fmt.Sscan(string(out), &s.wall, &s.cpu, &s.rss)
	return s, err
}

// measure runs the script and prints wall and processor time in nanoseconds
// and the peak memory in bytes.
func measure(ctx context.Context, script string) error {
	cmd := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", script)
	cmd.Stdout, cmd.Stderr = io.Discard, os.Stderr
	begun := time.Now()
	if err := cmd.Run(); err != nil {
		return err
	}
	wall := time.Since(begun)
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return errors.New("this system does not tell the memory of a process")
	}
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	_, err := fmt.Println(int64(wall), int64(cpu), usage.Maxrss<<10)
	return err
}

// contender is one way to get the content.
type contender struct {
	name string
	// script gets the content into the folder $out, which does not exist yet.
	script string
	// prepare runs before each run, not measured; may be nil.
	prepare func(context.Context) error
}

// result is what the runs of a contender took: the medians of time and of
// processor time, the least and the most of the latter, the largest memory.
type result struct {
	name string
	sample
	leastCPU, mostCPU time.Duration
}

// race runs the contenders for so many bytes in turn, so that what disturbs the
// machine disturbs them alike.
func race(ctx context.Context, dir string, bytes int64, runs int, contenders []contender) ([]result, error) {
	samples := make([][]sample, len(contenders))
	for range runs {
		for i, c := range contenders {
			s, err := once(ctx, dir, bytes, c)
			if err != nil {
				return nil, err
			}
			samples[i] = append(samples[i], s)
		}
	}
	var out []result
	for i, c := range contenders {
		out = append(out, summarize(c.name, samples[i]))
	}
	return out, nil
}

// summarize returns the result of at least one run.
func summarize(name string, samples []sample) result {
	r := result{name: name}
	var wall, cpu []time.Duration
	for _, s := range samples {
		wall, cpu, r.rss = append(wall, s.wall), append(cpu, s.cpu), max(r.rss, s.rss)
	}
	slices.Sort(wall)
	slices.Sort(cpu)
	middle := len(samples) / 2
	r.wall, r.cpu, r.leastCPU, r.mostCPU = wall[middle], cpu[middle], cpu[0], cpu[len(cpu)-1]
	return r
}

func once(ctx context.Context, dir string, bytes int64, c contender) (sample, error) {
	out, err := os.MkdirTemp(dir, "out-")
	if err != nil {
		return sample{}, fmt.Errorf("making the folder of a run: %w", err)
	}
	defer func() { _ = os.RemoveAll(out) }()
	if c.prepare != nil {
		if err := c.prepare(ctx); err != nil {
			return sample{}, err
		}
	}
	// What earlier runs left to be written must not be this run's burden.
	syscall.Sync()
	if err := claimMemory(dir, 2*bytes); err != nil {
		return sample{}, fmt.Errorf("claiming memory: %w", err)
	}
	return run(ctx, "out="+out+"/model\n"+c.script)
}

// claimMemory fills the page cache with so many bytes and lets them go. A
// virtual machine may have given memory that was free back to its host, and to
// get it again costs the first writer more than the writing.
func claimMemory(dir string, bytes int64) error {
	f, err := os.CreateTemp(dir, "memory-")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	defer func() { _ = f.Close() }()
	for buf := make([]byte, 1<<20); bytes > 0; bytes -= int64(len(buf)) {
		if _, err := f.Write(buf); err != nil {
			return err
		}
	}
	return nil
}

func print(w io.Writer, title string, bytes int64, results []result) {
	_, _ = fmt.Fprintf(w, "\n### %s\n\n| tool | seconds | MB/s | CPU s/GB | least, most | peak RSS MiB |\n"+
		"| --- | --- | --- | --- | --- | --- |\n", title)
	gb := float64(bytes) / 1e9
	for _, r := range results {
		_, _ = fmt.Fprintf(w, "| %s | %.2f | %.0f | %.2f | %.2f, %.2f | %d |\n", r.name, r.wall.Seconds(),
			float64(bytes)/1e6/r.wall.Seconds(), r.cpu.Seconds()/gb, r.leastCPU.Seconds()/gb, r.mostCPU.Seconds()/gb,
			r.rss>>20)
	}
}
