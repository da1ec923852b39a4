package discover

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// maxSources bounds what a search returns.
const maxSources = 16

// FindSources asks the routers, all at once, who provides a content. It returns
// URLs for source.Parse with source.WithRouterBounds, at most 16, none of them
// twice, in the order of the routers' answers. It takes at most 10 s. Where a
// router fails, the error says which and why, and what the others named is
// returned beside it. allowPrivate permits providers at addresses that are not
// public.
func FindSources(ctx context.Context, routers []string, cid string, allowPrivate bool) ([]string, error) {
	id, err := ipld.ParseCID(cid)
	if err != nil {
		return nil, err
	}
	bases := make([]string, len(routers))
	for i, router := range routers {
		if bases[i], err = ParseRouter(router); err != nil {
			return nil, err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	answers, failures := make([][]provider, len(bases)), make([]error, len(bases))
	var wg sync.WaitGroup
	for i, base := range bases {
		wg.Go(func() {
			found, err := findProviders(ctx, base, id.String())
			answers[i] = found
			if err != nil {
				failures[i] = fmt.Errorf("router %s: %w", base, err)
			}
		})
	}
	wg.Wait()
	return merge(answers, allowPrivate), errors.Join(failures...)
}

// ParseRouter returns the base of a router's URL. Its errors say what to give
// instead.
func ParseRouter(raw string) (string, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return "", errors.New("a router is not a URL: give one such as https://delegated-ipfs.dev")
	}
	path := strings.TrimSuffix(strings.TrimRight(u.Path, "/"), "/routing/v1")
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil || u.RawQuery != "" ||
		u.Fragment != "" || path != "" {
		return "", fmt.Errorf("router %q must be http(s):// and a host, with nothing or /routing/v1 after it: "+
			"give one such as https://delegated-ipfs.dev", u.Redacted())
	}
	return u.Scheme + "://" + u.Host, nil
}

// merge takes one provider of each router in turn, so that none of them can
// keep the others' from being used.
func merge(answers [][]provider, allowPrivate bool) []string {
	var out []string
	for n := range maxRecords {
		for _, providers := range answers {
			if n >= len(providers) {
				continue
			}
			for _, s := range providers[n].sources(allowPrivate) {
				if len(out) < maxSources && !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	return out
}
