package sim

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"sigs.k8s.io/controller-runtime/pkg/client"
)

// blind is the client of a manager that does not know which version its writes made: none can be awaited.
type blind struct{ client.Client }

func (b blind) Create(ctx context.Context, o client.Object, opts ...client.CreateOption) error {
	err := b.Client.Create(ctx, o, opts...)
	o.SetResourceVersion("")
	return err
}

func (b blind) Patch(ctx context.Context, o client.Object, p client.Patch, opts ...client.PatchOption) error {
	err := b.Client.Patch(ctx, o, p, opts...)
	o.SetResourceVersion("")
	return err
}

func (b blind) Status() client.SubResourceWriter { return blindStatus{b.Client.Status()} }

type blindStatus struct{ client.SubResourceWriter }

func (b blindStatus) Patch(ctx context.Context, o client.Object, p client.Patch,
	opts ...client.SubResourcePatchOption) error {
	err := b.SubResourceWriter.Patch(ctx, o, p, opts...)
	o.SetResourceVersion("")
	return err
}

// careless is the client of a manager that does not look whether a status was written.
type careless struct{ client.Client }

func (c careless) Status() client.SubResourceWriter { return carelessStatus{c.Client.Status()} }

type carelessStatus struct{ client.SubResourceWriter }

func (c carelessStatus) Patch(ctx context.Context, o client.Object, p client.Patch,
	opts ...client.SubResourcePatchOption) error {
	_ = c.SubResourceWriter.Patch(ctx, o, p, opts...)
	return nil
}

// TestSieveFindsFaults puts faults into the controllers, and plays the end of a model until one is seen.
func TestSieveFindsFaults(t *testing.T) {
	deletion := scenarios[slices.IndexFunc(scenarios, func(s scenario) bool { return s.name == "a model is deleted" })]
	for name, f := range map[string]struct {
		bend func(client.Client) client.Client
		by   string
	}{
		"own writes are not awaited": {func(c client.Client) client.Client { return blind{c} },
			string(dieAfter) + ", the next"},
		"a status that is not written is forgotten": {func(c client.Client) client.Client { return careless{c} },
			string(failBefore)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			play := func(o Options) played {
				o.BendManager = f.bend
				return playScenario(t, deletion, o)
			}
			calm := play(Options{})
			if calm.world.failed != "" {
				t.Logf("without a fault of the world: %s", calm.world.failed)
				return
			}
			all := slips(calm)
			for _, slip := range slices.Backward(slices.Sorted(maps.Keys(all))) {
				if !strings.HasPrefix(slip, f.by) {
					continue
				}
				if why := judgeSlip(calm, play(all[slip]), all[slip]); why != "" {
					t.Logf("%s: %s", slip, why)
					return
				}
			}
			t.Error("no fault of the world finds it")
		})
	}
}
