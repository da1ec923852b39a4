package publish

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAMeterDoesNotFloodALog(t *testing.T) {
	got := hundredSeconds(false)
	want := "import       30 % of 1.0 GB, 10 MB/s\nimport       60 % of 1.0 GB, 10 MB/s\n" +
		"import       90 % of 1.0 GB, 10 MB/s\nimport       1.0 GB in 100.0 s, 10 MB/s\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
}

func TestAMeterRedrawsOneLineOnATerminal(t *testing.T) {
	got := hundredSeconds(true)
	if n := strings.Count(got, "\r"); n != 501 || strings.Count(got, "\n") != 1 {
		t.Errorf("the line was drawn %d times, want once each 200 ms and once at the end", n)
	}
	if !strings.HasSuffix(got, " 100 % of 1.0 GB, 10 MB/s\x1b[K\r\x1b[Kimport       1.0 GB in 100.0 s, 10 MB/s\n") {
		t.Errorf("the end is %q", got[len(got)-80:])
	}
}

// hundredSeconds returns what a meter prints while a gigabyte passes.
func hundredSeconds(terminal bool) string {
	var out strings.Builder
	at := time.Unix(0, 0)
	m := &meter{out: &out, what: "import", terminal: terminal, now: func() time.Time { return at }, begun: at, printed: at}
	for i := range int64(1000) {
		at = at.Add(100 * time.Millisecond)
		m.update((i+1)*1e6, 1e9)
	}
	m.end()
	return out.String()
}

func TestAMeterThatNeverMovedSaysNothing(t *testing.T) {
	var out strings.Builder
	m := newMeter(&out, "import")
	m.end()
	if m.terminal || out.Len() > 0 {
		t.Errorf("it said %q", out.String())
	}
}

func TestSize(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1500: "1.5 kB", 2_340_000: "2.3 MB", 7e12: "7.0 TB", 9e15: "9000.0 TB"} {
		if got := size(bytes); got != want {
			t.Errorf("%d bytes are written %q, want %q", bytes, got, want)
		}
	}
}
