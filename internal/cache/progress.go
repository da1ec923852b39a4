package cache

import "time"

// WriteEvery is the least time between two writes of what one pod reports of itself: each is a write to etcd.
const WriteEvery = 10 * time.Second

// ShouldWrite decides whether a report is written: last is when one was written for the same object.
func ShouldWrite(changed bool, last, now time.Time) bool {
	return changed && now.Sub(last) >= WriteEvery
}

// Percentages returns the part of each in their sum, in whole percent.
func Percentages(parts []int64) []int32 {
	var sum float64
	for _, p := range parts {
		sum += float64(max(0, p))
	}
	out := make([]int32, len(parts))
	for i, p := range parts {
		if p > 0 {
			out[i] = int32(float64(p)/sum*100 + 0.5)
		}
	}
	return out
}
