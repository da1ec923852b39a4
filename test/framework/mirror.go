package framework

import (
	"context"
	"fmt"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// WantMirror asks for the mirror of a complete model, as a fetch of another namespace does.
func WantMirror(ctx context.Context, c client.Client, m *dehugv1alpha1.DeHugModel) error {
	if err := c.Get(ctx, client.ObjectKeyFromObject(m), m); err != nil {
		return fmt.Errorf("reading the model: %w", err)
	}
	of := cache.Candidate{Namespace: m.Namespace, Name: m.Name, UID: string(m.UID),
		MirrorName: names.Mirror(m.Status.Cache.Path, m.Status.Cache.ClaimName)}
	lease := cache.BuildLease(of, m.Status.Token.CID, &metav1.OwnerReference{
		APIVersion: dehugv1alpha1.GroupVersion.String(), Kind: "DeHugModel", Name: m.Name})
	if err := client.IgnoreNotFound(c.Delete(ctx, lease)); err != nil {
		return fmt.Errorf("deleting a former Lease: %w", err)
	}
	now := time.Now()
	cache.Demand{Since: now, Renewed: now}.Record(lease, "test", cache.DefaultMirrorIdle)
	if err := c.Create(ctx, lease); err != nil {
		return fmt.Errorf("asking for a mirror: %w", err)
	}
	return nil
}
