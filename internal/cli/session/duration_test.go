package session

import (
	"testing"
	"time"

	"github.com/spf13/pflag"
)

func TestDurationsMayBeDays(t *testing.T) {
	const day = 24 * time.Hour
	for text, want := range map[string]time.Duration{
		"30d": 30 * day, "1d12h": 36 * time.Hour, "0d": 0, "720h": 720 * time.Hour, "90s": 90 * time.Second, "-1h": -time.Hour,
		"99999d": 99999 * day, "1d30m5s": day + 30*time.Minute + 5*time.Second,
	} {
		if got, err := ParseDuration(text); err != nil || got != want {
			t.Errorf("%q is read as %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "30", "d", "1.5d", "-1d", "+1d", "1d-1h", "1d+1h", "1h1d", "1d 1h", "100000d", "1w", "1D"} {
		if got, err := ParseDuration(text); err == nil {
			t.Errorf("%q is read as %s", text, got)
		}
	}
	for d, want := range map[time.Duration]string{
		30 * day: "30d", 36 * time.Hour: "36h", 30 * time.Minute: "30m", 90 * time.Second: "1m30s", 0: "0s", time.Hour + time.Minute: "1h1m",
	} {
		if got := WriteDuration(d); got != want {
			t.Errorf("%s is written %q, want %q", d, got, want)
		}
	}
	var got time.Duration
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	DurationVar(flags, &got, "thaw", 3*day, "")
	if flags.Lookup("thaw").DefValue != "3d" || got != 3*day {
		t.Errorf("the default is %s, %s", flags.Lookup("thaw").DefValue, got)
	}
	if err := flags.Parse([]string{"--thaw", "7d"}); err != nil || got != 7*day {
		t.Errorf("--thaw 7d is %s, %v", got, err)
	}
}

func TestWhatEndsAHundredthSoonerEndsAlike(t *testing.T) {
	now := time.Unix(1_900_000_000, 0)
	const asked = 100 * time.Hour
	for before, want := range map[time.Duration]bool{
		0: true, time.Hour: true, -time.Hour: true, time.Hour + time.Second: false, -time.Hour - time.Second: false,
		asked: false,
	} {
		if got := EndsAlike(now.Add(asked-before), now.Add(asked), asked); got != want {
			t.Errorf("what was asked for %s ago ends alike: %v, want %v", before, got, want)
		}
	}
}
