// Package bitswap asks one IPFS node for blocks over one libp2p connection.
//
// It is the asking half of bitswap and nothing else: no peer is looked for, no
// block is served, no port listens. Many blocks are wanted at once, from all
// requests together, so that the node is never left without something to send;
// what it sends is hashed as it arrives and handed to the requests that wait
// for that digest. A block that no request waits for is dropped.
//
// The connection (noise over TCP, yamux, multistream-select) is that of
// go-libp2p's parts without its host: one connection that we dial needs no
// peer store, no listeners and no resource manager.
package bitswap
