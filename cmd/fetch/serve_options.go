package main

import (
	"errors"
	"flag"
	"time"
)

// serveOptions are the command line of fetch serve.
type serveOptions struct {
	sourceFlags
	out, listen   string
	mirrorsFile   string
	scrubInterval time.Duration
	scrubRate     int64
	maxRequests   int
	allowUnsafe   bool
}

// Bind adds a flag for each option, with its default.
func (o *serveOptions) Bind(f *flag.FlagSet) {
	f.StringVar(&o.out, "out", "", "published folder to serve")
	f.StringVar(&o.listen, "listen", "", "address to serve /ipfs, /status, /metrics and /healthz on, such as :8080")
	o.bindFlags(f)
	f.StringVar(&o.mirrorsFile, "mirrors-file", "", "file with one more mirror per line; it may change, and is read "+
		"before each scrub")
	f.DurationVar(&o.scrubInterval, "scrub-interval", 24*time.Hour, "time between scrubs of the whole folder; 0 for none")
	f.Int64Var(&o.scrubRate, "scrub-rate", 0, "bytes a second that a scrub may read (default: what idle time allows)")
	f.IntVar(&o.maxRequests, "max-requests", 0, "requests answered at once (default 64)")
	f.BoolVar(&o.allowUnsafe, "allow-unsafe-formats", false, "serve content with files that can carry code")
}

// Validate returns what is missing or wrong, with what to give.
func (o *serveOptions) Validate() error {
	switch {
	case o.out == "":
		return errors.New("--out is missing: give the published folder")
	case o.listen == "":
		return errors.New("--listen is missing: give the address to serve on, such as :8080")
	case o.scrubInterval < 0 || o.scrubRate < 0 || o.maxRequests < 0:
		return errors.New("a negative --scrub-interval, --scrub-rate or --max-requests: give 0 or more")
	}
	return nil
}
