package main

import (
	"flag"
	"os"
	"time"
)

// options are the command line.
type options struct {
	pairs, namespaces, nodes, workers, clients int
	rest, fetchTime, startTime, patience       time.Duration
	kserve, kserveSource, only, dir, profiles  string
}

func (o *options) bind(f *flag.FlagSet) {
	f.IntVar(&o.pairs, "pairs", 1000, "number of models, and of endpoints")
	f.IntVar(&o.namespaces, "namespaces", 0, "number of namespaces that they are in; a tenth of the pairs when 0")
	f.IntVar(&o.workers, "workers", 16, "objects of one kind that the manager reconciles at once")
	f.IntVar(&o.clients, "clients", 8, "objects that are created at once")
	f.IntVar(&o.nodes, "nodes", 8, "objects that the faked nodes work at at once")
	f.DurationVar(&o.fetchTime, "fetch", time.Second, "time that a faked fetch takes")
	f.DurationVar(&o.startTime, "start", time.Second, "time that a faked server takes to become ready")
	f.DurationVar(&o.rest, "rest", time.Minute, "time that the manager is observed at rest")
	f.DurationVar(&o.patience, "patience", 2*time.Minute, "time without progress after which the run fails")
	f.StringVar(&o.kserve, "kserve", "", "KServe's manager; without it nothing stands beside ours")
	f.StringVar(&o.kserveSource, "kserve-source", "", "the source of that program, for its CRDs and configuration")
	f.StringVar(&o.only, "only", "", "measure only ours or only kserve")
	f.StringVar(&o.dir, "dir", os.TempDir(), "folder for the API server's data")
	f.StringVar(&o.profiles, "profiles", "", "folder to write profiles of the manager to")
}

func (o *options) countNamespaces() int {
	if o.namespaces > 0 {
		return o.namespaces
	}
	return max(1, o.pairs/10)
}
