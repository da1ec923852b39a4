package content

import (
	"crypto/sha256"
	"io"
)

// hashStep is how much is read before it is hashed: little enough to be in the
// processor's cache still.
const hashStep = 256 << 10

// hashBlock returns the hash of data; side, if not nil, goes on meanwhile.
func hashBlock(data []byte, side *sideSum) (sum [sha256.Size]byte) {
	h := sha256.New()
	side.write(h, data, true)
	h.Sum(sum[:0])
	return sum
}

// readHashed fills p and returns its hash; side, if not nil, goes on meanwhile.
func readHashed(r io.Reader, p []byte, side *sideSum) (sum [sha256.Size]byte, err error) {
	h := sha256.New()
	for done, fed := 0, 0; done < len(p); {
		n, err := io.ReadFull(r, p[done:min(done+hashStep, len(p))])
		if done += n; err != nil {
			return sum, err
		}
		if side.write(h, p[fed:done], done == len(p)) {
			fed = done
		}
	}
	h.Sum(sum[:0])
	return sum, nil
}
