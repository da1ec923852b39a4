package content

import (
	"os"
	"path/filepath"
	"testing"
)

func FuzzParseProvenance(f *testing.F) {
	f.Add(provenance().Encode())
	f.Add([]byte(`{"schema":"dehug.io/provenance/v1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseProvenance(data)
		if err != nil {
			return
		}
		again, err := ParseProvenance(p.Encode())
		if err != nil || again != p {
			t.Errorf("%+v does not survive a round trip: %+v, %v", p, again, err)
		}
	})
}

func FuzzJournal(f *testing.F) {
	const root = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"
	f.Add([]byte(journalMagic + root + "\n\x00\x00\x00\x00\x00\x00\x00\x01\x00"))
	f.Add([]byte("another file"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "journal")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		j, refs, _, err := openJournal(path, root)
		if err != nil {
			t.Fatalf("opening a damaged journal: %v", err)
		}
		if err := j.add(leafRef{7, 8}); err != nil {
			t.Fatal(err)
		}
		j.close()
		j, again, fresh, err := openJournal(path, root)
		if err != nil || fresh || len(again) != len(refs)+1 || again[len(refs)] != (leafRef{7, 8}) {
			t.Errorf("the journal lost what was added to %d records: %v, %v", len(refs), again, err)
		}
		j.close()
	})
}
