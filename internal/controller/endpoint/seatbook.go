package endpoint

import (
	"sync"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// heldLicense is what seats are counted by: who holds it, for which content, in which registry of which chain.
type heldLicense struct {
	chainID            int64
	licenses, licensee string
}

// seatKey is a license whose seats are counted.
type seatKey struct {
	heldLicense
	token dehugv1alpha1.Hash
}

// seatBook is the book of all licenses. The zero value is ready for use.
type seatBook struct {
	mu sync.Mutex
	rollout.SeatBook[seatKey]
}

// seatFinding is what an endpoint has of a license's seats.
type seatFinding struct {
	key seatKey
	// granted is how many replicas it may have, running how many it has; spare that one pod more may run in a rollout.
	granted, running int64
	spare            bool
}
