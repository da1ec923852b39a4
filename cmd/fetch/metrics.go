package main

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// metrics shows the last report to Prometheus.
type metrics struct{ report func() content.Report }

// gauge is a number of the whole; counted and gauged are numbers by source.
type gauge struct {
	desc  *prometheus.Desc
	value func(content.Report) float64
}

type bySource struct {
	desc  *prometheus.Desc
	kind  prometheus.ValueType
	value func(content.SourceTotals) float64
}

func describe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("dehug_fetch_"+name, help, labels, nil)
}

func gaugeOf(name, help string, value func(content.Report) float64) gauge {
	return gauge{describe(name, help), value}
}

func counted(name, help string, value func(content.SourceTotals) float64) bySource {
	return bySource{describe("source_"+name+"_total", help, "source"), prometheus.CounterValue, value}
}

func gauged(name, help string, value func(content.SourceTotals) float64) bySource {
	return bySource{describe("source_"+name, help, "source"), prometheus.GaugeValue, value}
}

var activity = describe("activity", "1 for what the program does at the moment.", "activity")

var gauges = []gauge{
	gaugeOf("content_bytes", "Bytes of the content, 0 until its tree is known.",
		func(r content.Report) float64 { return float64(r.BytesTotal) }),
	gaugeOf("verified_bytes", "Bytes of the content that are verified and in place.",
		func(r content.Report) float64 { return float64(r.BytesDone) }),
	gaugeOf("resumed_bytes", "Bytes that were in place before this run.",
		func(r content.Report) float64 { return float64(r.ResumedBytes) }),
	gaugeOf("bytes_per_second", "Bytes per second over the last few seconds.",
		func(r content.Report) float64 { return float64(r.BytesPerSecond) }),
	gaugeOf("eta_seconds", "Seconds that are left at that rate, -1 when unknown.",
		func(r content.Report) float64 { return float64(r.ETASeconds) }),
}

var sources = []bySource{
	counted("bytes", "Bytes that the source delivered, verified and kept.",
		func(s content.SourceTotals) float64 { return float64(s.Bytes) }),
	counted("blocks", "Blocks that the source delivered, verified and kept.",
		func(s content.SourceTotals) float64 { return float64(s.Blocks) }),
	counted("spare_bytes", "True bytes of the source that another had brought first.",
		func(s content.SourceTotals) float64 { return float64(s.Spare) }),
	counted("failures", "Requests that did not bring all that was asked for.",
		func(s content.SourceTotals) float64 { return float64(s.Failures) }),
	counted("invalid_responses", "Responses of the source with wrong bytes.",
		func(s content.SourceTotals) float64 { return float64(s.InvalidResponses) }),
	gauged("disabled", "1 if the source is disabled.",
		func(s content.SourceTotals) float64 { return number(s.DisabledReason != "") }),
	gauged("requests", "Requests to the source that are under way.",
		func(s content.SourceTotals) float64 { return float64(s.Requests) }),
}

var scrubs = []gauge{
	gaugeOf("scrub_finished_timestamp_seconds", "When the last look at the bytes on disk ended.",
		func(r content.Report) float64 { return float64(r.Scrub.FinishedAt.Unix()) }),
	gaugeOf("scrub_checked_bytes", "Bytes that the last look at the disk hashed.",
		func(r content.Report) float64 { return float64(r.Scrub.BytesChecked) }),
	gaugeOf("scrub_repaired_blocks", "Blocks that had other bytes on disk and were fetched again.",
		func(r content.Report) float64 { return float64(r.Scrub.RepairedBlocks) }),
	gaugeOf("scrub_damaged_files", "Files that are still not what the content says, as far as they are named.",
		func(r content.Report) float64 { return float64(len(r.Scrub.Damaged)) }),
}

func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Describe implements prometheus.Collector.
func (m metrics) Describe(out chan<- *prometheus.Desc) {
	out <- activity
	for _, g := range append(gauges[:len(gauges):len(gauges)], scrubs...) {
		out <- g.desc
	}
	for _, s := range sources {
		out <- s.desc
	}
}

// Collect implements prometheus.Collector.
func (m metrics) Collect(out chan<- prometheus.Metric) {
	r := m.report()
	if r.Activity != "" {
		out <- prometheus.MustNewConstMetric(activity, prometheus.GaugeValue, 1, r.Activity)
	}
	shown := gauges
	if r.Scrub != nil {
		shown = append(gauges[:len(gauges):len(gauges)], scrubs...)
	}
	for _, g := range shown {
		out <- prometheus.MustNewConstMetric(g.desc, prometheus.GaugeValue, g.value(r))
	}
	for _, totals := range byName(r.Sources) {
		for _, s := range sources {
			out <- prometheus.MustNewConstMetric(s.desc, s.kind, s.value(totals), totals.Name)
		}
	}
}

// byName adds up what has one name: a source that was given twice.
func byName(all []content.SourceTotals) []content.SourceTotals {
	var out []content.SourceTotals
	at := map[string]int{}
	for _, t := range all {
		n, seen := at[t.Name]
		if !seen {
			at[t.Name] = len(out)
			out = append(out, t)
			continue
		}
		sum := &out[n]
		sum.Bytes, sum.Blocks, sum.Spare = sum.Bytes+t.Bytes, sum.Blocks+t.Blocks, sum.Spare+t.Spare
		sum.Failures += t.Failures
		sum.InvalidResponses += t.InvalidResponses
		sum.Requests += t.Requests
		sum.DisabledReason += t.DisabledReason
	}
	return out
}
