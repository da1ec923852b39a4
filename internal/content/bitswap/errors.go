package bitswap

import (
	"errors"
	"fmt"

	"github.com/libp2p/go-libp2p/core/peer"
)

// IdentityError reports that another peer answers at an address.
type IdentityError struct{ want, got peer.ID }

func (e *IdentityError) Error() string {
	return fmt.Sprintf("another peer answers there: %s instead of %s; `ipfs id` on that node prints its id", e.got, e.want)
}

// Errors of asking. Others are those of the network.
var (
	// ErrNotFound reports that the node does not have the block.
	ErrNotFound = errors.New("it does not have the block")
	// ErrOversize reports that the block is longer than is taken.
	ErrOversize = fmt.Errorf("the block has more than %d bytes, which is not transferred: "+
		"the content has to be added again with smaller blocks", maxBlock)
	// ErrWrongBytes reports that the node sent something else, which is said of as
	// many blocks as it sent unasked.
	ErrWrongBytes = errors.New("it sent bytes that do not hash to the block")
	// ErrNoBitswap reports that the node does not serve blocks.
	ErrNoBitswap = errors.New("it does not speak bitswap")
	// ErrProtocol reports that the node sent what an honest one does not send.
	ErrProtocol = errors.New("it breaks the protocol")
	// ErrClosed reports that the Peer was closed.
	ErrClosed = errors.New("closed")
)
