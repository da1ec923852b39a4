package content_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// hugeModel is one file of 4 TiB in leaves of 1 MiB, of which there are only the
// inner nodes.
func hugeModel() (ipldtest.DAG, ipld.Link) {
	d := ipldtest.DAG{}
	const width = 1024
	l, size := ipld.Link{CID: ipld.ComputeCID(ipld.CodecRaw, []byte("x")), Size: 1 << 20}, int64(1<<20)
	for _, width := range []int{width, width, 4} {
		children, sizes := make([]ipld.Link, width), make([]int64, width)
		for i := range children {
			children[i], sizes[i] = l, size
		}
		l, size = d.File(sizes, children...), size*int64(width)
	}
	return d, d.Dir(map[string]ipld.Link{"model.gguf": l})
}

func TestASurveyOf4TiBPassesByTheLimitAndNotByAConstant(t *testing.T) {
	d, root := hugeModel()
	gateway := contenttest.Serve(t, contenttest.Store(d))
	from := []source.Source{gateway.Source(t)}
	began := time.Now()
	s, err := content.Look(t.Context(), from, root.CID.String(), content.SurveyOptions{Budget: ipld.BudgetOf(8 << 40)})
	if err != nil || s.Bytes != 4<<40 || s.Files != 1 || len(s.Formats) != 1 {
		t.Fatalf("Look: %v, %+v", err, s)
	}
	t.Logf("%d requests, %d bytes, %s", gateway.Requests(), gateway.Sent(), time.Since(began))
	b := ipld.BudgetOf(1 << 40)
	b.Names.Bytes = "spec.content.maxSize of the DeHugNetwork local"
	_, err = content.Look(t.Context(), from, root.CID.String(), content.SurveyOptions{Budget: b})
	if !errors.Is(err, ipld.ErrOverBudget) || !strings.Contains(err.Error(), "raise spec.content.maxSize of the DeHugNetwork local") {
		t.Errorf("with a limit of 1 TiB: %v", err)
	}
}

func TestASurveySaysThatItWentOnWell(t *testing.T) {
	d, root := hugeModel()
	gateway := contenttest.Serve(t, contenttest.Store(d), contenttest.After(600, contenttest.Stall(time.Minute)))
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	_, err := content.Look(ctx, []source.Source{gateway.Source(t)}, root.CID.String(), content.SurveyOptions{})
	if !errors.Is(err, content.ErrUnfinished) {
		t.Errorf("a survey whose time is over: %v, want ErrUnfinished", err)
	}
	silent := contenttest.Serve(t, contenttest.Store(d), contenttest.Stall(time.Minute))
	ctx, cancel = context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	_, err = content.Look(ctx, []source.Source{silent.Source(t)}, root.CID.String(), content.SurveyOptions{})
	if err == nil || errors.Is(err, content.ErrUnfinished) {
		t.Errorf("a survey that no source answers: %v", err)
	}
}
