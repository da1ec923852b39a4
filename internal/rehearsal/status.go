package rehearsal

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Status returns a writer of status.
func (c *Cluster) Status() client.SubResourceWriter { return subresource{c} }

// SubResource returns a client of a subresource. Only patches of a status are kept.
func (c *Cluster) SubResource(string) client.SubResourceClient { return subresource{c} }

type subresource struct{ cluster *Cluster }

func (s subresource) Get(context.Context, client.Object, client.Object, ...client.SubResourceGetOption) error {
	return fmt.Errorf("reading a subresource: %w", errUnsupported)
}

func (s subresource) Create(context.Context, client.Object, client.Object, ...client.SubResourceCreateOption) error {
	return fmt.Errorf("creating a subresource: %w", errUnsupported)
}

func (s subresource) Update(ctx context.Context, o client.Object, _ ...client.SubResourceUpdateOption) error {
	return s.cluster.Update(ctx, o)
}

func (s subresource) Patch(ctx context.Context, o client.Object, p client.Patch,
	_ ...client.SubResourcePatchOption) error {
	return s.cluster.patchObject(ctx, o, p)
}

func (s subresource) Apply(context.Context, runtime.ApplyConfiguration, ...client.SubResourceApplyOption) error {
	return fmt.Errorf("applying a subresource: %w", errUnsupported)
}
