package content

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

const scrubSuffix = ".scrub.json"

// scrubRecord is the last report on a content, beside its folder.
type scrubRecord struct {
	Root string `json:"root"`
	*ScrubReport
}

func writeScrub(out, root string, r *ScrubReport) error {
	if err := writeJSON(out+scrubSuffix, scrubRecord{root, r}); err != nil {
		return diskError(fmt.Errorf("recording the scrub: %w", err))
	}
	return nil
}

// LastScrub returns the report of the last scrub of the whole folder, nil if
// there was none of this content.
func (s *Shelf) LastScrub() (*ScrubReport, error) {
	data, err := os.ReadFile(s.out + scrubSuffix)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the last scrub: %w", err)
	}
	r := scrubRecord{ScrubReport: &ScrubReport{}}
	if err := json.Unmarshal(data, &r); err != nil || r.Root != s.m.Root {
		return nil, nil // torn, or of other content: as if there were none
	}
	return r.ScrubReport, nil
}

// VerifiedAt returns when every byte was last known to be right: when the
// folder was published or scrubbed, whichever is later.
func (s *Shelf) VerifiedAt() (time.Time, error) {
	info, err := os.Stat(s.out + manifestSuffix)
	if err != nil {
		return time.Time{}, fmt.Errorf("looking at the manifest: %w", err)
	}
	last, err := s.LastScrub()
	if err == nil && last != nil && last.FinishedAt.After(info.ModTime()) {
		return last.FinishedAt, nil
	}
	return info.ModTime(), err
}
