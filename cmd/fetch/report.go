package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// Bounds of the termination message. The kubelet keeps 4096 bytes.
const (
	maxTermination = 2048
	maxMessage     = 1500
)

// progressPrinter writes progress and the outcome. Its printProgress method is called by
// one goroutine at a time.
type progressPrinter struct {
	options
	stdout, stderr io.Writer
	started, last  time.Time
	lastBytes      int64
	reached        content.Progress
}

func newProgressPrinter(s options, stdout, stderr io.Writer, now time.Time) *progressPrinter {
	return &progressPrinter{options: s, stdout: stdout, stderr: stderr, started: now, last: now}
}

// progressLine is one progress line with --json.
type progressLine struct {
	Level     string `json:"level"`
	Msg       string `json:"msg"`
	Bytes     int64  `json:"bytes"`
	Total     int64  `json:"totalBytes"`
	Files     int    `json:"files"`
	FilesOf   int    `json:"totalFiles"`
	BytesRate int64  `json:"bytesPerSecond"`
	Resumed   int64  `json:"resumedBytes"`
	ETA       int64  `json:"etaSeconds"`
}

func (r *progressPrinter) printProgress(p content.Progress, now time.Time) {
	if r.reached.BytesTotal == 0 {
		r.lastBytes = p.Resumed
	}
	r.reached = p
	since := now.Sub(r.last)
	if since < r.every {
		return
	}
	rate := int64(float64(p.BytesDone-r.lastBytes) / since.Seconds())
	r.last, r.lastBytes = now, p.BytesDone
	if r.json {
		r.printLine(progressLine{
			Level: "info", Msg: "fetching", Bytes: p.BytesDone, Total: p.BytesTotal,
			Files: p.FilesDone, FilesOf: p.FilesTotal, BytesRate: rate,
			Resumed: p.Resumed, ETA: eta(p.BytesTotal-p.BytesDone, rate),
		})
		return
	}
	percent := int64(100)
	if p.BytesTotal > 0 {
		percent = int64(float64(p.BytesDone) / float64(p.BytesTotal) * 100)
	}
	_, _ = fmt.Fprintf(r.stderr, "fetching %d%% (%d of %d bytes, %d of %d files, %.1f MB/s)\n",
		percent, p.BytesDone, p.BytesTotal, p.FilesDone, p.FilesTotal, float64(rate)/1e6)
}

// printWarning reports what does not end the fetch.
func (r *progressPrinter) printWarning(err error) {
	_, _ = fmt.Fprintln(r.stderr, "fetch: "+clip(oneLine(err.Error()), maxMessage))
}

func (r *progressPrinter) printLine(v any) {
	if data, err := json.Marshal(v); err == nil {
		_, _ = fmt.Fprintln(r.stderr, string(data))
	}
}

// outcome is the object that --json ends with.
type outcome struct {
	CID              string                 `json:"cid"`
	Out              string                 `json:"out"`
	Bytes            int64                  `json:"bytes"`
	TotalBytes       int64                  `json:"totalBytes"`
	Fetched          int64                  `json:"fetchedBytes"`
	Resumed          int64                  `json:"resumedBytes"`
	Files            int                    `json:"files"`
	AlreadyPublished bool                   `json:"alreadyPublished"`
	Seconds          float64                `json:"seconds"`
	Formats          []modelfile.Format     `json:"formats"`
	Sources          []content.SourceTotals `json:"sources"`
	Reason           string                 `json:"reason,omitempty"`
	Message          string                 `json:"message,omitempty"`
}

// termination is what the operator reads from the pod's status.
type termination struct {
	Reason     string                 `json:"reason"`
	Message    string                 `json:"message"`
	Bytes      int64                  `json:"bytes"`
	TotalBytes int64                  `json:"totalBytes"`
	Formats    []modelfile.Format     `json:"formats,omitempty"`
	Sources    []content.SourceTotals `json:"sources,omitempty"`
}

// reasonFetched is the reason of success.
const reasonFetched = "Fetched"

// printOutcome reports the outcome everywhere it is wanted and returns the exit code.
func (r *progressPrinter) printOutcome(result *content.Result, err error, now time.Time) int {
	o := r.makeOutcome(result, err, now)
	if err != nil {
		_, _ = fmt.Fprintln(r.stderr, "fetch: "+o.Message)
	} else if !r.json {
		_, _ = fmt.Fprintf(r.stderr, "fetched %s: %d bytes in %d files, verified and published in %s\n",
			o.CID, o.TotalBytes, o.Files, o.Out)
	}
	if r.json {
		if data, jsonErr := json.Marshal(o); jsonErr == nil {
			_, _ = fmt.Fprintln(r.stdout, string(data))
		}
	}
	if r.terminationLog != "" {
		if logErr := os.WriteFile(r.terminationLog, terminationMessage(o), 0o644); logErr != nil {
			_, _ = fmt.Fprintf(r.stderr, "fetch: writing the termination log: %v\n", logErr)
		}
	}
	if err != nil {
		return 1
	}
	return 0
}

func (r *progressPrinter) makeOutcome(result *content.Result, err error, now time.Time) outcome {
	o := outcome{
		CID: r.cid, Out: r.out, Seconds: now.Sub(r.started).Seconds(),
		Bytes: r.reached.BytesDone, TotalBytes: r.reached.BytesTotal,
		Formats: []modelfile.Format{}, Sources: []content.SourceTotals{},
	}
	if result != nil {
		o.Fetched, o.Resumed, o.AlreadyPublished = result.Fetched, result.Resumed, result.AlreadyPublished
		o.Sources = append(o.Sources, result.Sources...)
		if m := result.Manifest; m != nil {
			o.CID, o.TotalBytes, o.Files = m.Root, m.TotalBytes, len(m.Files)
			o.Formats = append(o.Formats, m.Formats...)
		}
	}
	if err != nil {
		o.Reason, o.Message = content.Reason(err), clip(oneLine(err.Error()), maxMessage)
		return o
	}
	o.Bytes = o.TotalBytes
	return o
}

// terminationMessage fits the outcome into the termination log.
func terminationMessage(o outcome) []byte {
	t := termination{Reason: o.Reason, Message: o.Message, Bytes: o.Bytes, TotalBytes: o.TotalBytes, Formats: o.Formats,
		Sources: o.Sources}
	if t.Reason == "" {
		t.Reason = reasonFetched
		t.Message = fmt.Sprintf("%d files verified and published", o.Files)
	}
	for {
		data, err := json.Marshal(t)
		if err == nil && len(data) <= maxTermination {
			return data
		}
		if len(t.Formats) > 0 {
			t.Formats = t.Formats[:len(t.Formats)/2]
			continue
		}
		if len(t.Sources) > 0 {
			t.Sources = t.Sources[:len(t.Sources)/2]
			continue
		}
		t.Message = clip(t.Message, len(t.Message)/2)
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip shortens s to at most max bytes without cutting a character.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
