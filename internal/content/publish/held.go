package publish

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Asking a node for the blocks that it has.
const (
	heldWorkers = 8
	heldTimeout = 10 * time.Second
)

// findHeld returns the leaves that the node has of an earlier upload that was cut off. The root goes first in an
// upload: a node that lacks it is not asked for more. One that cannot say it has nothing.
func (k *kuboTarget) findHeld(ctx context.Context, imp *folder.Imported) folder.Held {
	if !k.hasBlock(ctx, imp.Root) {
		return nil
	}
	leaves := make(chan ipld.CID)
	held := folder.Held{}
	var mu sync.Mutex
	var workers sync.WaitGroup
	for range heldWorkers {
		workers.Go(func() {
			for id := range leaves {
				if k.hasBlock(ctx, id.String()) {
					mu.Lock()
					held[id] = struct{}{}
					mu.Unlock()
				}
			}
		})
	}
	asked := folder.Held{}
	for i := range imp.Files {
		for _, leaf := range imp.Files[i].Leaves {
			id := leaf.CID()
			if _, again := asked[id]; again || ctx.Err() != nil {
				continue
			}
			asked[id] = struct{}{}
			leaves <- id
		}
	}
	close(leaves)
	workers.Wait()
	return held
}

// hasBlock reports whether the node says that it has a block, without looking for it elsewhere.
func (k *kuboTarget) hasBlock(ctx context.Context, cid string) bool {
	ctx, cancel := context.WithTimeout(ctx, heldTimeout)
	defer cancel()
	target := k.commandURL("block/stat", url.Values{"arg": {cid}, "offline": {"true"}})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, nil)
	if err != nil {
		return false
	}
	resp, err := k.client.Do(req)
	if err != nil {
		return false
	}
	defer func() { _ = resp.Body.Close() }()
	body := io.LimitReader(resp.Body, maxRPCAnswer)
	var stat struct{ Key string }
	if resp.StatusCode != http.StatusOK || json.NewDecoder(body).Decode(&stat) != nil {
		_, _ = io.Copy(io.Discard, body) // lets the connection be used again
		return false
	}
	_, _ = io.Copy(io.Discard, body)
	return stat.Key == cid
}
