package rollout

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// seatWorld is a cluster of endpoints on one license: what its API server has, and what a cache shows of it, which lags.
type seatWorld struct {
	book   SeatBook[string]
	seats  int64
	truth  map[string]*SeatView
	shown  map[string]SeatView
	ending map[string]int64 // pods that are ending
	peak   map[string]int64 // the most replicas since none was ending
	made   int
	random *rand.Rand
}

func newSeatWorld(seats int64, seed uint64) *seatWorld {
	return &seatWorld{seats: seats, truth: map[string]*SeatView{}, shown: map[string]SeatView{}, ending: map[string]int64{},
		peak: map[string]int64{}, random: rand.New(rand.NewPCG(seed, 1))} //nolint:gosec // a test's
}

func (w *seatWorld) create(n int) {
	id := fmt.Sprintf("ns%d/chat", n)
	if w.truth[id] == nil {
		w.truth[id] = &SeatView{SeatHolder: SeatHolder{ID: id, Created: noon.Add(time.Duration(n) * time.Minute),
			Desired: 1 + w.random.Int64N(4)}}
	}
}

// show lets the cache catch up on one endpoint.
func (w *seatWorld) show(id string) {
	if v := w.truth[id]; v != nil {
		now := *v
		now.Pods = v.Running + w.ending[id]
		w.shown[id] = now
		return
	}
	if gone := w.shown[id]; gone.ID != "" {
		w.shown[id] = SeatView{SeatHolder: SeatHolder{ID: id, Created: gone.Created}, Pods: w.ending[id], Gone: true}
	}
}

// pass is one pass of a controller over an endpoint, on what the cache shows. A write that fails may have been made.
func (w *seatWorld) pass(id string) {
	if v := w.truth[id]; v == nil || w.shown[id].ID == "" || w.shown[id].Gone {
		return
	}
	views := make([]SeatView, 0, len(w.shown))
	for _, v := range w.shown {
		views = append(views, v)
	}
	granted, _ := w.book.Grant("l", w.seats, id, views)
	v := w.truth[id]
	if w.random.IntN(5) == 0 { // it was not made, and nothing says so
		return
	}
	if v.Deployment == "" {
		w.made++
		v.Deployment = fmt.Sprint("uid-", w.made)
	}
	if v.Running != granted {
		w.ending[id] += max(0, v.Running-granted)
		v.Running = granted
		v.Generation++
	}
	if w.random.IntN(5) > 0 { // else it was made, and the answer lost
		w.book.Ordered("l", id, v.Deployment, v.Generation)
	}
}

// taken are the seats that are in use: pods that are ending take some as long as the endpoint has not given them to
// pods of its own.
func (w *seatWorld) taken() (n int64) {
	for i := range 5 {
		id := fmt.Sprintf("ns%d/chat", i)
		var running int64
		if v := w.truth[id]; v != nil {
			running = v.Running
		}
		if w.peak[id] = max(w.peak[id], running); w.ending[id] == 0 {
			w.peak[id] = running
		}
		n += max(running, min(w.peak[id], running+w.ending[id]))
	}
	return n
}

// TestSeatsAreNeverOverAllocated lets many passes run on caches that lag, with endpoints that come, change and go, and
// writes that fail before or after they were made.
func TestSeatsAreNeverOverAllocated(t *testing.T) {
	const seats = 4
	for seed := range uint64(300) {
		w := newSeatWorld(seats, seed)
		for step := range 400 {
			id := fmt.Sprintf("ns%d/chat", w.random.IntN(5))
			switch v := w.truth[id]; w.random.IntN(8) {
			case 0:
				w.create(w.random.IntN(5))
			case 1, 2:
				w.show(id)
			case 3:
				if v != nil {
					v.Desired = w.random.Int64N(5)
				}
			case 4:
				w.ending[id] = 0
			case 5:
				if v != nil && w.random.IntN(4) == 0 && v.Deployment != "" { // deleted; its pods end
					w.ending[id] += v.Running
					delete(w.truth, id)
				}
			default:
				w.pass(id)
			}
			if taken := w.taken(); taken > seats {
				t.Fatalf("seed %d, step %d: %d seats of %d are taken", seed, step, taken, seats)
			}
		}
	}
}

// TestSeatsAreGivenInTheEnd checks that the book holds nothing back once the cache shows all.
func TestSeatsAreGivenInTheEnd(t *testing.T) {
	w := newSeatWorld(4, 7)
	for n := range 3 {
		w.create(n)
	}
	for range 20 {
		for id := range w.truth {
			w.ending[id] = 0
			w.show(id)
			w.pass(id)
		}
	}
	var running int64
	left := int64(4)
	for n := range 3 {
		v := w.truth[fmt.Sprintf("ns%d/chat", n)]
		want := min(left, v.Desired)
		if left -= want; v.Running != want {
			t.Errorf("%s runs %d replicas, want %d", v.ID, v.Running, want)
		}
		running += v.Running
	}
	if running == 0 {
		t.Error("nothing runs")
	}
}
