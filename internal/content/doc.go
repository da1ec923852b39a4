// Package content fetches, verifies, publishes and repairs content that is named
// by an IPFS CID.
//
// Nothing that arrives from a source is trusted: every block must hash to the
// CID that named it before it is decoded or kept. The skeleton (directories and
// inner nodes) is resolved first, which gives a table of leaves with their
// offsets; the leaves are then fetched in any order and written in place.
package content
