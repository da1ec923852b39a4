//go:build e2e

// Package attack runs the demo's parts on a real cluster and attacks them: an RPC proxy that misbehaves stands between the
// operator and its chain, two tenants try what is not theirs, a hostile server answers, and traffic is counted apart from
// the gateway. CLUSTER names the kind of cluster; KEEP=1 leaves it running.
package attack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
	"github.com/dehug-io/dehug-operator/test/framework"
)

const (
	attackerImage = "dehug.io/dev/attacker:dev"
	modelName     = "alice/attacked"
	// attackLabel is on the tenants' namespaces.
	attackLabel = "dehug.io/attack"
)

// demo is the environment that every test shares, and arena what the tests share in it.
var (
	demo  *framework.Framework
	arena field
)

// field is two tenants that serve one model on a network whose only RPC endpoint is the proxy.
type field struct {
	client           client.Client
	a, b, c          string // the tenants' namespaces, and one of the network whose chain stands still
	network          string
	frozen           string // a network whose chain stands still
	payer            evm.Address
	token            evm.Hash
	acceptTerms      v1alpha1.Hash
	beforeGrant      uint64 // a block at which the payer had no license
	keyA, keyB, keyC string
	account, run     string
}

func TestMain(m *testing.M) {
	os.Exit(framework.Suite{
		Name: "attack", Limit: 25 * time.Minute, Run: m.Run,
		Prepare: func(ctx context.Context, s *framework.Framework) error {
			demo = s
			return arena.prepare(ctx)
		},
		Clear: func(ctx context.Context, _ *framework.Framework) error {
			_, err := arena.removeTenants(ctx)
			// The demo's endpoints must not take the hostile server for theirs.
			runtime := &v1alpha1.InferenceRuntime{ObjectMeta: metav1.ObjectMeta{Name: "attacker"}}
			return errors.Join(err, client.IgnoreNotFound(arena.client.Delete(ctx, runtime)))
		},
	}.Main())
}

// prepare brings up the demo's parts, the proxy and the two tenants.
func (f *field) prepare(ctx context.Context) error {
	f.run = fmt.Sprintf("%x", time.Now().Unix())
	f.network, f.account = "attack-"+f.run, "payer-"+f.run
	if err := demo.BringUp(ctx); err != nil {
		return err
	}
	for _, next := range []struct {
		title string
		run   func(context.Context) error
	}{
		{"Making the attacker's image", func(ctx context.Context) error {
			return demo.LoadProgram(ctx, attackerImage, "./test/attack/attacker")
		}},
		{"Publishing the demo's model", demo.PublishModel},
		{"Filling the demo's escrow", demo.TakeLicense},
		{"Applying config/samples", demo.ApplySamples},
		{"Removing the tenants of earlier runs", f.clear},
		{"Starting the proxies and making the hostile server's runtime", startParts},
		{"Publishing the attacked model, and licensing and funding an account", f.publish},
		{"Making the network", func(ctx context.Context) error {
			return f.makeNetwork(ctx, f.network, f.account, f.payer, func(spec *v1alpha1.DeHugNetworkSpec) {
				spec.RPC = alone(proxy)
			})
		}},
		// A name alone leads to the tenant that has served it for longest: that is to be the first.
		{"Making the first tenant and waiting until it serves", func(ctx context.Context) error { return f.makeTenant(ctx, "a", f.network, &f.a, &f.keyA) }},
		{"Making the second tenant, and one whose chain stands still", func(ctx context.Context) error {
			var second, third error
			var both sync.WaitGroup
			both.Go(func() { second = f.makeTenant(ctx, "b", f.network, &f.b, &f.keyB) })
			both.Go(func() { third = f.freeze(ctx) })
			both.Wait()
			return errors.Join(second, third)
		}},
	} {
		if err := demo.Step(ctx, next.title, next.run); err != nil {
			return err
		}
	}
	return nil
}

// startParts starts the proxies and makes the runtime.
func startParts(ctx context.Context) error {
	for _, name := range proxies {
		if err := demo.Apply(ctx, fmt.Sprintf(proxyManifest, name)); err != nil {
			return err
		}
	}
	for _, name := range proxies {
		if err := demo.Rollout(ctx, framework.DemoNamespace, "deployment/"+name, time.Minute); err != nil {
			return err
		}
		// One that is left from an earlier run still does what it did last.
		if err := setBehavior(ctx, name, rpcproxy.Behavior{}); err != nil {
			return err
		}
	}
	return demo.Apply(ctx, runtimeManifest)
}

// publish publishes the model and gives the network's account a license and an escrow.
func (f *field) publish(ctx context.Context) error {
	published, err := demo.Publish(ctx, framework.Creator, modelName, demo.Terms("metered"))
	if err != nil {
		return err
	}
	if f.token, err = evm.ParseHash(published.TokenID); err != nil {
		return err
	}
	f.acceptTerms = v1alpha1.Hash(published.TermsHash)
	reader, err := demo.ChainReader(ctx)
	if err != nil {
		return err
	}
	defer reader.Close()
	head, err := reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	f.beforeGrant = head.Number
	f.payer, err = f.makePayer(ctx, f.account)
	return err
}

// freeze serves the model on a network of its own in a third namespace, and has that network's chain stand still.
func (f *field) freeze(ctx context.Context) error {
	address, err := f.makeAccount(ctx, "frozen-"+f.run, "0", true)
	if err != nil {
		return err
	}
	var network v1alpha1.DeHugNetwork
	if err := f.client.Get(ctx, client.ObjectKey{Name: f.network}, &network); err != nil {
		return err
	}
	spec := network.Spec.DeepCopy()
	spec.RPC = v1alpha1.RPC{Endpoints: []v1alpha1.RPCEndpoint{{URL: proxyURL(frozenProxy)}}, MaxHeadAge: &metav1.Duration{Duration: time.Minute}}
	spec.Account = v1alpha1.Account{Licensee: v1alpha1.Address(address)}
	f.frozen = "frozen-" + f.run
	if err := f.createAll(ctx, &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: f.frozen}, Spec: *spec}); err != nil {
		return err
	}
	if err := f.makeTenant(ctx, "c", f.frozen, &f.c, &f.keyC); err != nil {
		return err
	}
	return setBehavior(ctx, frozenProxy, rpcproxy.Behavior{Freeze: true})
}

// clear removes all tenants of earlier runs, also of one that was killed: a name leads to the tenant that has served it for
// longest. Networks and accounts stay: they are not used.
func (f *field) clear(ctx context.Context) (err error) {
	if f.client, err = demo.Client(); err != nil {
		return err
	}
	return demo.WaitFor(ctx, 2*time.Minute, func(ctx context.Context) (bool, error) {
		left, err := f.removeTenants(ctx)
		return left == 0, err
	})
}

// removeTenants has all tenants removed and returns how many there still are.
func (f *field) removeTenants(ctx context.Context) (int, error) {
	var tenants corev1.NamespaceList
	if err := f.client.List(ctx, &tenants, client.HasLabels{attackLabel}); err != nil {
		return 0, fmt.Errorf("listing tenants: %w", err)
	}
	for i := range tenants.Items {
		if err := f.client.Delete(ctx, &tenants.Items[i]); client.IgnoreNotFound(err) != nil && !apierrors.IsConflict(err) {
			return 0, fmt.Errorf("deleting a tenant: %w", err)
		}
	}
	return len(tenants.Items), nil
}
