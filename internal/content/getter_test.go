package content

import (
	"context"
	"errors"
	"testing"
)

// failing is a source whose errors are of no known kind.
type failing struct{ dag }

func (failing) Block(context.Context, string, int64) ([]byte, error) {
	return nil, errors.New("no more file handles")
}

func TestAMirrorThatFailsOddlyDoesNotKeepTheOthersAway(t *testing.T) {
	d := dag{}
	root := d.dir(map[string]link{"a.txt": d.raw("x")})
	m, err := Inspect(t.Context(), []Source{AsMirror(failing{}), d}, root.id.String(), DefaultBudget())
	if err != nil || len(m.Files) != 1 {
		t.Errorf("Inspect: %v, want the tree from the other source", err)
	}
}
