package network_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

const secretValue = "Bearer s3cr3t-of-the-gateway"

func headersOf(name string) *dehugv1alpha1.HeadersSecretReference {
	return &dehugv1alpha1.HeadersSecretReference{Name: name, Namespaces: []string{"models"}}
}

func TestJudgeSource(t *testing.T) {
	withHeaders := dehugv1alpha1.ContentSource{URL: "https://a.example", HeadersSecretRef: headersOf("s")}
	secret := func(kind corev1.SecretType, data map[string][]byte) *corev1.Secret {
		return &corev1.Secret{Type: kind, Data: data}
	}
	good := map[string][]byte{"Authorization": []byte(secretValue + "\n")}
	tests := map[string]struct {
		spec   dehugv1alpha1.ContentSource
		secret *corev1.Secret
		err    error
		want   string
	}{
		"plain":            {dehugv1alpha1.ContentSource{URL: "https://a.example"}, nil, nil, ""},
		"with headers":     {withHeaders, secret(dehugv1alpha1.SourceHeadersType, good), nil, ""},
		"no Secret":        {withHeaders, nil, apierrors.NewNotFound(corev1.Resource("secrets"), "s"), "SecretNotFound"},
		"no right":         {withHeaders, nil, apierrors.NewForbidden(corev1.Resource("secrets"), "s", nil), "SecretUnreadable"},
		"another's Secret": {withHeaders, secret(corev1.SecretTypeOpaque, good), nil, "SecretTypeMismatch"},
		"no keys":          {withHeaders, secret(dehugv1alpha1.SourceHeadersType, nil), nil, "HeadersInvalid"},
		"two lines": {withHeaders, secret(dehugv1alpha1.SourceHeadersType, map[string][]byte{"A": []byte("s3cr3t\nB: c")}),
			nil, "HeadersInvalid"},
		"no certificate": {dehugv1alpha1.ContentSource{URL: "https://a.example", CABundle: []byte("none")}, nil, nil, "CABundleInvalid"},
		"an empty CA":    {dehugv1alpha1.ContentSource{URL: "https://a.example", CABundle: []byte{}}, nil, nil, "CABundleInvalid"},
		"no proxy":       {dehugv1alpha1.ContentSource{URL: "https://a.example", Proxy: "socks5://p"}, nil, nil, "ProxyInvalid"},
		"no kind of it":  {dehugv1alpha1.ContentSource{URL: "https://a.example", Kind: "Peer"}, nil, nil, "URLInvalid"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got := network.JudgeSource(tc.spec, tc.secret, tc.err)
			if got.DisabledReason != tc.want || (got.Message == "") != (tc.want == "") || strings.Contains(fmt.Sprintf("%+v", got), "s3cr3t") {
				t.Errorf("%+v, want %q and no header", got, tc.want)
			}
			all := []network.Source{got}
			if n := len(network.Usable(all)); (n == 1) != (tc.want == "") {
				t.Errorf("%d usable sources", n)
			}
			if tc.want == "" && tc.spec.HeadersSecretRef != nil &&
				(len(network.UsableIn(all, "models")) != 1 || len(network.UsableIn(all, "other")) != 0 ||
					!strings.Contains(network.Unusable(all, "other"), "do not list other")) {
				t.Error("the headers are for the namespace models and for no other")
			}
		})
	}
}

// One source that cannot be used is disabled with its reason and the others go on; with none left the network says which and why.
// checkReasons checks why each source of the spec is disabled in the status; empty for those that are not.
func checkReasons(t *testing.T, n *dehugv1alpha1.DeHugNetwork, reasons []string) {
	t.Helper()
	if len(n.Status.Sources) != len(reasons) {
		t.Fatalf("%d sources in the status, want %d", len(n.Status.Sources), len(reasons))
	}
	for i, s := range n.Status.Sources {
		if s.DisabledReason != reasons[i] || s.URL != n.Spec.Content.Sources[i].URL {
			t.Errorf("source %d is %+v, want %q", i, s, reasons[i])
		}
	}
}

