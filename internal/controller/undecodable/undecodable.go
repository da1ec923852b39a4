// Package undecodable describes objects that do not decode into their kind.
package undecodable

import (
	"context"
	"encoding/json"
	"fmt"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/informers"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// Describe writes into the status of an object that it cannot be decoded. Nothing is known of its spec, so fields are
// set to null that others act on. It is written without the object's type, which cannot hold what the API server
// answers.
func Describe(
	ctx context.Context, c client.Client, o client.Object, kind schema.GroupVersionKind, conditions []metav1.Condition,
	fields ...string,
) error {
	message := fmt.Sprintf("the stored object is not as the schema of its kind says (%s): correct the field and apply "+
		"it again",
		informers.DecodeError(o))
	after := append([]metav1.Condition(nil), conditions...)
	status.Apply(&after, o.GetGeneration(), []metav1.Condition{
		status.False(dehugv1alpha1.ConditionReady, dehugv1alpha1.ReasonNotDecodable, message),
		status.True(dehugv1alpha1.ConditionStalled, dehugv1alpha1.ReasonNotDecodable, message),
	})
	if same(conditions, after) {
		return nil
	}
	changed := map[string]any{"observedGeneration": o.GetGeneration(), "conditions": after}
	for _, f := range fields {
		changed[f] = nil
	}
	data, err := json.Marshal(map[string]any{"status": changed})
	if err != nil {
		return fmt.Errorf("marshaling status: %w", err)
	}
	u := &unstructured.Unstructured{}
	u.SetGroupVersionKind(kind)
	u.SetNamespace(o.GetNamespace())
	u.SetName(o.GetName())
	if err := c.Status().Patch(ctx, u, client.RawPatch(types.MergePatchType, data)); err != nil &&
		!apierrors.IsNotFound(err) {
		return fmt.Errorf("writing status: %w", err)
	}
	return nil
}

func same(a, b []metav1.Condition) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Type != b[i].Type || a[i].Status != b[i].Status || a[i].Reason != b[i].Reason ||
			a[i].Message != b[i].Message ||
			a[i].ObservedGeneration != b[i].ObservedGeneration {
			return false
		}
	}
	return true
}
