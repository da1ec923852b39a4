package explain

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// options are the flags, each of which is a field of a DeHugModel or its DeHugNetwork.
type options struct {
	licensee, use, acceptTerms, revision string
	grant, revoke                        string
}

// wish is what the flags ask for, read.
type wish struct {
	query         chain.Query
	input         license.Input
	grant, revoke chain.Finality
}

// readWish reads the flags.
func readWish(ctx context.Context, s *session.Session, given string, o options) (wish, error) {
	w := wish{grant: chain.Finality(o.grant), revoke: chain.Finality(o.revoke)}
	for flag, level := range map[string]chain.Finality{"--grant-finality": w.grant, "--revoke-finality": w.revoke} {
		if level.Tag() == "" {
			return w, session.Usagef("%s %q is not Latest, Safe or Finalized", flag, level)
		}
	}
	use := license.Use(o.use)
	if use != license.UseCommercial && use != license.UseNonCommercial {
		return w, session.Usagef("--use %q is not Commercial or NonCommercial", o.use)
	}
	licensee, err := s.Account(ctx, "--licensee", o.licensee)
	if err != nil {
		return w, err
	}
	w.input = license.Input{Model: given, Licensee: licensee, Use: use, Now: time.Now()}
	if o.acceptTerms != "" {
		if w.input.AcceptTerms, err = evm.ParseHash(o.acceptTerms); err != nil {
			return w, session.Usagef("--accept-terms: %w", err)
		}
	}
	w.query = chain.Query{Licensee: licensee}
	if session.IsName(given) {
		w.query.Name = given
	} else if w.query.TokenID, err = session.FindToken(ctx, nil, given); err != nil {
		return w, err
	}
	if o.revision != "" {
		cid, err := ipld.ParseCID(o.revision)
		if err != nil {
			return w, session.Usagef("--revision: %w", err)
		}
		revision := evm.Hash(cid.Digest)
		w.query.Revision = &revision
	}
	return w, nil
}
