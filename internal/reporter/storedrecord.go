package reporter

import (
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// storedRecord is a record and its place in the ledger's bucket.
type storedRecord struct {
	record
	ledger   Ledger
	key      string
	revision uint64
}

// loadRecord reads the record of a network in its domain: a network of the same name with other contracts has another
// one.
func loadRecord(ctx context.Context, l Ledger, domain usage.Domain, network string) (*storedRecord, error) {
	s := &storedRecord{ledger: l, key: fmt.Sprintf("settlement.%d.%s.%s", domain.ChainID, domain.Oracle.LowerHex(),
		network)}
	var err error
	s.revision, err = loadValue(ctx, l, s.key, &s.record)
	return s, err
}

func (s *storedRecord) saveRecord(ctx context.Context) error {
	revision, err := saveValue(ctx, s.ledger, s.key, &s.record, s.revision)
	if err != nil {
		return err
	}
	s.revision = revision
	return nil
}
