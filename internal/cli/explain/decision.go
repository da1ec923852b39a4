package explain

import (
	"io"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// explanation is a decision with all that it is made of.
type explanation struct {
	wish      wish
	endpoints []string
	facts     *license.Facts
	// looks are what holds at the finality of grants and, if it is another one, at that of revocations.
	looks []look
	// fresh is the verdict for an endpoint that was never licensed, running that for one whose license held before.
	fresh, running license.Verdict
}

// look is every clause at one block, as for an endpoint that is new.
type look struct {
	level   chain.Finality
	block   evm.Block
	clauses []license.Clause
}

// decideModel runs the operator's decision for an endpoint that is new and for one that runs.
func decideModel(w wish, facts, final *license.Facts) explanation {
	in := w.input
	in.Facts, in.LastAnswer = facts, in.Now
	e := explanation{wish: w, facts: facts, fresh: license.Evaluate(in)}
	e.looks = []look{{w.grant, facts.Block, license.Trace(in, facts)}}
	if w.grant != w.revoke {
		e.looks = append(e.looks, look{w.revoke, final.Block, license.Trace(in, final)})
	}
	in.Standing, in.LicensedAs, in.FinalFacts = license.StandingLicensed, in.Licensee, final
	e.running = license.Evaluate(in)
	return e
}

// stateOf is one word for what an endpoint does by a verdict, as status.state of an InferenceEndpoint has it.
func stateOf(v license.Verdict, runs bool) string {
	switch {
	case v.Allowed && v.Unknown:
		return "Holding"
	case v.Allowed:
		return "Serving"
	case runs && v.Ended:
		return "Draining"
	}
	return "Waiting"
}

// endsAt is when the license ends by itself; zero when it has no end that is known.
func (e explanation) endsAt() time.Time {
	end := e.facts.ExpiresAt
	if r := e.facts.RevokedAt; !r.IsZero() && (end.IsZero() || r.Before(end)) {
		end = r
	}
	if !e.fresh.Allowed || e.facts.State() == license.StatusOpen {
		return time.Time{}
	}
	return end
}

// recordExplanation is what is printed as JSON.
func (e explanation) recordExplanation() session.Record {
	r := session.Record{
		session.Fact("model", "", e.wish.input.Model),
		session.Fact("licensee", "", e.wish.input.Licensee),
		session.Fact("use", "", string(e.wish.input.Use)),
	}
	if e.facts.TokenID != (evm.Hash{}) {
		r = append(r, session.Fact("tokenID", "", e.facts.TokenID),
			session.Fact("cid", "", ipld.CIDFromDigest(e.facts.TokenID)))
	}
	var looks []session.Record
	for _, l := range e.looks {
		looks = append(looks, l.recordLook())
	}
	r = append(r, session.Fact("endpoints", "", e.endpoints), session.Fact("looks", "", looks))
	r = append(r, session.Fact("new", "", verdictRecord(e.fresh, false)),
		session.Fact("running", "", verdictRecord(e.running, true)))
	return append(r, session.Fact("endsAt", "", e.endsAt()))
}

func verdictRecord(v license.Verdict, runs bool) session.Record {
	return session.Record{
		session.Fact("state", "", stateOf(v, runs)), session.Fact("reason", "", v.Reason),
		session.Fact("message", "", v.Message),
	}
}

func (l look) recordLook() session.Record {
	var clauses []session.Record
	for _, c := range l.clauses {
		clause := session.Record{session.Fact("clause", "", c.Name), session.Fact("holds", "", outcomeOf(c))}
		if c.Violation != nil {
			clause = append(clause, session.Fact("reason", "", c.Violation.Reason),
				session.Fact("message", "", c.Violation.Message))
		}
		clauses = append(clauses, clause)
	}
	return session.Record{
		session.Fact("finality", "", string(l.level)), session.Fact("block", "", l.block.Number),
		session.Fact("blockHash", "", l.block.Hash), session.Fact("blockTime", "", l.block.Time),
		session.Fact("clauses", "", clauses),
	}
}

// outcomeOf is one word for how a clause came out.
func outcomeOf(c license.Clause) string {
	switch {
	case !c.Known:
		return "unknown"
	case c.Violation == nil:
		return "yes"
	}
	return "no"
}

// printText writes the same as text.
func (e explanation) printText(w io.Writer) {
	session.Line(w, "model        %s", e.wish.input.Model)
	if e.facts.TokenID != (evm.Hash{}) {
		session.Line(w, "CID          %s", ipld.CIDFromDigest(e.facts.TokenID))
	}
	session.Line(w, "licensee     %s", e.wish.input.Licensee)
	session.Line(w, "use          %s", e.wish.input.Use)
	for _, l := range e.looks {
		session.Line(w, "")
		session.Line(w, "%s: block %d of %s, %d of %d endpoints agree", l.level, l.block.Number,
			session.Stamp(l.block.Time), len(e.endpoints)/2+1, len(e.endpoints))
		for _, c := range l.clauses {
			session.Line(w, "  %-7s  %s", outcomeOf(c), c.Name)
			if c.Violation != nil {
				session.Line(w, "           %s: %s", c.Violation.Reason, c.Violation.Message)
			}
		}
	}
	session.Line(w, "")
	session.Line(w, "a new endpoint         %s: %s", stateOf(e.fresh, false), e.fresh.Reason)
	session.Line(w, "an endpoint that runs  %s: %s", stateOf(e.running, true), e.running.Reason)
	if e.running.Allowed {
		session.Line(w, "because                %s", e.running.Message)
	}
	if end := e.endsAt(); !end.IsZero() {
		session.Line(w, "ends by itself         %s", session.Stamp(end))
	}
}
