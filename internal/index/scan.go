package index

import (
	"context"
	"fmt"
	"slices"

	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// ScanModelsOfContent does what ModelsOfContent does, with a reader that has no indexes.
func ScanModelsOfContent(c client.Reader) func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
	return func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
		var list dehugv1alpha1.DeHugModelList
		if err := c.List(ctx, &list); err != nil {
			return nil, fmt.Errorf("listing the models of a content: %w", err)
		}
		return slices.DeleteFunc(list.Items, func(m dehugv1alpha1.DeHugModel) bool {
			return !slices.Contains(modelCIDs(&m), cid)
		}), nil
	}
}

// ScanEndpointsNaming does what EndpointsNaming does, with a reader that has no indexes.
func ScanEndpointsNaming(c client.Reader) func(context.Context, *dehugv1alpha1.DeHugModel) (
	[]dehugv1alpha1.InferenceEndpoint, error) {
	return func(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]dehugv1alpha1.InferenceEndpoint, error) {
		var list dehugv1alpha1.InferenceEndpointList
		if err := c.List(ctx, &list, client.InNamespace(m.Namespace)); err != nil {
			return nil, fmt.Errorf("listing the endpoints of a model: %w", err)
		}
		return slices.DeleteFunc(list.Items, func(e dehugv1alpha1.InferenceEndpoint) bool {
			return endpointModel(&e) != m.Name
		}), nil
	}
}