func TestStatusOfSources(t *testing.T) {
	env := testkit.StartEnv(t)
	name := "net-" + env.Namespace(t)
	n := controllertest.Network(name)
	n.Spec.Content.Sources = []dehugv1alpha1.ContentSource{
		{URL: "https://private.example", HeadersSecretRef: headersOf(name)}, {URL: "https://good.example"},
		{URL: "https://ca.example", CABundle: []byte("none")},
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(env.Client.Create(t.Context(), n))
	err := env.Client.Create(t.Context(), &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "dehug-system"}})
	if err != nil && !apierrors.IsAlreadyExists(err) {
		t.Fatal(err)
	}
	now := time.Now().Truncate(time.Second)
	r := &network.Reconciler{Client: env.Client, Poll: 30 * time.Second, Now: func() time.Time { return now },
		Sources: network.NewSources(env.Client, "dehug-system", func() time.Time { return now }),
		Readers: network.NewReaders(func(context.Context, chain.Config, feed.Options) (network.ChainReader, error) {
			return &controllertest.FakeChain{}, nil
		})}
	look := func(condition, ready string, reasons ...string) []dehugv1alpha1.SourceStatus {
		t.Helper()
		_, err := r.Reconcile(t.Context(), controllertest.RequestFor("", name))
		must(err)
		must(env.Client.Get(t.Context(), controllertest.ClientKey("", name), n))
		if text := fmt.Sprintf("%+v", n.Status); strings.Contains(text, "s3cr3t") {
			t.Errorf("the status tells the header: %s", text)
		}
		usable := meta.FindStatusCondition(n.Status.Conditions, "SourcesUsable")
		if usable == nil || usable.Reason != condition || meta.FindStatusCondition(n.Status.Conditions, "Ready").Reason != ready {
			t.Errorf("the conditions are %+v, want SourcesUsable %s and Ready %s", n.Status.Conditions, condition, ready)
		}
		checkReasons(t, n, reasons)
		return n.Status.Sources
	}
	first := look("SomeSourcesDisabled", "Ready", "SecretNotFound", "", "CABundleInvalid")
	if m := meta.FindStatusCondition(n.Status.Conditions, "SourcesUsable").Message; !strings.Contains(m, "https://private.example (SecretNotFound") ||
		!strings.Contains(m, "https://ca.example (CABundleInvalid") {
		t.Errorf("the message is %q", m)
	}
	version := n.ResourceVersion
	now = now.Add(10 * time.Second)
	if look("SomeSourcesDisabled", "Ready", "SecretNotFound", "", "CABundleInvalid"); n.ResourceVersion != version {
		t.Error("a second look wrote")
	}
	must(env.Client.Create(t.Context(), &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: name},
		Type: dehugv1alpha1.SourceHeadersType, Data: map[string][]byte{"Authorization": []byte(secretValue)}}))
	second := look("SomeSourcesDisabled", "Ready", "", "", "CABundleInvalid")
	if !second[0].Since.After(first[0].Since.Time) || !second[2].Since.Equal(&first[2].Since) {
		t.Errorf("since %v and %v, want anew for the first alone", first, second)
	}
	n.Spec.Content.Sources = n.Spec.Content.Sources[2:]
	must(env.Client.Update(t.Context(), n))
	look("NoSourceUsable", "NoSourceUsable", "CABundleInvalid")
	n.Spec.Content.Sources[0].CABundle = nil
	must(env.Client.Update(t.Context(), n))
	look("Usable", "Ready", "")
}

// failingReader cannot read while err is set.
type failingReader struct {
	client.Client
	err error
}

func (r *failingReader) Get(ctx context.Context, k client.ObjectKey, o client.Object, opts ...client.GetOption) error {
	if r.err != nil {
		return r.err
	}
	return r.Client.Get(ctx, k, o, opts...)
}

func TestASecretThatCannotBeReadForAWhileChangesNothing(t *testing.T) {
	n := controllertest.Network("net")
	n.Generation = 1
	n.Spec.Content.Sources = []dehugv1alpha1.ContentSource{
		{URL: "https://private.example", HeadersSecretRef: headersOf("headers")},
	}
	reader := &failingReader{Client: fake.NewClientBuilder().WithObjects(&corev1.Secret{
		ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: "headers"},
		Type:       dehugv1alpha1.SourceHeadersType, Data: map[string][]byte{"Authorization": []byte(secretValue)},
	}).Build()}
	now := time.Unix(1_800_000_000, 0)
	sources := network.NewSources(reader, "dehug-system", func() time.Time { return now })
	read := func() network.Source {
		now = now.Add(time.Minute)
		return sources.Read(t.Context(), n, time.Second)[0]
	}
	away := apierrors.NewInternalError(errors.New("etcd is away"))
	reader.err = away
	if got := read(); got.DisabledReason != "SecretUnreadable" {
		t.Errorf("a Secret that was never read: %q", got.DisabledReason)
	}
	reader.err = nil
	version := network.Version([]network.Source{read()}, "models")
	reader.err = away
	if got := read(); got.DisabledReason != "" || network.Version([]network.Source{got}, "models") != version {
		t.Errorf("while the API server is away the source is %q, of another version", got.DisabledReason)
	}
	n.Generation = 2
	if got := read(); got.DisabledReason != "SecretUnreadable" {
		t.Errorf("a Secret that was not read for this spec: %q", got.DisabledReason)
	}
	reader.err = apierrors.NewNotFound(schema.GroupResource{Resource: "secrets"}, "headers")
	if got := read(); got.DisabledReason != "SecretNotFound" {
		t.Errorf("a Secret that is gone: %q", got.DisabledReason)
	}
}
