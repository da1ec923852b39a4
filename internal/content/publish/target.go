package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Target is somewhere that published content goes.
type Target interface {
	// Name identifies the target in messages, without credentials.
	Name() string
	// rank orders the targets of one upload.
	uploadRank() int
	// send brings the content there. What is left to do by hand is returned.
	sendContent(ctx context.Context, u *upload) (next string, err error)
}

// The order of an upload: what cannot announce anything comes first; a pinning
// service comes last, because it fetches from the others.
const (
	rankCAR = iota
	rankKubo
	rankPinning
)

// TargetOptions are what URLs of targets must not carry, or cannot know.
type TargetOptions struct {
	// Folder is what will be uploaded; a CAR file must not lie inside it.
	Folder string
	// PinToken is the access token of the pinning service.
	PinToken string
	// PinTimeout is how long a pinning service is waited for; 30 minutes if zero.
	PinTimeout time.Duration
}

// ParseTargets returns the targets that URLs name, in the order in which they
// are served:
//
//   - file:///path.car: a CAR file;
//   - ipfs+rpc://host:port, http:// and https://: the RPC API of a Kubo node;
//   - pin+https://host/path: a pinning service (IPFS Pinning Service API);
//     pin+http:// only for a loopback address. One at most.
//
// All that can be found wrong without asking anybody is refused here.
func ParseTargets(urls []string, o TargetOptions) ([]Target, error) {
	var targets []Target
	pinning := 0
	for _, raw := range urls {
		t, err := parseTarget(raw, o)
		if err != nil {
			return nil, err
		}
		if t.uploadRank() == rankPinning {
			pinning++
		}
		targets = append(targets, t)
	}
	if pinning > 1 {
		return nil, errors.New("two pinning services would be sent the same token: name one, and publish again with " +
			"the other")
	}
	slices.SortStableFunc(targets, func(a, b Target) int { return cmp.Compare(a.uploadRank(), b.uploadRank()) })
	return targets, nil
}

func parseTarget(raw string, o TargetOptions) (Target, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, errors.New("a target is not a URL: give one such as http://127.0.0.1:5001")
	}
	if u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("target %q must be scheme, host and path only", u.Redacted())
	}
	scheme := u.Scheme
	if scheme == "file" {
		return parseCARTarget(u, o.Folder)
	}
	if u.Host == "" {
		return nil, fmt.Errorf("target %q is not supported: give http(s)://host:5001 or ipfs+rpc://host:5001 (a Kubo node), "+
			"file:///path.car, or pin+https://host/path (a pinning service)", u.Redacted())
	}
	switch scheme {
	case "http", "https":
		return newKuboTarget(u.Redacted(), u), nil
	case "ipfs+rpc":
		if strings.Trim(u.Path, "/") != "" {
			return nil, fmt.Errorf("target %q must be host and port only: give one such as ipfs+rpc://127.0.0.1:5001",
				u.Redacted())
		}
		api := *u
		api.Scheme = "http"
		return newKuboTarget(u.Redacted(), &api), nil
	case "pin+https", "pin+http":
		return parsePinning(u, o)
	}
	return nil, fmt.Errorf("target %q has the scheme %q, which is not supported: give http(s):// or ipfs+rpc:// (a "+
		"Kubo node), "+
		"file:// (a CAR file) or pin+https:// (a pinning service)", u.Redacted(), scheme)
}

// Options say what goes along with an upload.
type Options struct {
	// Name is what a pinning service shows for the content.
	Name string
	// Progress, if set, is called as an upload continues, one call at a time.
	Progress func(Progress)
}

// Progress is how far one target is.
type Progress struct {
	// Target is the target's name.
	Target string
	// Done of Total bytes are written; of a pinning service both are 0.
	Done, Total int64
	// Held is the bytes that the target has of an earlier upload and is not
	// sent again; said once, before the first byte.
	Held int64
	// State is what a pinning service says: queued, pinning or pinned.
	State string
}

// Result is how the upload to one target ended.
type Result struct {
	// Target is the target's name.
	Target string `json:"target"`
	// Next is the command that is left to be run by hand, if any.
	Next string `json:"next,omitempty"`
	// Serves says that the target has the content and gives it to others.
	Serves bool `json:"serves"`
}

// upload is one call of Upload.
type upload struct {
	Options
	dir   string
	imp   *folder.Imported
	nodes []*kuboTarget // that have the content
}

// tellProgress reports progress, if anybody wants to know.
func (u *upload) tellProgress(p Progress) {
	if u.Progress != nil {
		u.Progress(p)
	}
}

// Upload brings the imported folder to each of the targets, in their order. One
// that fails does not keep the others from it: results has those that
// succeeded, the error those that did not. Repeating an upload is harmless, and
// a node that can say what it has is sent only what it lacks.
func Upload(
	ctx context.Context, dir string, imp *folder.Imported, targets []Target, o Options,
) (results []Result, err error) {
	u := &upload{Options: o, dir: dir, imp: imp}
	var failed []error
	for _, t := range targets {
		next, err := u.uploadTo(ctx, t, targets)
		switch {
		case ctx.Err() != nil:
			return results, errors.Join(append(failed, ctx.Err())...)
		case err != nil:
			failed = append(failed, err)
		default:
			results = append(results, Result{Target: t.Name(), Next: next, Serves: t.uploadRank() != rankCAR})
		}
	}
	return results, errors.Join(failed...)
}

// uploadTo brings the content to one target.
func (u *upload) uploadTo(ctx context.Context, t Target, all []Target) (next string, err error) {
	isNode := func(t Target) bool { return t.uploadRank() == rankKubo }
	if t.uploadRank() == rankPinning && len(u.nodes) == 0 && slices.ContainsFunc(all, isNode) {
		return "", ipld.Errorf(source.ErrUnavailable, "the pinning service %s was not asked: no node has the content "+
			"for it to fetch", t.Name())
	}
	return t.sendContent(ctx, u)
}
