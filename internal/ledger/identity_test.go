package ledger_test

import (
	"errors"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/ledger"
)

func TestALedgerKeepsItsIdentity(t *testing.T) {
	identity := func(dir string) (*ledger.Ledger, string) {
		l, err := ledger.Open(t.Context(), ledger.Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		id, err := l.Identity(t.Context())
		if err != nil || id == "" {
			t.Fatalf("identity %q, %v", id, err)
		}
		return l, id
	}
	dir := t.TempDir()
	first, before := identity(dir)
	first.Close()
	again, after := identity(dir)
	defer again.Close()
	other, another := identity(t.TempDir())
	defer other.Close()
	if after != before || another == before {
		t.Errorf("identities %s, after a restart %s, of another ledger %s", before, after, another)
	}
	if err := other.Read(t.Context(), ledger.Position{Ledger: before}, nil); !errors.Is(err, ledger.ErrOtherLedger) {
		t.Errorf("reading a position of another ledger: %v, want %v", err, ledger.ErrOtherLedger)
	}
}
