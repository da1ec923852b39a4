package model

import (
	"context"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// maxFormer bounds the former versions whose licenses are read for one model.
const maxFormer = 16

// checkFormer evaluates the licenses of versions that pods still serve although another one is in use: an endpoint may
// be suspended, or its rollout may not come to an end. The end of such a license ends that version alone.
func (r *Reconciler) checkFormer(ctx context.Context, s *modelScope, current *version) ([]*version, error) {
	if current.token == nil {
		return nil, nil
	}
	workloads, err := r.workloadsOf(ctx, s.model)
	if err != nil {
		return nil, err
	}
	var former []*version
	for _, cid := range servedBy(workloads, current.token.CID) {
		parsed, err := ipld.ParseCID(cid)
		if err != nil || len(former) == maxFormer {
			continue
		}
		id := evm.Hash(parsed.Digest)
		v := &version{query: chain.Query{TokenID: id, Licensee: s.licensee},
			token: &dehugv1alpha1.TokenStatus{ID: dehugv1alpha1.Hash(id.String()), CID: cid}}
		if err := r.readToken(ctx, s, v); err != nil {
			return nil, err
		}
		if s.pending {
			return nil, chain.ErrPending
		}
		in := r.formerInput(s, v, current)
		in.RunsSince = newestOf(workloads)
		_, v.verdict = r.evaluateFinally(s, v, in)
		if s.pending {
			return nil, chain.ErrPending
		}
		former = append(former, v)
	}
	return former, ctx.Err()
}

// formerInput is what the verdict on a former version depends on. It was licensed when it was taken into use, on terms
// that were accepted then.
func (r *Reconciler) formerInput(s *modelScope, v, current *version) license.Input {
	last := lastFormer(s.model, v.token.CID)
	v.standing = license.StandingLicensed
	in := r.policyInput(s, v)
	in.Model += " (the version " + v.token.CID + ")"
	if v.facts != nil {
		in.AcceptTerms = v.facts.TermsHash
	}
	in.LastAnswer = r.answers.answeredAt(s, current)
	switch have, ok := r.answers.answerOf(s.model, v.token.ID); {
	case ok:
		v.licensedBlock = have.licensedBlock
	case s.isKnown(v):
		v.licensedBlock = r.answers.licensedBlock(s, v, r.seenBefore(s))
	case last != nil:
		v.licensedBlock = uint64(max(0, last.Block)) //nolint:gosec // not negative
	}
	if s.isKnown(v) && s.model.Status.License != nil { // it was the one in use until this pass
		in.KnownEnd = knownEnd(s.model.Status.License)
	}
	if last != nil {
		if last.EndsAt != nil {
			in.KnownEnd = last.EndsAt.Time
		}
		if last.EndedAt != nil {
			v.standing, in.EndedReason, in.EndedMessage = license.StandingEnded, last.Reason, last.Message
		}
	}
	in.Standing, in.LicensedBlock = v.standing, v.licensedBlock
	return in
}

func lastFormer(m *dehugv1alpha1.DeHugModel, cid string) *dehugv1alpha1.FormerVersion {
	for i := range m.Status.Former {
		if m.Status.Former[i].CID == cid {
			return &m.Status.Former[i]
		}
	}
	return nil
}

// describeFormer says what is known of the former versions.
func describeFormer(s *modelScope, former []*version) []dehugv1alpha1.FormerVersion {
	var out []dehugv1alpha1.FormerVersion
	for _, v := range former {
		valid := licenseValid(v)
		is := dehugv1alpha1.FormerVersion{
			CID: v.token.CID, TokenID: v.token.ID, LicenseValid: valid.Status,
			Reason: valid.Reason, Message: status.Truncate(valid.Message),
			Block: int64(v.licensedBlock), //nolint:gosec // a block's number
		}
		last := lastFormer(s.model, v.token.CID)
		if last != nil {
			is.EndsAt, is.Seats = last.EndsAt, last.Seats
		}
		if v.facts != nil && v.facts.Missing == nil {
			is.EndsAt, is.Seats = nil, ptr.To(int64(v.facts.Terms.Seats))
			if end := v.facts.End(); !end.IsZero() {
				is.EndsAt = &metav1.Time{Time: end}
			}
		}
		if v.verdict.Ended {
			is.EndedAt = &metav1.Time{Time: s.now}
			if last != nil && last.EndedAt != nil {
				is.EndedAt = last.EndedAt
			}
		}
		if last != nil && last.Block > 0 {
			is.Block = last.Block // it does not move with each block
		}
		out = append(out, is)
	}
	return out
}
