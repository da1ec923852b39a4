package gateway

import (
	"encoding/json"
	"testing"
	"time"
)

// ReportOf returns what a gateway reports; nil when it reports nothing.
func ReportOf(t *testing.T, o *Outcomes, s *Snapshot, now time.Time) *Report {
	t.Helper()
	text, err := o.report(s.trialsUnderWay(), nil, now)
	if err != nil {
		t.Fatal(err)
	}
	if text == "" {
		return nil
	}
	report := &Report{}
	if err := json.Unmarshal([]byte(text), report); err != nil {
		t.Fatal(err)
	}
	return report
}
