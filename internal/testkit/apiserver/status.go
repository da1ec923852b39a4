package apiserver

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// statusWriter writes the status alone.
type statusWriter struct{ client *Client }

func (w statusWriter) Get(context.Context, client.Object, client.Object, ...client.SubResourceGetOption) error {
	return errUnsupported
}

func (w statusWriter) Create(context.Context, client.Object, client.Object, ...client.SubResourceCreateOption) error {
	return errUnsupported
}

func (w statusWriter) Apply(context.Context, runtime.ApplyConfiguration, ...client.SubResourceApplyOption) error {
	return errUnsupported
}

func (w statusWriter) Update(ctx context.Context, o client.Object, _ ...client.SubResourceUpdateOption) error {
	return w.client.replaceObject(ctx, "update status of", o, func(has, wants map[string]any) map[string]any {
		has["status"] = wants["status"]
		return has
	})
}

func (w statusWriter) Patch(ctx context.Context, o client.Object, p client.Patch,
	_ ...client.SubResourcePatchOption) error {
	return w.client.patchObject(ctx, "patch status of", o, p, func(has, after map[string]any) {
		for field := range after {
			if field != "status" {
				delete(after, field)
			}
		}
		for field, value := range has {
			if field != "status" {
				after[field] = value
			}
		}
	})
}

// Status writes the status alone.
func (c *Client) Status() client.SubResourceWriter { return statusWriter{c} }

// SubResource is the status alone.
func (c *Client) SubResource(string) client.SubResourceClient { return statusWriter{c} }
