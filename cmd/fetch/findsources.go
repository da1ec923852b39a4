package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/discover"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// routerPatience is how long a fetch that has other sources waits for routers.
const routerPatience = 2 * time.Second

// findSources returns the sources that the command line names, and those that
// its routers name. One that cannot be used, or a router that fails, is reported
// and does no harm beside other sources.
func findSources(ctx context.Context, s options, rep *progressPrinter) ([]source.Source, error) {
	sources, wrong := s.openSources()
	routers := make([]string, 0, len(s.routers))
	for _, router := range s.routers {
		if _, err := discover.ParseRouter(router); err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		routers = append(routers, router)
	}
	s.routers = routers
	found, failed := askRouters(ctx, s, len(sources)+len(s.providers) > 0)
	for _, raw := range slices.Concat(s.providers, found) {
		if slices.Contains(s.sources, raw) || slices.Contains(s.mirrors, raw) {
			continue
		}
		p, err := source.Parse(raw, source.WithRouterBounds(s.allowPrivate))
		if err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		sources = append(sources, p)
	}
	if len(sources) == 0 && wrong != nil {
		return nil, wrong
	}
	if err := errors.Join(wrong, failed); err != nil {
		rep.printWarning(err)
	}
	if len(sources) == 0 {
		return nil, ipld.Errorf(source.ErrUnavailable, "no router names a provider of %s that can be used: add a --source, "+
			"or ask the creator to pin the content", s.cid)
	}
	return sources, nil
}

// askRouters returns what the routers name, if there are any. It takes less long
// where the fetch has other sources.
func askRouters(ctx context.Context, s options, others bool) ([]string, error) {
	if len(s.routers) == 0 {
		return nil, nil
	}
	if others {
		patient, cancel := context.WithTimeout(ctx, routerPatience)
		defer cancel()
		ctx = patient
	}
	return discover.FindSources(ctx, s.routers, s.cid, s.allowPrivate)
}
