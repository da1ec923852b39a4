package publish

import (
	"context"
	"errors"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Result is how the upload to one target ended.
type Result struct {
	// Target is the target's name.
	Target string `json:"target"`
	// Next is the command that is left to be run by hand, if any.
	Next string `json:"next,omitempty"`
	// Serves reports whether the target has the content and gives it to others.
	Serves bool `json:"serves"`
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
