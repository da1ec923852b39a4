package publish

import (
	"fmt"
	"io"
	"time"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// How often a meter prints: on a terminal it redraws one line, elsewhere it
// adds lines, which stay.
const (
	redrawEvery = 200 * time.Millisecond
	lineEvery   = 30 * time.Second
)

// meter tells how far something with a known number of bytes is.
type meter struct {
	out      io.Writer
	what     string
	terminal bool
	now      func() time.Time

	begun, printed time.Time
	moved          bool
	done, total    int64
}

func newMeter(out io.Writer, what string) *meter {
	now := time.Now()
	return &meter{out: out, what: what, terminal: session.IsTerminal(out), now: time.Now, begun: now, printed: now}
}

// update takes how far it is, and prints it when that is due.
func (m *meter) update(done, total int64) {
	now := m.now()
	m.done, m.total, m.moved = done, total, true
	switch since := now.Sub(m.printed); {
	case m.terminal && since >= redrawEvery:
		_, _ = fmt.Fprintf(m.out, "\r%s\x1b[K", m.state(now))
	case !m.terminal && since >= lineEvery:
		session.Line(m.out, "%s", m.state(now))
	default:
		return
	}
	m.printed = now
}

func (m *meter) state(now time.Time) string {
	return fmt.Sprintf("%-12s %d %% of %s%s", m.what, m.done*100/max(m.total, 1), size(m.total),
		rate(m.done, now.Sub(m.begun)))
}

// end prints what it took in all. A meter that never moved says nothing.
func (m *meter) end() {
	if !m.moved {
		return
	}
	if m.terminal {
		_, _ = fmt.Fprint(m.out, "\r\x1b[K")
	}
	took := m.now().Sub(m.begun)
	session.Line(m.out, "%-12s %s in %.1f s%s", m.what, size(m.done), took.Seconds(), rate(m.done, took))
}

// rate tells bytes a second, "" after too short a time to tell.
func rate(bytes int64, took time.Duration) string {
	if took < redrawEvery {
		return ""
	}
	return fmt.Sprintf(", %.0f MB/s", float64(bytes)/1e6/took.Seconds())
}

// size writes a number of bytes with the unit that suits it.
func size(bytes int64) string {
	value, unit := float64(bytes), "bytes"
	for _, larger := range []string{"kB", "MB", "GB", "TB"} {
		if value < 1000 {
			break
		}
		value, unit = value/1000, larger
	}
	if unit == "bytes" {
		return fmt.Sprintf("%d bytes", bytes)
	}
	return fmt.Sprintf("%.1f %s", value, unit)
}
