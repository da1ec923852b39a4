package model_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/rest"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

const (
	attestor      = "0x00000000000000000000000000000000000000D1"
	otherAttestor = "0x00000000000000000000000000000000000000d2"
	rightful      = "0x00000000000000000000000000000000000000e1"
)

// withAttestors names attestors in the test's network.
func (h *modelTest) withAttestors(attestors ...dehugv1alpha1.Address) {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, network))
	network.Spec.Claims = nil
	if len(attestors) > 0 {
		network.Spec.Claims = &dehugv1alpha1.ClaimsPolicy{
			Contract: "0x0000000000000000000000000000000000000004", Attestors: attestors}
	}
	h.Must(h.Client.Update(h.Ctx, network))
	h.Checked(network, nil)
}

func (h *modelTest) attest(by, account, evidence string) {
	h.Chain.Attested["alice"] = append(h.Chain.Attested["alice"], chain.Claim{
		Attestor: controllertest.Address(by), Account: controllertest.Address(account), Evidence: evidence,
		Since: h.Now.Add(-time.Hour), Until: h.Now.Add(time.Hour),
	})
}

// cell is what kubectl prints of the model in a column.
func (h *modelTest) cell(column string) any {
	h.Helper()
	config := rest.CopyConfig(testkit.StartEnv(h.T).Config)
	config.APIPath, config.GroupVersion = "/apis", &dehugv1alpha1.GroupVersion
	config.NegotiatedSerializer = serializer.NewCodecFactory(runtime.NewScheme()).WithoutConversion()
	client, err := rest.RESTClientFor(config)
	h.Must(err)
	raw, err := client.Get().Namespace(h.Namespace).Resource("dehugmodels").Name("tiny").
		SetHeader("Accept", "application/json;as=Table;g=meta.k8s.io;v=v1").DoRaw(h.Ctx)
	h.Must(err)
	var table metav1.Table
	h.Must(json.Unmarshal(raw, &table))
	for i, c := range table.ColumnDefinitions {
		if c.Name == column {
			return table.Rows[0].Cells[i]
		}
	}
	h.Fatalf("no column %s in %+v", column, table.ColumnDefinitions)
	return nil
}

func TestClaimsOfTheNetworksAttestorsAreShown(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Attested = map[string][]chain.Claim{}
	h.attest(attestor, controllertest.Creator, "dns:alice.example")
	h.attest(otherAttestor, rightful, "hf:alice")
	h.attest(rightful, rightful, "an attestor that the network does not name")
	h.withAttestors(attestor, otherAttestor)
	h.Create()
	h.Reconcile()
	h.Reconcile()
	m := h.Model()
	shown := func(by, account, kind, evidence string, forCreator bool) dehugv1alpha1.NamespaceAttestation {
		return dehugv1alpha1.NamespaceAttestation{
			Attestor: dehugv1alpha1.Address(controllertest.Address(by).String()),
			Account:  dehugv1alpha1.Address(controllertest.Address(account).String()),
			Kind:     kind, Evidence: evidence, ForCreator: forCreator,
			AttestedAt: metav1.Time{Time: h.Now.Add(-time.Hour)}, ExpiresAt: metav1.Time{Time: h.Now.Add(time.Hour)},
		}
	}
	want := &dehugv1alpha1.ClaimsStatus{Namespace: "alice", Attestations: []dehugv1alpha1.NamespaceAttestation{
		shown(attestor, controllertest.Creator, "Domain", "dns:alice.example", true),
		shown(otherAttestor, rightful, "HuggingFace", "hf:alice", false),
	}}
	if diff := cmp.Diff(want, m.Status.Claims); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if h.Chain.ClaimsAt != chain.Safe {
		t.Errorf("claims were read at %s", h.Chain.ClaimsAt)
	}

	if cell := h.cell("Claimed"); cell != "dns:alice.example" {
		t.Errorf("column Claimed = %v, want the evidence of the claim that is the creator's", cell)
	}

	h.withAttestors()
	h.Reconcile()
	if claims := h.Model().Status.Claims; claims != nil {
		t.Errorf("claims of a network without attestors: %+v, want none", claims)
	}
}

func TestClaimsThatCannotBeReadDecideNothing(t *testing.T) {
	h := newModelTest(t)
	h.Chain.Attested = map[string][]chain.Claim{}
	h.attest(attestor, controllertest.Creator, "dns:alice.example")
	h.withAttestors(attestor)
	h.Create()
	h.Reconcile()
	h.Reconcile()
	before := h.Model().Status

	h.Chain.ClaimsErr = errors.New("no contract code there" + strings.Repeat(" and a long reason", 100))
	h.Reconcile()
	after := h.Model().Status
	if after.Claims == nil || !strings.HasPrefix(after.Claims.Message, "no contract code there") || len(after.Claims.Message) > 1024 {
		t.Fatalf("claims = %+v, want a bounded message", after.Claims)
	}
	if diff := cmp.Diff(before.Claims.Attestations, after.Claims.Attestations); diff != "" {
		t.Errorf("attestations of the last answer (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before.Conditions, after.Conditions); diff != "" {
		t.Errorf("conditions (-before +after):\n%s", diff)
	}

	h.Chain.ClaimsErr, h.Chain.Err = nil, chain.ErrUnreachable
	h.Reconcile()
	if diff := cmp.Diff(after.Claims, h.Model().Status.Claims); diff != "" {
		t.Errorf("claims while the chain is unreachable (-want +got):\n%s", diff)
	}
}

func TestANetworkNamesFewAttestorsOnce(t *testing.T) {
	h := newModelTest(t)
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, network))
	many := make([]dehugv1alpha1.Address, 9)
	for i := range many {
		many[i] = dehugv1alpha1.Address(evm.Address{19: byte(i + 1)}.String())
	}
	for name, attestors := range map[string][]dehugv1alpha1.Address{
		"none": nil, "nine": many, "one twice": {attestor, attestor}, "no address": {"alice"},
	} {
		network.Spec.Claims = &dehugv1alpha1.ClaimsPolicy{Contract: attestor, Attestors: attestors}
		if err := h.Client.Update(h.Ctx, network); err == nil {
			t.Errorf("attestors: %s: admitted", name)
		}
	}
}
