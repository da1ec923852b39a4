package bitswap

import (
	"context"
	"crypto/sha256"
)

// Fetch is a request for some blocks, which come in any order and are handed
// over in the order they were asked for. It is for one goroutine.
type Fetch struct {
	wants   *wants
	request *request
}

// Next returns the next block and its hash, which is the digest of its CID.
// Its error is ErrNotFound, that of the context, or that of the connection.
func (f *Fetch) Next(ctx context.Context) ([]byte, [sha256.Size]byte, error) {
	for {
		if a := f.wants.takeArrival(f.request); a != nil {
			return a.data, a.sum, a.err
		}
		select {
		case <-f.request.ready:
		case <-f.wants.dead:
			if a := f.wants.takeArrival(f.request); a != nil {
				return a.data, a.sum, a.err
			}
			return nil, digest{}, f.wants.err
		case <-ctx.Done():
			return nil, digest{}, ctx.Err()
		}
	}
}

// Close takes back what was asked for and has not come.
func (f *Fetch) Close() { f.wants.endRequest(f.request) }
