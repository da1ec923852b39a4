package content

import (
	"context"
	"errors"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// failing is a source whose errors are of no known kind.
type failing struct{ dagSource }

func (failing) Block(context.Context, string, int64) ([]byte, error) {
	return nil, errors.New("no more file handles")
}

func TestAMirrorThatFailsOddlyDoesNotKeepTheOthersAway(t *testing.T) {
	d := dagSource{ipldtest.DAG{}}
	root := d.Dir(map[string]ipld.Link{"a.txt": d.Raw("x")})
	m, err := Inspect(t.Context(), []Source{AsMirror(failing{}), d}, root.CID.String(), ipld.DefaultBudget())
	if err != nil || len(m.Files) != 1 {
		t.Errorf("Inspect: %v, want the tree from the other source", err)
	}
}
