package model

import (
	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

// cachePods returns how the pods that fetch and keep the model's content run.
func (s *modelScope) cachePods() dehugv1alpha1.CachePods {
	var defaults dehugv1alpha1.CachePods
	if s.network != nil {
		defaults = s.network.Spec.Cache
	}
	return cache.MergePods(defaults, s.model.Spec.Cache.CachePods)
}

// whyNotPermitted tells what the model names for its pods and the network does not permit; nil when there is nothing,
// or no network.
func (s *modelScope) whyNotPermitted() *cause.Cause {
	if s.network == nil {
		return nil
	}
	return cache.CheckPods(s.network.Name, s.network.Spec, s.model.Spec.Cache.CachePods)
}
