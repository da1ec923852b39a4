package gateway

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"
)

const (
	// maxTrials bounds the trials that are counted, and so what one gateway reports of them.
	maxTrials = 2000
	// forgetTrialAfter is when a trial is forgotten that no endpoint has any more.
	forgetTrialAfter = time.Hour
)

// TrialOutcomes are how the requests of one trial ended.
type TrialOutcomes struct {
	Requests int64 `json:"requests"`
	Errors   int64 `json:"errors"`
}

// maxMissing bounds the missing Secrets that one gateway reports.
const maxMissing = 1000

// Report is what a gateway tells the manager.
type Report struct {
	// Run is another one each time that the gateway starts.
	Run string `json:"run"`
	// Trials by what status.routes of their endpoints names them.
	Trials map[string]TrialOutcomes `json:"trials,omitempty"`
	// MissingSecrets are those that endpoints name as holding API keys and that do not exist or cannot be read, as
	// namespace/name.
	MissingSecrets []string `json:"missingSecrets,omitempty"`
}

// Outcomes count how requests end that trials of new versions answer. A nil *Outcomes counts nothing.
type Outcomes struct {
	run    string
	mu     sync.Mutex
	trials map[string]TrialOutcomes
	// seen is when an endpoint last had a trial.
	seen map[string]time.Time
}

// NewOutcomes counts from zero, as a run of the gateway.
func NewOutcomes(run string) *Outcomes {
	return &Outcomes{run: run, trials: map[string]TrialOutcomes{}, seen: map[string]time.Time{}}
}

// countVisit counts what became of one request at one pod. What says nothing of the pod is not counted: the caller
// left, or was refused for what it asked, or the pod was busy.
func (o *Outcomes) countVisit(v *visit) {
	trial := v.endpoint.Shares[v.backend].Trial
	if o == nil || trial == "" || (v.fate != fateSucceeded && v.fate != fateFailed) {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	t, known := o.trials[trial]
	if !known && len(o.trials) >= maxTrials {
		return
	}
	t.Requests++
	if v.fate == fateFailed {
		t.Errors++
	}
	o.trials[trial] = t
}

// report returns what was counted and what is missing, as text; "" when there is neither. It forgets trials that were
// not under way for long.
func (o *Outcomes) report(underWay, missing []string, now time.Time) (string, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, trial := range underWay {
		o.seen[trial] = now
	}
	for trial, seen := range o.seen {
		if now.Sub(seen) > forgetTrialAfter {
			delete(o.trials, trial)
			delete(o.seen, trial)
		}
	}
	if len(o.trials) == 0 && len(missing) == 0 {
		return "", nil
	}
	missing = missing[:min(len(missing), maxMissing)]
	data, err := json.Marshal(Report{Run: o.run, Trials: o.trials, MissingSecrets: missing})
	if err != nil {
		return "", fmt.Errorf("marshaling the gateway's report: %w", err)
	}
	return string(data), nil
}

// trialsUnderWay lists the trials that the endpoints of a snapshot have.
func (s *Snapshot) trialsUnderWay() []string {
	var trials []string
	for _, e := range s.endpoints {
		trials = append(trials, e.Trials...)
	}
	return trials
}
