package publish

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// pinTarget is a pinning service, told by the IPFS Pinning Service API. It is
// sent no bytes: it fetches the content from nodes that have it.
type pinTarget struct {
	name    string
	api     *url.URL
	token   string
	timeout time.Duration
	client  *http.Client
}

// Bounds of what is exchanged with a pinning service. The API allows 20
// addresses.
const (
	maxPinAddresses = 20
	maxPinText      = 200
	maxPinID        = 256
)

// pinRequest is the Pin of the API.
type pinRequest struct {
	CID     string   `json:"cid"`
	Name    string   `json:"name,omitempty"`
	Origins []string `json:"origins,omitempty"`
}

// pinStatus is the PinStatus of the API.
type pinStatus struct {
	RequestID string         `json:"requestid"`
	Status    string         `json:"status"`
	Pin       pinRequest     `json:"pin"`
	Delegates []string       `json:"delegates"`
	Info      map[string]any `json:"info"`
}

// statusDetail is what the service says about a request that failed.
func (s *pinStatus) statusDetail() string {
	if text, ok := s.Info["status_details"].(string); ok && text != "" {
		return quoteText(text)
	}
	return "it does not say why"
}

// pinError is an answer of a pinning service that is not a status; status 0
// says that there was none.
type pinError struct {
	name   string
	status int
	reason string
	after  time.Duration // how long the service asked to be left alone
}

func (e *pinError) Error() string {
	switch e.status {
	case 0:
		return fmt.Sprintf("the pinning service %s does not answer (%s): check its address", e.name, e.reason)
	case http.StatusUnauthorized, http.StatusForbidden:
		return fmt.Sprintf("the pinning service %s refuses the access token (HTTP status %d%s): "+
			"check that it is one of this service and still valid", e.name, e.status, e.reason)
	}
	return fmt.Sprintf("the pinning service %s refuses the request (HTTP status %d%s)", e.name, e.status, e.reason)
}

func (e *pinError) Unwrap() error { return source.ErrUnavailable }

// isTransient says that the same request may succeed later.
func (e *pinError) isTransient() bool {
	return e.status == 0 || e.status == http.StatusTooManyRequests || e.status >= http.StatusInternalServerError
}

// findRequest returns the standing request for the content, nil if there is none.
func (p *pinTarget) findRequest(ctx context.Context, root string) (*pinStatus, error) {
	var found struct {
		Results []*pinStatus `json:"results"`
	}
	query := url.Values{"cid": {root}, "status": {"queued,pinning,pinned"}, "limit": {"10"}}
	if err := p.callAPI(ctx, http.MethodGet, "pins", query, nil, &found); err != nil {
		return nil, err
	}
	for _, status := range found.Results {
		if status != nil && status.Pin.CID == root && p.checkStatus(status, root) == nil {
			return status, nil
		}
	}
	return nil, nil
}

// callStatus makes a request whose answer is a status of the content.
func (p *pinTarget) callStatus(ctx context.Context, method, path, root string, pin *pinRequest) (*pinStatus, error) {
	status := &pinStatus{}
	if err := p.callAPI(ctx, method, path, nil, pin, status); err != nil {
		return nil, err
	}
	return status, p.checkStatus(status, root)
}

// checkStatus refuses a status that cannot be followed, or is of other content.
func (p *pinTarget) checkStatus(status *pinStatus, root string) error {
	if status.Pin.CID != root {
		return ipld.Errorf(ipld.ErrCorrupt, "the pinning service %s answers with other content than it was asked to "+
			"pin", p.name)
	}
	if status.RequestID == "" || len(status.RequestID) > maxPinID || strings.Trim(status.RequestID, ".") == "" {
		return fmt.Errorf("the pinning service %s answers without a usable request id: check that the address is that "+
			"of its pinning API", p.name)
	}
	return nil
}

// callAPI makes one request and decodes the answer.
func (p *pinTarget) callAPI(
	ctx context.Context, method, path string, query url.Values, pin *pinRequest, answer any,
) error {
	ctx, cancel := context.WithTimeout(ctx, source.DefaultTimeout)
	defer cancel()
	var body io.Reader
	if pin != nil {
		raw, err := json.Marshal(pin)
		if err != nil {
			return fmt.Errorf("encoding the request: %w", err)
		}
		body = bytes.NewReader(raw)
	}
	target := strings.TrimRight(p.api.String(), "/") + "/" + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, target, body)
	if err != nil {
		return fmt.Errorf("making the request: %w", err)
	}
	req.Header.Set("Authorization", "Bearer "+p.token)
	req.Header.Set("Content-Type", "application/json")
	resp, err := p.client.Do(req)
	if err != nil {
		if errors.Is(err, context.Canceled) {
			return err
		}
		return &pinError{name: p.name, reason: transportReason(err)}
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxRPCAnswer))
	if err != nil {
		return &pinError{name: p.name, reason: transportReason(err)}
	}
	if resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusAccepted {
		return &pinError{
			name: p.name, status: resp.StatusCode, reason: failureReason(raw),
			after: source.ParseRetryAfter(resp.Header.Get("Retry-After"), time.Now()),
		}
	}
	if err := json.Unmarshal(raw, answer); err != nil {
		return fmt.Errorf("the pinning service %s answers with something else than the API says: "+
			"check that the address is that of its pinning API", p.name)
	}
	return nil
}

// failureReason is what a Failure of the API says, "" if the answer is none.
func failureReason(raw []byte) string {
	var failure struct {
		Error struct {
			Reason  string `json:"reason"`
			Details string `json:"details"`
		} `json:"error"`
	}
	if json.Unmarshal(raw, &failure) != nil || failure.Error.Reason == "" {
		return ""
	}
	return ", " + quoteText(strings.TrimSpace(failure.Error.Reason+" "+failure.Error.Details))
}

// quoteText quotes and shortens what a service says.
func quoteText(text string) string {
	return fmt.Sprintf("%q", strings.ToValidUTF8(text[:min(len(text), maxPinText)], ""))
}
