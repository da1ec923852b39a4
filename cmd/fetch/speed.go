package main

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// speedOver is the time over which a rate is taken.
const speedOver = 5 * time.Second

// speed turns how far a fetch is, seen again and again, into a rate. Its
// methods take the time, so that they can be tested without a clock.
type speed struct{ seen []sample }

// sample is how many bytes had come at a time.
type sample struct {
	at    time.Time
	bytes int64
}

// addRate returns the report with the rate over the last few seconds and the
// time that is left at it.
func (s *speed) addRate(r content.Report, now time.Time) content.Report {
	s.addSample(r.BytesDone-r.ResumedBytes, now)
	r.BytesPerSecond = s.currentRate()
	r.ETASeconds = eta(r.BytesTotal-r.BytesDone, r.BytesPerSecond)
	if r.BytesTotal == 0 {
		r.ETASeconds = -1
	}
	return r
}

// addSample takes a sample and drops those that are too old: of them one is kept,
// so that the time is covered.
func (s *speed) addSample(bytes int64, now time.Time) {
	s.seen = append(s.seen, sample{now, bytes})
	for len(s.seen) > 2 && now.Sub(s.seen[1].at) >= speedOver {
		s.seen = s.seen[1:]
	}
}

func (s *speed) currentRate() int64 {
	first, last := s.seen[0], s.seen[len(s.seen)-1]
	took := last.at.Sub(first.at)
	if took <= 0 || last.bytes < first.bytes {
		return 0
	}
	return int64(float64(last.bytes-first.bytes) / took.Seconds())
}

// eta returns how many seconds are left, rounded up, -1 if that is unknown.
func eta(left, perSecond int64) int64 {
	switch {
	case left <= 0:
		return 0
	case perSecond <= 0:
		return -1
	default:
		return (left-1)/perSecond + 1
	}
}
