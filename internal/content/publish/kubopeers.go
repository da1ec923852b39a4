package publish

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of what a node is asked about its peers.
const (
	connectTimeout = 10 * time.Second
	maxPeerAddress = 512
)

// listAddresses returns where other nodes can reach this one. They are a hint: what
// cannot be learned is left out. Loopback addresses are only of use to a
// service on the same machine.
func (k *kuboTarget) listAddresses(ctx context.Context, loopback bool) []string {
	ctx, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	var id struct {
		Addresses []string `json:"Addresses"`
	}
	if k.callJSON(ctx, "id", nil, &id) != nil {
		return nil
	}
	var out []string
	for _, address := range id.Addresses {
		if loopback || !net.ParseIP(hostOf(address)).IsLoopback() {
			out = append(out, address)
		}
	}
	return out
}

// hostOf returns the first component's value of a multiaddress.
func hostOf(address string) string {
	parts := strings.SplitN(address, "/", 4)
	if len(parts) < 3 {
		return ""
	}
	return parts[2]
}

// connectPeers has the node connect to the peers that a pinning service will fetch
// from it with. They are a hint too: the service may find the node by itself.
func (k *kuboTarget) connectPeers(ctx context.Context, peers []string) {
	ctx, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	var all sync.WaitGroup
	for _, peer := range peers[:min(len(peers), maxPinAddresses)] {
		if strings.HasPrefix(peer, "/") && len(peer) <= maxPeerAddress {
			all.Go(func() { _ = k.callJSON(ctx, "swarm/connect", url.Values{"arg": {peer}}, nil) })
		}
	}
	all.Wait()
}

// callJSON runs a command that answers with one JSON value.
func (k *kuboTarget) callJSON(ctx context.Context, command string, args url.Values, answer any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, k.commandURL(command, args), nil)
	if err != nil {
		return err
	}
	resp, err := k.client.Do(req)
	if err != nil {
		return source.TransportError(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return source.StatusError(resp)
	}
	if answer == nil {
		return nil
	}
	return json.NewDecoder(io.LimitReader(resp.Body, maxRPCAnswer)).Decode(answer)
}
