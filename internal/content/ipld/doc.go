// Package ipld decodes the bytes of IPFS: CIDs, dag-pb, UnixFS with its sharded
// directories, and CARv1 files. It resolves a tree of verified blocks into the
// files and leaves that it consists of, and builds the inner nodes of a tree.
//
// What it is given is hostile. The decoders are small, take no more memory than
// a small multiple of one block, and are fuzzed; what a tree may make a caller
// do is bounded by a Budget; names that could leave their folder, hide or
// collide are refused.
//
// The package does no input and output but through the readers and functions
// that it is given.
package ipld
