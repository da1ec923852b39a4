//go:build linux

package shell

import (
	"os"
	"strings"
	"testing"
)

// answerYes answers the questions of dehug as a person who agrees.
func answerYes(printed string) (string, bool) {
	return "y", strings.HasSuffix(printed, "[y/N] ")
}

func start(t *testing.T) *Shell {
	t.Helper()
	s, err := Start(t.TempDir(), append(os.Environ(), "PS1="), answerYes)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func TestBlocksShareOneShellAtATerminal(t *testing.T) {
	s := start(t)
	for _, step := range []struct{ script, prints string }{
		{"a=one\n[ -t 0 ] && echo terminal\n", "terminal\n"},
		{"echo \"$a\"\n", "one\n"},
		{"printf 'Continue? [y/N] '; read -r b; echo \"said $b\"\n", "Continue? [y/N] y\nsaid y\n"},
		{"printf 'Continue? [y/N] ' >/dev/tty; read -r b </dev/tty; echo \"said $b\"\n", "Continue? [y/N] y\nsaid y\n"},
		{"sleep 60 &\necho \"$(jobs -p | wc -l)\"\n", "1\n"},
	} {
		if got, err := s.Run(t.Context(), step.script); err != nil || got != step.prints {
			t.Errorf("%s: %q, %v, want %q", step.script, got, err, step.prints)
		}
	}
	if got, err := s.Value(t.Context(), "a"); err != nil || got != "one" {
		t.Errorf("a is %q, %v", got, err)
	}
}

func TestABlockFailsWithItsFirstCommandThatDoes(t *testing.T) {
	for _, script := range []string{"false\necho on\n", "echo \"$unset_variable\"\necho on\n", "false | cat\necho on\n"} {
		if got, err := start(t).Run(t.Context(), script); err == nil || strings.Contains(got, "on\n") {
			t.Errorf("%s printed %q, %v", script, got, err)
		}
	}
}
