//go:build e2e

package attack

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// senders have one transaction under way at a time each: two programs would choose the same nonce.
var senders = map[string]*sync.Mutex{framework.Deployer: {}, framework.Creator: {}, framework.Licensee: {}}

func sendAs(who string, send func() error) error {
	senders[who].Lock()
	defer senders[who].Unlock()
	return send()
}

// makeAccount makes an account with coin, and with a license where it is to have one. It returns its address.
func (f *field) makeAccount(ctx context.Context, who, coin string, licensed bool) (string, error) {
	if err := sendAs(framework.Deployer, func() error { return demo.CreateAccount(ctx, who, coin) }); err != nil {
		return "", err
	}
	address, err := demo.Address(ctx, who)
	if err != nil || !licensed {
		return address, err
	}
	return address, sendAs(framework.Creator, func() error {
		return demo.GrantTo(ctx, framework.Creator, who, modelName, string(f.acceptTerms))
	})
}

// escrowed is what makePayer puts into the escrow, in the payment token's smallest unit.
const escrowed = 5_000_000

// makePayer makes an account that can settle: it has a license, coin, an escrow for itself as the provider, and a Secret of
// its name with its key.
func (f *field) makePayer(ctx context.Context, who string) (evm.Address, error) {
	address, err := f.makeAccount(ctx, who, "1", true)
	if err != nil {
		return evm.Address{}, err
	}
	err = sendAs(framework.Licensee, func() error {
		return demo.Dehug(ctx, framework.Licensee, "escrow", "deposit", "5", "--payer", address, "--provider", address)
	})
	if err != nil {
		return evm.Address{}, err
	}
	key, err := os.ReadFile(filepath.Join(demo.State, who+".key"))
	if err != nil {
		return evm.Address{}, fmt.Errorf("reading the account's key: %w", err)
	}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: framework.SystemNamespace, Name: who}, Data: map[string][]byte{"key": key}}
	if err := f.createAll(ctx, secret); err != nil {
		return evm.Address{}, err
	}
	return evm.ParseAddress(address)
}

// makeNetwork makes a network like the demo's of another account, whose key is in the Secret of its name.
func (f *field) makeNetwork(ctx context.Context, name, who string, payer evm.Address, bend func(*v1alpha1.DeHugNetworkSpec)) error {
	var origin v1alpha1.DeHugNetwork
	if err := f.client.Get(ctx, client.ObjectKey{Name: framework.NetworkName}, &origin); err != nil {
		return err
	}
	spec := origin.Spec.DeepCopy()
	spec.Account.Licensee = v1alpha1.Address(payer.String())
	spec.Account.Provider = ""
	spec.Account.Signer.SecretRef.Name = who
	if bend != nil {
		bend(spec)
	}
	return f.createAll(ctx, &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: name}, Spec: *spec})
}

// tenant is one that a test makes for itself.
type tenant struct {
	namespace, key string
	used           framework.Usage // by the test so far
}

// chat is the path of the tenant's endpoint.
func (t tenant) chat() string { return endpointPath(t.namespace, "chat") }

// newTenant makes a tenant that serves the model on a network and with an account of its own. From then on the test is
// about this network and account.
func (w *attack) newTenant(name string, bend func(*v1alpha1.DeHugNetworkSpec)) (made tenant) {
	w.Helper()
	w.network, w.account = name+"-"+w.run, name+"-payer-"+w.run
	var err error
	w.payer, err = w.makePayer(w.ctx, w.account)
	w.must(err)
	w.must(w.makeNetwork(w.ctx, w.network, w.account, w.payer, bend))
	w.must(w.makeTenant(w.ctx, name, w.network, &made.namespace, &made.key))
	made.used = w.answers(made.chat(), made.key)
	return made
}

// patchNetwork changes the spec of the test's network.
func (w *attack) patchNetwork(change func(*v1alpha1.DeHugNetworkSpec)) {
	w.Helper()
	network := &v1alpha1.DeHugNetwork{}
	w.must(w.client.Get(w.ctx, client.ObjectKey{Name: w.network}, network))
	before := network.DeepCopy()
	change(&network.Spec)
	w.must(w.client.Patch(w.ctx, network, client.MergeFrom(before)))
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
	*key = "sk-a-key-of-tenant-" + name + "-" + f.run
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
