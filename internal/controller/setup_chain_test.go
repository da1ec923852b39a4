package controller_test

import (
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// chainNetwork is a network on a test chain, of which the newest blocks decide.
func chainNetwork(c *chaintest.Chain, name string, licensee int) *dehugv1alpha1.DeHugNetwork {
	n := controllertest.Network(name)
	n.Spec.ChainID = int64(c.ID()) //nolint:gosec // small
	n.Spec.RPC.Endpoints = []dehugv1alpha1.RPCEndpoint{{URL: c.URL()}}
	n.Spec.RPC.MaxHeadAge = &metav1.Duration{}
	address := func(a evm.Address) dehugv1alpha1.Address { return dehugv1alpha1.Address(a.String()) }
	at := c.Contracts()
	n.Spec.Contracts = dehugv1alpha1.Contracts{
		Registry: address(at.Registry), Licenses: address(at.Licenses), Oracle: address(at.Oracle),
	}
	n.Spec.Account.Licensee = address(c.Account(licensee))
	n.Spec.Finality = dehugv1alpha1.FinalityPolicy{Grant: "Latest", Revoke: "Latest", Settle: "Latest"}
	return n
}

func TestALicenseIsFollowedFromBlockToBlock(t *testing.T) {
	const author, licensee = 1, 2
	c := chaintest.Start(t)
	h := newModelTest(t)
	startManagerOn(t, h, controller.DialEvery(time.Second))
	terms := chaintest.GrantTerms()
	terms.NoticePeriod = 0
	hash, err := chain.TermsHash(terms)
	h.Must(err)
	name := "chain-" + h.Namespace
	h.Must(h.Client.Create(h.Ctx, chainNetwork(c, name, licensee)))
	h.Create(func(s *dehugv1alpha1.DeHugModelSpec) {
		s.NetworkRef.Name, s.License.AcceptTerms = name, dehugv1alpha1.Hash(hash.String())
	})
	says := func(condition string, s metav1.ConditionStatus, reason string) func() bool {
		return func() bool {
			found := meta.FindStatusCondition(h.Model().Status.Conditions, condition)
			return found != nil && found.Status == s && found.Reason == reason
		}
	}
	h.Eventually("a name that is not published is told", says("OwnershipVerified", "False", "ModelNotFound"))
	c.Publish(author, controllertest.ModelName, evm.Hash{1}, &terms)
	h.Eventually("its publication is seen", says("LicenseValid", "False", "LicenseMissing"))
	c.Fund(licensee, 50_000_000)
	c.Send(licensee)(c.Encoder().Grant(evm.Hash{1}, hash, c.Account(licensee)))
	h.Eventually("a grant is seen", says("LicenseValid", "True", "Granted"))
	c.Send(author)(c.Encoder().Revoke(evm.Hash{1}, c.Account(licensee)))
	c.Mine(1)
	h.Eventually("a revocation is seen", says("LicenseValid", "False", "LicenseRevoked"))
	n := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", name), n))
	if e := n.Status.Endpoints; len(e) != 1 || e[0].State != dehugv1alpha1.EndpointReady || e[0].Host != c.URL() {
		t.Errorf("endpoints: %+v", e)
	}
}
