// Package index holds every field index of the manager's cache and the mapping from an object to those that use it.
package index

import (
	"context"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// Index keys.
const (
	// ModelNetwork finds DeHugModels by the DeHugNetwork that they name.
	ModelNetwork = "spec.networkRef.name"
	// ModelCID finds DeHugModels by the contents that they use or prepare, as status says.
	ModelCID = "status.token.cid"
	// EndpointModel finds InferenceEndpoints by the DeHugModel that they name.
	EndpointModel = "spec.modelRef.name"
)

// Setup adds every index to the manager's cache. It is called once, before the manager starts.
func Setup(ctx context.Context, indexer client.FieldIndexer) error {
	type index struct {
		object client.Object
		key    string
		values func(client.Object) []string
	}
	all := []index{
		{&dehugv1alpha1.DeHugModel{}, ModelNetwork, one(modelNetwork)},
		{&dehugv1alpha1.DeHugModel{}, ModelCID, modelCIDs},
		{&dehugv1alpha1.InferenceEndpoint{}, EndpointModel, one(endpointModel)},
		{&corev1.PersistentVolumeClaim{}, owners, ownersOf},
	}
	for _, i := range labelIndexes {
		all = append(all, index{i.object, fieldOf(i.label), labelOf(i.label)})
	}
	for _, i := range all {
		if err := indexer.IndexField(ctx, i.object, i.key, i.values); err != nil {
			return fmt.Errorf("indexing %T by %s: %w", i.object, i.key, err)
		}
	}
	return nil
}

func modelNetwork(o client.Object) string { return o.(*dehugv1alpha1.DeHugModel).Spec.NetworkRef.Name }

func modelCIDs(o client.Object) []string {
	m := o.(*dehugv1alpha1.DeHugModel)
	var cids []string
	for _, cid := range []string{ContentOf(m), NextContentOf(m)} {
		if cid != "" && !slices.Contains(cids, cid) {
			cids = append(cids, cid)
		}
	}
	return cids
}

// ContentOf is the content that a model uses, as its status says; empty when it uses none.
func ContentOf(m *dehugv1alpha1.DeHugModel) string {
	if m.Status.Token == nil {
		return ""
	}
	return m.Status.Token.CID
}

// NextContentOf is the content that a model prepares, as its status says; empty when it prepares none.
func NextContentOf(m *dehugv1alpha1.DeHugModel) string {
	if m.Status.Next == nil {
		return ""
	}
	return m.Status.Next.CID
}

func endpointModel(o client.Object) string {
	return o.(*dehugv1alpha1.InferenceEndpoint).Spec.ModelRef.Name
}

func one(value func(client.Object) string) func(client.Object) []string {
	return func(o client.Object) []string {
		if v := value(o); v != "" {
			return []string{v}
		}
		return nil
	}
}

// ModelsOfNetwork returns a map function from a DeHugNetwork to the DeHugModels that name it.
func ModelsOfNetwork(c client.Reader) handler.MapFunc {
	return func(ctx context.Context, o client.Object) []reconcile.Request {
		var list dehugv1alpha1.DeHugModelList
		if err := c.List(ctx, &list, client.MatchingFields{ModelNetwork: o.GetName()}); err != nil {
			return nil
		}
		return modelRequests(list)
	}
}

// ModelsOfLabel returns a map function from an object that carries a CID in the given label to the DeHugModels of its
// namespace that use that content.
func ModelsOfLabel(c client.Reader, label string) handler.MapFunc {
	return func(ctx context.Context, o client.Object) []reconcile.Request {
		cid := o.GetLabels()[label]
		if cid == "" {
			return nil
		}
		var list dehugv1alpha1.DeHugModelList
		err := c.List(ctx, &list, client.InNamespace(o.GetNamespace()), client.MatchingFields{ModelCID: cid})
		if err != nil {
			return nil
		}
		return modelRequests(list)
	}
}

// ModelsOfContent returns a function that lists the DeHugModels of all namespaces that use or prepare a content. They
// are the cache's own: do not change them.
func ModelsOfContent(c client.Reader) func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
	return func(ctx context.Context, cid string) ([]dehugv1alpha1.DeHugModel, error) {
		var list dehugv1alpha1.DeHugModelList
		if err := c.List(ctx, &list, client.MatchingFields{ModelCID: cid}, client.UnsafeDisableDeepCopy); err != nil {
			return nil, fmt.Errorf("listing the models of a content: %w", err)
		}
		return list.Items, nil
	}
}

// EndpointsNaming returns a function that lists the InferenceEndpoints that name a DeHugModel. They are the cache's
// own: do not change them.
func EndpointsNaming(c client.Reader) func(context.Context, *dehugv1alpha1.DeHugModel) (
	[]dehugv1alpha1.InferenceEndpoint, error) {
	return func(ctx context.Context, m *dehugv1alpha1.DeHugModel) ([]dehugv1alpha1.InferenceEndpoint, error) {
		var list dehugv1alpha1.InferenceEndpointList
		err := c.List(ctx, &list, client.InNamespace(m.Namespace), client.MatchingFields{EndpointModel: m.Name},
			client.UnsafeDisableDeepCopy)
		if err != nil {
			return nil, fmt.Errorf("listing the endpoints of a model: %w", err)
		}
		return list.Items, nil
	}
}

// EndpointsOfModel returns a map function from a DeHugModel to the InferenceEndpoints of its namespace that serve it.
func EndpointsOfModel(c client.Reader) handler.MapFunc {
	return func(ctx context.Context, o client.Object) []reconcile.Request {
		var list dehugv1alpha1.InferenceEndpointList
		err := c.List(ctx, &list, client.InNamespace(o.GetNamespace()), client.MatchingFields{EndpointModel: o.GetName()})
		if err != nil {
			return nil
		}
		requests := make([]reconcile.Request, 0, len(list.Items))
		for i := range list.Items {
			requests = append(requests, reconcile.Request{NamespacedName: client.ObjectKeyFromObject(&list.Items[i])})
		}
		return requests
	}
}

func modelRequests(list dehugv1alpha1.DeHugModelList) []reconcile.Request {
	requests := make([]reconcile.Request, 0, len(list.Items))
	for i := range list.Items {
		m := &list.Items[i]
		requests = append(requests, reconcile.Request{
			NamespacedName: types.NamespacedName{Namespace: m.Namespace, Name: m.Name},
		})
	}
	return requests
}
