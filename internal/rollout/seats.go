package rollout

import (
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/age"
)

// SeatHolder is one of the endpoints that share a license's seats.
type SeatHolder struct {
	// ID is namespace/name.
	ID string
	// Created is when the endpoint was made: older ones come first.
	Created time.Time
	// Desired is the number of replicas that its spec asks for, Running the number that run or were ordered.
	Desired, Running int64
}

// SeatsFor returns how many replicas the endpoint named id may have of a license with that many seats. The oldest
// endpoints get theirs first. A seat that another endpoint's pods still hold is free only once they are gone.
func SeatsFor(seats int64, holders []SeatHolder, id string) int64 {
	left, free := seats, seats
	var due, running int64
	older := true
	for _, h := range oldestFirst(holders) {
		granted := max(0, min(h.Desired, left))
		left -= granted
		switch {
		case h.ID == id:
			due, running, older = granted, h.Running, false
		case older:
			free -= max(granted, h.Running)
		default:
			free -= h.Running
		}
	}
	return max(0, min(due, max(running, free)))
}

// SpareSeat reports whether the endpoint named id may run one pod more than its replicas while it replaces them: a
// seat that no endpoint has been granted and that no pod holds.
func SpareSeat(seats int64, holders []SeatHolder, id string) bool {
	left, taken := seats, int64(0)
	for _, h := range oldestFirst(holders) {
		granted := max(0, min(h.Desired, left))
		left -= granted
		if h.ID != id {
			granted = max(granted, h.Running)
		}
		taken += granted
	}
	return taken < seats
}

func oldestFirst(holders []SeatHolder) []SeatHolder {
	return slices.SortedFunc(slices.Values(holders), func(a, b SeatHolder) int {
		return age.Compare(age.Age{Created: a.Created, Name: a.ID}, age.Age{Created: b.Created, Name: b.ID})
	})
}
