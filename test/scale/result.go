package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

// result is what was measured of one side.
type result struct {
	side                     string
	pairs, namespaces, kinds int
	// created is how long it took to create the objects, readyAt when each became Ready from the first creation on, and
	// took from its own creation on, both in order of time.
	created       time.Duration
	readyAt, took []time.Duration
	order         float64
	// cpu is what was used until all were Ready.
	cpu usage
	// made and driver are the requests of manager and driver until the manager was at rest.
	made, driver tally
	rss, peak    float64

	restTime         time.Duration
	restCPU          usage
	atRest           tally
	requests, blocks int64

	steady                  time.Duration
	restarted               tally
	restartCPU              time.Duration
	restartRSS, restartPeak float64
}

// perPair is how often something was done for one pair.
func (r *result) perPair(n int) float64 { return float64(n) / float64(r.pairs) }

// objectsPerSecond counts the user's objects, until the last one was Ready.
func (r *result) objectsPerSecond() float64 {
	if len(r.readyAt) == 0 {
		return 0
	}
	return float64(r.pairs*r.kinds) / r.readyAt[len(r.readyAt)-1].Seconds()
}

func (r *result) perObject(d time.Duration) float64 {
	return float64(d.Microseconds()) / 1000 / float64(r.pairs*r.kinds)
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }

func quantile(sorted []time.Duration, q float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]
}

// rows are what is compared.
var rows = []struct {
	what string
	of   func(r *result) string
}{
	{"pairs (objects of the user), namespaces", func(r *result) string {
		return fmt.Sprintf("%d (%d), %d", r.pairs, r.pairs*r.kinds, r.namespaces)
	}},
	{"created within", func(r *result) string { return seconds(r.created) }},
	{"10 %, 50 %, 90 %, all Ready after", func(r *result) string {
		return fmt.Sprintf("%s, %s, %s, %s", seconds(quantile(r.readyAt, 0.1)), seconds(quantile(r.readyAt, 0.5)),
			seconds(quantile(r.readyAt, 0.9)), seconds(quantile(r.readyAt, 1)))
	}},
	{"creation to Ready, p50, p99", func(r *result) string {
		return seconds(quantile(r.took, 0.5)) + ", " + seconds(quantile(r.took, 0.99))
	}},
	{"oldest first (rank correlation)", func(r *result) string { return fmt.Sprintf("%.3f", r.order) }},
	{"objects/s", func(r *result) string { return fmt.Sprintf("%.1f", r.objectsPerSecond()) }},
	{"CPU an object: manager, API server, etcd, sum", func(r *result) string {
		return fmt.Sprintf("%.1f, %.1f, %.1f, %.1f ms", r.perObject(r.cpu.manager), r.perObject(r.cpu.apiserver),
			r.perObject(r.cpu.etcd), r.perObject(r.cpu.sum()))
	}},
	{"manager's writes a pair", func(r *result) string { return fmt.Sprintf("%.2f", r.perPair(r.made.countWrites())) }},
	{"manager's writes an object", func(r *result) string {
		return fmt.Sprintf("%.2f", r.perPair(r.made.countWrites())/float64(r.kinds))
	}},
	{"manager's uncached reads a pair", func(r *result) string {
		return fmt.Sprintf("%.2f", r.perPair(sum(r.made.reads)))
	}},
	{"writes of users and faked nodes a pair", func(r *result) string {
		return fmt.Sprintf("%.2f", r.perPair(r.driver.countWrites()))
	}},
	{"manager's memory, peak", func(r *result) string { return fmt.Sprintf("%.0f, %.0f MiB", r.rss, r.peak) }},
	{"at rest: observed, writes, manager's CPU", func(r *result) string {
		return fmt.Sprintf("%s, %d, %.2f %%", seconds(r.restTime), r.atRest.countWrites(),
			100*r.restCPU.manager.Seconds()/max(r.restTime.Seconds(), 1))
	}},
	{"at rest: RPC requests a block", func(r *result) string {
		if r.blocks == 0 {
			return "-"
		}
		return fmt.Sprintf("%.2f", float64(r.requests)/float64(r.blocks))
	}},
	{"after a restart: steady after, writes, CPU", func(r *result) string {
		return fmt.Sprintf("%s, %d, %s", seconds(r.steady), r.restarted.countWrites(), seconds(r.restartCPU))
	}},
	{"after a restart: memory, peak", func(r *result) string {
		return fmt.Sprintf("%.0f, %.0f MiB", r.restartRSS, r.restartPeak)
	}},
}

// printResults prints the table of all sides, and of each side's requests by their kinds.
func printResults(w io.Writer, results []*result) {
	if len(results) == 0 {
		return
	}
	line := func(cells ...string) {
		for _, cell := range cells {
			_, _ = fmt.Fprintf(w, "| %s ", cell)
		}
		_, _ = fmt.Fprintln(w, "|")
	}
	head, rule := []string{""}, []string{"---"}
	for _, r := range results {
		head, rule = append(head, r.side), append(rule, "---:")
	}
	line(head...)
	line(rule...)
	for _, row := range rows {
		cells := []string{row.what}
		for _, r := range results {
			cells = append(cells, row.of(r))
		}
		line(cells...)
	}
	for _, r := range results {
		for _, part := range []struct {
			title string
			kinds map[string]int
		}{
			{"writes of the manager", r.made.writes}, {"uncached reads of the manager", r.made.reads},
			{"writes of users and faked nodes", r.driver.writes}, {"writes at rest", r.atRest.writes},
			{"writes after a restart", r.restarted.writes}, {"uncached reads after a restart", r.restarted.reads},
		} {
			if len(part.kinds) == 0 {
				continue
			}
			_, _ = fmt.Fprintf(w, "\n")
			line(r.side+": "+part.title, "a pair", "in all")
			line("---", "---:", "---:")
			for _, kind := range slices.Sorted(maps.Keys(part.kinds)) {
				line(kind, fmt.Sprintf("%.2f", r.perPair(part.kinds[kind])), fmt.Sprint(part.kinds[kind]))
			}
		}
	}
}
