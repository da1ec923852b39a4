package cache

import (
	"sort"
	"time"
)

// UnusedAtLeast is how long a kept claim must have been without a model before it can be evicted: a model that is
// deleted and applied again finds its content.
const UnusedAtLeast = 5 * time.Minute

// UnusedClaim is a claim that outlived its last model because of retain: Keep.
type UnusedClaim struct {
	Name  string
	Bytes int64
	// UnusedSince is when its last model went.
	UnusedSince time.Time
}

// Evict returns which kept claims to delete, the longest unused first, so that the bytes of the rest are at most limit.
func Evict(claims []UnusedClaim, now time.Time, limit int64) []string {
	var total int64
	for _, c := range claims {
		total += c.Bytes
	}
	var out []string
	for _, c := range longestUnused(claims) {
		if total <= limit || now.Sub(c.UnusedSince) < UnusedAtLeast {
			break
		}
		out = append(out, c.Name)
		total -= c.Bytes
	}
	return out
}

// MakeRoom returns which kept claims to delete, the longest unused first, so that need bytes more fit; all that can be
// deleted when even those are not enough.
func MakeRoom(claims []UnusedClaim, now time.Time, need int64) []string {
	var out []string
	for _, c := range longestUnused(claims) {
		if need <= 0 || now.Sub(c.UnusedSince) < UnusedAtLeast {
			break
		}
		out = append(out, c.Name)
		need -= c.Bytes
	}
	return out
}

func longestUnused(claims []UnusedClaim) []UnusedClaim {
	sorted := append([]UnusedClaim(nil), claims...)
	sort.Slice(sorted, func(i, j int) bool {
		if !sorted[i].UnusedSince.Equal(sorted[j].UnusedSince) {
			return sorted[i].UnusedSince.Before(sorted[j].UnusedSince)
		}
		return sorted[i].Name < sorted[j].Name
	})
	return sorted
}
