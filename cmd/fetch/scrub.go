package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const scrubUsage = "fetch scrub --out <folder> [--source <url> …] [--mirror <url> …] [options]"

// Exit codes of a scrub besides 0, when every byte is right. One that was told to stop says nothing of the content.
const (
	exitDamaged = 1
	exitStopped = 143
)

// scrubOptions are the command line of fetch scrub.
type scrubOptions struct {
	sourceFlags
	out, terminationLog string
	scrubRate           int64
	allowUnsafe         bool
}

// Bind adds a flag for each option, with its default.
func (o *scrubOptions) Bind(f *flag.FlagSet) {
	f.StringVar(&o.out, "out", "", "published folder to scrub")
	o.bindFlags(f)
	f.StringVar(&o.terminationLog, "termination-log", "", "file to write the outcome to, as compact JSON")
	f.Int64Var(&o.scrubRate, "scrub-rate", 0, "bytes a second that the scrub may read (default: what idle time allows)")
	f.BoolVar(&o.allowUnsafe, "allow-unsafe-formats", false, "scrub content with files that can carry code")
}

// Validate returns what is missing or wrong, with what to give.
func (o *scrubOptions) Validate() error {
	switch {
	case o.out == "":
		return errors.New("--out is missing: give the published folder")
	case o.scrubRate < 0:
		return errors.New("a negative --scrub-rate: give 0 or more")
	}
	return nil
}

// runScrub hashes a published folder once, repairs what is wrong, and reports it.
func runScrub(ctx context.Context, args []string, stderr io.Writer) int {
	var o scrubOptions
	err := commandline.Read("fetch scrub", scrubUsage, args, &o, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	var report *content.ScrubReport
	if err == nil {
		report, err = scrubFolder(ctx, o, stderr)
	}
	if ctx.Err() != nil {
		_, _ = fmt.Fprintln(stderr, "fetch scrub: it was told to stop")
		return exitStopped
	}
	outcome := describeScrub(report, err)
	_, _ = fmt.Fprintln(stderr, "fetch scrub: "+outcome.Message)
	if o.terminationLog != "" {
		if logErr := os.WriteFile(o.terminationLog, scrubTermination(outcome), 0o644); logErr != nil {
			_, _ = fmt.Fprintf(stderr, "fetch scrub: writing the termination log: %v\n", logErr)
		}
	}
	if outcome.Reason != reasonScrubbed {
		return exitDamaged
	}
	return 0
}

func scrubFolder(ctx context.Context, o scrubOptions, stderr io.Writer) (*content.ScrubReport, error) {
	sources, err := o.openSources()
	if err != nil { // what is right needs no source
		_, _ = fmt.Fprintln(stderr, "fetch scrub: not all sources are asked: "+oneLine(err.Error()))
	}
	defer source.CloseAll(sources)
	store, err := content.OpenStore(o.out, func(string) {})
	if err != nil {
		return nil, err
	}
	defer store.Close()
	if !o.allowUnsafe {
		if err := modelfile.CheckPaths(store.Manifest().Paths()); err != nil {
			return nil, err
		}
	}
	return store.Scrub(ctx, sources, content.ScrubOptions{BytesPerSecond: o.scrubRate})
}

// Reasons of a scrub that ended.
const (
	reasonScrubbed = "Scrubbed"
	reasonDamaged  = "ContentDamaged"
)

// scrubOutcome is what the operator reads from the pod's status.
type scrubOutcome struct {
	Reason  string               `json:"reason"`
	Message string               `json:"message"`
	Scrub   *content.ScrubReport `json:"scrub,omitempty"`
}

func describeScrub(r *content.ScrubReport, err error) scrubOutcome {
	if err != nil {
		return scrubOutcome{Reason: content.Reason(err), Message: clip(oneLine(err.Error()), maxMessage)}
	}
	out := scrubOutcome{Reason: reasonScrubbed, Scrub: r, Message: fmt.Sprintf(
		"scrubbed %d bytes: %d blocks repaired, %d paths damaged%s", r.BytesChecked, r.RepairedBlocks, len(r.Damaged),
		because(r.Error))}
	if len(r.Damaged) > 0 {
		out.Reason = reasonDamaged
	}
	out.Message = clip(out.Message, maxMessage)
	return out
}

// scrubTermination fits the outcome into the termination log: at least one damaged path is named.
func scrubTermination(o scrubOutcome) []byte {
	var report content.ScrubReport
	if o.Scrub != nil {
		report = *o.Scrub
		o.Scrub = &report
	}
	for {
		data, err := json.Marshal(o)
		if err == nil && len(data) <= maxTermination {
			return data
		}
		switch {
		case len(o.Message) > maxTermination/8:
			o.Message = clip(o.Message, len(o.Message)/2)
		case len(report.Error) > maxTermination/8:
			report.Error = clip(report.Error, len(report.Error)/2)
		case len(report.Damaged) > 1:
			report.Damaged = report.Damaged[:len(report.Damaged)/2]
		case len(report.Damaged) == 1:
			report.Damaged = []string{clip(report.Damaged[0], len(report.Damaged[0])/2)}
		default:
			return data
		}
	}
}
