package cache

import (
	"strings"
	"testing"
	"time"
)

var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

const gib = int64(1) << 30

func TestNext(t *testing.T) {
	want := Want{Bytes: gib}
	sized := func(size int64) Want { w := want; w.Size = size; return w }
	existing := Want{Bytes: gib, Existing: "mine"}
	claim := ClaimState{Exists: true, Bound: true, Capacity: 2 * gib}
	failedJob := JobState{
		Phase: JobFailed, Attempt: 1, FinishedAt: now.Add(-10 * time.Second),
		Reason: "ContentCorrupt", Message: "block x", Bytes: 30, TotalBytes: 100,
	}
	due := failedJob
	due.FinishedAt = now.Add(-FirstRetry)
	tests := map[string]struct {
		want   Want
		claim  ClaimState
		job    JobState
		action Action
		reason string
		check  func(Plan) bool
		says   string
	}{
		"a first content gets a claim with room": {want: want, action: CreateClaim, reason: ReasonFetching,
			check: func(p Plan) bool { return p.Size == Suggested(gib) && p.Size > gib }},
		"a claim of the size that the user asked for": {want: sized(3 * gib), action: CreateClaim, reason: ReasonFetching,
			check: func(p Plan) bool { return p.Size == 3*gib }},
		"a size that cannot hold the content is refused before a claim is made": {want: sized(gib / 2), reason: ReasonInsufficientStorage,
			check: func(p Plan) bool { return p.Failed }, says: "set spec.cache.size to at least 1191Mi"},
		"a claim that is smaller than the content is refused before the fetch": {
			want: want, claim: ClaimState{Exists: true, Capacity: gib / 2}, reason: ReasonInsufficientStorage, says: "set spec.cache.size"},
		"a claim grows when the user asks for more": {want: sized(3 * gib), claim: claim, action: GrowClaim, reason: ReasonClaimPending,
			check: func(p Plan) bool { return p.Size == 3*gib }},
		"a claim too small that the user enlarges grows": {
			want: sized(3 * gib), claim: ClaimState{Exists: true, Capacity: gib / 2}, action: GrowClaim, reason: ReasonClaimPending},
		"the user's claim must exist": {want: existing, reason: ReasonClaimNotFound, says: "mine"},
		"the user's claim must be large enough": {
			want: existing, claim: ClaimState{Exists: true, Bound: true, Capacity: gib / 2}, reason: ReasonInsufficientStorage, says: "mine"},
		"the user's claim is never resized": {
			want: Want{Bytes: gib, Existing: "mine", Size: 3 * gib}, claim: claim, action: StartFetch, reason: ReasonFetching},
		"a claim without content gets a fetch": {want: want, claim: claim, action: StartFetch, reason: ReasonFetching,
			check: func(p Plan) bool { return p.Attempt == 1 && p.Percent == -1 }},
		"an unbound claim gets a fetch too: its pod is the first consumer": {
			want: want, claim: ClaimState{Exists: true, Capacity: 2 * gib}, action: StartFetch, reason: ReasonFetching},
		"a running fetch is waited for": {want: want, claim: claim, job: JobState{Phase: JobRunning}, reason: ReasonFetching},
		"a running fetch on an unbound claim says so": {
			want: want, claim: ClaimState{Exists: true, Capacity: 2 * gib}, job: JobState{Phase: JobRunning},
			reason: ReasonClaimPending, says: "storage class"},
		"a pod that cannot start says so": {
			want: want, claim: claim, job: JobState{Phase: JobRunning, Reason: "ImagePullFailed", Message: "image x"},
			reason: "ImagePullFailed", says: "image x"},
		"a finished fetch is recorded": {
			want: want, claim: claim, job: JobState{Phase: JobSucceeded}, action: MarkVerified, reason: ReasonCached,
			check: func(p Plan) bool { return p.Cached && p.Percent == 100 }},
		"a verified claim needs nothing": {
			want: want, claim: ClaimState{Exists: true, Verified: true, Capacity: 2 * gib}, action: Complete, reason: ReasonCached,
			check: func(p Plan) bool { return p.Cached && p.Percent == 100 }},
		"a failed fetch waits for its retry and tells why": {want: want, claim: claim, job: failedJob, reason: "ContentCorrupt", says: "block x",
			check: func(p Plan) bool { return p.Failed && p.RetryAfter == 20*time.Second && p.Percent == 30 }},
		"a failed fetch is retried when due, and still tells why": {
			want: want, claim: claim, job: due, action: StartFetch, reason: "ContentCorrupt",
			check: func(p Plan) bool { return p.Failed && p.Attempt == 2 }},
		"a mirror that came up is asked soon": {
			want: want, claim: claim, job: JobState{Phase: JobFailed, Attempt: 9, FinishedAt: now.Add(-FirstRetry), NewMirror: true},
			action: StartFetch, reason: ReasonFetchFailed},
		"but not in a tight loop": {
			want: want, claim: claim, job: JobState{Phase: JobFailed, Attempt: 9, FinishedAt: now.Add(-time.Second), NewMirror: true},
			reason: ReasonFetchFailed, check: func(p Plan) bool { return p.RetryAfter == FirstRetry-time.Second }},
		"a fetch that failed silently still has a message": {
			want: want, claim: claim, job: JobState{Phase: JobFailed, Attempt: 1, FinishedAt: now}, reason: ReasonFetchFailed, says: "log"},
		"a Job that is being deleted is waited for":   {want: want, claim: claim, job: JobState{Phase: JobDeleting}, reason: ReasonFetching},
		"a claim that is being deleted is waited for": {want: want, claim: ClaimState{Exists: true, Deleting: true, Verified: true}, reason: ReasonClaimPending},
		"a lost volume is not served from": {
			want: want, claim: ClaimState{Exists: true, Lost: true, Verified: true}, reason: ReasonClaimPending, says: "lost its volume"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got := Next(tc.want, tc.claim, tc.job, now)
			if got.Action != tc.action || got.Reason != tc.reason {
				t.Errorf("plan %+v, want action %d and reason %s", got, tc.action, tc.reason)
			}
			if got.Message == "" || !strings.Contains(got.Message, tc.says) {
				t.Errorf("message %q does not say %q", got.Message, tc.says)
			}
			if tc.check != nil && !tc.check(got) {
				t.Errorf("plan %+v", got)
			}
		})
	}
}

func TestRetryDelayDoublesUpToTenMinutes(t *testing.T) {
	for attempt, want := range map[int]time.Duration{
		1: 30 * time.Second, 2: time.Minute, 3: 2 * time.Minute, 5: 8 * time.Minute, 6: 10 * time.Minute, 1000: 10 * time.Minute,
	} {
		if got := RetryDelay(attempt); got != want {
			t.Errorf("after attempt %d: %s, want %s", attempt, got, want)
		}
	}
}

func TestARefusedClaimSaysWhatToDo(t *testing.T) {
	p := Rejected(gib, "exceeded quota: small")
	if !p.Failed || p.Action != Wait || p.Reason != ReasonInsufficientStorage || p.RetryAfter <= 0 {
		t.Errorf("plan %+v", p)
	}
	for _, says := range []string{"1024Mi", "exceeded quota: small", "raise the namespace's quota"} {
		if !strings.Contains(p.Message, says) {
			t.Errorf("message %q does not say %q", p.Message, says)
		}
	}
}
