package docs_test

import (
	"os"
	"testing"

	"github.com/dehug-io/dehug-operator/test/docrun/page"
)

// TestBlocksOfPagesAreRunOrSayWhyNot checks that each block of the pages that `make test-docs` runs is run there, or says
// why not.
func TestBlocksOfPagesAreRunOrSayWhyNot(t *testing.T) {
	for _, name := range []string{"admin.md", "publishing.md", "serving.md"} {
		text, err := os.ReadFile("../../docs/" + name)
		if err != nil {
			t.Fatal(err)
		}
		steps, err := page.Parse(string(text))
		if err != nil {
			t.Errorf("docs/%s: %v", name, err)
		}
		run := 0
		for _, step := range steps {
			if step.Kind == page.Run {
				run++
			}
		}
		if run < 4 {
			t.Errorf("docs/%s has %d blocks that are run", name, run)
		}
	}
}
