package endpoint

import (
	"context"
	"fmt"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// licenseHeld reads whose license a model's network uses; false when the network does not exist.
func (r *Reconciler) licenseHeld(ctx context.Context, m *dehugv1alpha1.DeHugModel) (heldLicense, bool, error) {
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := r.Client.Get(ctx, client.ObjectKey{Name: m.Spec.NetworkRef.Name}, network); err != nil {
		if apierrors.IsNotFound(err) {
			return heldLicense{}, false, nil
		}
		return heldLicense{}, false, fmt.Errorf("reading the DeHugNetwork of a license: %w", err)
	}
	return heldLicense{
		chainID:  network.Spec.ChainID,
		licenses: strings.ToLower(string(network.Spec.Contracts.Licenses)),
		licensee: strings.ToLower(string(network.Spec.Account.Licensee)),
	}, true, nil
}

// endpointsOfLicense lists the endpoints of all namespaces that serve under the license of a model. They are the
// cache's own: do not change them.
func (r *Reconciler) endpointsOfLicense(
	ctx context.Context, m *dehugv1alpha1.DeHugModel,
) ([]dehugv1alpha1.InferenceEndpoint, error) {
	if m.Status.Token == nil {
		return nil, nil
	}
	held, ok, err := r.licenseHeld(ctx, m)
	if err != nil || !ok {
		return nil, err
	}
	models, err := r.ModelsOf(ctx, m.Status.Token.CID)
	if err != nil {
		return nil, err
	}
	var out []dehugv1alpha1.InferenceEndpoint
	for i := range models {
		other := &models[i]
		if other.Status.Token == nil || other.Status.Token.ID != m.Status.Token.ID {
			continue
		}
		theirs, ok, err := r.licenseHeld(ctx, other)
		if err != nil {
			return nil, err
		}
		if !ok || theirs != held {
			continue
		}
		var list dehugv1alpha1.InferenceEndpointList
		if err := r.Client.List(ctx, &list, client.InNamespace(other.Namespace), client.UnsafeDisableDeepCopy); err != nil {
			return nil, fmt.Errorf("listing the endpoints that share a license's seats: %w", err)
		}
		for j := range list.Items {
			if e := &list.Items[j]; e.Spec.ModelRef.Name == other.Name {
				out = append(out, *e)
			}
		}
	}
	return out, nil
}
