package framework

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
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
	reader, err := s.Client()
	if err != nil {
		return err
	}
	var network dehugv1alpha1.DeHugNetwork
	if err := reader.Get(ctx, client.ObjectKey{Name: NetworkName}, &network); err != nil {
		return fmt.Errorf("reading the network: %w", err)
	}
	finality := network.Spec.Finality.Revoke
	proven := make(chan moment, 1)
	go func() { proven <- s.waitProvingBlock(ctx, finality, license.RevokedAt) }()
	refused := s.waitUnrouted(ctx)
	block := <-proven
	if err := errors.Join(refused.err, block.err); err != nil {
		return err
	}
	s.Say("the gateway stopped serving %s %.1f s after the first %s block that proves the end", LeaseModelName,
		refused.at.Sub(block.at).Seconds(), strings.ToLower(string(finality)))
	return nil
}

// moment is when something was first seen, or why it was not.
type moment struct {
	at  time.Time
	err error
}

// waitProvingBlock waits for the first block of a finality that is not before a time.
func (s *Framework) waitProvingBlock(ctx context.Context, finality dehugv1alpha1.Finality, end time.Time) moment {
	url, err := s.ChainURL(ctx)
	if err != nil {
		return moment{err: err}
	}
	for {
		at, err := readBlockTime(ctx, url, strings.ToLower(string(finality)))
		if err != nil {
			return moment{err: fmt.Errorf("reading the newest %s block: %w", finality, err)}
		}
		if !at.Before(end) {
			return moment{at: time.Now()}
		}
		time.Sleep(watchInterval)
	}
}

// readBlockTime asks a node for the time of a block by its tag, such as "safe".
func readBlockTime(ctx context.Context, url, tag string) (time.Time, error) {
	question := fmt.Sprintf(`{"jsonrpc":"2.0","id":1,"method":"eth_getBlockByNumber","params":[%q,false]}`, tag)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(question))
	if err != nil {
		return time.Time{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return time.Time{}, err
	}
	defer func() { _ = response.Body.Close() }()
	var answer struct {
		Result struct {
			Timestamp string `json:"timestamp"`
		} `json:"result"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return time.Time{}, err
	}
	seconds, err := strconv.ParseInt(answer.Result.Timestamp, 0, 64)
	return time.Unix(seconds, 0), err
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
