// Package content resolves, fetches, verifies and publishes content that is
// named by an IPFS CID.
//
// Nothing that arrives from a source is trusted: every block must hash to the
// CID that named it before it is decoded or kept, and what a DAG may make us
// do is bounded by a Budget. The skeleton (directories and inner nodes) is
// resolved first, which gives a table of leaves with their offsets; the leaves
// are then fetched in any order and written in place.
//
// The two protobufs of UnixFS (dag-pb and the UnixFS Data message) and CIDs are
// decoded here by hand: the decoders are small, bounded by the size of one
// block, and fuzzed.
package content
