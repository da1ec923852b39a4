package content

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// FetchOptions say what to fetch and where to.
type FetchOptions struct {
	// Root is the CID of the content.
	Root string
	// Out is the folder that is published once every byte is verified. Beside
	// it lie <out>.partial and <out>.journal while it is incomplete,
	// <out>.manifest.json, <out>.skeleton.car and <out>.lock.
	Out string
	// Files are globs that pick the files to fetch, as modelfile.Globs; all if there are none.
	Files []string
	// Budget bounds the content; fields that are zero take their default.
	Budget ipld.Budget
	// AllowUnsafeFormats admits files that can carry code.
	AllowUnsafeFormats bool
	// Verify hashes a folder that is already published again.
	Verify bool
	// Concurrency bounds the requests at once to one source; 8 if zero.
	Concurrency int
	// RetryFor is how long the fetch continues without a byte while all sources
	// fail in a way that may pass; 60 s if zero.
	RetryFor time.Duration
	// Progress, if set, is called before the first block and after each, one
	// call at a time.
	Progress func(Progress)
	// Live, if set, shows the fetch to others while it runs.
	Live *Live
}
