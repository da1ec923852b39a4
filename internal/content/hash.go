package content

import (
	"crypto/sha256"
	"io"
)

// hashStep is how much is read before it is hashed: little enough to be in the
// processor's cache still.
const hashStep = 256 << 10

func sum256(data []byte) [digestLength]byte { return sha256.Sum256(data) }

// readHashed fills p and returns its hash.
func readHashed(r io.Reader, p []byte) (sum [digestLength]byte, err error) {
	h := sha256.New()
	for done := 0; done < len(p); {
		n, err := io.ReadFull(r, p[done:min(done+hashStep, len(p))])
		_, _ = h.Write(p[done : done+n])
		if done += n; err != nil {
			return sum, err
		}
	}
	h.Sum(sum[:0])
	return sum, nil
}
