package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// blockEvery is how often the chain has a block.
const blockEvery = 2 * time.Second

var (
	creator  = evm.Address{0: 0xc1, 19: 1}
	licensee = evm.Address{0: 0xa1, 19: 1}
)

// tokenOf is the token of the i-th model.
func tokenOf(i int) evm.Hash {
	id := evm.Hash{0: 1}
	binary.BigEndian.PutUint64(id[24:], uint64(i)) //nolint:gosec // not negative
	return id
}

// indexOf is the number of the model that has a token.
func indexOf(id evm.Hash) int { return int(binary.BigEndian.Uint64(id[24:])) } //nolint:gosec // from tokenOf

func modelName(i int) string { return fmt.Sprintf("alice/model-%d", i) }

// startedChain is a chain with one node.
type startedChain struct {
	url              string
	requests, blocks atomic.Int64
}

// startChain publishes and licenses so many models, and goes on with empty blocks until the context ends.
func startChain(ctx context.Context, models int) (*startedChain, error) {
	var txs []script.Tx
	for i := range models {
		txs = append(txs, script.Publish(modelName(i), tokenOf(i), creator), script.Grant(tokenOf(i), licensee, 0))
	}
	at := time.Now().Add(-2 * time.Minute) // the block of the licenses is final
	chain := script.New(at)
	chain.Mine(at, script.Together(txs...))
	for ; at.Before(time.Now()); at = at.Add(blockEvery) {
		chain.Mine(at)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("serving the chain: %w", err)
	}
	c := &startedChain{url: "http://" + listener.Addr().String()}
	node := script.NewNode(chain, func(uint64) time.Duration { return 0 })
	server := &http.Server{ReadHeaderTimeout: time.Minute, Handler: c.serveNode(node)}
	go func() { _ = server.Serve(listener) }()
	go func() {
		defer func() { _ = server.Close() }()
		c.mineBlocks(ctx, chain)
	}()
	return c, nil
}

func (c *startedChain) mineBlocks(ctx context.Context, chain *script.Chain) {
	ticker := time.NewTicker(blockEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case now := <-ticker.C:
			chain.Mine(now)
			c.blocks.Add(1)
		}
	}
}

func (c *startedChain) serveNode(node *script.Node) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c.requests.Add(1)
		response, err := node.RoundTrip(r)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer func() { _ = response.Body.Close() }()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, response.Body)
	}
}
