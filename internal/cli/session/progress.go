package session

import "time"

// progressAfter is how long a list may take before its progress is told, and the time between two such lines.
const progressAfter = time.Second

// progress returns what tells how much of a list was read, when that takes long.
func (s *Session) progress(now func() time.Time) func(done, total int) {
	last := now()
	return func(done, total int) {
		at := now()
		if done >= total || at.Sub(last) < progressAfter {
			return
		}
		last = at
		s.Say("reading      %d of %d", done, total)
	}
}
