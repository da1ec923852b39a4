package framework

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// watchInterval is how often the chain and the gateway are asked while a license ends.
const watchInterval = 50 * time.Millisecond

// showTrafficEnd waits until the gateway does not serve the endpoint of the ended license any more, and prints how long
// after the block that proves the end that was.
func (s *Framework) showTrafficEnd(ctx context.Context, licensee string) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	var license struct {
		RevokedAt time.Time `json:"revokedAt"`
	}
	_ = s.DehugJSON(ctx, "", &license, "license", "status", LeaseModelName, "--licensee", licensee)
	if license.RevokedAt.IsZero() {
		return fmt.Errorf("the license of %s has no end", LeaseModelName)
	}
	proven := make(chan moment, 1)
	go func() { proven <- s.waitProvingBlock(ctx, license.RevokedAt) }()
	refused := s.waitUnrouted(ctx)
	block := <-proven
	if err := errors.Join(refused.err, block.err); err != nil {
		return err
	}
	s.Say("the gateway serves %s no more, %.1f s after the finalized block that proves the end was there", LeaseModelName,
		refused.at.Sub(block.at).Seconds())
	return nil
}

// moment is when something was first seen, or why it was not.
type moment struct {
	at  time.Time
	err error
}

// waitProvingBlock waits for the first finalized block that is not before a time.
func (s *Framework) waitProvingBlock(ctx context.Context, end time.Time) moment {
	url, err := s.ChainURL(ctx)
	if err != nil {
		return moment{err: err}
	}
	client, err := ethclient.DialContext(ctx, url)
	if err != nil {
		return moment{err: fmt.Errorf("reaching the chain: %w", err)}
	}
	defer client.Close()
	for {
		header, err := client.HeaderByNumber(ctx, big.NewInt(int64(rpc.FinalizedBlockNumber)))
		if err != nil {
			return moment{err: fmt.Errorf("reading the finalized block: %w", err)}
		}
		if header.Time >= uint64(end.Unix()) {
			return moment{at: time.Now()}
		}
		time.Sleep(watchInterval)
	}
}

// waitUnrouted waits until the gateway lists no model under the URL of the lease's endpoint.
func (s *Framework) waitUnrouted(ctx context.Context) moment {
	url, err := s.GatewayURL(ctx)
	if err != nil {
		return moment{err: err}
	}
	url += "/namespaces/" + UserNamespace + "/endpoints/" + leaseEndpoint + "/v1/models"
	for {
		listed, err := countModels(ctx, url)
		if err != nil {
			return moment{err: err}
		}
		if listed == 0 {
			return moment{at: time.Now()}
		}
		time.Sleep(watchInterval)
	}
}

// countModels counts what a URL of the gateway serves: nothing where it answers with an error.
func countModels(ctx context.Context, url string) (int, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, fmt.Errorf("asking the gateway for its models: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, fmt.Errorf("asking the gateway for its models: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return 0, nil
	}
	var list struct {
		Data []json.RawMessage `json:"data"`
	}
	if err := json.NewDecoder(response.Body).Decode(&list); err != nil {
		return 0, fmt.Errorf("asking the gateway for its models: %w", err)
	}
	return len(list.Data), nil
}
