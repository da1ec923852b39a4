package publish

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/clock"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Waiting for a pinning service.
const (
	defaultPinTimeout = 30 * time.Minute
	minPinPoll        = 250 * time.Millisecond
	maxPinPoll        = 10 * time.Second
)

func parsePinning(u *url.URL, o TargetOptions) (Target, error) {
	switch {
	case u.User != nil:
		return nil, fmt.Errorf("target %q carries credentials: give the access token beside it", u.Redacted())
	case u.Scheme == "pin+http" && !isLoopback(u.Hostname()):
		return nil, fmt.Errorf("target %q would be sent the access token in the clear: give a pin+https:// address", u)
	case o.PinToken == "":
		return nil, fmt.Errorf("target %q needs the access token of the pinning service", u)
	}
	api := *u
	api.Scheme = strings.TrimPrefix(u.Scheme, "pin+")
	p := &pinTarget{
		name: u.String(), api: &api, token: o.PinToken, timeout: o.PinTimeout,
		client: source.NewHTTPClient(source.DefaultTimeout),
	}
	if p.timeout <= 0 {
		p.timeout = defaultPinTimeout
	}
	// A redirect would take the token to another host.
	p.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return p, nil
}

func isLoopback(host string) bool {
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

// Name returns the service's address.
func (p *pinTarget) Name() string { return p.name }

func (p *pinTarget) uploadRank() int { return rankPinning }

// sendContent asks the service to pin the content, unless it was asked before, and
// waits until it has. The nodes that the content was uploaded to are named to
// the service, and told where its nodes are.
func (p *pinTarget) sendContent(ctx context.Context, u *upload) (string, error) {
	waiting, cancel := context.WithTimeout(ctx, p.timeout)
	defer cancel()
	status, err := p.findRequest(waiting, u.imp.Root)
	if err == nil && status == nil {
		status, err = p.addRequest(waiting, u)
	}
	if err == nil {
		for _, node := range u.nodes {
			node.connectPeers(waiting, status.Delegates)
		}
		err = p.awaitPinned(waiting, u, status)
	}
	if err != nil && waiting.Err() != nil && ctx.Err() == nil {
		return "", p.timeoutError(status)
	}
	return "", err
}

// timeoutError is the error after the time that was given to the service.
func (p *pinTarget) timeoutError(status *pinStatus) error {
	if status == nil {
		return ipld.Errorf(source.ErrUnavailable, "the pinning service %s did not answer within %s: publish again",
			p.name, p.timeout)
	}
	return ipld.Errorf(source.ErrUnavailable, "the pinning service %s has not pinned the content within %s (it says %q): "+
		"keep a node running that has the content and that the service can reach, and publish again to see how far it is",
		p.name, p.timeout, status.Status)
}

// addRequest makes the request. A service that has one for the content already, made
// meanwhile, is followed in that one.
func (p *pinTarget) addRequest(ctx context.Context, u *upload) (*pinStatus, error) {
	pin := pinRequest{CID: u.imp.Root, Name: u.Name}
	for _, node := range u.nodes {
		pin.Origins = append(pin.Origins, node.listAddresses(ctx, isLoopback(p.api.Hostname()))...)
	}
	pin.Origins = pin.Origins[:min(len(pin.Origins), maxPinAddresses)]
	status, err := p.callStatus(ctx, http.MethodPost, "pins", u.imp.Root, &pin)
	var refused *pinError
	if errors.As(err, &refused) && (refused.status == http.StatusConflict || refused.status == http.StatusBadRequest) {
		if standing, findErr := p.findRequest(ctx, u.imp.Root); findErr == nil && standing != nil {
			return standing, nil
		}
	}
	return status, err
}

// awaitPinned asks how far the request is until it has an end, and keeps status true.
func (p *pinTarget) awaitPinned(ctx context.Context, u *upload, status *pinStatus) error {
	id, said, wait := status.RequestID, "", minPinPoll
	for {
		if status.Status != said {
			said = status.Status
			u.tellProgress(Progress{Target: p.name, State: said})
		}
		switch said {
		case "pinned":
			return nil
		case "failed":
			return ipld.Errorf(source.ErrUnavailable, "the pinning service %s could not pin the content (%s): "+
				"check that a node has it that the service can reach, and publish again", p.name, status.statusDetail())
		case "queued", "pinning":
		default:
			return fmt.Errorf("the pinning service %s answers with the status %q, which the API does not have", p.name, said)
		}
		if !clock.Sleep(ctx, wait) {
			return ctx.Err()
		}
		wait = min(2*wait, maxPinPoll)
		next, err := p.callStatus(ctx, http.MethodGet, "pins/"+url.PathEscape(id), u.imp.Root, nil)
		var refused *pinError
		if errors.As(err, &refused) && refused.isTransient() {
			wait = max(wait, refused.after)
			continue
		}
		if err != nil {
			return err
		}
		*status = *next
	}
}
