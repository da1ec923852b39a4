package rollout

import "slices"

// SeatView is what a cache shows of one endpoint that shares a license's seats, or that held some of them and is gone.
type SeatView struct {
	SeatHolder
	// Deployment is the UID of the endpoint's Deployment, and Generation that of its spec; zero without one.
	Deployment string
	Generation int64
	// Pods is the number of its pods that exist, those that are ending too.
	Pods int64
	// Gone says that the endpoint does not exist any more; its pods may.
	Gone bool
}

// SeatBook remembers the seats that endpoints were given, of each license. A cache may show neither what was just
// ordered nor what still runs of an endpoint that is gone: the book counts both. The zero value is ready for use.
type SeatBook[License comparable] struct {
	licenses map[License]map[string]*seatOrder
}

// seatOrder is what one endpoint was given.
type seatOrder struct {
	// ordered is the largest number that may have been ordered and that the cache does not show yet; 0 when it shows all.
	// It shows all once it shows this Deployment in this generation, when that is known.
	ordered    int64
	known      bool
	deployment string
	generation int64
	// held is the largest number that was ordered since the endpoint had no more pods than were ordered.
	held int64
}

// Knows reports whether the book has been told of a license.
func (b *SeatBook[License]) Knows(l License) bool { return b.licenses[l] != nil }

// Seed tells the book what runs under a license when it does not know the license yet.
func (b *SeatBook[License]) Seed(l License, views []SeatView) {
	if b.licenses == nil {
		b.licenses = map[License]map[string]*seatOrder{}
	}
	orders := map[string]*seatOrder{}
	for _, v := range views {
		if o := orders[v.ID]; o != nil { // it has two Deployments
			o.ordered, o.held, o.known = o.ordered+v.Running, o.held+v.Running, false
			continue
		}
		orders[v.ID] = &seatOrder{ordered: v.Running, held: v.Running, known: true, deployment: v.Deployment,
			generation: v.Generation}
	}
	b.licenses[l] = orders
}

// Holders returns the endpoints that the book knows of a license, in order: each must be shown to Grant.
func (b *SeatBook[License]) Holders(l License) []string {
	ids := make([]string, 0, len(b.licenses[l]))
	for id := range b.licenses[l] {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Grant returns how many replicas the endpoint named id may have of a license with that many seats, and whether there
// is a seat for one pod more during a rollout. It counts on that they are ordered: Ordered tells what became of it.
func (b *SeatBook[License]) Grant(l License, seats int64, id string, views []SeatView) (granted int64, spare bool) {
	if !b.Knows(l) {
		b.Seed(l, nil)
	}
	orders := b.licenses[l]
	holders := make([]SeatHolder, 0, len(views))
	for _, v := range views {
		h := v.SeatHolder
		if o := orders[h.ID]; o != nil {
			h.Running = o.countRunning(v)
			if h.Running == 0 && h.Desired == 0 {
				delete(orders, h.ID)
			}
		}
		holders = append(holders, h)
	}
	granted, spare = SeatsFor(seats, holders, id), SpareSeat(seats, holders, id)
	o := orders[id]
	if o == nil {
		o = &seatOrder{}
		orders[id] = o
	}
	o.ordered, o.known = max(o.ordered, granted), false
	o.held = max(o.held, o.ordered)
	return granted, spare
}

// Ordered tells in which generation of which Deployment what was granted last can be seen; without a Deployment nothing
// was ordered.
func (b *SeatBook[License]) Ordered(l License, id, deployment string, generation int64) {
	if o := b.licenses[l][id]; o != nil {
		o.known, o.deployment, o.generation = true, deployment, generation
	}
}

// countRunning is how many replicas an endpoint may have, by what the cache shows and by what it does not show yet.
func (o *seatOrder) countRunning(v SeatView) int64 {
	if v.Gone || o.known && (o.deployment == "" || v.Deployment == o.deployment && v.Generation >= o.generation) {
		o.ordered = 0
	}
	if o.ordered == 0 && v.Pods <= v.Running {
		o.held = v.Running
	}
	return max(v.Running, o.ordered, min(o.held, v.Pods))
}
