package pick

import (
	"math"
	"time"
)

// Kind is a kind of answer. Pods begin a stream when they have the first token, an answer in one piece when they have
// all of it, so the two are timed apart.
type Kind int

// Kinds of answers.
const (
	Whole Kind = iota
	Streamed
	kinds
)

// Limits of what a pod may do before it is ejected, and for how long it then is.
const (
	// decay is the time constant with which latencies and failures are forgotten.
	decay = 10 * time.Second
	// maxStreak is the number of failures in a row that ejects.
	maxStreak = 5
	// window and minSample bound the other rule: more than half of at least minSample answers in a window failed.
	window    = 30 * time.Second
	minSample = 20
	// firstEjection is doubled with each further one up to maxEjection; a pod that did well for maxEjection begins anew.
	firstEjection = 5 * time.Second
	maxEjection   = 5 * time.Minute
	// probeWait is how long a probe may take before another request is sent as the next one.
	probeWait = 5 * time.Second
)

// State is what was learned of one pod. The zero State is that of a pod not asked yet. It never changes: each method
// returns the next one.
type State struct {
	latency  [kinds]float64
	timed    [kinds]time.Time
	answers  int
	failures int
	window   time.Time

	// Streak is the number of failures in a row, FailedAt the time of the last one.
	Streak   int
	FailedAt time.Time
	// Until is when the ejection is over and a probe is due; zero while the pod is not ejected.
	Until time.Time
	// Ejections counts ejections without maxEjection of good answers between them.
	Ejections int
	since     time.Time
}

// Latency is the time to the beginning of an answer, in seconds: the highest seen, forgotten with time.
func (s State) Latency(kind Kind, now time.Time) float64 {
	return s.latency[kind] * fade(s.timed[kind], now)
}

// Ejected reports whether the pod takes no requests but a probe.
func (s State) Ejected() bool { return !s.Until.IsZero() }

// ProbeDue reports whether the next request is to find out whether an ejected pod is well again.
func (s State) ProbeDue(now time.Time) bool { return s.Ejected() && !now.Before(s.Until) }

// Probed records that a request was sent to find out whether the pod is well again.
func (s State) Probed(now time.Time) State {
	s.Until = now.Add(probeWait)
	return s
}

// Answered records that a pod began a good answer to a request sent at begun. That ends an ejection which is older.
func (s State) Answered(kind Kind, begun, now time.Time) State {
	sample := now.Sub(begun).Seconds()
	old := s.Latency(kind, now)
	if sample < old {
		rest := fade(s.timed[kind], now)
		sample = old*rest + sample*(1-rest)
	}
	s.latency[kind], s.timed[kind] = sample, now
	if s.Ejected() && begun.After(s.since) {
		s.Until, s.Streak, s.since = time.Time{}, 0, now
		s.answers, s.failures, s.window = 0, 0, now
	}
	return s
}

// Succeeded records that an answer was complete.
func (s State) Succeeded(now time.Time) State {
	s = s.counted(now)
	s.Streak = 0
	return s
}

// Busy records that a pod refused a request for its load. That keeps requests away for a moment and ejects no pod.
func (s State) Busy(kind Kind, now time.Time) State {
	s.latency[kind], s.timed[kind] = max(1, 2*s.Latency(kind, now)), now
	return s
}

// Failed records that a pod failed a request sent at begun, and ejects it when that was once too often.
func (s State) Failed(begun, now time.Time) State {
	s = s.counted(now)
	s.failures++
	s.Streak++
	s.FailedAt = now
	switch {
	case s.Ejected() && begun.Before(s.since): // sent before the ejection, so it says nothing new
		return s
	case s.Ejected(), s.Streak >= maxStreak, s.answers >= minSample && 2*s.failures > s.answers:
		return s.eject(now)
	}
	return s
}

// counted begins a new window when the last one is over, and counts an answer in.
func (s State) counted(now time.Time) State {
	if now.Sub(s.window) >= window {
		s.answers, s.failures, s.window = 0, 0, now
	}
	s.answers++
	return s
}

func (s State) eject(now time.Time) State {
	if !s.Ejected() && now.Sub(s.since) >= maxEjection {
		s.Ejections = 0
	}
	s.Until = now.Add(min(maxEjection, firstEjection<<min(s.Ejections, 10)))
	s.Ejections++
	s.since = now
	return s
}

// fade is what is left, between 0 and 1, of something observed at a time.
func fade(at, now time.Time) float64 {
	return math.Exp(-max(0, now.Sub(at).Seconds()) / decay.Seconds())
}
