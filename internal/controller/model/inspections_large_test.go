package model

import (
	"context"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// askedFunc is a ContentInspector that is told everything.
type askedFunc func(of Inspected) (*Content, error)

func (f askedFunc) Inspect(_ context.Context, _ SourceSet, of Inspected) (*Content, error) {
	return f(of)
}

// TestOnlyWhatGoesOnWellIsLookedAtByItself is about contents that are too much for a look beside others.
func TestOnlyWhatGoesOnWellIsLookedAtByItself(t *testing.T) {
	tests := map[string]struct {
		quick    error
		maxBytes int64
		alone    bool
	}{
		"too many entries":  {ipld.ErrOverBudget, 8 << 40, true},
		"too slow":          {content.ErrUnfinished, 8 << 40, true},
		"no answer":         {source.ErrUnavailable, 8 << 40, false},
		"malformed":         {ipld.ErrMalformed, 8 << 40, false},
		"the limit is less": {ipld.ErrOverBudget, quickBytes, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var all inspections
			looks := 0
			inspector := askedFunc(func(of Inspected) (*Content, error) {
				if looks++; of.Quick {
					return nil, tc.quick
				}
				return &Content{}, nil
			})
			found, err := all.inspectOnce(t.Context(), types.NamespacedName{Name: "m"}, inspector, SourceSet{},
				Inspected{CID: "cid", MaxBytes: tc.maxBytes})
			if (found != nil) != tc.alone || (err == nil) != tc.alone || (looks == 2) != tc.alone {
				t.Errorf("found %v, %v after %d looks", found, err, looks)
			}
		})
	}
}

func TestALookIsBoundedInTimeAndEntries(t *testing.T) {
	for size, want := range map[int64]time.Duration{1 << 30: 2 * time.Minute, 4 << 40: 632 * time.Second, 8 << 40: 1144 * time.Second} {
		if got := inspectTime(Inspected{MaxBytes: size}); got != want {
			t.Errorf("a content of %d bytes may take %s, want %s", size, got, want)
		}
	}
	of := Inspected{MaxBytes: 8 << 40, Network: "local"}
	quick := of
	quick.Quick = true
	if all, few := of.budget().MaxEntries, quick.budget().MaxEntries; all != 1_000_000 || few != quickEntries {
		t.Errorf("%d entries, and %d beside others", all, few)
	}
}
