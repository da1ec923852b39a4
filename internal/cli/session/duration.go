package session

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/spf13/pflag"
)

// days is a number of days at the beginning of a duration.
var days = regexp.MustCompile(`^([0-9]{1,5})d`)

// EndsAlike reports whether what stands ends when it is asked to end, a duration from now: the hundredth part of that
// between the two is the time at which the command was run before, and no other wish.
func EndsAlike(standing, asked time.Time, duration time.Duration) bool {
	return asked.Sub(standing).Abs() <= duration/100
}

// ParseDuration reads a duration as time.ParseDuration does, which may begin with days of 24 hours: 30d, 1d12h.
func ParseDuration(text string) (time.Duration, error) {
	bad := fmt.Errorf("duration %q is not of the form 30d, 720h or 30m", text)
	found := days.FindStringSubmatch(text)
	if found == nil {
		d, err := time.ParseDuration(text)
		if err != nil {
			return 0, bad
		}
		return d, nil
	}
	whole, err := time.ParseDuration(found[1] + "h")
	if err != nil {
		return 0, bad
	}
	d := whole * 24
	if rest := strings.TrimPrefix(text, found[0]); rest != "" {
		more, err := time.ParseDuration(rest)
		if err != nil || more < 0 || strings.ContainsAny(rest[:1], "+-") {
			return 0, bad
		}
		d += more
	}
	return d, nil
}

// durationValue is a flag that takes what ParseDuration does.
type durationValue struct{ into *time.Duration }

// DurationVar adds a flag that takes what ParseDuration does.
func DurationVar(flags *pflag.FlagSet, into *time.Duration, name string, usual time.Duration, usage string) {
	*into = usual
	flags.Var(durationValue{into}, name, usage)
}

// String implements pflag.Value.
func (v durationValue) String() string {
	if v.into == nil {
		return ""
	}
	return WriteDuration(*v.into)
}

// Set implements pflag.Value.
func (v durationValue) Set(text string) error {
	d, err := ParseDuration(text)
	if err == nil {
		*v.into = d
	}
	return err
}

// Type implements pflag.Value.
func (durationValue) Type() string { return "duration" }

// WriteDuration writes whole days as such, and other durations in their shortest form.
func WriteDuration(d time.Duration) string {
	const day = 24 * time.Hour
	if d >= day && d%day == 0 {
		return fmt.Sprintf("%dd", d/day)
	}
	text := d.String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}
