//go:build e2e

// Package attack runs the demo's parts on a real cluster and attacks them: an RPC proxy that misbehaves stands between the
// operator and its chain, two tenants try what is not theirs, a hostile server answers, and traffic is counted apart from
// the gateway. CLUSTER names the kind of cluster; KEEP=1 leaves it running.
package attack

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/hack/demo/stage"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
)

const (
	attackerImage = "dehug.io/dev/attacker:dev"
	modelName     = "alice/attacked"
	// attackLabel is on the tenants' namespaces.
	attackLabel = "dehug.io/attack"
)

// demo is the environment that every test shares, and arena what the tests share in it.
var (
	demo  *stage.Stage
	arena field
)

// field is two tenants that serve one model on a network whose only RPC endpoint is the proxy.
type field struct {
	client           client.Client
	a, b, c          string // the tenants' namespaces, and one of the network whose chain stands still
	network          string
	frozen           string // a network whose chain stands still
	payer            license.Address
	token            license.Hash
	acceptTerms      v1alpha1.Hash
	beforeGrant      uint64 // a block at which the payer had no license
	keyA, keyB, keyC string
	account, run     string
}

func TestMain(m *testing.M) {
	os.Exit(stage.Suite{
		Name: "attack", Limit: 25 * time.Minute, Run: m.Run,
		Prepare: func(ctx context.Context, s *stage.Stage) error {
			demo = s
			return arena.prepare(ctx)
		},
		Clear: func(ctx context.Context, _ *stage.Stage) error { return arena.clear(ctx) },
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
		{"Making the network", f.makeNetwork},
		// A name alone leads to the tenant that has served it for longest: that is to be the first.
		{"Making the first tenant and waiting until it serves", func(ctx context.Context) error { return f.makeTenant(ctx, "a", f.network, &f.a, &f.keyA) }},
		{"Making the second tenant and waiting until it serves", func(ctx context.Context) error { return f.makeTenant(ctx, "b", f.network, &f.b, &f.keyB) }},
		{"Having another chain stand still", f.freeze},
	} {
		if err := demo.Step(ctx, next.title, next.run); err != nil {
			return err
		}
	}
	return nil
}

// startParts starts the proxies and makes the runtime.
func startParts(ctx context.Context) error {
	for _, name := range []string{proxy, frozenProxy} {
		if err := demo.Apply(ctx, fmt.Sprintf(proxyManifest, name)); err != nil {
			return err
		}
	}
	for _, name := range []string{proxy, frozenProxy} {
		if err := demo.Rollout(ctx, stage.DemoNamespace, "deployment/"+name, time.Minute); err != nil {
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
	published, err := demo.Publish(ctx, stage.Creator, modelName, demo.Terms("metered"))
	if err != nil {
		return err
	}
	if f.token, err = chain.ParseHash(published.TokenID); err != nil {
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
	address, err := f.makeAccount(ctx, f.account, "1", true)
	if err != nil {
		return err
	}
	if f.payer, err = chain.ParseAddress(address); err != nil {
		return err
	}
	return demo.Dehug(ctx, stage.Licensee, "escrow", "deposit", "5", "--payer", address, "--provider", address)
}

// makeAccount makes an account with coin, and with a license where it is to have one. It returns its address.
func (f *field) makeAccount(ctx context.Context, who, coin string, licensed bool) (string, error) {
	if err := demo.CreateAccount(ctx, who, coin); err != nil {
		return "", err
	}
	address, err := demo.Address(ctx, who)
	if err != nil || !licensed {
		return address, err
	}
	return address, demo.Dehug(ctx, stage.Creator, "license", "grant", modelName, "--licensee", address, "--accept-terms", string(f.acceptTerms))
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

// makeNetwork makes the network over the proxy.
func (f *field) makeNetwork(ctx context.Context) error {
	key, err := os.ReadFile(filepath.Join(demo.State, f.account+".key"))
	if err != nil {
		return fmt.Errorf("reading the account's key: %w", err)
	}
	var network v1alpha1.DeHugNetwork
	if err := f.client.Get(ctx, client.ObjectKey{Name: stage.NetworkName}, &network); err != nil {
		return err
	}
	spec := network.Spec.DeepCopy()
	spec.RPC = v1alpha1.RPC{Endpoints: []v1alpha1.RPCEndpoint{{URL: proxyURL(proxy)}}}
	spec.Account.Licensee = v1alpha1.Address(chain.FormatAddress(f.payer))
	spec.Account.Provider = ""
	spec.Account.Signer.SecretRef.Name = f.account
	return f.createAll(ctx,
		&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: stage.SystemNamespace, Name: f.account}, Data: map[string][]byte{"key": key}},
		&v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: f.network}, Spec: *spec},
	)
}

func (f *field) createAll(ctx context.Context, objects ...client.Object) error {
	for _, object := range objects {
		if err := f.client.Create(ctx, object); err != nil {
			return fmt.Errorf("creating %T %s: %w", object, object.GetName(), err)
		}
	}
	return nil
}

// makeTenant makes a namespace with a model and an endpoint, which have the same names in each, and a key of its own.
func (f *field) makeTenant(ctx context.Context, name, network string, namespace, key *string) error {
	*namespace = "tenant-" + name + "-" + f.run
	*key = "sk-" + strings.Repeat(name, 32) + f.run
	labels := map[string]string{"pod-security.kubernetes.io/enforce": "restricted", attackLabel: f.run}
	endpoint := f.endpoint(*namespace, "chat", "")
	endpoint.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}}}
	err := f.createAll(ctx,
		&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: *namespace, Labels: labels}},
		&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: *namespace, Name: "keys"}, Data: map[string][]byte{"key": []byte(*key)}},
		f.model(*namespace, "attacked", network), endpoint,
	)
	if err != nil {
		return err
	}
	_, err = demo.WaitCondition(ctx, endpoint, v1alpha1.ConditionReady, metav1.ConditionTrue, "", 3*time.Minute)
	return err
}

