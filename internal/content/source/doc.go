// Package source asks others for content: trustless gateways and plain mirrors
// over HTTP, Kubo nodes by their RPC API, IPFS nodes by bitswap, and local
// folders and CAR files.
//
// No source is trusted. What it sends is bounded here and verified by the
// caller; an Error says what an answer means for the source that gave it.
package source
