package pick

// Draw returns the index of one of the weights, each as often as it weighs; None when there is no weight.
func Draw(weights []int, random func(n int) int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	if sum == 0 {
		return None
	}
	n := random(sum)
	for i, w := range weights {
		if n < w {
			return i
		}
		n -= w
	}
	return None
}