func (f *field) model(namespace, name, network string) *v1alpha1.DeHugModel {
	return &v1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: name}, Spec: v1alpha1.DeHugModelSpec{
		NetworkRef: v1alpha1.ObjectReference{Name: network}, Model: modelName,
		License: v1alpha1.LicenseRequest{Use: v1alpha1.UseCommercial, AcceptTerms: f.acceptTerms},
	}}
}

// endpoint serves the tenant's model with the hostile server in a mode; "" is honest.
func (f *field) endpoint(namespace, name, mode string) *v1alpha1.InferenceEndpoint {
	return &v1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: name}, Spec: v1alpha1.InferenceEndpointSpec{
		ModelRef: v1alpha1.ObjectReference{Name: "attacked"}, RuntimeRef: &v1alpha1.ObjectReference{Name: "attacker"},
		Template: &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{
			Name: "server", Env: []corev1.EnvVar{{Name: "MODE", Value: mode}, {Name: "NAME", Value: namespace + "/" + name}}}}}},
	}}
}

// clear removes all tenants, also those of a run that was killed: a name leads to the tenant that has served it for
// longest. Networks and accounts stay: nobody uses them.
func (f *field) clear(ctx context.Context) (err error) {
	if f.client, err = demo.Client(); err != nil {
		return err
	}
	return demo.WaitFor(ctx, 2*time.Minute, func(ctx context.Context) (bool, error) {
		var tenants corev1.NamespaceList
		if err := f.client.List(ctx, &tenants, client.HasLabels{attackLabel}); err != nil {
			return false, fmt.Errorf("listing tenants: %w", err)
		}
		for i := range tenants.Items {
			if err := f.client.Delete(ctx, &tenants.Items[i]); client.IgnoreNotFound(err) != nil && !apierrors.IsConflict(err) {
				return false, fmt.Errorf("deleting a tenant: %w", err)
			}
		}
		return len(tenants.Items) == 0, nil
	})
}

// attack is one test in the arena.
type attack struct {
	*testing.T
	ctx context.Context
	field
}

func newAttack(t *testing.T) *attack {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	t.Cleanup(cancel)
	return &attack{T: t, ctx: ctx, field: arena}
}

func (w *attack) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// create makes objects that go with the test.
func (w *attack) create(objects ...client.Object) {
	w.Helper()
	for _, object := range objects {
		w.must(w.client.Create(w.ctx, object))
		w.Cleanup(func() { _ = w.client.Delete(context.Background(), object) })
	}
}

func (w *attack) expect(object client.Object, conditionType string, status metav1.ConditionStatus, reason string) metav1.Condition {
	w.Helper()
	condition, err := demo.WaitCondition(w.ctx, object, conditionType, status, reason, time.Minute)
	w.must(err)
	return condition
}

func (w *attack) eventually(what string, limit time.Duration, done func(context.Context) (bool, error)) {
	w.Helper()
	if err := demo.WaitFor(w.ctx, limit, done); err != nil {
		w.Fatalf("waiting until %s: %v", what, err)
	}
}

// pods are the serving pods of an endpoint that are not being deleted, by UID.
func (w *attack) pods(namespace, endpoint string) map[string]corev1.Pod {
	w.Helper()
	var list corev1.PodList
	w.must(w.client.List(w.ctx, &list, client.InNamespace(namespace), client.MatchingLabels{"dehug.io/endpoint": endpoint}))
	pods := map[string]corev1.Pod{}
	for _, pod := range list.Items {
		if pod.DeletionTimestamp.IsZero() {
			pods[string(pod.UID)] = pod
		}
	}
	return pods
}

// staysReady fails when an endpoint is not Ready, or has other pods than before, at any time for so long.
func (w *attack) staysReady(namespace, name string, limit time.Duration) {
	w.Helper()
	before := w.pods(namespace, name)
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(500 * time.Millisecond) {
		endpoint := &v1alpha1.InferenceEndpoint{}
		w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: namespace, Name: name}, endpoint))
		if !meta.IsStatusConditionTrue(endpoint.Status.Conditions, v1alpha1.ConditionReady) {
			w.Fatalf("%s/%s is not Ready any more: %+v", namespace, name, meta.FindStatusCondition(endpoint.Status.Conditions, v1alpha1.ConditionReady))
		}
		after := w.pods(namespace, name)
		for uid := range before {
			if _, still := after[uid]; !still {
				w.Fatalf("%s/%s lost a pod", namespace, name)
			}
		}
	}
}
