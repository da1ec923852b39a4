package bitswap

import "time"

// SetIdleAfter has connections closed that were not used for d.
func (p *Peer) SetIdleAfter(d time.Duration) { p.node.idleAfter = d }

// Bounds that tests hold the package to.
const (
	MaxWanted = maxWanted
	MaxWants  = maxWants
)
