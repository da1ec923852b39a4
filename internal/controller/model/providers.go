package model

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sigs.k8s.io/controller-runtime/pkg/client"
	logf "sigs.k8s.io/controller-runtime/pkg/log"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// findProviders adds to the sources of the version what the network's routers name. Its error says why there is no
// source at all: with one, the answer of the routers is not waited for.
func (r *Reconciler) findProviders(ctx context.Context, s *modelScope, v *version) error {
	spec := s.network.Spec.Content
	if len(spec.Routers) == 0 {
		return s.explainNoSource(v)
	}
	cid := v.token.CID
	key := searchKey{cid: cid, routers: strings.Join(spec.Routers, " "), allowPrivate: spec.AllowPrivateProviders}
	found, err := r.searches.askOnce(ctx, client.ObjectKeyFromObject(s.model), key, s.now,
		func(ctx context.Context) ([]string, error) {
			found, err := r.FindProviders(ctx, spec.Routers, cid, spec.AllowPrivateProviders)
			log := logf.FromContext(ctx).WithValues("cid", cid, "providers", found)
			if err != nil {
				log = log.WithValues("because", err.Error())
			}
			log.Info("Asked routers who provides the content")
			return found, err
		})
	own := s.network.Spec.Content.Sources
	v.providers = slices.DeleteFunc(slices.Clone(found), func(p string) bool {
		return slices.ContainsFunc(own, func(o dehugv1alpha1.ContentSource) bool { return o.URL == p })
	})
	switch {
	case !s.sourcesOf(v).isEmpty():
		return nil
	case errors.Is(err, errSearching):
		return errSearching
	case err != nil:
		return ipld.Errorf(source.ErrUnavailable, "no router of the DeHugNetwork %s names a provider of %s that can be "+
			"used (%s): "+
			"correct spec.content.routers, or add a gateway or an IPFS node that has the content to spec.content",
			s.network.Name, cid, err)
	default:
		return ipld.Errorf(source.ErrUnavailable, "no router of the DeHugNetwork %s names a provider of %s that can be "+
			"used: "+
			"ask the creator to pin the content, or add a gateway or an IPFS node that has it to spec.content", s.network.Name,
			cid)
	}
}
