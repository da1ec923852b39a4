package main

import (
	"errors"
	"flag"
	"time"

	"github.com/dehug-io/dehug-operator/internal/commandline"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// options are the command line of fetch.
type options struct {
	sourceFlags
	cid, out, terminationLog string
	files                    []string
	routers, providers       []string
	allowPrivate             bool
	listen                   string
	maxBytes                 int64
	maxNodes, maxEntries     int
	allowUnsafe, json        bool
	verify                   bool
	concurrency              int
	retryFor, every          time.Duration
}

// Bind adds a flag for each option, with its default.
func (o *options) Bind(f *flag.FlagSet) {
	f.StringVar(&o.cid, "cid", "", "root CID, in any form (sha2-256 over dag-pb or raw)")
	o.bindFlags(f)
	f.Func("router", "delegated router (a server of /routing/v1) that is asked who provides the content, such as "+
		"https://delegated-ipfs.dev; repeat for more", commandline.List(&o.routers))
	f.Func("provider", "a source that a router named: an http(s):// gateway or /ip4/…/tcp/…/p2p/… at a public address; "+
		"repeat for more",
		commandline.List(&o.providers))
	f.BoolVar(&o.allowPrivate, "allow-private-providers", false, "permit what routers name at private addresses too")
	f.Func("files", "glob of the paths within the content to fetch, such as '*Q4_K_M*.gguf' or 'onnx/**'; repeat for "+
		"more "+
		"(default all files)", commandline.List(&o.files))
	f.StringVar(&o.out, "out", "", "folder to publish")
	f.Int64Var(&o.maxBytes, "max-bytes", 0, "refuse content larger than this (default 8 TiB)")
	f.IntVar(&o.maxEntries, "max-entries", 0, "refuse content with more directory entries (default one per 512 KiB of "+
		"--max-bytes, "+
		"at least 50000 and at most 1000000)")
	f.IntVar(&o.maxNodes, "max-nodes", 0, "refuse content with more DAG nodes (default 2000000, one more per directory "+
		"entry and per "+
		"128 KiB of the content)")
	f.BoolVar(&o.allowUnsafe, "allow-unsafe-formats", false, "admit files that can carry code, such as pickles")
	f.BoolVar(&o.verify, "verify", false, "hash a folder that is already published again")
	f.BoolVar(&o.json, "json", false, "end with one JSON object of totals by source on stdout; log in JSON")
	f.StringVar(&o.terminationLog, "termination-log", "", "file to write the outcome to, as compact JSON")
	f.IntVar(&o.concurrency, "concurrency", 0, "requests at once to one source (default 8)")
	f.DurationVar(&o.retryFor, "retry-for", 0, "how long to continue without a byte while all sources fail (default 1m)")
	f.StringVar(&o.listen, "listen", "", "address to serve /status, /metrics and /healthz on meanwhile, such as :8080 "+
		"(default off)")
	f.DurationVar(&o.every, "progress-every", 5*time.Second, "time between progress lines")
}

// Validate returns what is missing, with what to give.
func (o *options) Validate() error {
	switch {
	case o.cid == "":
		return errors.New("--cid is missing: give the root CID of the content")
	case o.out == "":
		return errors.New("--out is missing: give the folder to publish")
	case o.isEmpty() && len(o.providers)+len(o.routers) == 0:
		return errors.New("--source is missing: give at least one, such as https://ipfs.example.org, or a --router that " +
			"knows some")
	}
	_, err := modelfile.ParseGlobs(o.files)
	return err
}
