package source

import (
	"crypto/sha256"
	"hash"
	"io"
)

// HashStep is how much is read before it is hashed: little enough to be in the
// processor's cache still.
const HashStep = 256 << 10

// hashBlock returns the hash of data; paired, if not nil, continues meanwhile.
func hashBlock(data []byte, paired PairedHash) (sum [sha256.Size]byte) {
	h := sha256.New()
	writePaired(h, data, true, paired)
	h.Sum(sum[:0])
	return sum
}

// readHashed fills p and returns its hash; paired, if not nil, continues meanwhile.
func readHashed(r io.Reader, p []byte, paired PairedHash) (sum [sha256.Size]byte, err error) {
	h := sha256.New()
	for done, fed := 0, 0; done < len(p); {
		n, err := io.ReadFull(r, p[done:min(done+HashStep, len(p))])
		if done += n; err != nil {
			return sum, err
		}
		if writePaired(h, p[fed:done], done == len(p), paired) {
			fed = done
		}
	}
	h.Sum(sum[:0])
	return sum, nil
}

// PairedHash is another hash that continues while a leaf is hashed: two at once
// cost what one does.
type PairedHash interface {
	// writeAlong adds data to the hash of the leaf, and something to the other
	// hash. It reports false, having done nothing, where that has to wait and
	// more of the leaf can be read meanwhile; with end it waits.
	WriteAlong(leaf hash.Hash, data []byte, end bool) bool
}

func writePaired(leaf hash.Hash, data []byte, end bool, paired PairedHash) bool {
	if paired != nil {
		return paired.WriteAlong(leaf, data, end)
	}
	_, _ = leaf.Write(data)
	return true
}
