package docs_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestEachDecisionHasItsFile checks that the files which docs/architecture.md answers its questions with exist.
func TestEachDecisionHasItsFile(t *testing.T) {
	guide, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	_, answers, found := strings.Cut(string(guide), "\n## Where is it decided\n")
	if !found {
		t.Fatal("docs/architecture.md has no questions")
	}
	answers, _, _ = strings.Cut(answers, "\n## ")
	files := regexp.MustCompile("(?m)^\\| .*\\? \\| `([^`]+)` \\|$").FindAllStringSubmatch(answers, -1)
	if len(files) != 26 {
		t.Errorf("%d questions are answered, want 26", len(files))
	}
	for _, f := range files {
		if _, err := os.Stat("../../" + f[1]); err != nil {
			t.Error(err)
		}
	}
}
