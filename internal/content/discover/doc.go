// Package discover asks delegated routers (HTTP servers of /routing/v1) who
// provides a content, and turns the answers into sources of package source.
//
// A router is not trusted: what it sends is bounded, and what it names is used
// as a source only where that is a trustless gateway or an IPFS node over TCP
// at a public address. The sources themselves are checked again when they are
// dialed, and every byte that they send is verified.
//
// It is the only importer of boxo, whose client speaks the protocol; see
// decision 012 for what replaces it.
package discover
