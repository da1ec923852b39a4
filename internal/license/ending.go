package license

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

const (
	// mostWarning and warningPart bound how long ahead the end of a grant is warned of: a fifth of its time, a week at
	// most.
	mostWarning = 7 * 24 * time.Hour
	warningPart = 5
)

// End is when a grant ends by what the chain says: when it expires, or the notice of a revocation is over. It is zero
// when there is no end.
func (f *Facts) End() time.Time {
	end := f.ExpiresAt
	if !f.RevokedAt.IsZero() && (end.IsZero() || f.RevokedAt.Before(end)) {
		end = f.RevokedAt
	}
	return end
}

// warnFrom is when the end of a grant is warned of; zero for never.
func warnFrom(f *Facts) time.Time {
	if f.open() || f.ExpiresAt.IsZero() {
		return time.Time{}
	}
	ahead := mostWarning
	if !f.GrantedAt.IsZero() {
		ahead = min(ahead, f.ExpiresAt.Sub(f.GrantedAt)/warningPart)
	}
	return f.ExpiresAt.Add(-ahead)
}

// warnOfEnd says that a grant ends soon; nil while it does not.
func warnOfEnd(in Input, f *Facts) *cause.Cause {
	end := f.End()
	says := "a grant on the terms (" + f.Terms.LicenseID + ") is in force and ends at " + end.UTC().Format(time.RFC3339)
	switch from := warnFrom(f); {
	case !f.RevokedAt.IsZero() && end.Equal(f.RevokedAt):
		return &cause.Cause{Reason: ReasonLicenseEnding, Message: says + ": the owner " + f.Owner.String() +
			" revoked it, and its notice is over then; ask the owner for a new one"}
	case !from.IsZero() && !in.Now.Before(from):
		return &cause.Cause{Reason: ReasonLicenseEnding, Message: says + ": renew it before with " + grantCommand(in) +
			" --renew"}
	}
	return nil
}
