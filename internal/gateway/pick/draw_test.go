package pick_test

import (
	"testing"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

func TestDrawFollowsTheWeights(t *testing.T) {
	weights := []int{90, 0, 10}
	got := make([]int, len(weights))
	for n := range 100 {
		got[pick.Draw(weights, func(int) int { return n })]++
	}
	for i := range weights {
		if got[i] != weights[i] {
			t.Errorf("drew %v, want %v", got, weights)
			break
		}
	}
	if i := pick.Draw([]int{0, 0}, func(int) int { return 0 }); i != pick.None {
		t.Errorf("drew %d of no weight", i)
	}
}
