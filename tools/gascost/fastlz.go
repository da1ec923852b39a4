package main

// What the format of FastLZ, level 1, can express: runs of literal bytes, and copies of what came before.
const (
	maxRun      = 32  // literals under one control byte
	minCopy     = 3   // bytes that a copy is worth
	shortCopy   = 8   // bytes that a copy of 2 bytes gives at most
	maxCopy     = 264 // bytes that a copy of 3 bytes gives at most
	maxDistance = 1 << 13
)

// fastLZ is the length of data in that format, copying greedily from where three bytes were seen last. The chain
// estimates a transaction's share of L1 by the same format; its encoder may end copies a few bytes earlier.
func fastLZ(data []byte) int {
	size, run := 0, 0
	endRun := func() {
		size += run + (run+maxRun-1)/maxRun
		run = 0
	}
	seen := map[[minCopy]byte]int{}
	for at := 0; at < len(data); {
		length := 0
		if at+minCopy <= len(data) {
			three := [minCopy]byte(data[at:])
			if from, ok := seen[three]; ok && at-from <= maxDistance {
				length = common(data[from:], data[at:])
			}
			seen[three] = at
		}
		if length < minCopy {
			run++
			at++
			continue
		}
		endRun()
		size += 2
		if length > shortCopy {
			size++
		}
		at += length
	}
	endRun()
	return size
}

// common is how many bytes two slices begin with alike, at most what one copy gives.
func common(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b), maxCopy) && a[n] == b[n] {
		n++
	}
	return n
}
