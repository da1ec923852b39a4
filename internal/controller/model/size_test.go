package model_test

import (
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// serveDAG has the content of the DAG published and served by a real gateway, which the network names.
func (h *modelTest) serveDAG(root ipld.CID, blocks contenttest.Store) *contenttest.Gateway {
	h.Helper()
	gateway := contenttest.Serve(h.T, blocks)
	id := evm.Hash(root.Digest)
	h.Chain.Newest, h.Chain.Known[id] = id, controllertest.ModelFacts(id, license.StatusGranted)
	h.Reconciler.Content = model.NewContentInspector(nil)
	h.changeNetwork(func(spec *dehugv1alpha1.ContentSources) {
		spec.Sources = []dehugv1alpha1.ContentSource{{URL: gateway.URL}}
	})
	return gateway
}

func (h *modelTest) changeNetwork(change func(*dehugv1alpha1.ContentSources)) {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	change(&network.Spec.Content)
	h.Must(h.Client.Update(h.Ctx, network))
}

// reconcileUntilRead reconciles until the content was looked at.
func (h *modelTest) reconcileUntilRead() {
	h.Helper()
	for range 200 {
		h.Reconcile()
		c := meta.FindStatusCondition(h.Model().Status.Conditions, "OwnershipVerified")
		if c != nil && c.Reason != dehugv1alpha1.ReasonPending {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	h.Fatal("the content is not looked at to its end")
}

// TestTheNetworkBoundsWhatIsLookedAt has a file of 1 TiB.
func TestTheNetworkBoundsWhatIsLookedAt(t *testing.T) {
	h := newModelTest(t)
	d := ipldtest.DAG{}
	l, size := ipld.Link{CID: ipld.ComputeCID(ipld.CodecRaw, []byte("x")), Size: 1 << 20}, int64(1<<20)
	for range 2 {
		children, sizes := make([]ipld.Link, 1024), make([]int64, 1024)
		for i := range children {
			children[i], sizes[i] = l, size
		}
		l, size = d.File(sizes, children...), size*1024
	}
	root := d.Dir(map[string]ipld.Link{"model.gguf": l})
	h.serveDAG(root.CID, contenttest.Store(d))
	h.changeNetwork(func(spec *dehugv1alpha1.ContentSources) { spec.MaxSize = ptr.To(resource.MustParse("640Gi")) })
	h.Create()
	h.reconcileUntilRead()
	h.Expect("ContentVerified", "False", "ContentOverBudget", "687194767360 bytes", "spec.content.maxSize of the DeHugNetwork net-"+h.Namespace)
	h.changeNetwork(func(spec *dehugv1alpha1.ContentSources) { spec.MaxSize = ptr.To(resource.MustParse("4Ti")) })
	h.reconcileUntilRead()
	h.Expect("OwnershipVerified", "False", "ProvenanceMissing")
	if got := h.Model().Status.Content; got == nil || got.Bytes != 1<<40 {
		t.Errorf("status.content is %+v", got)
	}
}
