package sim

import (
	"context"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

const chainID = script.ID

var (
	creator  = evm.Address{0: 0xc1, 19: 1}
	licensee = evm.Address{0: 0xa1, 19: 1}
	registry = script.Contracts.Registry.String()
)

// token is one model of the world, with an endpoint of its own.
type token struct {
	id   evm.Hash
	cid  string
	name string
	// namespace and object name DeHugModel and InferenceEndpoint.
	namespace, object string
	replicas          int32
	grace             time.Duration
	cache             dehugv1alpha1.RetainPolicy
	// retain is what becomes of the cache of a model that is deleted.
	retain dehugv1alpha1.RetainPolicy
	// isWithdrawn is set before its users take away what they made of it: then it may end without a proof.
	isWithdrawn bool
}

func newToken(i int) *token {
	id := evm.Hash{0: byte(i + 1), 31: byte(i + 1)}
	return &token{
		id: id, cid: ipld.CIDFromDigest(id), name: fmt.Sprintf("alice/model-%d", i), replicas: 1,
		namespace: fmt.Sprintf("team-%d", i%2), object: fmt.Sprintf("model-%d", i), cache: dehugv1alpha1.RetainKeep,
		retain: dehugv1alpha1.RetainDelete,
	}
}

// populateCluster makes what the cluster's admin and users make: a network, a runtime, and a model and an endpoint for
// each token.
func (w *World) populateCluster(grant dehugv1alpha1.Finality) {
	meta := func(namespace, name string) metav1.ObjectMeta {
		return metav1.ObjectMeta{Namespace: namespace, Name: name}
	}
	n := &dehugv1alpha1.DeHugNetwork{ObjectMeta: meta("", "net"), Spec: dehugv1alpha1.DeHugNetworkSpec{
		ChainID: chainID, RPC: dehugv1alpha1.RPC{MaxHeadAge: &metav1.Duration{Duration: maxHeadAge}},
		Contracts: dehugv1alpha1.Contracts{
			Registry: dehugv1alpha1.Address(registry), Licenses: dehugv1alpha1.Address(script.Contracts.Licenses.String()),
			Oracle: dehugv1alpha1.Address(script.Contracts.Oracle.String())},
		Account:  dehugv1alpha1.Account{Licensee: dehugv1alpha1.Address(licensee.String())},
		Finality: dehugv1alpha1.FinalityPolicy{Grant: grant, Revoke: "Finalized", Settle: "Finalized"},
		Staleness: dehugv1alpha1.StalenessPolicy{MaxAge: metav1.Duration{Duration: 24 * time.Hour},
			OnExpired: dehugv1alpha1.StaleKeep, OnKnownEnd: dehugv1alpha1.StaleKeep},
		Content: dehugv1alpha1.ContentSources{Sources: []dehugv1alpha1.ContentSource{{URL: "http://gateway.script"}},
			MaxSize: ptr.To(resource.MustParse("8Ti"))},
	}}
	for _, url := range w.urls {
		n.Spec.RPC.Endpoints = append(n.Spec.RPC.Endpoints, dehugv1alpha1.RPCEndpoint{URL: url})
	}
	r := &dehugv1alpha1.InferenceRuntime{ObjectMeta: meta("", "rt"), Spec: dehugv1alpha1.InferenceRuntimeSpec{
		Formats: []string{"gguf"}, Protocol: dehugv1alpha1.ProtocolOpenAI, Port: 8080,
		Template: corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{
			{Name: "server", Image: "llama:1", Args: []string{"--model", "${MODEL_PATH}"}}}}},
	}}
	objects := []client.Object{n, r, &corev1.Namespace{ObjectMeta: meta("", "team-0")},
		&corev1.Namespace{ObjectMeta: meta("", "team-1")}}
	for _, t := range w.tokens {
		objects = append(objects, t.makeModel(meta(t.namespace, t.object)),
			&dehugv1alpha1.InferenceEndpoint{ObjectMeta: meta(t.namespace, t.object),
				Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: dehugv1alpha1.ObjectReference{Name: t.object},
					Replicas: ptr.To(t.replicas)}})
	}
	for _, o := range objects {
		if gvk, err := apiutil.GVKForObject(o, w.scheme); err == nil {
			o.GetObjectKind().SetGroupVersionKind(gvk)
		}
		if w.options.Given != nil {
			o = w.options.Given(w, o)
		}
		w.mustWrite(w.hands.Create(context.Background(), o))
	}
}

// maxHeadAge is how old a block may be that says anything about now.
const maxHeadAge = time.Hour

func (t *token) makeModel(meta metav1.ObjectMeta) *dehugv1alpha1.DeHugModel {
	return &dehugv1alpha1.DeHugModel{ObjectMeta: meta, Spec: dehugv1alpha1.DeHugModelSpec{
		NetworkRef: dehugv1alpha1.ObjectReference{Name: "net"}, Model: t.name,
		License: dehugv1alpha1.LicenseRequest{Use: dehugv1alpha1.UseCommercial,
			AcceptTerms: dehugv1alpha1.Hash(script.TermsHash().String())},
		Cache: dehugv1alpha1.CacheSpec{AccessMode: corev1.ReadWriteOnce, Retain: t.retain,
			ScrubInterval: &metav1.Duration{Duration: 24 * time.Hour}, Mirror: dehugv1alpha1.MirrorCluster},
		OnRevoked: dehugv1alpha1.RevocationPolicy{GracePeriod: metav1.Duration{Duration: t.grace}, Cache: t.cache},
	}}
}
